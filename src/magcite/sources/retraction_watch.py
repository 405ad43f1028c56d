"""The Retraction Watch database: notices about works, by DOI or PMID, from one file of comma-separated values.

Crossref publishes it, https://gitlab.com/crossref/retraction-watch-data, and its columns are explained at
https://retractionwatch.com/retraction-watch-database-user-guide/. Lists are separated and ended by ";", each line ends
with a comma, dates are American, and a missing number is 0 or "unavailable".

All that is asked about is one call, whose answer is the whole file, and the file is read once. It lists works with
notices only, so that its silence says nothing.
"""

import csv
import io
import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set

from magcite.errors import PayloadError
from magcite.identifiers import Doi, Identifier, Pmid
from magcite.language.markup import plain
from magcite.model import Date, Found, Item, Name, Notice, NoticeKind, SourceName
from magcite.sources.notice_kinds import by_age, notice_kind
from magcite.sources.payload import digest, excerpt, identified
from magcite.sources.source import HttpCall, Known, Reply, Source

__all__ = ["SOURCE"]

_OK = 200
_ALL = 1_000_000  # identifiers a call; the answer is the same for one and for all
_DOI, _PMID = "OriginalPaperDOI", "OriginalPaperPubMedID"
_NEEDED = (_DOI, _PMID, "RetractionNature", "RetractionDate", "RetractionDOI", "Reason", "Title")
_NATURES: Mapping[str, NoticeKind] = {
    "retraction": NoticeKind.RETRACTION,
    "expression of concern": NoticeKind.CONCERN,
    "correction": NoticeKind.CORRECTION,
    "reinstatement": NoticeKind.REINSTATEMENT,
}
_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: .*)?|(\d{4})-(\d\d)-(\d\d)(?:[T ].*)?")
_PLAIN_DOI = re.compile(r'10\.\d{4,9}(?:\.\d+)*/[^,"\s]+')  # as it stands between commas
_PLAIN_PMID = re.compile(r",([1-9]\d{0,8})(?=,)")
_LAST_MONTH, _LAST_DAY = 12, 31
_TYPES: tuple[tuple[str, str], ...] = (  # the beginning of ArticleType -> CSL
    ("conference", "paper-conference"),
    ("book chapter", "chapter"),
    ("dissertation", "thesis"),
    ("preprint", "article"),
    ("government publication", "report"),
)

_Row = Mapping[str, str]


def call(_: tuple[Identifier, ...]) -> HttpCall:
    """Describe the one call, for the whole file."""
    return HttpCall(SourceName.RETRACTION_WATCH, "", accept="text", several=True)


def parse(reply: Reply, asked: tuple[Identifier, ...], at: str) -> Mapping[Identifier, Known]:
    """Look all identifiers up in the file; a work with several notices has one row for each.

    Raises:
        PayloadError: the reply is no such file, or breaks off.
    """
    if reply.status != _OK:
        raise _unfit(f"it answered {reply.status}")
    rows: dict[Identifier, list[_Row]] = {}
    dois = {one.normal: one for one in asked if isinstance(one, Doi)}
    pmids = {one.normal: one for one in asked if isinstance(one, Pmid)}
    for row in _rows(reply.text, dois.keys(), pmids.keys()):
        doi, pmid = dois.get(row[_DOI].strip().lower()), pmids.get(row[_PMID].strip())
        for one in (doi, pmid):
            if one is not None:
                rows.setdefault(one, []).append(row)
    return {one: _found(one, rows[one], at) for one in asked if one in rows}


def _rows(text: str, dois: Set[str], pmids: Set[str]) -> Iterator[_Row]:
    """Yield the rows that may hold one of these identifiers, by column name.

    Only such rows are taken apart, which is what would take the time; and the last one, to see whether it is whole.

    Raises:
        PayloadError: columns are missing, or the last row is shorter than the header says.
    """
    lines = _logical_lines(text.removeprefix("\ufeff"))
    header = [name.strip() for name in next(_cells(1, next(lines, (1, ""))[1]), [])]
    if missing := [name for name in _NEEDED if name not in header]:
        raise _unfit(f"it is not Retraction Watch's file: no column {missing[0]} in {excerpt(text)!r}")
    width = len(header) - (not header[-1])
    may_hold = _filter(dois, pmids)
    last: tuple[int, str] = (1, "")
    for number, line in lines:
        last = (number, line) if line.strip() else last
        if may_hold(line):
            for cells in _cells(number, line):
                if cells and len(cells) >= width:
                    yield dict(zip(header, cells, strict=False))
    if any(cells and len(cells) < width for cells in _cells(*last)):
        raise _unfit(f"its file breaks off near line {last[0]}")


def _filter(dois: Set[str], pmids: Set[str]) -> Callable[[str], bool]:
    """Return a quick test that no row with one of these identifiers fails."""
    if not all(_PLAIN_DOI.fullmatch(one) for one in dois):
        return lambda _: True

    def may_hold(line: str) -> bool:
        return any(one.lower() in dois for one in _PLAIN_DOI.findall(line)) or (
            bool(pmids) and any(one in pmids for one in _PLAIN_PMID.findall(line))
        )

    return may_hold


def _logical_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield (number, line); a line with an odd count of quotes goes on with those after it, up to another such."""
    begun: list[str] = []
    for number, line in enumerate(text.split("\n"), 1):
        odd = line.count('"') % 2
        if begun or odd:
            begun.append(line)
        if not begun:
            yield number, line
        elif odd and len(begun) > 1:
            yield number, "\n".join(begun)
            begun = []
    if begun:
        yield text.count("\n") + 1, "\n".join(begun)


def _cells(number: int, line: str) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(line, newline=""))
    except csv.Error as error:
        raise _unfit(f"its file cannot be read near line {number}: {error}") from error


def _found(asked: Identifier, rows: Sequence[_Row], at: str) -> Found:
    notices = by_age(_notice(row) for row in rows)
    answer = digest([dict(row) for row in rows])
    return Found(SourceName.RETRACTION_WATCH, asked, at, answer, _item(rows[0]), notices)


def _notice(row: _Row) -> Notice:
    said = plain(row["RetractionNature"])
    return Notice(
        _NATURES.get(said.lower()) or notice_kind(said),
        said or None,
        _date(row["RetractionDate"]),
        identified(Doi.parse, row["RetractionDOI"]),  # or "unavailable", ""
        SourceName.RETRACTION_WATCH,
        tuple(reason.lstrip("+ ") for reason in _list(row["Reason"])),
    )


def _item(row: _Row) -> Item:
    kind = row.get("ArticleType", "").lower()
    return Item(
        type=next((csl for word, csl in _TYPES if kind.startswith(word)), "article-journal"),
        title=plain(row["Title"]) or None,
        author=tuple(Name(literal=name) for name in _list(row.get("Author", ""))),
        issued=_date(row.get("OriginalPaperDate", "")),
        container_title=plain(row.get("Journal", "")) or None,
        publisher=plain(row.get("Publisher", "")) or None,
        doi=identified(Doi.parse, row[_DOI]),
        pmid=identified(Pmid.parse, row[_PMID]),  # or "0"
    )


def _list(said: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for one in said.split(";") if (part := plain(one))))


def _date(said: str) -> Date | None:
    match = _DATE.fullmatch(said.strip())
    if match is None:
        return None
    month, day, year = (match[1], match[2], match[3]) if match[3] else (match[5], match[6], match[4])
    if not (int(year) and 1 <= int(month) <= _LAST_MONTH and 1 <= int(day) <= _LAST_DAY):
        return None
    return Date(int(year), int(month), int(day))


def _unfit(reason: str) -> PayloadError:
    return PayloadError(SourceName.RETRACTION_WATCH.value, reason)


SOURCE = Source(
    SourceName.RETRACTION_WATCH,
    batch=_ALL,
    accepts=lambda one: isinstance(one, Doi | Pmid),
    shares=lambda _: True,
    call=call,
    parse=parse,
    denies=False,
    adds=True,
)
