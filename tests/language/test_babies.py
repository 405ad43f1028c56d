"""Months as the age of babies."""

import pytest

from magcite.language import find_quantities
from magcite.model import Role


@pytest.mark.parametrize(
    ("language", "text", "ages"),
    [
        ("sv", "80 bebisar mellan två och fem månader lottades till droppar.", [(2, 5)]),
        ("sv", "80 spädbarn på två till fyra månader fick droppar.", [(2, 4)]),
        ("en", "90 breastfed babies between two and five months were randomised to drops.", [(2, 5)]),
        ("en", "Ninety infants of four to six months got rice.", [(4, 6)]),
        ("en", "Babies under six months got drops.", [(6, None)]),
        ("en", "Babies got drops for between three and nine months.", []),
        ("sv", "Bebisar följdes mellan tre och nio månader.", []),
        ("sv", "Bebisar under sex månader fick droppar.", []),
        ("en", "40 women between three and nine months after a birth took part.", []),
    ],
)
def test_months_right_after_babies(language: str, text: str, ages: list[tuple[float, float | None]]) -> None:
    found = [(one.value, one.high) for one in find_quantities(text, language) if one.role is Role.AGE]
    assert found == ages
