"""How far below or above the others something lay: «17 procent under de andras», "a third of the others'".

Each language's `[below_others]`.

Attributes of the table:
    below, above: what stands between a figure with its unit and whom it is told against: "below".
    figures: what is a figure, beside those with a unit: "a third".
    of: what stands behind a share of theirs: "a third" "of".
    others: whom it is told against: "the others"; theirs: what of them: "that of".
"""

import re
from functools import lru_cache

from magcite.language.assertions.left import down_in
from magcite.language.assertions.words import words_of
from magcite.language.cue_forms import alternations
from magcite.language.cues import alternation
from magcite.language.languages import table_of
from magcite.model import Direction, Span

__all__ = ["below_in", "is_of_others", "others_below"]

_TABLE = "below_others"
_REST = re.compile(r"[^,;:.()]{0,80}")


@lru_cache(maxsize=8)
def _beside(language: str) -> re.Pattern[str]:
    table, words = table_of(language, _TABLE), words_of(language)
    units = [form for forms in words.units.values() for form in forms] if words else []
    shares = alternation(tuple(words.fractions) if words else ())
    cues = alternations(table, "below", "above", "of", "others", "theirs")
    figure = rf"(?:%|(?<!\w)(?:{alternation(table.get('figures', ()))}|{shares}|{alternation(units)}))"
    return re.compile(
        rf"{figure}\s+(?:(?P<below>{cues['below']})|(?P<above>{cues['above']}))\s+(?={cues['others']}(?!\w))"
        rf"|(?:(?<!\w){shares}|\d\s?(?:%|per\s?cent|procent))\s+(?P<share>{cues['of']})\s+(?={cues['theirs']}(?!\w))",
        re.IGNORECASE,
    )


def below_in(text: str, piece: Span, language: str) -> tuple[Span, Direction] | None:
    """Return where a piece says that something lay below or above the others, and which; None where it does not.

    Args:
        text: the sentence.
        piece: the part that is read.
        language: its tag.
    """
    match, down = _beside(language).search(text, piece.start, piece.end), down_in(text, piece, language)
    if match is None or (down is not None and down.start < match.start()):
        return None if down is None else (down, Direction.LOWER)
    name = match.lastgroup or ""
    return Span(*match.span(name)), Direction.HIGHER if name == "above" else Direction.LOWER


def others_below(text: str, language: str) -> list[Span]:
    """Return where a sentence names whom something lay below or above."""
    found = list(_beside(language).finditer(text))
    places = [(match.start(match.lastgroup or 0), _REST.match(text, match.end())) for match in found]
    return [Span(start, rest.end()) for start, rest in places if rest is not None]


def is_of_others(text: str, end: int, language: str) -> bool:
    """Return whether a share that ends at a place is one of the others': "a third of the others'".

    Args:
        text: the sentence.
        end: where the share ends.
        language: its tag.
    """
    return any(one["share"] and 0 <= one.start("share") - end <= 1 for one in _beside(language).finditer(text))
