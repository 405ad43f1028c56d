"""Proposals: for each claim without a source, the records it may rest on, decided for the whole page at once.

Each passage is held against the records that share most with it. What a record is worth to a passage is the logarithm
of its odds; an assignment gives every record to the passage it serves best. A score is then the chance of the record
among all that are left and "none of them": two records that fit equally well have about a half each, and are shown
as ambiguous instead of being guessed at.
"""

import math
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from magcite.link.proposals.assignment import assign
from magcite.link.proposals.doubles import without_doubles
from magcite.link.proposals.fingerprint import Fingerprint
from magcite.link.proposals.index import Index
from magcite.link.proposals.passages import Passage, passages_of
from magcite.link.proposals.scoring import Held, hold
from magcite.link.proposals.signals import Sign
from magcite.model import Candidate, ClaimLinks, Design, LinkState, Page

__all__ = ["propose"]

_MOST_SHOWN = 5
_LEADING, _MOST_SERIES = 3, 6  # records whose sisters are read, and of these how many
_MOST_TIED = 4  # records among which a claim may be ambiguous
_LEAST_TIED = 0.08
_ACCOUNTS = {Design.NEWS: "a newspaper", Design.ENCYCLOPEDIA: "an encyclopedia", Design.LECTURE: "a lecture"}
_SURE = 0.5  # from which the study before a passage counts as known


@dataclass(frozen=True, slots=True)
class _Row:
    """One link that a passage waits for.

    Attributes:
        account: what it leads to, where it is a newspaper, an encyclopedia or a lecture.
        held: candidates, the best first.
    """

    passage: int
    account: Design | None
    held: tuple[Held, ...]


def propose(
    page: Page, index: Index, *, threshold: float | None = None, settled: Container[str] = frozenset()
) -> Mapping[str, ClaimLinks]:
    """Return, by claim id, what is proposed for claims that wait for a source; nothing for the others.

    Args:
        page: linked to the library that the index was made of.
        index: the records.
        threshold: score from which a record is proposed; None: that of the weights.
        settled: ids of claims that the author has decided about.
    """
    least = index.weights.decision["threshold"] if threshold is None else threshold
    passages = passages_of(page, index.weights, settled)
    linked = _places_of(page.cited, index)
    rows = [row for place, passage in enumerate(passages) for row in _rows(place, passage, linked, index)]
    scores = _decide(rows, index)
    again = _with_neighbours(rows, scores, passages, index)
    if again is not None:
        rows, scores = again, _decide(again, index)
    by_passage: dict[int, list[Sequence[tuple[Held, float]]]] = {}
    for row, rated in zip(rows, scores, strict=True):
        by_passage.setdefault(row.passage, []).append(rated)
    links: dict[str, ClaimLinks] = {}
    for place, passage in enumerate(passages):
        state, candidates, keys = _judge(by_passage[place], least, index)
        links |= {claim.id: ClaimLinks(claim, state, (), candidates, proposed=keys) for claim in passage.claims}
    return links


def _places_of(keys: Container[str], index: Index) -> frozenset[int]:
    return frozenset(place for place, record in enumerate(index.records) if record.key in keys)


def _rows(place: int, passage: Passage, linked: frozenset[int], index: Index) -> Iterable[_Row]:
    """Yield the links that a passage waits for, each with its candidates."""
    places = index.near(dict(passage.reading.keys()), passage.reading.language)
    places += sorted(_places_of(passage.after, index) - set(places)) if passage.after else []
    places += sorted({other for one in places[:_LEADING] for other in index.series(one)[:_MOST_SERIES]} - set(places))
    design, decision = index.weights.design, index.weights.decision
    studies, accounts = [], []
    for bare in without_doubles(hold(passage.reading, places, index), index):
        record, one = index.records[bare.place], bare
        if record.key in passage.after:
            one = bare.with_sign(Sign(index.weights.name["after"], "goes on about the study before it"))
        elif bare.place in linked:
            one = bare.with_sign(Sign(-decision["second_use"], "another claim rests on it"))
        if record.is_account:
            accounts.append(one)
            studies.append(one.with_sign(Sign(design["account"], "tells of studies and is none")))
        else:
            studies.append(one)
    for _ in range(passage.studies):
        yield _Row(place, None, tuple(sorted(studies, key=_by_points)))
    for account in passage.accounts:
        named = Sign(design["named_account"], f"the link names {_ACCOUNTS[account]}")
        wanted = [one.with_sign(named) for one in accounts if account in index.fingerprint(one.place).designs]
        yield _Row(place, account, tuple(sorted(wanted, key=_by_points)))


def _by_points(held: Held) -> tuple[float, int]:
    return (-held.points, held.place)


def _decide(rows: Sequence[_Row], index: Index) -> list[Sequence[tuple[Held, float]]]:
    """Return the candidates of each row with their scores, after each record went where it serves best."""
    second = index.weights.decision["second_use"]
    worth = [
        {(one.place, turn): one.points - turn * second for one in row.held for turn in (0, 1) if one.points > 0}
        for row in rows
    ]
    holders: dict[int, tuple[int, float]] = {}
    taken = assign(worth)
    for number, place in enumerate(taken):
        if isinstance(place, tuple) and place[1] == 0:
            holders[place[0]] = (number, worth[number][place])
    return [_rated(number, row, rows, holders, index) for number, row in enumerate(rows)]


def _rated(
    number: int, row: _Row, rows: Sequence[_Row], holders: Mapping[int, tuple[int, float]], index: Index
) -> Sequence[tuple[Held, float]]:
    """Return a row's candidates with the chance of each among all and none, the best first."""
    decision = index.weights.decision
    left = []
    for one in row.held:
        holder, points = holders.get(one.place, (number, 0.0))
        if holder != number and rows[holder].passage == row.passage:
            continue  # another link of the same claims leads there
        if holder != number:
            cost = decision["second_use"] + max(0.0, points - one.points)
            left.append(one.with_sign(Sign(-cost, "another claim fits it better")))
        else:
            left.append(one)
    powers = [math.exp(min(one.points * decision["scale"], 700.0)) for one in left]
    whole = 1.0 + sum(powers)
    return sorted(((one, power / whole) for one, power in zip(left, powers, strict=True)), key=_by_score)


def _by_score(rated: tuple[Held, float]) -> tuple[float, int]:
    return (-rated[1], rated[0].place)


def _with_neighbours(
    rows: Sequence[_Row],
    scores: Sequence[Sequence[tuple[Held, float]]],
    passages: Sequence[Passage],
    index: Index,
) -> list[_Row] | None:
    """Return the rows with what is known of the people of the study before; None where no passage speaks of them."""
    known = {
        row.passage: rated[0][0].place
        for row, rated in zip(rows, scores, strict=True)
        if row.account is None and rated and rated[0][1] >= _SURE
    }
    changed = False
    fresh: list[_Row] = []
    for row in rows:
        passage = passages[row.passage]
        before = known.get(passage.before) if passage.before is not None else None
        if passage.reading.study.same_group and before is not None:
            group = index.fingerprint(before)
            held = [_of_group(one, before, group, passage, index) for one in row.held]
            fresh.append(replace(row, held=tuple(sorted(held, key=_by_points))))
            changed = True
        else:
            fresh.append(row)
    return fresh if changed else None


def _of_group(one: Held, before: int, group: Fingerprint, passage: Passage, index: Index) -> Held:
    record, study, weights = index.fingerprint(one.place), passage.reading.study, index.weights
    if not record.families or not group.families:
        return one
    if not record.families & group.families or (one.place == before and study.another):
        return one.with_sign(Sign(weights.name["not_same_group"], "by others than the study before"))
    one = one.with_sign(Sign(weights.name["same_group"], "by authors of the study before"))
    years = {year + study.year_step for year in group.years}
    if study.year_step and record.years:
        told = bool(years & record.years)
        words = "of the year that is told" if told else "of another year than is told"
        one = one.with_sign(Sign(weights.year["told" if told else "other"], words))
    return one


def _judge(
    rated: Sequence[Sequence[tuple[Held, float]]], least: float, index: Index
) -> tuple[LinkState, tuple[Candidate, ...], tuple[str, ...]]:
    """Return the state of a passage, its candidates, those proposed first, and the keys of those proposed."""
    shown = index.weights.decision["shown"]
    states, first, rest = set(), [], []
    proposed: list[str] = []
    for row in rated:
        state, count = _state([score for _, score in row], least)
        states.add(state)
        candidates = [_candidate(one, score, index) for one, score in row[:_MOST_SHOWN] if score >= shown]
        first += candidates[:count]
        proposed += [one.key for one in candidates[:count] if state is LinkState.PROPOSED]
        rest += candidates[count:]
    best = {one.key: one for one in sorted(rest, key=_by_worth, reverse=True)}
    others = [one for key, one in best.items() if key not in {chosen.key for chosen in first}]
    if LinkState.PROPOSED in states:
        state = LinkState.PROPOSED
    else:
        state = LinkState.AMBIGUOUS if LinkState.AMBIGUOUS in states else LinkState.NONE
    return state, tuple((first + others)[:_MOST_SHOWN]), tuple(proposed)


def _by_worth(candidate: Candidate) -> float:
    return candidate.score


def _state(scores: Sequence[float], least: float) -> tuple[LinkState, int]:
    """Return the state of one link, and how many of its candidates make it so."""
    if scores and scores[0] >= least:
        return LinkState.PROPOSED, 1
    tied = [score for score in scores[:_MOST_TIED] if score >= _LEAST_TIED]
    for count in range(2, len(tied) + 1):
        if sum(tied[:count]) >= least:
            return LinkState.AMBIGUOUS, count
    return LinkState.NONE, 0


def _candidate(held: Held, score: float, index: Index) -> Candidate:
    return Candidate(index.records[held.place].key, round(score, 3), held.reasons)
