"""The order of a list, https://docs.citationstyles.org/en/stable/specification.html#sorting.

Names and titles are compared by the alphabet of the list's language, numbers by size; what has no value comes last.
"""

import re
from collections.abc import Callable, Mapping, Sequence

from magcite.bibliography.csl.context import Context, Style
from magcite.bibliography.csl.dates import date_key
from magcite.bibliography.csl.names import is_particle_first, people_of
from magcite.bibliography.csl.nodes import Node
from magcite.bibliography.csl.pieces import plain_text
from magcite.bibliography.csl.render import render_all

__all__ = ["is_numbered_backwards", "ordered"]

Collate = Callable[[str], str]

_OPTIONS = {"names-min": "et-al-min", "names-use-first": "et-al-use-first", "names-use-last": "et-al-use-last"}
_NUMBER = re.compile(r"(-?)(\d{1,12})([a-z]{0,2})")
_WIDTH = 12
_PARTICLE_LAST = ("family", "literal", "given", "dropping-particle", "non-dropping-particle")
_PARTICLE_FIRST = ("non-dropping-particle", "family", "literal", "given", "dropping-particle")


def ordered(contexts: Sequence[Context], sort: Node | None, collate: Collate) -> list[int]:
    """Return the places of items in the order that `cs:sort` asks for; items it does not tell apart keep theirs.

    Args:
        contexts: one for each item.
        sort: None leaves the order as it is.
        collate: from text to a key in the order of the language.
    """
    if sort is None:
        return list(range(len(contexts)))
    return _by_keys(list(range(len(contexts))), list(sort.all("key")), contexts, collate)


def _by_keys(places: list[int], keys: Sequence[Node], contexts: Sequence[Context], collate: Collate) -> list[int]:
    """Return places by the first key, and those that it does not tell apart by the others.

    A key costs as much as a part of an entry, so that it is made only for items that the keys before it leave equal.
    """
    if not keys or len(places) < 2:  # noqa: PLR2004
        return places
    key, *others = keys
    alike: dict[str, list[int]] = {}
    for place in places:
        alike.setdefault(_key(key, contexts[place], collate), []).append(place)
    silent = alike.pop("", [])
    values = sorted(alike, reverse=key.get("sort") == "descending")
    groups = [*(alike[value] for value in values), silent]
    return [place for group in groups for place in _by_keys(group, others, contexts, collate)]


def is_numbered_backwards(sort: Node | None, style: Style) -> bool:
    """Return whether a list is sorted by number, the last first: then its first entry has the highest number."""
    falling = [key for key in sort.all("key") if key.get("sort") == "descending"] if sort else []
    called = [style.macros.get(key.get("macro")) for key in falling]
    macros = [node for macro in called if macro for node in macro.walk()]
    return any(node.get("variable") == "citation-number" for node in (*falling, *macros))


def _key(key: Node, context: Context, collate: Collate) -> str:
    variable = key.get("variable")
    options = {_OPTIONS[name]: value for name, value in key.attributes.items() if name in _OPTIONS}
    if variable:
        return _key_of_variable(variable, context.fresh(overrides=options), collate)
    macro = context.style.macros.get(key.get("macro"))
    if macro is None:
        return ""
    names = context.fresh(overrides={"name-as-sort-order": "all", **options})
    return _collated(plain_text(render_all(macro.children, names, "").pieces), collate)


def _key_of_variable(variable: str, context: Context, collate: Collate) -> str:
    if variable == "citation-number":
        return f"{context.number:0{_WIDTH}}"
    if variable == "citation-label":
        return collate(context.text(variable) or "")
    value = context.raw(variable)
    if isinstance(value, Mapping):
        return date_key(value)
    if isinstance(value, list | tuple):
        people = people_of(context, variable)
        least, first = int(context.option("et-al-min") or 0), int(context.option("et-al-use-first") or 1)
        people = people[:first] if 0 < least <= len(people) else people
        parts = _PARTICLE_FIRST if is_particle_first(context) else _PARTICLE_LAST
        return collate(" ".join(person[part] for person in people for part in parts if part in person))
    return _collated(str(value or ""), collate)


def _collated(text: str, collate: Collate) -> str:
    """Return a key: a number, or a year with its suffix, by size; words by the alphabet."""
    number = _NUMBER.fullmatch(text.strip())
    return f"{int(number[2]):0{_WIDTH}}{number[3]}" if number else collate(text)
