"""Labels made of names and years."""

import pytest

from magcite.bibliography.csl.citation_label import citation_label


@pytest.mark.parametrize(
    ("families", "label"),
    [
        (["Doe"], "Doe65"),
        (["Roe", "Noakes"], "RoNo65"),
        (["Roe", "Noakes", "Åberg"], "RoNÅ65"),
        (["Roe", "Noakes", "Åberg", "Ek", "By"], "RNÅE65"),
        (["van Gogh"], "VanG65"),
    ],
)
def test_label(families: list[str], label: str) -> None:
    people = [{"family": family} for family in families]
    assert citation_label({"author": people, "issued": {"date-parts": [[1965]]}}) == label


@pytest.mark.parametrize("item", [{}, {"author": "x", "issued": 3}, {"author": [None], "issued": {"date-parts": [[]]}}])
def test_what_says_nothing_has_no_label(item: dict[str, object]) -> None:
    assert citation_label(item) == ""
