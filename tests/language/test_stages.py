"""The stage of a study that a number is said to be of."""

import pytest

from magcite.language.languages import LANGUAGES
from magcite.language.stages import load_stages


@pytest.mark.parametrize(
    ("language", "words", "stage"),
    [
        ("sv", "120 kvinnor lottades till yoga", "allotted"),
        ("en", "120 women were randomised to yoga", "allotted"),
        ("sv", "120 kvinnor deltog", "took_part"),
        ("en", "120 women took part", "took_part"),
        ("sv", "120 kvinnor fullföljde försöket", "ended"),
        ("en", "120 women completed the trial", "ended"),
        ("sv", "120 kvinnor tillfrågades", "looked_at"),
        ("en", "120 women were screened", "looked_at"),
    ],
)
def test_a_stage_is_told_by_its_verb_alone(language: str, words: str, stage: str) -> None:
    cues = load_stages(language)
    told = [name for name in ("allotted", "took_part", "ended", "looked_at") if getattr(cues, name).search(words)]
    assert told == [stage]


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_language_that_is_read_has_its_cues(language: str) -> None:
    assert load_stages(language).allotted.whole.pattern
