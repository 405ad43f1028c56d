"""Europe PMC's search for studies by what they are about: title and abstract, numbers, authors, kind of study.

Fields (TITLE_ABS, AUTH, JOURNAL, PUB_TYPE) and operators: https://europepmc.org/searchsyntax. Synonyms of MeSH are
searched for too (`synonym=true`). What it finds are candidates, and a search that finds nothing says nothing.
"""

from collections.abc import Iterable, Iterator

from magcite.identifiers import Identifier
from magcite.model import Design, Found, SourceName, StudyQuery
from magcite.sources.europepmc import found_in, hits_in
from magcite.sources.europepmc_work import item_of
from magcite.sources.source import HttpCall, Reply

__all__ = ["call", "parse"]

_ROWS = 15
_THOUSAND = 1000
_LONGEST = 60  # characters of one term
# publication types are given late and by hand, so that the words in title or abstract count as well
_TYPES = {
    Design.META_ANALYSIS: ("Meta-Analysis", "meta-analysis"),
    Design.SYSTEMATIC_REVIEW: ("Systematic Review", "systematic review"),
    Design.RCT: ("Randomized Controlled Trial", "randomized"),
}


def call(query: StudyQuery, *, rows: int = _ROWS) -> HttpCall:
    """Describe a search for the study that a claim tells of."""
    exposures = " OR ".join(_in_text(query.exposures))
    told = (*_in_text(query.outcomes), *_in_text(query.others), *_in_text(map(_grouped, query.numbers)))
    named = [f'AUTH:"{_plain(one)}"' for one in query.authors] + [f'JOURNAL:"{_plain(one)}"' for one in query.journals]
    kinds = [f'PUB_TYPE:"{_TYPES[one][0]}" OR TITLE_ABS:"{_TYPES[one][1]}"' for one in query.designs if one in _TYPES]
    groups = (exposures, " OR ".join((*told, *named)), " OR ".join(kinds))
    words = (
        ("query", " AND ".join(f"({group})" for group in groups if group)),
        ("resultType", "core"),
        ("format", "json"),
        ("synonym", "true"),
        ("pageSize", str(rows)),
    )
    return HttpCall(SourceName.EUROPEPMC, "/search", words, several=True)


def parse(reply: Reply, at: str) -> tuple[Found, ...]:
    """Return the works found, in Europe PMC's order, each under its DOI, or else its PMID or PMCID.

    Raises:
        PayloadError: the reply is not Europe PMC's list.
    """
    found: dict[Identifier, Found] = {}
    for hit in hits_in(reply):
        item = item_of(hit)
        asked = item.doi or item.pmid or item.pmcid
        if asked is not None:
            found.setdefault(asked, found_in(hit, asked, at))
    return tuple(found.values())


def _in_text(terms: Iterable[str]) -> Iterator[str]:
    for term in terms:
        yield from (f'TITLE_ABS:"{one}"' for one in map(_plain, term.split("|")) if one)


def _grouped(number: str) -> str:
    """Return a number with and without a comma between its thousands."""
    return f"{number}|{int(number):,}" if int(number) >= _THOUSAND else number


def _plain(term: str) -> str:
    return " ".join(term.replace('"', " ").replace("\\", " ").split())[:_LONGEST]
