"""Assertions: what sentences say became of an outcome, in corpora of sentences by hand."""

import re
from pathlib import Path

import pytest

from magcite.language.assertions import (
    Assertion,
    Compared,
    Event,
    Exposure,
    SizeKind,
    Topic,
    assertions_in,
    exposure_of,
    outcome_of,
    unit_of,
)
from magcite.language.concepts import concept
from tests.growth import grows_no_faster_than_the_text

CORPORA = Path(__file__).parent / "corpora"
_PART = re.compile(r"(?P<way>\w+) (?P<topics>\S+)(?: (?P<size>[xd]\S+))?(?: \((?P<flags>[^)]*)\))?")


def lines(language: str) -> list[tuple[str, str]]:
    read = (CORPORA / f"assertions.{language}.txt").read_text("utf-8").splitlines()
    split = (line.partition(" | ") for line in read if line and not line.startswith("#"))
    return [(expected, sentence) for expected, _, sentence in split]


def topic_in_words(topic: Topic) -> str:
    name = topic.concept.id if topic.concept else "any"
    return f"{name}/{topic.event}" if topic.event in {Event.DEATH, Event.SURVIVAL, Event.REMISSION} else name


def size_in_words(assertion: Assertion) -> str | None:
    size = assertion.size
    if size is None:
        return None
    if size.kind is SizeKind.RATIO:
        return f"x{round(size.low, 2):g}"
    return f"xpp{abs(size.low):g}" if size.kind is SizeKind.POINTS else f"d{abs(size.low):g}{size.unit}"


def flags_of(assertion: Assertion) -> set[str]:
    flags = {"hedged"} if assertion.hedged else set()
    return flags | {str(one) for one in (assertion.exposure, assertion.compared) if one is not None}


def is_met(expected: str, found: Assertion) -> bool:
    part = _PART.fullmatch(expected.strip())
    assert part is not None, expected
    wanted = set(part["flags"].split(", ")) if part["flags"] else set()
    return (
        found.direction == part["way"]
        and [topic_in_words(topic) for topic in found.topics] == part["topics"].split("+")
        and (part["size"] is None or size_in_words(found) == part["size"])
        and wanted <= flags_of(found)
    )


@pytest.mark.parametrize(
    ("language", "expected", "sentence"), [(tag, *one) for tag in ("sv", "en") for one in lines(tag)]
)
def test_sentences(language: str, expected: str, sentence: str) -> None:
    named = [one for one in assertions_in(sentence, language) if one.topics]
    parts = [] if expected == "-" else expected.split("; ")
    said = [f"{one.direction} {[topic_in_words(topic) for topic in one.topics]}" for one in named]
    assert len(named) == len(parts), said
    for part, one in zip(parts, named, strict=True):
        assert is_met(part, one), (said, size_in_words(one), flags_of(one))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_corpora_are_large_enough_to_tell(language: str) -> None:
    assert len(lines(language)) >= 120


@pytest.mark.parametrize(
    ("outcome", "topics", "within"),
    [
        ("all-cause mortality", ["any/death"], False),
        ("cancer mortality", ["cancer/death"], False),
        ("death from cirrhosis", ["cirrhosis/death"], False),
        ("pancreatic cancer incidence per 100 mg/day less", ["pancreatic-cancer"], False),
        ("systolic blood pressure in mmHg", ["systolic-pressure"], False),
        ("muscle strength within the magnesium group", ["strength"], True),
        ("remission of depression", ["depression/remission"], False),
        ("cure, stress incontinence", ["stress-incontinence/remission"], False),
        ("cure rate of duodenal ulcer", ["peptic-ulcer/remission"], False),
        ("interaction with alcohol intake and with fatty liver", [], False),
        ("muscle lactate clearance", [], False),
    ],
)
def test_outcomes_of_evidence(outcome: str, topics: list[str], within: bool) -> None:
    named, inside = outcome_of(outcome, "en")
    assert ([topic_in_words(topic) for topic in named], inside) == (topics, within)


@pytest.mark.parametrize(
    ("words", "end"),
    [
        ("magnesium intake below the recommended allowance", Exposure.LOW),
        ("no exercise", Exposure.LOW),
        ("sleep of 5 hours or less", Exposure.LOW),
        ("dietary magnesium at baseline, highest third", Exposure.HIGH),
        ("fish at least once a week", Exposure.HIGH),
        ("", None),
    ],
)
def test_ends_of_an_exposure(words: str, end: Exposure | None) -> None:
    assert exposure_of(words, "en") is end


def test_a_unit_that_an_outcome_names() -> None:
    assert (unit_of("length of a cold in days", "en"), unit_of("body weight", "en")) == ("day", None)


def test_what_is_measured_here_is_an_outcome_whatever_its_kind() -> None:
    sentence = "Two short nights were enough to lower leptin by 18 per cent."
    assert not any(one.topics for one in assertions_in(sentence, "en"))
    (one,) = assertions_in(sentence, "en", frozenset({"leptin"}))
    assert [topic_in_words(topic) for topic in one.topics] == ["leptin"]


def test_what_people_were_exposed_to_is_no_outcome() -> None:
    sentence = "Mer sömn gav lägre risk för fetma."
    (one,) = assertions_in(sentence, "sv", frozenset(), frozenset({"sleep"}))
    assert ([topic_in_words(topic) for topic in one.topics], one.exposure) == (["obesity"], Exposure.HIGH)


def test_a_comparison_with_before_is_told_from_one_with_others() -> None:
    before, control = (assertions_in(f"Pain fell compared with {what}.", "en")[0] for what in ("baseline", "placebo"))
    assert (before.compared, control.compared) == (Compared.BEFORE, Compared.CONTROL)


def test_a_language_without_cues_asserts_nothing() -> None:
    assert assertions_in("Magnesium lowers the risk of cancer.", "da") == ()


def test_a_text_of_more_than_a_sentence_is_not_read() -> None:
    assert assertions_in("The risk of cancer was lower " * 60, "en") == ()


def test_the_words_that_say_it() -> None:
    sentence = "Among men, magnesium halves the risk of cancer in the end."
    (one,) = assertions_in(sentence, "en")
    assert sentence[one.span.start : one.span.end] == "halves the risk of cancer"
    assert one.topics == (Topic(concept("cancer"), Event.CASES),)


@pytest.mark.parametrize("piece", ["lower ", "not ", "risk of cancer, ", "5 mmHg ", "compared with ", "100 mg ", "§ "])
def test_reading_is_linear(piece: str) -> None:
    assert grows_no_faster_than_the_text(lambda text: assertions_in(text, "en"), piece, 40)
