"""What people were given, before what came of it; clauses of what made no difference; averages inside deeds."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction


def _ids(sentence: str, language: str) -> list[set[str]]:
    told = assertions_in(sentence, language)
    return [{topic.concept.id for topic in one.topics if topic.concept is not None} for one in told]


@pytest.mark.parametrize(
    ("sentence", "language", "outcome"),
    [
        (
            "80 inpatients with schizophrenia got ginkgo or placebo for 12 weeks, and their sleep improved.",
            "en",
            "sleep",
        ),
        ("60 outpatients with asthma took fish oil for a year, and the anxiety eased.", "en", "anxiety"),
        ("80 skolbarn med astma fick fiskolja i tolv veckor, och deras sömn förbättrades.", "sv", "sleep"),
    ],
)
def test_whom_it_was_given_is_no_outcome(sentence: str, language: str, outcome: str) -> None:
    assert _ids(sentence, language) == [{outcome}]


def test_what_those_who_got_it_had_is_told_of_them() -> None:
    assert _ids("Those who got zinc had fewer colds, and the coughs were milder.", "en")[0] == {"common-cold"}


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The risk of gout was 55 % lower, whether or not the men smoked.", "en"),
        ("Whether or not the men drank, coffee lowered the risk of gout.", "en"),
        ("Risken för gikt var 55 % lägre, oavsett om männen inte drack.", "sv"),
    ],
)
def test_what_made_no_difference_asks_nothing_and_turns_nothing(sentence: str, language: str) -> None:
    (told,) = assertions_in(sentence, language)
    assert (told.direction, told.doubtful, told.hedged, told.exposure) == (Direction.LOWER, False, False, None)


def test_what_is_not_known_is_asked() -> None:
    assert assertions_in("It is not known whether coffee lowers the risk of gout.", "en") == ()


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Med honung läkte brännsåren i snitt två dagar snabbare.", "sv"),
        ("The wounds healed on average two days faster.", "en"),
    ],
)
def test_an_average_parts_no_deed(sentence: str, language: str) -> None:
    assert _ids(sentence, language) == [{"wound-healing"}]


def test_a_denial_behind_a_contrast_turns_nothing_before_it() -> None:
    first, second = assertions_in("Blodtrycket steg, men mellanblödning sågs inte oftare.", "sv")
    assert (first.direction, first.doubtful) == (Direction.HIGHER, False)
    assert second.direction is Direction.NONE


def test_bones_that_thin_are_an_illness_and_no_change_kept_away() -> None:
    (told,) = assertions_in("Soy slowed the thinning of the bones.", "en")
    assert (told.direction, told.doubtful) == (Direction.LOWER, False)
