"""Negations that leave what a sentence opens with standing: each language's `[granting]`.

"That the pain fell was no illusion", «att värmevallningarna blev färre var inget de inbillade sig»: the negation is
that of the main clause, and the that-clause is granted by it; not so where the main clause doubts it: "was not
confirmed".

Attributes of the table:
    opening: what opens a that-clause at the beginning of a sentence: "that", "the fact that".
    verbs: verbs that may follow it: "was"; bound: those that a negation is written to: "was" in "wasn't".
    nots: negations: "no".
    untrue: words of a main clause that deny the that-clause: "confirmed".
    granted: what an effect is said not to be where it is granted, that-clause or none: "coincidence".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.cues import forms_of
from magcite.language.cues import alternation
from magcite.language.languages import LANGUAGES
from magcite.language.tables import tables_of

__all__ = ["granting"]

_PAUSE = re.compile(r"[,;:()!?.](?!\d)")
_NAMES = ("opening", "verbs", "nots", "untrue", "granted")


@dataclass(frozen=True, slots=True)
class _Granting:
    """One language's cues as patterns; `denial` has a group `not`."""

    opening: re.Pattern[str]
    denial: re.Pattern[str]
    untrue: re.Pattern[str]
    granted: re.Pattern[str]


@lru_cache(maxsize=8)
def _granting(language: str) -> _Granting | None:
    table: dict[str, list[str]] | None = tables_of(language if language in LANGUAGES else "en").get("granting")
    if table is None:
        return None
    opening, verbs, nots, untrue, granted = (alternation(table[name]) for name in _NAMES)
    return _Granting(
        opening=re.compile(rf"\W*{opening}\s", re.IGNORECASE),
        denial=re.compile(rf"(?<!\w){verbs}(?:n['’]t|\s+(?:[^\W\d]+\s+)?(?P<not>{nots}))(?!\w)", re.IGNORECASE),
        untrue=re.compile(rf"[^.,;:!?]*?(?<!\w){untrue}(?!\w)", re.IGNORECASE),
        granted=re.compile(rf"\s+(?:[^\W\d]+\s+){{0,2}}?{granted}(?!\w)", re.IGNORECASE),
    )


def granting(sentence: str, language: str) -> str:
    """Return a sentence with blanks in place of what grants the words before it, from the negation to the next pause.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    known, forms = _granting(language), forms_of(language)
    if known is None or forms is None:
        return sentence
    opened = known.opening.match(sentence)
    for match in list(known.denial.finditer(sentence, opened.end() if opened else 0)):
        told = forms.directions.search(sentence, 0, match.start())  # what is granted
        stands = known.granted.match(sentence, match.end()) is not None
        stands = stands or (opened is not None and known.untrue.match(sentence, match.end()) is None)
        if told is None or not stands:
            continue
        start = match.start("not") if match["not"] else match.end() - len("n't")
        pause = _PAUSE.search(sentence, match.end())
        end = pause.start() if pause else len(sentence)
        sentence = sentence[:start] + " " * (end - start) + sentence[end:]
    return sentence
