"""An illness that was longer in coming: «det dröjde dubbelt så länge innan», "it took longer before" it came back.

More time before an illness is no more of it, so that which way it went is left open. Each language's `[delayed]`.

Attributes of the table:
    took: what opens how long it was: "took".
    before: what stands before what came then: "before".
"""

import re
from functools import lru_cache

from magcite.language.assertions.model import Topic
from magcite.language.concepts import ConceptKind
from magcite.language.cues import alternation
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["is_delayed"]

_ILL = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})


@lru_cache(maxsize=8)
def _form(language: str) -> re.Pattern[str]:
    table = table_of(language, "delayed")
    took, before = alternation(table.get("took", ())), alternation(table.get("before", ()))
    return re.compile(rf"(?<!\w){took}\s[^,;:.]{{1,60}}?(?<!\w){before}(?!\w)", re.IGNORECASE)


def is_delayed(text: str, piece: Span, topics: list[Topic], language: str) -> bool:
    """Return whether a piece tells how long it was before an illness came.

    Args:
        text: the sentence.
        piece: the part that is read.
        topics: what it is told of.
        language: its tag.
    """
    ill = any(one.concept is not None and one.concept.kind in _ILL for one in topics)
    return ill and _form(language).search(text, piece.start, piece.end) is not None
