"""Annotated bibliographies: references filled up from the lock, sorted and formatted by a citation style."""

from magcite.bibliography.compilation import compile_bibliography
from magcite.bibliography.fill import fill
from magcite.bibliography.listing import ListedEntry, Listing
from magcite.bibliography.omissions import omissions

__all__ = ["ListedEntry", "Listing", "compile_bibliography", "fill", "omissions"]
