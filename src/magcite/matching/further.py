"""What to ask further where a search named no work, before its silence may count: the title alone, and the place.

That no answer is the work says nothing by itself: no registry lists all works. It says something where the registry
lists what appeared in that place in those years, and was asked in two ways. References that registries often do not
list, or list under another title, are left out here: books, reports and pages; titles in other languages than English;
abstracts in supplements; preprints.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from magcite.comparison.fields import container_title
from magcite.comparison.fields.issued import years_of
from magcite.comparison.fields.person import byline_of
from magcite.comparison.fields.preprint import is_server
from magcite.comparison.fields.title import telling_words
from magcite.comparison.fields.venues import spelled_out
from magcite.language import detect_language
from magcite.language.languages import load
from magcite.language.markup import plain
from magcite.matching.query import LONGEST_QUERY
from magcite.model import FieldVerdict, Item

__all__ = ["Further", "Venue", "further_of", "is_english", "is_placeless", "lists_place", "witnesses"]

_ENOUGH_WITNESSES = 3
_LISTED_KINDS = frozenset({"article-journal", "paper-conference"})
_LEAST_TELLING, _LEAST_WITH_NAMES = 3, 2  # words of a title; fewer will do where several authors are named
_YEARS = 3  # before and after
_AGREES = frozenset({FieldVerdict.SAME, FieldVerdict.COMPATIBLE})
_SUPPLEMENT = re.compile(r"suppl|abstr|\b[sap]\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Venue:
    """Where and when a work is said to have appeared.

    Attributes:
        container: as written.
        year: what appeared a few years earlier and later is asked for, too.
    """

    container: str
    year: int

    @property
    def words(self) -> str:
        """What to ask for: the container, and its long name where it is a known acronym."""
        return " ".join(filter(None, (self.container, spelled_out(self.container))))

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year that are asked for."""
        return self.year - _YEARS, self.year + _YEARS


@dataclass(frozen=True, slots=True)
class Further:
    """What to ask.

    Attributes:
        title: words to search for: the title alone.
        venue: None when the reference states no place at all.
    """

    title: str
    venue: Venue | None


def further_of(item: Item) -> Further | None:
    """Return what to ask further for a work; None when no answer would say anything."""
    title, people, years = item.title or "", byline_of(item).people, years_of(item)
    if item.type not in _LISTED_KINDS or not people or not people[0].family or len(years) != 1:
        return None
    least = _LEAST_TELLING if len(people) == 1 else _LEAST_WITH_NAMES
    if telling_words(item) < least or title.startswith("[") or not is_english(title):
        return None
    if any(_SUPPLEMENT.search(text or "") for text in (item.volume, item.issue, item.page)):
        return None
    if not item.container_title:
        return Further(_line(title), None) if is_placeless(item) else None
    if is_server(item.container_title):
        return None
    return Further(_line(title), Venue(item.container_title, next(iter(years))))


def is_placeless(item: Item) -> bool:
    """Whether a reference names nothing at all under which its work could be looked up besides author and title."""
    place = (item.container_title, item.container_title_short, item.collection_title, item.event_title, item.publisher)
    return not any((*place, item.volume, item.issue, item.page, item.number, item.url, item.note, item.identifiers))


def witnesses(item: Item, records: Iterable[Item]) -> tuple[Item, ...]:
    """Return up to three records of works in a reference's place and about its year, from before and after it first."""
    if not item.container_title or not years_of(item):
        return ()
    (year,) = sorted(years_of(item))[:1]
    there = {
        one.doi: one
        for one in records
        if one.doi is not None
        and container_title.COMPARER.state(one)
        and any(abs(other - year) <= _YEARS for other in years_of(one))
        and container_title.COMPARER.compare(item, one) in _AGREES
    }
    near = sorted(there.values(), key=lambda one: min(abs(other - year) for other in years_of(one)))
    early = [one for one in near if min(years_of(one)) <= year][:1]
    late = [one for one in near if max(years_of(one)) >= year and one not in early][:1]
    return tuple(dict.fromkeys((*early, *late, *near)))[:_ENOUGH_WITNESSES]


def lists_place(item: Item, records: Iterable[Item]) -> bool:
    """Whether a source that gave these records lists a reference's place about its year.

    Three works must stand there, not all from before the year nor all from after it: one or two may be strays, and of
    many journals and meetings only a part is registered.
    """
    there, years = witnesses(item, records), years_of(item)
    if len(there) < _ENOUGH_WITNESSES or not years:
        return False
    known = frozenset[int]().union(*map(years_of, there))
    return min(known) <= min(years) <= max(known)


def is_english(title: str) -> bool:
    """Whether nothing in a title speaks for another language; registries often hold an English title for such."""
    text = plain(title)
    if any(letter.isalpha() and "\x7f" < letter < "\u0250" for letter in text):
        return False
    common = load("en").function_words
    return detect_language(text) == "en" or any(word in common for word in text.lower().split())


def _line(title: str) -> str:
    line = " ".join(plain(title).split())
    cut = line.rfind(" ", 0, LONGEST_QUERY + 1) if len(line) > LONGEST_QUERY else len(line)
    return line[: cut if cut > 0 else LONGEST_QUERY]
