"""The look of an element and what stands around it."""

from magcite.bibliography.csl import Node, Piece
from magcite.bibliography.csl.look import dressed, formatted


def node(**attributes: str) -> Node:
    return Node("text", {name.replace("_", "-"): value for name, value in attributes.items()}, (), "")


def test_affixes_are_outside_the_look() -> None:
    done = dressed(node(font_style="italic", prefix="(", suffix=")"), [Piece("a")])
    assert done == [Piece("("), Piece("a", frozenset({"italic"})), Piece(")")]


def test_nothing_is_around_nothing() -> None:
    assert dressed(node(prefix="(", suffix=")"), []) == []


def test_looks_add_up() -> None:
    (piece,) = formatted(node(font_weight="bold", vertical_align="sup", font_style="italic"), [Piece("a")])
    assert piece.marks == {"bold", "sup", "italic"}


def test_the_beginning_of_an_address_belongs_to_the_link() -> None:
    url = "https://doi.org/10.1234/x"
    done = dressed(node(prefix="https://doi.org/"), [Piece("10.1234/x", url=url)], url)
    assert [piece.url for piece in done] == [url, url]
    assert dressed(node(prefix="doi:"), [Piece("10.1234/x", url=url)], url)[0].url is None
