"""What to ask a registry's bibliographic search for a work: the words of the question, and how many answers.

Crossref's `query.bibliographic` is made for reference strings: titles, authors, journals, years and the rest in any
order, https://api.crossref.org/swagger-ui/index.html. The best answers come first, and there is always an answer, so
that whoever asks must judge them himself (`match`).
"""

import re
from dataclasses import dataclass

from magcite.comparison.fields.field import comparable
from magcite.comparison.fields.issued import years_of
from magcite.comparison.fields.person import byline_of
from magcite.identifiers import find_identifiers
from magcite.language.markup import plain
from magcite.matching.titles import telling
from magcite.model import Item

__all__ = ["LONGEST_QUERY", "BibliographicQuery", "query_of"]

LONGEST_QUERY = 400  # characters: two lines of a reference list; more makes a search slower and no better
_AUTHORS = 3
_TITLED, _UNTITLED = 10, 20  # rows: without a title the neighbours are many, and the work is seldom the first
_LEAST = 2  # telling words of a title that can be searched by themselves
_LIST_MARK = re.compile(r"\s*(?:[\[(]\d{1,3}[\])]\.?|\d{1,3}\.(?!\d))\s+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{1,500}")


@dataclass(frozen=True, slots=True)
class BibliographicQuery:
    """A question to a bibliographic search.

    Attributes:
        text: one line, at most LONGEST_QUERY characters, never empty.
        rows: how many answers are wanted.
        left_out: what was stated and is not asked, in words ("4 of 7 authors", "the end, 120 characters").
    """

    text: str
    rows: int
    left_out: tuple[str, ...] = ()


def query_of(wanted: Item | str) -> BibliographicQuery | None:
    """Return what to ask; None when too little is stated to find a work by.

    A title of two telling words will do, or an author, a journal or book and either a year or a page; of a string,
    three words. Identifiers are left out: whoever has one asks for it by itself.
    """
    return _of_text(wanted) if isinstance(wanted, str) else _of_item(wanted)


def _of_item(item: Item) -> BibliographicQuery | None:
    people = [name.family or "" for name in byline_of(item).people] or [name.literal or "" for name in item.author]
    years = sorted(years_of(item))
    titled = len(telling(comparable(item.title or "").split())) >= _LEAST
    placed = bool(people and item.container_title and (years or item.page)) or bool(
        item.container_title and item.volume and item.page
    )
    if not titled and not placed:
        return None
    left_out = [f"{len(people) - _AUTHORS} of {len(people)} authors"] if len(people) > _AUTHORS else []
    parts = (
        " ".join(people[:_AUTHORS]),
        item.title,
        item.container_title,
        item.volume,
        item.page,
        str(years[0]) if years else None,
    )
    line = " ".join(plain(" ".join(part for part in parts if part)).split())
    return _bounded(line, left_out, titled=titled)


def _of_text(text: str) -> BibliographicQuery | None:
    line = " ".join(plain(text).split())
    left_out = []
    named = list(find_identifiers(line))
    for start, end, _ in reversed(named):
        line = f"{line[:start]} {line[end:]}"
    if named or _ADDRESS.search(line):
        left_out.append("identifiers and addresses")
        line = _ADDRESS.sub(" ", line)
    line = " ".join(_LIST_MARK.sub("", line, count=1).split() if _LIST_MARK.match(line) else line.split())
    words = telling(comparable(line).split())
    if len(words) <= _LEAST:
        return None
    return _bounded(line, left_out, titled=len(words) > 2 * _UNTITLED // 3)


def _bounded(line: str, left_out: list[str], *, titled: bool) -> BibliographicQuery:
    if len(line) > LONGEST_QUERY:
        cut = line.rfind(" ", 0, LONGEST_QUERY + 1)
        cut = cut if cut > 0 else LONGEST_QUERY
        left_out = [*left_out, f"the end, {len(line) - cut} characters"]
        line = line[:cut]
    return BibliographicQuery(line, _TITLED if titled else _UNTITLED, tuple(left_out))
