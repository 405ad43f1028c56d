"""How well a record agrees with a reference written down in fields: the field comparers, weighed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches

from magcite.comparison.fields import author, container_title, issue, issued, page, title, volume
from magcite.comparison.fields.field import comparable
from magcite.comparison.fields.title import announces, likeness
from magcite.matching import weights
from magcite.matching.grams import coverage, grams
from magcite.matching.record import Record
from magcite.matching.signal import Signal
from magcite.matching.titles import announcing, numerals, rarity, telling
from magcite.model import FieldVerdict, Item

__all__ = ["signals_in_fields"]

_AGREES = frozenset({FieldVerdict.SAME, FieldVerdict.COMPATIBLE})
_PARTLY = 0.6
_MOST_DAMAGED, _SLIP = 8, 0.7  # words that are looked at, and how like a damaged word is to what it was
_LONGEST_WORD = 40  # letters; comparing two words letter by letter costs their lengths' product
_MOST_AUTHORS = 40  # of each side are compared; a collaboration's further thousands tell nothing more


def signals_in_fields(wanted: Record, record: Record, among: Mapping[str, int]) -> Iterator[Signal]:
    """Yield what speaks for and against a record, field by field.

    Args:
        wanted: what was written down.
        record: the candidate.
        among: in how many of the candidates' titles each word stands.
    """
    yield from _identifiers(wanted.item, record.item)
    yield from _authors(wanted.item, record.item)
    yield from _title(wanted, record, among)
    yield from _year(wanted.item, record.item)
    yield from _place(wanted, record)


def _identifiers(wanted: Item, record: Item) -> Iterator[Signal]:
    for ours in wanted.identifiers:
        same = [one for one in record.identifiers if one.scheme == ours.scheme]
        if ours in same:
            yield Signal(ours.scheme, weights.SAME_IDENTIFIER, f"both have {ours.prefixed}")
        elif same and ours.scheme != "isbn":  # bindings and editions have their own
            yield Signal(ours.scheme, weights.OTHER_IDENTIFIER, f"{ours.prefixed}, not {same[0].prefixed}")


def _authors(wanted: Item, record: Item) -> Iterator[Signal]:
    if not wanted.author or not record.author:
        return
    firsts = [one if len(one.author) == 1 else replace(one, author=one.author[:1]) for one in (wanted, record)]
    verdict = author.COMPARER.compare(*firsts)
    if verdict in _AGREES:
        yield Signal("first author", weights.FIRST_AUTHOR, f"first author {author.COMPARER.state(firsts[0])}")
    elif verdict is FieldVerdict.DIFFERS:
        ours, theirs = map(author.COMPARER.state, firsts)
        yield Signal("first author", weights.ANOTHER_AUTHOR, f"another first author: {ours}, not {theirs}")
    if verdict not in _AGREES or len(wanted.author) == 1:
        return
    whole = author.COMPARER.compare(*(replace(one, author=one.author[:_MOST_AUTHORS]) for one in (wanted, record)))
    if whole in _AGREES:
        points = min((len(wanted.author) - 1) * weights.LATER_AUTHOR, weights.LATER_AUTHORS_MOST)
        yield Signal("authors", points, f"all {len(wanted.author)} authors")
    elif whole is FieldVerdict.DIFFERS:
        yield Signal("authors", weights.LATER_AUTHORS_DIFFER, "other further authors")


def _title(wanted: Record, record: Record, among: Mapping[str, int]) -> Iterator[Signal]:
    ours = wanted.item
    if ours.title is None and ours.page is None and ours.container_title and record.item.title:
        ours = replace(ours, title=ours.container_title)  # a book, cited by what looks like its container
        if title.COMPARER.compare(ours, record.item) not in _AGREES:
            return
    if not ours.title or not record.title:
        return
    words = tuple(comparable(ours.title).split())
    verdict = title.COMPARER.compare(ours, record.item)
    if verdict in _AGREES:
        yield _agreeing(words, record)
    else:
        yield _unlike(ours, words, record, among)
    yield from _contradicted(ours, words, record)


def _agreeing(words: tuple[str, ...], record: Record) -> Signal:
    shorter, longer = sorted((words, record.title), key=len)
    count = len(set(telling(shorter)))
    few = (weights.TITLE_GENERIC, weights.TITLE_ONE_WORD, weights.TITLE_TWO_WORDS)
    points = few[count] if count < len(few) else weights.TITLE
    if "".join(shorter) == "".join(longer):
        return Signal("title", points, "the title")
    return Signal("title", min(points, weights.TITLE_BEGINNING + count), "the title, in one of them with a subtitle")


def _unlike(wanted: Item, words: tuple[str, ...], record: Record, among: Mapping[str, int]) -> Signal:
    """Return the signal of two titles that are not the same: damaged, cut, in part alike, or of two works."""
    like = max(likeness(wanted, record.item), _share(words, record.title, among))
    told = f"{like:.0%} alike"
    if like < _PARTLY:
        return Signal("title", weights.ANOTHER_TITLE, f"another title ({told})")
    ours, theirs = _alone(words, record.title), _alone(record.title, words)
    if ours and theirs:
        words_seen = f"a similar title, with “{ours[0]}” for “{theirs[0]}” ({told})"
        return Signal("title", weights.SIMILAR_TITLE, words_seen)
    if ours or theirs:
        return Signal("title", weights.TITLE_DAMAGED, f"the title without “{(ours or theirs)[0]}” ({told})")
    count = len(set(telling(words)))
    points = weights.TITLE_IN_OTHER_ORDER if count > 2 else weights.TITLE_ONE_WORD  # noqa: PLR2004
    return Signal("title", points, f"nearly the title ({told})")


def _alone(words: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """Return the telling words of one title that the other does not have, nor a damaged form of them."""
    theirs = set(others)
    alone = [word for word in telling(words) if word not in theirs and len(word) <= _LONGEST_WORD][:_MOST_DAMAGED]
    others = tuple(word for word in others if len(word) <= _LONGEST_WORD)
    return [word for word in alone if not get_close_matches(word, others, n=1, cutoff=_SLIP)]


def _share(ours: tuple[str, ...], theirs: tuple[str, ...], among: Mapping[str, int]) -> float:
    """Return how much two titles share, the smaller share of both, by rare words or by letters."""
    by_letters = [
        coverage(grams("".join(one)), grams("".join(other))) for one, other in ((ours, theirs), (theirs, ours))
    ]
    by_words = []
    for one, other in ((ours, set(theirs)), (theirs, set(ours))):
        total = sum(rarity(word, among) for word in one)
        by_words.append(sum(rarity(word, among) for word in one if word in other) / total if total else 0.0)
    return max(min(by_words), min(by_letters))


def _contradicted(wanted: Item, words: tuple[str, ...], record: Record) -> Iterator[Signal]:
    about = announcing(record.title, words.__contains__) or announcing(words, record.title.__contains__)
    if about or announces(wanted, record.item):
        yield Signal("title", 0, f"one is about another work (“{about or 'reply'}”)", veto=True)
    ours, theirs = numerals(words), numerals(record.title)
    if ours and theirs and ours != theirs:
        yield Signal("title", 0, f"another number: {min(ours - theirs or ours)}, not {min(theirs)}", veto=True)
    elif ours != theirs and len(words) > len(ours) and abs(len(words) - len(record.title)) <= 2:  # noqa: PLR2004
        yield Signal(
            "title number", weights.MISSING_NUMERAL, f"the number {min(ours | theirs)} stands in one title only"
        )


def _year(wanted: Item, record: Item) -> Iterator[Signal]:
    ours, theirs = issued.COMPARER.state(wanted), issued.COMPARER.state(record)
    if ours is None or theirs is None:
        return
    verdict = issued.COMPARER.compare(wanted, record)
    if verdict is FieldVerdict.SAME or int(ours) in issued.years_of(record):
        yield Signal("issued", weights.YEAR, f"year {ours}")
    elif verdict is FieldVerdict.COMPATIBLE:
        yield Signal("issued", weights.YEAR_NEAR, f"a year apart: {ours}, not {theirs}")
    else:
        yield Signal("issued", weights.ANOTHER_YEAR, f"another year: {ours}, not {theirs}")


def _place(wanted: Record, record: Record) -> Iterator[Signal]:
    ours, theirs = wanted.item, record.item
    yield from _container(ours, theirs)
    where = [*_volume(ours, theirs), *_page(wanted, record)]
    yield from where
    if sum(one.points < 0 for one in where) > 1:
        yield Signal("page", weights.ANOTHER_PLACE, "neither volume nor page agrees")
    if ours.issue and theirs.issue:
        points = weights.ISSUE, weights.ANOTHER_ISSUE
        yield from _weighed("issue", issue.COMPARER.compare(ours, theirs), points, (ours.issue, theirs.issue))


def _container(ours: Item, theirs: Item) -> Iterator[Signal]:
    named = container_title.COMPARER.state(ours), container_title.COMPARER.state(theirs)
    if named[0] and named[1]:
        verdict = container_title.COMPARER.compare(ours, theirs)
        points = weights.CONTAINER, weights.ANOTHER_CONTAINER
        yield from _weighed("container-title", verdict, points, (named[0], named[1]))
    elif named[1] and theirs.type in {None, "article-journal"} and not (ours.volume or ours.page):
        yield Signal("container-title", weights.NO_SIGN_OF_JOURNAL, "nothing says that it appeared in a journal")


def _volume(ours: Item, theirs: Item) -> Iterator[Signal]:
    if ours.volume and theirs.volume:
        points = weights.VOLUME, weights.ANOTHER_VOLUME
        yield from _weighed("volume", volume.COMPARER.compare(ours, theirs), points, (ours.volume, theirs.volume))


def _page(wanted: Record, record: Record) -> Iterator[Signal]:
    if wanted.page is None or record.page is None:
        return
    worth = weights.PAGE_BY_DIGITS[min(len(record.page), len(weights.PAGE_BY_DIGITS) - 1)]
    same = wanted.page == record.page  # an end that differs is a slip
    verdict = FieldVerdict.SAME if same else page.COMPARER.compare(wanted.item, record.item)
    if verdict is FieldVerdict.UNKNOWN and record.last_page and not _within(wanted.page, record):
        verdict = FieldVerdict.DIFFERS  # a page alone against a range: no article number, since the record has pages
    yield from _weighed("page", verdict, (worth, weights.ANOTHER_PAGE), (wanted.page, record.page))


def _within(number: str, record: Record) -> bool:
    """Whether a number may be a page of the range: the one that was meant, or counted from 1."""
    first, last = record.page or "", record.last_page or ""
    if not (number.isdecimal() and first.isdecimal() and last.isdecimal()):
        return True
    return first == "1" or number == "1" or int(first) <= int(number) <= int(last)


def _weighed(name: str, verdict: FieldVerdict, points: tuple[int, int], values: tuple[str, str]) -> Iterator[Signal]:
    worth, against = points
    if verdict in _AGREES:
        yield Signal(name, worth, f"{name} {values[0]}")
    elif verdict is FieldVerdict.DIFFERS:
        yield Signal(name, against, f"another {name}: {values[0]}, not {values[1]}")
