"""The styles there are."""

import pytest

from magcite.bibliography.styles import STYLES, engine, load_style
from magcite.errors import SettingsError


@pytest.mark.parametrize("name", STYLES)
def test_a_style_carries_the_name_of_its_file(name: str) -> None:
    assert load_style(name).name == STYLES[name]


def test_case_does_not_matter_and_file_names_are_names() -> None:
    assert load_style("APA") is not None
    assert load_style("chicago-author-date").name == STYLES["chicago"]


def test_an_unknown_style_names_the_known_ones() -> None:
    with pytest.raises(SettingsError, match="no style 'chcago'; did you mean chicago"):
        load_style("chcago")


@pytest.mark.parametrize(
    ("language", "word"),
    [("sv", "och"), ("sv-FI", "och"), ("en-GB", "and"), ("de", "und"), ("da", "og"), ("fr", "and")],
)
def test_a_language_without_a_locale_is_written_in_english(language: str, word: str) -> None:
    assert engine(load_style("apa"), language).locale.term("and") == word
