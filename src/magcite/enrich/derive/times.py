"""The times of one sentence beside those it tells as durations: points at which was measured, and courses of sessions.

"At 3 and 12 months" are times of follow-up, "four weekly sessions" last four weeks; "heel pain for at least 6 weeks",
"a 2-week run-in" and "in the past year" are no times of the study.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from magcite.enrich.derive.text import Sentence
from magcite.language.frequency import TIMES_A_WEEK
from magcite.language.paces import find_paces
from magcite.language.study_times import StudyTimes, load_study_times
from magcite.model import Fact, FactBasis, FactKind, Relation

__all__ = ["PACE", "POINT", "times"]

PACE = "pace"  # of a time: that in which as many things were taken as its words say
POINT = "point"  # of a time of follow-up: something was measured then, and perhaps not for the last time
_TIMES = frozenset({"day", "week", "month", "year"})
_SHORT = frozenset({"minute", "hour"})
_LIMITS = frozenset({Relation.MORE, Relation.LESS})
_LASTING = frozenset({FactKind.DURATION, FactKind.FOLLOW_UP})
_BESIDE = 100  # characters on either side of a time that bear on it
_A_WEEK = {"day": 7.0, "week": 1.0}
_WITHIN = re.compile(r"(?<!\w)(?:within|inom|inden for)\s+\Z", re.IGNORECASE)  # something was over by then
_OF_EVENT = re.compile(r"\s+(?:of|after|from|following|post|efter|från|af)\s", re.IGNORECASE)
_OF_TREATMENT = re.compile(
    r"\s+(?:of|after|from|efter|från|af)\s+(?:[\w-]+\s+){0,2}?(?:treatment|supplementation|therapy|follow-up|use|training"
    r"|intervention|starting|baseline|randomi[sz]ation|behandling\w*|start\w*)",
    re.IGNORECASE,
)
# "Those who had worked nights for 15 years or longer" are a category.
_OF_CATEGORY = re.compile(
    r"\s+(?:or|eller)\s(?:longer|more|less|shorter|fewer|over|längre|mer|mindre|kortare)\b", re.IGNORECASE
)
_OVER = re.compile(r"(?:over|during|under|i)\s+\d", re.IGNORECASE)
_FOLLOWED = re.compile(
    r"\b(?:we|was|were|vi|blev)\s+(?:[a-z]+ly\s+)?(?:followed|följde|fulgte?|följdes)\s+(?!by\b)[^.;]{4,200}\Z",
    re.IGNORECASE,
)
_WORDS = 80  # characters of what is quoted
_LONGEST = 600  # sessions


def times(facts: Sequence[Fact], sentence: Sentence, language: str) -> list[Fact]:
    """Return the facts of a sentence, its times as those of the study or not, with the points in time it names.

    Args:
        facts: those of the sentence.
        sentence: the sentence.
        language: its tag.
    """
    forms = load_study_times(language)
    read = [_told(fact, sentence, forms) for fact in facts]
    series = [*_series(sentence, forms), *_intervals(sentence, forms)]
    paces = list(_paces(sentence, language))
    points = dict(_points(sentence, forms))
    kept = [
        points[fact.start or 0]
        if fact.kind is FactKind.NUMBER and fact.unit in _TIMES | {None} and fact.start in points
        else fact
        for fact in read
        if not _is_within(fact, series)
    ]
    kept = [replace(fact, kind=FactKind.NUMBER) if _is_of_pace(fact, paces) else fact for fact in kept]
    known = {fact.start for fact in kept}
    return [*kept, *series, *paces, *(fact for place, fact in points.items() if place not in known)]


def _told(fact: Fact, sentence: Sentence, forms: StudyTimes) -> Fact:
    """Return a time as a bare number where it was before the study, or between its parts; or as that of following."""
    if _is_of_following(fact, sentence):
        return replace(fact, kind=FactKind.FOLLOW_UP, relation=Relation.EQUAL)
    if fact.kind not in _LASTING or fact.unit not in _TIMES | _SHORT:
        return fact
    at = (fact.start or 0) - sentence.start
    end = at + len(fact.words)
    before, after = sentence.words[max(0, at - _BESIDE) : at], sentence.words[end : end + _BESIDE]
    if fact.unit in _SHORT:
        return replace(fact, kind=FactKind.NUMBER) if _WITHIN.search(before) else fact
    window = _WITHIN.search(before) and _OF_EVENT.match(after) and not _OF_TREATMENT.match(after)
    apart = window or _OF_CATEGORY.match(after) or forms.is_before_study(before, after, limit=fact.relation in _LIMITS)
    return replace(fact, kind=FactKind.NUMBER) if apart else fact


def _is_of_following(fact: Fact, sentence: Sentence) -> bool:
    """Whether a time ends a sentence that tells who was followed: "we followed 412 nurses who … over 12 years"."""
    if fact.kind is not FactKind.NUMBER or fact.unit not in {"month", "year"} or fact.high is not None:
        return False
    at = (fact.start or 0) - sentence.start
    ends = not sentence.words[at + len(fact.words) :].strip(" .")
    return ends and _OVER.match(fact.words) is not None and _FOLLOWED.search(sentence.words[:at]) is not None


def _points(sentence: Sentence, forms: StudyTimes) -> Iterator[tuple[int, Fact]]:
    for one in forms.moments(sentence.words):
        before, after = sentence.words[max(0, one.start - _BESIDE) : one.start], sentence.words[one.end :][:_BESIDE]
        if one.unit not in _TIMES or forms.is_before_study(before, after, limit=False):
            continue
        words = " ".join(sentence.words[one.start : one.end].split())
        fact = _fact(FactKind.FOLLOW_UP, words, (one.value, one.unit), sentence, one.start)
        yield sentence.start + one.start, replace(fact, term=POINT)


def _intervals(sentence: Sentence, forms: StudyTimes) -> Iterator[Fact]:
    """Yield at which intervals within a day something was done: "every 20 min"."""
    for one in forms.intervals(sentence.words):
        if one.unit in _SHORT:
            words = " ".join(sentence.words[one.start : one.end].split())
            yield _fact(FactKind.FREQUENCY, words, (one.value, one.unit), sentence, one.start)


def _paces(sentence: Sentence, language: str) -> Iterator[Fact]:
    """Yield the times in which so many things were taken: "30 puffs in 30 minutes"."""
    for pace in find_paces(sentence.words, language):
        start = sentence.words.rfind(f"{pace.count:g}", 0, pace.time.span.start)
        words = " ".join(sentence.words[max(0, start) : pace.time.span.end].split())
        if start >= 0 and len(words) <= _WORDS:
            fact = _fact(FactKind.NUMBER, words, (pace.time.value, pace.time.unit or ""), sentence, start)
            yield replace(fact, term=PACE)


def _series(sentence: Sentence, forms: StudyTimes) -> Iterator[Fact]:
    """Yield how often, and for how long, sessions came that are told by their number: "four weekly sessions"."""
    for match in forms.serial.finditer(sentence.words):
        unit = forms.series[" ".join(match["serial"].lower().split())]
        written = match["count"].lower()
        count = float(written) if written.isdigit() else forms.numbers[written]
        if not 1 < count <= _LONGEST:
            continue
        words = " ".join(match[0].split())
        yield _fact(FactKind.DURATION, words, (count, unit), sentence, match.start())
        if unit in _A_WEEK:
            yield _fact(FactKind.FREQUENCY, words, (_A_WEEK[unit], TIMES_A_WEEK), sentence, match.start())


def _fact(kind: FactKind, words: str, time: tuple[float, str], sentence: Sentence, start: int) -> Fact:
    return Fact(
        kind,
        FactBasis.ABSTRACT,
        words[:80],
        value=time[0],
        unit=time[1],
        sentence=sentence.number,
        start=sentence.start + start,
    )


def _is_within(fact: Fact, series: Sequence[Fact]) -> bool:
    """Whether a figure is read again out of a course of sessions, or an interval."""
    if fact.kind not in {FactKind.FREQUENCY, FactKind.NUMBER}:
        return False
    start = fact.start or 0
    return any((one.start or 0) <= start < (one.start or 0) + len(one.words) for one in series)


def _is_of_pace(fact: Fact, paces: Sequence[Fact]) -> bool:
    """Whether a time is that in which so many things were taken, and so no length of a study."""
    if fact.kind not in _LASTING or fact.unit not in _SHORT:
        return False
    start = fact.start or 0
    return any((one.start or 0) <= start < (one.start or 0) + len(one.words) for one in paces)
