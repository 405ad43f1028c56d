"""What an answer becomes: for each way a registry may answer, the outcome for the reference; one cell a test.

Everything is asked over real sockets, with the real clients. An outage is never "not found" and never clean, and is
asked about again.
"""

import gzip
import json
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path

import pytest

from magcite.check.outcome import outcome_of
from magcite.enrich import enrich
from magcite.identifiers import Arxiv, Doi, Pmid
from magcite.model import Answer, Date, Failed, Found, Item, Lock, Name, Outcome, Reference, Settings, SourceName
from magcite.sources import load
from magcite.transport import AnswerStore, Limits, Transport
from tests.loopback import Fault, Registry, article, retraction_row, work

AT = "2026-11-23T09:30:00Z"
QUICK = Limits(
    tries=2,
    timeout=0.4,
    deadline=2.0,
    body=200_000,
    list_gap=0,
    polite_list_gap=0,
    single_gap=0,
    polite_single_gap=0,
    first_wait=0,
    longest_wait=3,
)
DOI = "10.5555/tea.2020"
ITEM = Item(
    title="Tea and stress in adults", author=(Name("Leaf", "Ann"),), issued=Date(2020), doi=Doi.parse(DOI), volume="7"
)
MESSAGE = work(
    DOI,
    "Tea and stress in adults",
    author=[{"family": "Leaf", "given": "Ann"}],
    issued={"date-parts": [[2020]]},
    volume="7",
)
COULD_NOT, NOT_FOUND, VERIFIED = Outcome.COULD_NOT_CHECK, Outcome.NOT_FOUND, Outcome.VERIFIED


@pytest.fixture
def registry() -> Iterator[Registry]:
    with Registry([MESSAGE]) as server:
        yield server


class Asker:
    """Asks about one reference, with every source that matters, and says how it stands."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.settings = registry.settings()
        self.lock = Lock()

    def __call__(self, item: Item = ITEM, *sources: SourceName) -> Outcome:
        reference = Reference("tea", item)
        names = sources or (SourceName.CROSSREF, SourceName.DOI_ORG, SourceName.DATACITE, SourceName.PUBMED)
        with Transport(self.settings, limits=QUICK) as transport:
            self.lock = enrich(
                [reference],
                self.lock,
                sources=[load(name) for name in names],
                send=transport.send,
                send_many=transport.send_many,
                now=lambda: AT,
            )
        return outcome_of(reference, self.lock).outcome

    @property
    def said(self) -> dict[str, str]:
        """Kind of answer by source, for the DOI."""
        answers = self.lock.answers.get(Doi.parse(DOI), ())
        return {answer.source.value: type(answer).__name__ for answer in answers}


@pytest.fixture
def asker(registry: Registry) -> Asker:
    return Asker(registry)


def test_found(asker: Asker) -> None:
    assert asker() is VERIFIED
    assert asker.said == {"crossref": "Found"}


def test_404_at_crossref_and_another_agency_knows_it(registry: Registry, asker: Asker) -> None:
    registry.works, registry.agencies = {}, {DOI: "DataCite"}
    registry.others.datacite[DOI] = {
        "titles": [{"title": "Tea and stress in adults"}],
        "creators": [{"familyName": "Leaf", "givenName": "Ann", "name": "Leaf, Ann", "nameType": "Personal"}],
        "publicationYear": 2020,
        "types": {"citeproc": "article-journal"},
    }
    assert asker() is VERIFIED
    assert asker.said == {"crossref": "Absent", "doi.org": "Registered", "datacite": "Found"}


@pytest.mark.parametrize("agency", ["mEDRA", "JaLC", "Crossref"])
def test_registered_without_metadata(registry: Registry, asker: Asker, agency: str) -> None:
    registry.works, registry.agencies = {}, {DOI: agency}
    assert asker() is COULD_NOT
    assert asker.said == {"crossref": "Absent", "doi.org": "Registered"}


def test_registered_with_an_agency_that_does_not_know_it(registry: Registry, asker: Asker) -> None:
    registry.works, registry.agencies = {}, {DOI: "DataCite"}
    assert asker() is COULD_NOT
    assert asker.said == {"crossref": "Absent", "doi.org": "Registered", "datacite": "Absent"}


def test_all_disown_it(registry: Registry, asker: Asker) -> None:
    registry.works = {}
    assert asker() is NOT_FOUND
    assert asker.said == {"crossref": "Absent", "doi.org": "Absent"}


def test_crossref_disowns_it_and_doi_org_is_out(registry: Registry, asker: Asker) -> None:
    registry.works = {}
    registry.faults = [Fault(503, kind="agency")]
    assert asker() is COULD_NOT


def test_in_another_case(registry: Registry, asker: Asker) -> None:
    registry.works = {DOI: MESSAGE | {"DOI": DOI.upper()}}
    assert asker() is VERIFIED


def test_a_declared_alias(registry: Registry, asker: Asker) -> None:
    registry.works = {DOI: MESSAGE | {"DOI": "10.5555/new", "aliases": [DOI]}}
    assert asker() is VERIFIED


def test_about_another_doi(registry: Registry, asker: Asker) -> None:
    registry.works = {DOI: MESSAGE | {"DOI": "10.5555/other"}}
    assert asker() is COULD_NOT


def test_another_work_under_this_doi(registry: Registry, asker: Asker) -> None:
    other = {"title": ["Steel corrosion at sea"], "author": [{"family": "Rust", "given": "Bo"}], "volume": "40"}
    registry.works = {DOI: MESSAGE | other | {"issued": {"date-parts": [[1999]]}}}
    assert asker() is Outcome.CONTRADICTED


OUTAGES = {
    "500": Fault(500, '{"status":"error"}'),
    "502": Fault(502, "<html>bad gateway</html>", "text/html"),
    "503": Fault(503, "busy", "text/plain"),
    "429-with-seconds": Fault(429, "", "text/plain", {"Retry-After": "1"}),
    "429-with-many-seconds": Fault(429, "", "text/plain", {"Retry-After": "86400"}),
    "429-with-a-date": Fault(429, "", "text/plain", {"Retry-After": formatdate(time.time() + 3600, usegmt=True)}),
    "429-with-garbage": Fault(429, "", "text/plain", {"Retry-After": "whenever"}),
    "403": Fault(403, "no", "text/plain"),
    "401": Fault(401, "{}"),
    "time-out": Fault(delay=1.0),
    "slow-drip": Fault(body=" " * 400, drip=0.02),
    "truncated": Fault(body=json.dumps({"message-type": "work", "message": MESSAGE})[:-30]),
    "broken-off": Fault(body="{", claimed=9999),
    "no-json": Fault(body="OK", content_type="text/plain"),
    "captive-portal": Fault(body="<html>Welcome to the hotel</html>", content_type="text/html"),
    "captive-portal-that-says-json": Fault(body="<html>Welcome to the hotel</html>"),
    "login-page": Fault(302, headers={"Location": "https://login.example.org/?back=/works"}),
    "moved": Fault(301, headers={"Location": "/elsewhere"}),
    "empty": Fault(body=""),
    "null": Fault(body="null"),
    "empty-object": Fault(body="{}"),
    "a-bare-list": Fault(body="[]"),
    "list-where-a-work-was-due": Fault(body='{"message-type":"work-list","message":{"items":[]}}'),
    "gigantic": Fault(body='{"x":"' + "y" * 400_000 + '"}'),
    "gzip-bomb": Fault(body=gzip.compress(b" " * 30_000_000), headers={"Content-Encoding": "gzip"}),
    "gzip-that-is-none": Fault(body="{}", headers={"Content-Encoding": "gzip"}),
    "gzip-cut-short": Fault(body=gzip.compress(b'{"a": "b"}' * 50)[:-12], headers={"Content-Encoding": "gzip"}),
    "unknown-coding": Fault(body="{}", headers={"Content-Encoding": "br"}),
    "wrong-charset": Fault(body='{"message":{"title":["T\xe4"]}}'.encode("latin-1")),
    "not-text-at-all": Fault(body=bytes(range(256)) * 20),
    "404-of-some-other-server": Fault(404, "<html>nginx</html>", "text/html"),
    "no-content": Fault(204, ""),
}


@pytest.mark.parametrize("kind", ["single", "agency"])
@pytest.mark.parametrize("fault", [pytest.param(fault, id=name) for name, fault in OUTAGES.items()])
def test_an_outage_is_no_answer(registry: Registry, asker: Asker, kind: str, fault: Fault, tmp_path: Path) -> None:
    if kind == "agency":
        registry.works = {}
    registry.faults = [replace(fault, kind=kind)]
    assert asker() is COULD_NOT
    failed = [one for answers in asker.lock.answers.values() for one in answers if isinstance(one, Failed)]
    assert [one.source.value for one in failed] == [{"single": "crossref", "agency": "doi.org"}[kind]]
    assert len(failed[0].reason) > 5

    with AnswerStore(tmp_path, asker.settings.urls, now=AT) as store:
        store.keep(failed[0])
        assert store.recall(failed[0].source, failed[0].asked) is None

    registry.faults, registry.works = [], {DOI: MESSAGE}
    assert asker() is (VERIFIED if kind == "single" else COULD_NOT)


def test_an_outage_in_a_list_loses_none(registry: Registry) -> None:
    registry.works = {f"10.5555/w{number}": work(f"10.5555/w{number}") for number in range(60)}
    registry.faults = [Fault(503, kind="list", times=2)]
    references = [Reference(doi, Item(doi=Doi.parse(doi))) for doi in registry.works]
    with Transport(registry.settings(), limits=QUICK) as transport:
        lock = enrich(references, Lock(), sources=[load(SourceName.CROSSREF)], send=transport.send, now=lambda: AT)
    kinds = [type(answer).__name__ for answers in lock.answers.values() for answer in answers]
    assert (kinds.count("Failed"), kinds.count("Found"), kinds.count("Absent")) == (50, 10, 0)


def test_one_bad_doi_among_fifty_and_odd_ones(registry: Registry) -> None:
    odd = [
        "10.5555/a,b",
        "10.5555/a b".replace(" ", "%20"),
        "10.5555/(sici)1<1::aid>3.0.co;2-2",
        "10.5555/x#y",
        "10.5555/ö",
    ]
    plain = [f"10.5555/w{number}" for number in range(50)]
    registry.works = {doi: work(doi) for doi in (*plain, *odd)}
    registry.faults = [Fault(400, '{"message":[{"message":"Invalid DOI"}]}', doi=plain[17])]
    references = [Reference(doi, Item(doi=Doi(doi, doi))) for doi in (*plain, *odd)]
    with Transport(registry.settings(), limits=QUICK) as transport:
        sources = [load(SourceName.CROSSREF)]
        lock = enrich(
            references, Lock(), sources=sources, send=transport.send, send_many=transport.send_many, now=lambda: AT
        )
    found = {one.normal for one, (answer,) in lock.answers.items() if isinstance(answer, Found)}
    assert found == {*plain, *odd} - {plain[17]}


def unreachable(url: str) -> Callable[[Registry], Settings]:
    return lambda registry: replace(registry.settings(), urls=dict.fromkeys(registry.urls, url))


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        pytest.param(unreachable("http://127.0.0.1:9"), "no connection could be made", id="refused"),
        pytest.param(unreachable("https://registry.invalid"), "its name cannot be resolved", id="no-such-name"),
        pytest.param(
            lambda registry: replace(
                registry.settings(), urls=dict.fromkeys(registry.urls, registry.url.replace("http:", "https:"))
            ),
            "no secure connection could be made",
            id="no-tls",
        ),
    ],
)
@pytest.mark.parametrize("source", [SourceName.CROSSREF, SourceName.DATACITE])
def test_no_way_there(
    registry: Registry, asker: Asker, settings: Callable[[Registry], Settings], reason: str, source: SourceName
) -> None:
    asker.settings = settings(registry)
    assert asker(ITEM, source) is COULD_NOT
    ((failed,),) = asker.lock.answers.values()
    assert isinstance(failed, Failed)
    assert failed.reason.startswith(reason)


def test_a_server_that_hangs_up(asker: Asker) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.01)
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        asker.settings = replace(asker.settings, urls=dict.fromkeys(asker.settings.urls, url))
        assert asker(ITEM, SourceName.CROSSREF, SourceName.DOI_ORG) is COULD_NOT


# --- the other registries -------------------------------------------------------------------------------------------


def test_a_work_with_only_a_pmid_and_the_notices_on_its_doi(registry: Registry, asker: Asker) -> None:
    registry.others.pubmed["123"] = article(
        "123", "Tea and stress in adults", DOI, abstract="Forty adults.", types="Review"
    )
    registry.others.retractions = [retraction_row(DOI, "Tea and stress in adults")]
    item = replace(ITEM, doi=None, volume=None, pmid=Pmid.parse("123"))
    sources = (SourceName.CROSSREF, SourceName.DOI_ORG, SourceName.PUBMED, SourceName.RETRACTION_WATCH)
    assert asker(item, *sources) is VERIFIED
    about = [(answer.asked.prefixed, answer.source.value) for answer in asker.lock.about(item)]
    assert about == [("pmid:123", "pubmed"), (f"doi:{DOI}", "crossref"), (f"doi:{DOI}", "retraction_watch")]
    answers: list[Answer] = list(asker.lock.about(item))
    assert isinstance(answers[0], Found)
    assert (answers[0].publication_types, answers[0].abstract) == (("Review",), None)
    assert isinstance(answers[2], Found)
    assert [notice.kind.value for notice in answers[2].notices] == ["retraction"]


def test_a_pmid_nobody_knows(asker: Asker) -> None:
    assert asker(replace(ITEM, doi=None, pmid=Pmid.parse("99"))) is NOT_FOUND


@pytest.mark.parametrize("name", ["503", "truncated", "captive-portal", "empty", "gzip-bomb", "429-with-many-seconds"])
def test_an_outage_of_pubmed_is_no_answer(registry: Registry, asker: Asker, name: str) -> None:
    registry.faults = [replace(OUTAGES[name], kind="pubmed")]
    assert asker(replace(ITEM, doi=None, pmid=Pmid.parse("99"))) is COULD_NOT


def test_what_everybody_disowns_is_not_asked_of_witnesses(registry: Registry, asker: Asker) -> None:
    registry.works = {}
    assert asker(ITEM, SourceName.CROSSREF, SourceName.DOI_ORG, SourceName.OPENALEX, SourceName.EUROPEPMC) is NOT_FOUND
    assert registry.count("openalex") + registry.count("europepmc") == 0


def test_witnesses_are_asked_besides_the_agency(registry: Registry, asker: Asker) -> None:
    registry.others.openalex[DOI] = {
        "id": "https://openalex.org/W1",
        "doi": f"https://doi.org/{DOI}",
        "ids": {"doi": f"https://doi.org/{DOI}"},
        "title": "Tea and stress in adults",
        "is_retracted": True,
    }
    assert asker(ITEM, SourceName.CROSSREF, SourceName.OPENALEX) is VERIFIED
    assert asker.said == {"crossref": "Found", "openalex": "Found"}


def test_an_arxiv_identifier_goes_to_datacite_at_once(registry: Registry, asker: Asker) -> None:
    one = Arxiv.parse("2101.00001")
    registry.others.datacite["10.48550/arxiv.2101.00001"] = {"titles": [{"title": "Tea"}]}
    asker(Item(title="Tea", arxiv=one))
    assert [type(answer).__name__ for answer in asker.lock.answers[one]] == ["Found"]
