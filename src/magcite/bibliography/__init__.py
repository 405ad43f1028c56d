"""Annotated bibliographies: references filled up from the lock, sorted and formatted by a citation style."""

from magcite.bibliography.arrangement import Arrangement
from magcite.bibliography.compilation import compile_bibliography
from magcite.bibliography.evidence_table import evidence_table
from magcite.bibliography.fill import fill
from magcite.bibliography.listing import ListedEntry, Listing
from magcite.bibliography.omissions import omissions

__all__ = [
    "Arrangement",
    "ListedEntry",
    "Listing",
    "compile_bibliography",
    "evidence_table",
    "fill",
    "omissions",
]
