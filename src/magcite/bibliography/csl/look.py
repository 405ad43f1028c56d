"""How an element looks: font, weight and position around the text, affixes around that."""

from magcite.bibliography.csl.nodes import Node
from magcite.bibliography.csl.pieces import Piece, Pieces, decorate

__all__ = ["dressed", "formatted"]

_MARKS = {
    ("font-style", "italic"): "italic",
    ("font-style", "oblique"): "italic",
    ("font-style", "normal"): "upright",
    ("font-weight", "bold"): "bold",
    ("font-variant", "small-caps"): "small-caps",
    ("text-decoration", "underline"): "underline",
    ("vertical-align", "sup"): "sup",
    ("vertical-align", "sub"): "sub",
    ("vertical-align", "baseline"): "baseline",
}


def formatted(node: Node, pieces: Pieces) -> Pieces:
    """Return pieces in the look an element asks for, without its affixes."""
    for pair in node.attributes.items():
        if pair in _MARKS:
            pieces = decorate(pieces, _MARKS[pair])
    return pieces


def dressed(node: Node, pieces: Pieces, url: str | None = None) -> Pieces:
    """Return pieces in an element's look with its affixes; nothing around nothing.

    Args:
        node: the element.
        pieces: its content.
        url: what the content links to; a prefix that is the beginning of an address belongs to the link.
    """
    attributes = node.attributes
    if not pieces or not attributes:
        return pieces
    prefix, suffix = attributes.get("prefix"), attributes.get("suffix")
    done = formatted(node, pieces)
    if prefix:
        done = [Piece(prefix, url=url if url and prefix.startswith("http") else None), *done]
    return [*done, Piece(suffix)] if suffix else done
