"""What evidence calls people, and how a study was made, in every language."""

import pytest

from magcite.language.studied import had_one_group, studied


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("years", "18-65 yrs"),
        ("mean", "genomsnittlig ålder"),
        ("under", "op til 18 år"),
        ("over", "65+"),
        ("over", "mindst 60"),
        ("measured", "BMI "),
        ("mostly", "till 80 procent kvinnor"),
        ("middle", "middle-aged men"),
        ("one_group", "A single-arm trial"),
        ("one_group", "en okontrollerad studie"),
        ("but", "kvinnor, men även barn"),
    ],
)
def test_is_met(name: str, words: str) -> None:
    assert getattr(studied(), name).search(words)


@pytest.mark.parametrize(("words", "age"), [("adults over 65", "65"), ("män äldre än 70", "70"), ("over 65 kg", None)])
def test_the_lowest_age(words: str, age: str | None) -> None:
    found = studied().older_than.search(words)
    assert (found[1] if found else None) == age


def test_a_controlled_study_has_more_than_one_group() -> None:
    assert studied().one_group.search("A controlled trial") is None


@pytest.mark.parametrize(
    "text",
    [
        "Aged honey in uncontrolled hypertension",
        "adults with uncontrolled type 2 diabetes",
        "children with uncontrolled severe asthma",
        "vuxna med okontrollerat blodtryck",
        "personer med okontrollerad epilepsi",
    ],
)
def test_an_uncontrolled_illness_says_nothing_of_groups(text: str) -> None:
    assert not had_one_group(text)


@pytest.mark.parametrize(
    "text",
    [
        "An uncontrolled trial in hypertension",
        "an open, uncontrolled study of asthma",
        "Uncontrolled asthma: a single-arm trial",
        "en okontrollerad studie av astma",
        "open-label and uncontrolled",
    ],
)
def test_an_uncontrolled_study_had_one_group(text: str) -> None:
    assert had_one_group(text)
