"""Where a DOI leads, from the proxy of the Handle System: whether it is registered, and its address.

Protocol: https://doi.info/doi-handbook/HTML/rest-api-response-format.html. The agency is the business of `doi_org`;
this tells of a DOI that moved, and of one that is registered and leads nowhere.
"""

from dataclasses import dataclass

from magcite.errors import PayloadError
from magcite.identifiers import Doi
from magcite.model import SourceName
from magcite.sources.payload import dig, excerpt, mappings, verbatim
from magcite.sources.quoting import quoted
from magcite.sources.source import HttpCall, Reply

__all__ = ["Resolution", "call", "parse"]

_OK, _NOT_FOUND = 200, 404


@dataclass(frozen=True, slots=True)
class Resolution:
    """What the proxy knows of a DOI.

    Attributes:
        registered: whether the DOI exists.
        url: the address it leads to; None when it does not exist, or leads nowhere.
    """

    registered: bool
    url: str | None = None


def call(doi: Doi) -> HttpCall:
    """Describe the question after one DOI's address."""
    return HttpCall(SourceName.DOI_ORG, f"/api/handles/{quoted(doi.normal)}", (("type", "URL"),))


def parse(reply: Reply, doi: Doi) -> Resolution:
    """Read the answer to `call`.

    Raises:
        PayloadError: the reply is in another shape, or about another DOI.
    """
    code, named = dig(reply.payload, "responseCode"), verbatim(reply.payload, "handle")
    if reply.status not in {_OK, _NOT_FOUND} or not isinstance(code, int):
        raise _unfit(f"it answered {reply.status} with {excerpt(reply.text) or 'JSON in another shape'!r}")
    if (named or "").lower() != doi.normal:
        raise _unfit(f"it answered about another DOI: {named or 'none'}")
    match code:
        case 1:
            return Resolution(registered=True, url=_address(reply))
        case 100:
            return Resolution(registered=False)
        case 200:
            return Resolution(registered=True)
        case _:
            raise _unfit(f"it answered with code {code}")


def _address(reply: Reply) -> str | None:
    values = mappings(reply.payload, "values")
    addresses = (verbatim(one, "data", "value") for one in values if verbatim(one, "type") == "URL")
    return next(filter(None, addresses), None)


def _unfit(reason: str) -> PayloadError:
    return PayloadError(SourceName.DOI_ORG.value, reason)
