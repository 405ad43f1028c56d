"""Notices that appeared, changed, or went."""

from dataclasses import replace

import pytest

from magcite.model import ChangeKind, Date, NoticeKind, Severity, SourceName
from tests.check.changes.comparing import TEA, changed, described, noticed

RETRACTED = noticed(date=Date(2026, 11, 20), reasons=["Data invented"], asserted_by="Retraction Watch")
PUBMED = noticed(doi=None, source=SourceName.PUBMED)


@pytest.mark.parametrize(
    ("kind", "severity"),
    [
        (NoticeKind.RETRACTION, Severity.ERROR),
        (NoticeKind.WITHDRAWAL, Severity.ERROR),
        (NoticeKind.CONCERN, Severity.WARNING),
        (NoticeKind.CORRECTION, Severity.INFO),
        (NoticeKind.REINSTATEMENT, Severity.INFO),
        (NoticeKind.OTHER, Severity.WARNING),
    ],
)
def test_a_new_notice_weighs_what_it_weighs_in_check(kind: NoticeKind, severity: Severity) -> None:
    (change,) = changed([described()], [described(TEA, noticed(kind))])
    assert (change.kind, change.severity) == (ChangeKind.NEW_NOTICE, severity)
    assert change.message == f"tea: new notice: {kind.value}, doi:10.5555/notice"
    assert change.help


def test_what_is_said_of_it() -> None:
    (change,) = changed([described()], [described(TEA, RETRACTED)])
    assert change.notice == RETRACTED
    assert change.told_by == ("Retraction Watch, through Crossref",)
    assert change.before is None


def test_two_sources_tell_of_one_notice() -> None:
    new = [described(TEA, RETRACTED), described(TEA, PUBMED, source=SourceName.PUBMED)]
    (change,) = changed([described(), described(source=SourceName.PUBMED)], new)
    assert change.told_by == ("Retraction Watch, through Crossref", "PubMed")
    assert change.notice == RETRACTED  # the one that says more


def test_a_second_source_repeats_what_the_lock_holds() -> None:
    old = [described(TEA, RETRACTED), described(source=SourceName.PUBMED)]
    new = [described(TEA, RETRACTED), described(TEA, PUBMED, source=SourceName.PUBMED)]
    assert changed(old, new) == ()


def test_a_concern_that_becomes_a_retraction_under_one_doi() -> None:
    kinds = [
        (one.kind, one.severity)
        for one in changed(
            [described(TEA, noticed(NoticeKind.CONCERN))], [described(TEA, noticed(NoticeKind.RETRACTION))]
        )
    ]
    assert kinds == [(ChangeKind.NEW_NOTICE, Severity.ERROR), (ChangeKind.NOTICE_GONE, Severity.WARNING)]


def test_a_second_correction_is_new() -> None:
    first, second = (noticed(NoticeKind.CORRECTION, f"10.5555/c{number}") for number in (1, 2))
    (change,) = changed([described(TEA, first)], [described(TEA, first, second)])
    assert change.notice == second


def test_two_undated_notices_without_doi_differ_by_date() -> None:
    first, second = (noticed(NoticeKind.CORRECTION, None, date=Date(year)) for year in (2020, 2024))
    (change,) = changed([described(TEA, first)], [described(TEA, first, second)])
    assert change.notice == second


@pytest.mark.parametrize(
    ("reinstated", "severity"), [(Date(2026, 12), Severity.INFO), (Date(2019), Severity.ERROR)], ids=["after", "before"]
)
def test_a_retraction_that_was_undone(reinstated: Date, severity: Severity) -> None:
    back = noticed(NoticeKind.REINSTATEMENT, "10.5555/back", date=reinstated)
    changes = changed([described()], [described(TEA, RETRACTED, back)])
    assert [one.severity for one in changes if one.notice == RETRACTED] == [severity]


def test_a_notice_that_is_gone() -> None:
    (change,) = changed([described(TEA, RETRACTED)], [described()])
    assert (change.kind, change.severity) == (ChangeKind.NOTICE_GONE, Severity.WARNING)
    assert change.before == RETRACTED.label
    (light,) = changed([described(TEA, noticed(NoticeKind.CORRECTION))], [described()])
    assert light.severity is Severity.INFO


def test_a_notice_that_another_source_still_tells_of_is_not_gone() -> None:
    pubmed = described(TEA, PUBMED, source=SourceName.PUBMED)
    assert changed([described(TEA, RETRACTED), pubmed], [described(), pubmed]) == ()


def test_its_reasons_change() -> None:
    more = replace(RETRACTED, reasons=("Data invented", "Authors do not agree"))
    (change,) = changed([described(TEA, RETRACTED)], [described(TEA, more)])
    assert (change.kind, change.severity) == (ChangeKind.NOTICE_CHANGED, Severity.INFO)
    assert (change.before, change.after) == (
        "2026-11-20, Data invented, doi:10.5555/notice",
        "2026-11-20, Data invented; Authors do not agree, doi:10.5555/notice",
    )


def test_a_preprint_that_is_published() -> None:
    article = noticed(NoticeKind.NEW_VERSION, "10.5555/article", said="is-preprint-of")
    (change,) = changed([described()], [described(TEA, article)])
    assert (change.kind, change.severity) == (ChangeKind.PUBLISHED, Severity.WARNING)
    assert change.message == "tea: the preprint is published, doi:10.5555/article"


def test_a_newer_version() -> None:
    newer = noticed(NoticeKind.NEW_VERSION, "10.5555/v2", said="IsPreviousVersionOf", source=SourceName.DATACITE)
    (change,) = changed([described()], [described(TEA, newer)])
    assert (change.kind, change.severity) == (ChangeKind.NEW_VERSION, Severity.INFO)
    assert change.message == "tea: there is a newer version, doi:10.5555/v2"


def test_a_title_that_says_it_itself() -> None:
    marked = replace(TEA, title="RETRACTED: Tea and stress in adults")
    (change,) = changed([described()], [described(marked)])
    assert (change.kind, change.severity) == (ChangeKind.NEW_NOTICE, Severity.ERROR)
    assert (change.before, change.after) == (TEA.title, marked.title)
    assert changed([described(marked)], [described(marked)]) == ()
    (told,) = changed([described()], [described(marked, RETRACTED)])
    assert told.notice == RETRACTED
