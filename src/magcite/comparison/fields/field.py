"""What a comparer of one field is, and how any two texts are made comparable."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from magcite.language import fold
from magcite.model import FieldVerdict, Item

__all__ = ["Comparer", "comparable", "scripts"]

_GREEK = {
    "α": "alpha",
    "β": "beta",
    "γ": "gamma",
    "δ": "delta",
    "ε": "epsilon",
    "κ": "kappa",
    "λ": "lambda",
    "μ": "mu",
    "π": "pi",
    "σ": "sigma",
    "τ": "tau",
    "χ": "chi",
    "ω": "omega",
}
_GREEK_LETTER = re.compile("[" + "".join(_GREEK) + "]")
_MISREAD = re.compile(r"[^\x00-\x7f]{2,}")
_SPELLINGS = (  # British and American, old and new: both sides go through the same changes
    (re.compile(r"(?<=\w)isation"), "ization"),
    (re.compile(r"(?<=\w{3})is(e[ds]?|ing)\b"), r"iz\1"),
    (re.compile(r"(?<=\w{2})our\b"), "or"),
    (re.compile(r"(?<=\w{2})our(?=al|s\b|able|ed\b|ing\b)"), "or"),
    (re.compile(r"[ao]e(?=\w)"), "e"),
    (re.compile(r"\band\b|\boch\b|\bund\b"), " "),
)


@dataclass(frozen=True, slots=True)
class Comparer:
    """How one field of two records is compared.

    Attributes:
        name: the CSL variable ("container-title").
        state: a record's value in words; None when it does not state the field.
        compare: asked only when both state it; the reference first, then what the source says.
    """

    name: str
    state: Callable[[Item], str | None]
    compare: Callable[[Item, Item], FieldVerdict]


@lru_cache(maxsize=2048)  # one record is compared with many, field by field
def comparable(text: str) -> str:
    """Return a text without what two records of one work write differently.

    On top of `fold`: mended mojibake, Greek letters in words, British and American spelling, and no "and" or "&".
    """
    mended = _mended(text)
    folded = _GREEK_LETTER.sub(lambda match: _GREEK[match[0]], fold(mended).replace("ς", "σ"))
    for pattern, replacement in _SPELLINGS:
        folded = pattern.sub(replacement, folded)
    return " ".join(folded.split())


def scripts(text: str) -> set[str]:
    """Return the kinds of letters in a text: "latin", or the rest by block."""
    return {"latin" if ord(letter) < 0x250 else hex(ord(letter) >> 10) for letter in text if letter.isalpha()}  # noqa: PLR2004


def _mended(text: str) -> str:
    """Undo entities written twice, and UTF-8 read as Windows-1252 ("BjÃ¶rk", "Î²") where nothing else can be meant."""
    if "&" in text:
        text = html.unescape(html.unescape(text))
    return text if text.isascii() else _MISREAD.sub(_reread, text)


def _reread(match: re.Match[str]) -> str:
    try:
        return b"".join(map(_byte_of, match[0])).decode("utf-8")
    except UnicodeError:
        return match[0]


def _byte_of(letter: str) -> bytes:
    """Return the byte that Windows-1252 shows as a letter; five bytes it leaves out are kept as they are."""
    return letter.encode("latin-1") if "\x80" <= letter <= "\x9f" else letter.encode("cp1252")
