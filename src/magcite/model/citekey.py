"""Citekeys made from what is known of a work: first author's family name and year."""

import re
import unicodedata
from collections.abc import Container
from itertools import count

from magcite.model.item import Item
from magcite.model.letters import PLAIN_LETTERS

__all__ = ["make_citekey"]

_TITLE_WORDS = 3
_ADDRESS = re.compile(r"^\w+://(?:www\.)?([^/:?#]+).*?([^/?#]{0,40})/?(?:[?#].*)?$")  # host and last part of the path


def make_citekey(item: Item, taken: Container[str] = ()) -> str:
    """Return a citekey for a work: "guaschferre2014", and "guaschferre2014b" where that is taken.

    Lower case; Latin letters lose their marks, other scripts stay. Without an author the title's first words stand in,
    without a title the best identifier, then host and end of the address, and at last "work".

    Args:
        item: what is known of the work.
        taken: citekeys that are in use.
    """
    stem = _stem(item)
    if stem not in taken:
        return stem
    return next(key for number in count(1) if (key := stem + _suffix(number)) not in taken)


def _stem(item: Item) -> str:
    people = item.author or item.editor
    year = str(item.issued.year) if item.issued and item.issued.year is not None else ""
    if people and (name := _plain(people[0].family or people[0].literal or "", "")):
        return f"{name}{year}"
    if item.title and (words := _plain(item.title, "-").split("-")[:_TITLE_WORDS]) and words[0]:
        return f"{'-'.join(words)}{year}"
    if item.identifiers:
        return _plain(item.identifiers[0].prefixed, "-")
    return _plain(_ADDRESS.sub(r"\1 \2", item.url or ""), "-") or "work"


def _plain(text: str, joint: str) -> str:
    folded = unicodedata.normalize("NFKD", text.lower()).translate(PLAIN_LETTERS)
    bare = unicodedata.normalize("NFC", "".join(char for char in folded if not unicodedata.combining(char)))
    return re.sub(r"[\W_]+", joint, bare).strip("-")


def _suffix(number: int) -> str:
    """Return b for the second, c for the third, ... z, then ba, bb, ..."""
    letters = ""
    while number:
        number, rest = divmod(number, 26)
        letters = chr(ord("a") + rest) + letters
    return letters
