"""The part that a number plays whose own words give none."""

import pytest

from magcite.language.retold import retold_role
from magcite.model import Role
from tests.growth import grows_no_faster_than_the_text


@pytest.mark.parametrize(
    ("value", "sides", "told"),
    [
        (41, ("The nurses were ", "41", " on average."), (Role.AGE, "year")),
        (41, ("The nurses saw ", "41", " on average."), None),
    ],
)
def test_the_words_around_tell_it(value: float, sides: tuple[str, str, str], told: tuple[Role, str] | None) -> None:
    assert retold_role(value, sides, "en", unit=None, label="") == told


def test_many_numbers_of_one_sentence_are_read_in_its_length() -> None:
    def read(text: str) -> None:
        for place in range(0, len(text), len("5 to ")):
            retold_role(5, (text[:place], "5", text[place + 1 : place + 40]), "en", unit=None, label="")

    assert grows_no_faster_than_the_text(read, "5 to ", 300)
