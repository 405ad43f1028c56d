"""The order of words in a list, by the alphabet of its language and by nothing of the machine it runs on."""

import unicodedata

__all__ = ["collate"]

# The characters after z in ASCII stand for the letters after z; https://www.unicode.org/cldr/charts/latest/collation/
_AFTER_Z = {"sv": str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y"})}
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def collate(text: str, language: str) -> str:
    """Return a key: letters and figures in the language's order, blanks before them, everything else left out."""
    composed = unicodedata.normalize("NFC", text).casefold().translate(_AFTER_Z.get(language, {}))
    apart = unicodedata.normalize("NFKD", composed.translate(_LETTERS))
    return " ".join("".join(char for char in apart if char.isalnum() or char in " {|}").split())
