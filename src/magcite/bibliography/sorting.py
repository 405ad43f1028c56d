"""The order of words in a list, by the alphabet of its language and by nothing of the machine it runs on."""

import unicodedata
from collections.abc import Mapping
from functools import cache

from magcite.language import label
from magcite.model.letters import PLAIN_LETTERS

__all__ = ["collate"]

_REMEMBERED = 4096  # letters; most lists need a hundred


def collate(text: str, language: str) -> str:
    """Return a key: letters and figures in the language's order, blanks before them, everything else left out."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return " ".join(composed.casefold().translate(_letters(language)).split())


@cache
def _letters(language: str) -> "_Letters":
    return _Letters(_own_letters(language))


class _Letters(dict[int, str]):
    """What each letter is sorted as, by code point; found out when it is first met, and then remembered."""

    def __init__(self, own: Mapping[str, str]) -> None:
        super().__init__()
        self._own = own

    def __missing__(self, code: int) -> str:
        char = chr(code)
        made = self._own.get(char) or _plain(char)
        if len(self) < _REMEMBERED:
            self[code] = made
        return made


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
