"""Dates: in the language's own order or the style's, with ranges, seasons and what is uncertain.

https://docs.citationstyles.org/en/stable/specification.html#date
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from magcite.bibliography.csl.case import apply_case
from magcite.bibliography.csl.context import Context, Result
from magcite.bibliography.csl.look import dressed
from magcite.bibliography.csl.nodes import Node
from magcite.bibliography.csl.pieces import Piece, Pieces, join

__all__ = ["When", "date_key", "is_uncertain", "render_date", "when_of"]

_PARTS = ("year", "month", "day")
_SHOWN = {"year": ("year",), "year-month": ("year", "month"), "year-month-day": _PARTS}
_FIRST_WITHOUT_ERA = 1000
_SEASONS = range(13, 25)  # CSL processors write seasons as months 13-16 or 21-24


@dataclass(frozen=True, slots=True)
class When:
    """A date or a range: [year, month, day], as much of it as is known.

    Attributes:
        literal: a date that is no calendar date.
    """

    start: tuple[int, ...] = ()
    end: tuple[int, ...] = ()
    season: int | None = None
    literal: str | None = None


def when_of(value: object) -> When | None:
    """Read a date variable; None when it says nothing."""
    if not isinstance(value, Mapping):
        return When(literal=str(value)) if value else None
    parts = value.get("date-parts")
    days = [_numbers(one) for one in parts] if isinstance(parts, list | tuple) else []
    days = [one for one in days if one]
    if days:
        season = _whole(value.get("season"))
        start = days[0]
        if len(start) > 1 and start[1] in _SEASONS:
            season, start = start[1], start[:1]
        return When(start, days[1] if len(days) > 1 and days[1] != days[0] else (), season)
    literal = value.get("literal") or value.get("raw")
    return When(literal=" ".join(str(literal).split())) if literal else None


def _numbers(part: object) -> tuple[int, ...]:
    numbers: list[int] = []
    for one in part if isinstance(part, list | tuple) else ():
        number = _whole(one)
        if not number:
            break
        numbers.append(number)
    return tuple(numbers)


def _whole(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None


def is_uncertain(value: object) -> bool:
    """Return whether a date is "circa"."""
    return isinstance(value, Mapping) and bool(value.get("circa"))


def date_key(value: object) -> str:
    """Return text that sorts as dates do; "" for none."""
    when = when_of(value)
    if when is None:
        return ""
    if not when.start:
        return when.literal or ""
    return "".join(f"{number + 10_000:05}" if not place else f"{number:02}" for place, number in enumerate(when.start))


def render_date(node: Node, context: Context) -> Result:
    """Render `cs:date`."""
    variable = node.get("variable")
    when = None if variable in context.suppressed else when_of(context.raw(variable))
    if when is None:
        return Result([], called=True)
    context.rendered.append(variable)
    if not when.start:
        return Result(dressed(node, [Piece(when.literal or "")]), called=True, filled=True)
    parts, delimiter = _parts(node, context)
    pieces = _Shown(tuple(parts), delimiter, when, variable, context).written()
    if not pieces:
        return Result([], called=True)
    pieces = apply_case(pieces, node.get("text-case"), english=context.english)
    return Result(dressed(node, pieces), called=True, filled=True)


def _parts(node: Node, context: Context) -> tuple[list[Node], str]:
    """Return the date's parts in order, and what stands between them."""
    form = node.get("form")
    own = list(node.all("date-part"))
    if not form:
        return own, node.get("delimiter")
    localized = context.locale.dates.get(form)
    if localized is None:
        return own, node.get("delimiter")
    shown = _SHOWN.get(node.get("date-parts", "year-month-day"), _PARTS)
    changes = {one.get("name"): one.attributes for one in own}
    affixes = {"prefix", "suffix"}
    parts = [
        Node(
            "date-part",
            {**part.attributes, **{k: v for k, v in changes.get(part.get("name"), {}).items() if k not in affixes}},
            (),
            "",
        )
        for part in localized.all("date-part")
        if part.get("name") in shown
    ]
    return parts, localized.get("delimiter")


@dataclass(frozen=True, slots=True)
class _Shown:
    """A date as the style shows it: its parts in order, what stands between them, and what it is the date of."""

    parts: tuple[Node, ...]
    delimiter: str
    when: When
    variable: str
    context: Context

    def written(self) -> Pieces:
        """Return the date, or the range."""
        if not self.when.end:
            return join(self._bits(self.parts, self.when.start), self.delimiter)
        differs = next(
            (i for i, (a, b) in enumerate(zip(self.when.start, self.when.end, strict=False)) if a != b), None
        )
        shared = _PARTS[: differs or 0]
        present = [part for part in self.parts if self._part(part, self.when.start, probe=True)]
        own = [part for part in present if part.get("name") not in shared]
        if not own:
            return join(self._bits(self.parts, self.when.start), self.delimiter)
        first, last = present.index(own[0]), present.index(own[-1])
        before = self._bits(present[:first], self.when.start)
        left = self._bits(present[first : last + 1], self.when.start, without_last="suffix")
        right = self._bits(present[first : last + 1], self.when.end, without_first="prefix")
        after = self._bits(present[last + 1 :], self.when.end)
        dash = Piece(own[0].get("range-delimiter") or "–")
        middle = [*join(left, self.delimiter), dash, *join(right, self.delimiter)]
        return join([*before, middle, *after], self.delimiter)

    def _bits(
        self, parts: Sequence[Node], numbers: tuple[int, ...], *, without_first: str = "", without_last: str = ""
    ) -> list[Pieces]:
        bits: list[Pieces] = []
        for place, part in enumerate(parts):
            pieces = self._part(part, numbers)
            dropped = {without_first} if place == 0 else set()
            dropped |= {without_last} if place == len(parts) - 1 else set()
            node = Node("date-part", {k: v for k, v in part.attributes.items() if k not in dropped}, (), "")
            if pieces:
                bits.append(dressed(node, pieces))
        return bits

    def _part(self, part: Node, numbers: tuple[int, ...], *, probe: bool = False) -> Pieces:
        name = part.get("name")
        place = _PARTS.index(name) if name in _PARTS else 0
        if name == "month" and len(numbers) == 1 and self.when.season:
            return _month(part, f"season-{(self.when.season - 1) % 4 + 1:02}", self.context)
        if len(numbers) <= place:
            return []
        if name == "year":
            return self._year(part, numbers[0], probe=probe)
        if name == "month":
            form = part.get("form", "long")
            if form.startswith("numeric"):
                return [Piece(f"{numbers[1]:02}" if form.endswith("zeros") else str(numbers[1]))]
            return _month(part, f"month-{numbers[1]:02}", self.context)
        return [Piece(_day_of_month(numbers[2], part.get("form", "numeric"), self.context))]

    def _year(self, part: Node, year: int, *, probe: bool) -> Pieces:
        context = self.context
        shown = f"{year % 100:02}" if part.get("form") == "short" and year > 0 else str(abs(year))
        if year < 0:
            shown += context.locale.term("bc") or " BC"
        elif year < _FIRST_WITHOUT_ERA:
            shown += context.locale.term("ad") or ""
        implicit = self.variable == "issued" and context.year_suffix and not context.style.explicit_suffix
        if implicit and not context.suffix_said:
            context.suffix_said = not probe
            shown += context.year_suffix
        return [Piece(shown)]


def _month(part: Node, term: str, context: Context) -> Pieces:
    words = context.locale.term(term, part.get("form", "long")) or ""
    if part.get("strip-periods") == "true":
        words = words.replace(".", "")
    return apply_case([Piece(words)], part.get("text-case"), english=context.english) if words else []


def _day_of_month(day: int, form: str, context: Context) -> str:
    if form == "numeric-leading-zeros":
        return f"{day:02}"
    only_first = context.locale.options.get("limit-day-ordinals-to-day-1") == "true"
    if form == "ordinal" and not (only_first and day != 1):
        return f"{day}{context.locale.ordinal_suffix(day)}"
    return str(day)
