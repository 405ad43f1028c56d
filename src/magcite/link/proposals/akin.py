"""Concepts that stand for each other in plain words: hearts for cardiovascular disease, dying for longevity.

Which do is data, `akin.toml`. A concept and what is narrower are always akin.
"""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from magcite.language.concept_table import load_concepts
from magcite.language.concepts import concept, is_within

__all__ = ["are_akin", "are_of_a_kind", "said_for"]

_TOO_WIDE = 24  # narrower concepts: what has more of them says little of any


@lru_cache(maxsize=100_000)
def are_of_a_kind(one: str, other: str) -> bool:
    """Return whether one of two concepts, by their ids, is narrower than the other, or the same."""
    return is_within(one, other) or is_within(other, one)


@lru_cache(maxsize=100_000)
def are_akin(one: str, other: str) -> bool:
    """Return whether a claim may say one of two concepts, by their ids, where a record says the other."""
    return are_of_a_kind(one, other) or _meant(one, other) or _meant(other, one)


@lru_cache(maxsize=100_000)
def said_for(name: str) -> tuple[str, ...]:
    """Return the ids of concepts that a record may have where a claim has one: the next broader and narrower, and akin.

    Of `are_akin` it is what an index can afford: one step up or down.
    """
    near = [*concept(name).broader, *_narrower().get(name, ()), *_reversed().get(name, ())]
    for other in _table().get(name, ()):
        near += [other, *_narrower().get(other, ())]
    return tuple(dict.fromkeys(one for one in near if one != name and len(_narrower().get(one, ())) <= _TOO_WIDE))


@cache
def _narrower() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for one in load_concepts().concepts.values():
        for broad in one.broader:
            found.setdefault(broad, []).append(one.id)
    return {name: tuple(narrow) for name, narrow in found.items()}


@cache
def _reversed() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for name, meant in _table().items():
        for other in meant:
            found.setdefault(other, []).append(name)
    return {name: tuple(said) for name, said in found.items()}


def _meant(said: str, other: str) -> bool:
    return any(is_within(other, one) for one in _table().get(said, ()))


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    text = files("magcite.link.proposals").joinpath("akin.toml").read_text("utf-8")
    return {name: tuple(meant) for name, meant in tomllib.loads(text).items()}
