"""arXiv identifiers, new and old."""

import pytest

from magcite.errors import IdentifierError
from magcite.identifiers import Arxiv


@pytest.mark.parametrize(
    ("text", "value", "normal"),
    [
        ("2101.00001", "2101.00001", "2101.00001"),
        ("arXiv:2101.00001v2", "2101.00001v2", "2101.00001"),
        ("0704.0001", "0704.0001", "0704.0001"),
        ("math.GT/0309136", "math.GT/0309136", "math.gt/0309136"),
        ("arxiv: hep-th/9901001v3", "hep-th/9901001v3", "hep-th/9901001"),
    ],
)
def test_reads(text: str, value: str, normal: str) -> None:
    arxiv = Arxiv.parse(text)
    assert (arxiv.value, arxiv.normal) == (value, normal)
    assert arxiv.link == f"https://arxiv.org/abs/{value}"


def test_versions_are_one_work() -> None:
    assert Arxiv.parse("2101.00001v1") == Arxiv.parse("2101.00001v2")


@pytest.mark.parametrize("text", ["", "2101.001", "21010.0001", "math/030913", "2101.00001 v2", "10.1000/abc"])
def test_refuses(text: str) -> None:
    with pytest.raises(IdentifierError):
        Arxiv.parse(text)
