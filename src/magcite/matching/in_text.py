"""How well a record explains a reference string: each thing it says is looked for in the text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from magcite.comparison.fields.container_title import shortens
from magcite.comparison.fields.words import CONTAINER_STOP_WORDS, GENERIC_TITLE_WORDS, TITLE_STOP_WORDS
from magcite.matching import weights
from magcite.matching.citation_text import CitationText, Word
from magcite.matching.grams import coverage, grams
from magcite.matching.record import Person, Record
from magcite.matching.signal import Signal
from magcite.matching.titles import ABOUT_ANOTHER, announcing, numerals, rarity, telling

__all__ = ["signals_in_text"]

_FOUND, _MOSTLY, _IN_ORDER = 0.85, 0.6, 0.7
_BY_CHANCE = 0.3  # of an English title's runs of letters that any English text of the length has
_NAME_ALIKE, _CONTAINER_ALIKE, _WORD_ALIKE = 0.55, 0.7, 0.6
_SHORT_NAME, _SHORT_CONTAINER = 5, 8  # letters; shorter ones are found whole or not at all
_SCRAMBLED = 4  # telling words; fewer in any order may be of another title
_OWN_TITLE = 4  # unexplained telling words that make a title of another work
_REPEATS = 5  # of a word are enough to see an order
_JUMP = 6  # words; two words of a title stand no further apart
_ACRONYM = range(3, 7)
_BOILERPLATE = frozenset(
    """
    accessed available chapter chap dissertation doctoral edition edited editor editors erscheinungsort http https
    january february march april june july august september october november december journal master pages page
    place press proc proceedings publ published publisher publishers publishing retrieved series thesis université
    university verlag vols volume from with online print article number issue citation cited suppl supplement
    """.split()  # noqa: SIM905
)


def signals_in_text(text: CitationText, record: Record, among: Mapping[str, int]) -> Iterator[Signal]:
    """Yield what speaks for and against a record, in the order in which references are written.

    Args:
        text: the reference string.
        record: the candidate.
        among: in how many of the candidates' titles each word stands.
    """
    yield from _identifier(text, record)
    yield from _authors(text, record)
    own = _own_title(text, record)
    title = list(_title(text, record, among, own))
    yield from title
    rest = [*_year(text, record), *_place(text, record, titled=any(one.points > 0 for one in title))]
    yield from rest
    if not title and all(one.points > 0 for one in rest) and not own:
        yield Signal("unexplained", weights.NOTHING_UNEXPLAINED, "the record has all that the reference says")


def _identifier(text: CitationText, record: Record) -> Iterator[Signal]:
    for one in record.item.identifiers:
        stated = [other for other in text.identifiers if other.scheme == one.scheme]
        if one in stated:
            yield Signal(one.scheme, weights.SAME_IDENTIFIER, f"{one.prefixed} is written in the reference")
        elif stated:
            yield Signal(one.scheme, weights.OTHER_IDENTIFIER, f"{stated[0].prefixed} is written, not {one.prefixed}")


def _authors(text: CitationText, record: Record) -> Iterator[Signal]:
    if not record.people or not text.words:
        return
    first, *later = record.people
    there = sum(_is_named(person, text) for person in later)
    most = there * 2 >= len(later) and there > 0
    name = " ".join(first.words)
    if _is_named(first, text):
        yield Signal("first author", weights.FIRST_AUTHOR, f"first author {name}")
    elif not (most and there > 1):  # with two others named, one name is more likely damaged than another
        yield Signal("first author", weights.ANOTHER_AUTHOR, f"the first author {name} is not named")
    if most:
        points = min(there * weights.LATER_AUTHOR, weights.LATER_AUTHORS_MOST)
        yield Signal("authors", points, f"{there} of {len(later)} further authors")


def _is_named(person: Person, text: CitationText) -> bool:
    if all(word in text.places for word in person.words):
        return True
    return sum(map(len, person.words)) >= _SHORT_NAME and coverage(person.grams, text.grams) >= _NAME_ALIKE


def _title(text: CitationText, record: Record, among: Mapping[str, int], own: Sequence[Word]) -> Iterator[Signal]:
    if not record.title:
        return
    unexplained = [word.folded for word in own if not _is_in_title(word, record)]
    signal = _title_found(text, record, among)
    others = f"{' '.join(unexplained[:6])} …"
    if signal is None or signal.points == 0:
        if len(own) < _OWN_TITLE:
            return
        mostly = len(unexplained) * 2 > len(own)
        like = weights.SIMILAR_TITLE if signal else weights.ANOTHER_SUBTITLE
        yield Signal("title", weights.ANOTHER_TITLE if mostly else like, f"another title: {others}")
        return
    if signal.points == weights.TITLE_BEGINNING and unexplained:
        several = len(unexplained) > 1
        yield Signal("title", weights.ANOTHER_SUBTITLE if several else 0, f"another subtitle: {others}")
        return
    yield signal
    yield from _title_contradicted(text, record, unexplained)
    short = len(set(telling(record.title))) < weights.UNEXPLAINED_FREE
    surplus = len(unexplained) - weights.UNEXPLAINED_FREE // (2 if short else 1)
    if surplus > 0:
        points = max(surplus * weights.UNEXPLAINED_WORD, weights.UNEXPLAINED_MOST)
        yield Signal("unexplained", points, f"{len(unexplained)} words of the reference are not in the record")


def _title_found(text: CitationText, record: Record, among: Mapping[str, int]) -> Signal | None:
    """Return the signal of a title that is in the text, whole or in part; None when it is not there."""
    title = record.title
    count = len(set(telling(title)))
    opens = _opens("".join(title), text)
    if opens:
        return Signal("title", _worth(count), _quoted("title", title))
    if opens is False:
        points = weights.TITLE_WITHIN if count >= _SCRAMBLED else 0
        return Signal("title", points, _quoted("title, within a longer one,", title))
    share = _share(title, text, among)
    if share >= _FOUND:
        ordered = _in_order(title, text)
        scrambled = weights.TITLE_IN_OTHER_ORDER if count >= _SCRAMBLED else 0
        points = _worth(count) if ordered else min(_worth(count), scrambled)
        words = f"title, {share:.0%} of its words" + ("" if ordered else " in another order")
        return Signal("title", points, words)
    beginning = title[: record.beginning]
    if len(beginning) < len(title) and len(telling(beginning)) > 1 and _opens("".join(beginning), text):
        return Signal("title", weights.TITLE_BEGINNING, _quoted("title without its subtitle", beginning))
    if share >= _MOSTLY:
        return Signal("title", 0, f"title, {share:.0%} of its words only")
    return None


def _opens(phrase: str, text: CitationText) -> bool | None:
    """Whether a phrase stands in the text at the beginning of something, and not amid a sentence; None: nowhere."""
    place = text.squeezed.find(phrase)
    return None if place < 0 else place in text.openings


def _worth(count: int) -> int:
    """Return what a title with so many telling words is worth."""
    few = (weights.TITLE_GENERIC, weights.TITLE_ONE_WORD, weights.TITLE_TWO_WORDS)
    return few[count] if count < len(few) else weights.TITLE


def _share(title: tuple[str, ...], text: CitationText, among: Mapping[str, int]) -> float:
    """Return how much of a title the text has, by its words or by its letters where words are damaged."""
    total = sum(rarity(word, among) for word in title)
    if not total:
        return 0.0
    by_words = sum(rarity(word, among) for word in title if word in text.places) / total
    by_letters = coverage(grams("".join(title)), text.grams)
    return max(by_words, (by_letters - _BY_CHANCE) / (1 - _BY_CHANCE))


def _in_order(title: tuple[str, ...], text: CitationText) -> bool:
    """Whether the title's words follow each other in the text, as far as they are found whole."""
    found = [text.places[word][:_REPEATS] for word in title if word in text.places]
    if len(found) < 2:  # noqa: PLR2004
        return True
    following = sum(
        any(0 < after - place <= _JUMP for place in one for after in other) for one, other in pairwise(found)
    )
    return following >= _IN_ORDER * (len(found) - 1)


def _title_contradicted(text: CitationText, record: Record, unexplained: list[str]) -> Iterator[Signal]:
    about = announcing(record.title, lambda word: word in text.squeezed)
    if about:
        yield Signal("title", 0, f"the record is about another work (“{about}”)", veto=True)
    said = announcing(unexplained, lambda _: False)
    squeezed = "".join(record.title)
    before = next((one for one in ABOUT_ANOTHER if one.replace(" ", "") + squeezed in text.squeezed), None)
    if said or before:
        said = said or (before or "").strip()
        yield Signal("title", 0, f"the reference says “{said}” and the record does not", veto=True)
    missing = sorted(one for one in numerals(record.title) if one not in text.places and one not in text.numbers)
    if missing:
        yield Signal("title", weights.MISSING_NUMERAL, f"the title's “{missing[0]}” is not in the reference")


def _year(text: CitationText, record: Record) -> Iterator[Signal]:
    if not record.years or not text.years:
        return
    same = sorted(record.years & text.years)
    apart = min(abs(ours - theirs) for ours in text.years for theirs in record.years)
    stated = ", ".join(map(str, sorted(text.years)))
    if same:
        yield Signal("issued", weights.YEAR, f"year {same[0]}")
    elif apart == 1:
        yield Signal("issued", weights.YEAR_NEAR, f"a year apart: {stated}, not {min(record.years)}")
    else:
        yield Signal("issued", weights.ANOTHER_YEAR, f"another year: {stated}, not {min(record.years)}")


def _place(text: CitationText, record: Record, *, titled: bool) -> Iterator[Signal]:
    """Yield what is seen of journal or book, volume, issue and first page."""
    container = _container(text, record, titled=titled)
    yield from container
    numbers = _without(text.numbers, [*map(str, text.years & record.years), *record.container_numbers])
    any_number = bool(numbers)
    found = {}
    for name, value in (("volume", record.volume), ("page", record.page), ("last page", record.last_page)):
        found[name] = value is not None and value in numbers
        if found[name]:
            numbers.remove(value or "")
    if record.issue in numbers and (found["volume"] or record.volume is None):
        numbers.remove(record.issue or "")
        yield Signal("issue", weights.ISSUE, f"issue {record.issue}")
    if any_number:
        where = [*_volume(text, record, found=found["volume"])]
        where += _page(text, record, found=found["page"], left=bool(numbers))
        yield from where
        if sum(one.points < 0 for one in where) > 1:
            yield Signal("page", weights.ANOTHER_PLACE, "neither volume nor page agrees")
    if found["page"] and found["last page"]:
        yield Signal("page", weights.LAST_PAGE, f"last page {record.last_page}")
    for value in (record.volume, record.page, *map(str, record.years)):
        numbers = _without(numbers, _damaged(value or "", text))
    if numbers and not titled:
        points = max(len(numbers) * weights.UNEXPLAINED_NUMBER, weights.UNEXPLAINED_NUMBERS_MOST)
        yield Signal("unexplained", points, f"not in the record: {', '.join(numbers[:5])}")
    article = record.item.type in {None, "article-journal"} and record.containers
    if article and not container and not (found["volume"] or found["page"]):
        yield Signal("container-title", weights.NO_SIGN_OF_JOURNAL, "nothing says that it appeared in a journal")


def _volume(text: CitationText, record: Record, *, found: bool) -> Iterator[Signal]:
    if found:
        yield Signal("volume", weights.VOLUME, f"volume {record.volume}")
    elif record.volume is not None and not _damaged(record.volume, text):
        yield Signal("volume", weights.ANOTHER_VOLUME, f"no number is volume {record.volume}")


def _page(text: CitationText, record: Record, *, found: bool, left: bool) -> Iterator[Signal]:
    page = record.page
    if page is None:
        return
    if found:
        by_digits = weights.PAGE_BY_DIGITS
        yield Signal("page", by_digits[min(len(page), len(by_digits) - 1)], f"first page {page}")
    elif _damaged(page, text):
        points = weights.DAMAGED_PAGE if len(page) > 2 else 0  # noqa: PLR2004
        yield Signal("page", points, f"first page {page}, damaged")
    elif left:
        yield Signal("page", weights.ANOTHER_PAGE, f"no number is page {page}")


def _damaged(number: str, text: CitationText) -> tuple[str, ...]:
    """Return the digit runs of what may be a number with one wrong letter or a blank in it; () when it is not there."""
    forms = (number, *(f"{number[:place]}?{number[place + 1 :]}" for place in range(len(number))))
    return next((text.damaged[form] for form in forms if form in text.damaged), ())


def _without(numbers: Iterable[str], taken: Iterable[str]) -> list[str]:
    left = list(numbers)
    for number in taken:
        if number in left:
            left.remove(number)
    return left


def _container(text: CitationText, record: Record, *, titled: bool) -> list[Signal]:
    """Return the signal of a journal's or book's name, in full, abbreviated, as an acronym or damaged."""
    for name in record.containers:
        if _stands(name, text, record.title if titled else ()) or _is_acronym(name, text):
            return [Signal("container-title", weights.CONTAINER, f"in {' '.join(name)}")]
    for name in record.containers:
        squeezed = "".join(name)
        if len(squeezed) >= _SHORT_CONTAINER and coverage(grams(squeezed), text.grams) >= _CONTAINER_ALIKE:
            return [Signal("container-title", weights.CONTAINER, f"in {' '.join(name)}, nearly")]
    return []


def _stands(name: tuple[str, ...], text: CitationText, title: tuple[str, ...]) -> bool:
    words = text.content
    if len(name) == 1:
        in_title = title.count(name[0])
        return len(text.places.get(name[0], ())) > in_title or any(
            len(word) > 3 and name[0].startswith(word) and word not in title  # noqa: PLR2004
            for word in words
        )
    return any(
        all(_abbreviates(*pair) for pair in zip(words[start:], name, strict=False))
        for start in range(len(words) - len(name) + 1)
    )


def _abbreviates(left: str, right: str) -> bool:
    return left[0] == right[0] and (shortens(left, right) or shortens(right, left))


def _is_acronym(name: tuple[str, ...], text: CitationText) -> bool:
    initials = "".join(word[0] for word in name)
    if len(name) in _ACRONYM and initials in text.places:
        return True
    words = text.content
    return len(name) == 1 and len(name[0]) in _ACRONYM and name[0] in "".join(word[0] for word in words)


def _own_title(text: CitationText, record: Record) -> list[Word]:
    """Return the telling words of the text that are no name, journal or publisher of the record: mostly its title."""
    journal = [word for name in record.containers for word in name]
    return [
        word
        for word in text.words
        if len(word.folded) > 3  # noqa: PLR2004
        and not word.in_name
        and word.folded not in _SMALL
        and word.folded not in record.frame
        and not word.folded.isdecimal()
        and not any(word.folded[0] == one[0] and _abbreviates(word.folded, one) for one in journal)
        and coverage(word.grams, record.frame_grams) < _WORD_ALIKE
    ]


def _is_in_title(word: Word, record: Record) -> bool:
    return word.folded in record.title or coverage(word.grams, record.title_grams) >= _WORD_ALIKE


def _quoted(what: str, words: tuple[str, ...]) -> str:
    shown = " ".join(words[:8]) + (" …" if len(words) > 8 else "")  # noqa: PLR2004
    return f"{what} “{shown}”"


_SMALL = TITLE_STOP_WORDS | CONTAINER_STOP_WORDS | _BOILERPLATE | (GENERIC_TITLE_WORDS - {"correction", "erratum"})
