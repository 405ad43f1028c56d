"""Each outcome that a claim speaks of beside the results that are about it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from magcite.check.evidence.effects.assumed import assumed, studied_in
from magcite.check.evidence.effects.fitted import fitted, fitting_of
from magcite.check.evidence.effects.found import Found, exposed_in, found_in
from magcite.check.evidence.effects.likeness import Likeness, likeness, placed, same_concept
from magcite.check.evidence.effects.narrowing import GENERAL, KINDRED, forms_of_word, meant, stems
from magcite.check.evidence.effects.sides import sided_in
from magcite.check.evidence.effects.told import Told, told_in
from magcite.check.evidence.effects.understood import understood
from magcite.check.evidence.effects.units import is_of_time, of_unit
from magcite.check.evidence.effects.unlinked import unlinked
from magcite.check.evidence.effects.worded import given_in, without_whom, worded
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.once import once
from magcite.check.evidence.stated import Stated
from magcite.language.assertions import Event, Topic
from magcite.language.assertions.comparing import outcomes_of
from magcite.language.assertions.mentioned import EXPOSURES, UNITS
from magcite.language.assertions.understood import named_by_verbs
from magcite.language.cognates import cognate
from magcite.language.concepts import Concept, ConceptKind, concepts_in, is_within
from magcite.language.contraries import poles_in
from magcite.language.every_language import pattern_of_all
from magcite.language.languages import load
from magcite.model import Direction

__all__ = ["Pair", "pairs"]

_WORD = re.compile(r"[^\W\d_]{4,}")
_TONGUE = "en"
_AGAIN = "recurrence"
_SHORT = 5  # letters in which forms of a word agree where all words of an outcome have to: "limited", "limitation"
_FORMS = frozenset({"drug"})  # "the tablets" hold whatever was studied
_TAKEN = frozenset({ConceptKind.SUBSTANCE})  # foods go by many names: porridge and oats
# "Metformin for weight gain during treatment with antipsychotic drugs": the drugs are no arm of it.
_BORNE = re.compile(
    r"\b(?:during|under|after|from|caused by"
    r"|in (?:patients|people|adults|women|men|users) (?:treated with|taking|using|on|of))"
    r"\s(?:long-term\s)?(?:(?:treatment|therapy|use)\s(?:with|of)\s)?(?P<what>[^,;:]{3,60})",
    re.IGNORECASE,
)
# What is left of a clause of which no outcome was read: "the stretching group".
_ARM = re.compile(r"(?:in )?(?:the )?(?:[\w-]+ ){1,3}(?:group|arm)s?", re.IGNORECASE)
_ASIDE = re.compile(r"[,(;]|\s(?:within|against|versus|vs|compared|per|in the|at)\s", re.IGNORECASE)
# States in which people are measured, in English and Swedish.
_STATES = tuple(
    re.compile(rf"\b(?:{words})", re.IGNORECASE)
    for words in (
        r"fasting\b|fasted\b|faste|fastande\b",
        r"resting\b|at rest\b|vilo|i vila\b",
        r"24[- ]?h|ambulatory\b|dygns|dygnet\b",
        r"night|nocturnal\b|natt|nätter",
        r"daytime\b|dagtid\b",
        r"office\b|clinic\b|mottagning",
    )
)


@dataclass(frozen=True, slots=True)
class Pair:
    """One outcome of an assertion and the results about it.

    Attributes:
        topic: None where the outcome was found by its words, or is "the risk".
        same: results about this very outcome.
        fitting: those of them that name most of what stands in the sentence ("at 24 weeks").
        near: results about a narrower or broader one.
        understood: whether the outcome was named only before the sentence, or by a verb: no figure is held against it.
        unsure: whether it was named only in another claim: such a pair accuses nobody.
        likely: whether the outcome is only likely to be meant, so that the results bear out and accuse nobody.
    """

    told: Told
    topic: Topic | None
    same: tuple[Found, ...]
    fitting: tuple[Found, ...]
    near: tuple[Found, ...] = ()
    understood: bool = False
    unsure: bool = False
    likely: bool = False

    @property
    def narrower(self) -> tuple[Found, ...]:
        """Results about parts of the outcome, where none is about the outcome itself, and none about more than it."""
        concept = self.topic.concept if self.topic else None
        if self.same or concept is None:
            return ()
        names = [topic.concept.id for one in self.near for topic in one.topics if topic.concept is not None]
        return self.near if all(is_within(name, concept.id) for name in names) else ()


@once
def pairs(stated: Stated, held: Holding) -> tuple[Pair, ...]:
    """Return the outcomes of a claim with what is held on them, in order; those without anything held are left out."""
    found = sided_in(held, stated.language)
    if not found:
        return ()
    known = _known_of(held, found, stated.language) - _borne_of(held, stated.language)
    exposed = exposed_in(held, stated.language)
    found = tuple(one for one in found if not _ARM.fullmatch(one.result.outcome))
    named = tuple(one for one in found if one.topics or not _is_of_exposure(one.result.outcome, exposed))
    of_this = (one for one in told_in(stated, held) if not _is_of_another(one, known, stated.language))
    paired = (_sided(pair, stated, held) for told in of_this for pair in _of_told(told, named, stated, held))
    kept = (replace(pair, likely=True) if pair.told.caused else pair for pair in paired)
    return tuple(pair for pair in kept if pair.same or pair.near)


def _sided(pair: Pair, stated: Stated, held: Holding) -> Pair:
    """Return a pair with the results that compare what its sentence compares, in the people it names, and when."""
    every = found_in(held, stated.language)
    same, near = (fitted(one, pair.told, stated, held, every) for one in (pair.same, pair.near))
    if same == pair.same and near == pair.near:
        return pair
    return replace(pair, same=same, near=near, fitting=fitting_of(same, pair.fitting, pair.told, stated.language))


def _of_told(told: Told, found: tuple[Found, ...], stated: Stated, held: Holding) -> Iterator[Pair]:
    paired = list(_of(told, found, stated.language, studied_in(held)))
    beside = unlinked(told, found, studied_in(held), stated.language)
    paired = paired or ([Pair(told, None, beside, beside)] if beside else [])
    paired = paired or list(_understood(told, found, stated, held))
    if not any(pair.same for pair in paired):
        meant_by_words = list(
            _of_senses(told, found, given_in(held, exposed_in(held, stated.language)), stated.language)
        )
        near = {one.text for pair in paired for one in pair.near}
        # What measures an outcome is called by it: MMSE and thinking.
        named = [pair for pair in meant_by_words if not pair.likely and {one.text for one in pair.same} <= near]
        paired = (named or paired) if paired else meant_by_words
    measured = of_unit(told, found, (one for pair in paired for one in (*pair.same, *pair.near)))
    if measured:
        yield Pair(told, None, measured, measured, likely=is_of_time(told) and not paired)
    else:
        yield from paired


def _understood(told: Told, found: tuple[Found, ...], stated: Stated, held: Holding) -> Iterator[Pair]:
    about, inside = understood(told, found, stated, held)
    if about:
        yield Pair(told, None, about, meant(about, told, stated.language), understood=True, unsure=not inside)


def _is_of_exposure(outcome: str, exposed: frozenset[str]) -> bool:
    """Whether an outcome names nothing but what people did or took: that is what was tried, and not what came of it."""
    named = [one.span for one in concepts_in(outcome, _TONGUE) if one.concept.id in exposed]
    for span in named:
        outcome = outcome[: span.start] + " " * (span.end - span.start) + outcome[span.end :]
    return bool(named) and not {word for word in _WORD.findall(outcome.lower()) if word not in GENERAL}


def _known_of(held: Holding, found: Iterable[Found], language: str) -> frozenset[Concept]:
    """Return all that what is held names: as people, exposure, comparator, outcomes, or in the title."""
    evidence = held.evidence
    words = [held.reference.item.title, *(one.result.outcome for one in found)]
    if evidence is not None:
        words.extend((evidence.exposure, evidence.dose, evidence.comparator, evidence.population))
    tongues = dict.fromkeys((_TONGUE, language))
    said = " ; ".join(one for one in words if one)
    return frozenset(one.concept for tongue in tongues for one in concepts_in(said, tongue))


def _borne_of(held: Holding, language: str) -> frozenset[Concept]:
    """Return what people took already, by a title, where the study tried another thing: "during treatment with"."""
    match = _BORNE.search(held.reference.item.title or "")
    if match is None:
        return frozenset()
    exposed = exposed_in(held, language)
    rest = (held.reference.item.title or "").replace(match[0], " ", 1)
    tried = {one.concept for one in concepts_in(rest, _TONGUE)}
    if not any(one.kind in _TAKEN for one in tried):
        return frozenset()
    named = (one.concept for one in concepts_in(match["what"], _TONGUE))
    return frozenset(one for one in named if one not in tried and one.id not in exposed)


def _is_of_another(told: Told, known: frozenset[Concept], language: str) -> bool:
    """Whether a sentence names only exposures that nothing held speaks of: then it tells of another study."""
    if not any(one.kind in _TAKEN for one in known):
        return False
    said = (
        one.concept
        for one in concepts_in(told.sentence, language)
        if one.concept.kind in _TAKEN
        and one.concept.id not in _FORMS
        and not _is_counted(told.sentence[: one.span.start], language)
    )
    outcomes = {topic.concept for topic in told.assertion.topics}
    named = [one for one in said if one not in outcomes]
    return bool(named) and not any(same_concept(one, other) for one in named for other in known)


def _is_of_unit(topic: Topic, told: Told, language: str) -> bool:
    """Whether an outcome is named by the unit of a figure alone: "the fall was 4 mmHg"."""
    named = concepts_in(told.words, language)
    said = [one.concept for one in named if told.words[one.span.start : one.span.end].lower() not in UNITS]
    size = told.assertion.size
    return size is not None and size.unit is not None and topic.concept is not None and topic.concept not in said


def _is_part(one: Topic, whole: Topic) -> bool:
    return one.concept is not None and whole.concept is not None and is_within(one.concept.id, whole.concept.id)


def _is_counted(before: str, language: str) -> bool:
    """Whether a number stands right before a word: «fem koppar» are no metal."""
    words = before.lower().split()[-1:]
    return bool(words) and (words[0][-1].isdigit() or words[0] in load(language).numbers.words)


def _of(told: Told, found: tuple[Found, ...], language: str, studied: str) -> Iterator[Pair]:
    if told.assertion.composite:
        same = _of_all(told.assertion.topics, found)
        if same:
            yield Pair(told, same[0].topics[0], same, meant(same, told, language))
        return
    read = [
        pair
        for named in (_at_risk(one, told) for one in told.assertion.topics)
        for pair in _of_topic(placed(named, told.piece, language), told, found, (language, studied))
    ]
    yield from read
    if not told.assertion.topics:
        yield from _of_words(told, found, language)
    elif told.assertion.of_state and not read:  # a scene may be of another outcome than those it mostly is of
        yield from (replace(pair, likely=True) for pair in _of_words(told, found, language))


def _at_risk(topic: Topic, told: Told) -> Topic:
    """Return an outcome named only before: "the risk" of people without an illness is that of getting it."""
    freed = topic.turned and topic.implied and topic.event is Event.CASES and told.assertion.of_risk
    return replace(topic, turned=False) if freed else topic


def _of_topic(topic: Topic, told: Told, found: tuple[Found, ...], context: tuple[str, str]) -> Iterator[Pair]:
    """Yield an outcome with the results about it; `context`: the language of the page, and what was studied in whom."""
    language, studied = context
    same = tuple(one for one in found if any(likeness(topic, other) is Likeness.SAME for other in one.topics))
    near = tuple(
        one for one in found if one not in same and any(likeness(topic, other) is Likeness.NEAR for other in one.topics)
    )
    if not same and _is_of_unit(topic, told, language):
        same = tuple(one for one in near if all(_is_part(other, topic) for other in one.topics))
        near = ()
    if not same and all(_is_part(other, topic) for one in near for other in one.topics if other.event is not None):
        near = meant(near, told, language)
    if not same and topic.concept is not None and topic.concept.kind is ConceptKind.SYMPTOM and _are_one(near, topic):
        same, near = near, ()  # "the pain" of people with pain in the back
    if not same:
        same = assumed(topic, told, found, studied)
        near = tuple(one for one in near if one not in same)
    others = _in_other_states(topic, told, same, near)
    if others:  # either may be meant
        same, near = (*same, *others), tuple(one for one in near if one not in others)
    if same or near:
        yield Pair(told, topic, same, same if others else meant(same, told, language), near)


def _in_other_states(topic: Topic, told: Told, same: tuple[Found, ...], near: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return near results about an outcome, where all results of it are of a state that a sentence does not name.

    "Blood sugar" is no fasting glucose where the glucose after meals was measured too.
    """
    parts = tuple(one for one in near if any(_is_part(other, topic) for other in one.topics))
    return parts if same and all(_is_in_state_unnamed(one, told.piece) for one in same) else ()


def _is_in_state_unnamed(found: Found, piece: str) -> bool:
    return any(state.search(found.result.outcome) and not state.search(piece) for state in _STATES)


def _are_one(found: tuple[Found, ...], topic: Topic) -> bool:
    """Whether results are about one and the same part of an outcome."""
    return len({other.concept for one in found for other in one.topics}) == 1 and all(
        _is_part(other, topic) for one in found for other in one.topics
    )


def _of_words(told: Told, found: tuple[Found, ...], language: str) -> Iterator[Pair]:
    """Yield the results whose outcome stands in the words of a sentence, else those that "the risk" may be of."""
    piece = without_whom(told.piece, language)
    alone = len({_ASIDE.split(one.result.outcome, maxsplit=1)[0] for one in found}) == 1
    by_words = tuple(
        one
        for one in found
        if (not one.topics and _in_words(one.result.outcome, piece))
        or _in_kindred_words(one.result.outcome, piece, alone=alone)
    )
    ids = outcomes_of(told.words, told.piece, language) | (verbs := named_by_verbs(told.piece, language))
    if _AGAIN in verbs:  # "healed ulcers came back less often": it is not how they healed
        by_words = tuple(one for one in found if any(_is_any(other, frozenset({_AGAIN})) for other in one.topics))
    by_words = by_words or tuple(
        one for one in found if any(_is_any(other, ids) for other in one.topics) and not _is_contrary(told, one)
    )
    by_words = by_words or _of_bouts(told, found)
    if by_words:
        yield Pair(told, None, by_words, meant(by_words, told, language), understood=bool(verbs))
    elif told.assertion.of_risk:
        ratios = tuple(one for one in found if one.ratio is not None)
        denied = told.assertion.direction is Direction.NONE  # of any of them
        if ratios:
            fits = ratios if denied else meant(ratios, told, language)
            yield Pair(replace(told, unnamed=told.assertion.of_unknown), None, ratios, fits)


def _of_bouts(told: Told, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return the results that count bouts of the one illness of which a work counts any: "fewer attacks"."""
    bouts = pattern_of_all("bouts", "names")
    if not bouts.search(told.piece):
        return ()
    counted = tuple(one for one in found if one.topics and bouts.search(one.result.outcome))
    return counted if len({one.topics for one in counted}) == 1 else ()


def _of_senses(told: Told, found: tuple[Found, ...], given: str, language: str) -> Iterator[Pair]:
    """Yield the results whose outcome the words of a piece mean."""
    results, likely = worded(told, found, given, language)
    same = meant(results, told, language)
    if same:
        yield Pair(told, None, same, same, likely=likely)


def _of_all(topics: tuple[Topic, ...], found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return the results that count all of some illnesses as one: by a name for all of them, or naming each."""
    said = {topic.concept.id for topic in topics if topic.concept is not None}

    def counts(one: Found) -> bool:
        named = [topic.concept.id for topic in one.topics if topic.concept and topic.event is not Event.DEATH]
        return said <= set(named) or any(all(is_within(each, name) for each in said) for name in named)

    return tuple(one for one in found if counts(one))


def _is_any(topic: Topic, ids: frozenset[str]) -> bool:
    return topic.concept is not None and any(is_within(topic.concept.id, name) for name in ids)


def _is_contrary(told: Told, found: Found) -> bool:
    """Whether a scene is of the contrary of an outcome that goes by a common name with it: hunger and satiety."""
    said, held = (poles_in(text, tag) for text, tag in ((told.piece, told.language), (found.result.outcome, _TONGUE)))
    return told.assertion.of_state and any(name in held and held[name] is not good for name, good in said.items())


def _in_words(outcome: str, sentence: str) -> bool:
    """Whether all words of an outcome, up to the first comma, stand in a sentence."""
    wanted = {one[:_SHORT] for one in stems(re.split(r"[,(;]", outcome, maxsplit=1)[0])}
    return bool(wanted) and wanted <= {one[:_SHORT] for one in stems(sentence)}


def _is_given(word: str, outcome: str) -> bool:
    """Whether a word names what people took, and no word of an outcome that only begins alike: creatine, creatinine."""
    named = any(one.concept.kind in EXPOSURES for one in concepts_in(word, _TONGUE))
    return named and word not in _WORD.findall(outcome)


def _in_kindred_words(outcome: str, sentence: str, *, alone: bool) -> bool:
    """Whether words of an outcome stand in a sentence of another language: all, or half of the only outcome's."""
    named = _ASIDE.split(outcome, maxsplit=1)[0].lower()
    taken = [one.span for one in concepts_in(named, _TONGUE) if one.concept.kind in EXPOSURES]
    for span in taken:  # what people took is in most sentences about it
        named = named[: span.start] + " " * (span.end - span.start) + named[span.end :]
    wanted = [word for word in _WORD.findall(named) if word not in GENERAL]
    mine = [word for word in _WORD.findall(sentence.lower()) if not _is_given(word, named)]
    said = {form for word in mine for form in forms_of_word(word)}
    met = sum(any(cognate(word, form) >= KINDRED for form in said) for word in wanted)
    return bool(wanted) and (met == len(wanted) or (alone and 2 * met >= len(wanted)))
