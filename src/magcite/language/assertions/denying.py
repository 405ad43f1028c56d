"""Denials that stand apart from what they deny: each language's `[denying]`.

«Någon skillnad i vikt fanns inte», "any fall in blood pressure was not seen": the denial follows the verb. "Made nobody
stronger": it stands inside the words that tell a direction.

Attributes of the table:
    opening: what a statement begins with that is denied after its verb: "any", "a".
    nouns: what is denied alone: "difference"; beside them any word that tells a direction.
    plurals: nouns that need no opening: "differences".
    seen, nots, then: "was", "not", "found": the verb, its denial, and what has to follow; no `then` for nothing.
    nobody: words for none of the people, inside the words of a direction.
    leads: what may open a piece before all that: "but".
    moves: verbs that tell of a change and not which way, for a negation anywhere beside them: "differ".
    first, after: negations that open a piece, "neither", and that follow such a verb: "hardly".
    void: what is said of a difference that is none: "was not significant", "failed to appear".
    gone: what became of a difference that is none, on either side of it: "vanished", «försvann» skillnaden.
    any, none_of, bare: "not" … "any" … "difference", "no" … "difference".
    who, found: "the researchers" "found": «näsblod har man inte sett».
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.cues import Forms
from magcite.language.assertions.marks import Marked
from magcite.language.concepts import ConceptKind
from magcite.language.contraries import contraries_of
from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["Denying", "denied_behind", "denying_of"]

_WORD = r"[^\s,.;:()\x00\x01]+"
_ILLNESS = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
_TAIL = 25  # characters that may follow a denial at the end of a statement
_SOON = 3  # words before what is denied, the opening with them: "any such sure difference"
_NAMES = (
    *("opening", "nouns", "plurals", "seen", "nots", "nobody", "leads"),
    *("moves", "first", "after", "void", "who", "found", "any", "none_of", "bare", "gone"),
)


@dataclass(frozen=True, slots=True)
class Denying:
    """One language's denials as patterns.

    Attributes:
        behind: a whole statement up to its denial, with a group `what` of all before the verb.
        nouns: what may be denied.
        nobody: words for none of the people.
        still: a verb of change with its negation.
        void: a difference with what is said of it where it is none.
        unseen: a whole piece up to what denies that its beginning was seen, with a group `what` of that.
    """

    behind: re.Pattern[str]
    nouns: re.Pattern[str]
    nobody: re.Pattern[str]
    still: re.Pattern[str]
    void: re.Pattern[str]
    unseen: re.Pattern[str]


@lru_cache(maxsize=8)
def denying_of(language: str) -> Denying:
    """Return the patterns of a language; they match nothing where its data has no such table."""
    table = table_of(language, "denying")
    one = alternations(table, *_NAMES, "then")
    then = rf"(?=\s+{one['then']}(?!\w))" if "then" in table else ""
    lead = rf"[\s,]*(?:{one['leads']}\s+)?"
    return Denying(
        behind=re.compile(
            rf"{lead}(?P<what>(?:{one['opening']}|{one['plurals']})(?!\w)[^.;:!?]{{0,120}}?)(?<!\w){one['seen']}"
            rf"(?:\s+[^\W\d]+){{0,3}}?\s+{one['nots']}(?!\w){then}",
            re.IGNORECASE,
        ),
        nouns=re.compile(rf"(?<!\w)(?:{one['nouns']}|{one['plurals']})(?!\w)", re.IGNORECASE),
        nobody=re.compile(rf"(?<!\w){one['nobody']}(?!\w)", re.IGNORECASE),
        still=re.compile(
            rf"\A{lead}{one['first']}(?:\s+{_WORD}){{1,7}}?\s+{one['moves']}(?!\w)"
            rf"|(?<!\w){one['nots']}(?:\s+{_WORD}){{0,2}}?\s+{one['moves']}(?!\w)"
            rf"|(?<!\w){one['moves']}(?:\s+{_WORD}){{0,3}}?\s+(?:{one['nots']}|{one['after']})(?!\w)"
            rf"|(?<!\w)(?:{one['nots']}(?:\s+{_WORD}){{0,3}}?\s+{one['any']}|{one['none_of']})(?:\s+{_WORD}){{0,2}}?\s+{one['bare']}(?!\w)",
            re.IGNORECASE,
        ),
        void=re.compile(
            rf"(?<!\w)(?:(?:{one['nouns']}|{one['plurals']})(?:\s+{_WORD}){{0,9}}?\s+(?:{one['void']}|{one['gone']})"
            rf"|{one['gone']}\s+(?:{_WORD}\s+)?{one['nouns']})(?!\w)",
            re.IGNORECASE,
        ),
        unseen=re.compile(
            rf"{lead}(?P<what>[^.;:!?]{{2,120}}?)(?<!\w){one['seen']}(?:\s+{one['who']})?(?:\s+{_WORD})?\s+{one['nots']}"
            rf"(?:\s+{_WORD}){{0,2}}?\s+{one['found']}(?!\w)|{lead}(?P<that>[^.;:!?]{{2,120}}?)(?<!\w){one['found']}"
            rf"(?:\s+{one['who']})?(?:\s+{_WORD})?\s+{one['nots']}(?!\w)",
            re.IGNORECASE,
        ),
    )


def denied_behind(read: Marked, piece: Span, forms: Forms) -> Span | None:
    """Return the words from what a piece begins with to the denial behind its verb; None where nothing is denied so.

    Words of a control group behind it leave open of whom it is denied.
    """
    known = denying_of(read.language)
    apart = _still(read, piece, known) or _unseen(read, piece, known) or _fronted(read, piece, forms)
    if apart is not None:
        return apart
    found = known.behind.match(read.text, piece.start, piece.end)
    if found is None or forms.control.search(read.text, found.end(), piece.end):
        return None
    start, end = found.span("what")
    named = (known.nouns.search(read.text, start, end), forms.directions.search(read.plain, start, end))
    if all(one is None or len(read.text[start : one.start()].split()) > _SOON for one in named):
        return None
    return Span(start, found.end())


def _still(read: Marked, piece: Span, known: Denying) -> Span | None:
    """Return the words that say that an outcome did not change, or that a difference was none."""
    plain = read.plain[piece.start : piece.end]
    found = known.still.search(plain) or known.void.search(plain)
    return Span(piece.start + found.start(), piece.start + found.end()) if found else None


def _fronted(read: Marked, piece: Span, forms: Forms) -> Span | None:
    """Return a comparative that opens a piece, up to the denial behind its verb: «Snabbare blev de dock inte»."""
    found = contraries_of(read.language).fronted.match(read.text, piece.start, piece.end)
    if found is None or found.end() < len(read.text[: piece.end].rstrip(" .,;:!?")) - _TAIL:
        return None
    start, end = found.span("what")
    told = forms.directions.search(read.plain, start, end)
    if told is None or len(read.text[start : told.start()].split()) > _SOON:
        return None
    return Span(start, found.end())


def _unseen(read: Marked, piece: Span, known: Denying) -> Span | None:
    """Return the words that deny that an illness was seen: «näsblod har man inte sett»."""
    found = known.unseen.match(read.text, piece.start, piece.end)
    if found is None:
        return None
    end = found.end("what" if found["what"] else "that")
    ill = any(one.concept.kind in _ILLNESS and found.start() <= one.span.start < end for one in read.outcomes)
    return Span(found.start(), found.end()) if ill else None
