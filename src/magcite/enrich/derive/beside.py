"""One fact of a sentence with the words on both its sides, and a language's patterns for what stands there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from magcite.enrich.derive.text import Sentence, named
from magcite.language.cues import alternation
from magcite.language.languages import load
from magcite.language.study_cues import load_study_cues
from magcite.model import Fact

__all__ = ["FAR", "Beside", "Forms", "forms_of"]

FAR = 70  # characters on either side that bear on a fact


@dataclass(frozen=True, slots=True)
class Forms:
    """Patterns of one language: what lasts, what is done at one time, what people swallow how often."""

    course: re.Pattern[str]
    apart: re.Pattern[str]
    spread: re.Pattern[str]
    session: re.Pattern[str]
    range_before: re.Pattern[str]
    years: re.Pattern[str]
    dosed: frozenset[str]
    schedule: re.Pattern[str]
    schedule_before: re.Pattern[str]
    times: dict[str, float]


@lru_cache(maxsize=8)
def forms_of(language: str) -> Forms:
    """Return a language's patterns."""
    cues, data = load_study_cues(language), load(language)
    roles = data.roles
    daily = alternation((*roles.per_day, *data.quantities.schedules.get("1 day", ())))
    weekly = alternation(data.quantities.schedules.get("1 week", ()))
    often = rf"(?P<often>{alternation(roles.times_words)}|\d\s?{alternation(roles.times)})"
    every = rf"(?:(?P<day>{daily})|(?P<week>{weekly}))"
    return Forms(
        course=re.compile(rf"(?:-|,?\s)(?:[\w,-]+\s){{0,4}}?{alternation(cues.courses)}(?!\w)", re.IGNORECASE),
        apart=named(cues.apart, after=r"\s+(?:[\w-]+\s+){0,3}\Z"),
        spread=named(cues.spread, after=r"\s+\Z"),
        session=named(cues.sessions, before=r"\A(?:-|\s)(?:[\w-]+\s){0,2}?"),
        range_before=named(cues.ranges, after=r"[\s:=,]+\Z"),
        years=named(cues.years, before=r"\A\s?"),
        dosed=frozenset(cues.dosed),
        schedule=re.compile(rf"\s?(?:{often}\s+)?{every}(?!\w)", re.IGNORECASE),
        schedule_before=named(tuple(data.quantities.schedules_before.get("day", ())), after=r"\s+(?:of\s+)?\Z"),
        times={word.casefold(): float(value) for word, value in roles.times_words.items()},
    )


@dataclass(frozen=True, slots=True)
class Beside:
    """A fact of a sentence, with the words on both its sides."""

    fact: Fact
    sentence: Sentence
    facts: Sequence[Fact]
    language: str

    @property
    def at(self) -> int:
        """Where it begins in its sentence."""
        return (self.fact.start or 0) - self.sentence.start

    @property
    def end(self) -> int:
        """Where it ends in its sentence."""
        return self.at + len(self.fact.words)

    @property
    def before(self) -> str:
        """The words of the sentence before it."""
        return self.sentence.words[max(0, self.at - FAR) : self.at]

    @property
    def after(self) -> str:
        """The words after it."""
        return self.sentence.words[self.end : self.end + FAR]

    @property
    def forms(self) -> Forms:
        """The patterns of its language."""
        return forms_of(self.language)
