"""The templates of wikitext that are words of the sentence they stand in: quantities, foreign words, blanks, dashes."""

from collections.abc import Sequence

from magcite.readers.pages.wikitext_names import FIRST_WORDS, LAST_WORDS, SIGNS
from magcite.readers.pages.wikitext_sources import plain_words, positional
from magcite.readers.pages.wikitext_tree import Node

__all__ = ["shown_words"]

_BETWEEN = {"-": "–", "–": "–", "to": " to ", "and": " and ", "or": " or ", "by": " by ", "x": " × ", "±": " ± "}


def shown_words(template: Node) -> str | Sequence[Node]:
    """Return what a template reads as: words made of its parameters, or nodes to be read; "" for one that is none."""
    if template.name in SIGNS:
        return SIGNS[template.name]
    name, colon, rest = template.name.partition(":")
    if colon and name == "formatnum":
        return rest
    values = positional(template)
    if not values:
        return ""
    if template.name in FIRST_WORDS:
        return values[0]
    if LAST_WORDS.match(template.name):
        return values[_place_of_word(template.name, len(values))]
    return _made_of(template, [plain_words(value) for value in values])


def _place_of_word(name: str, count: int) -> int:
    """Return which parameter is the foreign word: `{{lang-fr|mot}}`, `{{lang|fr|mot}}`, `{{transl|ar|ALA|kalima}}`."""
    if name.startswith("trans"):
        return count - 1
    return 1 if count > 1 and not name.startswith("lang-") else 0


def _made_of(template: Node, values: Sequence[str]) -> str:
    match template.name:
        case "convert" | "cvt":
            return _quantity(values)
        case "val":
            unit = plain_words(template.parameter("u", "ul", "up"))
            return f"{values[0]} {unit}".strip()
        case "frac" | "sfrac" | "fraction":
            return "/".join(values[-2:])
        case "circa" | "c." | "ca" | "ca.":
            return f"c. {values[0]}"
        case "as of":
            return f"As of {' '.join(values)}"
        case _:
            return ""


def _quantity(values: Sequence[str]) -> str:
    """Return "5 km" of `5|km|mi`, and "5–10 km" of `5|-|10|km`."""
    words = values[0]
    rest = list(values[1:])
    while len(rest) > 1 and rest[0] in _BETWEEN:
        words += f"{_BETWEEN[rest[0]]}{rest[1]}"
        rest = rest[2:]
    return f"{words} {rest[0]}" if rest else words
