"""Names that are alike in the citations of a list, told apart wherever they stand.

https://docs.citationstyles.org/en/stable/specification.html#global-name-disambiguation: the rules "all-names" and
"primary-name", each also "-with-initials".
"""

from collections.abc import Mapping, Sequence

from magcite.bibliography.csl.context import Listed, Told
from magcite.bibliography.csl.names import FULL, INITIALS, Person, initials_of

__all__ = ["NameRegister"]


class NameRegister:
    """The names in the citations of a list, and how full each must be to be no other's.

    Args:
        rule: `givenname-disambiguation-rule`, not "by-cite".
        listed: names as they stand in the citation of each item, by the item's place.
    """

    def __init__(self, rule: str, listed: Mapping[int, Sequence[Listed]]) -> None:
        self._rule = rule
        self._listed = listed
        self._initials: dict[str, set[str]] = {}
        self._given: dict[tuple[str, str], set[str]] = {}
        for names in listed.values():
            for one in names:
                for person in self._counted(one):
                    family, initials, given = _keys(person)
                    self._initials.setdefault(family, set()).add(initials)
                    self._given.setdefault((family, initials), set()).add(given)

    def floors(self) -> Mapping[int, Told]:
        """Return how full the names of items must be, by place; items that need nothing are left out."""
        floors: dict[int, Told] = {}
        for place, names in self._listed.items():
            givens = {
                (one.variable, at): level
                for one in names
                for at, person in enumerate(self._counted(one))
                if (level := self._level(person, initials=one.initials))
            }
            if givens:
                floors[place] = Told(givens=givens)
        return floors

    def _counted(self, one: Listed) -> Sequence[Person]:
        last = 1 if self._rule.startswith("primary-name") else one.shown
        return one.people[:last]

    def _level(self, person: Person, *, initials: bool) -> int:
        family, short, _ = _keys(person)
        if not person.get("family") or not person.get("given"):
            return 0
        others = len(self._initials[family]) > 1
        if self._rule.endswith("-with-initials"):
            return INITIALS if others else 0
        if len(self._given[family, short]) > 1 or (others and not initials):
            return FULL
        return INITIALS if others else 0


def _keys(person: Person) -> tuple[str, str, str]:
    """Return family name, initials and given names, as names are compared."""
    family = " ".join(filter(None, (person.get("non-dropping-particle"), person.get("family"), person.get("literal"))))
    given = " ".join(person.get("given", "").replace(".", " ").split())
    return family, initials_of(given), given
