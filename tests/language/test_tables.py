"""Language data files: divided into tables, they hold what a reader of all of TOML finds in them."""

import tomllib
from importlib.resources import files

import pytest

from magcite.language import LANGUAGES
from magcite.language.tables import Tables, tables_of


@pytest.mark.parametrize("tag", LANGUAGES)
def test_holds_what_the_whole_file_holds(tag: str) -> None:
    whole = tomllib.loads(files("magcite.language").joinpath("data", f"{tag}.toml").read_text("utf-8"))
    assert dict(tables_of(tag)) == whole
    assert list(tables_of(tag)) == list(whole)
    assert repr(dict(tables_of(tag))) == repr(whole)  # the order inside tables too
    assert len(tables_of(tag)) == len(whole)


def test_a_table_in_several_places_is_one() -> None:
    tables = Tables('name = "x"\n\n[one]\na = 1\n\n[two.inner]\nb = ["[one]",\n  "c"]\n\n[one.more]\nd = 2\n')
    assert tables["name"] == "x"
    assert tables["one"] == {"a": 1, "more": {"d": 2}}
    assert tables["two"] == {"inner": {"b": ["[one]", "c"]}}
    assert list(tables) == ["name", "one", "two"]


def test_a_file_of_values_alone_has_no_tables() -> None:
    assert dict(Tables("a = 1\n")) == {"a": 1}


def test_a_table_that_is_not_there_is_missing() -> None:
    tables = Tables("[one]\na = 1\n")
    assert tables.get("two") is None
    with pytest.raises(KeyError, match="two"):
        tables["two"]


def test_a_flaw_is_told_when_its_table_is_read() -> None:
    tables = Tables("[one]\na = 1\n[two]\nb = \n")
    assert tables["one"] == {"a": 1}
    with pytest.raises(tomllib.TOMLDecodeError):
        tables["two"]


@pytest.mark.parametrize(
    "value",
    [
        "[]",
        '["a, b", "[c]", "# d", "=" ]',
        '[\n  "a",  "b",\n  "c",\n]',
        '[\n  "a",  # a comment with "quotes"\n  "b",\n]',
        '["a\\u00a0b", "\\"c\\""]',
        '[["a", "b"], ["c", "d"]]',
        '["a"]  # a comment',
        '["a", 1]',
        "['a']",
        "{ a = 1 }",
        '"a = [b]"',
    ],
)
def test_values_are_those_of_toml(value: str) -> None:
    text = f"[one]\nvalue = {value}\nnext = 1\n"
    assert dict(Tables(text)) == tomllib.loads(text)


@pytest.mark.parametrize("value", ['["a" "b"]', '["a", , "b"]', '["a"', "[,]", '["a"] "b"'])
def test_what_is_no_toml_is_refused(value: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        Tables(f"[one]\nvalue = {value}\n")["one"]
