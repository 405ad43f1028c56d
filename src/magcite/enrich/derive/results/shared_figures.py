"""Figures that several treatments or outcomes share one verb for, each with its own.

"A and B reduced fat mass by 24 % and 12 %, respectively", "rose from 51 to 76 with A, from 50 to 70 with B
and from 48 to 55 with C", "fell by 18 % with A, 9 % with B and 4 % with C".
"""

import re
from dataclasses import replace

from magcite.enrich.derive.effects import INTERVAL
from magcite.enrich.derive.notation import value_of
from magcite.enrich.derive.results.arms import without_spread
from magcite.enrich.derive.results.context import OPENED
from magcite.enrich.derive.results.figures import SIGNIFICANCE, p_tells
from magcite.enrich.derive.results.sides import side_in_words
from magcite.enrich.derive.results.told import TURNED
from magcite.model import Direction, Fact

__all__ = ["each_with_its_share"]

_NUMBER = r"[−–+-]?\d+(?:[.,·]\d+)?"
_UNIT = (
    r"(?:\s?%|\sper\scent|\spercent|\sprocent|\s(?!and\b|in\b|with\b|on\b|after\b|among\b|or\b"
    r"|vs\b)[^\W\d][\w/]{0,8}(?:\s(?:Hg|points))?)?"
)
_TWO = re.compile(
    rf"(?P<one>{_NUMBER})(?P<unit>{_UNIT})\s(?:and|och)\s(?P<other>{_NUMBER})(?P<same>{_UNIT}),?\s(?:respectively|respektive)(?!\w)",
    re.IGNORECASE,
)
_PAIR = re.compile(r"(?P<one>[^,;:]{2,50}?)\s(?:and|och)\s(?P<other>[^,;:]{2,50})", re.IGNORECASE)
_EACH = re.compile(
    rf"(?:(?:from|från)\s(?P<low>{_NUMBER}){_UNIT}\s(?:to|till)\s)?(?:by\s|med\s)?(?<![\w.,])(?P<value>{_NUMBER})(?P<unit>{_UNIT})\s{{1,60}}(?:(?:in|with|on|after|among|for|hos|med|i|efter|för)\s|(?=without\s|utan\s))"
    r"(?P<who>(?:the\s)?(?:(?:\d+(?:[.,]\d+)?[\s-])[^\W\d][^,;:()]{0,50}?|[^\W\d][^,;:()]{1,50}?))(?=,\s|\s(?:and|och|but|versus|vs\.?|compared)\s(?:(?:from|by|only|från|med|bara)\s)?[−–+-]?\d|\W*\Z|\s{4})",
    re.IGNORECASE,
)
# "0.83 (0.22-1.45) with relaxation": the level of the first interval is that of all
_BARE_INTERVAL = re.compile(
    rf"\s?[(\[](?P<low>{_NUMBER})\s?(?:-|–|−|—|to|till|;|,)\s?(?P<high>{_NUMBER})[)\]]", re.IGNORECASE
)
_FEWEST = 2
_LEVEL = 95.0


def each_with_its_share(fact: Fact, words: str, plain: str) -> list[Fact]:
    """Return a change told of several treatments with a figure for each as one of each; others as they are.

    Args:
        fact: the change.
        words: the clause that tells it, with its brackets, where each figure may have its own test.
        plain: the same with brackets blanked, place for place.
    """
    finding = fact.finding
    if finding is None or finding.direction not in TURNED:
        return [fact]
    opened = OPENED.match(plain)
    start = opened.end() if opened else 0
    words, plain = words[start:], plain[start:]
    own = _with_intervals(fact, words, plain)
    if own:
        return own
    if fact.estimate is not None or (finding.figures is not None and len(SIGNIFICANCE.findall(words)) < _FEWEST):
        return [fact]
    return _respectively(fact, plain) or _of_each(fact, words, plain) or [fact]


def _respectively(fact: Fact, plain: str) -> list[Fact]:
    two = _TWO.search(plain)
    pair = _PAIR.fullmatch(fact.finding.arm or "") if fact.finding else None
    if two is None or pair is None or fact.finding is None:
        return []
    found = []
    for who, figure in ((pair["one"], two["one"]), (pair["other"], two["other"])):
        told = replace(
            fact.finding, arm=side_in_words(who), significant=None if "between" in plain else fact.finding.significant
        )
        unit = (two["same"] or two["unit"]).strip() or None
        found.append(_with(replace(fact, finding=told), figure, unit))
    return found


def _of_each(fact: Fact, words: str, plain: str) -> list[Fact]:
    """Return each of "from 51 to 76 in A, from 50 to 70 after B"; three treatments or more, or two with their ends."""
    items = list(_EACH.finditer(without_spread(plain)))
    ends = all(one["low"] for one in items)
    tests = [_test(words, one, after) for one, after in zip(items, [*items[1:], None], strict=False)]
    tested = all(tests) and words.count("(") >= len(items)
    if fact.finding is None or len(items) < _FEWEST or (not ends and not tested and len(items) == _FEWEST):
        return []
    found = [fact] if fact.finding.significant is not None and not tested else []  # the test is of all of them
    for item, test in zip(items, tests, strict=True):
        who = side_in_words(item["who"])
        if who is None:
            return []
        sure = p_tells(test[0]) if tested and test else None
        way = Direction.NONE if sure is False else fact.finding.direction
        told = replace(
            fact.finding, arm=who, comparator=None, within=True, figures=None, significant=sure, direction=way
        )
        written = f"{test['sign']}{test['value']}".removeprefix("=") if tested and test else None
        one = replace(fact, finding=told, p=written)
        found.append(one if ends else _with(one, item["value"], item["unit"].strip() or None))
    return found


def _intervals(words: str, items: list[re.Match[str]]) -> list[tuple[float, float]]:
    """Return the 95 per cent interval of each figure, that between it and the next; nothing where one has none."""
    found: list[tuple[float, float]] = []
    for item, after in zip(items, [*items[1:], None], strict=True):
        told = list(INTERVAL.finditer(words, item.start("value"), after.start("value") if after else len(words)))
        bare = _BARE_INTERVAL.match(words, item.end("unit")) if found and not told else None
        one = told[0] if len(told) == 1 else bare
        if one is None or (one is not bare and one["level"] not in {None, "95"}):
            return []
        low, high = sorted(value_of(one[side]) for side in ("low", "high"))
        found.append((low, high))
    return found


def _with_intervals(fact: Fact, words: str, plain: str) -> list[Fact]:
    """Return a change of each group, "by 5 mm Hg (95 % CI 3 to 7) with A and by 2 (0.4 to 4) with B", with its own.

    A p beside them is that of the difference; without one nothing says whether the groups differ.
    """
    items = list(_EACH.finditer(without_spread(plain)))
    spans = _intervals(words, items) if len(items) >= _FEWEST else []
    told = fact.finding
    if told is None or not spans:
        return []
    found = [replace(fact, estimate=None, ci=None, measure=None, unit=None)] if fact.p else []
    for item, (low, high) in zip(items, spans, strict=True):
        who, value = side_in_words(item["who"]), value_of(item["value"])
        value = value if low <= value <= high else -value
        if who is None or not low <= value <= high:
            return []
        sure = None if 0 in {low, high} else not low < 0 < high
        way = Direction.NONE if sure is False else told.direction
        one = replace(told, arm=who, comparator=None, within=True, figures=None, significant=sure, direction=way)
        unit = item["unit"].strip() or None
        found.append(
            replace(fact, finding=one, estimate=value, measure=None, unit=unit, ci=(low, high), level=_LEVEL, p=None)
        )
    return found


def _test(words: str, item: re.Match[str], after: re.Match[str] | None) -> re.Match[str] | None:
    """Return the test of a figure: in the bracket behind it or behind its treatment, before the next figure."""
    return SIGNIFICANCE.search(words, item.start(), after.start() if after else len(words))


def _with(fact: Fact, figure: str, unit: str | None) -> Fact:
    share = unit is not None and unit.lower() in {"%", "per cent", "percent", "procent"}
    value = abs(value_of(figure)) if share else value_of(figure)
    return replace(fact, estimate=value, measure="percentage" if share else None, unit="%" if share else unit)
