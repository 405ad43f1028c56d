"""Effects within groups: what changed in those treated, told as an effect of the treatment.

A change from before to after in one group shows no effect: time alone, hope and the habit of being measured change
outcomes as well. Where the page itself says that it speaks of before and after, it is right; where it grants that
there was no difference, or the other group was treated as well, nobody is misled.
"""

from collections.abc import Iterator

from magcite.check.evidence.effects.basis import basis_of
from magcite.check.evidence.effects.pairs import pairs
from magcite.check.evidence.effects.rivals import is_against_another
from magcite.check.evidence.effects.told import told_in
from magcite.check.evidence.effects.ways import same_way
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language.assertions import Compared
from magcite.model import Basis, Direction, Verdict

__all__ = ["compare"]

NAME = "within-groups"


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each effect that the study saw in one group alone is told."""
    granted = any(told.assertion.direction is Direction.NONE for told in told_in(stated, held))
    for pair in pairs(stated, held):
        assertion = pair.told.assertion
        if assertion.direction in {None, Direction.NONE} or not pair.same:
            continue
        inside = [one for one in pair.same if one.within and same_way(pair, one)]
        across = [one for one in pair.same if not one.within]
        if not inside or any(same_way(pair, one) and one.significant is not False for one in across):
            continue
        if assertion.compared is Compared.BEFORE:
            yield basis_of(NAME, Verdict.AGREES, pair.told, inside)
        elif not (stated.opposes or assertion.hedged or granted or is_against_another(across, pair, held, stated)):
            yield basis_of(NAME, Verdict.DISAGREES, pair.told, [*inside, *across])
