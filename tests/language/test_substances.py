"""Which of several doses is of which substance."""

import pytest

from magcite.language.substances import piece_around, same_substance

Q10 = "coenzyme Q10 200 mg"
SELENIUM = "selenium 200 µg daily"
D = "vitamin D 25 µg"


@pytest.mark.parametrize(
    ("said", "pieces", "chosen"),
    [
        ("200 mg selen om dagen", (Q10, SELENIUM), (1,)),
        ("200 mg of Q10 a day", (Q10, SELENIUM), (0,)),
        ("25 µg D-vitamin", (SELENIUM, D), (1,)),
        ("They took 200 mg a day", (Q10, SELENIUM), None),
        ("They took 200 mg of zinc", (Q10, SELENIUM), None),
        ("Q10 with selenium 200 mg", (Q10, SELENIUM), None),
        ("300 mg magnesium", ("magnesium 300 mg", "magnesium 600 mg"), None),
    ],
)
def test_chooses(said: str, pieces: tuple[str, ...], chosen: tuple[int, ...] | None) -> None:
    assert same_substance(said, pieces) == chosen


def test_a_piece_ends_where_the_next_begins() -> None:
    text = "They took 200 mg Q10 and 200 µg selenium daily, or placebo"
    at = text.index("200 µg")
    assert piece_around(text, at, at + 6).strip() == "200 µg selenium daily"
    assert piece_around(text, 10, 16).strip() == "They took 200 mg Q10"
