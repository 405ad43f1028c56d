"""Results of abstracts: each outcome with its direction, significance, figure and context."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.enrich.derive import derive
from magcite.enrich.derive.results import results
from magcite.enrich.derive.text import Text
from magcite.model import Direction, Fact, FactKind, Finding
from tests.enrich.abstracts import answer

HERE = Path(__file__).parent
TRUTH = {True: "yes", False: "no", None: "-"}


def read(sentence: str, language: str = "en", title: str = "A trial") -> list[Fact]:
    label = "RESULTAT" if language == "sv" else "RESULTS"
    return list(results(Text(f"{label}: {sentence}", language), title))


def finding(sentence: str, title: str = "A trial") -> tuple[Fact, Finding]:
    (fact,) = read(sentence, title=title)
    assert fact.finding is not None
    return fact, fact.finding


def cases(name: str) -> Iterator[tuple[str, list[str]]]:
    lines = [one for one in (HERE / name).read_text("utf-8").splitlines() if one and not one.startswith("#")]
    sentence, expected = "", list[str]()
    for line in lines:
        if line.startswith("> "):
            expected.append(line[2:])
            continue
        if sentence:
            yield sentence, expected
        sentence, expected = line, []
    yield sentence, expected


def in_words(fact: Fact) -> str:
    told = fact.finding
    assert told is not None
    return f"{told.outcome} | {told.direction or '-'} | {TRUTH[told.significant]} | {TRUTH[told.within]}"


@pytest.mark.parametrize(("sentence", "expected"), list(cases("told.txt")))
def test_told(sentence: str, expected: list[str]) -> None:
    assert [in_words(one) for one in read(sentence)] == expected


@pytest.mark.parametrize(("sentence", "expected"), list(cases("sv.txt")))
def test_told_in_swedish(sentence: str, expected: list[str]) -> None:
    assert [in_words(one) for one in read(sentence, "sv")] == expected


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in cases("silent.txt")])
def test_silent(sentence: str) -> None:
    assert read(sentence) == []


def test_a_figure_stands_with_its_outcome() -> None:
    fact, told = finding("Fish oil did not reduce the risk of depression (HR 1.05, 95% CI 0.90 to 1.23; p = 0.52).")
    assert (fact.kind, fact.measure, fact.estimate, fact.ci, fact.p) == (
        FactKind.RESULT,
        "HR",
        1.05,
        (0.9, 1.23),
        "0.52",
    )
    assert (told.arm, told.direction, told.significant) == ("Fish oil", Direction.NONE, False)
    assert fact.value is None  # the figure is a fact of its own


def test_of_two_figures_none_is_paired() -> None:
    fact, told = finding("Sleep improved (MD 1.2, 95% CI 0.4 to 2.0 at 4 weeks; MD 0.9, 95% CI 0.1 to 1.7 at 8 weeks).")
    assert (fact.estimate, told.significant) == (None, True)


def test_a_ratio_that_goes_the_other_way_is_of_something_else() -> None:
    fact, told = finding("The risk of gout was lower with coffee (OR 1.40, 95% CI 1.10 to 1.80).")
    assert (fact.estimate, told.direction) == (None, Direction.LOWER)


@pytest.mark.parametrize(
    ("sentence", "measure", "estimate"),
    [
        ("The number of colds was 19% lower with garlic than with placebo.", "percentage", 19.0),
        ("Bone density was 2.5-fold higher in treated rats than in controls.", "fold", 2.5),
        ("Body weight was 1.5 kg lower with fibre than with placebo.", "MD", -1.5),
    ],
)
def test_a_size_in_words(sentence: str, measure: str, estimate: float) -> None:
    fact, _ = finding(sentence)
    assert (fact.measure, fact.estimate) == (measure, estimate)


def test_the_title_tells_which_group_was_treated() -> None:
    sentence = "LDL cholesterol was 3.4 mmol/L with oats and 3.7 mmol/L with rice (p = 0.01)."
    assert finding(sentence, "Oats for cholesterol")[1].direction is Direction.LOWER
    assert finding(sentence)[1].direction is None
    assert finding(sentence)[1].figures == (3.4, 3.7)


def test_the_context_is_told() -> None:
    _, told = finding("Among women, stroke was less common with tea than with water at 12 weeks (p = 0.01).")
    assert (told.comparator, told.time) == ("water", "at 12 weeks")
    assert told.subgroup is not None
    assert told.subgroup.startswith("Among women")


def test_a_difference_is_of_the_outcome_before_it() -> None:
    told = read("Fatigue fell in the iron group (p = 0.02). The difference between the groups was not significant.")
    assert [in_words(one) for one in told][-1] == "Fatigue | none | no | no"


def test_without_labels_results_come_after_what_was_done() -> None:
    text = "Tea lowers blood pressure. We studied 40 adults for 8 weeks. Systolic blood pressure did not change."
    found = list(results(Text(text, "en"), "Tea"))
    assert [one.finding.outcome for one in found if one.finding] == ["Systolic blood pressure"]


def test_background_is_no_result() -> None:
    text = "BACKGROUND: Salt raises blood pressure. METHODS: We asked 40 adults. RESULTS: The mean age was 40 years."
    assert list(results(Text(text, "en"), "Salt")) == []


def test_what_people_took_is_no_outcome() -> None:
    assert read("Vitamin D increased over time (p = 0.01).", title="Vitamin D in winter") == []


@given(
    st.lists(
        st.sampled_from(
            [
                "reduced",
                "not",
                "lower",
                "in",
                "and",
                "but",
                ",",
                "(",
                ")",
                "p",
                "=",
                "0.05",
                "pain",
                "with",
                "placebo",
                "was",
                "12",
                "%",
                "no",
            ]
        )
    )
)
def test_any_words_can_be_read(words: list[str]) -> None:
    text = f"RESULTS: {' '.join(words)}"
    facts = list(results(Text(text, "en"), "Pain"))
    for fact in facts:
        assert fact.finding is not None
        assert len(fact.finding.outcome.split()) <= 12
        assert fact.start is not None
        assert " ".join(text[fact.start :].split()).startswith(fact.words)


def test_results_are_among_the_facts_of_an_answer() -> None:
    derived = derive(answer("RESULTS: Zinc shortened colds (p = 0.01).", "Zinc"))
    assert [in_words(one) for one in derived.of(FactKind.RESULT)] == ["colds | lower | yes | -"]
