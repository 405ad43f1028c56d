"""Whether a reference string names a record's journal or book, volume, issue and pages."""

from collections.abc import Iterable, Iterator

from magcite.comparison.fields.container_title import shortens
from magcite.matching import weights
from magcite.matching.citation_text import CitationText
from magcite.matching.grams import coverage, grams
from magcite.matching.record import Record
from magcite.matching.signal import Signal

__all__ = ["signals_of_place"]

_ALIKE = 0.7  # share of a name's runs of letters
_SHORT = 8  # letters; a shorter name is found whole or not at all
_ACRONYM = range(3, 7)  # letters
_PREFIX = 4  # letters that a name in one word is abbreviated to, at least


def signals_of_place(text: CitationText, record: Record, *, titled: bool) -> Iterator[Signal]:
    """Yield what is seen of the place of publication.

    Args:
        text: the reference string.
        record: the candidate.
        titled: whether the record's title was found in the text; then numbers that are left over may be anything.
    """
    container = _container(text, record, titled=titled)
    yield from container
    numbers = _Numbers(text, record)
    where = [*_volume(numbers, record), *_page(numbers, record)]
    if not (numbers.stated or where or titled) and (record.volume or record.page):
        where = [Signal("page", weights.NO_PLACE_STATED, "the reference states no title, no volume and no page")]
    yield from where
    if sum(one.points < 0 for one in where) > 1:
        yield Signal("page", weights.ANOTHER_PLACE, "neither volume nor page agrees")
    if record.issue and (record.volume is None or numbers.volume) and numbers.take(record.issue):
        yield Signal("issue", weights.ISSUE, f"issue {record.issue}")
    left = numbers.unexplained()
    if left and not titled:
        points = max(len(left) * weights.UNEXPLAINED_NUMBER, weights.UNEXPLAINED_NUMBERS_MOST)
        yield Signal("unexplained", points, f"not in the record: {', '.join(left[:5])}")
    article = record.item.type in {None, "article-journal"} and record.containers
    if article and not container and not any(one.points > 0 for one in where):
        yield Signal("container-title", weights.NO_SIGN_OF_JOURNAL, "nothing says that it appeared in a journal")


class _Numbers:
    """The numbers of a text that are neither its year nor part of the container's name, taken one by one.

    Attributes:
        stated: whether there were any.
        volume, page, last_page: whether the record's are among them; each number stands for one thing only.
    """

    def __init__(self, text: CitationText, record: Record) -> None:
        self._text, self._record = text, record
        self._left = _without(text.numbers, [*map(str, text.years & record.years), *record.container_numbers])
        self.stated = bool(self._left)
        in_letters = record.page is not None and not record.page.isdecimal() and record.page in text.places
        self.volume, self.page = self.take(record.volume), self.take(record.page) or in_letters
        self.last_page = self.take(record.last_page)
        if self.page and record.last_page is None:
            self.take(record.page)  # "196–196"

    def take(self, number: str | None) -> bool:
        """Take a number out, and say whether it was there."""
        if number is None or number not in self._left:
            return False
        self._left.remove(number)
        return True

    def damaged(self, number: str) -> tuple[str, ...]:
        """Return the digit runs of what may be a number with one wrong letter or a blank in it; () if there is none."""
        forms = (number, *(f"{number[:place]}?{number[place + 1 :]}" for place in range(len(number))))
        return next((self._text.damaged[form] for form in forms if form in self._text.damaged), ())

    def unexplained(self) -> list[str]:
        """Return what is left when the pieces of damaged numbers are out, too."""
        left = self._left
        for value in (self._record.volume, self._record.page, *map(str, self._record.years)):
            left = _without(left, self.damaged(value or ""))
        return left

    @property
    def any_left(self) -> bool:
        """Whether a number is left that might have been the one looked for."""
        return bool(self._left)


def _volume(numbers: _Numbers, record: Record) -> Iterator[Signal]:
    if numbers.volume:
        yield Signal("volume", weights.VOLUME, f"volume {record.volume}")
    elif record.volume is not None and numbers.stated and not numbers.damaged(record.volume):
        yield Signal("volume", weights.ANOTHER_VOLUME, f"no number is volume {record.volume}")


def _page(numbers: _Numbers, record: Record) -> Iterator[Signal]:
    page, by_digits = record.page, weights.PAGE_BY_DIGITS
    if page is None:
        return
    if numbers.page:
        yield Signal("page", by_digits[min(len(page), len(by_digits) - 1)], f"first page {page}")
        if numbers.last_page:
            yield Signal("page", weights.LAST_PAGE, f"last page {record.last_page}")
    elif numbers.damaged(page):
        points = weights.DAMAGED_PAGE if len(page) > 2 else 0  # noqa: PLR2004
        yield Signal("page", points, f"first page {page}, damaged")
    elif numbers.any_left:
        yield Signal("page", weights.ANOTHER_PAGE, f"no number is page {page}")


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
        if len(squeezed) >= _SHORT and coverage(grams(squeezed), text.grams) >= _ALIKE:
            return [Signal("container-title", weights.CONTAINER, f"in {' '.join(name)}, nearly")]
    return []


def _stands(name: tuple[str, ...], text: CitationText, title: tuple[str, ...]) -> bool:
    """Whether the text has a name, each word whole or abbreviated, in order; one in a word not only in the title."""
    words = text.content
    if len(name) == 1:
        whole = len(text.places.get(name[0], ())) > title.count(name[0])
        return whole or any(len(word) >= _PREFIX and name[0].startswith(word) and word not in title for word in words)
    return any(
        words[start][0] == name[0][0] and all(_abbreviates(*pair) for pair in zip(words[start:], name, strict=False))
        for start in range(len(words) - len(name) + 1)
    )


def _abbreviates(left: str, right: str) -> bool:
    return left[0] == right[0] and (shortens(left, right) or shortens(right, left))


def _is_acronym(name: tuple[str, ...], text: CitationText) -> bool:
    """Whether the text has a name's initials ("PNAS"), or words whose initials are the name ("JAMA")."""
    initials = "".join(word[0] for word in name)
    if len(name) in _ACRONYM and initials in text.places:
        return True
    return len(name) == 1 and len(name[0]) in _ACRONYM and name[0] in text.initials
