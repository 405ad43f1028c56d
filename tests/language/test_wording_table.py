"""The cues of the `[wording]` tables."""

from dataclasses import fields

import pytest

from magcite.language import LANGUAGES
from magcite.language.wording_table import load_wording

TABLES = ("causal", "designs", "people", "sources", "making", "whom")


@pytest.mark.parametrize("language", LANGUAGES)
def test_cues_are_written_in_lower_case_and_once(language: str) -> None:
    for table in TABLES:
        cues = getattr(load_wording(language), table)
        for one in fields(cues):
            written = getattr(cues, one.name)
            assert all(cue == cue.casefold().strip() and cue for cue in written), (table, one.name)


def test_an_unknown_language_has_the_cues_of_english() -> None:
    assert load_wording("xx") == load_wording("en")
