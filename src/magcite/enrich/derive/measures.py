"""Ages, doses, times and sessions of one sentence, read with the words of abstracts beside them.

A page says "65 years old" and "500 mg a day"; an abstract says "(65 ± 5 years)", "500 mg or placebo, daily", "a 12-week
programme of three 60-minute sessions". What is read here is only what such words make plain.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from magcite.enrich.derive.ages import MEAN, with_age
from magcite.enrich.derive.beside import FAR, Beside, Forms
from magcite.enrich.derive.lasting import with_noun_of_time
from magcite.enrich.derive.notation import written_out
from magcite.enrich.derive.text import Sentence, named
from magcite.enrich.derive.times import times
from magcite.language import DOSE_UNITS, find_frequencies
from magcite.language.frequency import times_a_day
from magcite.language.languages import cue_lists
from magcite.language.study_cues import load_study_cues
from magcite.language.study_times import load_study_times
from magcite.language.substances import piece_around
from magcite.language.units import multiplier_before
from magcite.model import Fact, FactBasis, FactKind, Quantity, Relation

__all__ = ["MEAN", "measures"]

_TIMES = frozenset({"day", "week", "month", "year"})
_SHORT = frozenset({"minute", "hour"})
_MASS = frozenset({"g", "mg", "µg", "ml", "l", "IU", "CFU", "kcal", "mmol", "egg", "cup", "tablet", "sachet"})
_WEIGHED = frozenset({"g", "mg", "µg", "IU", "mmol", "CFU"})
_TOLD = ("result", "finding", "main", "conclusion", "interpretation", "slutsats")  # sections that tell of outcomes
_CHANGE = re.compile(r"(?<!\w)(?:from|to|by|than|från|till|med|än)\s+(?:about\s+)?\Z", re.IGNORECASE)
_EACH_DAY = 7
_LONGEST = 80  # characters
TAKEN = "taken/day"  # of a number: so many times a day something was swallowed
_FEW, _NAMED, _MANY = 4, 8, 10  # words between an amount and how often; of the many half must be of doses
_WORD = re.compile(r"[\w%./-]+")
_TOKEN = re.compile(r"\d[\d.,]*|[^\W\d_]+|\S")
_ASIDE = re.compile(r"\A\s?\([^().;]{1,25}\)")  # "240 ml (8 ounces) of juice daily"
_OR_LATER = re.compile(
    r"(?:\s?\([^()\d]{1,20}\))?(?:,\s\d[\d.,]*(?<!,)){0,5},?\s(?:or|and|eller|och|og)\s", re.IGNORECASE
)  # "200 (control), 1000, 2000 or 4000 IU"
_ITEM = re.compile(r"\d[\d.,]*|,|or|and|eller|och|og|[^\W\d_]{1,2}", re.IGNORECASE)
_DAILY_DOSE = re.compile(
    r"(?<!\w)(?:daily (?:doses?|dosages?|intakes?)|dagsdos\w*|dagliga? dos\w*|daglig dosis|døgndos\w*)"
    r"(?:\s+(?:of|av|af|on|på|was|were|var|ranged|from|between|mellan|från)(?:\s+(?!and\b|och\b|og\b)[^\W\d_][\w-]*){0,3})?\s+\Z",
    re.IGNORECASE,
)
_BESIDES = re.compile(r"\W*(?:[\w-]+\W+){0,3}?(?:plus|and|with|\+|och|med|samt|og)\s+(?:[\w-]+\s+){0,4}", re.IGNORECASE)


def measures(facts: Sequence[Fact], sentence: Sentence, language: str) -> list[Fact]:
    """Return the facts of a sentence with its ages, doses and times as its words make them, in order.

    Args:
        facts: those of the sentence, in order.
        sentence: the sentence.
        language: its tag.
    """
    read = list(facts)
    for look in (_notation, _unit_of_next, with_age, _dose, _session, _course, _noun_of_time):
        for place, fact in enumerate(read):
            read[place] = look(Beside(fact, sentence, read, language))
    days = [one.span for one in find_frequencies(sentence.words, language)]
    for place, fact in enumerate(read):
        at = (fact.start or 0) - sentence.start
        if fact.kind is FactKind.DURATION and any(span.start <= at < span.end for span in days):
            read[place] = replace(fact, kind=FactKind.NUMBER)  # "for 12 days per month"
    often = list(_frequencies(read, sentence, language))
    kept = [one for one in read if not (one.kind is FactKind.DOSE and (one.unit or "").startswith("session"))]
    named = _with_substances(kept, sentence)
    return sorted(times([*named, *often], sentence, language), key=lambda fact: fact.start or 0)


def _notation(one: Beside) -> Fact:
    return written_out(one.fact, one.before, one.after)


def _noun_of_time(one: Beside) -> Fact:
    return with_noun_of_time(one.fact, one.sentence.words[: one.at], one.after, one.language)


def _with_substances(facts: Sequence[Fact], sentence: Sentence) -> list[Fact]:
    """Return the facts, doses with the words beside them that tell what they are of, where there are several."""
    doses = [fact for fact in facts if fact.kind is FactKind.DOSE]
    if len({(fact.value, fact.unit) for fact in doses}) <= 1:
        return list(facts)
    return [replace(fact, term=_substance(fact, sentence)) if fact in doses else fact for fact in facts]


def _substance(fact: Fact, sentence: Sentence) -> str | None:
    """Return at most two words before a dose, itself left out, and two after it, in its piece of an enumeration."""
    at = (fact.start or 0) - sentence.start
    piece = piece_around(sentence.words, at, at + len(fact.words))
    before, _, after = piece.partition(fact.words)
    own = _WORD.findall(fact.words)
    words = [*_WORD.findall(before)[-2:], *own, *_WORD.findall(after)[:2]]
    return " ".join(words)[:_LONGEST] or None


def _dose(one: Beside) -> Fact:
    """Return an amount as a dose by the day or week, where how often it was taken stands apart from it."""
    fact = _times_pieces(one)
    if fact.kind not in {FactKind.DOSE, FactKind.NUMBER} or fact.unit not in _MASS:
        return fact
    if fact.unit in _WEIGHED and _DAILY_DOSE.search(one.before):
        return replace(fact, kind=FactKind.DOSE, unit=f"{fact.unit}/day")
    if fact.kind is FactKind.NUMBER and one.forms.schedule_before.search(one.before):
        return replace(fact, kind=FactKind.DOSE, unit=f"{fact.unit}/day")
    words, stop = one.sentence.words, min(len(one.sentence.words), one.end + FAR)
    match = one.forms.schedule.search(words, one.end, stop)
    if match is None or not _is_of_doses(one, words[one.end : match.start()]):
        return _in_list(replace(one, fact=fact))
    often = _often(match, one.forms)
    if often is None or (fact.kind is FactKind.NUMBER and not match["day"]):
        return fact
    unit = f"{fact.unit}/{'day' if match['day'] else 'week'}"
    return replace(
        fact, kind=FactKind.DOSE, unit=unit, value=(fact.value or 0.0) * often, high=fact.high and fact.high * often
    )


def _unit_of_next(one: Beside) -> Fact:
    """Return a bare number as the amount that the next one of its list is: "500 or 1000 µg of chromium"."""
    fact = one.fact
    if (
        fact.kind is not FactKind.NUMBER
        or fact.unit is not None
        or fact.high is not None
        or not fact.words[:1].isdigit()
    ):
        return fact
    for other in one.facts:
        between = one.sentence.words[one.end : max(one.end, (other.start or 0) - one.sentence.start)]
        unit, _, per = (other.unit or "").partition("/")
        written = re.match(r"\d+(?:\.\d+)?", other.words.replace(",", ""))
        if unit not in _WEIGHED or not written or not float(written[0]) or not _OR_LATER.fullmatch(between):
            continue
        times = (other.value or 0.0) / float(written[0])  # "500 or 1000 mg twice daily"
        if not per:
            return replace(fact, unit=unit)
        return replace(fact, kind=other.kind, unit=other.unit, value=(fact.value or 0.0) * times)
    return fact


def _times_pieces(one: Beside) -> Fact:
    """Return what one piece holds as what all of them hold: "2 capsules of 250 mg"."""
    fact = one.fact
    if fact.kind not in {FactKind.DOSE, FactKind.NUMBER} or fact.unit not in _WEIGHED or fact.value is None:
        return fact
    many = multiplier_before(one.before, one.language)
    return replace(fact, value=fact.value * many, high=fact.high and fact.high * many)


def _often(match: re.Match[str], forms: Forms) -> float | None:
    said = match["often"]
    if said is None:
        return 1.0
    digit = re.match(r"\d", said)
    return float(digit[0]) if digit else forms.times.get(said.casefold())


def _is_of_doses(one: Beside, between: str) -> bool:
    """Whether only doses and what they are of stand between an amount and how often: "400 µg folic acid or placebo"."""
    between = _ASIDE.sub("", between, count=1)
    if not between.strip():
        return True
    if re.search(r"[.;:()]", between) or named(load_study_cues(one.language).stops).search(between):
        return False
    words = _WORD.findall(between)
    known = sum(1 for word in words if word.casefold() in one.forms.dosed or word[0].isdigit())
    of_one = between.startswith(" of ") and not any(word[0].isdigit() for word in words)  # "of fish oil"
    return len(words) <= (_NAMED if of_one else _FEW) or (known * 2 >= len(words) and len(words) <= _MANY)


def _in_list(one: Beside) -> Fact:
    """Return an amount as what the next dose of its list is: "0.5 g, 1.0 g, or 1.5 g of ginger daily"."""
    for other in one.facts:
        between = one.sentence.words[one.end : max(one.end, (other.start or 0) - one.sentence.start)]
        if (other.start or 0) <= (one.fact.start or 0) or other.kind is not FactKind.DOSE:
            continue
        unit, _, per = (other.unit or "").partition("/")
        if unit == one.fact.unit and per and _is_list(between):
            return replace(one.fact, kind=FactKind.DOSE, unit=other.unit)
        if per and one.fact.unit in _WEIGHED and len(between) <= FAR and _BESIDES.fullmatch(between):
            return replace(one.fact, kind=FactKind.DOSE, unit=f"{one.fact.unit}/{per}")  # "720 µg plus vitamin D 25 µg"
    return one.fact


def _is_list(between: str) -> bool:
    """Whether only further amounts stand between two of them: ", 1.0 g, or "."""
    if len(between) > FAR:
        return False
    words = _TOKEN.findall(between)
    return bool(words) and all(_ITEM.fullmatch(word) for word in words)


def _session(one: Beside) -> Fact:
    """Return minutes as those of one session, where how often or what was done stands beside them."""
    fact = one.fact
    if fact.unit not in _SHORT or fact.kind not in {FactKind.DURATION, FactKind.NUMBER, FactKind.DOSE}:
        return fact
    often = [
        found.span
        for found in find_frequencies(one.sentence.words[max(0, one.at - 40) : one.end + 40], one.language)
        if found.value is not None
    ]
    shared = _shared_by(one)
    if shared == "week":
        return replace(fact, kind=FactKind.SESSION, unit=f"{fact.unit}/week")
    at_intervals = load_study_times(one.language).often.match(one.after.lstrip())
    done = often or shared or at_intervals or one.forms.session.match(one.after)
    return replace(fact, kind=FactKind.SESSION) if done else fact


def _shared_by(one: Beside) -> str | None:
    """Return "week" or "day" where an amount of time was done in one; None for the changes that results tell."""
    if "-" in one.fact.words or one.sentence.section.startswith(_TOLD) or _CHANGE.search(one.before):
        return None
    return load_study_times(one.language).shared_by(one.after)


def _course(one: Beside) -> Fact:
    """Return a time as that of treatment: "a 12-week programme", "over 8 months"; not one that was before or apart."""
    fact = one.fact
    if fact.kind is not FactKind.NUMBER or fact.unit not in _TIMES:
        return fact
    bare = fact.words.lstrip("0123456789.,- ")
    hyphened = "-" in one.sentence.words[one.at : one.end + 1] and bare and one.forms.course.match(one.after)
    if hyphened and not named(load_study_cues(one.language).apart, before=r"\A[-\s]").match(one.after):
        return replace(fact, kind=FactKind.DURATION)
    spread = fact.relation is Relation.MORE and named(load_study_cues(one.language).spread, before=r"\A").match(
        fact.words
    )
    if spread and _tells_treatment(one):
        return replace(fact, kind=FactKind.DURATION, relation=Relation.EQUAL)
    return fact


def _tells_treatment(one: Beside) -> bool:
    """Whether what was done stands right before "over 8 weeks": sessions, minutes, or a dose."""
    kinds = {FactKind.SESSION, FactKind.FREQUENCY, FactKind.DOSE}
    doing = any(
        fact.kind in kinds or (fact.unit or "") == "session"
        for fact in one.facts
        if 0 < one.at - ((fact.start or 0) - one.sentence.start) <= FAR
    )
    return doing or named(load_study_cues(one.language).sessions, after=r"\s+\Z").search(one.before) is not None


def _is_of_deed(one: Quantity, sentence: Sentence, language: str) -> bool:
    """Whether "daily" is said of what people were to do: "to listen daily to music"."""
    if sentence.section.startswith(_TOLD):
        return False
    doing = tuple(cue_lists(language, "frequencies")["doing"])
    return named(doing, after=r"(?:\s+[\w-]+){0,2}?\s+\Z").search(sentence.words[: one.span.start]) is not None


def _a_day(one: Quantity, sentence: Sentence, language: str) -> Iterator[Fact]:
    """Yield how many times a day something was swallowed, as a number that no dose is."""
    times = times_a_day(one, language)
    if times is not None and not sentence.section.startswith(_TOLD):
        words = " ".join(one.text.split())[:_LONGEST]
        start = sentence.start + one.span.start
        yield Fact(
            FactKind.NUMBER, FactBasis.ABSTRACT, words, value=times, unit=TAKEN, sentence=sentence.number, start=start
        )


def _is_apart(often: Quantity, end: int, dose: Fact) -> bool:
    """Whether how often stands after a dose that is told by the day: "50 mg/day, three days per week"."""
    return (dose.unit or "").endswith("/day") and often.span.start >= end and often.value < _EACH_DAY - 1


def _frequencies(facts: Sequence[Fact], sentence: Sentence, language: str) -> Iterator[Fact]:
    """Yield how often a week something was done; how often an amount was swallowed is in its dose."""
    taken = [
        ((fact.start or 0) - sentence.start, (fact.start or 0) - sentence.start + len(fact.words), fact)
        for fact in facts
        if fact.kind is FactKind.DOSE and (fact.unit or "").partition("/")[0] in DOSE_UNITS - {"session", "step"}
    ]
    sessions = [(fact.start or 0) - sentence.start for fact in facts if fact.kind is FactKind.SESSION]
    for one in find_frequencies(sentence.words, language):
        if any(
            start - FAR <= one.span.start <= end + FAR and not _is_apart(one, end, fact) for start, end, fact in taken
        ):
            yield from _a_day(one, sentence, language)
            continue
        counted = one.text.partition(" ")[2] != ""
        near = any(abs(one.span.start - place) <= FAR for place in sessions)
        if not counted and not near and not _is_of_deed(one, sentence, language):
            continue  # "daily" is as often an adjective
        yield Fact(
            FactKind.FREQUENCY,
            FactBasis.ABSTRACT,
            " ".join(one.text.split())[:80],
            value=one.value,
            high=one.high,
            unit=one.unit,
            relation=one.relation,
            sentence=sentence.number,
            start=sentence.start + one.span.start,
        )
