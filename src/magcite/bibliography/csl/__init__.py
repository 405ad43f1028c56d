"""Lists of references in styles of the Citation Style Language, https://citationstyles.org."""

from magcite.bibliography.csl.context import Style
from magcite.bibliography.csl.engine import Engine, Formatted, read_style
from magcite.bibliography.csl.nodes import Node, parse_xml
from magcite.bibliography.csl.pieces import Piece

__all__ = ["Engine", "Formatted", "Node", "Piece", "Style", "parse_xml", "read_style"]
