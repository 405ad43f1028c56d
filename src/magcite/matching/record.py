"""What a candidate record says, in the form in which it can be looked for in a text."""

import re
from dataclasses import dataclass, replace

from magcite.comparison.fields.author import families
from magcite.comparison.fields.field import comparable
from magcite.comparison.fields.issued import years_of
from magcite.comparison.fields.person import byline_of, written
from magcite.comparison.fields.title import main_title
from magcite.comparison.fields.words import CONTAINER_STOP_WORDS, NAME_PARTICLES
from magcite.matching.grams import grams
from magcite.model import Item, Name

__all__ = ["Person", "Record", "read_record"]

_NUMBER = re.compile(r"[0-9]{1,9}")
_MOST_AUTHORS = 30  # a collaboration's further thousands tell nothing more


@dataclass(frozen=True, slots=True)
class Person:
    """An author.

    Attributes:
        words: of the family name or the organisation, comparable and without particles.
        forms: the ways to spell the family name in one piece, with and without particles.
        grams: runs of three letters of `words`.
    """

    words: tuple[str, ...]
    forms: frozenset[str]
    grams: frozenset[str]


@dataclass(frozen=True, slots=True)
class Record:
    """A record made ready.

    Attributes:
        title: its words, comparable; () without one.
        beginning: how many of them stand before the subtitle; all, where there is none.
        people: the authors; the editors where there are none.
        containers: every name of the journal or book as words.
        container_numbers: digit runs in those names ("52nd", "2012").
        years: of publication, in print and online; empty when unknown.
        volume, issue, page: the first digit run, without leading zeros; None when not stated. `page` is the first
            page, in letters where it has no digits ("xi"), or the article number where there is no page.
        last_page: written out ("1615-21" ends on 1621); None when it is the first page or not stated.
        frame: all words but the title's: names, journal, publisher. What they do not account for is a text's title.
        frame_grams: their runs of three letters.
    """

    item: Item
    title: tuple[str, ...]
    beginning: int
    title_grams: frozenset[str]
    people: tuple[Person, ...]
    years: frozenset[int]
    containers: tuple[tuple[str, ...], ...]
    container_numbers: tuple[str, ...]
    volume: str | None
    issue: str | None
    page: str | None
    last_page: str | None
    frame: frozenset[str]
    frame_grams: frozenset[str]


def read_record(item: Item, *, framed: bool = True) -> Record:
    """Make a record ready to be looked for.

    Args:
        item: the record.
        framed: whether `people` and `frame` are wanted, which cost time and are of use in a text only.
    """
    title = tuple(comparable(item.title or "").split())
    people = _people(replace(item, author=(item.author or item.editor)[:_MOST_AUTHORS])) if framed else ()
    names = (item.container_title, item.container_title_short, item.collection_title, item.event_title)
    containers = tuple(dict.fromkeys(tuple(comparable(name).split()) for name in names if name))
    frame = _frame(item, containers) if framed else ""
    return Record(
        item,
        title,
        len(comparable(main_title(item)).split()),
        grams("".join(title)),
        people,
        years_of(item),
        tuple(filter(None, (_bare(name, CONTAINER_STOP_WORDS) for name in containers))),
        tuple(dict.fromkeys(_NUMBER.findall(" ".join(word for name in containers for word in name)))),
        _number(item.volume),
        _number(item.issue),
        _number(item.page) or _number(item.number) or next(iter(comparable(item.page or "").split()), None),
        _last_page(item.page or ""),
        frozenset(frame.split()),
        grams(frame),
    )


def _frame(item: Item, containers: tuple[tuple[str, ...], ...]) -> str:
    names = (*item.author[:_MOST_AUTHORS], *item.editor[:_MOST_AUTHORS])
    publisher = " ".join(filter(None, (item.publisher, item.publisher_place)))
    written_names = (comparable(written(name)) for name in names)
    return " ".join((*(" ".join(name) for name in containers), comparable(publisher), *written_names))


def _people(item: Item) -> tuple[Person, ...]:
    people = byline_of(item).people or tuple(Name(family=name.literal) for name in item.author if name.literal)
    return tuple(filter(None, map(_person, people)))


def _person(name: Name) -> Person | None:
    family = name.family or ""
    whole = tuple(comparable(family).split())
    words = _bare(whole, NAME_PARTICLES)
    if not words:
        return None
    plain = family.isascii() and len(whole) == 1 and not (name.non_dropping_particle or name.dropping_particle)
    return Person(words, frozenset(words) if plain else frozenset(families(name)), grams("".join(words)))


def _bare(words: tuple[str, ...], small: frozenset[str]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in small) or words


def _number(text: str | None) -> str | None:
    number = _NUMBER.search(text or "")
    return (number[0].lstrip("0") or "0") if number else None


def _last_page(text: str) -> str | None:
    ends = _NUMBER.findall(text)[:2]
    if len(ends) < 2 or ends[0] == ends[1]:  # noqa: PLR2004
        return None
    first, last = ends
    return str(last if len(last) >= len(first) else first[: len(first) - len(last)] + last)
