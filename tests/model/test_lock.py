"""What the lock says about an item, and how a notice reads."""

from dataclasses import replace

import pytest

from magcite.identifiers import Doi
from magcite.model import Item, Notice, NoticeKind, SourceName, descriptions
from tests.builders import absent, doi_for, found, lock, registered


def test_about_gathers_the_answers_to_all_identifiers() -> None:
    known = lock(absent("a"), registered("a"), found("b"))
    assert known.about(Item(doi=doi_for("a"))) == (absent("a"), registered("a"))
    assert known.about(Item(doi=doi_for("c"))) == ()
    assert known.about(Item()) == ()


def test_descriptions_are_those_of_the_work_asked_about() -> None:
    own = found("a")
    unnamed = replace(own, item=Item(title="Magnesium"))
    another = replace(own, item=Item(doi=doi_for("b")))
    assert descriptions([absent("a"), another, own, None, registered("a"), unnamed]) == (own, unnamed)


@pytest.mark.parametrize(
    ("notice", "label"),
    [
        (
            Notice(NoticeKind.RETRACTION, "retraction", doi=Doi.parse("10.1234/Notice")),
            "retraction, doi:10.1234/notice (Crossref)",
        ),
        (Notice(NoticeKind.CONCERN, source=SourceName.SNAPSHOT), "expression of concern (local snapshot)"),
        (Notice(NoticeKind.OTHER, "clarification"), "clarification (Crossref)"),
        (Notice(NoticeKind.OTHER), "other notice (Crossref)"),
    ],
)
def test_label(notice: Notice, label: str) -> None:
    assert notice.label == label
