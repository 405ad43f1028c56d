"""The times of a study: which of them are of treatment, of follow-up, or of what was before it; and shared by a week.

The cues are each language's table `[study_times]`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import Narrowed, alternation, cue_of, pattern
from magcite.language.languages import known_tag, load
from magcite.language.tables import tables_of

__all__ = ["StudyTimes", "TimeNamed", "load_study_times"]

_NEAR = 80  # characters of a clause beside a time
_CLAUSE = re.compile(r"[;:.](?!\d)|,\s")
_LATER = 30
_NUMBER = r"\d{1,3}(?:[.,]\d)?"
_WAS = re.compile(r"var\s+[^\W\d_]", re.IGNORECASE)  # «var tredje timme» is an interval, «var tre timmar» is none


@dataclass(frozen=True, slots=True)
class TimeNamed:
    """A time told as a point of a study ("at 6 and 12 months"): its place in the text and its length."""

    start: int
    end: int
    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class StudyTimes:
    """How one language tells the times of a study.

    Attributes:
        points: "at 3, 6 and 12 months", "at week 6"; numbers: each of their numbers.
        no_moment: words after such a time that make it none ("of age").
        ill: words before a time of what was before the study, or between its parts ("symptoms for", "washout of").
        persons_ill: persons and what they have, up to a limit of time ("patients with heel pain for at least").
        other_period: words after a time of a period that is no part of treatment ("run-in").
        treated, watched: words of a clause that make its time that of treatment, or of following.
        up_to: words before the longest anybody was followed.
        all_in: words that make an amount that of all times together.
        week, day: words after an amount that is for a week, or a day.
        often: how often within a day: "every 20 minutes"; other: "every other hour".
        serial: words between a number and sessions that come at an interval -> that unit ("four weekly").
        taking: words of what is swallowed.
        as_studied: words that make advice a report.
        lasted: verbs right before how long something took.
        at_before: words right before a point in time ("after").
        units: word for a unit of time -> the unit.
        nth: the words of `numbers` that tell which in a row.
    """

    points: re.Pattern[str]
    no_moment: re.Pattern[str]
    ill: Narrowed
    persons_ill: re.Pattern[str]
    other_period: re.Pattern[str]
    treated: Narrowed
    watched: Narrowed
    up_to: Narrowed
    all_in: Narrowed
    week: re.Pattern[str]
    day: re.Pattern[str]
    often: re.Pattern[str]
    serial: re.Pattern[str]
    series: Mapping[str, str]
    taking: Narrowed
    as_studied: Narrowed
    lasted: Narrowed
    at_before: Narrowed
    units: Mapping[str, str]
    numbers: Mapping[str, float]
    nth: frozenset[str]

    def moments(self, text: str) -> Iterator[TimeNamed]:
        """Yield the points in time that a text names, each number of a list for itself."""
        for match in self.points.finditer(text):
            written = match["unit"] or match["named"]
            if match["unit"] and self.no_moment.match(text, match.end()):
                continue
            unit = self.units[cue_of(written.strip("-"))]
            group = "list" if match["unit"] else "single"
            for number in re.finditer(rf"{_NUMBER}|[^\W\d_]+", match[group]):
                value = self._value(number[0])
                if value:
                    start = match.start(group) + number.start()
                    yield TimeNamed(start, match.end(), value, unit)

    def _value(self, written: str) -> float | None:
        if written[0].isdigit():
            return float(written.replace(",", "."))
        return self.numbers.get(cue_of(written))

    def is_before_study(self, before: str, after: str, *, limit: bool) -> bool:
        """Return whether a time was before a study or between its parts.

        Args:
            before: the words of the sentence before the time, and its own words of relation ("at least").
            after: the words after it.
            limit: whether it is a least or most.
        """
        near = before[-_NEAR:]
        if self.ill.search(near) or self.other_period.match(after):
            return True
        return limit and self.persons_ill.search(near) is not None

    def is_of_treatment(self, before: str, after: str) -> bool:
        """Return whether the words of a clause make its time that of treatment, and of nothing else."""
        clause = f"{_CLAUSE.split(before)[-1][-_NEAR:]} {_CLAUSE.split(after)[0][:_LATER]}"
        return self.treated.search(clause) is not None and self.watched.search(clause) is None

    def is_after(self, before: str, after: str) -> bool:
        """Return whether a time is one after which something was seen, or for which people were followed."""
        clause = f"{_CLAUSE.split(before)[-1][-_NEAR:]} {_CLAUSE.split(after)[0][:_LATER]}"
        return self.watched.search(clause) is not None

    def intervals(self, text: str) -> Iterator[TimeNamed]:
        """Yield the intervals at which something was done ("every 20 minutes", «varannan timme»)."""
        for match in self.often.finditer(text):
            written = match["count"]
            if written and _WAS.match(match[0]) and cue_of(written) not in self.nth:
                continue
            value = 2.0 if match["other"] else 1.0 if written is None else self._value(written)
            if value:
                yield TimeNamed(match.start(), match.end(), value, self.units[cue_of(match["unit"])])

    def shared_by(self, after: str) -> str | None:
        """Return "week" or "day" where the words right after an amount of time say that it is for one."""
        if self.week.match(after):
            return "week"
        return "day" if self.day.match(after) else None


@lru_cache(maxsize=8)
def load_study_times(tag: str) -> StudyTimes:
    """Return how a language tells the times of a study; an unknown tag gives that of "en".

    Raises:
        KeyError: a data file lacks the table or a list.
    """
    known = known_tag(tag)
    written, data = tables_of(known)["study_times"], load(known)
    table = {name: tuple(cues) for name, cues in written.items()}
    nth = {cue_of(word): float(value) for word, value in written["nth"].items()}
    serial = {cue_of(word): unit for word, unit in written["serial"].items()}
    units = {
        cue_of(form).strip("-"): unit for unit, forms in data.time.items() for form in forms if len(form.strip("-")) > 1
    }
    unit, count = alternation(units), rf"(?:{_NUMBER}|{alternation(data.numbers.words)})"
    listed = rf"{count}(?:(?:,|\s(?:and|or|och|eller|og)|,\s(?:and|or))\s{count}){{0,4}}"
    at, named = alternation(table["at"]), alternation(table["counted"])
    limited = alternation((*data.numbers.more, *data.numbers.less))
    counted = (*data.numbers.words, *data.roles.times_words, *data.roles.times, *data.counting.days, *table["single"])
    soon = rf"(?:\s+(?!{alternation(counted)}(?!\w))[^\W\d_][\w-]*){{0,4}}?\s*"
    each, other = alternation(table["each"]), alternation(table["other_each"])
    so_many = alternation((*data.numbers.words, *nth))
    return StudyTimes(
        points=re.compile(
            rf"(?<!\w){at}\s(?:(?P<list>{listed})[\s-]?(?P<unit>{unit})(?!\w)"
            rf"|(?P<named>{named})\s(?P<single>\d{{1,3}})(?![\w.]))",
            re.IGNORECASE,
        ),
        no_moment=re.compile(rf"[\s-]{alternation(table['no_moment'])}(?!\w)", re.IGNORECASE),
        ill=pattern(table["ill"], after=rf"\s+(?:the\s+|a\s+)?(?:{limited}\s*|[<>≥≤]\s*)?\Z"),
        persons_ill=re.compile(
            rf"(?<!\w){alternation(table['persons'])}(?:\s*\([^()]{{0,40}}\))?\s+"
            rf"{alternation(table['having'])}"
            rf"(?:\s+[\w-]+){{1,6}}?\s+(?:for|i)\s+(?:{limited}\s*|[<>≥≤]\s*)?\Z",
            re.IGNORECASE,
        ),
        other_period=re.compile(rf"[\s-](?:[\w-]+\s){{0,2}}?{alternation(table['other_period'])}(?!\w)", re.IGNORECASE),
        treated=pattern(table["treated"]),
        watched=pattern(table["watched"]),
        up_to=pattern(table["up_to"]),
        all_in=pattern(table["all_in"]),
        week=re.compile(rf"{soon}{alternation(table['for_a_week'])}(?!\w)", re.IGNORECASE),
        day=re.compile(rf"{soon}{alternation(table['for_a_day'])}(?!\w)", re.IGNORECASE),
        often=re.compile(
            rf"(?<!\w)(?:(?P<other>{other})|{each}(?:\s(?P<count>\d{{1,3}}|{so_many}))?)"
            rf"[\s-]?(?P<unit>{unit})(?!\w)",
            re.IGNORECASE,
        ),
        serial=re.compile(
            rf"(?<!\w)(?P<count>\d{{1,3}}|{alternation(data.numbers.words)})\s+(?P<serial>{alternation(table['serial'])})"
            rf"\s+(?:[\w-]+\s+){{0,3}}?(?:sessions?|treatments?|injections?|classes|visits|lessons|meetings|doses"
            r"|infusions|sammankomster|behandlingar|injektioner|pass|träffar|lektioner)(?!\w)",
            re.IGNORECASE,
        ),
        series=serial,
        taking=pattern(table["taking"]),
        as_studied=pattern(table["as_studied"]),
        at_before=pattern(table["at"], after=r"\s+\Z"),
        lasted=pattern(table["lasted"], after=r"(?:\s+(?:only|just|about|i|in|bara|cirka))?\s*\Z"),
        units=units,
        numbers={cue_of(word): float(value) for word, value in data.numbers.words.items()} | nth,
        nth=frozenset(nth),
    )
