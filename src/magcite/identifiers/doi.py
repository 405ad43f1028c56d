"""Digital object identifiers: DOI Handbook, https://www.doi.org/doi-handbook/HTML/."""

import re
from dataclasses import dataclass
from typing import ClassVar, Self
from urllib.parse import quote, unquote

from magcite.errors import IdentifierError
from magcite.identifiers.identifier import Identifier
from magcite.phrases import phrase

__all__ = ["Doi"]

_LABEL = re.compile(r"(?:(?:info:)?doi(?!\.)\s{0,9}[:=/]?\s{0,9})?", re.IGNORECASE)
_RESOLVER = re.compile(
    r"(?:https?://)?(?:(?:dx|www)\.)?doi\.org/+(?:doi:\s?)?"
    r"|https?://(?:[\w-]+\.)*doi[.-][\w.-]+/+(?=10\.)"  # a publisher's own: http://doi.acm.org/10.1145/...
    r"|https?://[\w.-]+/doi/(?:(?:abs|full|e?pdf)/)?(?=10\.)",
    re.IGNORECASE,
)
_TRACKING = re.compile(r"[?&](?:utm_\w+|fbclid|gclid|mc_[ce]id)=.*", re.IGNORECASE | re.DOTALL)
_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s\x00-\x1f\x7f\ud800-\udfff]+")
# Old Wiley DOIs end in a check character, which may be any sign: "...3.0.CO;2-#"
_LINK_END = re.compile(r"\?|(?<!;2-)#")
_PUNCTUATION = re.compile(r"(?<![/.,;:])(?<!;2-)[.,;:]+$")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


@dataclass(frozen=True, slots=True)
class Doi(Identifier):
    """A DOI name; case is kept in `value` and ignored in comparisons."""

    scheme: ClassVar[str] = "doi"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a DOI that stands alone: bare, with "doi:", or as a link of doi.org or a publisher.

        Percent escapes and the entities of <, > and & are decoded; no DOI that is in use needs them. Trimmed are white
        space, punctuation at the end, tracking parameters, and of a link its query and fragment. What else may follow
        a DOI in running text is the business of `find_identifiers`.

        Raises:
            IdentifierError: the text is no DOI.
        """
        bare = _LABEL.sub("", text.strip(), count=1)
        resolver = _RESOLVER.match(bare)
        if resolver:
            bare = _LINK_END.split(bare[resolver.end() :], maxsplit=1)[0]
        for entity, sign in _ENTITIES:
            bare = bare.replace(entity, sign)
        bare = _PUNCTUATION.sub("", _TRACKING.sub("", _unquoted(bare)).strip())
        if _DOI.fullmatch(bare) is None:
            raise IdentifierError("DOI", text, _complaint(bare))
        return cls(bare, bare.lower())

    @property
    def link(self) -> str:
        """The doi.org address, safe to put in any attribute."""
        return f"https://doi.org/{quote(self.value, safe='/:;()._-')}"


def _unquoted(text: str) -> str:
    """Decode percent escapes until none is left: links are sometimes escaped twice."""
    while "%" in text:
        try:
            decoded = unquote(text, errors="strict")
        except UnicodeDecodeError:
            return text
        if decoded == text:
            return text
        text = decoded
    return text


def _complaint(bare: str) -> str:
    if not bare:
        return phrase("it is empty")
    if not bare.startswith("10."):
        return phrase("a DOI starts with 10.")
    if "/" not in bare:
        return phrase("it has no slash")
    if re.search(r"\s", bare):
        return phrase("there is white space in it")
    return phrase("the part before the slash must be 10. and at least four digits, and something must follow it")
