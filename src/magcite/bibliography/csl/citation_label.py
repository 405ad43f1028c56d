"""Labels such as "Doe65" and "RoNo78", made where an item has none: letters of the names and two figures of the year.

The specification leaves the form to processors; this is that of citeproc-js,
https://docs.citationstyles.org/en/stable/specification.html#standard-variables.
"""

from collections.abc import Mapping, Sequence

__all__ = ["citation_label"]

_LETTERS = {1: (4,), 2: (2, 2), 3: (2, 1, 1)}  # by number of names, how many of each
_OF_MANY = (1, 1, 1, 1)
_NAMES = ("author", "editor", "translator")


def citation_label(item: Mapping[str, object]) -> str:
    """Return the label of an item; without names, that of its title."""
    families = next((found for name in _NAMES if (found := _families(item.get(name)))), [])
    families = families or [str(item.get("title") or "")]
    letters = _LETTERS.get(len(families), _OF_MANY)
    return "".join(name[:count] for name, count in zip(families, letters, strict=False)) + _year(item.get("issued"))


def _families(people: object) -> list[str]:
    named = [one for one in people if isinstance(one, Mapping)] if isinstance(people, list | tuple) else []
    names = (str(one.get("family") or one.get("literal") or "").replace(" ", "") for one in named)
    return [name[:1].upper() + name[1:] for name in names if name]


def _year(date: object) -> str:
    parts = date.get("date-parts") if isinstance(date, Mapping) else None
    first = parts[0] if isinstance(parts, Sequence) and parts else None
    year = str(first[0]) if isinstance(first, Sequence) and first else ""
    return year[-2:] if year.isdigit() else ""
