"""Doses: how much was taken, in which unit, and how often."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.measured import Known, is_of_outcome, is_other_end, known_of, measured
from magcite.check.evidence.stated import Stated
from magcite.comparison.quantities import same_dose
from magcite.language import (
    DOSE_UNITS,
    detect_language,
    find_quantities,
    in_smaller,
    is_in_piece,
    is_no_dose_of_study,
    is_of_compared,
    is_part_of_dose,
)
from magcite.language.beside import is_beside_others
from magcite.language.plain_amounts import is_dosed, is_whole
from magcite.language.samples import first_of_two
from magcite.language.substances import names_substance_of, piece_around, same_substance
from magcite.model import Basis, ClaimKind, Evidence, FactKind, Quantity, Role, Verdict

__all__ = ["compare"]

_GRAM = "g"
_SMALL = frozenset({"mg", "µg", "IU", "CFU"})
Texts = tuple[str | None, ...]
_OFTEN = frozenset({"session/day", "session/week", "session/month", "session"})  # practice.py compares how often
_PIECES = frozenset({"drop", "tablet", "cup", "glass", "egg", "serving", "drink", "sachet"})
_TWO = 2
_MANY = 5  # doses in one piece; a compound may weigh a few times what it gives of its element
_CLAUSE = re.compile(r"[,;:.](?!\d)")
_NEAR = 40  # characters
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each dose that the claim states compares with those held; steps and recommendations are none."""
    evidence = held.evidence
    yield from _pieces(stated, held)
    quantities = tuple(
        one
        for one in (*stated.of(Role.DOSE), *_of_exposure(stated, evidence))
        if one.unit not in _OFTEN
        and not (_is_other(stated, one) or _is_piece(stated, one) or is_other_end(one, _texts(evidence)))
        and not is_of_outcome(one, evidence)
    )
    if not quantities:
        return
    compared = tuple(one for one in quantities if _is_of_comparator(stated, one, evidence))
    compared = compared or _other_of_two(quantities, evidence)
    own = tuple(one for one in quantities if one not in compared)
    counted = _in_parts(stated, own)
    yield from _measured(stated, held, counted, _texts(evidence), (FactKind.DOSE,))
    own = tuple(one for one in own if one not in counted)
    yield from _measured(stated, held, own, _texts(evidence), (FactKind.DOSE,))
    yield from _measured(stated, held, compared, (evidence.comparator if evidence else None,), ())


def _of_exposure(stated: Stated, evidence: Evidence | None) -> Iterator[Quantity]:
    """Yield each amount in grams of which only the words behind it tell that it was taken: "1 gram of vitamin C"."""
    if evidence is None or not evidence.exposure or not evidence.dose:
        return
    for one in stated.of(Role.OTHER):
        after = stated.around(one)[1]
        if one.unit == _GRAM and names_substance_of(piece_around(after, 0, 0), evidence.exposure):
            yield one


def _in_parts(stated: Stated, quantities: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Return the pieces a day of whose dose the whole is told beside: "two capsules a day, 500 mg in all"."""
    whole = [one for one in quantities if in_smaller(one.unit) and is_whole(*stated.around(one), stated.language)]
    pieces = tuple(one for one in quantities if _name(one) in _PIECES)
    return pieces if len(whole) == 1 and len(whole) + len(pieces) == len(quantities) else ()


def _texts(evidence: Evidence | None) -> Texts:
    return (evidence.dose, evidence.exposure) if evidence else ()


def _pieces(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how what one tablet holds compares with the dose; several make a dose, and one is never many doses."""
    pieces = [one for one in stated.of(Role.OTHER, Role.DOSE) if _is_piece(stated, one)]
    known = known_of(held, _texts(held.evidence), (), DOSE_UNITS)
    if not pieces or not known.quantities:
        return
    doses = [(one.high or one.value) * unit.value for one in known.quantities if (unit := in_smaller(one.unit))]
    for one in pieces:
        measure = in_smaller(one.unit)
        if any(same_dose(one, other, "") is True for other in known.quantities):
            verdict = Verdict.AGREES
        elif measure and len(doses) == len(known.quantities) and one.value * measure.value >= _MANY * max(doses):
            sure = stated.of_one_work and len(pieces) == 1 and stated.claim.kind is not ClaimKind.ADVICE
            verdict = Verdict.DISAGREES if sure else Verdict.NOT_STATED
        else:
            continue
        yield Basis("dose", verdict, one.as_read, known.words, known.origin, one.span, known.derived)


def _is_piece(stated: Stated, quantity: Quantity) -> bool:
    if in_smaller(quantity.unit) is None or "/" in (quantity.unit or ""):
        return False
    return is_in_piece(stated.around(quantity)[0], stated.language)


def _measured(
    stated: Stated, held: Holding, quantities: tuple[Quantity, ...], texts: Texts, kinds: tuple[FactKind, ...]
) -> Iterator[Basis]:
    known = known_of(held, texts, kinds, DOSE_UNITS)
    if kinds and not known.quantities and held.evidence and held.evidence.comparator:
        yield from _of_other_group(stated, held, quantities, known.origin)
    if kinds and not known.quantities:
        known = known_of(held, (), (FactKind.NUMBER,), _SMALL)  # "3 mg … for five nights": a dose all the same
    substance = " ".join(filter(None, (*texts, held.reference.item.title, stated.text)))

    def same(one: Quantity, other: Quantity) -> bool | None:
        fit = same_dose(one, other, substance)
        return None if fit is False and _is_added(stated, one, known) else fit

    rest = []
    for one in quantities:
        own = _of_substance(stated, one, known)
        if own is None:
            rest.append(one)
        else:
            yield from measured(stated, (one,), own, "dose", same)
    yield from measured(stated, tuple(rest), _in_pieces(tuple(rest), known), "dose", same) if rest else ()


def _is_added(stated: Stated, one: Quantity, known: Known) -> bool:
    """Whether a dose is the whole of two that were given together: "12 mg in all" of 10 mg and 2 mg."""
    if not is_whole(*stated.around(one), stated.language):
        return False
    same = {other.value for other in known.quantities if _name(other) == _name(one) and other.high is None}
    return any(a + b == one.value for a, b in combinations(same, 2))


def _of_substance(stated: Stated, one: Quantity, known: Known) -> Known | None:
    """Return of several doses those of the substance that a claim's dose is of; None where that is not plain."""
    if len(known.quantities) <= 1 or known.words is None:
        return None
    words = known.words
    pieces = [other.of or piece_around(words, other.span.start, other.span.end) for other in known.quantities]
    if not all(other.of or other.span.end for other in known.quantities):
        return None
    before, after = stated.around(one)
    text = f"{before}{one.text}{after}"
    chosen = same_substance(piece_around(text, len(before), len(before) + len(one.text)), pieces)
    return None if chosen is None else replace(known, quantities=tuple(known.quantities[place] for place in chosen))


def _in_pieces(quantities: tuple[Quantity, ...], known: Known) -> Known:
    """Return of what is held what is told in the pieces a claim counts, where its one dose is told in them.

    "5 drops a day (100 million CFU)" is one dose told twice.
    """
    names = {_name(one) for one in quantities}
    mine = tuple(one for one in known.quantities if _name(one) in names)
    if len(quantities) != 1 or not names <= _PIECES or not mine:
        return known
    return known if any(_name(one) in _PIECES - names for one in known.quantities) else replace(known, quantities=mine)


def _name(quantity: Quantity) -> str:
    return (quantity.unit or "").partition("/")[0]


def _of_other_group(stated: Stated, held: Holding, quantities: tuple[Quantity, ...], origin: str) -> Iterator[Basis]:
    """Yield that a dose is the one those compared with were given, where no other dose is held."""
    known = known_of(held, (held.evidence.comparator if held.evidence else None,), (), DOSE_UNITS)
    for one in quantities:
        if any(same_dose(one, other, stated.text) for other in known.quantities):
            yield Basis("dose", Verdict.AGREES, one.as_read, known.words, origin, one.span, known.derived)


def _is_of_comparator(stated: Stated, quantity: Quantity, evidence: Evidence | None) -> bool:
    """Whether a dose was given to those compared with: the words say so, or name what only they were given."""
    before, after = stated.around(quantity)
    clause = _CLAUSE.split(before)[-1]
    if is_of_compared(clause, stated.language):
        return True
    if evidence is None or not evidence.comparator:
        return False
    if is_beside_others(before, stated.language):
        theirs = find_quantities(evidence.comparator, detect_language(evidence.comparator) or "en")
        return any(same_dose(quantity, one, "") is True for one in theirs)
    near = first_of_two(_CLAUSE.split(after)[0][:_NEAR], stated.language)
    beside = _words(f"{clause[-_NEAR:]} {quantity.text} {near}")
    own = _words(f"{evidence.exposure or ''} {evidence.dose or ''}")
    return bool(beside & _words(evidence.comparator) - own) and not beside & own


def _other_of_two(quantities: tuple[Quantity, ...], evidence: Evidence | None) -> tuple[Quantity, ...]:
    """Return that one of two doses which only those compared with were given: 20 mg of "either 40 or 20 mg"."""
    if evidence is None or not evidence.comparator or len(quantities) != _TWO:
        return ()
    own, other = (
        [one for text in texts if text for one in find_quantities(text, detect_language(text) or "en")]
        for texts in (_texts(evidence), (evidence.comparator,))
    )
    theirs = tuple(one for one in quantities if any(same_dose(one, given, "") is True for given in other))
    mine = [one for one in theirs if any(same_dose(one, given, "") is True for given in own)]
    return theirs if own and len(theirs) == 1 and not mine else ()


def _words(text: str) -> set[str]:
    return {word.lower() for word in _LONG_WORD.findall(text)}


def _is_other(stated: Stated, quantity: Quantity) -> bool:
    """Whether a dose is the step an effect is told for, or one that somebody recommends."""
    steps = {number for one in stated.claim.quantities if one.per for number in _NUMBER.findall(one.per)}
    if _NUMBER.findall(quantity.text)[:1] and _NUMBER.findall(quantity.text)[0] in steps:
        return True
    before, after = stated.around(quantity)
    if is_dosed(before, stated.language):
        return False
    if "/" not in (quantity.unit or "") and is_part_of_dose(before, after, stated.language):
        return True
    return is_no_dose_of_study(before, after, stated.language)
