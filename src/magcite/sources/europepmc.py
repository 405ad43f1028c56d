"""Europe PMC REST API: life-science works by DOI, PMID or PMCID, with MeSH headings, publication types and notices.

Protocol: https://europepmc.org/RestfulWebService; search fields: https://europepmc.org/searchsyntax. The abstract
comes with `resultType=core`. Several works share one question, joined by OR.
"""

from collections.abc import Mapping

from magcite.errors import PayloadError
from magcite.identifiers import Doi, Identifier, Pmcid, Pmid
from magcite.model import Absent, Found, SourceName
from magcite.sources.europepmc_work import abstract_of, item_of, mesh_of, notices_of, publication_types_of
from magcite.sources.payload import dig, digest, excerpt, mappings, text, verbatim
from magcite.sources.source import HttpCall, Known, Reply, Source

__all__ = ["SOURCE", "found_in", "hits_in"]

_OK = 200
_BATCH = 25  # quoted, so many questions still make an address that every proxy takes
_HITS_EACH = 4  # one work may stand there as a preprint, an article and an author's manuscript
_UNQUOTABLE = ('"', "\\")
_PREFERRED = ("MED", "PMC", "PPR")  # https://europepmc.org/help#contentsources


def call(asked: tuple[Identifier, ...]) -> HttpCall:
    """Describe one search for one or more identifiers."""
    query = (
        ("query", " OR ".join(map(_question, asked))),
        ("resultType", "core"),
        ("format", "json"),
        ("synonym", "false"),
        ("pageSize", str(_HITS_EACH * len(asked))),
    )
    return HttpCall(SourceName.EUROPEPMC, "/search", query, several=len(asked) > 1)


def parse(reply: Reply, asked: tuple[Identifier, ...], at: str) -> Mapping[Identifier, Known]:
    """Read the answer to `call`, each hit matched to what it identifies itself as.

    A list that holds all its hits says no about what is not in it.

    Raises:
        PayloadError: the reply is not Europe PMC's, or all that one question found is another work.
    """
    hits = sorted(hits_in(reply), key=_rank)
    known: dict[Identifier, Known] = {}
    for one in asked:
        hit = next((hit for hit in hits if _is_about(hit, one)), None)
        if hit is not None:
            known[one] = found_in(hit, one, at)
    if len(asked) == 1 and hits and not known:
        raise _unfit(f"it answered about another work: {verbatim(hits[0], 'id') or 'without a name'}")
    if _count(reply) == len(hits):
        answer = digest([reply.status, "not among the hits"])
        known |= {one: Absent(SourceName.EUROPEPMC, one, at, answer) for one in asked if one not in known}
    return known


def _question(one: Identifier) -> str:
    match one:
        case Pmid():
            return f"(EXT_ID:{one.normal} AND SRC:MED)"
        case Pmcid():
            return f"PMCID:{one.normal}"
        case _:
            return f'DOI:"{one.normal}"'


def _is_about(hit: Mapping[str, object], one: Identifier) -> bool:
    said = verbatim(hit, one.scheme)
    if isinstance(one, Pmid) and said is None and verbatim(hit, "source") == "MED":
        said = verbatim(hit, "id")
    return said is not None and said.lower() == one.normal.lower()


def _rank(hit: Mapping[str, object]) -> int:
    source = verbatim(hit, "source")
    return _PREFERRED.index(source) if source in _PREFERRED else len(_PREFERRED)


def found_in(hit: Mapping[str, object], asked: Identifier, at: str) -> Found:
    """Return a hit as the answer about an identifier."""
    return Found(
        SourceName.EUROPEPMC,
        asked,
        at,
        digest(hit),
        item_of(hit),
        notices_of(hit),
        mesh=mesh_of(hit),
        publication_types=publication_types_of(hit),
        abstract=abstract_of(hit),
    )


def hits_in(reply: Reply) -> tuple[Mapping[str, object], ...]:
    """Return the hits of a search.

    Raises:
        PayloadError: the reply is not Europe PMC's list.
    """
    if reply.status != _OK:
        complaint = text(reply.payload, "errMsg") or excerpt(reply.text)
        raise _unfit(f"it answered {reply.status}" + (f": {complaint}" if complaint else ""))
    if reply.payload is None:
        raise _unfit(f"it answered with something that is no JSON: {excerpt(reply.text)!r}")
    if not isinstance(dig(reply.payload, "resultList", "result"), list) or _count(reply) is None:
        raise _unfit("a list of hits was due, and it answered with another shape")
    return mappings(reply.payload, "resultList", "result")


def _count(reply: Reply) -> int | None:
    count = dig(reply.payload, "hitCount")
    return count if isinstance(count, int) and not isinstance(count, bool) else None


def _accepts(one: Identifier) -> bool:
    return isinstance(one, Doi | Pmid | Pmcid) and not any(sign in one.normal for sign in _UNQUOTABLE)


def _unfit(reason: str) -> PayloadError:
    return PayloadError(SourceName.EUROPEPMC.value, reason)


SOURCE = Source(
    SourceName.EUROPEPMC,
    batch=_BATCH,
    accepts=_accepts,
    shares=lambda _: True,
    call=call,
    parse=parse,
    adds=True,
)
