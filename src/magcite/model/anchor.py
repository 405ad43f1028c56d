"""Anchors: how a claim is found again, in the words of the W3C Web Annotation Data Model.

TextQuoteSelector and TextPositionSelector: https://www.w3.org/TR/annotation-model/#selectors
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from magcite.model.span import Span

__all__ = ["CONTEXT", "Anchor", "AnchorState", "Attachment", "Recorded", "TextQuote", "quote_at"]

CONTEXT = 64
"""Code points of prefix and of suffix: enough to reach past the openings that sentences about studies share."""

_JOINER = "\u200d"
_LONGEST_CLUSTER = 32  # code points; nobody writes longer ones, and a hostile page may not make us walk through it


@dataclass(frozen=True, slots=True)
class TextQuote:
    """A TextQuoteSelector: the page's own characters, markup and all, and their neighbours.

    Attributes:
        exact: the slice of the page.
        prefix, suffix: what stands right before and after it; "" at the page's edge.
    """

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A claim as it was recorded.

    Attributes:
        quote: its words and their neighbours.
        position: where it stood (TextPositionSelector), in code points; None when nobody recorded it.
    """

    quote: TextQuote
    position: Span | None = None


class AnchorState(StrEnum):
    """What became of a recorded claim on the page as it stands."""

    SAME = "same"  # the same words; markup, white space and typography may differ
    REWORDED = "reworded"  # in its place, in other words
    AMBIGUOUS = "ambiguous"  # one place or several may be it, and nothing decides
    GONE = "gone"  # nothing on the page is it


@dataclass(frozen=True, slots=True)
class Attachment:
    """What became of one recorded claim.

    Attributes:
        span: where it stands; None unless SAME or REWORDED.
        candidates: the places that may be it, in page order; only when AMBIGUOUS.
        changes: of a REWORDED claim, each number and word that changed ("51 became 53"); () when only spelling did.
    """

    anchor: Anchor
    state: AnchorState
    span: Span | None = None
    candidates: tuple[Span, ...] = ()
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry of a sidecar, as it stands against the page.

    Attributes:
        path, line, column: where the entry stands.
        attachment: what became of its claim.
        claim: id of the claim on the page; None when it stands nowhere.
        words: the claim as recorded, as it reads.
        found: how it reads on the page; of an ambiguous claim, how each place reads.
        noted: whether the sidecar says itself that the claim is gone.
        refused: whether it says that no reference of the library is meant.
    """

    path: str
    line: int
    column: int
    attachment: Attachment
    claim: str | None
    words: str
    found: tuple[str, ...] = ()
    noted: bool = False
    refused: bool = False


def quote_at(text: str, span: Span) -> TextQuote:
    """Return the quote selector of a place; prefix and suffix never cut a character from its accents or an emoji."""
    start = max(0, span.start - CONTEXT)
    end = min(len(text), span.end + CONTEXT)
    for _ in range(_LONGEST_CLUSTER):
        if start in {0, span.start} or not _joined(text, start):
            break
        start -= 1
    for _ in range(_LONGEST_CLUSTER):
        if end in {len(text), span.end} or not _joined(text, end):
            break
        end += 1
    return TextQuote(text[span.start : span.end], text[start : span.start], text[span.end : end])


def _joined(text: str, place: int) -> bool:
    """Whether the characters on both sides of a place belong together."""
    before, after = text[place - 1], text[place]
    return (
        unicodedata.category(after) in {"Mn", "Mc", "Me"}
        or _JOINER in {before, after}
        or "\U0001f3fb" <= after <= "\U0001f3ff"  # skin tones
        or ("\U0001f1e6" <= before <= "\U0001f1ff" and "\U0001f1e6" <= after <= "\U0001f1ff")  # flags
        or (before == "\r" and after == "\n")
    )
