"""What the words beside an age or an amount say of it: a mean, or what somebody recommends."""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.concept_table import ConceptKind
from magcite.language.concepts import concepts_in
from magcite.language.cue_forms import alternations
from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import cue_lists, load, table_of
from magcite.language.persons import inflected

__all__ = [
    "end_named",
    "is_afterwards",
    "is_average",
    "is_beside_others",
    "is_each_time",
    "is_early",
    "is_history",
    "is_in_piece",
    "is_left_out",
    "is_moment",
    "is_negated",
    "is_no_dose_of_study",
    "is_of_compared",
    "is_of_everyone",
    "is_part_of_dose",
    "is_practice",
    "is_refuted",
    "is_set_beside",
    "is_within",
    "names_all",
    "names_one_study",
    "names_part",
    "names_total",
    "speaks_of_past",
    "speaks_of_rates",
    "speaks_of_rest",
]

_DESCRIBING = re.compile(r"-(?:minute|hour|second)\Z|(?:minuter|timmar|sekunder)s\Z", re.IGNORECASE)
_ADDED = re.compile(r"\s+extra\s+([^\W\d_]+)", re.IGNORECASE)  # what was done as well: "a 40-minute extra class"
_HAD = frozenset(
    {ConceptKind.CONDITION, ConceptKind.SYMPTOM, ConceptKind.EVENT, ConceptKind.MARKER, ConceptKind.FUNCTION}
)
_LAST_CLAUSE = re.compile(r"[,;:]")
_NOT_LASTING = (
    r"(?<!\bfor\s)(?<!\bafter\s)(?<!\bover\s)(?<!\bin\s)(?<!\bwithin\s)(?<!\bthan\s)(?<!\blasted\s)"  # "a year"
)
_THAN = re.compile(r"(?<!\w)(?:än|than|end)\s+(?:(?:de|dem|the)\s+)?\w+", re.IGNORECASE)  # who is compared with
_CLOSED = re.compile(r"[\"”“»]")  # what follows is said of the words quoted
_NEAR = 60  # characters before an amount


@dataclass(frozen=True, slots=True)
class _Forms:
    averages: Narrowed
    before: Narrowed
    after: re.Pattern[str]
    definite: re.Pattern[str]
    relative: re.Pattern[str]
    total: Narrowed
    rates: Narrowed
    once: Narrowed
    compared: Narrowed
    doing: Narrowed
    at_a_time: re.Pattern[str]
    sooner: re.Pattern[str]
    since: Narrowed
    early: Narrowed
    part_of_dose: Narrowed
    none: Narrowed
    history: Narrowed
    no_practice: re.Pattern[str]
    part: Narrowed
    at_most: Narrowed
    at_least: Narrowed
    all_of: Narrowed
    piece: re.Pattern[str]
    left_out: Narrowed
    rest: Narrowed
    dose_changed: re.Pattern[str]
    one_study: Narrowed
    within: re.Pattern[str]
    each_time: re.Pattern[str]
    afterwards: Narrowed
    refuted: Narrowed
    moment: Narrowed


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    cues = load(language).quantities
    total = (*load(language).abstracts.total_before, *cues.total_before, *load(language).counting.totals)
    counting, figures, roles = load(language).counting, load(language).figures, load(language).roles
    definite = (*cues.definite, *figures.definite, *figures.of_all)
    return _Forms(
        rates=pattern(counting.rates, before=_NOT_LASTING),
        once=pattern(counting.once),
        compared=pattern(counting.compared),
        doing=pattern(counting.doing),
        at_a_time=re.compile(rf"\s+{alternation(counting.at_a_time)}(?!\w)", re.IGNORECASE),
        sooner=re.compile(rf"\s+{alternation(counting.sooner)}(?!\w)", re.IGNORECASE),
        part_of_dose=pattern(counting.part_of_dose),
        none=pattern(counting.none),
        history=pattern(counting.history),
        early=pattern(counting.early),
        no_practice=re.compile(rf"\s+(?:\w+\s+)?{alternation(counting.no_practice)}(?!\w)", re.IGNORECASE),
        since=pattern(counting.since, after=r"\s*\Z"),
        total=pattern(total, after=r"[\s,:]*\Z"),
        averages=pattern((*cues.averages, *figures.averages)),
        left_out=pattern(figures.left_out),
        piece=re.compile(
            rf"(?<!\w){alternation(figures.pieces)}(?:\s+[^\W\d_][\w-]*){{0,3}}?"
            rf"\s+{alternation((*roles.contains, *figures.held))}"
            r"(?:\s+[^\W\d_][\w-]*){0,2}\s*\Z",
            re.IGNORECASE,
        ),
        before=pattern((*cues.no_dose_before, *counting.no_dose, *figures.food)),
        rest=pattern(figures.rest),
        dose_changed=re.compile(
            rf"(?<!\w){alternation(figures.dose_nouns)}(?!\w)[^.;]{{0,60}}?"
            rf"(?<!\w){alternation((*figures.stepped, *cues.doubled, *cues.halved))}(?!\w)",
            re.IGNORECASE,
        ),
        one_study=pattern(figures.one_study),
        within=re.compile(rf"\s+{alternation(figures.within)}(?!\w)", re.IGNORECASE),
        each_time=re.compile(rf"\s+{alternation(figures.each_time)}(?!\w)", re.IGNORECASE),
        after=re.compile(rf"[\s,]*{alternation(cues.no_dose_after)}(?!\w)", re.IGNORECASE),
        definite=re.compile(
            rf"\W*(?:{alternation(figures.among)}\s+)?{alternation(definite)}\s+",
            re.IGNORECASE,
        ),
        relative=re.compile(rf"[\s,]*{alternation((*cues.relative, *figures.given))}(?!\w)", re.IGNORECASE),
        part=pattern(inflected(load(language).samples.parts, counting.definite)),
        at_most=pattern(figures.at_most),
        at_least=pattern(figures.at_least),
        all_of=pattern(figures.all_of, after=r"\s*\Z"),
        afterwards=pattern(figures.afterwards),
        refuted=pattern(figures.refuted, after=r"[\s:]*[\"'“”„»«‘’(]?\s*\Z"),
        moment=pattern(figures.moment, after=r"(?:\s+the\s+age\s+of|\s+age|\s+en\s+ålder\s+(?:av|på))?\s*\Z"),
    )


def is_average(words: str, language: str) -> bool:
    """Return whether words speak of a mean ("mean 62 years", «medelåldern var 62 år»)."""
    return _forms(language).averages.search(words) is not None


def is_no_dose_of_study(before: str, after: str, language: str) -> bool:
    """Return whether an amount is one that somebody recommends, needs, or that food holds, and nobody was given.

    Args:
        before: the words of the sentence before the amount.
        after: those after it.
        language: its tag.
    """
    forms = _forms(language)
    return forms.before.search(before[-_NEAR:]) is not None or forms.after.match(after) is not None


def names_all(before: str, after: str, language: str) -> bool:
    """Return whether a number of people opens a sentence as those spoken of: "The 190 infants had …".

    Args:
        before: the words of the sentence before the number.
        after: those after the people counted.
        language: its tag.
    """
    forms = _forms(language)
    return forms.definite.fullmatch(before) is not None and forms.relative.match(after) is None


def names_part(counted: str, language: str) -> bool:
    """Return whether a number and its noun name a sex or an age, perhaps some of all only ("40 women")."""
    return _forms(language).part.search(counted) is not None


def end_named(before: str, language: str) -> str | None:
    """Return which end of a range the words before a figure tell: "low", "high", or None for neither.

    "The longest trial ran for", «som mest», "the lowest dose was".
    """
    forms, near = _forms(language), _LAST_CLAUSE.split(before[-_NEAR:])[-1]
    high, low = forms.at_most.search(near) is not None, forms.at_least.search(near) is not None
    return None if high is low else "high" if high else "low"


def is_of_everyone(before: str, language: str) -> bool:
    """Return whether the words right before an age say that everyone had it ("were all over 60")."""
    return _forms(language).all_of.search(before) is not None


def is_left_out(after: str, language: str) -> bool:
    """Return whether the words after an age say that those who had it took no part ("were left out")."""
    return _forms(language).left_out.search(after[:_NEAR]) is not None


def speaks_of_rest(after: str, language: str) -> bool:
    """Return whether the words after a number of people speak of more of them ("40 smokers and 80 others")."""
    return _forms(language).rest.search(_THAN.sub("", _CLOSED.split(after[:_NEAR])[0])) is not None


def names_one_study(before: str, language: str) -> bool:
    """Return whether the words before a figure speak of one study of several ("the smallest trial had")."""
    return _forms(language).one_study.search(before[-_NEAR:]) is not None


def is_within(after: str, language: str) -> bool:
    """Return whether the words after a number of studies make it that of some ("3 trials in children")."""
    return _forms(language).within.match(after) is not None


def is_each_time(after: str, language: str) -> bool:
    """Return whether a time was there more than once ("two weeks at a time")."""
    return _forms(language).each_time.match(after) is not None


def is_in_piece(before: str, language: str) -> bool:
    """Return whether an amount is what one tablet or glass holds, of which there may be several a day."""
    return _forms(language).piece.search(before[-_NEAR:]) is not None


def is_afterwards(before: str, after: str, language: str) -> bool:
    """Return whether a time is told as one after something else, perhaps after the study ("a year later", «igen»)."""
    forms = _forms(language)
    return forms.afterwards.search(before[-_NEAR:]) is not None or forms.afterwards.search(after[:_NEAR]) is not None


def is_refuted(before: str, language: str) -> bool:
    """Return whether the words right before a figure say that it is wrong: "it wasn't 80 mg", «inte 40 personer»."""
    return _forms(language).refuted.search(before[-_NEAR:]) is not None


def is_moment(before: str, language: str) -> bool:
    """Return whether an age is the time of something that happened or was measured: "at 16 years of age"."""
    return _forms(language).moment.search(before[-_NEAR:]) is not None


def names_total(before: str, language: str) -> bool:
    """Return whether the words right before a number call it the total ("a total of", «sammanlagt»)."""
    return _forms(language).total.search(before) is not None


def speaks_of_rates(sentence: str, language: str) -> bool:
    """Return whether a sentence counts people of a land or a year, whom nobody studied ("every year 4,000 nurses")."""
    return _forms(language).rates.search(sentence) is not None


def speaks_of_past(sentence: str, language: str) -> bool:
    """Return whether a sentence speaks of another time or work than the one at hand ("back then there were six")."""
    return _forms(language).once.search(sentence) is not None


def is_of_compared(before: str, language: str) -> bool:
    """Return whether an amount was given to those compared with: "the control group got 400 mg of ibuprofen".

    Args:
        before: the words of the clause before the amount.
        language: its tag.
    """
    return _forms(language).compared.search(before) is not None or is_set_beside(before, language)


def is_set_beside(before: str, language: str) -> bool:
    """Return whether an amount is of the second of two things compared: "compared one a week with one a day".

    Args:
        before: the words of the sentence before the amount.
        language: its tag.
    """
    return _set_beside(language).search(before) is not None


def is_beside_others(before: str, language: str) -> bool:
    """Return whether an amount is of those beside whom others are set: "rarer than among those who went once a week".

    Args:
        before: the words of the sentence before the amount.
        language: its tag.
    """
    form = _beside_others(language)
    return form is not None and form.search(before) is not None


@lru_cache(maxsize=8)
def _beside_others(language: str) -> re.Pattern[str] | None:
    table = table_of(language, "beside_others")
    if not table:
        return None
    one = alternations(table)
    word = rf"(?:(?!{one['than']}\s)[\w'’-]+\s+)"
    people = rf"(?:{one['people']}\s+|[\w'’-]+\s+(?={one['who']}\s))"
    return re.compile(
        rf"(?<!\w){one['than']}\s+(?:{one['among']}\s+)?{people}(?:{one['who']}\s+)?{word}{{0,6}}\Z", re.IGNORECASE
    )


@lru_cache(maxsize=8)
def _set_beside(language: str) -> re.Pattern[str]:
    """Return the pattern of the second of two things compared: "compared one a week with taking them daily"."""
    one = alternations(cue_lists(language, "set_beside"))
    word = r"[\w'’-]+"
    between = rf"(?:(?!{one['beside']}\s){word}\s+)"
    return re.compile(
        rf"(?<!\w){one['compares']}\s+{between}{{1,16}}{one['beside']}\s+{between}{{0,4}}\Z", re.IGNORECASE
    )


def is_practice(before: str, time: str, after: str, language: str) -> bool:
    """Return whether a time in minutes tells how long something was done: «satt 45 minuter», "a 20-minute nap".

    Args:
        before: the words of the sentence before the time.
        time: the time as written.
        after: the words after it.
        language: its tag.
    """
    forms, near = _forms(language), before[-_NEAR:]
    if forms.since.search(near):
        return False
    added = _ADDED.match(after) if _DESCRIBING.search(time) else None
    had = added is None or any(one.concept.kind in _HAD for one in concepts_in(added[1], language))
    if had and forms.sooner.match(after):
        return False
    if _DESCRIBING.search(time):
        return forms.no_practice.match(after) is None
    return forms.at_a_time.match(after) is not None or forms.doing.search(near) is not None


def is_early(before: str, language: str) -> bool:
    """Return whether the words before a time make it a moment within a study: "already after two weeks".

    So does a dose that was changed then: "the dose was doubled after a month".
    """
    forms, near = _forms(language), before[-_NEAR:]
    return forms.early.search(near) is not None or forms.dose_changed.search(near) is not None


def is_part_of_dose(before: str, after: str, language: str) -> bool:
    """Return whether an amount is a part of what was taken by the day: "half the dose, 250 mg, in the morning"."""
    part = _forms(language).part_of_dose
    return part.search(before[-_NEAR:]) is not None or part.search(after[:_NEAR]) is not None


def is_negated(before: str, language: str) -> bool:
    """Return whether the words before "more than" turn it round: "no trial lasted more than 26 weeks"."""
    return _forms(language).none.search(before[-_NEAR:]) is not None


def is_history(before: str, after: str, language: str) -> bool:
    """Return whether a time was over when the study began: "had smoked for 15 years", «i 15 år innan de slutade»."""
    history = _forms(language).history
    return history.search(before[-_NEAR:]) is not None or history.search(after[:_NEAR]) is not None
