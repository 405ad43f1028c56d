"""How far below or above the others something lay: «17 procent under de andras», "a third of the others'".

Each language's `[below_others]`.

Attributes of the table:
    below, above: what stands between a figure with its unit and whom it is told against: "below".
    figures: what is a figure, beside those with a unit: "a third".
    of: what stands behind a share of theirs: "a third" "of".
    others: whom it is told against: "the others".
    down: what stands before a share that is left: «nere på» en tredjedel.
"""

import re
from functools import lru_cache

from magcite.language.assertions.words import words_of
from magcite.language.cues import alternation
from magcite.language.languages import table_of
from magcite.model import Direction, Span

__all__ = ["below_in", "is_left", "others_below"]

_TABLE = "below_others"
_REST = re.compile(r"[^,;:.()]{0,80}")
_NEAR = 14  # characters between those words and the share


@lru_cache(maxsize=8)
def _beside(language: str) -> re.Pattern[str]:
    table, words = table_of(language, _TABLE), words_of(language)
    units = [form for forms in words.units.values() for form in forms] if words else []
    shares = alternation(tuple(words.fractions) if words else ())
    below, above, of, others, down = (
        alternation(table.get(name, ())) for name in ("below", "above", "of", "others", "down")
    )
    figure = rf"(?:%|(?<!\w)(?:{alternation(table.get('figures', ()))}|{shares}|{alternation(units)}))"
    about = r"(?:\s[^\W\d]+)?"
    return re.compile(
        rf"{figure}\s+(?:(?P<below>{below})|(?P<above>{above}))\s+(?={others}(?!\w))"
        rf"|(?:(?<!\w){shares}|\d\s?(?:%|per\s?cent|procent))\s+(?P<share>{of})\s+(?={others}(?!\w))"
        rf"|(?<!\w)(?P<down>{down})(?={about}\s+(?:{shares}|\d+\s?(?:%|pro|per))(?!\w))",
        re.IGNORECASE,
    )


def below_in(text: str, piece: Span, language: str) -> tuple[Span, Direction] | None:
    """Return where a piece says that something lay below or above the others, and which; None where it does not.

    Args:
        text: the sentence.
        piece: the part that is read.
        language: its tag.
    """
    match = _beside(language).search(text, piece.start, piece.end)
    if match is None:
        return None
    name = match.lastgroup or ""
    return Span(*match.span(name)), Direction.HIGHER if name == "above" else Direction.LOWER


def others_below(text: str, language: str) -> list[Span]:
    """Return where a sentence names whom something lay below or above."""
    found = (match for match in _beside(language).finditer(text) if match.lastgroup not in {"down", None})
    places = [(match.start(match.lastgroup or 0), _REST.match(text, match.end())) for match in found]
    return [Span(start, rest.end()) for start, rest in places if rest is not None]


def is_left(text: str, start: int, end: int, language: str) -> bool:
    """Return whether a share is what is left, beside that of the others: "a third of the others'", «nere på hälften».

    Args:
        text: the sentence.
        start: where the share begins.
        end: where it ends.
        language: its tag.
    """
    form = _beside(language)
    if any(one["share"] and 0 <= one.start("share") - end <= 1 for one in form.finditer(text, start)):
        return True
    return any(match["down"] and 0 <= start - match.end() <= _NEAR for match in form.finditer(text, 0, end))
