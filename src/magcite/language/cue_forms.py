"""What a table of cues makes: its lists as they are, pieces of expressions, patterns, each by the name of its list."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from magcite.language.cues import Narrowed, alternation, pattern

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

__all__ = ["alternations", "compiled_words", "filled", "patterns"]

_Lists = TypeVar("_Lists", bound="DataclassInstance")


def filled(kind: type[_Lists], table: Mapping[str, object]) -> _Lists:
    """Return a table as a dataclass, each list under the name of its field: a tuple, or a set where it is declared one.

    Args:
        kind: the dataclass; of a table that has more lists the others are left out.
        table: lists of cues, tables of anything, which become read-only, and single values.

    Raises:
        KeyError: the table lacks a list.
    """
    make: Callable[..., _Lists] = kind
    return make(**{one.name: _frozen(table[one.name], one.type) for one in fields(kind)})


def _frozen(value: object, annotation: object) -> object:
    if isinstance(value, list):
        return frozenset(value) if annotation == frozenset[str] else tuple(value)
    return MappingProxyType(dict(value)) if isinstance(value, dict) else value


def alternations(table: Mapping[str, Iterable[str]], *names: str) -> dict[str, str]:
    """Return the expression of any cue of each list, by the name of the list, to be set into longer ones.

    Args:
        table: of lists of cues.
        names: of those wanted, where not all are: a language may lack them, and nothing matches what it lacks.
    """
    return {name: alternation(table.get(name, ())) for name in names or table}


def patterns(lists: "Mapping[str, Iterable[str]] | DataclassInstance", *names: str) -> dict[str, Narrowed]:
    """Return the patterns for any cue of each list as whole words, by the names of the lists.

    Args:
        lists: a table of them, or what holds them as its attributes; of a table of tables the keys are the cues.
        names: of those wanted.

    Raises:
        KeyError, AttributeError: there is no such list.
    """
    return {name: pattern(tuple(lists[name] if isinstance(lists, Mapping) else getattr(lists, name))) for name in names}


def compiled_words(expression: str) -> re.Pattern[str]:
    """Return the pattern of an expression that begins and ends with a word."""
    return re.compile(rf"(?<!\w){expression}(?!\w)", re.IGNORECASE)
