"""Who is asked about what: agencies by turns, doi.org about what they disown, witnesses about what somebody knows."""

import pytest

from magcite.enrich.plan import in_turn, is_due
from magcite.identifiers import Doi
from magcite.model import Absent, Answer, Failed, Found, Item, Registered, SourceName
from magcite.sources import load

DOI = Doi.parse("10.5555/a")
AT, DIGEST = "2026-11-23T09:30:00Z", "sha256:" + "0" * 64
CROSSREF, DOI_ORG, DATACITE, OPENALEX, SNAPSHOT = (
    load(SourceName(name)) for name in ("crossref", "doi.org", "datacite", "openalex", "snapshot")
)
ALL = (SNAPSHOT, CROSSREF, DOI_ORG, DATACITE, OPENALEX)


def said(**answers: str) -> dict[SourceName, Answer]:
    """Answers in short: crossref="absent", doi_org="DataCite"."""
    made: dict[SourceName, Answer] = {}
    for name, kind in answers.items():
        source = SourceName(name.replace("doi_org", "doi.org"))
        match kind:
            case "found":
                made[source] = Found(source, DOI, AT, DIGEST, Item(doi=DOI))
            case "absent":
                made[source] = Absent(source, DOI, AT, DIGEST)
            case "failed":
                made[source] = Failed(source, DOI, AT, "it answered 503")
            case agency:
                made[source] = Registered(source, DOI, AT, DIGEST, agency)
    return made


@pytest.mark.parametrize(
    ("given", "turns"),
    [
        ("openalex datacite doi.org crossref", "datacite doi.org crossref openalex"),
        ("crossref doi.org datacite", "crossref doi.org datacite"),
        ("doi.org crossref snapshot", "snapshot crossref doi.org"),
        ("openalex pubmed", "openalex pubmed"),
    ],
)
def test_turns(given: str, turns: str) -> None:
    sources = [load(SourceName(name)) for name in given.split()]
    assert " ".join(source.name for source in in_turn(sources)) == turns


@pytest.mark.parametrize(
    ("source", "answers", "due"),
    [
        (CROSSREF, said(), True),
        (CROSSREF, said(crossref="found"), False),
        (CROSSREF, said(crossref="absent"), False),
        (CROSSREF, said(crossref="failed"), True),
        (CROSSREF, said(snapshot="found"), False),
        (DOI_ORG, said(crossref="found"), False),
        (DOI_ORG, said(crossref="absent"), True),
        (DOI_ORG, said(crossref="failed"), False),
        (DATACITE, said(crossref="found"), False),
        (DATACITE, said(crossref="failed"), False),
        (DATACITE, said(crossref="absent", doi_org="absent"), False),
        (DATACITE, said(crossref="absent", doi_org="DataCite"), True),
        (DATACITE, said(crossref="absent", doi_org="mEDRA"), False),
        (DATACITE, said(crossref="absent", doi_org="failed"), True),
        (OPENALEX, said(crossref="found"), True),
        (OPENALEX, said(crossref="failed"), True),
        (OPENALEX, said(crossref="absent", doi_org="absent"), False),
        (OPENALEX, said(crossref="absent", doi_org="mEDRA"), True),
        (OPENALEX, said(crossref="found", openalex="found"), False),
    ],
)
def test_due(source: object, answers: dict[SourceName, Answer], due: bool) -> None:
    turns = in_turn(ALL)
    (place,) = [place for place, one in enumerate(turns) if one is source]
    assert is_due(turns[place], turns[:place], answers, again=False) is due


def test_again() -> None:
    assert is_due(CROSSREF, (), said(crossref="found"), again=True)
    assert not is_due(DOI_ORG, (CROSSREF,), said(crossref="found"), again=True)
    assert is_due(DOI_ORG, (CROSSREF,), said(crossref="found", doi_org="absent"), again=True)


def test_without_doi_org_the_next_agency_is_asked() -> None:
    assert is_due(DATACITE, (CROSSREF,), said(crossref="absent"), again=False)
