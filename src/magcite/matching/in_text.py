"""How well a record explains a reference string: each thing it says is looked for in the text."""

from collections.abc import Iterator, Mapping

from magcite.matching import weights
from magcite.matching.citation_text import CitationText
from magcite.matching.grams import coverage
from magcite.matching.place_in_text import signals_of_place
from magcite.matching.record import Person, Record
from magcite.matching.signal import Signal
from magcite.matching.title_in_text import find_title, own_words, signals_of_title, unexplained

__all__ = ["signals_in_text"]

_ALIKE = 0.55  # share of a name's runs of letters
_SHORT = 5  # letters; a shorter name is found whole or not at all
_FEW = 6  # authors; longer lists are cut by many styles


def signals_in_text(text: CitationText, record: Record, among: Mapping[str, int]) -> Iterator[Signal]:
    """Yield what speaks for and against a record, in the order in which references are written.

    Args:
        text: the reference string.
        record: the candidate.
        among: in how many of the candidates' titles each word stands.
    """
    found, own = find_title(text, record, among), own_words(text, record)
    title = list(signals_of_title(found, text, record, own))
    titled = any(one.points > 0 for one in title)
    signals = [
        *_identifiers(text, record),
        *_authors(text, record, titled=titled),
        *title,
        *_year(text, record),
        *signals_of_place(text, record, titled=titled),
    ]
    yield from signals
    if not unexplained(own, record) and all(one.points > 0 and not one.veto for one in signals) and len(signals) > 1:
        yield Signal("unexplained", weights.NOTHING_UNEXPLAINED, "the record has all that the reference says")


def _identifiers(text: CitationText, record: Record) -> Iterator[Signal]:
    for one in record.item.identifiers:
        stated = sorted(other.prefixed for other in text.identifiers if other.scheme == one.scheme)
        if one.prefixed in stated:
            yield Signal(one.scheme, weights.SAME_IDENTIFIER, f"{one.prefixed} is written in the reference")
        elif stated:
            yield Signal(one.scheme, weights.OTHER_IDENTIFIER, f"{stated[0]} is written, not {one.prefixed}")


def _authors(text: CitationText, record: Record, *, titled: bool) -> Iterator[Signal]:
    if not record.people or not text.words:
        return
    first, *later = record.people
    there = sum(_is_named(person, text) for person in later)
    most = there * 2 >= len(later) and there > 0
    name = " ".join(first.words)
    if _is_named(first, text):
        yield Signal("first author", weights.FIRST_AUTHOR, f"first author {name}")
    elif record.item.author and not (most and there > 1):  # with two others named, one name is likely damaged
        yield Signal("first author", weights.ANOTHER_AUTHOR, f"the first author {name} is not named")
    if most:
        points = min(there * weights.LATER_AUTHOR, weights.LATER_AUTHORS_MOST)
        yield Signal("authors", points, f"{there} of {len(later)} further authors")
    if not titled:
        yield from _other_authors(text, record, missing=len(later) - there)


def _other_authors(text: CitationText, record: Record, *, missing: int) -> Iterator[Signal]:
    """Yield what names that stand on one side only say, where no title says more."""
    strange = {
        word.folded
        for word in text.words
        if word.in_name and len(word.folded) >= _SHORT and word.folded not in record.frame
        if coverage(word.grams, record.frame_grams) < _ALIKE
    }
    if strange:
        points = max(len(strange) * weights.STRANGE_AUTHOR, weights.STRANGE_AUTHORS_MOST)
        yield Signal("authors", points, f"not in the record: {', '.join(sorted(strange)[:4])}")
    if missing and len(record.people) <= _FEW and "al" not in text.places:
        one, several = "an author of the record is not named", f"{missing} authors of the record are not named"
        yield Signal("authors", weights.MISSING_AUTHORS, one if missing == 1 else several)


def _is_named(person: Person, text: CitationText) -> bool:
    if all(word in text.places for word in person.words) or not person.forms.isdisjoint(text.places):
        return True
    return sum(map(len, person.words)) >= _SHORT and coverage(person.grams, text.grams) >= _ALIKE


def _year(text: CitationText, record: Record) -> Iterator[Signal]:
    elsewhere = {record.page, record.last_page, record.volume, *record.title}
    years = {year for year in text.years if year in record.years or str(year) not in elsewhere}
    if not record.years or not years:
        return
    same = sorted(record.years & years)
    apart = min(abs(ours - theirs) for ours in years for theirs in record.years)
    stated = ", ".join(map(str, sorted(years)))
    if same:
        yield Signal("issued", weights.YEAR, f"year {same[0]}")
    elif apart == 1:
        yield Signal("issued", weights.YEAR_NEAR, f"a year apart: {stated}, not {min(record.years)}")
    else:
        yield Signal("issued", weights.ANOTHER_YEAR, f"another year: {stated}, not {min(record.years)}")
