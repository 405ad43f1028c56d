"""What magcite says, in the language of whoever reads it: messages, notes, and explanations of rules.

English stands in the code. Every other language is a folder of catalogues, `data/messages/<tag>/*.toml`, which give for
an English template the same sentence with the same names in braces.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

from magcite.phrases import OWN, SPOKEN, Phrase, filled, spoken_in, written

__all__ = ["SPOKEN", "Speak", "recalled", "speaker", "spoken_in", "translated"]

Speak = Callable[[str], str]  # a message, as a reader gets it
_NESTED = frozenset({"said", "other_said"})  # values that are reasons themselves
_LONGEST = 400  # characters of a reason
_SLOT = re.compile(r"\{(\w+)\}")
_CLOSED = re.compile(r"[a-z -]+")  # a word as `magcite.phrases.word` takes it
_MANY = " (many)"  # the end of a word's key in a catalogue, for its form beside several
_POINTS = {"sv": ","}  # decimal points, where they are no points


def translated(text: str, language: str) -> str:
    """Return a message in a language.

    Args:
        text: a `Phrase`, or a text of somebody else's (a title, a path, a value), which is returned as it is.
        language: BCP 47 tag, "sv" or "sv-SE"; English for one that nobody has translated magcite into.
    """
    if not isinstance(text, Phrase):
        return text
    spoken = spoken_in(language)
    return _said(text, spoken)


def speaker(language: str | None) -> Speak:
    """Return `translated` with its language fixed; English for None."""
    spoken = spoken_in(language)
    return lambda text: translated(text, spoken)


@lru_cache(maxsize=1024)
def recalled(text: str) -> str:
    """Return an English text that came out of a file, a reason in the lock, as the phrase that it was.

    Args:
        text: as it was written; one that fits none of the templates in the catalogues' `reasons.toml` is returned as
            it is, and stays English.
    """
    if isinstance(text, Phrase) or len(text) > _LONGEST:
        return text
    for template, form in _reasons():
        if match := form.fullmatch(text):
            values = match.groupdict()
            return Phrase(template, values | {name: _part(values[name]) for name in _NESTED & values.keys()})
    return text


def _part(text: str) -> str:
    """Return a part of a reason: a reason itself, or a word out of a closed set."""
    return Phrase(text) if _CLOSED.fullmatch(text) else recalled(text)


@cache
def _reasons() -> tuple[tuple[str, re.Pattern[str]], ...]:
    file = files("magcite.language") / "data" / "messages" / SPOKEN[1] / "reasons.toml"
    templates = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple((one, re.compile(_form(one), re.DOTALL)) for one in templates)


def _form(template: str) -> str:
    """Return a pattern for what a template makes: a value is anything, and the last one may hold everything."""
    parts = _SLOT.split(template)
    return "".join(f"(?P<{part}>.+?)" if place % 2 else re.escape(part) for place, part in enumerate(parts))


def _said(text: Phrase, language: str, form: str = "") -> str:
    """Return a phrase in a language; `form`: the end of the key under which another form of it may stand."""
    known = {} if language == OWN else _catalogue(language)
    template = known.get(text.template + form, known.get(text.template, text.template))
    return filled(template, {name: _told(name, value, language) for name, value in text.values.items()})


def _told(name: str, value: object, language: str) -> str:
    if isinstance(value, Phrase):
        return _said(value, language, _MANY if name == "many" else "")
    return written(value, _POINTS.get(language, "."))


@cache
def _catalogue(language: str) -> Mapping[str, str]:
    folder = files("magcite.language") / "data" / "messages" / language
    merged: dict[str, str] = {}
    for file in sorted(folder.iterdir(), key=lambda one: one.name):
        if file.name.endswith(".toml"):
            merged |= tomllib.loads(file.read_text(encoding="utf-8"))
    return MappingProxyType(merged)
