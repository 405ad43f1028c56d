"""Whether a record's title is in a reference string, and whether the string has a title of its own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import pairwise

from magcite.comparison.fields.container_title import shortens
from magcite.comparison.fields.words import CONTAINER_STOP_WORDS, GENERIC_TITLE_WORDS, TITLE_STOP_WORDS
from magcite.matching import weights
from magcite.matching.citation_text import CitationText, Word
from magcite.matching.grams import coverage, grams
from magcite.matching.record import Record
from magcite.matching.signal import Signal
from magcite.matching.titles import ABOUT_ANOTHER, announcing, numerals, rarity, telling

__all__ = ["Finding", "find_title", "own_words", "signals_of_title", "unexplained"]

_WHOLE, _MOSTLY, _IN_ORDER = 0.85, 0.6, 0.7  # shares of a title
_BY_CHANCE = 0.3  # of an English title's runs of letters that any English text of the length has
_WORD_ALIKE = 0.6
_SCRAMBLED = 4  # telling words; fewer in any order may be of another title
_OWN_TITLE = 4  # telling words that the record's names do not account for, and that make a title
_REPEATS = 5  # of a word are enough to see an order
_JUMP = 6  # words; two words of a title stand no further apart
_MOST_DAMAGED, _SLIP = 8, 0.7  # words that are looked at, and how like a damaged word is to what it was
_LONGEST_WORD = 40  # letters; comparing two words letter by letter costs their lengths' product
_BOOKS = frozenset({None, "book", "document", "report"})
_IN, _NAMES_BETWEEN = "in", 60  # letters
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
    strays = unexplained(own, record)
    if found is None or not found.points:
        yield from _signals_of_another(found, own, strays)
        yield from _contradicted(text, record, strays) if found else ()
        return
    if not found.whole and strays:
        points = weights.ANOTHER_SUBTITLE if len(strays) > 1 else 0
        yield Signal("title", points, f"another subtitle: {_listed(strays)}")
        return
    yield _found(found, text, record, strays)
    yield from _contradicted(text, record, strays)
    short = len(set(telling(record.title))) < weights.UNEXPLAINED_FREE
    surplus = len(strays) - weights.UNEXPLAINED_FREE // (2 if short else 1)
    if surplus > 0:
        points = max(surplus * weights.UNEXPLAINED_WORD, weights.UNEXPLAINED_MOST)
        yield Signal("unexplained", points, f"not in the record: {_listed(strays)}")


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


def unexplained(own: Sequence[Word], record: Record) -> list[str]:
    """Return the words of the text that the record's title does not account for either."""
    return [word.folded for word in own if not _is_in_title(word, record)]


def _found(found: Finding, text: CitationText, record: Record, strays: list[str]) -> Signal:
    """Return the signal of a title that was found; of a damaged one, whether words were damaged, or others stand there.

    "… in young adults" is not "… in older adults" with a slip of the pen.
    """
    if not (found.damaged and found.whole and strays):
        return Signal("title", found.points, found.words)
    missing = [word for word in telling(record.title) if word not in text.squeezed and not _is_alike(word, text)]
    others = [word for word in strays if len(word) <= _LONGEST_WORD]
    for word in [word for word in missing if len(word) <= _LONGEST_WORD][:_MOST_DAMAGED]:
        close = get_close_matches(word, others, n=1, cutoff=_SLIP)
        others = [stray for stray in others if stray not in close]
        if not close and others:
            words = f"a similar title, with “{others[0]}” for “{word}”"
            return Signal("title", weights.SIMILAR_TITLE, words)
    several = len(strays) >= weights.UNEXPLAINED_FREE - 1
    return Signal("title", min(found.points, weights.TITLE_DAMAGED) if several else found.points, found.words)


def _signals_of_another(found: Finding | None, own: Sequence[Word], strays: list[str]) -> Iterator[Signal]:
    """Yield what a text says whose title, if it has one, is not the record's, or only like it."""
    if len(own) < _OWN_TITLE:
        if len(strays) > 1:
            points = max((len(strays) - 1) * weights.STRAY_WORD, weights.UNEXPLAINED_MOST)
            yield Signal("unexplained", points, f"not in the record: {_listed(strays)}")
    elif found is not None and len(strays) < 2:  # noqa: PLR2004
        yield Signal("title", weights.TITLE_DAMAGED, found.words)
    elif len(strays) * 2 > len(own):
        yield Signal("title", weights.ANOTHER_TITLE, f"another title: {_listed(strays)}")
    else:
        points = weights.SIMILAR_TITLE if found else weights.ANOTHER_SUBTITLE
        yield Signal("title", points, f"a similar title, with other words: {_listed(strays)}")


def _contradicted(text: CitationText, record: Record, strays: list[str]) -> Iterator[Signal]:
    about = announcing(record.title, lambda word: word in text.squeezed or _is_alike(word, text))
    if about:
        yield Signal("title", 0, f"the record is about another work (“{about}”)", veto=True)
    squeezed = "".join(record.title)
    before = (one.strip() for one in ABOUT_ANOTHER if _opens(one.replace(" ", "") + squeezed, text))
    said = announcing(strays, lambda _: False) or next(before, None)
    if said:
        yield Signal("title", 0, f"the reference says “{said}” and the record does not", veto=True)
    if record.item.type in _BOOKS and _follows_in(squeezed, text):
        yield Signal("title", 0, "it is the book around the work that is cited (“In …”)", veto=True)
    missing = sorted(one for one in numerals(record.title) if one not in text.places and one not in text.numbers)
    if missing:
        yield Signal("title number", weights.MISSING_NUMERAL, f"the title's “{missing[0]}” is not in the reference")


def _opens(phrase: str, text: CitationText) -> bool | None:
    """Whether a phrase stands in the text at the beginning of something, and not amid a sentence; None: nowhere."""
    place = text.squeezed.find(phrase)
    return None if place < 0 else place in text.openings


def _follows_in(phrase: str, text: CitationText) -> bool:
    """Whether a phrase follows an "In" that begins something, with an editor's name between them at most."""
    place = text.squeezed.find(phrase)
    return any(
        word in text.openings and text.squeezed.startswith(_IN, word) and not text.squeezed.startswith(phrase, word)
        for word in range(max(place - _NAMES_BETWEEN, 0), place)
    )


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
