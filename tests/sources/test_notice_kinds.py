"""The words for notices, and their order."""

import pytest

from magcite.identifiers import Doi
from magcite.model import Date, Notice, NoticeKind
from magcite.sources.notice_kinds import by_age, notice_kind


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("retraction", NoticeKind.RETRACTION),
        ("Retration", NoticeKind.RETRACTION),
        ("partial_retraction", NoticeKind.RETRACTION),
        ("Retraction and replacement", NoticeKind.RETRACTION),
        ("withdrawal", NoticeKind.WITHDRAWAL),
        ("Temporary removal", NoticeKind.WITHDRAWAL),
        ("expression_of_concern", NoticeKind.CONCERN),
        ("Expression of Concern", NoticeKind.CONCERN),
        ("err", NoticeKind.CORRECTION),
        ("corrigendum", NoticeKind.CORRECTION),
        ("addendum", NoticeKind.CORRECTION),
        ("Reinstatement", NoticeKind.REINSTATEMENT),
        ("new_version", NoticeKind.NEW_VERSION),
        ("publisher-note", NoticeKind.OTHER),
        ("terror", NoticeKind.OTHER),
        ("", NoticeKind.OTHER),
    ],
)
def test_kinds(words: str, kind: NoticeKind) -> None:
    assert notice_kind(words) is kind


def test_each_once_and_the_oldest_first() -> None:
    late = Notice(NoticeKind.RETRACTION, date=Date(2020, 5))
    early = Notice(NoticeKind.CORRECTION, date=Date(2020, 5, 1), doi=Doi.parse("10.5555/a"))
    undated = Notice(NoticeKind.CONCERN)
    assert by_age([early, late, undated, late]) == (undated, late, early)
