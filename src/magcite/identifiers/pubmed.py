"""PubMed and PubMed Central identifiers."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self

from magcite.errors import IdentifierError
from magcite.identifiers.identifier import Identifier
from magcite.phrases import phrase

__all__ = ["Pmcid", "Pmid"]

_PMID = re.compile(r"(?:(?:pmid|pubmed(?:\sid)?)\s{0,9}[:#]?\s{0,9})?0*([1-9][0-9]{0,8})", re.IGNORECASE)
_PMCID = re.compile(r"(?:pmcid\s{0,9}:?\s{0,9})?(?:PMC\s{0,9})?0*([1-9][0-9]{0,8})(?:\.[0-9]+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Pmid(Identifier):
    """A PubMed identifier: one to nine digits, no leading zero."""

    scheme: ClassVar[str] = "pmid"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "12345678", "PMID: 12345678" or "pmid:12345678".

        Raises:
            IdentifierError: the text is no PMID.
        """
        match = _PMID.fullmatch(text.strip())
        if match is None:
            raise IdentifierError("PMID", text, phrase("a PMID is a whole number of at most nine digits"))
        return cls(match[1], match[1])

    @property
    def link(self) -> str:
        """The record's page at PubMed."""
        return f"https://pubmed.ncbi.nlm.nih.gov/{self.value}/"


@dataclass(frozen=True, slots=True)
class Pmcid(Identifier):
    """A PubMed Central identifier: "PMC" and digits; a version (".2") is dropped."""

    scheme: ClassVar[str] = "pmcid"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read "PMC6163803", "pmcid:PMC6163803" or the digits alone.

        Raises:
            IdentifierError: the text is no PMCID.
        """
        match = _PMCID.fullmatch(text.strip())
        if match is None:
            raise IdentifierError("PMCID", text, phrase("a PMCID is PMC and a whole number"))
        return cls(f"PMC{match[1]}", f"PMC{match[1]}")

    @property
    def link(self) -> str:
        """The article's page at PubMed Central."""
        return f"https://pmc.ncbi.nlm.nih.gov/articles/{self.value}/"
