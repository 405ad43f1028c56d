"""Citekeys are made from what is known, stay the same, and never clash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.identifiers import Doi
from magcite.model import Date, Item, Name, make_citekey


@pytest.mark.parametrize(
    ("item", "citekey"),
    [
        (Item(author=(Name("Guasch-Ferré", "Marta"),), issued=Date(2014)), "guaschferre2014"),
        (Item(author=(Name("Åkerfeldt", "Torbjörn"),)), "akerfeldt"),
        (Item(author=(Name("Størmer"),), issued=Date(1999)), "stormer1999"),
        (Item(author=(Name("Łukasiewicz"),), issued=Date(1920)), "lukasiewicz1920"),
        (Item(author=(Name(literal="World Health Organization"),), issued=Date(2020)), "worldhealthorganization2020"),
        (Item(author=(Name("王", "伟"),), issued=Date(2021)), "王2021"),
        (Item(editor=(Name("Weiß"),), issued=Date(2001)), "weiss2001"),
        (Item(title="The Art of: Tea, Revisited", issued=Date(2003)), "the-art-of2003"),
        (Item(doi=Doi.parse("10.5555/A(b)c")), "doi-10-5555-a-b-c"),
        (Item(), "work"),
        (Item(author=(Name("Late"),), issued=Date(literal="in press")), "late"),
    ],
)
def test_made_from_what_is_known(item: Item, citekey: str) -> None:
    assert make_citekey(item) == citekey


@given(st.integers(min_value=0, max_value=800))
def test_never_one_that_is_taken(count: int) -> None:
    item = Item(author=(Name("Leaf"),), issued=Date(2020))
    taken: set[str] = set()
    for _ in range(count % 60 + 1):
        citekey = make_citekey(item, taken)
        assert citekey not in taken
        assert citekey.startswith("leaf2020")
        taken.add(citekey)


@given(st.builds(Name, family=st.text(max_size=8)), st.text(max_size=12))
def test_can_be_cited_and_be_a_file_name(name: Name, title: str) -> None:
    citekey = make_citekey(Item(author=(name,), title=title))
    assert citekey
    assert not set(citekey) & set("/\\[]{};,@ \t\n\"'")
