"""Notices in words."""

import pytest

from magcite.model import Date, Notice, NoticeKind, SourceName
from magcite.renderers.notices import is_grave, notice_text, notice_word

FULL = Notice(
    NoticeKind.RETRACTION,
    "retraction",
    date=Date(2020, 1, 5),
    reasons=("image duplication", "no data"),
    asserted_by="Retraction Watch",
)


def test_who_says_what_when_and_why() -> None:
    assert notice_text(FULL, "en") == (
        "RETRACTED 2020-01-05, according to Retraction Watch, through Crossref: image duplication; no data."
    )
    assert notice_text(FULL, "sv") == (
        "TILLBAKADRAGEN 2020-01-05, enligt Retraction Watch, genom Crossref: image duplication; no data."
    )


@pytest.mark.parametrize(
    ("notice", "text"),
    [
        (Notice(NoticeKind.CORRECTION, "correction"), "Corrected, according to Crossref."),
        (Notice(NoticeKind.CONCERN, "concern", Date(2019, 3)), "EXPRESSION OF CONCERN 2019-03, according to Crossref."),
        (
            Notice(NoticeKind.OTHER, "clarification", source=SourceName.SNAPSHOT),
            "Other notice (clarification), according to local snapshot.",
        ),
        (Notice(NoticeKind.OTHER, None), "Other notice, according to Crossref."),
    ],
)
def test_what_is_not_known_is_left_out(notice: Notice, text: str) -> None:
    assert notice_text(notice, "en") == text


@pytest.mark.parametrize("kind", NoticeKind)
def test_every_kind_has_a_word_in_every_language(kind: NoticeKind) -> None:
    assert notice_word(Notice(kind, None), "en")
    assert notice_word(Notice(kind, None), "sv")


def test_what_takes_the_ground_away() -> None:
    grave = {kind for kind in NoticeKind if is_grave(Notice(kind, None))}
    assert grave == {NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL, NoticeKind.CONCERN}
