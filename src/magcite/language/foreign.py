"""Whether a text is surely written in another language than the one it is read in, told by its commonest words.

Sure means: prose of some length in which the words of one language are many and those of the language it is read in
few. A short page, a list of names, or one that mixes languages is not told. The words of languages that magcite does
not read are in `data/foreign/words.toml`.
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from magcite.language.assertions.cues import forms_of
from magcite.language.languages import LANGUAGES, common_words
from magcite.phrases import Phrase, listed, phrase

__all__ = ["UNKNOWN", "is_read_in_words", "name_of", "surely_written_in"]

UNKNOWN = "und"  # BCP 47 for a language that cannot be told
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 50_000  # characters
_SHORTEST = 80  # words
_MANY = 0.15  # share of all words that are common words of the language that is told
_TIMES = 2.5  # how many times those of the language it is read in
_TIMES_FOREIGN = 1.6  # the same, for a language whose list shares no word with the languages that are read
_ASCII = re.compile(r"[A-Za-zÀ-ɏ]")
_NAMES = {
    "sv": phrase("Swedish"),
    "en": phrase("English"),
    "da": phrase("Danish"),
    "de": phrase("German"),
    "fr": phrase("French"),
    "es": phrase("Spanish"),
    "it": phrase("Italian"),
    "pt": phrase("Portuguese"),
    "nl": phrase("Dutch"),
    "fi": phrase("Finnish"),
    "pl": phrase("Polish"),
    "nb": phrase("Norwegian"),
    "nn": phrase("Norwegian"),
    "no": phrase("Norwegian"),
    "is": phrase("Icelandic"),
}


def name_of(tag: str) -> Phrase:
    """Return the name of a language with its tag, "German (de)"; the tag alone where no name is listed."""
    if tag == UNKNOWN:
        return phrase("a language in another script")
    name = _NAMES.get(tag)
    return phrase("{name} ({tag})", name=name, tag=tag) if name else listed([tag])


def is_read_in_words(tag: str) -> bool:
    """Return whether what a text in a language says of effects can be read, beside its figures."""
    return tag in LANGUAGES and forms_of(tag) is not None


@cache
def _foreign() -> dict[str, frozenset[str]]:
    path = files("magcite.language").joinpath("data", "foreign", "words.toml")
    return {tag: frozenset(words) for tag, words in tomllib.loads(path.read_text("utf-8")).items()}


def surely_written_in(text: str, language: str) -> str | None:
    """Return the tag of the language a text is surely written in, where that is not the one it is read in.

    Args:
        text: the words of a page, without its markup; only the first 50 000 characters are read.
        language: tag of the language it is read in.

    Returns:
        Another language's tag, "und" for a script that no language here is written in; None where nothing is sure.
    """
    words = [word.casefold() for word in _WORD.findall(text[:_ENOUGH])]
    if len(words) < _SHORTEST:
        return None
    if sum(_ASCII.match(word) is None for word in words) > len(words) / 2:
        return UNKNOWN
    shares = {tag: _share(words, common_words(tag)) for tag in LANGUAGES}
    shares |= {tag: _share(words, common) for tag, common in _foreign().items()}
    best = max(shares, key=lambda tag: (shares[tag], tag == language))
    if best == language or shares[best] < _MANY:
        return None
    if best in LANGUAGES:
        return best if shares[best] >= _TIMES * shares[language] else None
    return best if shares[best] >= _TIMES_FOREIGN * max(shares[tag] for tag in LANGUAGES) else None


def _share(words: list[str], common: frozenset[str]) -> float:
    return sum(word in common for word in words) / len(words)
