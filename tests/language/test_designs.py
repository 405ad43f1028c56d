"""How a text names a study's design."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.designs import find_designs, pooled_design
from magcite.model import Design
from tests.growth import grows_no_faster_than_the_text
from tests.language.corpora import lines


@pytest.mark.parametrize(("language", "names", "sentence"), [line.split(" ", 2) for line in lines("designs.txt")])
def test_sentences(language: str, names: str, sentence: str) -> None:
    found = tuple(dict.fromkeys(one.name for one in find_designs(sentence, language)))
    assert found == (() if names == "-" else tuple(names.split(",")))


@pytest.mark.parametrize(
    ("language", "text", "many"),
    [
        ("en", "A randomised, double-blind trial.", False),
        ("en", "Randomised, placebo-controlled trials.", True),
        ("en", "It was randomised.", None),
        ("sv", "En randomiserad studie.", False),
        ("sv", "Randomiserade studier.", True),
    ],
)
def test_one_study_or_many(language: str, text: str, many: bool | None) -> None:
    assert find_designs(text, language)[0].of_many is many


def test_a_crossover_trial_may_be_called_randomised() -> None:
    (named,) = find_designs("a randomised study", "en")
    assert Design.CROSSOVER_TRIAL in named.fits
    assert Design.COHORT not in named.fits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("meta-analysis of prospective cohort studies", (True, False)),
        ("a meta-analysis of randomised trials", (False, True)),
        ("cohort studies and randomised trials", (True, True)),
        ("coffee and health", (False, False)),
    ],
)
def test_what_a_review_put_together(text: str, expected: tuple[bool, bool]) -> None:
    assert pooled_design(text, "en") == expected


@given(st.text(max_size=300), st.sampled_from(["sv", "en", "da"]))
def test_spans_lie_in_the_text_in_order(text: str, language: str) -> None:
    found = find_designs(text, language)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert list(found) == sorted(found, key=lambda one: one.span.start)


@pytest.mark.parametrize("piece", ["randomised ", "a-", "double blind trial, ", "x "])
def test_a_long_text_is_read_in_its_length(piece: str) -> None:
    assert grows_no_faster_than_the_text(lambda text: find_designs(text, "en"), piece, 400)


def test_a_study_may_be_said_to_be_one() -> None:
    trial, cohort = find_designs("The trial was a large cohort study.", "en")
    assert (trial.said_of_it, cohort.said_of_it) == (False, True)
