"""Bytes to text: what is read, and what is said of the rest."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import InputError
from magcite.readers.encoding import decode

TEXT = "Åsa mätte 350 µg 😀\r\nrad två\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
)
def test_reads_without_the_mark_and_with_line_ends_as_they_are(data: bytes) -> None:
    assert decode(data, path="p.md") == TEXT


def test_reads_nothing_from_nothing() -> None:
    assert decode(b"", path="p.md") == ""


@pytest.mark.parametrize(
    ("data", "line", "column", "words"),
    [
        ("ett\ntvå".encode("cp1252"), 2, 3, "looks like Latin-1 or Windows-1252, where it is 'å'"),
        ("a\r\n“b”".encode("cp1252"), 2, 1, "iconv -f WINDOWS-1252 -t UTF-8"),
        ("åå\xff".encode() + b"\xff", 1, 4, "byte 0xFF"),
        ("å text å".encode()[:-1], 1, 8, "in the middle of a character"),
        ("中文".encode("gbk"), 1, 1, "byte 0xD6"),
        (b"\x81\x8d", 1, 1, "save the file as UTF-8"),
        (b"abc\ndef\0ghi", 2, 4, "NUL byte"),
        (b"%PDF\0\xff\xfe", 1, 6, "no text file"),
        ("text".encode("utf-16-le"), 1, 2, "UTF-16 without its mark"),
        ("text".encode("utf-16-be"), 1, 1, "UTF-16 without its mark"),
        (codecs.BOM_UTF16_LE + b"a\0b", 1, 2, "UTF-16-LE"),
    ],
)
def test_says_where_and_why(data: bytes, line: int, column: int, words: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(data, path="p.md")
    assert (caught.value.path, caught.value.line, caught.value.column) == ("p.md", line, column)
    assert words in caught.value.message


@given(st.binary(max_size=40))
def test_never_guesses_and_never_crashes(data: bytes) -> None:
    try:
        text = decode(data, path="p.md")
    except InputError:
        return
    assert "\0" not in text


@given(st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0\ufeff")))
def test_utf8_comes_back(text: str) -> None:
    assert decode(text.encode(), path="p.md") == text
