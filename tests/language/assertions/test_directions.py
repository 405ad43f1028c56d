"""Which way the words of a sentence say that an outcome went, by how the sentence is built."""

import pytest

from magcite.language.assertions import Exposure, assertions_in
from magcite.model import Direction

FAT = frozenset({"fat"})


def way_of(sentence: str, measured: frozenset[str] = frozenset(), words: frozenset[str] = frozenset()) -> str:
    """The direction and the outcomes of a sentence's first assertion."""
    one = assertions_in(sentence, "en", measured, frozenset(), words)[0]
    named = ",".join(topic.concept.id for topic in one.topics if topic.concept is not None)
    return f"{one.direction} {named}".strip()


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Migraine attacks grew rarer.", "lower migraine"),
        ("Memory deteriorated faster.", "worse memory"),
        ("The garlic kept half of them from colds.", "lower common-cold"),
        ("Those who took garlic came down with a cold half as often.", "lower common-cold"),
        ("They vomited less.", "lower vomiting"),
        ("They were in more pain.", "higher pain"),
        ("It brought more migraine, not less.", "higher migraine"),
        ("Salt was of no use against sore throats.", "none sore-throat"),
        ("There was no fall in blood pressure.", "none blood-pressure"),
        ("The walk did little for sleep.", "none sleep"),
        ("Heart failure, on the other hand, was not prevented.", "none heart-failure"),
        ("Anxiety, though, hardly changed.", "none anxiety"),
        ("It got the children to sleep 30 minutes sooner.", "lower sleep-latency"),
        ("It took them longer to drop off.", "higher sleep-latency"),
        ("Carnitine breaks down muscle.", "lower muscle-mass"),
        ("Riding was no more dangerous than walking.", "none adverse-event"),
        ("Half as many died as in the other group.", "lower"),
        ("More of them lost their sight to glaucoma.", "higher glaucoma"),
    ],
)
def test_the_way_is_read_from_how_a_sentence_is_built(sentence: str, told: str) -> None:
    assert way_of(sentence) == told


def test_what_was_lost_is_less_by_the_amount() -> None:
    (one,) = assertions_in("They lost 1.7 kilos more fat.", "en", FAT)
    assert one.direction is Direction.LOWER
    assert one.size is not None
    assert (one.size.low, one.size.unit) == (1.7, "kg")


@pytest.mark.parametrize("sentence", ["It left more yellow plaque behind.", "It left less sticky plaque behind."])
def test_more_of_what_is_measured_tells_a_direction_whatever_it_is(sentence: str) -> None:
    assert assertions_in(sentence, "en") == ()
    assert way_of(sentence, words=frozenset({"plaqu"})).split()[0] in {"higher", "lower"}


def test_two_figures_are_two_statements() -> None:
    said = assertions_in("Angina was 35 per cent less common and troubled rhythms 58 per cent less common.", "en")
    assert [round(one.size.low, 2) for one in said if one.size is not None] == [0.65, 0.42]


def test_more_of_a_trouble_is_no_trouble() -> None:
    (one,) = assertions_in("They found their tinnitus less troublesome.", "en") or (None,)
    assert one is None


def test_what_people_did_without_is_no_lack_of_what_they_took() -> None:
    (built,) = assertions_in("Carnitine builds muscle without training.", "en")
    (risen,) = assertions_in("Blood pressure rose without magnesium.", "en")
    assert built.exposure is None
    assert not built.doubtful
    assert risen.exposure is Exposure.LOW


@pytest.mark.parametrize(
    ("sentence", "language", "way"),
    [
        ("Blood pressure did not go down.", "en", Direction.NONE),
        ("Weight did not go up.", "en", Direction.NONE),
        ("Sömnbesvären hade gått ned 2,6 steg mer än med placebo.", "sv", Direction.LOWER),
        ("Blodtrycket gick inte ner.", "sv", Direction.NONE),
        ("Vikten hade inte gått upp.", "sv", Direction.NONE),
    ],
)
def test_verbs_of_two_words_tell_it_in_every_form(sentence: str, language: str, way: Direction) -> None:
    assert [one.direction for one in assertions_in(sentence, language, frozenset(), frozenset())] == [way]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Spädbarn med allergiska föräldrar fick bakterier.", "sv"),
        ("Personer med höjdrädsla fick magnesium.", "sv"),
        ("De åt stärkelse och hade diabetes.", "sv"),
        ("De lyssnade på stilla musik för sitt blodtryck.", "sv"),
        ("Surgery is one way to treat obesity.", "en"),
        ("They ate raisins and had diabetes.", "en"),
    ],
)
def test_a_thing_whose_name_begins_like_a_change_is_none(sentence: str, language: str) -> None:
    assert assertions_in(sentence, language) == ()
