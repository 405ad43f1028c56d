"""Sentences that are English and remember how they were made, so that the edge can say them in another language.

A `Phrase` is a `str`: the English text itself, in a message, a JSON file or a comparison. It also keeps its template
and the values that were put into it, from which `magcite.language.messages.translated` makes the same in Swedish.
Joining a phrase to other text makes it an ordinary string, which is English for good; so a sentence is written as one
template with values, which may be phrases themselves.
"""

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType

__all__ = [
    "OWN",
    "SPOKEN",
    "Phrase",
    "Value",
    "both",
    "counted",
    "filled",
    "listed",
    "phrase",
    "phrase_n",
    "spoken_in",
    "word",
    "written",
]

SPOKEN = ("en", "sv")  # what messages can be said in; pages are read in more languages
OWN = SPOKEN[0]  # what stands in the code
_SLOT = re.compile(r"\{(\w+)\}")

Value = str | int | float


class Phrase(str):
    """An English text with its template and values.

    Attributes:
        template: English, each value at its place by name: "no page cites {key}".
        values: by name; a value that is a phrase is translated with the sentence, a float gets the decimal point of
            the language, any other stands as it is.
    """

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, Value]

    def __new__(cls, template: str, values: Mapping[str, Value] = MappingProxyType({})) -> "Phrase":
        """Make the English text of a template and its values.

        Raises:
            KeyError: the template names a value that is not given.
        """
        made = super().__new__(cls, filled(template, {name: written(value) for name, value in values.items()}))
        made.template = template
        made.values = MappingProxyType(dict(values))
        return made

    def __reduce__(self) -> tuple[type["Phrase"], tuple[str, dict[str, Value]]]:
        """Pickle and copy by template and values."""
        return Phrase, (self.template, dict(self.values))


def phrase(template: str, /, **values: Value) -> Phrase:
    """Return a sentence, or a part of one.

    Args:
        template: a literal, in English; a test looks for each in every catalogue.
        values: what stands in its braces; the names are the same in every language.
    """
    return Phrase(template, values)


def phrase_n(one: str, many: str, /, n: int, **values: Value) -> Phrase:
    """Return a sentence about a number of things: the first template when it is one, or else the second.

    Args:
        one: a literal, in English, with or without {n}.
        many: a literal, in English.
        n: how many; the value called n.
        values: as for `phrase`.
    """
    return Phrase(one if n == 1 else many, {"n": n, **values})


def word(value: str) -> Phrase:
    """Return a word out of a closed set ("verified", "rct"), by the text of its member; a catalogue lists the set."""
    return Phrase(value.value if isinstance(value, Enum) else value)


def listed(parts: Iterable[str], between: str = ", ") -> Phrase:
    """Return texts one behind the other, with a mark of every language between them; phrases stay phrases."""
    values = {f"part_{number}": part for number, part in enumerate(parts)}
    return Phrase(between.join(f"{{{name}}}" for name in values), values)


def both(parts: Iterable[str]) -> Phrase:
    """Return texts with "and" between them: the sources of one answer, say.

    Args:
        parts: one at least.
    """
    first, *others = parts
    said = listed([first])
    for other in others:
        said = phrase("{one} and {other}", one=said, other=other)
    return said


def counted(numbers: Iterable[tuple[str, int]]) -> Phrase:
    """Return how many of each word of a closed set there are: "2 verified, 1 not-found".

    A catalogue may have the form that a word takes beside several, under "verified (many)".
    """
    return listed(
        phrase("{n} {word}", n=number, word=word(one))
        if number == 1
        else phrase("{n} {many}", n=number, many=word(one))
        for one, number in numbers
    )


def written(value: object, point: str = ".") -> str:
    """Return a value as text: a float with the digits it has, and with the decimal point of a language."""
    return f"{value:g}".replace(".", point) if isinstance(value, float) else str(value)


def filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with its values in it; braces in a value stay as they are.

    Raises:
        KeyError: the template names a value that is not given.
    """
    return _SLOT.sub(lambda slot: values[slot[1]], template)


def spoken_in(language: str | None) -> str:
    """Return the tag of the language messages are said in: the wanted one where it is there, or else English."""
    primary = (language or OWN).replace("_", "-").split("-")[0].lower()
    return primary if primary in SPOKEN else OWN
