"""Figures as fingerprints: a sample of 4035 is found in one record of thousands, and a record with 187 is another's.

A number the record has nowhere counts nothing where the record has none of its kind: silence is no conflict. The size
of a study is the exception, a little, where evidence or an abstract tells other things of the record.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, product

from magcite.link.proposals.figures import Agreement, Figure, FigureKind, agreement, number_keys, role_key
from magcite.link.proposals.fingerprint import Fingerprint
from magcite.link.proposals.index import Index
from magcite.link.proposals.reading import Reading
from magcite.link.proposals.signals.sign import Sign
from magcite.model import Relation

__all__ = ["FEW_STUDIES", "figure_signs"]

FEW_STUDIES = 4  # below that, studies are told of one by one as often as they are put together
_COMPARED = {
    FigureKind.SAMPLE: (FigureKind.SAMPLE, FigureKind.COUNT),
    FigureKind.COUNT: (FigureKind.COUNT, FigureKind.SAMPLE, FigureKind.STUDIES),
    FigureKind.STUDIES: (FigureKind.STUDIES, FigureKind.COUNT),
}
_SILENCE = frozenset({FigureKind.SAMPLE})
_OF_SERIES = frozenset({FigureKind.SAMPLE, FigureKind.TIME, FigureKind.DOSE})
_ROUNDED = 1000  # from where a number is often told with noughts at its end
_TEN = 10
_MANY = 100  # people: from here a study's size is one of the first things told of it
_SUMMED = 4  # counts of a record, the first, of which two may be put together
_GROUPS, _FEWEST_IN_GROUP = (2, 3, 4), 8
_GROUP = 20  # people in one of two groups, at least
_SEVERAL, _MOST_STRANGE = 2, 4  # numbers from which it tells that none agrees, and of which it tells more
_UNEVEN, _ROUGHLY = 1, 0.03  # by how much twice a group may miss the whole
_LABELS = {
    FigureKind.SAMPLE: "sample size",
    FigureKind.STUDIES: "studies",
    FigureKind.AGE: "age",
    FigureKind.DOSE: "dose",
    FigureKind.TIME: "duration",
    FigureKind.PERCENT: "effect",
    FigureKind.COUNT: "number",
}


def figure_signs(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    """Yield what the claim's figures say of a record."""
    left = index.weights.figures["most"]
    if (strange := _none_agrees(reading, record, index)) is not None:
        yield strange
    for kind in FigureKind:
        if kind is FigureKind.YEAR:
            continue
        stated = [one for one in reading.figures if one.kind is kind]
        held = [one for one in record.figures if one.kind in _COMPARED.get(kind, (kind,))]
        if not stated or not held:
            if kind in _SILENCE and (silent := _silence(kind, stated, record, index)) is not None:
                yield silent
            continue
        fitting = [sign for one in _distinct(stated) if (sign := _fit(one, held, index)) is not None]
        for sign in fitting:
            points = min(sign.points, left)
            left -= points
            if points > 0:
                yield Sign(points, sign.words, of_series=kind in _OF_SERIES)
        parts = _parts(stated, held, index) if not fitting and kind is FigureKind.SAMPLE else None
        if parts is not None:
            yield parts
        elif not fitting and (conflict := _conflict(kind, stated, held, index)) is not None:
            yield conflict


def _none_agrees(reading: Reading, record: Fingerprint, index: Index) -> Sign | None:
    """Return what it is worth that a claim gives several numbers, an abstract others, and none is the same."""
    if len(record.figures) < _SEVERAL or record.record.evidence is not None or not record.record.has_figures:
        return None
    own = _distinct([one for one in reading.figures if one.kind is not FigureKind.YEAR])
    if len(own) < _SEVERAL or any(_agree(one, other) for one, other in product(own, record.figures)):
        return None
    count = min(len(own), _MOST_STRANGE)
    return Sign(index.weights.figures["none_agrees"] * count, f"none of {count} numbers is the record's")


def _agree(stated: Figure, held: Figure) -> bool:
    fit = held.kind in {stated.kind, FigureKind.COUNT}
    return fit and agreement(stated, held) in {Agreement.SAME, Agreement.ABOUT}


def _silence(kind: FigureKind, stated: Sequence[Figure], record: Fingerprint, index: Index) -> Sign | None:
    """Return what it is worth that a record of which figures are known has none of a kind that any study tells."""
    told = max(stated, key=lambda one: one.low, default=None)
    if told is None or told.low < _MANY or not record.record.has_figures:
        return None
    return Sign(index.weights.figures["silence"], f"{_LABELS[kind]} {told.words}, of which the record tells nothing")


def _distinct(stated: Sequence[Figure]) -> list[Figure]:
    return list({(one.low, one.high, one.unit): one for one in stated}.values())


def _fit(stated: Figure, held: Sequence[Figure], index: Index) -> Sign | None:
    """Return what the best of the record's figures is worth; None where none agrees."""
    best: tuple[float, Figure, Agreement] | None = None
    for one in held:
        found = agreement(stated, one)
        if found in {Agreement.CLOSE, Agreement.OTHER} or (found is Agreement.NEAR and _is_exact(stated)):
            continue
        points = _points(stated, one, found, index)
        if best is None or points > best[0]:
            best = (points, one, found)
    if best is None:
        return None
    points, one, found = best
    said = f"{_LABELS[stated.kind]} {stated.words}"
    if found is not Agreement.SAME:
        return Sign(points, f"{said}: about {one.words}" if found is Agreement.ABOUT else f"{said}: nearly {one.words}")
    return Sign(points, f"{said}: {one.words}" if one.words != stated.words else said)


def _is_exact(stated: Figure) -> bool:
    """Whether a number of people or studies is told as it was counted: 73 are not nearly 72."""
    counted = stated.kind in {FigureKind.SAMPLE, FigureKind.STUDIES}
    return counted and stated.relation is Relation.EQUAL and stated.low < _ROUNDED


def _is_told_exactly(stated: Figure, held: Figure, found: Agreement) -> bool:
    """Whether a number with noughts at its end, which may be rounded, is the record's own to the last of them."""
    counted = stated.kind in {FigureKind.SAMPLE, FigureKind.COUNT}
    return counted and found is Agreement.SAME and stated.low == held.low >= _ROUNDED and stated.low % _TEN == 0


def _is_exact_elsewhere(stated: Figure, index: Index) -> bool:
    """Whether some record counts as many as a claim does to the last of them: of 6500 and 6677, 6500 is meant."""
    counted = stated.kind in {FigureKind.SAMPLE, FigureKind.STUDIES} and stated.high is None
    return counted and stated.relation is Relation.EQUAL and index.has(f"{stated.kind.value}:{stated.low:g}")


def _chance(stated: Figure, held: Figure, index: Index) -> float:
    """Return how little a number that agrees may do so by chance, from 0.25 to 1.0.

    Few records have seven people, though many have a seven; so what stands in the same part is counted by its part.
    """
    if stated.high is not None:
        return 1.0
    if stated.kind is held.kind and (key := role_key(held)) is not None and index.has(key):
        return max(0.25, index.rarity(key) / index.rarity_of_one)
    return max((index.spread(key) for key in number_keys((held,))), default=1.0)


def _points(stated: Figure, held: Figure, found: Agreement, index: Index) -> float:
    weights = index.weights
    of_kind, factors = weights.figure[stated.kind], weights.figures
    digits = stated.digits + _is_told_exactly(stated, held, found)
    points = of_kind.range if stated.high is not None and held.high is not None else of_kind.points(digits)
    if held.kind is not stated.kind:
        points = min(points, weights.figure[FigureKind.COUNT].points(stated.digits)) * factors["other_part"]
    if found is Agreement.ABOUT:
        points *= factors["about_elsewhere" if _is_exact_elsewhere(stated, index) else "about"]
    elif found is not Agreement.SAME:
        points *= factors["near"]
    points *= factors["in_annotation"] if held.where == "annotation" else 1.0
    return points * _chance(stated, held, index)


def _parts(stated: Sequence[Figure], held: Sequence[Figure], index: Index) -> Sign | None:
    """Return what it is worth that a sample is half of the record's, or two of the record's put together."""
    found = _half(stated, held, index) or _sum(stated, held, index) or _put_together(stated, held, index)
    return found or _groups(stated, held, index)


def _sum(stated: Sequence[Figure], held: Sequence[Figure], index: Index) -> Sign | None:
    """Return what it is worth that two counts of a record make the sample: those of two places or two groups."""
    counts = [one for one in held if one.high is None and one.low >= _GROUP and one.low == int(one.low)][:_SUMMED]
    for one in stated:
        for first, second in combinations(counts, 2):
            whole = replace(first, low=first.low + second.low, kind=FigureKind.SAMPLE)
            if first.low != second.low and agreement(one, whole) in {Agreement.SAME, Agreement.ABOUT}:
                points = index.weights.figure[FigureKind.SAMPLE].points(one.digits) * index.weights.figures["summed"]
                return Sign(points, f"sample size {one.words}: {first.words} and {second.words}")
    return None


def _put_together(stated: Sequence[Figure], held: Sequence[Figure], index: Index) -> Sign | None:
    """Return what it is worth that two samples of a claim make the record's: "90 in towns and 48 at a hospital"."""
    wholes = {one.low: one for one in held if one.kind is FigureKind.SAMPLE and one.whole and one.high is None}
    counts = [one for one in stated if one.high is None and one.relation is Relation.EQUAL][:_SUMMED]
    for first, second in combinations(counts, 2):
        whole = wholes.get(first.low + second.low)
        if whole is not None and whole.low >= _GROUP:
            points = index.weights.figure[FigureKind.SAMPLE].points(whole.digits) * index.weights.figures["summed"]
            return Sign(points, f"sample sizes {first.words} and {second.words}: {whole.words}")
    return None


def _half(stated: Sequence[Figure], held: Sequence[Figure], index: Index) -> Sign | None:
    """Return what it is worth that a sample is half of the record's: a trial has two groups, a case its control."""
    for one in stated:
        for other in held:
            apart = abs(2 * one.low - other.low)
            reach = _ROUGHLY * other.low if one.relation is not Relation.EQUAL else _UNEVEN
            if one.high is None and other.high is None and one.low >= _GROUP and apart <= reach:
                points = index.weights.figure[FigureKind.SAMPLE].points(one.digits) * index.weights.figures["half"]
                return Sign(points, f"sample size {one.words}: half of {other.words}")
    return None


def _groups(stated: Sequence[Figure], held: Sequence[Figure], index: Index) -> Sign | None:
    """Return what it is worth that a sample is several times a record's, of which only a group may be told."""
    if any(one.whole for one in held if one.kind is FigureKind.SAMPLE):
        return None
    groups = [one for one in held if one.high is None and one.low >= _FEWEST_IN_GROUP and one.where != "title"]
    for one, other in product(stated, groups):
        if one.high is None and any(one.low == count * other.low for count in _GROUPS):
            points = index.weights.figure[FigureKind.SAMPLE].points(one.digits) * index.weights.figures["groups"]
            return Sign(points, f"sample size {one.words}: groups of {other.words}")
    return None


def _conflict(kind: FigureKind, stated: Sequence[Figure], held: Sequence[Figure], index: Index) -> Sign | None:
    """Return what it is worth that no figure of a kind agrees; None where the record's say nothing of the whole."""
    weights = index.weights
    cost = weights.figure[kind].conflict
    comparable = [one for one in held if one.kind is kind and one.where != "annotation"]
    if kind is FigureKind.DOSE:
        units = {one.unit for one in stated}
        comparable = [one for one in comparable if one.unit in units]
    if kind is FigureKind.AGE:
        comparable = [one for one in comparable if one.high is not None]
        stated = [one for one in stated if one.high is not None]
    if kind is FigureKind.TIME:
        stated = [one for one in stated if one.whole]
    if kind is FigureKind.STUDIES:
        stated = [one for one in stated if one.low >= FEW_STUDIES]
    if not comparable or not stated or cost == 0:
        return None
    if not any(one.whole for one in comparable) or (kind is FigureKind.SAMPLE and not any(one.whole for one in stated)):
        cost *= weights.figures["soft_conflict"]
    pairs = [agreement(one, other) for one in stated for other in comparable]
    if Agreement.NEAR in pairs:
        cost *= weights.figures["near_conflict"]
    elif Agreement.CLOSE in pairs:
        cost *= weights.figures["close_conflict"]
    return Sign(cost, f"{_LABELS[kind]} {stated[0].words}, where the record has {comparable[0].words}")
