"""arXiv identifiers, both schemes: https://info.arxiv.org/help/arxiv_identifier.html."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from magcite.errors import IdentifierError
from magcite.identifiers.identifier import Identifier
from magcite.phrases import phrase

__all__ = ["Arxiv"]

_ARXIV = re.compile(
    r"(?:arxiv\s{0,9}:\s{0,9})?([0-9]{4}\.[0-9]{4,5}|[a-z][a-z-]{0,19}(?:\.[a-z]{2})?/[0-9]{7})(v[0-9]+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Arxiv(Identifier):
    """An arXiv identifier; the version is kept in `value` and ignored in comparisons."""

    scheme: ClassVar[str] = "arxiv"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "2101.00001", "arXiv:2101.00001v2" or "math.GT/0309136".

        Raises:
            IdentifierError: the text is no arXiv identifier.
        """
        match = _ARXIV.fullmatch(text.strip())
        if match is None:
            reason = phrase("it looks like 2101.00001 or, before April 2007, math/0309136")
            raise IdentifierError(phrase("arXiv identifier"), text, reason)
        return cls(match[1] + (match[2] or ""), match[1].lower())

    @property
    def link(self) -> str:
        """The abstract's page at arXiv."""
        return f"https://arxiv.org/abs/{self.value}"
