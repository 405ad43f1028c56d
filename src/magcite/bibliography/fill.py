"""One item out of what the author wrote and what registries answered."""

from dataclasses import fields, replace

from magcite.model import Found, Item, Reference, descriptions

__all__ = ["fill"]

_NEVER_FILLED = frozenset({"accessed", "note", "other"})  # the author's own business


def fill(reference: Reference, found: tuple[Found, ...]) -> Item:
    """Return the reference's item with its gaps filled from the answers, the first answer first.

    What the author wrote is never overwritten, not even in part: a year stays a year where a registry knows the day.
    An answer about another identifier than the one asked for fills nothing.
    """
    item = reference.item
    for answer in descriptions(found):
        item = _filled(item, answer.item)
    return item


def _filled(item: Item, known: Item) -> Item:
    gaps = {
        field.name: value
        for field in fields(Item)
        if field.name not in _NEVER_FILLED and not getattr(item, field.name) and (value := getattr(known, field.name))
    }
    if item.identifiers:
        gaps.pop("url", None)  # a registry's landing page says less than the identifier
    return replace(item, **gaps)
