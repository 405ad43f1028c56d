"""The grammar of comparison, on sentences of many subjects with what a careful reader reads in them.

`tables/effects.*.txt` hold a sentence, ` -> `, and for each statement the outcomes, the direction, and the size: x0.5
for a ratio, d2 mmHg for a difference. `tables/silent.*.txt` hold sentences that tell of no effect.
"""

from pathlib import Path

import pytest

from magcite.language.assertions import Assertion, SizeKind, assertions_in
from magcite.language.assertions.grammar import grammar_of, moved_way, twins_in
from magcite.language.assertions.model import Event, Topic
from magcite.model import Direction

TABLES = Path(__file__).parent / "tables"
LETTERS = {SizeKind.RATIO: "x", SizeKind.POINTS: "p", SizeKind.DIFFERENCE: "d"}


def rows(name: str) -> list[tuple[str, str]]:
    return [
        (path.name.split(".")[1], line)
        for path in sorted(TABLES.glob(f"{name}.*.txt"))
        for line in path.read_text("utf-8").splitlines()
    ]


def topic(one: Topic) -> str:
    named = one.concept.id if one.concept else "-"
    counted = one.event not in {None, Event.CASES} and not one.implied
    return named + (f"/{one.event}" if counted else "") + ("!" if one.turned else "")


def read(one: Assertion) -> str:
    told = [",".join(sorted(map(topic, one.topics))) or "-", one.direction.value if one.direction else "?"]
    if one.size is not None:
        told.append(f"{LETTERS[one.size.kind]}{round(one.size.low, 2):g}")
        if one.size.kind is SizeKind.DIFFERENCE and one.size.unit:
            told.append(one.size.unit)
    return " ".join(told)


@pytest.mark.parametrize(("language", "row"), rows("effects"))
def test_what_became_of_an_outcome_is_read(language: str, row: str) -> None:
    sentence, _, wanted = row.partition(" -> ")
    assert "; ".join(read(one) for one in assertions_in(sentence, language)) == wanted


@pytest.mark.parametrize(("language", "sentence"), rows("silent"))
def test_sentences_that_tell_of_no_effect_tell_none(language: str, sentence: str) -> None:
    assert assertions_in(sentence, language) == ()


def test_the_tables_are_large_enough_to_tell_something() -> None:
    for name, least in (("effects", 75), ("silent", 60)):
        for tongue in ("en", "sv"):
            assert sum(language == tongue for language, _ in rows(name)) >= least


@pytest.mark.parametrize(
    ("words", "way"),
    [
        ("The score went from nine to six", Direction.LOWER),
        ("It moved up from 6,2 to 7,4", Direction.HIGHER),
        ("It went from five to five", None),
        ("The children were from 9 to 6 schools", None),
    ],
)
def test_two_levels_behind_a_verb_tell_the_way_between_them(words: str, way: Direction | None) -> None:
    told = moved_way(words, "en")
    assert (told[1] if told else None) == way


def test_one_of_two_pressures_is_named_by_its_adjective_beside_the_other_alone() -> None:
    both = twins_in("The upper pressure and the lower fell.", "en")
    assert [name for name, _, _ in both] == ["systolic-pressure", "diastolic-pressure"]
    assert twins_in("The lower dose was better.", "en") == []
    assert twins_in("The lower of the two was better.", "en") == []


def test_who_is_told_from_others_by_taking_part_did_not_only_take_part() -> None:
    sentence = "Blood pressure fell in those who took part."
    assert [read(one) for one in assertions_in(sentence, "en")] == ["blood-pressure lower"]


def test_a_language_without_the_table_has_no_such_grammar() -> None:
    known = grammar_of("da")
    assert not any(form.search("lige så stærk, men ikke pulsen") for form in (known.alike, known.denied, known.rest))


@pytest.mark.parametrize(
    ("sentence", "concept", "direction"),
    [
        ("Weight fell less in the tea group than in the others.", "body-weight", Direction.HIGHER),
        ("The old people fell less.", "falls", Direction.LOWER),
        ("Those who danced fell less often than the others.", "falls", Direction.LOWER),
    ],
)
def test_what_fell_less_is_who_or_what_the_sentence_names(sentence: str, concept: str, direction: Direction) -> None:
    (told,) = assertions_in(sentence, "en")
    assert [topic.concept.id for topic in told.topics if topic.concept] == [concept]
    assert told.direction is direction
