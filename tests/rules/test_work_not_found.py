"""REG003: what it reports, and what it must leave alone."""

from magcite.model import (
    Corpus,
    FieldCheck,
    FieldVerdict,
    Item,
    Library,
    Lock,
    LockedProposal,
    Name,
    Outcome,
    ProposalState,
    Reference,
    Severity,
    SourceName,
)
from magcite.rules.work_not_found import RULE
from tests.builders import AT, DIGEST, absent, corpus
from tests.rules.judged import differing, judged

KNOWN = corpus(absent("a"), absent("a", SourceName.DOI_ORG))


def test_names_identifier_and_sources() -> None:
    known = judged(KNOWN, Outcome.NOT_FOUND)
    (finding,) = RULE.check(known.library.references[0], known)
    assert finding.message == "doi:10.5555/a is registered nowhere; asked: Crossref, doi.org"
    assert (finding.page_value, finding.source, finding.field) == ("doi:10.5555/a", "Crossref, doi.org", "DOI")


def searched(*fields: FieldCheck) -> Corpus:
    wanted = Item("article-journal", "Tea and sleep in nurses", (Name("Ek", "Anna"),), container_title="J Inv")
    proposal = LockedProposal("a", ProposalState.NONE, DIGEST, SourceName.CROSSREF, AT, "Ek Tea", 10, looked_at=10)
    known = Corpus(library=Library((Reference("a", wanted),)), lock=Lock(proposals={"a": proposal}))
    return judged(known, Outcome.NOT_FOUND, "Crossref knows no such work", *fields)


def test_a_search_warns_at_the_title() -> None:
    known = searched()
    (finding,) = RULE.check(known.library.references[0], known)
    assert finding.message == "a: Crossref knows no such work"
    assert (finding.severity, finding.field, finding.source) == (Severity.WARNING, "title", "Crossref")
    assert (finding.page_value, finding.source_value) == ("Tea and sleep in nurses", None)


def test_a_search_names_the_nearest_work() -> None:
    same = FieldCheck("author", FieldVerdict.SAME, "Ek, Anna", "Ek, Anna", SourceName.CROSSREF)
    known = searched(differing("title", "Tea and sleep in nurses", "Coffee"), same)
    (finding,) = RULE.check(known.library.references[0], known)
    assert finding.message.endswith("; a work with the same author that it lists has title: Coffee")
    assert finding.source_value == "title: Coffee"


def test_stays_silent_when_the_outcome_is_another() -> None:
    known = judged(KNOWN, Outcome.COULD_NOT_CHECK)
    assert list(RULE.check(known.library.references[0], known)) == []
