"""What a claim asserts of outcomes beside what is held of them, for the comparisons of effects."""

from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.likeness import Likeness, likeness
from magcite.check.evidence.effects.pairs import Pair, pairs
from magcite.check.evidence.effects.told import Told, told_in

__all__ = ["Found", "Likeness", "Pair", "Told", "found_in", "likeness", "pairs", "told_in"]
