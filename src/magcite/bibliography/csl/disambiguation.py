"""Telling works apart that would be cited alike, https://docs.citationstyles.org/en/stable/specification.html#disambiguation.

In turn, as far as the style asks for it: given names or initials and more names, one step at a time, of which only
those that part works are kept; letters after the year; what the style says of works that are still alike. As in
citeproc-js, names are told apart in the list as they are in citations.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from magcite.bibliography.csl.context import Context, Listed, Told
from magcite.bibliography.csl.name_register import NameRegister
from magcite.bibliography.csl.names import FULL, INITIALS, people_of
from magcite.bibliography.csl.nodes import Node
from magcite.bibliography.csl.pieces import Pieces, plain_text
from magcite.bibliography.csl.render import render_all

__all__ = ["cite", "tell_apart"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ALPHABET = len(_LETTERS)
_TRUE = "true"
_NOTHING = Told()
Group = Sequence[int]


def cite(context: Context, told: Told, position: str = "any") -> tuple[Pieces, Context]:
    """Return how an item is cited on its own, and the context it was rendered in."""
    area = context.style.citation
    fresh = context.fresh(area=area, told=told, position=position)
    layout = area.first("layout") or area
    return render_all(layout.children, fresh, "").pieces, fresh


def tell_apart(contexts: Sequence[Context], order: Sequence[int]) -> Mapping[int, Told]:
    """Return how items are told apart in citations, by place; those that need nothing are left out.

    Args:
        contexts: one for each item.
        order: the places in the order of the list, in which letters are given.
    """
    if not contexts:
        return {}
    citation = contexts[0].style.citation
    options = {name for name, value in citation.attributes.items() if name.startswith("disamb") and value == _TRUE}
    conditional = "disambiguate-add-year-suffix" not in options and _asks(contexts[0])
    if not options and not conditional:
        return {}
    return _Telling(contexts, citation, options, conditional=conditional).told(order)


def _asks(context: Context) -> bool:
    """Return whether a style says something of works that are cited alike."""
    nodes = (context.style.root, *context.style.macros.values())
    return any(
        node.tag in {"if", "else-if"} and "disambiguate" in node.attributes for one in nodes for node in one.walk()
    )


@dataclass(frozen=True, slots=True)
class _Step:
    """One thing more to be said: names up to a number, or a name at a place in a fuller form."""

    variable: str
    place: int
    level: int  # 0 for one more name

    def taken(self, told: Told, tried: Told) -> Told:
        """Return a telling with the step taken, and with the names shown that `tried` shows of the variable."""
        shown = max(tried.names.get(self.variable, 0), 0 if self.level else self.place + 1)
        names = {**told.names, self.variable: shown} if shown else told.names
        givens = {**told.givens, (self.variable, self.place): self.level} if self.level else told.givens
        return replace(told, names=names, givens=givens)


class _Telling:
    """Works of one list, and what a style does to tell them apart."""

    def __init__(self, contexts: Sequence[Context], citation: Node, options: set[str], *, conditional: bool) -> None:
        self._contexts = contexts
        self._rule = citation.get("givenname-disambiguation-rule", "by-cite")
        self._givens = "disambiguate-add-givenname" in options
        self._names = "disambiguate-add-names" in options
        self._suffix = "disambiguate-add-year-suffix" in options
        self._conditional = conditional
        self._done: dict[int, Told] = {}
        self._plain: dict[int, tuple[str, Sequence[Listed]]] = {}

    def told(self, order: Sequence[int]) -> Mapping[int, Told]:
        """Return how items are told apart, by place."""
        floors = self._floors(order) if self._givens and self._rule != "by-cite" else {}
        self._done.update(floors)
        alike = self._alike(order, floors)
        for places in alike.values():
            if len(places) > 1:
                for rest, told in self._parted(places, floors):
                    self._settle(rest, told)
        return self._done

    def _text(self, place: int, told: Told) -> str:
        if told == _NOTHING:
            return self._as_it_is(place)[0]
        return plain_text(cite(self._contexts[place], told)[0])

    def _as_it_is(self, place: int) -> tuple[str, Sequence[Listed]]:
        """Return how an item is cited where nothing is told, and the names in it."""
        if place not in self._plain:
            pieces, context = cite(self._contexts[place], _NOTHING)
            self._plain[place] = plain_text(pieces), context.listed
        return self._plain[place]

    def _alike(self, order: Sequence[int], floors: Mapping[int, Told]) -> Mapping[str, list[int]]:
        """Return the places of items by how they are cited."""
        alike: dict[str, list[int]] = {}
        for place in order:
            text = self._text(place, floors.get(place, _NOTHING))
            if text.strip():
                alike.setdefault(text, []).append(place)
        return alike

    def _floors(self, order: Sequence[int]) -> Mapping[int, Told]:
        """Return how full names must be to be no other's; where more names may be shown, all of them count."""
        listed = {place: self._as_it_is(place)[1] for place in order}
        for places in self._alike(order, {}).values() if self._names else ():
            if len(places) > 1:
                listed |= {place: [one._replace(shown=len(one.people)) for one in listed[place]] for place in places}
        return NameRegister(self._rule, listed).floors()

    def _settle(self, places: Group, told: Mapping[int, Told]) -> None:
        """Keep what was told of works; those that are still alike get letters, or what the style says of them."""
        for number, place in enumerate(places):
            one = told[place]
            if len(places) > 1 and self._suffix:
                one = replace(one, suffix=_letters(number))
            elif len(places) > 1 and self._conditional:
                one = replace(one, alike=True)
            self._done[place] = one

    def _parted(self, places: Group, floors: Mapping[int, Told]) -> Iterator[tuple[Group, Mapping[int, Told]]]:
        """Yield groups that cannot be told apart any further, with what is told of each."""
        waiting: list[tuple[Group, Mapping[int, Told], Mapping[int, Told], int]] = [
            (places, {place: floors.get(place, _NOTHING) for place in places}, {}, 0)
        ]
        steps = self._steps(places)
        while waiting:
            group, kept, tried, first = waiting.pop(0)
            for number in range(first, len(steps)) if len(group) > 1 else ():
                step = steps[number]
                tried = {
                    place: step.taken(tried.get(place, kept[place]), tried.get(place, kept[place])) for place in group
                }
                classes: dict[str, list[int]] = {}
                for place in group:
                    classes.setdefault(self._text(place, tried[place]), []).append(place)
                if len(classes) > 1:
                    kept = {place: step.taken(kept[place], tried[place]) for place in group}
                    waiting += [(one, kept, tried, number + 1) for one in classes.values()]
                    break
            else:
                yield group, kept

    def _steps(self, places: Group) -> list[_Step]:
        """Return what can be said more of the names of works, in turn; names that none differs in are left out."""
        by_cite = self._givens and self._rule == "by-cite"
        if not by_cite and not self._names:
            return []
        listed = {place: self._as_it_is(place)[1] for place in places}
        shown: dict[str, int] = {}
        initials: dict[str, bool] = {}
        for names in listed.values():
            for one in names:
                shown[one.variable] = max(shown.get(one.variable, 0), one.shown)
                initials[one.variable] = one.initials
        steps: list[_Step] = []
        for variable, number in shown.items():
            lists = [people_of(self._contexts[place].fresh(), variable) for place in places]
            most = max(map(len, lists)) if self._names else number
            ends = {len(one) for one in lists}
            for at in range(most):
                differ = len({tuple(sorted(one[at].items())) if at < len(one) else () for one in lists}) > 1
                if self._names and at and (differ or (at + 1 in ends and len(ends) > 1)):
                    steps.append(_Step(variable, at, 0))
                if by_cite and differ:
                    levels = (INITIALS, FULL) if initials[variable] else (FULL,)
                    steps += [_Step(variable, at, level) for level in levels]
        return steps


def _letters(number: int) -> str:
    more, rest = divmod(number, _ALPHABET)
    return (_letters(more - 1) if more else "") + _LETTERS[rest]
