"""Times of what people had, and times of a study or a treatment."""

import pytest

from magcite.language.outcome_times import is_of_outcome, is_when_over, is_worth, tells_length


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("The colds lasted ", "", "en"),
        ("Coughs went on for ", " with the syrup.", "en"),
        ("Symptoms that persisted ", " were rarer.", "en"),
        ("The effect held for ", ".", "en"),
        ("They were off work for ", ".", "en"),
        ("The ulcers healed within ", ".", "en"),
        ("After ", " the fever had gone.", "en"),
        ("Besvär som satt i ", " var ovanligare.", "sv"),
        ("Hostan höll i sig i ", ".", "sv"),
        ("Värken varade i ", ".", "sv"),
        ("De var sjukskrivna i ", ".", "sv"),
        ("Magbesvären gick över efter ", ".", "sv"),
        ("Efter ", " var spelarna återställda.", "sv"),
        ("Smerterne varede i ", ".", "da"),
    ],
)
def test_what_people_had(before: str, after: str, language: str) -> None:
    assert is_of_outcome(before, language) or is_when_over(before, after, language)


@pytest.mark.parametrize(
    ("before", "after", "language"),
    [
        ("The trial lasted ", ".", "en"),
        ("The pain programme went on for ", ".", "en"),
        ("The massage lasted ", ".", "en"),
        ("The experiment was over in ", ".", "en"),
        ("They took fish oil for ", ".", "en"),
        ("After ", " pressure had fallen.", "en"),
        ("Studien varade i ", ".", "sv"),
        ("Sömnträningen pågick i ", ".", "sv"),
        ("De drack te i ", ".", "sv"),
        ("Efter ", " var blodtrycket lägre.", "sv"),
    ],
)
def test_what_was_done(before: str, after: str, language: str) -> None:
    assert not is_of_outcome(before, language)
    assert not is_when_over(before, after, language)


@pytest.mark.parametrize(
    ("before", "language", "told"),
    [
        ("Treatment took ", "en", True),
        ("The course of tablets ran on and took ", "en", False),
        ("It took ", "en", False),
        ("The wounds took ", "en", False),
        ("Behandlingen tog ", "sv", True),
        ("Kursen pågick i ", "sv", True),
        ("Det tog ", "sv", False),
        ("Läkningen tog ", "sv", False),
    ],
)
def test_length_of_a_treatment(before: str, language: str, told: bool) -> None:
    assert tells_length(before, language) is told


@pytest.mark.parametrize(
    ("before", "language"),
    [
        ("The difference corresponded to about ", "en"),
        ("That was worth some ", "en"),
        ("The gap in memory was equivalent to ", "en"),
        ("Skillnaden motsvarade ungefär ", "sv"),
        ("De såg yngre ut, motsvarande ", "sv"),
    ],
)
def test_what_a_difference_is_likened_to(before: str, language: str) -> None:
    assert is_worth(before, language)


@pytest.mark.parametrize(
    ("before", "language"),
    [
        ("They were followed for about ", "en"),
        ("The answers corresponded to those given before, for ", "en"),
        ("De följdes i ", "sv"),
    ],
)
def test_how_long_a_study_went_on_is_no_likeness(before: str, language: str) -> None:
    assert not is_worth(before, language)
