"""What figures were adjusted for is no outcome, and a link that was gone is none."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction

NONE, LOWER = Direction.NONE, Direction.LOWER


def told(sentence: str, language: str) -> list[tuple[Direction | None, list[str | None]]]:
    return [
        (one.direction, [topic.concept.id if topic.concept else None for topic in one.topics])
        for one in assertions_in(sentence, language)
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        ("sv", "Sambandet med astma försvann.", [(NONE, ["asthma"])]),
        ("sv", "När man justerade för rökning var kopplingen till demens borta.", [(NONE, ["dementia"])]),
        ("sv", "Räknade man bort diabetikerna försvann kopplingen till demens.", [(NONE, ["dementia"])]),
        ("sv", "Tog man hänsyn till infektioner var sambandet borta.", [(NONE, [])]),
        ("sv", "Skillnaden i vikt var borta efter ett år.", [(NONE, ["body-weight"])]),
        ("en", "Once weight was taken into account, the link with asthma disappeared.", [(NONE, ["asthma"])]),
        ("en", "After adjusting for infections the link with asthma vanished.", [(NONE, ["asthma"])]),
        ("en", "The difference in weight vanished after a year.", [(NONE, ["body-weight"])]),
        ("en", "After adjusting for weight, women had a lower risk of asthma.", [(LOWER, ["asthma"])]),
        ("sv", "Oavsett vikt sjönk blodtrycket.", [(LOWER, ["blood-pressure"])]),
        # an illness that is gone is less of it
        ("sv", "Smärtan försvann.", [(LOWER, ["pain"])]),
        ("en", "The pain vanished.", [(LOWER, ["pain"])]),
    ],
)
def test_what_was_adjusted_for_and_what_vanished(
    language: str, sentence: str, said: list[tuple[Direction | None, list[str | None]]]
) -> None:
    assert told(sentence, language) == said
