"""Data files: complete, and each one listed."""

from importlib.resources import files

import pytest

from magcite.language import LANGUAGES
from magcite.language.languages import known_tag, load, table_of


def test_every_data_file_is_listed() -> None:
    present = sorted(
        one.name for one in files("magcite.language").joinpath("data").iterdir() if one.name.endswith(".toml")
    )
    assert present == sorted(f"{tag}.toml" for tag in LANGUAGES)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_loads_once(tag: str) -> None:
    assert load(tag).tag == tag
    assert load(tag) is load(tag)


def test_every_language_knows_the_same_units() -> None:
    known = [load(tag) for tag in LANGUAGES]
    assert len({frozenset(one.mass) for one in known}) == 1
    assert len({frozenset(one.time) for one in known}) == 1
    assert len({frozenset(one.share) for one in known}) == 1
    assert len({frozenset(one.concentration) for one in known}) == 1
    assert len({frozenset(one.measures) for one in known}) == 1


def test_an_unknown_language_is_read_as_english() -> None:
    assert load("xx").tag == "en"
    assert known_tag("xx") == "en"
    assert table_of("xx", "apparatus") is table_of("en", "apparatus")


def test_a_table_that_a_language_lacks_is_empty() -> None:
    assert table_of("sv", "nothing") == {}
