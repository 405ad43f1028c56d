"""Conditions of `cs:if`, https://docs.citationstyles.org/en/stable/specification.html#choose."""

from collections.abc import Iterator

from magcite.bibliography.csl.context import Context
from magcite.bibliography.csl.dates import is_uncertain
from magcite.bibliography.csl.nodes import Node
from magcite.bibliography.csl.numbers import is_numeric

__all__ = ["branch"]

_AGAIN = frozenset({"subsequent", "near-note"})
_POSITIONS = {"first": frozenset({"first"}), "subsequent": _AGAIN, "any": _AGAIN}


def branch(choose: Node, context: Context) -> Node | None:
    """Return the branch of a choice that holds for an item; None when none does."""
    return next((child for child in choose.children if child.tag == "else" or _holds(child, context)), None)


def _holds(node: Node, context: Context) -> bool:
    tests = _tests(node, context)
    match = node.get("match", "all")
    if match == "any":
        return any(tests)
    if match == "none":
        return not any(tests)
    return all(tests)


def _tests(node: Node, context: Context) -> Iterator[bool]:
    for name, value in node.attributes.items():
        words = value.split()
        if name == "type":
            yield context.item.get("type") in words
        elif name == "variable":
            yield from (context.has(word) for word in words)
        elif name == "is-numeric":
            yield from (_numeric(word, context) for word in words)
        elif name == "is-uncertain-date":
            yield from (is_uncertain(context.raw(word)) for word in words)
        elif name == "position":
            yield context.area.tag == "citation" and not _POSITIONS[context.position].isdisjoint(words)
        elif name == "disambiguate":
            yield (value == "true") == context.told.alike
        elif name == "locator":
            yield value == "false"


def _numeric(variable: str, context: Context) -> bool:
    if variable == "citation-number":
        return True
    value = context.raw(variable)
    return value is not None and not isinstance(value, list | dict) and is_numeric(str(value))
