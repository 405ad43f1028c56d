"""Outcome: deaths told as cases or the other way round, and an outcome where only a measure of it was taken.

A condition counts as measured where any result names it with the same event. An illness is said to be told in place of
a measure where every result held is such a measure (`_in_place_of_measures`), or where the table of surrogates says so
(`surrogate`). A figure tells of which outcome it is, where no result is of the one told; so do counts (`deaths`).
The heading right above a claim is read as well, at most once for a section and a work, and not where another claim of
the section states what it says. Cures, and what comes back after one, are words of each language's `[cures]`: `cured`
and `back`.
"""

from collections.abc import Iterable, Iterator

from magcite.check.evidence.deaths import of_counts
from magcite.check.evidence.effects.basis import basis_of
from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.likeness import Likeness, likeness, same_concept
from magcite.check.evidence.effects.ratios import fits_ratio
from magcite.check.evidence.effects.told import Told, heading_told, told_in
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.once import once
from magcite.check.evidence.stated import Stated
from magcite.check.evidence.surrogate import in_place_of, speaks_of_deaths
from magcite.language import split_sentences
from magcite.language.assertions import Assertion, Event, SizeKind, Topic, assertions_in, outcome_of
from magcite.language.concepts import ConceptKind, concepts_in, is_within
from magcite.language.every_language import pattern_of_all
from magcite.model import Basis, Claim, Direction, FactKind, Verdict

__all__ = ["compare"]

NAME = "outcome"
_MOVED = frozenset({Direction.LOWER, Direction.HIGHER})
_DEATHS = frozenset({Event.DEATH, Event.SURVIVAL})
_STATES = frozenset({ConceptKind.CONDITION, ConceptKind.MARKER})
_TONGUE = "en"
_ROUND, _SLACK = 5, 1e-6
_MEASURES = frozenset({ConceptKind.MARKER, ConceptKind.SUBSTANCE})


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield a disagreement for each outcome that claim or heading states and the study did not count."""
    if stated.opposes:
        return
    found = found_in(held, stated.language)
    yield from of_counts(stated, held, NAME)
    if not found:
        return
    accused = False
    for told in told_in(stated, held):
        if told.carried or told.assertion.composite:
            continue
        every = (_against(told, topic, found, stated, held) for topic in told.assertion.topics)
        against = next(filter(None, every), None)
        if against:
            accused = True
            yield basis_of(NAME, Verdict.DISAGREES, told, against)
    if not accused:
        yield from _in_heading(stated, held, found)


def _against(told: Told, topic: Topic, found: tuple[Found, ...], stated: Stated, held: Holding) -> list[Found]:
    """Return the results that speak against an outcome of the claim, by the first of the ways that finds any."""
    surrogates = [] if _is_partly_held(told.assertion, found) else in_place_of(told, topic, found, stated, held)
    if told.assertion.of_state:
        return surrogates
    figured = _of_figure(told.assertion, topic, found, held) if stated.of_one_work else []
    if figured or surrogates:
        return figured or surrogates
    if _is_told_of(topic, held):
        return []
    others = _names_measure(stated, found) or _names_other(told.sentence, topic, stated.language)
    sure = held.confirmed and stated.of_one_work
    people = _people(stated, held)
    return _other(
        told.assertion, topic, found, people, sized=stated.of_one_work, sure=sure and not others, whole=held.confirmed
    ) or _cured(told, topic, found)


def _is_partly_held(assertion: Assertion, found: tuple[Found, ...]) -> bool:
    """Whether any of the outcomes that one word for how people are may be of was measured: "more alert"."""
    return assertion.of_state and any(
        one.concept is not None and other.concept is not None and same_concept(one.concept, other.concept)
        for one in assertion.topics
        for held in found
        for other in held.topics
    )


def _other(
    assertion: Assertion,
    topic: Topic,
    found: tuple[Found, ...],
    people: frozenset[str],
    *,
    sure: bool,
    sized: bool = False,
    whole: bool = False,
) -> list[Found]:
    """Return the results that count something else of the outcome; [] where any counts the thing itself.

    `sized`: whether a figure may be held against the work; `sure`: whether nothing else may be meant at all;
    `whole`: whether all that was counted is known.
    """
    if assertion.direction in {None, Direction.NONE}:
        return []
    ways = [(one, {likeness(topic, other) for other in one.topics}) for one in found]
    counted = [one for one, seen in ways if Likeness.OTHER_EVENT in seen]
    near = [one for one, seen in ways if seen & {Likeness.SAME, Likeness.NEAR} and one not in counted]
    if near and sized and whole and counted and _is_of_any_cause(topic, near, assertion):
        return counted
    borrowed = _of_any_cause_figure(topic, near, assertion) if near and sized and whole else []
    if borrowed:
        return borrowed
    if near:
        return _of_size(assertion, counted, near) if sized else []
    if counted:
        return counted
    return list(found) if sure and _is_plain(assertion) and _in_place_of_measures(topic, found, people) else []


def _is_told_of(topic: Topic, held: Holding) -> bool:
    """Whether an abstract counts those who died of an illness, though no result was read of it.

    "There were 318 deaths from cancer (145 and 173 ...)": deaths of cancer told on a page are then its own outcome,
    and so they may be where no more is known than that some died.
    """
    if topic.event not in _DEATHS or topic.concept is None:
        return False
    return any(
        other.event in _DEATHS and (other.concept is None or likeness(topic, other) is Likeness.SAME)
        for told in held.told(FactKind.EVENTS)
        for other in outcome_of(told.fact.words, _TONGUE)[0]
    )


def _is_of_any_cause(topic: Topic, near: Iterable[Found], assertion: Assertion) -> bool:
    """Whether deaths of an illness are told, and only deaths of any cause were counted, which changed otherwise."""
    size = assertion.size
    if topic.concept is None or topic.event is not Event.DEATH or size is None or size.kind is not SizeKind.RATIO:
        return False
    if any(other.concept is not None for one in near for other in one.topics):
        return False
    return not any(one.ratio is not None and fits_ratio(size, one.ratio) for one in near)


def _of_any_cause_figure(topic: Topic, near: Iterable[Found], assertion: Assertion) -> list[Found]:
    """Return the results of deaths of any cause whose very figure is told of deaths of one cause, which none counts."""
    size = assertion.size
    if topic.concept is None or topic.event is not Event.DEATH or size is None or size.kind is not SizeKind.RATIO:
        return []
    of_all = any(one.concept is None for one in assertion.topics)  # "14 % fewer deaths", of which some from one cause
    if of_all or size.unsigned or size.low != size.high:
        return []
    if any(other.concept is not None for one in near for other in one.topics):
        return []
    return [one for one in near if one.ratio is not None and fits_ratio(size, one.ratio)]


def _of_size(assertion: Assertion, counted: list[Found], near: list[Found]) -> list[Found]:
    """Return the results of another event that alone are of the size that is told, where others are of other things."""
    size = assertion.size
    if size is None or size.kind is not SizeKind.RATIO or size.unsigned or any(one.ratio is None for one in near):
        return []
    fits = [one for one in counted if one.ratio is not None and fits_ratio(size, one.ratio)]
    return [] if any(fits_ratio(size, one.ratio or 1) for one in near) else fits


def _of_figure(assertion: Assertion, topic: Topic, found: tuple[Found, ...], held: Holding) -> list[Found]:
    """Return the results of quite other outcomes whose very figure is told, where none is of the outcome.

    Round figures are told of anything, and tell nothing, but where the dead are told for those who fell ill, or the
    other way round.
    """
    size = assertion.size
    if size is None or size.kind is not SizeKind.RATIO or size.unsigned or size.low != size.high:
        return []
    if not _is_plain(assertion) or len(assertion.topics) != 1 or not (_is_illness(topic) or _is_of_dead(topic)):
        return []
    if not all(_is_apart(topic, one) for one in found) or (topic.concept is None and speaks_of_deaths(held)):
        return []
    counted = [one for one in found if one.ratio is not None and all(map(_is_counted, one.topics))]
    change = abs(size.low - 1) * 100
    if size.unit != "%" or abs(change / _ROUND - round(change / _ROUND)) < _SLACK:
        counted = [one for one in counted if all(_is_of_dead(other) is not _is_of_dead(topic) for other in one.topics)]
    return [one for one in counted if one.ratio is not None and fits_ratio(size, one.ratio)]


def _is_of_dead(topic: Topic) -> bool:
    return topic.event in _DEATHS


def _cured(told: Told, topic: Topic, found: tuple[Found, ...]) -> list[Found]:
    """Return the results of how often an illness came back, where a cure of it is told and nothing else is held."""
    if (
        topic.concept is None
        or not pattern_of_all("cures", "cured").search(told.words)
        or pattern_of_all("cures", "back").search(told.sentence)
    ):
        return []
    about = [
        one
        for one in found
        if any(other.concept and same_concept(topic.concept, other.concept) for other in one.topics)
    ]
    return about if about and all(pattern_of_all("cures", "back").search(one.result.outcome) for one in about) else []


def _is_illness(topic: Topic) -> bool:
    return topic.concept is not None and topic.concept.kind is ConceptKind.CONDITION


def _is_counted(topic: Topic) -> bool:
    return _is_of_dead(topic) or _is_illness(topic)


def _is_apart(topic: Topic, found: Found) -> bool:
    """Whether a result names an outcome that has nothing to do with another; no name is no outcome known."""
    return bool(found.topics) and all(likeness(topic, other) is Likeness.APART for other in found.topics)


def _is_plain(assertion: Assertion) -> bool:
    return assertion.direction in _MOVED and not assertion.hedged


def _names_measure(stated: Stated, found: Iterable[Found]) -> bool:
    """Whether the claim names what was measured as well: then the disease is told as what it leads to."""
    measured = {topic.concept.id for one in found for topic in one.topics if topic.concept is not None}
    return any(
        one.concept.id in measured or any(is_within(name, one.concept.id) for name in measured)
        for one in concepts_in(stated.text, stated.language)
    )


def _names_other(sentence: str, topic: Topic, language: str) -> bool:
    """Whether a sentence names another illness or measure, which may be what it tells the effect of."""
    related = [one.concept for one in concepts_in(sentence, language) if one.concept.kind in _STATES]
    return any(topic.concept is None or not same_concept(one, topic.concept) for one in related)


def _in_place_of_measures(topic: Topic, found: Iterable[Found], people: frozenset[str]) -> bool:
    concept = topic.concept
    if concept is None or concept.kind is not ConceptKind.CONDITION:
        return False
    if any(is_within(one, concept.id) for one in people):
        return False
    if topic.event is Event.REMISSION:
        return False
    return all(one.topics and all(_is_measure(other) for other in one.topics) for one in found)


def _is_measure(topic: Topic) -> bool:
    concept = topic.concept
    if concept is None or concept.kind not in _MEASURES:
        return False
    return topic.event is None or (concept.kind is ConceptKind.MARKER and topic.event is Event.CASES)  # "rate of"


@once
def _people(stated: Stated, held: Holding) -> frozenset[str]:
    """Return the ids of what the evidence says of the people, and of what they were exposed to."""
    evidence = held.evidence
    if evidence is None:
        return frozenset()
    return frozenset(
        one.concept.id
        for words in (evidence.population, evidence.exposure, evidence.comparator)
        if words
        for tongue in {stated.language, "en"}
        for one in concepts_in(words, tongue)
    )


def _in_heading(stated: Stated, held: Holding, found: tuple[Found, ...]) -> Iterator[Basis]:
    if not stated.heading:
        return
    for assertion in heading_told(stated, held):
        for topic in assertion.topics:
            against = _other(assertion, topic, found, _people(stated, held), sure=False)
            if against and _is_first(stated) and not _said_by_others(stated, topic):
                told = Told(assertion, stated.heading, stated.claim.span, stated.heading, stated.heading)
                yield basis_of(NAME, Verdict.DISAGREES, told, against)
                return


def _of_section(stated: Stated) -> list[Claim]:
    return [one for one in stated.page.claims if one.section == stated.claim.section]


def _is_first(stated: Stated) -> bool:
    """Whether this is the section's first claim that cites the work."""
    key = stated.citation.key
    citing = (one for one in _of_section(stated) if one.cites(key))
    return next(citing, stated.claim).id == stated.claim.id


def _said_by_others(stated: Stated, topic: Topic) -> bool:
    """Whether a claim of the section that does not cite the work says what the heading says."""
    key = stated.citation.key
    for claim in _of_section(stated):
        if claim.cites(key) or not claim.citations:
            continue
        for span in split_sentences(claim.text, stated.language):
            for one in assertions_in(claim.text[span.start : span.end], stated.language):
                if any(likeness(topic, other) is Likeness.SAME for other in one.topics):
                    return True
    return False
