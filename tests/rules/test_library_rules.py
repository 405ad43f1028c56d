"""EVD026 and EVD027: what the library holds besides the works a claim cites."""

from dataclasses import replace

import pytest

from magcite.model import Date, Design, Direction, Evidence, Library, Result, Severity
from tests.check.evidence.worded import diagnostics, library_of

OLD, NEW = 2003, 2018


def found(direction: Direction, outcome: str = "depression", design: Design = Design.RCT, **more: str) -> Evidence:
    exposure = more.pop("exposure", "exercise")
    return Evidence(design=design, exposure=exposure, results=(Result(outcome, direction=direction),), **more)  # type: ignore[arg-type]


def dated(library: Library, **years: int) -> Library:
    return Library(
        tuple(
            replace(one, item=replace(one.item, issued=Date(year=years[one.citekey]))) if one.citekey in years else one
            for one in library
        )
    )


NOTHING, LESS, MORE = found(Direction.NONE), found(Direction.LOWER), found(Direction.HIGHER)
OUTRIGHT = "Exercise does nothing for depression [@a].\n"
TOLD = "In that trial exercise did nothing for depression [@a].\n"


def test_a_study_that_found_otherwise_and_is_left_out() -> None:
    (one,) = diagnostics(OUTRIGHT, library_of(a=NOTHING, b=LESS), "EVD027")
    assert one.severity is Severity.INFO
    assert one.message == "left out: b found lower in depression, a found no difference in depression"
    assert (one.page_value, one.source_value) == ("no difference in depression", "lower in depression")
    assert (one.source, one.citekey) == ("b", "a")


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        pytest.param(OUTRIGHT, NOTHING, NOTHING, id="the-same"),
        pytest.param(OUTRIGHT + "\nIt helped in another trial [@b].\n", NOTHING, LESS, id="cited-in-the-section"),
        pytest.param(OUTRIGHT, NOTHING, found(Direction.LOWER, "stroke"), id="another-outcome"),
        pytest.param(OUTRIGHT, NOTHING, found(Direction.LOWER, exposure="coffee"), id="another-exposure"),
        pytest.param(OUTRIGHT, NOTHING, found(Direction.LOWER, design=Design.ANIMAL), id="animals"),
        pytest.param(OUTRIGHT, NOTHING, found(Direction.LOWER, design=Design.COHORT), id="watched-and-tried"),
        pytest.param(
            OUTRIGHT, NOTHING, found(Direction.HIGHER, exposure="exercise", comparator="sertraline"), id="drug"
        ),
        pytest.param(OUTRIGHT, found(Direction.LOWER, design=Design.META_ANALYSIS), NOTHING, id="one-against-a-review"),
        pytest.param("Exercise costs nothing [@a].\n", NOTHING, LESS, id="not-about-it"),
        pytest.param(OUTRIGHT.replace("@a", "@disputes:a"), NOTHING, LESS, id="disputed"),
        pytest.param("My own view: exercise does nothing for depression [@a].\n", NOTHING, LESS, id="commentary"),
        pytest.param(OUTRIGHT, Evidence(design=Design.RCT), LESS, id="no-result-held"),
    ],
)
def test_nothing_is_left_out(text: str, own: Evidence, other: Evidence) -> None:
    assert diagnostics(text, library_of(a=own, b=other), "EVD027") == []


def test_opposite_ways_contradict_and_less_of_a_thing_turns_them() -> None:
    assert diagnostics("Exercise lowers depression [@a].\n", library_of(a=LESS, b=MORE), "EVD027")
    same = library_of(a=LESS, b=found(Direction.HIGHER, exposure="no exercise"))
    assert diagnostics("Exercise lowers depression [@a].\n", same, "EVD027") == []


def test_two_works_are_named_once_a_page_where_it_is_said_outright() -> None:
    (one,) = diagnostics(f"{TOLD}\n{OUTRIGHT}", library_of(a=NOTHING, b=LESS), "EVD027")
    assert one.line == 3


def test_a_newer_study_on_the_same_question() -> None:
    library = dated(library_of(a=NOTHING, b=LESS), a=OLD, b=NEW)
    (one,) = diagnostics(OUTRIGHT, library, "EVD026")
    assert one.severity is Severity.INFO
    assert one.message == "a is from 2003; the library holds b from 2018 on the same question"
    assert (one.page_value, one.source_value, one.source, one.citekey) == ("2003", "2018", "b", "a")


def test_what_is_said_outright_is_named_though_the_section_cites_the_newer() -> None:
    library = dated(library_of(a=NOTHING, b=LESS), a=OLD, b=NEW)
    newer = "\nIt helped depression in another trial [@b].\n"
    assert len(diagnostics(OUTRIGHT + newer, library, "EVD026")) == 1
    assert diagnostics(TOLD + newer, library, "EVD026") == []
    assert len(diagnostics(TOLD, library, "EVD026")) == 1


@pytest.mark.parametrize(
    ("years", "own", "other"),
    [
        pytest.param({"a": 2016, "b": 2018}, NOTHING, LESS, id="as-new"),
        pytest.param({"a": 2018, "b": 2003}, NOTHING, LESS, id="older"),
        pytest.param({"b": 2018}, NOTHING, LESS, id="no-year"),
        pytest.param({"a": 2003, "b": 2018}, NOTHING, found(Direction.LOWER, "stroke"), id="another-outcome"),
        pytest.param({"a": 2003, "b": 2018}, found(Direction.LOWER, design=Design.META_ANALYSIS), LESS, id="weaker"),
        pytest.param({"a": 2003, "b": 2018}, NOTHING, found(Direction.LOWER, design=Design.ANIMAL), id="animals"),
    ],
)
def test_stays_silent(years: dict[str, int], own: Evidence, other: Evidence) -> None:
    assert diagnostics(OUTRIGHT, dated(library_of(a=own, b=other), **years), "EVD026") == []


def against(direction: Direction, comparator: str) -> Evidence:
    return found(direction, "headache", exposure="acupuncture", comparator=comparator)


@pytest.mark.parametrize(
    ("own", "other", "told"),
    [
        ("ibuprofen", "ibuprofen", True),
        ("ibuprofen", "metoprolol", False),
        ("ibuprofen", "sham acupuncture", False),
        ("usual care", "sham acupuncture", True),
    ],
)
def test_what_a_thing_was_compared_with_belongs_to_the_question(own: str, other: str, told: bool) -> None:
    library = library_of(a=against(Direction.LOWER, own), b=against(Direction.NONE, other))
    assert bool(diagnostics("Acupuncture helps against headache [@a].\n", library, "EVD027")) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Running takes off three points within two months [@a].\n", True),
        ("Running costs nothing [@a].\n", False),
        ("Running sharpens the memory [@a].\n", False),
    ],
)
def test_of_a_study_with_one_outcome_an_effect_without_a_name_is_that(text: str, told: bool) -> None:
    assert bool(diagnostics(text, library_of(a=LESS, b=NOTHING), "EVD027")) is told


def test_how_common_something_is_is_asked_again_of_the_same_people() -> None:
    share = Result("iron deficiency", measure="percentage", value=12)

    def counted(whom: str) -> Evidence:
        return Evidence(design=Design.CROSS_SECTIONAL, population=whom, results=(share,))

    library = dated(library_of(a=counted("women"), b=counted("women"), c=counted("men")), a=OLD, b=NEW, c=NEW)
    text = "Iron deficiency is found in one woman in eight [@a].\n"
    (one,) = diagnostics(text, library, "EVD026")
    assert one.source == "b"


@pytest.mark.parametrize(
    ("own", "other", "design", "told"),
    [
        ("peanuts", "nuts", Design.META_ANALYSIS, True),
        ("peanuts", "nuts", Design.RCT, False),
        ("nuts", "peanuts", Design.META_ANALYSIS, False),
    ],
)
def test_a_review_of_all_nuts_speaks_of_peanuts_too(own: str, other: str, design: Design, told: bool) -> None:
    library = library_of(
        a=found(Direction.HIGHER, "body weight", exposure=own),
        b=found(Direction.NONE, "body weight", exposure=other, design=design),
    )
    assert bool(diagnostics("Peanuts raise body weight [@a].\n", library, "EVD027")) is told
