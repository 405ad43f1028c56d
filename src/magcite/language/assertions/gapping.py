"""Sentences that go on without their verb: "the upper pressure fell by 4 mmHg and the lower by 2"."""

import re

from magcite.language.assertions.cues import Forms
from magcite.language.assertions.directions import directions_in, one_way
from magcite.language.assertions.grammar import grammar_of
from magcite.language.assertions.marks import COVER, Marked
from magcite.language.assertions.topics import events_in
from magcite.language.concepts import form_of
from magcite.model import Span

__all__ = ["Gap", "gap_in"]

_FIGURE = re.compile(r"\d")
_REACH = 3  # words before the outcome behind the joint


class Gap:
    """A piece in two, the second of which has no verb.

    Attributes:
        left: what tells the verb.
        right: what goes without it.
        written: what `right` says, with the verb.
    """

    __slots__ = ("left", "right", "written")

    def __init__(self, left: Span, right: Span, written: str) -> None:
        """Hold the two parts."""
        self.left, self.right, self.written = left, right, written


def gap_in(read: Marked, piece: Span, forms: Forms) -> Gap | None:
    """Return how a piece goes on without its verb; None where it does not.

    Behind the joint stand another outcome and a figure, and no words that tell what became of it.
    """
    for joint in grammar_of(read.language).gapped.finditer(read.plain, piece.start, piece.end):
        left, right = Span(piece.start, joint.start()), Span(joint.end(), piece.end)
        if not _FIGURE.search(read.text, right.start, right.end) or COVER in read.plain[right.start : right.end]:
            continue
        if any(form.search(read.plain, right.start, right.end) for form in (forms.none, forms.directions, forms.verbs)):
            continue
        named = [one for one in read.outcomes if right.start <= one.span.start < right.end]
        before = [one for one in read.outcomes if left.start <= one.span.start < left.end]
        ways = directions_in(read, left, forms, events_in(read, left, forms))
        if len(named) != 1 or not before or not ways or one_way(ways, read, forms) is None:
            continue
        if len(read.text[right.start : named[0].span.start].split()) > _REACH:
            continue
        verb = read.text[ways[0][0].start : ways[-1][0].end]
        rest = read.text[named[0].span.end : right.end]
        return Gap(left, right, f"{form_of(named[0].concept, read.language)} {verb}{rest}")
    return None
