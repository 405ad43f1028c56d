"""Digital object identifiers: DOI Handbook, https://www.doi.org/doi-handbook/HTML/."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self
from urllib.parse import quote, unquote

from magcite.errors import IdentifierError
from magcite.identifiers.identifier import Identifier

__all__ = ["Doi"]

_PREFIX = re.compile(
    r"^\s*(?:doi\s*[:=]?\s*)?(?:https?://)?(?:(?:dx|www)\.)?(?:doi\.org/+)?(?:doi:\s*)?",
    re.IGNORECASE,
)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\x00-\x1f\x7f]+")


@dataclass(frozen=True, slots=True)
class Doi(Identifier):
    """A DOI name; case is kept in `value` and ignored in comparisons."""

    scheme: ClassVar[str] = "doi"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a DOI that stands alone, bare, with "doi:", or as a doi.org link.

        Percent escapes are decoded once where they hide the slash or a resolver was given. Nothing is trimmed
        but white space: what may follow a DOI in running text is the business of `find_identifiers`.

        Raises:
            IdentifierError: the text is no DOI.
        """
        bare = _PREFIX.sub("", text, count=1).strip()
        if "%2f" in bare.lower() or ("doi.org/" in text.lower() and "%" in bare):
            bare = unquote(bare)
        if _DOI.fullmatch(bare) is None:
            raise IdentifierError("DOI", text, _complaint(bare))
        return cls(bare, bare.lower())

    @property
    def link(self) -> str:
        """The doi.org address, safe to put in any attribute."""
        return f"https://doi.org/{quote(self.value, safe='/:;()._-')}"


def _complaint(bare: str) -> str:
    if not bare:
        return "it is empty"
    if not bare.startswith("10."):
        return "a DOI starts with 10."
    if "/" not in bare:
        return "the part after the slash is missing"
    if re.search(r"\s", bare):
        return "there is white space in it"
    return "the part before the slash must be 10. and at least four digits"
