"""What doses, durations and ages share: each quantity of a claim against the quantities held of the same measure.

On the side of silence: a claim disagrees only where its one quantity of a measure can mean only this work, is apart
from everything held of it, and stands nowhere in the abstract. Of an abstract that nobody has confirmed, only a
measure it gives once accuses.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from magcite.check.evidence.held import held_on
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import detect_language, find_quantities, is_refuted, names_one_study
from magcite.language.study_times import load_study_times
from magcite.language.units import IN_DAYS
from magcite.model import Basis, ClaimKind, Evidence, Fact, FactKind, Quantity, Relation, Role, Span, Verdict

__all__ = ["Known", "base_unit", "is_of_outcome", "is_other_end", "known_of", "measured"]

_NUMBER = re.compile(r"\d{1,9}(?:[.,]\d{1,6})?")
_COUNTED = frozenset({FactKind.SAMPLE, FactKind.STUDIES})
_TIMES = frozenset({"second", "minute", "hour"})
_MANY = 30  # people, whom another study has so exactly by chance only
_FEW = 3  # values of a measure in an abstract that nobody has confirmed, outside which no page goes
Same = Callable[[Quantity, Quantity], bool | None]


@dataclass(frozen=True, slots=True)
class Known:
    """What is held of one measure.

    Attributes:
        quantities: each held; none when nothing is.
        words: how it is held, for messages; None when nothing is.
        origin: who says so, in words.
        derived: whether nobody has confirmed it.
        numbers: numbers of the abstracts that are not compared, with what their unit begins with or what they count,
            None for a bare one; a page that states one of them in that unit is not accused.
        pooled: whether the work puts other studies together.
        sample: how many took part; None where it is not plain.
    """

    quantities: tuple[Quantity, ...]
    words: str | None
    origin: str
    derived: bool
    numbers: frozenset[tuple[float, str | None]]
    pooled: bool = False
    sample: int | None = None


def known_of(held: Holding, texts: tuple[str | None, ...], kinds: tuple[FactKind, ...], units: frozenset[str]) -> Known:
    """Return what is held of a measure: in texts of the author's evidence, else as facts of an abstract.

    Args:
        held: what is held on a work.
        texts: fields of its evidence, in order of weight.
        kinds: kinds of facts of the same measure; () where only those texts count.
        units: the beginnings of units that belong to it ("mg", "mg/day"); the others are left out.
    """
    pooled, sample = held.study.is_pooled, held_on(held.reference, held.lock, Role.SAMPLE).value
    for text in texts:
        read = _read(text, units) if text else ()
        if read:
            return Known(read, text, held.origin, not held.confirmed, _numbers(held, ()), pooled, sample)
    told = [
        one
        for one in (held.told(*kinds) if kinds else ())
        if one.fact.value is not None and _is_of(one.fact.unit, units)
    ]
    facts = tuple(
        Quantity(
            fact.words,
            Span(0, 0),
            Role.OTHER,
            fact.value,
            fact.high,
            fact.unit,
            fact.relation,
            of=fact.term if fact.kind is FactKind.DOSE else None,
        )
        for fact in (one.fact for one in told)
        if fact.value is not None
    )
    words = ", ".join(dict.fromkeys(fact.text for fact in facts)) or None
    origin = told[0].origin if told else held.origin
    return Known(facts, words, origin, derived=True, numbers=_numbers(held, kinds), pooled=pooled, sample=sample)


def is_other_end(quantity: Quantity, texts: tuple[str | None, ...]) -> bool:
    """Return whether a dose below a bound is told of a study of those above one, or the other way round."""
    ends = {Relation.LESS: Relation.MORE, Relation.MORE: Relation.LESS}
    other = ends.get(quantity.relation)
    held = [one for text in texts if text for one in find_quantities(text, "en")]
    return other is not None and any(
        one.relation is other and base_unit(one.unit) == base_unit(quantity.unit) for one in held
    )


def is_of_outcome(quantity: Quantity, evidence: Evidence | None) -> bool:
    """Whether a time is a part of what was measured, and of nothing that was done: "in six minutes" of a walk test."""
    if evidence is None or base_unit(quantity.unit) not in _TIMES:
        return False

    def within(text: str) -> bool:
        return any(
            (one.value, one.high, base_unit(one.unit)) == (quantity.value, quantity.high, base_unit(quantity.unit))
            for one in find_quantities(text, "en")
        )

    given = filter(None, (evidence.dose, evidence.exposure, evidence.comparator))
    return any(within(one.outcome) for one in evidence.results) and not any(within(one) for one in given)


def _numbers(held: Holding, compared: tuple[FactKind, ...]) -> frozenset[tuple[float, str | None]]:
    return frozenset(
        (value, told.fact.kind.value if told.fact.kind in _COUNTED else base_unit(told.fact.unit))
        for told in held.told()
        if told.fact.kind not in compared and not _is_interval(told.fact)
        for value in (told.fact.value, told.fact.high)
        if value is not None
    )


def _is_interval(fact: Fact) -> bool:
    """Whether a time tells how far apart something was done ("every 20 min"), and so nothing of how long it took."""
    return fact.kind is FactKind.FREQUENCY and fact.unit in IN_DAYS


def _read(text: str, units: frozenset[str]) -> tuple[Quantity, ...]:
    found = find_quantities(text, detect_language(text) or "en")
    return tuple(one for one in found if _is_of(one.unit, units))


def base_unit(unit: str | None) -> str | None:
    """Return a unit without what it is taken by ("mg/day" -> "mg")."""
    return unit.partition("/")[0] if unit else None


def _is_of(unit: str | None, units: frozenset[str]) -> bool:
    return unit is not None and (unit in units or unit.partition("/")[0] in units)


def measured(
    stated: Stated, quantities: tuple[Quantity, ...], known: Known, name: str, same: Same, *, between: bool = True
) -> Iterator[Basis]:
    """Yield how each quantity of a measure that a claim states compares with what is held of it.

    Args:
        stated: the claim and its citation.
        quantities: those of the measure.
        known: what is held.
        name: of the comparison.
        same: tells whether two of them may be the same.
        between: whether a value between those of an abstract may be one of the study as well, as that of an average.
    """
    elsewhere = any(
        same(replace(one, value=abs(one.value)), other)  # "4.4 g less" is a fall, and the amount all the same
        for one in stated.quantities
        if one not in quantities
        for other in known.quantities
    )
    own = stated.of_one_work or (len(quantities) == 1 and _is_of_sentence(stated, quantities[0], known))
    alone = len(quantities) == 1 and own and not elsewhere
    sure = alone and not (known.pooled and _of_one_study(stated, quantities)) and not _is_advice(stated)
    for quantity in quantities:
        near = _of_its_kind(quantity, known, same)
        fits = [same(quantity, one) for one in near.quantities]
        slip = _is_slip(quantity, near)
        plain = not known.derived or _is_plain(quantities, near, between=between) or slip
        told = _is_written(quantity, known, bare=not slip) or _is_refuted(stated, quantity)
        if True in fits:
            verdict = Verdict.AGREES
        elif sure and plain and fits and None not in fits and not told:
            verdict = Verdict.DISAGREES
        else:
            verdict = Verdict.NOT_STATED
        yield Basis(name, verdict, quantity.as_read, known.words, known.origin, quantity.span, known.derived)


def _is_of_sentence(stated: Stated, quantity: Quantity, known: Known) -> bool:
    """Whether a sentence counts all who took part in the work, and so tells of it, whatever else its link is of."""
    if stated.opposes or not stated.claim.rests_on_one or known.sample is None or known.sample < _MANY:
        return False
    before, after = stated.around(quantity)
    start, end = quantity.span.start - len(before), quantity.span.end + len(after)
    return any(
        one.role is Role.SAMPLE and one.value == known.sample and one.high is None and start <= one.span.start < end
        for one in stated.quantities
    )


def _is_advice(stated: Stated) -> bool:
    """Whether a claim advises, and does not say that it was so in the study ("30 minutes a day, as in the trial")."""
    if stated.claim.kind is not ClaimKind.ADVICE:
        return False
    return load_study_times(stated.language).as_studied.search(stated.text) is None


def _of_its_kind(quantity: Quantity, known: Known, same: Same) -> Known:
    """Return of what is held what can be compared with a quantity at all, where anything can.

    "140 ml a day (12.9 mmol nitrate)" tells one dose in two units: the moles are silent about millilitres.
    """
    mine = tuple(
        one
        for one in known.quantities
        if same(quantity, one) is not None or base_unit(one.unit) == base_unit(quantity.unit)
    )
    return replace(known, quantities=mine) if mine else known


def _is_slip(quantity: Quantity, known: Known) -> bool:
    """Whether a figure is one that is held but for its unit: "8 months" of what lasted 8 weeks.

    Such a figure is no other one of the same study, however many that tells.
    """
    told = {(one.value, one.high, one.unit) for one in known.quantities}
    if quantity.relation is not Relation.EQUAL or len(told) > _FEW:
        return False
    mine = (quantity.value, quantity.high)
    return any((one.value, one.high) == mine and one.unit != quantity.unit for one in known.quantities)


def _is_refuted(stated: Stated, quantity: Quantity) -> bool:
    """Whether the page itself says that a figure is wrong: "it wasn't 80 mg a day"."""
    limited = quantity.relation in {Relation.MORE, Relation.LESS}  # "not more than 80 mg" is a limit
    return not limited and is_refuted(stated.around(quantity)[0], stated.language)


def _of_one_study(stated: Stated, quantities: tuple[Quantity, ...]) -> bool:
    """Whether the words speak of one of the studies that a review put together."""
    return any(names_one_study(stated.around(one)[0], stated.language) for one in quantities)


def _is_plain(quantities: tuple[Quantity, ...], known: Known, *, between: bool) -> bool:
    """Whether an abstract gives a measure once, or a few times in the page's unit and all on one side of its value.

    A value `between` them counts as well where it can be no average of them.
    """
    if len({(one.value, one.high, one.unit) for one in known.quantities}) == 1:
        return True
    ends = {end for one in known.quantities for end in (one.value, one.high) if end is not None}
    if not 0 < len(known.quantities) <= _FEW or len(quantities) != 1 or quantities[0].high is not None:
        return False
    stated = quantities[0]
    if all(one.unit == stated.unit for one in known.quantities):
        return not (between and min(ends) <= stated.value <= max(ends))
    days = IN_DAYS.get(stated.unit or "")
    if days is None or any(one.unit not in IN_DAYS for one in known.quantities):
        return False
    lasted = [end * IN_DAYS[one.unit or ""] for one in known.quantities for end in (one.value, one.high) if end]
    return bool(lasted) and stated.value * days < min(lasted)  # a longer one may be told elsewhere


def _is_written(quantity: Quantity, known: Known, *, bare: bool = True) -> bool:
    """Whether a number of an abstract, or the bound of a range read only in part: "median 12 weeks (4 to 26)".

    Where the abstract says of what the number is, it is no other thing: "10 g daily" excuses no "10 mg a day".

    Args:
        quantity: of the claim.
        known: what is held.
        bare: whether a number without a unit may be it.
    """
    units = {None, base_unit(quantity.unit)} if bare else {base_unit(quantity.unit)}
    mine = {value for value in (quantity.value, quantity.high) if value is not None}
    if mine <= {value for value, unit in known.numbers if unit in units}:
        return True
    if quantity.relation not in {Relation.MORE, Relation.LESS}:
        return False
    if any(quantity.value in {one.value, one.high} for one in known.quantities):
        return False  # it was read, and compared
    same_unit = any(one.unit == quantity.unit for one in known.quantities)
    written = {float(one.replace(",", ".")) for one in _NUMBER.findall(known.words or "")}
    return same_unit and quantity.value in written
