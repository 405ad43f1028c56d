"""The order of words in a list, by the alphabet of its language and by nothing of the machine it runs on."""

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from magcite.language import label
from magcite.model.letters import PLAIN_LETTERS

__all__ = ["collate"]


def collate(text: str, language: str) -> str:
    """Return a key: letters and figures in the language's order, blanks before them, everything else left out."""
    own = _own_letters(language)
    composed = unicodedata.normalize("NFC", text).casefold()
    return " ".join("".join(own.get(char) or _plain(char) for char in composed).split())


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """Return a letter without marks, a figure or a blank as it is, and nothing for any other sign."""
    apart = unicodedata.normalize("NFKD", char).translate(PLAIN_LETTERS)
    return "".join(one for one in apart if one.isalnum() or one == " ")


@cache
def _own_letters(language: str) -> Mapping[str, str]:
    """Return what a language's own letters are sorted as; https://www.unicode.org/cldr/charts/latest/collation/."""
    after_z = enumerate(label("letters_after_z", language).split(), start=ord("z") + 1)
    alike = label("letters_sorted_as", language).split()
    return {letter: chr(place) for place, letters in after_z for letter in letters} | {one[0]: one[1] for one in alike}
