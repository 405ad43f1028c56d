"""What could not be shown is told as none, whatever stands between the denial and the verb."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction

NONE, LOWER, HIGHER = Direction.NONE, Direction.LOWER, Direction.HIGHER


def ways(sentence: str, language: str) -> list[Direction | None]:
    return [one.direction for one in assertions_in(sentence, language)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "sv",
            "I en genomgång gick det inte att visa att vitaminet varje dag, minst 200 mg, hindrar förkylningar.",
        ),
        ("sv", "Efter tio år kunde man inte se att löparna hade mer artros i knäna."),
        ("sv", "Försöket visade inte att zink i stora doser hindrar förkylningar."),
        ("sv", "Man såg inga tecken på att zink i stora doser hindrar förkylningar."),
        ("sv", "Ingen har lyckats visa att zink hindrar förkylningar."),
        ("en", "It could not be shown that daily zinc, 20 mg or more, prevents colds."),
        ("en", "They were unable to show that zinc in large doses prevents colds."),
        ("en", "The trial did not find that daily use of zinc in large doses prevents colds."),
    ],
)
def test_what_was_not_shown_is_no_effect(language: str, sentence: str) -> None:
    assert ways(sentence, language) == [NONE]


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        ("sv", "Det är inte svårt att se att zink hindrar förkylningar.", [LOWER]),
        ("sv", "Studien visade inte bara att zink hindrar förkylningar.", [LOWER]),
        ("en", "It is not the first study to show that zinc prevents colds.", [LOWER]),
        ("en", "It could not be shown that zinc prevents colds, but it lowered the blood pressure.", [NONE, LOWER]),
        ("sv", "Det gick inte att visa att zink hindrar förkylningar, men blodtrycket steg.", [NONE, HIGHER]),
        ("en", "It could not be shown that zinc cut the number of colds by 20 per cent.", []),
    ],
)
def test_what_is_denied_otherwise_stays(language: str, sentence: str, said: list[Direction]) -> None:
    assert ways(sentence, language) == said


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("en", "It does not claim that anybody lives longer from it.", []),
        ("en", "The review never says that massage lessens pain.", []),
        ("en", "It makes no claim that massage eases pain.", []),
        ("sv", "Ingen hävdar att man lever längre.", []),
        ("sv", "Översikten påstår inte att smärtan minskar.", []),
        ("sv", "Författarna lovar inte att smärtan minskar, men oron blev mindre.", [LOWER]),
        ("en", "The review says that massage eases pain.", [LOWER]),
        ("en", "It does not only claim that massage eases pain.", [LOWER]),
        ("sv", "Översikten säger att smärtan minskar av massage.", [LOWER]),
    ],
)
def test_what_nobody_claims_is_not_told(language: str, sentence: str, told: list[Direction]) -> None:
    assert [LOWER if one is Direction.BETTER else one for one in ways(sentence, language)] == told
