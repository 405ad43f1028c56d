"""Texts compared by runs of three letters: what damage of single letters, joined and split words leave alike.

Linear in the length of both texts. After Ukkonen's q-grams, https://doi.org/10.1016/0304-3975(92)90143-4.
"""

__all__ = ["coverage", "grams"]

_LENGTH = 3


def grams(text: str) -> frozenset[str]:
    """Return all runs of three characters of a comparable text, blanks left out; the text itself if it is shorter."""
    squeezed = text.replace(" ", "")
    if len(squeezed) < _LENGTH:
        return frozenset({squeezed} if squeezed else ())
    return frozenset(map("".join, zip(squeezed, squeezed[1:], squeezed[2:], strict=False)))


def coverage(part: frozenset[str], whole: frozenset[str]) -> float:
    """Return the share of `part` that is in `whole`, from 0.0 to 1.0; 0.0 for an empty part."""
    return len(part & whole) / len(part) if part else 0.0
