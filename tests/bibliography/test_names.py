"""Names in both orders, and initials."""

import pytest

from magcite.bibliography.names import family_first, initials, initials_first
from magcite.model import Name


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Nathalie", "N."),
        ("Jean-Paul", "J.-P."),
        ("J. R. R.", "J. R. R."),
        ("J.R.", "J. R."),
        ("JR", "J. R."),
        ("Åsa Maria", "Å. M."),
        ("Ян", "Я."),
        ("", ""),
    ],
)
def test_initials(given: str, expected: str) -> None:
    assert initials(given) == expected


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        pytest.param(Name("Leone", "Nathalie"), "Leone, N.", "N. Leone", id="plain"),
        pytest.param(Name("Gogh", "Vincent", "van"), "van Gogh, V.", "V. van Gogh", id="particle-kept"),
        pytest.param(
            Name("Tocqueville", "Alexis", dropping_particle="de"),
            "Tocqueville, A. de",
            "A. de Tocqueville",
            id="dropped",
        ),
        pytest.param(Name("King", "Martin L.", suffix="Jr."), "King, M. L., Jr.", "M. L. King, Jr.", id="suffix"),
        pytest.param(Name("Plato"), "Plato", "Plato", id="one-name"),
        pytest.param(Name(literal="World Health Organization"), *["World Health Organization"] * 2, id="organisation"),
    ],
)
def test_orders(name: Name, first: str, last: str) -> None:
    assert (family_first(name), initials_first(name)) == (first, last)
