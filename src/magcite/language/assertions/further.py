"""The cues of `[assertions]` with further ones of the same names, each language's `[grammar_more]`."""

from collections.abc import Mapping, Sequence
from typing import Any

__all__ = ["merged"]

_STATES = "states"  # of these a further one takes the place of one of the same words


def merged(table: Mapping[str, Any], more: Mapping[str, Any], names: Sequence[str]) -> dict[str, object]:
    """Return the lists of a table as tuples, each with what another table adds to it.

    Args:
        table: lists, and tables of lists or figures.
        more: the same, of some of those names.
        names: which of them to return.
    """
    held = {name: _joined(_held(table[name]), _held(more.get(name))) for name in names}
    if _STATES in held:
        held[_STATES] = _held(table[_STATES] | more.get(_STATES, {}))
    return held


def _joined(held: object, more: object) -> object:
    """Return the cues of a list, or of a table of lists, with further ones."""
    if isinstance(held, dict) and isinstance(more, dict):
        return held | {key: _joined(held.get(key, ()), one) for key, one in more.items()}
    return (*held, *more) if isinstance(held, tuple) and isinstance(more, tuple) else more or held


def _held(value: object) -> object:
    if isinstance(value, dict):
        return {key: tuple(one) if isinstance(one, list) else one for key, one in value.items()}
    return tuple(value) if isinstance(value, list) else value
