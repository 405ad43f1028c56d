"""DataCite REST API: data sets, software, preprints (arXiv's among them), theses and reports with DOIs of DataCite.

Protocol: https://support.datacite.org/docs/api; one work at `/dois/{doi}`, several through a query in Lucene's
syntax (https://support.datacite.org/docs/api-queries). An arXiv identifier is asked about under the DOI that arXiv
gives it, https://info.arxiv.org/help/doi.html.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from magcite.errors import PayloadError
from magcite.identifiers import Arxiv, Doi, Identifier
from magcite.model import Absent, Found, SourceName
from magcite.sources.datacite_work import abstract_of, item_of, notices_of
from magcite.sources.payload import dig, digest, excerpt, mappings, text, verbatim
from magcite.sources.quoting import quoted
from magcite.sources.source import HttpCall, Known, Reply, Source

__all__ = ["SOURCE"]

_OK, _NOT_FOUND = 200, 404
_BATCH = 25  # quoted, so many DOIs still make an address that every proxy takes
_PLAIN = re.compile(r"[A-Za-z0-9._()/:;<>-]+")
_ARXIV = "10.48550/arxiv."


def call(asked: tuple[Identifier, ...]) -> HttpCall:
    """Describe one call: a single work by its address, several through a query with room for all of them."""
    dois = [_doi(one) for one in asked]
    if len(dois) == 1:
        return HttpCall(SourceName.DATACITE, f"/dois/{quoted(dois[0])}")
    query = " OR ".join(f'"{doi}"' for doi in dois)
    parameters = (("query", f"doi:({query})"), ("page[size]", str(len(dois))), ("disable-facets", "true"))
    return HttpCall(SourceName.DATACITE, "/dois", parameters, several=True)


def parse(reply: Reply, asked: tuple[Identifier, ...], at: str) -> Mapping[Identifier, Known]:
    """Read the answer to `call`, each work matched to its DOI and never by order.

    Raises:
        PayloadError: the reply is not DataCite's, or a single answer is about another DOI.
    """
    if len(asked) == 1 and reply.status == _NOT_FOUND and mappings(reply.payload, "errors"):
        return {asked[0]: Absent(SourceName.DATACITE, asked[0], at, digest([reply.status, reply.payload]))}
    records = _records(reply, single=len(asked) == 1)
    known: dict[Identifier, Known] = {}
    by_doi = {_doi(one): one for one in asked}
    for record in records:
        one = by_doi.get((verbatim(record, "attributes", "doi") or verbatim(record, "id") or "").lower())
        if one is not None and one not in known:
            known[one] = _found(record, one, at)
    if len(asked) == 1 and not known:
        raise _unfit(f"it answered about another DOI: {verbatim(records[0], 'id') or 'none'}")
    return known


def _doi(one: Identifier) -> str:
    return f"{_ARXIV}{one.normal}" if isinstance(one, Arxiv) else one.normal


def _found(record: Mapping[str, object], asked: Identifier, at: str) -> Found:
    attributes = dig(record, "attributes")
    item = item_of(attributes)
    doi = verbatim(attributes, "doi") or verbatim(record, "id") or ""
    if item.arxiv is None and doi.lower().startswith(_ARXIV) and isinstance(asked, Arxiv):
        item = replace(item, arxiv=asked)
    notices, abstract = notices_of(attributes), abstract_of(attributes)
    return Found(SourceName.DATACITE, asked, at, digest(record), item, notices, abstract=abstract)


def _records(reply: Reply, *, single: bool) -> tuple[Mapping[str, object], ...]:
    data = dig(reply.payload, "data")
    if reply.status != _OK:
        complaint = text(reply.payload, "errors", 0, "title") or excerpt(reply.text)
        raise _unfit(f"it answered {reply.status}" + (f": {complaint}" if complaint else ""))
    if reply.payload is None:
        raise _unfit(f"it answered with something that is no JSON: {excerpt(reply.text)!r}")
    if single and isinstance(data, Mapping) and isinstance(dig(data, "attributes"), Mapping):
        return (data,)
    if not single and isinstance(data, list):
        return tuple(one for one in mappings(reply.payload, "data") if isinstance(one.get("attributes"), Mapping))
    raise _unfit(f"{'one work was' if single else 'a list of works was'} due, and it answered with another shape")


def _unfit(reason: str) -> PayloadError:
    return PayloadError(SourceName.DATACITE.value, reason)


SOURCE = Source(
    SourceName.DATACITE,
    batch=_BATCH,
    accepts=lambda one: isinstance(one, Doi | Arxiv),
    shares=lambda one: _PLAIN.fullmatch(_doi(one)) is not None,
    call=call,
    parse=parse,
)
