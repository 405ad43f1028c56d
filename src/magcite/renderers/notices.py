"""Notices about a work in words: the one to mark it with, and the sentence that tells who says so."""

from magcite.language import label
from magcite.model import Entry, Notice, NoticeKind

__all__ = ["is_grave", "mark", "notice_text", "notice_word", "with_mark"]

_WORDS = {
    NoticeKind.RETRACTION: "retracted",
    NoticeKind.WITHDRAWAL: "withdrawn",
    NoticeKind.CONCERN: "concern",
    NoticeKind.CORRECTION: "corrected",
    NoticeKind.REINSTATEMENT: "reinstated",
    NoticeKind.NEW_VERSION: "new_version",
    NoticeKind.OTHER: "other_notice",
}


def notice_word(notice: Notice, language: str) -> str:
    """Return the word to mark the work with ("RETRACTED")."""
    return label(_WORDS[notice.kind], language)


def notice_text(notice: Notice, language: str) -> str:
    """Return "RETRACTED 2020-01-05, according to Retraction Watch, through Crossref: image duplication."."""
    what = notice_word(notice, language)
    if notice.kind is NoticeKind.OTHER and notice.said:
        what = f"{what} ({notice.said})"
    when = notice.date.iso if notice.date else ""
    who = notice.source.label
    if notice.asserted_by:
        who = label("through", language).format(who=notice.asserted_by, source=who)
    said = f"{' '.join(filter(None, (what, when)))}, {label('according_to', language).format(who=who)}"
    return f"{said}: {'; '.join(notice.reasons)}." if notice.reasons else f"{said}."


def is_grave(notice: Notice) -> bool:
    """Return whether the notice takes the ground away from what rests on the work."""
    return notice.kind in {NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL, NoticeKind.CONCERN}


def mark(entry: Entry, language: str) -> str:
    """Return what formats without room for annotations print of a work's notices: the grave ones, and reinstatements.

    "" where no notice is grave; reinstatements alone mark nothing.
    """
    if not any(map(is_grave, entry.notices)):
        return ""
    told = [one for one in entry.notices if is_grave(one) or one.kind is NoticeKind.REINSTATEMENT]
    return " ".join(dict.fromkeys(notice_text(notice, language) for notice in told))


def with_mark(kept: str | None, entry: Entry, language: str) -> str:
    """Return the mark before what a field holds; the field as it is where it begins so already, "" for neither."""
    said = mark(entry, language)
    if not said or (kept and " ".join(said.split()) in " ".join(kept.split())):
        return kept or ""
    return f"{said} {kept}" if kept else said
