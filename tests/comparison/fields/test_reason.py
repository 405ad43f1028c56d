"""Reasons: what was seen between two values, for people."""

import pytest

from magcite.comparison.fields.reason import reason_of
from magcite.model import Date, FieldVerdict, Item, Name

FOUR = Item(
    author=tuple(
        Name(family, given) for family, given in (("Ek", "Anna"), ("Al", "Bo"), ("Ask", "Cia"), ("Holm", "Di"))
    )
)


@pytest.mark.parametrize(
    ("name", "ours", "theirs", "said"),
    [
        ("author", Item(author=FOUR.author[:2]), FOUR, "2 of 4 authors, and no “et al.”"),
        ("author", Item(author=(FOUR.author[0], Name("Berg", "Eva"))), FOUR, "they part at author 2"),
        ("author", FOUR, Item(author=FOUR.author[:2]), "4 authors, not 2"),
        ("title", Item(title="Tea towards sleep"), Item(title="Tea for sleep"), "“towards” for “for”"),
        ("title", Item(title="Tea and sleep"), Item(title="Tea and deep sleep"), "without “deep”"),
        ("title", Item(title="Sleep, tea"), Item(title="Tea, sleep"), "the same words in another order"),
        ("title", Item(title="One two three four five"), Item(title="Six seven"), None),
        ("issued", Item(issued=Date(2033)), Item(issued=Date(2021)), "12 years apart"),
        ("volume", Item(volume="1"), Item(volume="2"), None),
    ],
)
def test_reasons(name: str, ours: Item, theirs: Item, said: str | None) -> None:
    assert reason_of(name, FieldVerdict.DIFFERS, ours, theirs) == said


def test_a_preprint_is_named_as_such() -> None:
    preprint, article = Item(type="article", container_title="medRxiv"), Item(container_title="The Lancet", volume="1")
    assert reason_of("container-title", FieldVerdict.UNKNOWN, article, preprint) == "one is the preprint"
    assert reason_of("container-title", FieldVerdict.UNKNOWN, preprint, article) == "the reference cites the preprint"
