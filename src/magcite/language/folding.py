"""The form in which texts are compared: titles, names, words."""

import html
import re
import unicodedata

from magcite.model.letters import PLAIN_LETTERS

__all__ = ["fold"]

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_DROPPED = {"'", "’", "ʼ", "`", "´", "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"}


def fold(text: str) -> str:
    """Return the text for comparison: no markup, no diacritics, no punctuation, lower case, single blanks.

    Tags and entities go first. Apostrophes and invisible characters vanish ("Crohn's" is "crohns"); every other
    mark or symbol separates words. Folding a folded text changes nothing.
    """
    plain = html.unescape(_TAG.sub("", text)) if "<" in text or "&" in text else text
    if plain.isascii():
        return " ".join(plain.lower().translate(_KEPT).split())
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold())
    kept = decomposed.translate(PLAIN_LETTERS).translate(_KEPT)
    return " ".join(unicodedata.normalize("NFKC", kept).split())


def _kept(character: str) -> str:
    if character.isalnum():
        return character
    category = unicodedata.category(character)
    if category == "Mn" or character in _DROPPED:
        return ""
    return character if category == "Mc" else " "


class _Kept(dict[int, str]):
    """What becomes of each character, for `str.translate`; filled as they come."""

    def __missing__(self, code: int) -> str:
        self[code] = kept = _kept(chr(code))
        return kept


_KEPT = _Kept()
