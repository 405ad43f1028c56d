"""Counts beside their share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.enrich.derive.results.shares import as_shares


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("155 (36%) of 429 in", "36% in"),
        ("37 of 70 patients (53%) in", "53% in"),
        ("338 of 719 (47.0%) in", "47.0% in"),
        ("537 (8.9%) players", "8.9% players"),
        ("fell by 24 (12%)", "fell by 24 (12%)"),
        ("19 of 45 v 4 of 45", "19 of 45 v 4 of 45"),
    ],
)
def test_shares(words: str, share: str) -> None:
    assert " ".join(as_shares(words).split()) == share


@given(st.text(alphabet="0123456789 %()of.patients", max_size=60))
def test_every_place_is_kept(words: str) -> None:
    assert len(as_shares(words)) == len(words)
