"""The results held on a work, each with what it is about: the author's own, else those derived from an abstract."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from magcite.check.evidence.effects.compared import NOTHING_NAMED, Sides, sides_of, sides_of_finding
from magcite.check.evidence.effects.fallen import way_of_falls
from magcite.check.evidence.effects.freed import is_freed
from magcite.check.evidence.effects.lesser import is_lesser
from magcite.check.evidence.effects.results import result_in_words
from magcite.check.evidence.holding import Holding, Told
from magcite.check.evidence.once import once
from magcite.language.assertions import Exposure, Topic, exposure_of, is_opposed, outcome_of, unit_of
from magcite.language.assertions.cues import forms_of
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.assertions.scaling import OPPOSITE, scale_of
from magcite.language.concepts import Concept, ConceptKind, concepts_in
from magcite.model import Direction, Fact, FactKind, Result, Span

__all__ = ["RATIOS", "Found", "exposed_in", "found_in"]

RATIOS = frozenset({"RR", "HR", "OR", "IRR", "PR"})
_MORE = re.compile(
    r"(?<![\w.,·])\d+(?:[.,·]\d+)?\s(?P<unit>kg|g|mg|cm|mm|m|ml|mm\s?Hg|mmol/l|nmol/l|points?|minutes?|min|hours?|days?|weeks?)"
    r"\s(?:higher|lower|longer|shorter|heavier|lighter|taller|more|less|fewer|greater|larger|smaller|faster|slower"
    r"|earlier|later|better|worse)(?!\w)",
    re.IGNORECASE,
)
_DIFFERENCES = frozenset({"MD", "SMD", "RD", "β", "d", "g"})
_SHARES = frozenset({"percentage", "%"})
_CERTAIN = 0.05  # a p value below which authors call a difference significant
_P = re.compile(r"(?P<sign>[<>≤=]?)\s*(?P<value>\d*[.,·]\d+)")
_LEVEL = 95  # per cent: the level of an interval that tells significance
_TONGUE = "en"  # evidence is written in English where the page's own language finds nothing in it
# How long something lasted: its ends are not those of little and much.
_OF_LENGTH = re.compile(r"\b(?:minutes?|hours?|short|long|minuter|timmar|timme|kort|lång)\b", re.IGNORECASE)
# A short nap or a long walk is a kind of its own, and no end of an exposure.
_OF_KIND = re.compile(
    r"\b(?:short|long|korta?|långa?)\s+(?=(?:nap|walk|bath|break|course|fast|tupplur|promenad|bad|paus|kurs|fast)\w*)",
    re.IGNORECASE,
)
# "Highest against lowest intake" is told of the highest.
_OTHER_END = re.compile(
    r"\s(?:against|versus|vs\.?|mot|kontra|jämfört med|compared (?:with|to)|than|än)\s", re.IGNORECASE
)
_COMPARED = re.compile(
    r"\b(?:than|versus|vs|against|compared|more|less|fewer|\w+er|superior|inferior|differ\w*)\b", re.IGNORECASE
)
# "Improved, but the difference between the groups was not significant".
_CONTRAST = re.compile(r"[;,]?\s(?:but|whereas|while|although|though)\s", re.IGNORECASE)
# "Zinc did not prevent colds" is told of an effect, and not of one arm.
_NO_EFFECT = re.compile(
    r"(?:\b(?:did|does|do)\s|\A\W*)not (?:\w+ly )?(?:reduce|lower|improve|prevent|relieve|ease|affect|slow|shorten"
    r"|lessen|decrease|alleviate|enhance|boost|raise|influence|delay|protect)\b",
    re.IGNORECASE,
)
_OF_ARM = re.compile(r"\b(?:with|in|on|after|among) (?:the |those |people )?\w", re.IGNORECASE)
_INTERVAL = re.compile(
    r"\(95\s?%\s(?:CI|confidence interval)[,:]?\s?(-?\d{1,4}(?:\.\d{1,4})?)\s(?:to|,)\s(-?\d{1,4}(?:\.\d{1,4})?)[);,]"
)
_AMOUNTS = frozenset({"mmHg", "kg", "g", "cm", "mmol/l", "nmol/l", "mg/dl", "kcal", "m/s", "g/l", "point"})
_OF_ALL = re.compile(
    r"\b(?:both|all|each|every|either)(?: of the)? (?:\w+ )?(?:groups?|arms?|treatments?)\b", re.IGNORECASE
)
# "HbA1c (percentage points)", "HbA1c (%)"; "birth weight (g)".
_POINTS = re.compile(r"\b(?:percentage[- ]points?|procentenhet\w*)|(?:\(|\bin |\bi )%", re.IGNORECASE)
_UNITS = {
    name: re.compile(rf"\((?:[^()]*\s)?(?:{words})(?:[\s,;][^()]*)?\)|\b(?:in|i) (?:{words})\Z", re.IGNORECASE)
    for name, words in (
        *(("g", "g|grams?"), ("kg", "kg|kilos?|kilograms?"), ("mm", "mm|millimet(?:re|er)s?")),
        *(("cm", "cm|centimet(?:re|er)s?"), ("metre", "m|met(?:re|er)s?"), ("month", "months?|månader")),
        *(("day", "days?|d"), ("hour", "h|hours?|hrs?"), ("minute", "mins?|minutes?"), ("second", "s|secs?|seconds?")),
    )
}
# A verb of change inside what was read as the name of an outcome: which way it went was read from other words.
_CHANGING = re.compile(
    r"\w\s+(?:significantly\s+|also\s+)?(?:lowered|lowers|reduced|reduces|decreased|decreases|raised|raises|increased|increases|improved"
    r"|improves|elevated|diminished|attenuated|enhanced|enhances|prevented|prevents)\s+\w",
    re.IGNORECASE,
)
_PER = re.compile(r"\b(?:per|for every|för varje)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """One result and what it is about.

    Attributes:
        topics: the outcomes it names that are known; () for none.
        within: whether it is told of one group alone, or against the same people before.
        exposure: which end of the exposure it is told of; None where nothing says.
        opposed: whether that exposure has an opposite of another name, or is told by its length, so that ends cannot
            be compared.
        origin: where it comes from, in words.
        derived: whether nobody has confirmed it.
        alone: whether it is the level or the change of one arm, which nothing says was compared.
        scaled: whether an abstract says that it changed less than in the other arm: it went both ways.
        text: the result in words, for messages.
        sides: what it compares, in whom and when.
        mirrored: whether the sentence it is held against tells of its sides the other way round; None where that is
            not told.
        solo: whether an abstract says what became of something, in one arm or in all, and compares nothing.
        shared: whether an abstract says that all groups changed alike.
        open: whether it is told of others than that sentence names, or of a part of them: it accuses nobody.
        told_as: the words of the abstract that tell it; "" for the author's own.
        beyond: whether it holds for another time, dose or arm than that sentence tells of, so that not even its figure
            bears the sentence out.
        freed: whether its exposure is a thing from which something was taken, and no little of it: sugar-free gum.
    """

    result: Result
    topics: tuple[Topic, ...]
    within: bool
    exposure: Exposure | None
    opposed: bool
    origin: str
    derived: bool
    text: str
    alone: bool = False
    scaled: bool = False
    sides: Sides = NOTHING_NAMED
    mirrored: bool | None = None
    solo: bool = False
    shared: bool = False
    open: bool = False
    told_as: str = ""
    beyond: bool = False
    freed: bool = False

    @property
    def body(self) -> frozenset[str]:
        """Ids of the parts of the body that the outcome names."""
        named = concepts_in(self.result.outcome, _TONGUE)
        return frozenset(one.concept.id for one in named if one.concept.kind is ConceptKind.BODY)

    @property
    def turned(self) -> bool:
        """Whether more of the outcome is less of what it names: pain threshold."""
        return any(topic.turned for topic in self.topics)

    @property
    def unit(self) -> str | None:
        """The unit that the outcome names ("length of a cold in days"); None without one."""
        if _POINTS.search(self.result.outcome):
            return "pp"
        return unit_of(self.result.outcome, _TONGUE) or next(
            (unit for unit, words in _UNITS.items() if words.search(self.result.outcome)), None
        )

    @property
    def ratio(self) -> float | None:
        """The ratio that was found; None where the result is none."""
        result = self.result
        if result.value is None or (result.value <= 0 and result.measure not in _SHARES):
            return None
        if result.measure in RATIOS:
            return result.value
        if result.measure == "fold" and result.direction in {Direction.LOWER, Direction.HIGHER}:
            return 1 / result.value if result.direction is Direction.LOWER else result.value
        if result.measure in _SHARES and result.direction in {Direction.LOWER, Direction.HIGHER}:
            share = abs(result.value) / 100
            return 1 - share if result.direction is Direction.LOWER else 1 + share
        return None

    @property
    def significant(self) -> bool | None:
        """Whether the result was told from no effect; None when that is not known."""
        result = self.result
        if result.significant is not None:
            return result.significant
        by_interval = self._by_interval()
        return by_interval if by_interval is not None else _by_p(result.p)

    def _by_interval(self) -> bool | None:
        result = self.result
        if result.ci is None:
            return None
        neutral = 1.0 if result.measure in RATIOS else 0.0 if result.measure in _DIFFERENCES else None
        low, high = result.ci
        if neutral is None or neutral in {low, high}:
            return None
        return not low < neutral < high

    @property
    def direction(self) -> Direction | None:
        """Which way the outcome moved; told by the ratio where the result does not say."""
        if self.result.direction is not None:
            return self.result.direction
        ratio = self.ratio
        if ratio is None or self.significant is None:
            return None
        if not self.significant:
            return Direction.NONE
        return Direction.LOWER if ratio < 1 else Direction.HIGHER


@once
def found_in(held: Holding, language: str) -> tuple[Found, ...]:
    """Return the results held on a work, in order; derived ones only where the author's evidence has none.

    Args:
        held: what is held.
        language: of the page; evidence may be written in it, or in English.
    """
    evidence = held.evidence
    if evidence is not None and evidence.results:
        exposure = f"{evidence.exposure or ''} {evidence.dose or ''}".strip()
        found = (_found(one, exposure, held.origin, language, derived=not held.confirmed) for one in evidence.results)
        lesser = is_lesser(evidence)
        return tuple(
            replace(
                _lessened(one) if lesser else one,
                sides=sides_of(one.result.outcome, exposure or None, evidence.comparator),
            )
            for one in found
        )
    return tuple(_derived(held, language))


@once
def exposed_in(held: Holding, language: str) -> frozenset[str]:
    """Return the ids of what people were exposed to, by the evidence, or where that is silent by the title."""
    evidence = held.evidence
    words = " ".join(one for one in (evidence.exposure, evidence.dose) if one) if evidence else ""
    named = _concepts(words, language)
    counted = {topic.concept for one in found_in(held, language) for topic in one.topics}
    # "Influenza vaccine" is no influenza, and "depressed people" of whom depression is told are not exposed to it.
    named = [one for one in named if one not in counted] or named
    if not named and held.reference.item.title:
        measured = {topic.concept for one in found_in(held, language) for topic in one.topics}
        titled = [one for one in _concepts(held.reference.item.title, language) if one.kind in EXPOSURES]
        named = [one for one in titled if one not in measured][:1]
    return frozenset(one.id for one in named)


def _concepts(words: str, language: str) -> list[Concept]:
    tongues = dict.fromkeys((_TONGUE, language))
    return [one.concept for tongue in tongues for one in concepts_in(words, tongue)]


def _found(result: Result, exposure: str, origin: str, language: str, *, derived: bool) -> Found:
    topics, within = outcome_of(result.outcome, _TONGUE)
    if not topics and language != _TONGUE:
        topics, also = outcome_of(result.outcome, language)
        within = within or also
    per = _PER.search(result.outcome)
    exposure = _OF_KIND.sub("", result.outcome[per.start() :] if per else exposure)
    opposed = _OF_LENGTH.search(exposure) is not None or any(
        is_opposed(exposure, tongue) for tongue in (language, _TONGUE)
    )
    alone = result.measure is None and result.value is not None and _OF_ARM.search(result.outcome) is not None
    end, text = _exposure(exposure, language), result_in_words(result)
    freed = is_freed(exposure)
    return Found(result, topics, within, end, opposed, origin, derived, text, alone, freed=freed)


def _lessened(found: Found) -> Found:
    """Return a result of a study that tried less against more, told of the low end; one by the unit tells its own."""
    return found if _PER.search(found.result.outcome) else replace(found, exposure=Exposure.LOW)


def _exposure(words: str, language: str) -> Exposure | None:
    words = _OTHER_END.split(words, maxsplit=1)[0]
    ends = {exposure_of(words, tongue) for tongue in (language, _TONGUE)}
    return Exposure.LOW if Exposure.LOW in ends else Exposure.HIGH if Exposure.HIGH in ends else None


def _derived(held: Holding, language: str) -> list[Found]:
    """Return the results read out of abstracts; a figure or a direction alone only from a sentence that gave none."""
    facts = list(held.told(FactKind.RESULT, FactKind.EFFECT, FactKind.DIRECTION))
    read = {(told.origin, told.fact.sentence) for told in facts if told.fact.kind is FactKind.RESULT}
    found: list[Found] = []
    # A figure goes the way that the words it stands in tell: "pressure was lower (mean difference -4 mmHg)".
    ways = {told.fact.words: told.fact.term for told in facts if told.fact.kind is FactKind.DIRECTION}
    for told in [replace(one, fact=_with_change(one, facts)) for one in facts]:
        if told.fact.kind is FactKind.RESULT or (told.origin, told.fact.sentence) not in read:
            found += _of_fact(told, language, ways)
    return found


def _with_change(told: Told, facts: Iterable[Told]) -> Fact:
    """Return a result with the one change its words tell, where it has no figure, as a difference.

    "Lowered LDL cholesterol by 0.15 mmol/L (95% CI -0.24 to -0.06)": of a fall the figure has no sign, and the
    interval has.
    """
    fact = told.fact
    plain = fact.kind is FactKind.RESULT and fact.estimate is None and fact.measure is None and fact.ci is None
    if fact.finding is None or not plain:
        return fact
    changes = [
        other.fact
        for other in facts
        if other.fact.kind is FactKind.EFFECT and other.fact.sentence == fact.sentence and told.origin == other.origin
        if other.fact.unit in _AMOUNTS and other.fact.words in fact.words
    ]
    interval = _INTERVAL.search(fact.words)
    if len(changes) != 1 or interval is None or changes[0].value is None:
        return fact
    value, (low, high) = changes[0].value, sorted(float(end) for end in interval.groups())
    if not low <= value <= high or (fact.finding.direction is Direction.LOWER) != (value < 0):
        return fact
    return replace(fact, measure="MD", estimate=value, ci=(low, high), level=_LEVEL, unit=changes[0].unit)


def _measured(fact: Fact) -> tuple[str | None, str | None]:
    """Return the measure of a result and its unit: "68 g higher (95 % CI 23 to 114 g)" is a difference in grams."""
    amount = _MORE.search(fact.words) if fact.measure is None and fact.ci is not None and fact.unit else None
    return (fact.measure, fact.unit) if amount is None else ("MD", amount["unit"])


def _of_fact(told: Told, language: str, ways: Mapping[str, str | None]) -> list[Found]:
    fact, finding = told.fact, told.fact.finding
    ci = fact.ci if fact.level == _LEVEL else None
    if finding is not None:
        measure, unit = _measured(fact)
        measured = f"{finding.outcome} in {unit}" if measure == "MD" and unit else finding.outcome
        across = _unscaled(way_of_falls(finding, fact.words), fact.words, ci if fact.measure not in RATIOS else None)
        result = Result(measured, measure, fact.estimate, ci, fact.p, across, finding.significant)
    elif fact.kind is FactKind.DIRECTION and fact.term:
        result = Result(fact.words, direction=_unscaled(Direction(fact.term), fact.words))
    elif fact.kind is FactKind.EFFECT and fact.term and fact.measure:
        way = ways.get(fact.term)
        result = Result(fact.term, fact.measure, fact.value, ci, fact.p, Direction(way) if way else None)
    else:
        return []
    topics, within = outcome_of(result.outcome, _TONGUE)
    if not topics and language != _TONGUE:
        topics, within = outcome_of(result.outcome, language)
    within = within or (finding is not None and finding.within is True)
    arm = finding.arm if finding and finding.arm else ""
    low = Exposure.LOW if arm and exposure_of(arm, _TONGUE) is Exposure.LOW else None
    opposed = _OF_LENGTH.search(arm) is not None or is_opposed(arm, _TONGUE)
    own = _CONTRAST.split(fact.words, maxsplit=1)[0]
    told_of_one = finding is not None and finding.arm and not (finding.comparator or finding.figures)
    alone = bool(told_of_one and _COMPARED.search(fact.words) is None and not _is_denied_of(arm, fact.words))
    text, scaled = (
        result_in_words(result),
        finding is not None and _is_scaled(way_of_falls(finding, fact.words), result, fact.words),
    )
    read = Found(result, topics, within, low, opposed, told.origin, derived=True, text=text, alone=alone, scaled=scaled)
    uncompared = finding is not None and not (finding.comparator or finding.figures) and not _COMPARED.search(own)
    shared = finding is not None and _OF_ALL.search(fact.words) is not None
    misread = _CHANGING.search(result.outcome) is not None  # "hip lowered systolic blood pressure"
    sides = sides_of_finding(finding)
    return [replace(read, sides=sides, solo=uncompared, shared=shared, open=misread, told_as=fact.words)]


def _is_scaled(way: Direction | None, result: Result, words: str) -> bool:
    """Whether an abstract says that a change was less than in the other group, whichever way it is derived."""
    if result.direction is not way:
        return True
    turned = OPPOSITE.get(way) if way is not None else None
    return turned is not None and _unscaled(turned, words) is way


def _unscaled(way: Direction | None, words: str, ci: tuple[float, float] | None = None) -> Direction | None:
    """Return which way a result went against the other group, where an abstract says that a change was less.

    Its words say so, or an interval of differences that lies wholly below none, of what rose.
    """
    forms = forms_of(_TONGUE)
    if way not in OPPOSITE or forms is None:
        return way
    if ci is not None and max(ci) < 0 and way is Direction.HIGHER:
        return Direction.LOWER
    for match in forms.directions.finditer(words):
        scale = scale_of(words, words, Span(0, len(words)), Span(match.start(), match.end()), _TONGUE)
        name = (match.lastgroup or "").rpartition("_")[0]
        if scale is not None and scale.less and name == way.value:
            return OPPOSITE[way]
    return way


def _by_p(p: str | None) -> bool | None:
    match = _P.search(p) if p else None
    if match is None:
        return None
    value = float(match["value"].replace(",", ".").replace("·", "."))
    if match["sign"] in {"<", "≤"}:
        return True if value <= _CERTAIN else None
    if match["sign"] == ">":
        return False if value >= _CERTAIN else None
    return None if value == _CERTAIN else value < _CERTAIN


def _is_denied_of(arm: str, words: str) -> bool:
    """Whether words of an abstract deny an effect of an arm, which stands before the verb and not in what follows."""
    denied = _NO_EFFECT.search(words)
    return denied is not None and bool(arm) and arm not in words[denied.end() :]
