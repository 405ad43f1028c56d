"""Conferences: one series under its acronym and its long names, and no other."""

import pytest

from magcite.comparison.fields.container_title import COMPARER
from magcite.comparison.fields.venues import is_collection, series_of, spelled_out
from magcite.model import FieldVerdict, Item


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("Proc. NAACL 2019", {"NAACL"}),
        ("Proc. of the 2019 Conference of the North American Chapter of the Association for Computational Linguistics",
         {"NAACL"}),
        ("NeurIPS", {"NeurIPS"}),
        ("NIPS'17", {"NeurIPS"}),
        ("Advances in Neural Information Processing Systems 35", {"NeurIPS"}),
        ("Proc. Int. Conf. Mach. Learn.", {"ICML"}),
        ("Proceedings of the 39th International Conference on Machine Learning", {"ICML"}),
        ("Computer Vision – ECCV 2022", {"ECCV"}),
        ("2022 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)", {"CVPR"}),
        ("International Conference on Quantum Machine Learning", set()),
        ("International Conference on Machine Learning and Applications", set()),
        ("ICML Workshop on Something Else", set()),
        ("Machine Learning", set()),
        ("", set()),
    ],
)  # fmt: skip
def test_series(name: str, series: set[str]) -> None:
    assert series_of(name) == series


@pytest.mark.parametrize(
    ("ours", "theirs", "verdict"),
    [
        ("NeurIPS", "Advances in Neural Information Processing Systems", FieldVerdict.COMPATIBLE),
        ("ICML", "Advances in Neural Information Processing Systems", FieldVerdict.DIFFERS),
        ("ICML", "International Conference on Quantum Machine Learning", FieldVerdict.DIFFERS),
        ("ACL", "Archives of Clinics", FieldVerdict.DIFFERS),
        ("ECCV", "Lecture Notes in Computer Science", FieldVerdict.UNKNOWN),
        ("ICML", "Proceedings of Machine Learning Research", FieldVerdict.UNKNOWN),
    ],
)
def test_two_names(ours: str, theirs: str, verdict: FieldVerdict) -> None:
    left, right = (Item(type="paper-conference", container_title=name) for name in (ours, theirs))
    assert COMPARER.compare(left, right) is verdict
    assert COMPARER.compare(right, left) is verdict


def test_collections() -> None:
    assert is_collection("Lecture Notes in Computer Science")
    assert not is_collection("Journal of Nutrition")


def test_an_acronym_is_spelled_out() -> None:
    assert spelled_out("ICML 2021") == "international conference machine learning"
    assert spelled_out("Journal of Nutrition") is None
