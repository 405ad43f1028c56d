"""Rows of ratios: whole or not at all, and what they are of."""

import pytest

from magcite.enrich.derive.results.rows import Row, Setting, row_in, studied
from magcite.enrich.derive.text import Text

ROW = "The RR was 1.37 (95% CI 1.17-1.59) for past and 1.78 (1.46-2.16) for current smokers."


def row(sentence: str, *, before: str = "", title: str = "A cohort", language: str = "en") -> Row | None:
    said = Text(f"RESULTS: {before} {sentence}", language).sentences
    return row_in(said[-1], Setting(said[:-1], title, None, language))


def outcomes(found: Row | None) -> set[str]:
    assert found is not None
    return {one.finding.outcome for one in found.facts if one.finding}


def test_the_count_of_cases_names_what_a_row_is_of() -> None:
    assert outcomes(row(ROW, before="We identified 887 cases of psoriasis.")) == {"psoriasis"}


def test_the_title_names_what_a_row_is_of() -> None:
    assert outcomes(row(ROW, title="Smoking and risk of tinnitus among women")) == {"tinnitus"}


def test_a_row_of_nothing_known_gives_nothing() -> None:
    found = row(ROW)
    assert found is not None
    assert found.facts == []


def test_figures_of_a_row() -> None:
    found = row("The hazard ratio of gout was 0.80 (95% CI 0.70-0.91) for tea and 1.02 (0.90-1.15) for cocoa.")
    assert found is not None
    assert [(one.measure, one.estimate, one.ci) for one in found.facts] == [
        ("HR", 0.8, (0.7, 0.91)),
        ("HR", 1.02, (0.9, 1.15)),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Pain was lower with tea (RR 0.80, 95% CI 0.70-0.91).",
        "Two or more cups were drunk by 12% of women and 14% of men.",
        "The HR was 1.14 (95% CI 1.10-1.17) for stroke and 1.09 (1.03-1.15) for gout.",
    ],
)
def test_what_is_no_row_of_categories(sentence: str) -> None:
    assert row(sentence) is None


def test_an_estimate_outside_of_its_interval_spoils_the_row() -> None:
    found = row("The OR of gout was 1.9 (95% CI 1.17-1.59) for tea and 1.78 (1.46-2.16) for cocoa.")
    assert found is not None
    assert found.facts == []


@pytest.mark.parametrize(
    ("title", "illness"),
    [
        ("Smoking and incident psoriasis among women: a cohort", "psoriasis"),
        ("Sleeping position in late pregnancy and stillbirth: a case-control study", "stillbirth"),
        ("Coffee and the risk of stroke in men", "stroke"),
        ("A trial of tea", None),
    ],
)
def test_what_a_title_says_was_studied(title: str, illness: str | None) -> None:
    assert studied(title, "en") == illness
