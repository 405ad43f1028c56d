"""YAML front matter as plain values with their lines."""

import pytest

from magcite.errors import InputError
from magcite.readers.front_matter import parse_yaml, split_front_matter, written
from tests.growth import grows_no_faster_than_the_text


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("---\na: 1\n---\nbody\n", ("a: 1\n", "body\n")),
        ("---\na: 1\n...\nbody", ("a: 1\n", "body")),
        ("--- \na: 1\n--- \n---\n", ("a: 1\n", "---\n")),
        ("---\n---", ("", "")),
        ("---\na: x\u2028---\n---\n", ("a: x\u2028---\n", "")),
        ("a: 1\n---\n", None),
        ("----\n", None),
    ],
)
def test_splits(text: str, parts: tuple[str, str] | None) -> None:
    assert split_front_matter(text) == parts


def test_an_open_front_matter_is_refused() -> None:
    with pytest.raises(InputError, match="never closed"):
        split_front_matter("---\na: 1\n")


def test_values_stay_words_and_lines_are_those_of_the_file() -> None:
    front = parse_yaml("a: 010\nb: [x, ~, {c: null, d: '~'}]\n\ne: |\n  one\n  two\n", first_line=2)
    assert front.values == {"a": "010", "b": ["x", None, {"c": None, "d": "~"}], "e": "one\ntwo\n"}
    assert front.lines == {"a": 2, "b": 3, "b.0": 3, "b.1": 3, "b.2": 3, "b.2.c": 3, "b.2.d": 3, "e": 5}


@pytest.mark.parametrize("text", ["", "# only a comment\n", "\n\n"])
def test_nothing_is_an_empty_mapping(text: str) -> None:
    assert parse_yaml(text).values == {}


@pytest.mark.parametrize("text", ["a: 1\n---\nb: 2\n", "a: 1\n--- !x\n"])
def test_a_second_document_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        parse_yaml(text)


@pytest.mark.parametrize("piece", ["[", "{", "- ", "a:\n", "? "])
def test_hostile_files_are_refused_soon(piece: str) -> None:
    def refused(text: str) -> None:
        with pytest.raises(InputError):
            parse_yaml(text)

    assert grows_no_faster_than_the_text(refused, piece, 20_000)


def test_a_value_on_one_line() -> None:
    assert written({"a": ["b", None], "c": "d"}) == "{a: [b, ], c: d}"
