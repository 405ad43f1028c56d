"""What an abstract's results say together: who acts on what, and what is said twice."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from magcite.enrich.derive.results.arms import Group, groups_in
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.row_forms import is_people
from magcite.enrich.derive.results.told import TURNED
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.concepts import concepts_in
from magcite.model import Direction, Fact, Finding

__all__ = [
    "across_groups",
    "contrasted",
    "each_denied",
    "each_part",
    "is_exposure",
    "of_cases",
    "of_one_side",
    "once",
    "turned_round",
    "without_arm_again",
]

_WORD = re.compile(r"[^\W_]{3,}")
_STEM = 6  # letters
_OPEN = frozenset(
    {"levels", "level", "risk", "incidence", "mean", "score", "scores", "rate", "number", "the", "for", "and"}
)
_TWO = re.compile(
    r"\b(?:by|med)\s(?P<one>\d+(?:[.,·]\d+)?)\s?(?:%|per\s?cent|procent)?\s(?:and|och)\s(?P<other>\d+(?:[.,·]\d+)?)\s?"
    r"(?:%|per\s?cent|procent)(?!\s(?:in|with|among|on|for|hos|i|med)\s)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:and|och)\s", re.IGNORECASE)
_PARTS = re.compile(
    r"\bby\s(?P<one>\d+(?:[.,]\d+)?)(?P<share>\s?%)?[^\d,;]{0,12}?\s(?:in|among)\s(?P<who>[^\d,;]{3,30}?)\s(?:and|but)\s(?:by\s)?"
    r"(?P<other>\d+(?:[.,]\d+)?)(?P<same>\s?%)?[^\d,;]{0,12}?\s(?:in|among)\s(?P<others>[^\d,;.]{3,30}?)\W*\Z",
    re.IGNORECASE,
)
_DIFFERENCE = re.compile(r"\b(?:difference|skillnad)", re.IGNORECASE)
_CASES = re.compile(r"(?:the\s)?(?:cases?|case[\s-](?:patients|mothers|women|group)|fallen|fall)", re.IGNORECASE)
_CONTROLS = re.compile(r"(?:the\s)?(?:matched\s)?(?:controls?|control[\s-](?:\w+)|kontroller(?:na)?)", re.IGNORECASE)
_LISTED = re.compile(r",\s(?:and\s|or\s|nor\s|och\s|eller\s)?|\s(?:nor|or|and|eller|och)\s", re.IGNORECASE)
_FROM_TO = re.compile(r"\b(?:from|från)\s[^;,]{0,20}?\d", re.IGNORECASE)


# What is taken or done, named after that alone: "cancer mortality was not associated with intake".
_TAKEN = re.compile(
    r"(?:the\s)?(?:total\s|regular\s|higher\s|lower\s|frequent\s|habitual\s|dietary\s)?(?:intakes?|consumption|use|exposure|supplementation|ownership|intaget|intag|konsumtion(?:en)?|användning(?:en)?)",
    re.IGNORECASE,
)


def is_exposure(words: str, language: str) -> bool:
    """Whether words name what people take or do, and nothing that is measured."""
    kinds = {one.concept.kind for one in concepts_in(words, language)}
    return bool(kinds) and kinds <= EXPOSURES


def turned_round(finding: Finding, language: str) -> Finding:
    """Return a link told from its other end, "mortality was not associated with sitting", as one of the exposure."""
    arm = finding.arm
    if arm is None or finding.direction is not Direction.NONE:
        return finding
    if not (is_exposure(finding.outcome, language) or _TAKEN.fullmatch(finding.outcome)):
        return finding
    kinds = {one.concept.kind for one in concepts_in(arm, language)}
    return finding if not kinds or kinds & EXPOSURES else replace(finding, outcome=arm, arm=finding.outcome)


def of_one_side(fact: Fact) -> Fact:
    """Return a result without the figure of one of its two sides: "-0.20 (...) v -0.21 (...), difference 0.01"."""
    figures = fact.finding.figures if fact.finding else None
    alone = figures is not None and fact.ci is not None and fact.measure is None and fact.estimate in figures
    return replace(fact, estimate=None, ci=None, level=None, unit=None) if alone else fact


def without_arm_again(finding: Finding) -> Finding:
    """Return a result without a subgroup that is one of its two sides: "more common among women than men"."""
    said = (finding.subgroup or "").lower()
    sides = [one.lower() for one in (finding.arm, finding.comparator) if one and finding.arm and finding.comparator]
    return replace(finding, subgroup=None) if said and any(said.endswith(f" {one}") for one in sides) else finding


def of_cases(finding: Finding, studied: str | None) -> Finding | None:
    """Return what cases did more often than controls as a result of their illness; None where that is not told.

    Args:
        finding: one whose outcome is an exposure where its sides are cases and controls.
        studied: the illness that the title names; None for none.
    """
    if finding.arm is None or finding.comparator is None:
        return finding
    if not _CASES.fullmatch(finding.arm) or not _CONTROLS.fullmatch(finding.comparator):
        return finding
    if studied is None:
        return None
    return replace(finding, outcome=studied, arm=finding.outcome, comparator=None, figures=None)


def each_with_its_figure(fact: Fact, plain: str) -> list[Fact]:
    """Return a result of two outcomes with two figures, "A and B fell by 12 % and 8 %", as one of each."""
    finding = fact.finding
    match = _TWO.search(plain)
    names = _AND.split(finding.outcome) if finding else []
    if finding is None or match is None or len(names) != 2 or fact.ci is not None:  # noqa: PLR2004 - A and B
        return [fact]
    if finding.direction not in {Direction.LOWER, Direction.HIGHER} or fact.estimate is not None:
        return [fact]
    figures = [float(match[side].replace(",", ".").replace("·", ".")) for side in ("one", "other")]
    return [
        replace(
            fact, estimate=figure, measure="percentage", unit="%", finding=replace(finding, outcome=name, figures=None)
        )
        for name, figure in zip(names, figures, strict=True)
    ]


def contrasted(facts: list[Fact], forms: Forms) -> list[Fact]:
    """Return results of which one is told two ways, "rose with A and fell with B (p = 0.006)", as one of A against B.

    The test of the second is of the difference; with B a control or not, A is the side that is told.
    """
    kept: list[Fact] = []
    for fact in facts:
        last = kept[-1] if kept else None
        if last is not None and last.finding and fact.finding and _is_of_both_ways(last, fact):
            first, second = (forms.control.search(one.words) is not None for one in (last, fact))
            if first is not second:
                of = last.finding if second else fact.finding
                told = replace(of, significant=fact.finding.significant, within=False, figures=None)
                kept[-1] = replace(
                    last,
                    p=fact.p,
                    finding=told,
                    estimate=fact.estimate,
                    measure=fact.measure,
                    unit=fact.unit,
                    ci=fact.ci,
                    level=fact.level,
                )
            else:
                kept[-1] = replace(last, finding=replace(last.finding, direction=None))
            continue
        if last is not None and last.finding and fact.finding and _is_contrary(last, fact):
            arms = (last.finding, fact.finding)
            one, other = arms[::-1] if forms.control.search(last.finding.arm or "") else arms
            sure = fact.finding.significant
            told = replace(one, significant=sure, within=False, comparator=other.arm, figures=None)
            bare = replace(last, p=fact.p, estimate=None, measure=None, unit=None)
            kept[-1] = replace(bare, finding=told if sure else replace(told, direction=Direction.NONE))
            continue
        kept.append(fact)
    return kept


def _is_of_both_ways(one: Fact, other: Fact) -> bool:
    """Whether two groups went contrary ways and the second clause has the difference of both with its interval."""
    first, second = one.finding, other.finding
    if first is None or second is None or first.outcome != second.outcome or one.sentence != other.sentence:
        return False
    bare = one.p is None and one.ci is None and first.significant is None and one.estimate is None
    contrary = first.direction in TURNED and second.direction is TURNED[first.direction]
    value = other.estimate or 0.0
    against = value < 0 if second.direction in {Direction.HIGHER, Direction.BETTER} else value > 0
    return bare and contrary and against and other.measure in {"MD", None} and other.ci is not None


def _is_contrary(one: Fact, other: Fact) -> bool:
    first, second = one.finding, other.finding
    if first is None or second is None or first.outcome != second.outcome or other.p is None:
        return False
    if first.arm is None or second.arm is None or first.comparator or second.comparator:
        return False
    bare = one.p is None and first.significant is None and one.ci is None and other.ci is None
    return bare and first.direction in TURNED and second.direction is TURNED[first.direction]


def each_part(fact: Fact, plain: str) -> list[Fact]:
    """Return a change told of two parts of the people, "rose by 12 % in women and by 10 % in men", as one of each."""
    match = _PARTS.search(plain)
    if fact.finding is None or match is None or not (is_people(match["who"]) and is_people(match["others"])):
        return [fact]
    told = [(match["one"], match["share"], match["who"]), (match["other"], match["same"], match["others"])]
    return [
        replace(
            fact,
            estimate=float(figure.replace(",", ".")) if share else None,
            measure="percentage" if share else None,
            unit="%" if share else None,
            finding=replace(fact.finding, subgroup=f"in {who}", figures=None),
        )
        for figure, share, who in told
    ]


def across_groups(fact: Fact, clause: str, forms: Forms) -> Fact:
    """Return a change told of two groups with one test, "rose by 24 m with A and 21 m with B (P = 0.68)", as compared.

    The test is of the difference between them: where it finds one, the greater change is told, else that there is none.
    """
    finding = fact.finding
    plain = re.sub(r"\([^()]*\)", lambda match: " " * len(match[0]), clause)
    groups = groups_in(plain)
    if finding is None or not _is_of_two(finding, groups):
        return fact
    if _FROM_TO.search(plain) and not (finding.significant is False and _DIFFERENCE.search(plain)):
        return fact
    more, less = sorted(groups, key=lambda one: -abs(one.value))
    way = finding.direction or Direction.NONE
    if forms.control.search(more.who or ""):
        more, less, way = less, more, TURNED.get(way, way)
    if finding.significant is False:
        (more, less), way = groups, Direction.NONE
    sides = replace(finding, arm=more.who, comparator=less.who, figures=(more.value, less.value))
    return replace(fact, finding=replace(sides, direction=way, within=False))


def _is_of_two(finding: Finding, groups: Sequence[Group]) -> bool:
    return (
        len(groups) == 2  # noqa: PLR2004 - a comparison has two sides
        and all(one.who for one in groups)
        and groups[0].value != groups[1].value
        and finding.significant is not None
        and finding.within is not True
        and finding.arm is None
        and finding.direction in TURNED
    )


def each_denied(fact: Fact) -> list[Fact]:
    """Return a denial of several outcomes, "neither A nor B" or "A, B or C", as one of each."""
    finding = fact.finding
    if finding is None or finding.direction is not Direction.NONE or fact.estimate is not None:
        return [fact]
    said = re.sub(r"\A(?:neither|either)\s", "", finding.outcome, flags=re.IGNORECASE)
    several = " nor " in said or len(re.findall(r",\s", said)) > 0
    names = [one for one in _LISTED.split(said) if one] if several else [finding.outcome]
    return [replace(fact, finding=replace(finding, outcome=name)) for name in names]


def once(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield results without those that only say again, with less beside it, what one before or after says."""
    for place, one in enumerate(facts):
        if not any(_repeats(one, other, later=place > at) for at, other in enumerate(facts) if at != place):
            yield one


def _repeats(one: Fact, other: Fact, *, later: bool) -> bool:
    mine, its = one.finding, other.finding
    if mine is None or its is None or one.sentence == other.sentence or not later:
        return False
    bare = one.estimate is None and one.p is None and mine.significant is None and mine.figures is None
    same = mine.direction is its.direction and mine.subgroup in {None, its.subgroup} and mine.time in {None, its.time}
    if mine.arm and its.arm and _stems(mine.arm) and _stems(its.arm) and not _stems(mine.arm) & _stems(its.arm):
        return False  # of another arm: "cycling was linked to less of it, walking too"
    return bare and same and its.within is not True and _stems(mine.outcome) == _stems(its.outcome)


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words.lower())) - _OPEN
