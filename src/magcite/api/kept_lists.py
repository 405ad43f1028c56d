"""Lists of references by what they are made of: items, style, language, and the code that makes them."""

import hashlib
import json
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from magcite.bibliography import ListedEntry, Listing
from magcite.language import label
from magcite.model import Run
from magcite.model.letters import PLAIN_LETTERS
from magcite.transport.lists import ListStore

__all__ = ["keeper"]

_WORTH_KEEPING = 50  # entries; fewer are made as fast as they are looked up
_FIELDS = tuple(field.name for field in fields(Run))
_COLLATION = ("letters_after_z", "letters_sorted_as")


def keeper(folder: Path | None) -> Callable[[Listing], Sequence[ListedEntry]]:
    """Return how a list comes about: from the cache in a folder, or else made and kept there.

    Args:
        folder: of the cache; None: every list is made.
    """

    def listed(listing: Listing) -> Sequence[ListedEntry]:
        if folder is None or len(listing.items) < _WORTH_KEEPING:
            return listing.make()
        with ListStore(folder) as store:
            key = _key(listing)
            text = store.recall(key)
            if text is not None:
                return [(place, tuple(Run(*run) for run in runs)) for place, runs in json.loads(text)]
            made = listing.make()
            store.keep(key, json.dumps([(place, [_values(run) for run in runs]) for place, runs in made]))
            return made

    return listed


def _values(run: Run) -> list[object]:
    return [getattr(run, name) for name in _FIELDS]


def _key(listing: Listing) -> str:
    letters = [label(name, listing.language) for name in _COLLATION]
    of = [_code(), listing.style.digest, listing.language, listing.as_given, listing.bare, letters, listing.items]
    return hashlib.sha256(json.dumps(of, default=str).encode()).hexdigest()


@lru_cache
def _code() -> str:
    """Return what stands for the code and data that make a list."""
    digest = hashlib.sha256(f"{unicodedata.unidata_version} {sorted(PLAIN_LETTERS.items())}".encode())
    for file in _files(files("magcite.bibliography")):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _files(folder: Traversable) -> Iterator[Traversable]:
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir():
            yield from _files(one)
        elif one.name.endswith((".py", ".xml", ".csl")):
            yield one
