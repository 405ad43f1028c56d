"""The styles there are."""

from pathlib import Path

import pytest

from magcite.bibliography import styles
from magcite.bibliography.styles import STYLES, load_style
from magcite.errors import SettingsError


def test_every_style_file_is_listed() -> None:
    files = {path.stem for path in Path(styles.__file__).parent.glob("*.py")} - {"__init__", "style"}
    assert files == set(STYLES)


@pytest.mark.parametrize("name", STYLES)
def test_a_style_carries_its_name(name: str) -> None:
    assert load_style(name).name == name


def test_an_unknown_style_names_the_known_ones() -> None:
    with pytest.raises(SettingsError, match="no style 'chicago'; the styles are apa"):
        load_style("chicago")
