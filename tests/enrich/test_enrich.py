"""Asking, from references to lock, over real sockets with the real clients; one test for each kind of answer."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from magcite.enrich import enrich
from magcite.identifiers import Doi, Pmid
from magcite.model import (
    Absent,
    Answer,
    Failed,
    Found,
    Item,
    Lock,
    Reference,
    Registered,
    SourceName,
)
from magcite.sources import load
from magcite.sources.snapshot import read_snapshot
from magcite.sources.source import Source
from magcite.transport import Limits, Transport
from tests.loopback import Fault, Registry, work

CROSSREF, DOI_ORG, SNAPSHOT = (load(name) for name in SourceName if name.value in {"crossref", "doi.org", "snapshot"})
AT, LATER = "2026-11-23T09:30:00Z", "2026-12-01T00:00:00Z"
QUICK = Limits(
    tries=2, timeout=0.3, deadline=1.5, list_gap=0, polite_list_gap=0, single_gap=0, polite_single_gap=0, first_wait=0
)


def reference(doi: str | None, key: str = "key") -> Reference:
    return Reference(key, Item(title="A work", doi=Doi.parse(doi) if doi else None))


def dois(count: int) -> list[str]:
    return [f"10.5555/work.{number}" for number in range(count)]


@pytest.fixture
def registry() -> Iterator[Registry]:
    with Registry() as server:
        yield server


class Asking:
    """One run after the other against a registry, with the lock of the one before."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.lock = Lock()
        self.heard: list[Answer] = []
        self.announced: list[tuple[SourceName, int]] = []

    def asking(self, source: SourceName, count: int) -> None:
        self.announced.append((source, count))

    def answered(self, answer: Answer) -> None:
        self.heard.append(answer)

    def __call__(
        self, *asked: str, sources: Sequence[Source] = (CROSSREF, DOI_ORG), refresh: bool = False, at: str = AT
    ) -> dict[SourceName, Answer]:
        """Ask, and return the answers about the first DOI by source."""
        self.registry.asked.clear()
        with Transport(self.registry.settings(), limits=QUICK) as transport:
            self.lock = enrich(
                [reference(doi) for doi in asked],
                self.lock,
                sources=sources,
                send=transport.send,
                now=lambda: at,
                refresh=refresh,
                progress=self,
            )
        return {answer.source: answer for answer in self.lock.answers.get(Doi.parse(asked[0]), ())}

    def kinds(self) -> dict[str, list[str]]:
        """What the lock holds, in short: DOI -> "source kind"."""
        return {
            one.normal: [f"{answer.source} {type(answer).__name__}" for answer in answers]
            for one, answers in self.lock.answers.items()
        }


@pytest.fixture
def ask(registry: Registry) -> Asking:
    return Asking(registry)


# --- the truth table: one cell a test ---------------------------------------------------------------------------------


def test_found(registry: Registry, ask: Asking) -> None:
    registry.works = {"10.5555/a": work("10.5555/a", "Magnesium and sleep", volume="3")}
    answers = ask("10.5555/a")
    found = answers[SourceName.CROSSREF]
    assert isinstance(found, Found)
    assert (found.item.title, found.item.volume, found.retrieved) == ("Magnesium and sleep", "3", AT)
    assert list(answers) == [SourceName.CROSSREF]
    assert registry.count("agency") == 0


def test_absent_everywhere(ask: Asking) -> None:
    answers = ask("10.5555/invented")
    assert isinstance(answers[SourceName.CROSSREF], Absent)
    assert isinstance(answers[SourceName.DOI_ORG], Absent)


@pytest.mark.parametrize("agency", ["DataCite", "mEDRA", "JaLC", "Crossref"])
def test_another_agency_knows_it(registry: Registry, ask: Asking, agency: str) -> None:
    registry.agencies = {"10.5061/data": agency}
    answers = ask("10.5061/data")
    assert isinstance(answers[SourceName.CROSSREF], Absent)
    registered = answers[SourceName.DOI_ORG]
    assert isinstance(registered, Registered)
    assert registered.agency == agency


def test_absent_at_crossref_and_doi_org_silent(registry: Registry, ask: Asking) -> None:
    registry.faults = [Fault(503, kind="agency")]
    answers = ask("10.5555/invented")
    assert isinstance(answers[SourceName.CROSSREF], Absent)
    assert isinstance(answers[SourceName.DOI_ORG], Failed)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        pytest.param(Fault(500, '{"status":"error","message-type":"exception"}'), "it answered 500, 2 times", id="500"),
        pytest.param(Fault(503, "<html>busy</html>", "text/html"), "it answered 503, 2 times", id="503"),
        pytest.param(Fault(504, "", "text/html"), "it answered 504, 2 times", id="504"),
        pytest.param(Fault(429, "", "text/plain"), "it answered 429, 2 times", id="429"),
        pytest.param(
            Fault(429, headers={"Retry-After": "7200"}),
            "it answered 429 and asked us to come back in 7200 seconds",
            id="429-with-a-long-wish",
        ),
        pytest.param(Fault(429, headers={"Retry-After": "soon"}), "it answered 429, 2 times", id="429-with-garbage"),
        pytest.param(Fault(delay=0.8), "no answer within 0.3 seconds", id="time-out"),
        pytest.param(Fault(body=" " * 99, drip=0.05), "no whole answer within 1.5 seconds", id="slow-drip"),
        pytest.param(Fault(body='{"status":"ok"', claimed=999), "its answer broke off", id="broken-off"),
        pytest.param(
            Fault(body='{"status":"ok","message":{"DOI":"10.5'),
            """it answered with something that is no JSON: '{"status":"ok","message":{"DOI":"10.5'""",
            id="truncated-json",
        ),
        pytest.param(
            Fault(body="<html>Sign in to the network</html>", content_type="text/html"),
            "it answered with something that is no JSON: '<html>Sign in to the network</html>'",
            id="captive-portal",
        ),
        pytest.param(Fault(403, "<b>tester@example.org: no</b>"), "it answered 403: <b>…: no</b>", id="403"),
        pytest.param(
            Fault(404, "<html>no such page</html>", "text/html"),
            "it answered 404: <html>no such page</html>",
            id="404-of-some-other-server",
        ),
        pytest.param(Fault(301, headers={"Location": "/works/x"}), "it answered 301", id="301"),
        pytest.param(Fault(body="[]"), "a work was due, and it answered with a list", id="a-bare-list"),
        pytest.param(
            Fault(body='{"message-type":"work-list","message":{"items":[]}}'),
            "a work was due, and it answered with a work-list",
            id="a-list-where-a-work-was-due",
        ),
        pytest.param(
            Fault(body='{"message":{"title":["A work"]}}'), "it answered about another DOI: none", id="no-doi"
        ),
    ],
)
def test_silence_is_never_a_no(registry: Registry, ask: Asking, fault: Fault, reason: str) -> None:
    registry.works = {"10.5555/a": work("10.5555/a")}
    registry.faults = [fault]
    answers = ask("10.5555/a")
    assert answers == {SourceName.CROSSREF: Failed(SourceName.CROSSREF, Doi.parse("10.5555/a"), AT, reason)}
    assert registry.count("agency") == 0

    registry.faults = []
    assert isinstance(ask("10.5555/a")[SourceName.CROSSREF], Found)


def test_about_another_doi(registry: Registry, ask: Asking) -> None:
    registry.works = {"10.5555/a": work("10.5555/OTHER")}
    failed = ask("10.5555/a")[SourceName.CROSSREF]
    assert isinstance(failed, Failed)
    assert failed.reason == "it answered about another DOI: 10.5555/OTHER"


def test_a_doi_that_is_no_declared_alias_is_not_taken_for_the_work(registry: Registry, ask: Asking) -> None:
    registry.works = {"10.5555/old": work("10.5555/new")}
    failed = ask("10.5555/old", "10.5555/none")[SourceName.CROSSREF]
    assert isinstance(failed, Failed)
    assert "10.5555/new" in failed.reason


def test_an_alias_that_the_registry_declares_is_the_work(registry: Registry, ask: Asking) -> None:
    registry.works = {"10.5555/old": work("10.5555/new", "Renamed", aliases=["10.5555/old"])}
    found = ask("10.5555/old")[SourceName.CROSSREF]
    assert isinstance(found, Found)
    assert ("alias-of", "10.5555/new") in found.item.other


def test_case_is_no_difference(registry: Registry, ask: Asking) -> None:
    registry.works = {"10.5555/abc": work("10.5555/aBc"), "10.5555/def": work("10.5555/def")}
    assert isinstance(ask("10.5555/ABC", "10.5555/DeF")[SourceName.CROSSREF], Found)
    assert ask.kinds() == {"10.5555/abc": ["crossref Found"], "10.5555/def": ["crossref Found"]}
    assert (registry.count("list"), registry.count("single")) == (1, 0)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("<html></html>", 200),
        ('[{"DOI": "10.5555/other", "RA": "Crossref"}]', 200),
        ('[{"DOI": "10.5555/a", "status": "Try later"}]', 200),
        ('[{"DOI": "10.5555/a"}]', 200),
        ("[]", 200),
        ("{}", 200),
        ("Not found", 404),
    ],
)
def test_doi_org_in_another_shape(registry: Registry, ask: Asking, body: str, status: int) -> None:
    registry.faults = [Fault(status, body, kind="agency")]
    assert isinstance(ask("10.5555/a")[SourceName.DOI_ORG], Failed)


# --- many at once ---------------------------------------------------------------------------------------------------


def test_fifty_a_call(registry: Registry, ask: Asking) -> None:
    registry.works = {doi: work(doi) for doi in dois(120)}
    ask(*dois(120))
    assert [len(one.dois) for one in registry.asked] == [50, 50, 20]
    assert all(isinstance(answers[0], Found) for answers in ask.lock.answers.values())
    assert len(ask.lock.answers) == 120


def test_a_second_run_asks_nothing(registry: Registry, ask: Asking) -> None:
    registry.works = {doi: work(doi) for doi in dois(60)}
    everything = (*dois(60), "10.5555/invented", "10.5061/data")
    registry.agencies = {"10.5061/data": "DataCite"}
    ask(*everything)
    before = ask.lock
    ask(*everything, at=LATER)
    assert registry.asked == []
    assert ask.lock == before


def test_each_answer_goes_to_its_doi(registry: Registry, ask: Asking) -> None:
    registry.works = {doi: work(doi, f"Title of {doi}") for doi in dois(30)}
    registry.rewrite = lambda items: [*reversed(items), work("10.5555/nobody-asked")]
    ask(*dois(30))
    assert len(ask.lock.answers) == 30
    for asked, (answer,) in ask.lock.answers.items():
        assert isinstance(answer, Found)
        assert answer.item.title == f"Title of {asked.normal}"


def test_what_a_list_leaves_out_is_asked_again_alone(registry: Registry, ask: Asking) -> None:
    registry.works = {doi: work(doi) for doi in dois(4)}
    registry.rewrite = lambda items: items[1:]
    ask(*dois(4), "10.5555/invented")
    assert [one.dois for one in registry.asked if one.kind == "single"] == [("10.5555/work.0",), ("10.5555/invented",)]
    assert ask.kinds()["10.5555/work.0"] == ["crossref Found"]
    assert ask.kinds()["10.5555/invented"] == ["crossref Absent", "doi.org Absent"]


def test_a_spoiled_record_in_a_list(registry: Registry, ask: Asking) -> None:
    registry.works = {doi: work(doi) for doi in dois(3)}
    registry.rewrite = lambda items: [{"title": None}, {"DOI": 7}, *items[1:]]
    ask(*dois(3))
    assert all(kinds == ["crossref Found"] for kinds in ask.kinds().values())


@pytest.mark.parametrize("place", [0, 24, 25, 49])
def test_one_bad_doi_spoils_nothing_else(registry: Registry, ask: Asking, place: int) -> None:
    bad = dois(50)[place]
    registry.works = {doi: work(doi) for doi in dois(50)}
    registry.faults = [Fault(400, '{"message":[{"message":"Invalid DOI"}]}', doi=bad)]
    ask(*dois(50))
    failed = ask.lock.answers[Doi.parse(bad)][0]
    assert isinstance(failed, Failed)
    assert failed.reason == "it answered 400: Invalid DOI"
    assert sum(isinstance(answers[0], Found) for answers in ask.lock.answers.values()) == 49
    assert len(registry.asked) < 16


def test_a_source_that_rejects_everything_is_left_in_peace(registry: Registry, ask: Asking) -> None:
    registry.faults = [Fault(400, "{}")]
    ask(*dois(200))
    assert len(registry.asked) < 50
    assert all(isinstance(answers[0], Failed) for answers in ask.lock.answers.values())


@pytest.mark.parametrize(
    "suffix", ["a,b", "a:b", "(sici)1097<1::aid>3.0.co;2-2", "91:2<s1::aid-x>3.0", "a#b", "a?b", "å", "a&b", "50%"]
)
def test_odd_dois_are_asked_alone(registry: Registry, suffix: str) -> None:
    odd = Doi(f"10.5555/{suffix}", f"10.5555/{suffix}")
    registry.works = {one: work(one) for one in [odd.normal, *dois(2)]}
    references = [Reference("odd", Item(doi=odd)), *map(reference, dois(2))]
    with Transport(registry.settings(), limits=QUICK) as transport:
        lock = enrich(references, Lock(), sources=[CROSSREF], send=transport.send, now=lambda: AT)
    assert isinstance(lock.answers[odd][0], Found)
    assert [(one.kind, len(one.dois)) for one in registry.asked] == [("list", 2), ("single", 1)]


def test_an_outage_ends_soon(registry: Registry, ask: Asking) -> None:
    registry.faults = [Fault(503)]
    ask(*dois(400))
    assert len(registry.asked) == 3 * QUICK.tries
    reasons = {answers[0].reason for answers in ask.lock.answers.values() if isinstance(answers[0], Failed)}
    assert any("rests after 3 failures in a row" in reason for reason in reasons)
    assert len(ask.lock.answers) == 400


# --- what was known before ------------------------------------------------------------------------------------------


def prepare_found(registry: Registry) -> None:
    registry.works = {"10.5555/a": work("10.5555/a")}


def prepare_absent(registry: Registry) -> None:
    registry.works = {}


def prepare_registered(registry: Registry) -> None:
    registry.agencies = {"10.5555/a": "DataCite"}


@pytest.mark.parametrize("prepare", [prepare_found, prepare_absent, prepare_registered])
def test_a_failure_replaces_no_answer(registry: Registry, ask: Asking, prepare: Callable[[Registry], None]) -> None:
    prepare(registry)
    before = ask("10.5555/a")
    registry.faults = [Fault(503)]
    ask.heard.clear()
    assert ask("10.5555/a", refresh=True, at=LATER) == before
    assert registry.asked
    assert any(isinstance(answer, Failed) for answer in ask.heard)


def test_refresh_asks_again(registry: Registry, ask: Asking) -> None:
    registry.works = {"10.5555/a": work("10.5555/a", "Old title")}
    ask("10.5555/a")
    registry.works = {"10.5555/a": work("10.5555/a", "New title")}
    (found,) = ask("10.5555/a", refresh=True, at=LATER).values()
    assert isinstance(found, Found)
    assert (found.item.title, found.retrieved) == ("New title", LATER)


def test_refresh_renews_an_old_no(registry: Registry, ask: Asking) -> None:
    ask("10.5555/a")
    registry.works = {"10.5555/a": work("10.5555/a")}
    answers = ask("10.5555/a", refresh=True, at=LATER)
    assert isinstance(answers[SourceName.CROSSREF], Found)
    assert isinstance(answers[SourceName.DOI_ORG], Registered)


def test_other_works_stay_in_the_lock(registry: Registry, ask: Asking) -> None:
    registry.works = {doi: work(doi) for doi in dois(2)}
    ask(dois(2)[0])
    ask(dois(2)[1])
    assert sorted(ask.kinds()) == dois(2)


def test_one_doi_is_asked_once(registry: Registry, ask: Asking) -> None:
    registry.works = {"10.5555/a": work("10.5555/a")}
    ask("10.5555/a", "10.5555/A", "https://doi.org/10.5555/a")
    assert len(registry.asked) == 1


def test_without_a_doi_nobody_is_asked(registry: Registry) -> None:
    references = [reference(None), Reference("pmid", Item(pmid=Pmid.parse("123")))]
    with Transport(registry.settings(), limits=QUICK) as transport:
        lock = enrich(references, Lock(), sources=[CROSSREF, DOI_ORG], send=transport.send, now=lambda: AT)
    assert lock == Lock()
    assert registry.asked == []


def test_the_order_of_sources_in_the_settings_does_not_matter_to_doi_org(registry: Registry, ask: Asking) -> None:
    registry.works = {"10.5555/a": work("10.5555/a")}
    ask("10.5555/a", "10.5555/invented", sources=(DOI_ORG, CROSSREF))
    assert ask.kinds() == {
        "10.5555/a": ["crossref Found"],
        "10.5555/invented": ["crossref Absent", "doi.org Absent"],
    }


def test_progress_hears_of_everything(registry: Registry, ask: Asking) -> None:
    registry.works = {"10.5555/a": work("10.5555/a")}
    ask("10.5555/a", "10.5555/invented")
    assert ask.announced == [(SourceName.CROSSREF, 2), (SourceName.DOI_ORG, 1)]
    assert [type(answer) for answer in ask.heard] == [Found, Absent, Absent]


# --- without a network ----------------------------------------------------------------------------------------------


def test_a_snapshot_answers_offline() -> None:
    snapshot = read_snapshot('{"DOI": "10.5555/A", "title": ["Held"]}', path="snapshot.jsonl")
    references = [reference("10.5555/a"), reference("10.5555/b")]
    lock = enrich(references, Lock(), sources=[SNAPSHOT], send=snapshot.send, now=lambda: AT)
    ((asked, (found,)),) = lock.answers.items()
    assert asked == Doi.parse("10.5555/a")
    assert isinstance(found, Found)
    assert found.source is SourceName.SNAPSHOT
    assert found.item.title == "Held"


def test_no_sources_no_answers() -> None:
    def send(_: object) -> None:
        raise AssertionError("nobody may be asked")

    assert enrich([reference("10.5555/a")], Lock(), sources=[], send=send, now=lambda: AT) == Lock()  # type: ignore[arg-type]


def test_what_the_snapshot_holds_crossref_is_not_asked(registry: Registry) -> None:
    registry.works = {doi: work(doi) for doi in dois(3)}
    snapshot = read_snapshot('[{"DOI": "10.5555/work.0"}, {"DOI": "10.5555/work.1"}]', path="s.json")
    with Transport(registry.settings(), limits=QUICK, snapshot=snapshot) as transport:
        sources = [SNAPSHOT, CROSSREF, DOI_ORG]
        lock = enrich(map(reference, dois(3)), Lock(), sources=sources, send=transport.send, now=lambda: AT)
    assert [one.dois for one in registry.asked] == [("10.5555/work.2",)]
    assert [answers[0].source for answers in lock.answers.values()] == ["snapshot", "snapshot", "crossref"]
