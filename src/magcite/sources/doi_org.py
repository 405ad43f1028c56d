"""doi.org: which agency registered a DOI, or that nobody did.

Protocol: https://www.doi.org/the-identifier/resources/factsheets/doi-resolution-documentation. `/ra/` answers
[{"DOI": "10.5555/12345678", "RA": "Crossref"}] or [{"DOI": …, "status": "DOI does not exist"}].
"""

from collections.abc import Mapping

from magcite.errors import PayloadError
from magcite.identifiers import Doi, Identifier
from magcite.model import Absent, Registered, SourceName
from magcite.sources.payload import dig, digest, excerpt, text, verbatim
from magcite.sources.quoting import quoted
from magcite.sources.source import HttpCall, Known, Reply, Source

__all__ = ["SOURCE"]

_OK = 200
_ABSENT = "doi does not exist"


def call(asked: tuple[Identifier, ...]) -> HttpCall:
    """Describe the question after one DOI's agency."""
    (doi,) = asked
    return HttpCall(SourceName.DOI_ORG, f"/ra/{quoted(doi.normal)}")


def parse(reply: Reply, asked: tuple[Identifier, ...], at: str) -> Mapping[Identifier, Known]:
    """Read the answer to `call`.

    Raises:
        PayloadError: the reply is in another shape, or about another DOI.
    """
    (doi,) = asked
    entry = dig(reply.payload, 0)
    if reply.status != _OK or not isinstance(entry, Mapping):
        raise _unfit(f"it answered {reply.status} with {excerpt(reply.text) or 'JSON in another shape'!r}")
    named = verbatim(entry, "DOI") or ""
    if named.lower() != doi.normal:
        raise _unfit(f"it answered about another DOI: {named or 'none'}")
    agency, status = text(entry, "RA"), text(entry, "status")
    if agency:
        return {doi: Registered(SourceName.DOI_ORG, doi, at, digest(entry), agency)}
    if status and status.lower() == _ABSENT:
        return {doi: Absent(SourceName.DOI_ORG, doi, at, digest(entry))}
    raise _unfit(f"it answered {status or 'nothing'!r}")


def _unfit(reason: str) -> PayloadError:
    return PayloadError(SourceName.DOI_ORG.value, reason)


SOURCE = Source(
    SourceName.DOI_ORG,
    batch=1,
    accepts=lambda one: isinstance(one, Doi),
    shares=lambda _: False,
    call=call,
    parse=parse,
    describes=False,
)
