"""Letters as LaTeX commands that read back as themselves, and keys of plain letters."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.readers.references.latex import plain_text
from magcite.renderers.latex_letters import ascii_address, ascii_key, ascii_latex

LETTERS = [chr(code) for code in range(0xA1, 0x2300) if unicodedata.category(chr(code)) != "Cn"]


def test_every_letter_that_has_a_command_reads_back() -> None:
    with_commands = [char for char in LETTERS if ascii_latex(char).isascii()]
    assert len(with_commands) > 400
    assert {char: plain_text(f"x{ascii_latex(char)}y") for char in with_commands} == {
        char: f"x{unicodedata.normalize('NFC', char)}y" for char in with_commands
    }


def test_the_letters_of_european_languages_all_have_one() -> None:
    letters = "åäöÅÄÖæøÆØéèêëüßçñáíóúýþðÞÐłŁśżźćńąęčšžřůěďťňőűăâîșțğışİāēīūģķļņ–—‘’“”„«»…°±×µ§£€½²³₂αβγδμω≤≥"
    assert [char for char in letters if not ascii_latex(char).isascii()] == []


@given(st.text())
def test_ascii_stays_and_nothing_is_lost(text: str) -> None:
    written = ascii_latex(text)
    assert ascii_latex(written) == written
    if text.isascii():
        assert written == text


@pytest.mark.parametrize(
    ("key", "plain"),
    [
        ("leone2006", "leone2006"),
        ("åkerfeldt2010", "akerfeldt2010"),
        ("Öst", "Ost"),
        ("иванов2010", "ivanov2010"),
        ("Щукин", "Shchukin"),
        ("παπαδ", "papad"),
        ("東2010", "u67712010"),
    ],
)
def test_keys(key: str, plain: str) -> None:
    assert ascii_key(key) == plain


@given(st.text())
def test_keys_and_addresses_are_ascii(text: str) -> None:
    assert ascii_key(text).isascii()
    assert ascii_address(text).isascii()
