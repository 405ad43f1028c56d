"""Values that did not move: «HDL inte rörde sig» tells of no change, where people who did not move took no exercise."""

from collections.abc import Iterable

from magcite.language.assertions.cues import Forms
from magcite.language.concepts import ConceptKind, Mention

__all__ = ["is_unmoved"]

_VALUES = frozenset({ConceptKind.MARKER})


def is_unmoved(words: str, before: Iterable[Mention], forms: Forms) -> bool:
    """Return whether a habit is denied of a value that is measured, so that no people are told to leave it alone.

    Args:
        words: that may tell of a little of an exposure: «inte rörde sig».
        before: the outcomes named right before them.
        forms: the cues of the language.
    """
    if not any(one.concept.kind in _VALUES for one in before):
        return False
    return forms.negations.search(words) is not None and forms.habits.search(words) is not None
