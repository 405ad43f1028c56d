"""Identifiers that are gone, that moved, or that a source knows at last."""

from dataclasses import replace

import pytest

from magcite.check.changes import compare_locks
from magcite.identifiers import Doi, Pmid
from magcite.model import Absent, Answer, ChangeKind, Found, Item, Severity, SourceName
from tests.builders import AT, DIGEST, absent, failed, lock, reference, registered
from tests.check.changes.comparing import TEA, changed, described

DISOWNED = (absent("tea"), absent("tea", SourceName.DOI_ORG))


def test_a_doi_that_everybody_disowns() -> None:
    (change,) = changed([described()], DISOWNED)
    assert (change.kind, change.severity) == (ChangeKind.NOT_REGISTERED, Severity.ERROR)
    assert change.before == "described by Crossref: “Tea and stress in adults”"
    assert change.after == "unknown to Crossref and doi.org"
    assert change.told_by == ("Crossref", "doi.org")


def test_a_witness_that_was_not_asked_again_saves_nothing() -> None:
    """Nobody asks witnesses about what all disown, so that their old word stands in the lock."""
    witness = described(source=SourceName.EUROPEPMC)
    (change,) = compare_locks([reference("tea")], lock(described(), witness), lock(*DISOWNED, witness))
    assert change.kind is ChangeKind.NOT_REGISTERED


def test_a_pmid_that_pubmed_disowns() -> None:
    pmid = Pmid.parse("123")
    of = replace(reference("tea"), item=Item(title="Tea", pmid=pmid))
    item = replace(TEA, doi=None, pmid=pmid)
    (change,) = changed(
        [Found(SourceName.PUBMED, pmid, AT, DIGEST, item)], [Absent(SourceName.PUBMED, pmid, AT, DIGEST)], of
    )
    assert (change.kind, change.identifier) == (ChangeKind.NOT_REGISTERED, "pmid:123")


@pytest.mark.parametrize("last_word", [failed("tea", SourceName.DOI_ORG), registered("tea")], ids=["silent", "yes"])
def test_one_source_alone_says_no(last_word: Answer) -> None:
    (change,) = changed([described()], [absent("tea"), last_word])
    assert (change.kind, change.severity) == (ChangeKind.NOT_DESCRIBED, Severity.WARNING)
    assert change.message == "tea: Crossref does not know doi:10.5555/tea any more"


def test_an_alias() -> None:
    item = replace(TEA, other=(("alias-of", "10.5555/Tea.New"),))
    (change,) = changed([described()], [described(item)])
    assert (change.kind, change.severity) == (ChangeKind.DOI_MOVED, Severity.WARNING)
    assert (change.before, change.after) == ("doi:10.5555/tea", "doi:10.5555/tea.new")
    assert changed([described(item)], [described(item)]) == ()


def test_an_answer_about_another_doi() -> None:
    other = replace(TEA, doi=Doi.parse("10.5555/other"), title="A work of another kind about something else")
    (change,) = changed([described()], [described(other)])
    assert (change.kind, change.after) == (ChangeKind.DOI_MOVED, "doi:10.5555/other")


def test_known_at_last() -> None:
    changes = changed([absent("tea"), absent("tea", SourceName.DOI_ORG)], [described(), registered("tea", "Crossref")])
    assert [(one.kind, one.severity) for one in changes] == [(ChangeKind.FOUND, Severity.INFO)] * 2


def test_another_agency() -> None:
    (change,) = changed([registered("tea", "DataCite")], [registered("tea", "Crossref")])
    assert (change.kind, change.field) == (ChangeKind.FIELD_CHANGED, "agency")
    assert (change.before, change.after) == (
        "registered with DataCite according to doi.org",
        "registered with Crossref according to doi.org",
    )


@pytest.mark.parametrize("old", [[], [failed("tea")]], ids=["never-asked", "only-silence"])
def test_the_first_answer(old: list[Answer]) -> None:
    (change,) = changed(old, [described()])
    assert (change.kind, change.severity, change.told_by) == (ChangeKind.FIRST_ANSWER, Severity.INFO, ("Crossref",))


def test_a_failure_is_no_change() -> None:
    assert changed([described()], [described()]) == ()
    assert changed([], [failed("tea")]) == ()
    assert changed([failed("tea")], [failed("tea")]) == ()
