"""Concepts that stand for each other in plain words: hearts for cardiovascular disease, dying for longevity.

Which do is data, `akin.toml`. A concept and what is narrower are always akin.
"""

import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from magcite.language.concepts import is_within

__all__ = ["are_akin", "are_of_a_kind"]


@lru_cache(maxsize=100_000)
def are_of_a_kind(one: str, other: str) -> bool:
    """Return whether one of two concepts, by their ids, is narrower than the other, or the same."""
    return is_within(one, other) or is_within(other, one)


@lru_cache(maxsize=100_000)
def are_akin(one: str, other: str) -> bool:
    """Return whether a claim may say one of two concepts, by their ids, where a record says the other."""
    return are_of_a_kind(one, other) or _meant(one, other) or _meant(other, one)


def _meant(said: str, other: str) -> bool:
    return any(is_within(other, one) for one in _table().get(said, ()))


@cache
def _table() -> Mapping[str, tuple[str, ...]]:
    text = files("magcite.link.proposals").joinpath("akin.toml").read_text("utf-8")
    return {name: tuple(meant) for name, meant in tomllib.loads(text).items()}
