"""The form in which texts are compared: titles, names, words."""

import html
import re
import unicodedata

from magcite.model.letters import PLAIN_LETTERS

__all__ = ["fold"]

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,500}>")
_ASCII_DROPPED, _ASCII_MARK = re.compile("['`]+"), re.compile("[^0-9a-z]+")
_DROPPED = {"'", "’", "ʼ", "`", "´", "\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"}


def fold(text: str) -> str:
    """Return the text for comparison: no markup, no diacritics, no punctuation, lower case, single blanks.

    Tags and entities go first. Apostrophes and invisible characters vanish ("Crohn's" is "crohns"); every other
    mark or symbol separates words. Folding a folded text changes nothing.
    """
    plain = html.unescape(_TAG.sub("", text)) if "<" in text or "&" in text else text
    if plain.isascii():  # nearly all text, and what follows gives the same of it, slowly
        return " ".join(_ASCII_MARK.sub(" ", _ASCII_DROPPED.sub("", plain.lower())).split())
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", plain).casefold())
    kept = "".join(_kept(character) for character in decomposed.translate(PLAIN_LETTERS))
    return " ".join(unicodedata.normalize("NFKC", kept).split())


def _kept(character: str) -> str:
    if character.isalnum():
        return character
    category = unicodedata.category(character)
    if category == "Mn" or character in _DROPPED:
        return ""
    return character if category == "Mc" else " "
