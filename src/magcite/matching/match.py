"""Which of several records is the work that was cited: ranked, scored, explained, and "none" is an answer."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from magcite.identifiers import Identifier, Isbn
from magcite.matching import weights
from magcite.matching.citation_text import CitationText, read_citation
from magcite.matching.in_fields import signals_in_fields
from magcite.matching.in_text import signals_in_text
from magcite.matching.record import Record, read_record
from magcite.matching.signal import Match, MatchVerdict, Signal
from magcite.model import Item

__all__ = ["accepted", "match"]

_NEVER_CITED = {"periodical": "a whole journal", "review": "a reviewer's report"}
_WITNESSES = frozenset({"first author", "volume", "page", "container-title", "title"})
_FAR_YEAR = weights.ANOTHER_YEAR


def match(wanted: Item | str, candidates: Iterable[Item]) -> tuple[Match, ...]:
    """Hold every candidate against what somebody wrote down, and return all, the best first.

    At most one is accepted: its score is high enough, nothing rules it out, and it leads the next by MARGIN. Of two
    that are nearly equal neither is accepted. A record that states nothing matches nothing.

    Args:
        wanted: the fields as far as they are known, or a reference string in any style.
        candidates: what a search gave; in its order where scores are equal. Records of one work with one identifier
            count once.
    """
    records = [read_record(item, framed=isinstance(wanted, str)) for item in _distinct(candidates)]
    among = Counter(word for record in records for word in set(record.title))
    asked = read_citation(wanted) if isinstance(wanted, str) else read_record(wanted, framed=False)
    judged = [_judged(record.item, tuple(_signals(asked, record, among))) for record in records]
    ranked = sorted(judged, key=lambda one: (one.score > 0, one.points), reverse=True)
    return _with_lead(ranked)


def accepted(matches: Sequence[Match]) -> Match | None:
    """Return the match that was accepted; None when none was."""
    return next((one for one in matches if one.verdict is MatchVerdict.ACCEPTED), None)


def _distinct(candidates: Iterable[Item]) -> Iterator[Item]:
    seen: set[Identifier] = set()
    for item in candidates:
        keys = {one for one in item.identifiers if not isinstance(one, Isbn)}  # chapters share a book's
        if not keys & seen:
            yield item
        seen |= keys


def _signals(asked: CitationText | Record, record: Record, among: Mapping[str, int]) -> Iterator[Signal]:
    signals = list(
        signals_in_text(asked, record, among)
        if isinstance(asked, CitationText)
        else signals_in_fields(asked, record, among)
    )
    yield from signals
    against = [one for one in signals if one.points < 0 and one.name in _WITNESSES]
    far = any(one.name == "issued" and one.points <= _FAR_YEAR for one in signals)
    if far and against:
        yield Signal("issued", 0, f"another year, and {against[0].words}", veto=True)
    number = next((one for one in signals if one.name == "title number" and one.points < 0), None)
    place = [one for one in against if one.name in {"volume", "page"}]
    if number and place:
        yield Signal("title", 0, f"another part: {number.words}, and {place[0].words}", veto=True)
    kind = _NEVER_CITED.get(record.item.type or "")
    if kind:
        yield Signal("type", 0, f"the record is {kind}", veto=True)


def _judged(item: Item, signals: tuple[Signal, ...]) -> Match:
    points = sum(one.points for one in signals)
    vetoed = any(one.veto for one in signals)
    score = 0.0 if vetoed else min(max(points / weights.FULL, 0.0), 1.0)
    if vetoed or points < weights.CANDIDATE:
        verdict = MatchVerdict.NONE
    else:
        verdict = MatchVerdict.ACCEPTED if points >= weights.ACCEPTED else MatchVerdict.CANDIDATE
    in_order = sorted(signals, key=lambda one: (one.veto, abs(one.points)), reverse=True)
    return Match(item, score, verdict, points, tuple(in_order))


def _with_lead(ranked: list[Match]) -> tuple[Match, ...]:
    """Let only the best be accepted, and only where it leads."""
    if not ranked or ranked[0].verdict is not MatchVerdict.ACCEPTED:
        return tuple(ranked)
    best, rest = ranked[0], ranked[1:]
    rivals = [one for one in rest if one.verdict is not MatchVerdict.NONE]
    lead = best.points - rivals[0].points if rivals else None
    lowered = [
        replace(one, verdict=MatchVerdict.CANDIDATE, doubt="another record agrees better")
        if one.verdict is MatchVerdict.ACCEPTED
        else one
        for one in rest
    ]
    if lead is not None and lead < weights.MARGIN:
        doubt = f"{lead / weights.FULL:.2f} ahead of the next record, too little to choose"
        best = replace(best, verdict=MatchVerdict.CANDIDATE, doubt=doubt)
    return (best, *lowered)
