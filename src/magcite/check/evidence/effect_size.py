"""Effect size: another figure than the study gives for the same outcome.

Relative changes are compared with ratios, differences with mean differences, and per cent with percentage points
never; a figure whose outcome is not plain is compared with nothing, unless it is a ratio read as a percentage. Against
derived evidence, a figure that stands anywhere in it accuses nobody, but where it is that of another outcome
(`effects.elsewhere`). A ratio is told as one of chances by words of each language's `[effect_size]`: `chances`.
"""

from collections.abc import Iterable, Iterator

from magcite.check.evidence.effects.basis import basis_of
from magcite.check.evidence.effects.counted import counted
from magcite.check.evidence.effects.elsewhere import of_levels, of_other_outcome, slipped
from magcite.check.evidence.effects.found import RATIOS, Found, found_in
from magcite.check.evidence.effects.likeness import same_concept
from magcite.check.evidence.effects.pairs import Pair, pairs
from magcite.check.evidence.effects.ratios import fits_ratio
from magcite.check.evidence.effects.sizes import is_commensurable, size_against
from magcite.check.evidence.effects.told import told_in
from magcite.check.evidence.effects.units import has_unit
from magcite.check.evidence.effects.ways import is_crossed
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import find_quantities
from magcite.language.assertions import Size, SizeKind, Topic
from magcite.language.every_language import pattern_of_all
from magcite.language.units import IN_DAYS
from magcite.model import Basis, Direction, FactKind, Relation, Span, Verdict

__all__ = ["compare"]

NAME = "effect-size"
_EXACT = 0.005  # how near a share is to a ratio that was read as one
_OF_OTHERS = frozenset({FactKind.DURATION, FactKind.FOLLOW_UP, FactKind.AGE, FactKind.SAMPLE})
_MEASURED = frozenset({"mmHg", "kg", "cm", "mmol/l", "nmol/l", "mg/dl", "kcal", "m/s", "g/l", "point", "beat"})
_HALF = 0.5
_ROUGH = 0.1  # of a ratio


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each size of an effect that the claim states compares with what was found."""
    told = (counted(pair, stated.language) for pair in pairs(stated, held))
    paired = [pair for pair in told if pair.told.assertion.size is not None and pair.same]
    settled = {pair.told.span for pair in paired if any(_fits(pair, one) for one in pair.same)}
    met = set(settled)
    for pair in paired:
        size = pair.told.assertion.size
        if size is None:
            continue
        fits = [one for one in pair.same if _fits(pair, one) and not is_crossed(pair, one)]
        verdicts = [(one, size_against(pair, one, size)) for one in _of_kind(pair, size) if is_commensurable(one, size)]
        against = [one for one, verdict in verdicts if verdict is Verdict.DISAGREES]
        other = any((one.result.measure == "OR") != (size.measure == "OR") for one in against) and size.measure
        plain = bool(against) and (len(against) == len(verdicts) or size.kind is SizeKind.POINTS or bool(other))
        if fits:
            borne = Verdict.AGREES if any(not one.beyond for one in fits) else Verdict.NOT_STATED
            yield basis_of(NAME, borne, pair.told, fits)
        elif pair.told.span in settled:
            continue  # the figure is of the other outcome that the words name
        elif (
            plain
            and not (_is_guessed(pair, stated, held) or pair.told.assertion.of_controls)
            and _is_sure(stated, held, pair, against)
        ):
            met.add(pair.told.span)
            yield basis_of(NAME, Verdict.DISAGREES, pair.told, against)
        elif not pair.likely or against:
            yield basis_of(NAME, Verdict.NOT_STATED, pair.told, pair.same)
    yield from _misread(stated, held, met)
    if stated.of_one_work and not stated.opposes:
        yield from _elsewhere(stated, held, settled)


def _is_guessed(pair: Pair, stated: Stated, held: Holding) -> bool:
    """Whether the outcome of a pair is told by a verb alone, and the unit of its size does not single it out.

    "Dropped off 17 minutes sooner" is of the only thing that was measured in minutes.
    """
    size = pair.told.assertion.size
    if not pair.understood or size is None:
        return pair.understood
    if size.kind is SizeKind.RATIO and size.measure is None:
        return not _is_alone(pair, size, found_in(held, stated.language))
    words = " ".join(pair.told.words.split())
    times = [one for one in stated.quantities if one.unit in IN_DAYS and " ".join(one.text.split()) not in words]
    if size.unit in IN_DAYS and times:
        return True  # "half an hour sooner as they saw it", and ten minutes by the clock
    mine = [one for one in found_in(held, stated.language) if size.unit is not None and has_unit(one, size)]
    return len(mine) != 1 or len(pair.same) != 1 or mine[0].text != pair.same[0].text


def _is_alone(pair: Pair, size: Size, found: Iterable[Found]) -> bool:
    """Whether one ratio alone went the way that is told of a verb, and the figure is that of no other result."""
    if len(pair.same) != 1 or pair.unsure or pair.same[0].direction is not pair.told.assertion.direction:
        return False
    others = (one.ratio for one in found if one.text != pair.same[0].text)
    return pair.same[0].ratio is not None and not any(one is not None and fits_ratio(size, one) for one in others)


def _elsewhere(stated: Stated, held: Holding, settled: set[Span]) -> Iterator[Basis]:
    """Yield each figure of an abstract that is told of another outcome, from another level, or wrongly written."""
    told_of: set[Span] = set()
    for pair in pairs(stated, held):
        if pair.told.span in settled | told_of or pair.likely or pair.unsure or pair.told.assertion.hedged:
            continue
        if pair.told.assertion.of_controls or pair.told.assertion.direction in {None, Direction.NONE}:
            continue
        basis = of_other_outcome(pair, stated, held) or of_levels(pair, held)
        if basis is not None:
            told_of.add(pair.told.span)
            yield basis
    for told in told_in(stated, held):
        basis = None if told.span in settled | told_of else slipped(told, stated, held)
        if basis is not None:
            yield basis


def _misread(stated: Stated, held: Holding, met: set[Span]) -> Iterator[Basis]:
    """Yield each percentage that is a ratio held, read as one: 74 per cent lower for a ratio of 0.74.

    The figure tells which result is meant where the words name a broader outcome, or none that is known.
    """
    found = [one for one in found_in(held, stated.language) if one.ratio is not None and one.result.measure in RATIOS]
    if not (held.confirmed and stated.of_one_work):
        return
    for told in told_in(stated, held):
        size, topics = told.assertion.size, told.assertion.topics
        if told.span in met or size is None or size.unit != "%" or size.kind is not SizeKind.RATIO:
            continue
        if size.measure is not None or any(one.ratio and fits_ratio(size, one.ratio) for one in found):
            continue
        change = abs(size.high - 1)
        taken = [one for one in found if abs((one.ratio or 0) - change) < _EXACT and _may_be(one, topics)]
        if taken and size.low == size.high:
            yield basis_of(NAME, Verdict.DISAGREES, told, taken)


def _of_kind(pair: Pair, size: Size) -> tuple[Found, ...]:
    """Return the results that a size may be of: where risks or odds are told, those that are ratios, if any is."""
    ratios = tuple(one for one in pair.fitting if one.result.measure in RATIOS)
    told = (
        size.kind is SizeKind.RATIO and pattern_of_all("effect_size", "chances").search(pair.told.sentence) is not None
    )
    return ratios if told and ratios else pair.fitting


def _may_be(found: Found, topics: Iterable[Topic]) -> bool:
    """Whether a result may be about outcomes: about one of them, or nobody knows about what."""
    named = [one.concept for one in topics if one.concept is not None]
    if not named:
        return True
    return any(same_concept(one, other.concept) for one in named for other in found.topics if other.concept)


def _fits(pair: Pair, found: Found) -> bool:
    size = pair.told.assertion.size
    return size is not None and size_against(pair, found, size) is Verdict.AGREES


def _is_sure(stated: Stated, held: Holding, pair: Pair, against: list[Found]) -> bool:
    several = _is_of_several(stated, pair, against)
    if stated.opposes or pair.likely or several or any(one.open for one in against):
        return False
    if not any(one.derived for one in against):
        return stated.of_one_work
    size = pair.told.assertion.size
    if size is not None and size.relation is Relation.ABOUT and any(_is_near(size, one.ratio) for one in against):
        return False
    apart = _OF_OTHERS if size is not None and size.unit in _MEASURED else frozenset()
    figures = {abs(one) for one in _loose(held, apart)}
    said = {round(abs(size.low - 1) * 100, 1), round(size.low, 3), round(abs(size.low), 3)} if size else set()
    return stated.of_one_work and not said & figures


def _is_of_several(stated: Stated, pair: Pair, against: Iterable[Found]) -> bool:
    """Whether the words give another figure in the unit, which was found: "4 mmHg, the lower 2 mmHg"."""
    size = pair.told.assertion.size
    others = [one for one in find_quantities(pair.told.words, stated.language) if size and one.unit == size.unit]
    values = [abs(one.result.value) for one in against if one.result.value is not None]
    if size is not None and size.unit in IN_DAYS and _is_timed_elsewhere(stated, pair, against):
        return True
    return len(others) > 1 and any(abs(abs(one.value) - value) < _HALF for one in others for value in values)


def _is_timed_elsewhere(stated: Stated, pair: Pair, against: Iterable[Found]) -> bool:
    """Whether other words of the claim give the time that was found: "as they saw it; in fact, ten minutes"."""
    words = " ".join(pair.told.words.split())
    given = [
        one.value * IN_DAYS[one.unit]
        for one in find_quantities(stated.text, stated.language)
        if one.unit in IN_DAYS and " ".join(one.text.split()) not in words
    ]
    found = [abs(one.result.value) * IN_DAYS[one.unit] for one in against if one.result.value and one.unit in IN_DAYS]
    return any(abs(time - other) <= _ROUGH * other for time in given for other in found)


def _is_near(size: Size, ratio: float | None) -> bool:
    """Whether a ratio is near what rough words say: 0.58 to "almost half as common"."""
    return (
        ratio is not None
        and size.kind is SizeKind.RATIO
        and min(abs(size.low - ratio), abs(size.high - ratio)) <= _ROUGH
    )


def _loose(held: Holding, apart: frozenset[FactKind]) -> Iterator[float]:
    """Yield the figures of abstracts that are not known to belong to one outcome, but for those of some kinds."""
    facts = [told.fact for told in held.told()]
    joined = {(fact.sentence, fact.estimate) for fact in facts if fact.finding is not None}
    for fact in facts:
        if fact.value is not None and fact.kind not in apart and (fact.sentence, fact.value) not in joined:
            yield fact.value
