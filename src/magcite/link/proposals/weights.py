"""The weights of all observations, read from `weights.toml`, which explains each."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

__all__ = ["FigureWeights", "Weights", "load_weights"]

Points = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class FigureWeights:
    """What one kind of figure counts.

    Attributes:
        by_digits: where a number of 1, 2, ... significant digits agrees.
        range: where both ends of a range agree.
        conflict: where the record has another number; at most 0.
    """

    by_digits: tuple[float, ...]
    range: float
    conflict: float

    def points(self, digits: int) -> float:
        """Return what a number of so many significant digits counts."""
        return self.by_digits[min(max(digits, 1), len(self.by_digits)) - 1]


@dataclass(frozen=True, slots=True)
class Weights:
    """The tables of `weights.toml`: the name of an observation to its points.

    Attributes:
        figure: by kind of figure.
        generic: ids of concepts that any study may have.
        beside: ids of concepts that a claim or a title may have without the other.
    """

    decision: Points
    figures: Points
    year: Points
    concept: Points
    vocabulary: Points
    name: Points
    design: Points
    people: Points
    paper: Points
    manner: Points
    figure: Mapping[str, FigureWeights]
    generic: frozenset[str]
    beside: frozenset[str]


@cache
def load_weights() -> Weights:
    """Return the weights that magcite ships with."""
    tables = tomllib.loads(files("magcite.link.proposals").joinpath("weights.toml").read_text("utf-8"))
    figure = {
        kind: FigureWeights(tuple(table["weights"]), table.get("range", table["weights"][-1]), table["conflict"])
        for kind, table in tables.pop("figure").items()
    }
    generic, beside = (frozenset(tables["vocabulary"].pop(name)) for name in ("generic", "beside"))
    return Weights(
        **{name: MappingProxyType(table) for name, table in tables.items()},
        figure=MappingProxyType(figure),
        generic=generic,
        beside=beside,
    )
