"""Which claim a lost link phrase is about, where it says so: «Läs mer om att mäta magnesium i blodprov»."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from magcite.language import fold
from magcite.language.telling import words_of_subject
from magcite.model import Citation, CitationState
from magcite.readers.pages.drafts import Draft

__all__ = ["better_bearer"]

_FARTHEST = 50  # claims above in which the subject is looked for
_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 4  # letters that two forms of a word share
_INSIDE = 5  # letters by which a word is known inside a compound


def better_bearer(pointer: Citation, bearer: Draft, above: Iterable[Draft], language: str) -> Draft | None:
    """Return the claim that a lost link phrase is about, in place of the one right above it; None: leave it there.

    The phrase must name its subject, the claim right above share no word of it, and exactly one other claim that owes
    a source share at least half of the words. Words are the same when they have a stem in common, also in a compound.

    Args:
        pointer: the phrase.
        bearer: the claim right above it.
        above: the claims before that one in its section, the nearest first; what stands before the first of them
            that cites is not looked at.
        language: of the page.
    """
    if pointer.state is not CitationState.LOST:
        return None
    subject = {fold(word) for word in words_of_subject(pointer.as_read, language)} - {""}
    if not subject or _shared(subject, bearer):
        return None
    about = [one for one in _reachable(above) if 2 * _shared(subject, one) >= len(subject)]
    return about[0] if len(about) == 1 else None


def _reachable(above: Iterable[Draft]) -> Iterator[Draft]:
    for draft in islice(above, _FARTHEST):
        if draft.cites:
            return
        if draft.kind.owes_source and not draft.slight and not draft.dropped:
            yield draft


def _shared(subject: set[str], draft: Draft) -> int:
    """Return how many words of the subject a claim speaks of."""
    words = {word for part in draft.parts for word in _WORD.findall(fold(part))}
    return sum(any(_akin(one, word) for word in words) for one in subject)


def _akin(one: str, other: str) -> bool:
    """Whether two folded words are forms of one word, or one is part of the other."""
    short, long = sorted((one, other), key=len)
    if len(short) <= _STEM:
        return long.startswith(short[:-1]) and len(long) <= len(short) + 2
    stem = short[: max(_STEM, len(short) - 2)]
    return long.startswith(stem) or (len(stem) >= _INSIDE and stem in long)
