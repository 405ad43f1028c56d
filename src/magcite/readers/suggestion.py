"""The known word that an unknown one was probably meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches

__all__ = ["nearest"]


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word most like another, whatever the distance and the case; known must not be empty."""
    by_folded = {one.lower(): one for one in known}
    (best,) = get_close_matches(word.lower(), by_folded, n=1, cutoff=0.0)
    return by_folded[best]
