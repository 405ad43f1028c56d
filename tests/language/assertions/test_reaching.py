"""A negation denies the verb right behind it, and none of another statement."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction

NONE = Direction.NONE


def ways(sentence: str) -> list[Direction | None]:
    return [one.direction for one in assertions_in(sentence, "sv")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Man såg att deltagarna inte blev piggare.",
        "Studien visade att kvinnorna som drack te inte blev lugnare.",
        "Studien visade att blodtrycket inte blev lägre av teet.",
        "De såg att barnen som fick sirapen inte hade färre förkylningar.",
        "Forskarna fann att de som åt nötter inte fick högre vikt.",
    ],
)
def test_the_verb_of_a_that_clause_stands_behind_its_negation(sentence: str) -> None:
    assert ways(sentence) == [NONE]


@pytest.mark.parametrize(
    "sentence",
    [
        "De som inte tränade blev tröttare.",
        "De som inte hade astma blev piggare.",
        "De som inte blev piggare av kaffet hade en viss gen.",
        "De som inte var stressade hade lägre blodtryck.",
        "Vikten blev lägre hos dem som inte hade diabetes.",
    ],
)
def test_a_negation_that_tells_whom_it_is_about_denies_no_change(sentence: str) -> None:
    assert NONE not in ways(sentence)
