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
from magcite.language.blanks import blanked
from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.languages import table_of

__all__ = ["granting"]

_PAUSE = re.compile(r"[,;:()!?.](?!\d)")


@dataclass(frozen=True, slots=True)
class _Granting:
    """One language's cues as patterns; `denial` has a group `not`."""

    opening: re.Pattern[str]
    denial: re.Pattern[str]
    untrue: re.Pattern[str]
    granted: re.Pattern[str]


@lru_cache(maxsize=8)
def _granting(language: str) -> _Granting:
    one = alternations(table_of(language, "granting"), "opening", "verbs", "nots", "untrue", "granted")
    return _Granting(
        opening=re.compile(rf"\W*{one['opening']}\s", re.IGNORECASE),
        denial=compiled_words(rf"{one['verbs']}(?:n['’]t|\s+(?:[^\W\d]+\s+)?(?P<not>{one['nots']}))"),
        untrue=re.compile(rf"[^.,;:!?]*?(?<!\w){one['untrue']}(?!\w)", re.IGNORECASE),
        granted=re.compile(rf"\s+(?:[^\W\d]+\s+){{0,2}}?{one['granted']}(?!\w)", re.IGNORECASE),
    )


def granting(sentence: str, language: str) -> str:
    """Return a sentence with blanks in place of what grants the words before it, from the negation to the next pause.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    known, forms = _granting(language), forms_of(language)
    if forms is None:
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
        sentence = blanked(sentence, start, end)
    return sentence
