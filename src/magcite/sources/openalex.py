"""OpenAlex: works by DOI or PMID, with abstracts, and a flag for retracted works.

Protocol: https://docs.openalex.org/api-entities/works; several DOIs share a filter, joined by "|",
https://docs.openalex.org/how-to-use-the-api/get-lists-of-entities/filter-entity-lists.
OpenAlex gathers what others say, and guesses where they say nothing: its flag is told as its own, and is no notice.
"""

import re
from collections.abc import Mapping

from magcite.errors import PayloadError
from magcite.identifiers import Doi, Identifier, Pmid
from magcite.model import Absent, Found, SourceName
from magcite.sources.openalex_work import abstract_of, item_of, notices_of
from magcite.sources.payload import dig, digest, excerpt, mappings, text, verbatim
from magcite.sources.quoting import quoted
from magcite.sources.source import HttpCall, Known, Reply, Source

__all__ = ["SOURCE"]

_OK, _NOT_FOUND = 200, 404
_BATCH = 50
_PLAIN = re.compile(r"[A-Za-z0-9._()/;-]+")  # a comma, a colon or a bar breaks a filter
_FIELDS = (
    "id,doi,ids,title,display_name,publication_year,publication_date,type,language,authorships,biblio,"
    "primary_location,is_retracted,abstract_inverted_index"
)


def call(asked: tuple[Identifier, ...]) -> HttpCall:
    """Describe one call: a single work by its identifier, several DOIs through a filter with room for all of them."""
    if len(asked) == 1:
        (one,) = asked
        path = f"/works/{one.scheme}:{quoted(one.normal)}"
        return HttpCall(SourceName.OPENALEX, path, (("select", _FIELDS),))
    dois = "|".join(one.normal for one in asked)
    query = (("filter", f"doi:{dois}"), ("per-page", str(len(asked))), ("select", _FIELDS))
    return HttpCall(SourceName.OPENALEX, "/works", query, several=True)


def parse(reply: Reply, asked: tuple[Identifier, ...], at: str) -> Mapping[Identifier, Known]:
    """Read the answer to `call`, each work matched to its identifier and never by order.

    Raises:
        PayloadError: the reply is not OpenAlex's, or a single answer is about another work.
    """
    if len(asked) == 1 and reply.status == _NOT_FOUND and not reply.text.lstrip().startswith("<"):
        answer = digest([reply.status, reply.payload or reply.text])
        return {asked[0]: Absent(SourceName.OPENALEX, asked[0], at, answer)}
    works = _works(reply, single=len(asked) == 1)
    known: dict[Identifier, Known] = {}
    for work in works:
        item = item_of(work)
        for one in asked:
            if one in item.identifiers and one not in known:
                notices, abstract = notices_of(work), abstract_of(work)
                known[one] = Found(SourceName.OPENALEX, one, at, digest(work), item, notices, abstract=abstract)
    if len(asked) == 1 and not known:
        raise _unfit(
            f"it answered about another work: {verbatim(works[0], 'doi') or verbatim(works[0], 'id') or 'none'}"
        )
    return known


def _works(reply: Reply, *, single: bool) -> tuple[Mapping[str, object], ...]:
    if reply.status != _OK:
        complaint = text(reply.payload, "message") or text(reply.payload, "error") or excerpt(reply.text)
        raise _unfit(f"it answered {reply.status}" + (f": {excerpt(complaint)}" if complaint else ""))
    if reply.payload is None:
        raise _unfit(f"it answered with something that is no JSON: {excerpt(reply.text)!r}")
    if single and isinstance(reply.payload, Mapping) and "ids" in reply.payload:
        return (reply.payload,)
    if not single and isinstance(dig(reply.payload, "results"), list):
        return mappings(reply.payload, "results")
    raise _unfit(f"{'one work was' if single else 'a list of works was'} due, and it answered with another shape")


def _unfit(reason: str) -> PayloadError:
    return PayloadError(SourceName.OPENALEX.value, reason)


SOURCE = Source(
    SourceName.OPENALEX,
    batch=_BATCH,
    accepts=lambda one: isinstance(one, Doi | Pmid),
    shares=lambda one: isinstance(one, Doi) and _PLAIN.fullmatch(one.normal) is not None,
    call=call,
    parse=parse,
    adds=True,
)
