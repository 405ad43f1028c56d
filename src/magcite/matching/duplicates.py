"""Which records of a library describe one work, in whatever style each is written, or two versions of one.

Only records that share two keys of `blocking` are compared, each way, by the signals of `match`. Two DOIs are two
works, and so are two years, unless one record is a preprint's.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from magcite.matching.blocking import Shelves
from magcite.matching.match import match
from magcite.matching.record import read_record
from magcite.matching.signal import Match, MatchVerdict
from magcite.matching.titles import telling
from magcite.model import Item

__all__ = ["Duplicate", "find_duplicates", "is_preprint"]

_SERVERS = re.compile(
    r"\b(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|ssrn|preprint|research square|osf preprints)\b", re.IGNORECASE
)
_PREFIXES = ("10.48550/", "10.1101/", "10.31234/", "10.26434/", "10.21203/", "10.20944/", "10.2139/ssrn", "10.31219/")
_STATED = ("author", "title", "container_title", "volume", "page", "issued")
_ENOUGH = 40  # points of a match
_YEARS_APART = 4  # between a preprint and its article


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two records of one work.

    Attributes:
        first, second: places among the records, the earlier one first.
        words: what they share, for people.
        versions: whether one is a preprint and the other what was published of it.
    """

    first: int
    second: int
    words: str
    versions: bool = False


def is_preprint(item: Item) -> bool:
    """Whether a record is of a preprint, by its type, its identifier or where it appeared."""
    doi = item.doi.value.lower() if item.doi else ""
    if doi.startswith(_PREFIXES) or (item.arxiv is not None and item.volume is None and not doi):
        return True
    return item.type == "article" or _SERVERS.search(item.container_title or item.publisher or "") is not None


def find_duplicates(items: Sequence[Item]) -> Iterator[Duplicate]:
    """Yield the pairs that are one work, by the later record's place; nearly linear in the number of records."""
    shelves = Shelves(items)
    for place, record in enumerate(shelves.records):
        for earlier in sorted(shelves.near(record)):
            if earlier < place and (found := _judged(items[earlier], items[place])) is not None:
                words, versions = found
                yield Duplicate(earlier, place, words, versions)


def _judged(one: Item, other: Item) -> tuple[str, bool] | None:
    """Return what two records share and whether they are versions; None where they are two works, or may be."""
    versions = is_preprint(one) != is_preprint(other)
    if versions:
        one, other = _work_alone(one), _work_alone(other)
        if _years_apart(one, other) > _YEARS_APART or len(telling((one.title or "").lower().split())) <= 2:  # noqa: PLR2004
            return None
        year = one.issued or other.issued
        one, other = replace(one, issued=year), replace(other, issued=year)
    elif _years_apart(one, other) or (one.doi and other.doi and one.doi != other.doi):
        return None
    if not (one.title and other.title) and _other_page(one, other):
        return None
    for left, right in {(one, other): None, (_contained(one), other): None, (one, _contained(other)): None}:
        found = _matched(left, right)
        if found is not None:
            return _words(found), versions
    return None


def _other_page(one: Item, other: Item) -> bool:
    """Whether both records begin on a page, and not on the same one; where no titles are compared, that parts them."""
    first, second = (read_record(item, framed=False).page for item in (one, other))
    return first is not None and second is not None and first != second


def _matched(one: Item, other: Item) -> Match | None:
    (there,), (back,) = match(one, [other]), match(other, [one])
    best = max(there, back, key=_points)
    if MatchVerdict.NONE in {there.verdict, back.verdict}:
        return None
    return best if best.verdict is MatchVerdict.ACCEPTED or _says_the_same(best, one, other) else None


def _contained(item: Item) -> Item:
    """Return a record with its title as the container, where the record states no place: the title may be a book's."""
    if not item.title or item.container_title or item.volume or item.page:
        return item
    return replace(item, title=None, container_title=item.title)


def _says_the_same(found: Match, one: Item, other: Item) -> bool:
    """Whether two records state the same fields, too few to single out a work, and agree in each."""
    stated = [tuple(bool(getattr(item, name)) for name in _STATED) for item in (one, other)]
    agrees = all(signal.points > 0 for signal in found.signals)
    return agrees and stated[0] == stated[1] and found.points >= _ENOUGH


def _points(found: Match) -> int:
    return found.points


def _words(found: Match) -> str:
    return ", ".join(one.words for one in found.signals if one.points > 0)


def _work_alone(item: Item) -> Item:
    """Return what a preprint and its article share: title, byline and year."""
    return Item(type=None, title=item.title, title_short=item.title_short, author=item.author, issued=item.issued)


def _years_apart(one: Item, other: Item) -> int:
    years = [item.issued.year for item in (one, other) if item.issued and item.issued.year is not None]
    return abs(years[0] - years[1]) if len(years) > 1 else 0
