"""Works that cite works that were taken back: for information, since a work may cite one to oppose it."""

from collections.abc import Iterator, Mapping, Sequence

from magcite.identifiers import Doi, Identifier
from magcite.language.messages import recalled
from magcite.model import (
    Answer,
    Change,
    ChangeKind,
    Failed,
    Found,
    Notice,
    NoticeKind,
    Reference,
    Severity,
    Unasked,
    descriptions,
)
from magcite.phrases import phrase, phrase_n
from magcite.rules.notices import is_undone

__all__ = ["rests_on", "unasked_of_hop"]

_GRAVE = (NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL, NoticeKind.CONCERN)
Answers = Mapping[Identifier, tuple[Answer, ...]]


def rests_on(references: Sequence[Reference], cited: Mapping[str, Sequence[Doi]], answers: Answers) -> Iterator[Change]:
    """Yield each work that a reference's work cites and that was retracted, withdrawn or questioned.

    Args:
        references: in the order of the library.
        cited: DOIs that the reference's work cites, by citekey.
        answers: what was answered about those DOIs.
    """
    for reference in references:
        for doi in cited.get(reference.citekey, ()):
            found = descriptions(answers.get(doi, ()))
            if (notice := _gravest(found)) is not None:
                yield _change(reference, doi, notice, found)


def unasked_of_hop(
    references: Sequence[Reference], cited: Mapping[str, Sequence[Doi]], answers: Answers
) -> Iterator[Unasked]:
    """Yield, for each reference and source, how many of the works it cites could not be asked about, and why."""
    for reference in references:
        silent: dict[tuple[str, str], int] = {}
        for doi in cited.get(reference.citekey, ()):
            for answer in answers.get(doi, ()):
                if isinstance(answer, Failed):
                    said = answer.source.label, answer.reason
                    silent[said] = silent.get(said, 0) + 1
        for (source, reason), count in silent.items():
            yield Unasked(
                reference.citekey,
                None,
                source,
                phrase_n(
                    "asked about a work that it cites: {reason}",
                    "asked about {n} works that it cites: {reason}",
                    count,
                    reason=recalled(reason),
                ),
            )


def _gravest(found: Sequence[Found]) -> Notice | None:
    notices = [notice for one in found for notice in one.notices]
    reinstated = [one for one in notices if one.kind is NoticeKind.REINSTATEMENT]
    standing = [one for one in notices if one.kind in _GRAVE and not is_undone(one, reinstated)]
    return min(standing, key=lambda one: _GRAVE.index(one.kind), default=None)


def _change(reference: Reference, doi: Doi, notice: Notice, found: Sequence[Found]) -> Change:
    what = {NoticeKind.RETRACTION: phrase("retracted"), NoticeKind.WITHDRAWAL: phrase("withdrawn")}.get(
        notice.kind, phrase("under concern")
    )
    when = f" {notice.date.year}" if notice.date and notice.date.year else ""
    title = next((one.item.title for one in found if one.item.title), None)
    return Change(
        ChangeKind.RESTS_ON,
        Severity.INFO,
        reference.citekey,
        phrase(
            "{citekey} itself cites {doi} ({what}{when})",
            citekey=reference.citekey,
            doi=doi.prefixed,
            what=what,
            when=when,
        ),
        doi.prefixed,
        after=title,
        told_by=tuple(dict.fromkeys(one.source.label for one in found if one.notices)),
        notice=notice,
        help=phrase("see what it cites that work for; a work may cite one to oppose it"),
        place=reference.place,
    )
