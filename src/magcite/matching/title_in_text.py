"""Whether a record's title is in a reference string, and whether the string has a title of its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from magcite.comparison.fields.container_title import shortens
from magcite.comparison.fields.words import CONTAINER_STOP_WORDS, GENERIC_TITLE_WORDS, TITLE_STOP_WORDS
from magcite.matching import weights
from magcite.matching.citation_text import CitationText, Word
from magcite.matching.grams import coverage, grams
from magcite.matching.record import Record
from magcite.matching.signal import Signal
from magcite.matching.titles import ABOUT_ANOTHER, announcing, numerals, rarity, telling

__all__ = ["Finding", "find_title", "own_words", "signals_of_title"]

_WHOLE, _MOSTLY, _IN_ORDER = 0.85, 0.6, 0.7  # shares of a title
_BY_CHANCE = 0.3  # of an English title's runs of letters that any English text of the length has
_WORD_ALIKE = 0.6
_SCRAMBLED = 4  # telling words; fewer in any order may be of another title
_OWN_TITLE = 4  # telling words that the record's names do not account for, and that make a title
_REPEATS = 5  # of a word are enough to see an order
_JUMP = 6  # words; two words of a title stand no further apart
_LETTERS = 4  # of a word that tells anything
_BOILERPLATE = frozenset(
    """
    accessed available chapter chap dissertation doctoral edition edited editor editors http https
    january february march april june july august september october november december journal master pages page
    place press proc proceedings publ published publisher publishers publishing retrieved series thesis université
    university verlag vols volume from with online print article number issue citation cited suppl supplement
    """.split()  # noqa: SIM905
)
_SMALL = TITLE_STOP_WORDS | CONTAINER_STOP_WORDS | _BOILERPLATE | (GENERIC_TITLE_WORDS - {"correction", "erratum"})


@dataclass(frozen=True, slots=True)
class Finding:
    """How a title was found.

    Attributes:
        points: what it is worth.
        words: how it was found, for people.
        whole: every word of it is there, or nearly; not so for a beginning and for a title that is only like it.
        damaged: it was found by most of its words or letters, not as it stands.
    """

    points: int
    words: str
    whole: bool = True
    damaged: bool = False


def own_words(text: CitationText, record: Record) -> list[Word]:
    """Return the telling words of the text that are no name, journal or publisher of the record: mostly its title."""
    journal = [word for name in record.containers for word in name]
    return [
        word
        for word in text.words
        if len(word.folded) >= _LETTERS
        and not word.in_name
        and word.folded not in _SMALL
        and word.folded not in record.frame
        and not word.folded.isdecimal()
        and not any(word.folded[0] == one[0] and _abbreviates(word.folded, one) for one in journal)
        and coverage(word.grams, record.frame_grams) < _WORD_ALIKE
    ]


def signals_of_title(
    found: Finding | None, text: CitationText, record: Record, own: Sequence[Word]
) -> Iterator[Signal]:
    """Yield what the title says for and against the record.

    Args:
        found: as `find_title` gives it.
        text: the reference string.
        record: the candidate; one without a title says nothing.
        own: as `own_words` gives them.
    """
    if not record.title:
        return
    unexplained = [word.folded for word in own if not _is_in_title(word, record)]
    if found is None or not found.points:
        yield from _signals_of_another(found, own, unexplained)
        yield from _contradicted(text, record, unexplained) if found else ()
        return
    if not found.whole and unexplained:
        several = len(unexplained) > 1
        points = weights.ANOTHER_SUBTITLE if several else 0
        yield Signal("title", points, f"another subtitle: {_listed(unexplained)}")
        return
    strays = found.damaged and len(unexplained) >= weights.UNEXPLAINED_FREE - 1
    yield Signal("title", min(found.points, weights.TITLE_DAMAGED) if strays else found.points, found.words)
    yield from _contradicted(text, record, unexplained)
    short = len(set(telling(record.title))) < weights.UNEXPLAINED_FREE
    surplus = len(unexplained) - weights.UNEXPLAINED_FREE // (2 if short else 1)
    if surplus > 0:
        points = max(surplus * weights.UNEXPLAINED_WORD, weights.UNEXPLAINED_MOST)
        yield Signal("unexplained", points, f"not in the record: {_listed(unexplained)}")


def find_title(text: CitationText, record: Record, among: Mapping[str, int]) -> Finding | None:
    """Return how a record's title is in the text; None when it is not there."""
    title = record.title
    if not title:
        return None
    count = len(set(telling(title)))
    opens = _opens("".join(title), text)
    if opens is not None:
        within = weights.TITLE_WITHIN if count >= _SCRAMBLED else 0
        where = "title" if opens else "title, within a longer one,"
        return Finding(_worth(count) if opens else within, _quoted(where, title))
    share = _share(record, text, among)
    if share >= _WHOLE:
        ordered = _in_order(title, text)
        scrambled = weights.TITLE_IN_OTHER_ORDER if count >= _SCRAMBLED else weights.TITLE_ONE_WORD
        points = _worth(count) if ordered else min(_worth(count), scrambled)
        words = f"title, {share:.0%} of its words" + ("" if ordered else " in another order")
        return Finding(points, words, damaged=True)
    beginning = title[: record.beginning]
    if len(beginning) < len(title) and len(telling(beginning)) > 1 and _opens("".join(beginning), text):
        words = _quoted("title without its subtitle", beginning)
        return Finding(weights.TITLE_BEGINNING, words, whole=share >= _MOSTLY, damaged=True)
    return Finding(0, f"title, {share:.0%} of its words only", whole=False, damaged=True) if share >= _MOSTLY else None


def _signals_of_another(found: Finding | None, own: Sequence[Word], unexplained: list[str]) -> Iterator[Signal]:
    """Yield what a text says whose title, if it has one, is not the record's, or only like it."""
    if len(own) < _OWN_TITLE:
        if len(unexplained) > 1:
            points = max((len(unexplained) - 1) * weights.STRAY_WORD, weights.UNEXPLAINED_MOST)
            yield Signal("unexplained", points, f"not in the record: {_listed(unexplained)}")
    elif found is not None and len(unexplained) < 2:  # noqa: PLR2004
        yield Signal("title", weights.TITLE_DAMAGED, found.words)
    elif len(unexplained) * 2 > len(own):
        yield Signal("title", weights.ANOTHER_TITLE, f"another title: {_listed(unexplained)}")
    else:
        points = weights.SIMILAR_TITLE if found else weights.ANOTHER_SUBTITLE
        yield Signal("title", points, f"a similar title, with other words: {_listed(unexplained)}")


def _contradicted(text: CitationText, record: Record, unexplained: list[str]) -> Iterator[Signal]:
    about = announcing(record.title, lambda word: word in text.squeezed or _is_alike(word, text))
    if about:
        yield Signal("title", 0, f"the record is about another work (“{about}”)", veto=True)
    squeezed = "".join(record.title)
    before = (one.strip() for one in ABOUT_ANOTHER if _opens(one.replace(" ", "") + squeezed, text))
    said = announcing(unexplained, lambda _: False) or next(before, None)
    if said:
        yield Signal("title", 0, f"the reference says “{said}” and the record does not", veto=True)
    missing = sorted(one for one in numerals(record.title) if one not in text.places and one not in text.numbers)
    if missing:
        yield Signal("title number", weights.MISSING_NUMERAL, f"the title's “{missing[0]}” is not in the reference")


def _opens(phrase: str, text: CitationText) -> bool | None:
    """Whether a phrase stands in the text at the beginning of something, and not amid a sentence; None: nowhere."""
    place = text.squeezed.find(phrase)
    return None if place < 0 else place in text.openings


def _worth(count: int) -> int:
    """Return what a title with so many telling words is worth."""
    few = (weights.TITLE_GENERIC, weights.TITLE_ONE_WORD, weights.TITLE_TWO_WORDS)
    return few[count] if count < len(few) else weights.TITLE


def _share(record: Record, text: CitationText, among: Mapping[str, int]) -> float:
    """Return how much of a title the text has, by its words or by its letters where words are damaged."""
    worth = {word: rarity(word, among) for word in record.title}
    total = sum(worth.values())
    if not total:
        return 0.0
    by_words = sum(points for word, points in worth.items() if word in text.places) / total
    by_letters = coverage(record.title_grams, text.grams)
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


def _is_alike(word: str, text: CitationText) -> bool:
    return len(word) > _LETTERS and coverage(grams(word), text.grams) >= _WORD_ALIKE


def _is_in_title(word: Word, record: Record) -> bool:
    return word.folded in record.title or coverage(word.grams, record.title_grams) >= _WORD_ALIKE


def _abbreviates(left: str, right: str) -> bool:
    return shortens(left, right) or shortens(right, left)


def _quoted(what: str, words: tuple[str, ...]) -> str:
    shown = " ".join(words[:8]) + (" …" if len(words) > 8 else "")  # noqa: PLR2004
    return f"{what} “{shown}”"


def _listed(words: Sequence[str]) -> str:
    return ", ".join(words[:6]) + (" …" if len(words) > 6 else "")  # noqa: PLR2004
