"""Every figure of an abstract as a fact, with the part it plays and the words it was read from."""

import re
from collections.abc import Iterator
from dataclasses import replace

from magcite.enrich.derive.allotted import with_allotted
from magcite.enrich.derive.counts import (
    Count,
    counts_people,
    is_level,
    part_of_cohorts,
    part_of_sample,
    part_of_studies,
    sole,
)
from magcite.enrich.derive.effects import Effect, find_effects, p_after
from magcite.enrich.derive.measures import measures
from magcite.enrich.derive.misread import is_misread
from magcite.enrich.derive.pooled_counts import with_pooled_counts
from magcite.enrich.derive.text import Sentence, Text, cues_of, named
from magcite.enrich.derive.whole import with_whole, without_source
from magcite.language.assertions import assertions_in
from magcite.language.cues import alternation
from magcite.language.quantities import quantities_of
from magcite.model import Direction, Fact, FactBasis, FactKind, Part, Quantity, Role

__all__ = ["figures"]

_KINDS = {
    Role.SAMPLE: FactKind.SAMPLE,
    Role.STUDIES: FactKind.STUDIES,
    Role.AGE: FactKind.AGE,
    Role.DOSE: FactKind.DOSE,
    Role.DURATION: FactKind.DURATION,
    Role.EFFECT: FactKind.EFFECT,
    Role.PROPORTION: FactKind.PROPORTION,
    Role.EVENTS: FactKind.EVENTS,
    Role.YEAR: FactKind.YEAR,
    Role.OTHER: FactKind.NUMBER,
}
_COUNTED = {"person": FactKind.SAMPLE, "animal": FactKind.SAMPLE, "study": FactKind.STUDIES}
_MEASURES = frozenset({"RR", "HR", "OR", "IRR", "MD", "SMD"})  # the other units are those of changes
_OF_OTHERS = frozenset(
    {FactKind.AGE, FactKind.DOSE, FactKind.FREQUENCY, FactKind.SESSION, FactKind.DURATION, FactKind.FOLLOW_UP}
)  # what background tells of other studies, and is no measure of this one
_NEAR = 40  # characters around a duration in which "follow-up" stands
_FAR = 200  # characters before a duration in which it is told who was followed
_LONGEST = 80  # characters of the text that a fact may quote
_MOST_WORDS = 12
_MOST_TOGETHER = 60  # figures of one sentence
_MOST = 400  # facts; a text with more is no abstract
_PIECE = re.compile(r"[,;:()]|(?<!\w)(?:and|with|then|och|med|og)(?!\w)", re.IGNORECASE)
_OPENED = re.compile(r"\s*[(\[,][^)\]]*\Z")  # a bracket with the name of a measure, before the number
_FOLLOWED_BY = re.compile(
    r"(?<!\bwere\s)(?<!\bwas\s)\b(?:followed\s+by|följt\s+av|följda\s+av|följd\s+av|efterfulgt\s+af)(?!\w)",
    re.IGNORECASE,
)  # one part of a study after another
_LONG = frozenset({"day", "week", "month", "year"})
_FOLLOWS = re.compile(
    r"[\s-](?:of\s+)?(?:follow-?\s?up|uppföljning|opfølgning)\b", re.IGNORECASE
)  # "6 month follow up"
_FOLLOWED_FOR = re.compile(
    r"\b(?:followed(?!\s+by)|följdes|fulgt)\b(?![^.;]*\b(?:received|took|treated|given|took|randomi[sz]ed|fick|behandla))"
    r"(?:[^.;]{0,140}\b(?:for|i|under)\s+(?:(?:a|an|the|i)\s+)?(?:(?:mean|median|average|medeltal|genomsnitt)\s+(?:of\s+)?)?|\s+)\Z",
    re.IGNORECASE,
)  # "We followed 5609 adults, free of the disease, for 9.1 years"
_UP = re.compile(r"\bfollow(?:ed)?[- ]?up[\s:,(=]*\Z", re.IGNORECASE)
_UP_IN = re.compile(
    r"\b(?:follow-?\s?up|uppföljning(?:en)?|uppföljningstid(?:en)?|opfølgning)\s?[(,]\s?(?:(?:a|an|en)\s)?"
    r"(?:median|mean|average|medel|medelvärde|medeltal|medium|genomsnitt|i\sgenomsnitt)(?:\s(?:of|time|duration|tid))*[\s,:=]*(?:\[?(?:IQR|SD)\]?[\s,:=]*)?\Z",
    re.IGNORECASE,
)  # "follow-up (median 21 years)"
_BETWEEN = ("a", "an", "the", "en", "ett", "et", "significantly", "signifikant", "statistically")
_RESULTS = frozenset(
    {
        "",
        "results",
        "findings",
        "main results",
        "conclusion",
        "conclusions",
        "interpretation",
        "resultat",
        "slutsats",
        "slutsatser",
        "resultater",
        "konklusion",
        "methods and results",
        "discussion",
        "meaning",
        "main findings",
        "results and conclusion",
        "results and conclusions",
        "measurements and main results",
        "main results and the role of chance",
        "clinical significance",
        "clinical relevance",
    }
)


def figures(text: Text, *, pooled: bool) -> Iterator[Fact]:
    """Yield the figures of an abstract and its plain statements of direction, in the order of the text.

    Args:
        text: the abstract.
        pooled: whether the work puts studies together.
    """
    found: list[Fact] = []
    for sentence in text.sentences:
        found.extend(_in_sentence(sentence, text, pooled=pooled))
        if len(found) > _MOST:
            break
    counts = [
        (None if fact.part is Part.UNCLEAR and fact.term else fact.part, fact.value or 0.0)
        for fact in found
        if fact.kind is FactKind.SAMPLE
    ]
    whole = sole(counts)
    settled = [
        replace(fact, term=None, part=Part.TOTAL if whole else Part.UNCLEAR)
        if fact.kind is FactKind.SAMPLE and fact.term
        else fact
        for fact in found[:_MOST]
    ]
    if pooled:
        yield from with_pooled_counts(settled, text)
    else:
        yield from without_source(with_whole(with_allotted(settled, text), text), text)


def _in_sentence(sentence: Sentence, text: Text, *, pooled: bool) -> Iterator[Fact]:
    effects = list(find_effects(sentence.words, text.language))
    quantities = tuple(
        replace(one, role=Role.OTHER, unit=None) if is_level(one, sentence.words) else one
        for one in quantities_of(sentence.words, text.language)[:_MOST_TOGETHER]
    )
    facts = [_of_effect(one, sentence, text) for one in effects]
    for one in quantities:
        if any(effect.start <= one.span.start < effect.stop for effect in effects):
            continue
        ranged = one.high is not None
        if is_misread(sentence.words[: one.span.start], one.text, text.language, ranged=ranged):
            continue
        others = tuple(other for other in quantities if other is not one)
        counted = not pooled and counts_people(Count(sentence, one, others, text.language))
        fact = _of_quantity(
            replace(one, role=Role.SAMPLE, unit="person") if counted else one, sentence, others, text, pooled=pooled
        )
        if fact is not None:
            facts.append(fact)
    facts = measures(sorted(facts, key=lambda fact: fact.start or 0), sentence, text.language)
    if text.is_settled(sentence):
        facts = [replace(fact, kind=FactKind.NUMBER) if fact.kind in _OF_OTHERS else fact for fact in facts]
    facts.extend(_directions(sentence, text))
    yield from sorted(facts, key=lambda fact: fact.start or 0)


def _of_effect(effect: Effect, sentence: Sentence, text: Text) -> Fact:
    kind = FactKind.EFFECT if effect.measure else FactKind.PROPORTION if effect.unit == "%" else FactKind.NUMBER
    return Fact(
        kind,
        FactBasis.ABSTRACT,
        _quote(sentence.words[effect.start : effect.stop]),
        term=_outcome(effect, sentence, text) if kind is FactKind.EFFECT else None,
        value=effect.value,
        unit=effect.unit,
        measure=effect.measure,
        ci=effect.ci,
        level=effect.level,
        p=effect.p,
        sentence=sentence.number,
        start=sentence.start + effect.start,
    )


def _is_deviation(one: Quantity, sentence: Sentence) -> bool:
    """Whether a number tells how far others lie from a mean: "3.1 ± 4.0"."""
    return sentence.words[: one.span.start].rstrip().endswith(("±", "+/-", "+/−"))


def _of_quantity(
    one: Quantity, sentence: Sentence, others: tuple[Quantity, ...], text: Text, *, pooled: bool
) -> Fact | None:
    if one.role is Role.EFFECT and one.unit in _LONG and _UP.search(sentence.words[: one.span.start]):
        one = replace(one, role=Role.DURATION)  # "median follow-up 3.0 years" is no rise
    kind = (
        _COUNTED.get(one.unit or "", _KINDS[one.role])
        if one.role in {Role.SAMPLE, Role.STUDIES, Role.OTHER}
        else _KINDS[one.role]
    )
    if kind is FactKind.NUMBER and (one.unit in {"p", "CI"} or _is_deviation(one, sentence)):
        return None
    measure = one.unit if one.role is Role.EFFECT and one.unit in _MEASURES else None
    fact = Fact(
        kind,
        FactBasis.ABSTRACT,
        _quote(one.text),
        value=one.value,
        high=one.high,
        unit=None if measure or (kind in {FactKind.SAMPLE, FactKind.STUDIES} and one.unit != "animal") else one.unit,
        relation=one.relation,
        measure=measure,
        p=p_after(sentence.words, one.span.end) if one.role is Role.EFFECT else None,
        sentence=sentence.number,
        start=sentence.start + one.span.start,
    )
    follows = kind is FactKind.DURATION and _is_follow_up(one, sentence, text)
    if follows or (kind is FactKind.NUMBER and one.unit in _LONG and _is_followed_for(one, sentence)):
        return replace(fact, kind=FactKind.FOLLOW_UP)
    if kind in {FactKind.SAMPLE, FactKind.STUDIES}:
        return _with_part(fact, Count(sentence, one, others, text.language), text, pooled=pooled)
    return fact


def _with_part(fact: Fact, count: Count, text: Text, *, pooled: bool) -> Fact:
    if text.is_settled(count.sentence):
        return replace(fact, part=Part.UNCLEAR)
    if fact.kind is FactKind.STUDIES:
        return replace(fact, part=part_of_studies(count) if pooled else part_of_cohorts(count))
    part = part_of_sample(count, pooled=pooled)
    return replace(fact, part=part) if part is not None else replace(fact, part=Part.UNCLEAR, term="open")


def _is_follow_up(one: Quantity, sentence: Sentence, text: Text) -> bool:
    """Whether "follow-up" stands near before a time, or after it in its own piece of the sentence."""
    before = sentence.words[max(0, one.span.start - _NEAR) : one.span.end]
    after = _PIECE.split(sentence.words[one.span.end : one.span.end + _NEAR])[0]
    if _is_followed_for(one, sentence):
        return True
    plain = _FOLLOWED_BY.sub(" ", f"{before}{after}")
    return named(cues_of(text.language).follow_up).search(plain) is not None


def _is_followed_for(one: Quantity, sentence: Sentence) -> bool:
    """Whether people were followed for a time, or it stands right before "follow-up"."""
    before = sentence.words[max(0, one.span.start - _FAR) : one.span.start]
    if _UP_IN.search(before):
        return True
    return _FOLLOWED_FOR.search(before) is not None or _FOLLOWS.match(sentence.words, one.span.end) is not None


def _directions(sentence: Sentence, text: Text) -> Iterator[Fact]:
    """Yield what results and conclusions plainly say of a direction, with the words up to what moved."""
    if sentence.section not in _RESULTS:
        return
    asserted = list(_asserted(sentence, text))
    yield from asserted
    cues = cues_of(text.language)
    linked = rf"(?<!\w){alternation(cues.linked)}\s+(?:{alternation(_BETWEEN)}\s+){{0,3}}"
    for forms, direction in (
        (cues.none, Direction.NONE),
        (cues.lower, Direction.LOWER),
        (cues.higher, Direction.HIGHER),
    ):
        pattern = named(forms) if direction is Direction.NONE else named(forms, before=linked)
        match = pattern.search(sentence.words)
        if match is None or any(fact.term == direction for fact in asserted):
            continue
        before = sentence.words[max(0, match.start() - _NEAR) : match.start()]
        if direction is not Direction.NONE and named(cues.not_linked).search(before):
            continue
        words = " ".join(re.split(r"[;:(,.]", sentence.words[match.start() :], maxsplit=1)[0].split()[:_MOST_WORDS])
        yield _direction(words, direction, sentence, match.start())


def _asserted(sentence: Sentence, text: Text) -> Iterator[Fact]:
    """Yield what a sentence asserts of outcomes that are known, with the words that say it."""
    for one in assertions_in(sentence.words, text.language):
        told = sentence.words[one.span.start : one.span.end].partition(" (")[0]
        words = _OPENED.sub("", told).split()
        if one.direction is not None and one.topics and not one.hedged and len(words) <= _MOST_WORDS:
            yield _direction(" ".join(words), one.direction, sentence, one.span.start)


def _direction(words: str, direction: Direction, sentence: Sentence, start: int) -> Fact:
    return Fact(
        FactKind.DIRECTION,
        FactBasis.ABSTRACT,
        words,
        term=direction.value,
        sentence=sentence.number,
        start=sentence.start + start,
    )


def _outcome(effect: Effect, sentence: Sentence, text: Text) -> str | None:
    """Return the words that say what an effect is about, at most twelve; None where they are not plain."""
    for one in assertions_in(sentence.words, text.language):
        if one.piece.start <= effect.start < one.piece.end and one.topics:
            words = _OPENED.sub("", sentence.words[one.span.start : min(one.span.end, effect.start)]).split()
            return " ".join(words[-_MOST_WORDS:]) or None
    return None


def _quote(words: str) -> str:
    """Return the words of a figure on one line, and no more of them than a figure needs."""
    folded = " ".join(words.split())
    return folded if len(folded) <= _LONGEST else folded[: _LONGEST - 1].rstrip() + "…"
