"""How those were who got something: "62 adults with raised glucose got chromium" tells no rise of it.

What stands between people and the verb by which they were given something, or drawn to it, is how they were before.
Each language's `[those_given]`.

Attributes of the table:
    having: what joins people to how they were: "with".
    states: words for how much of it they had: "raised".
    drawn: verbs for taking part, beside those of being given (`[given_first]`): "were randomised".
"""

import re
from functools import lru_cache

from magcite.language.blanks import without
from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.cues import alternation
from magcite.language.languages import table_of
from magcite.language.wording_table import load_wording

__all__ = ["those_given"]

_BETWEEN = 160  # characters from people to the verb
_BESIDE = r"(?:\s[^\s.;:!?]+){0,3}?"  # words between people and what joins them to their state


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = table_of(language, "those_given")
    one = alternations(table, "having", "states")
    people = alternation(load_wording(language).people.persons)
    gave = alternation((*table_of(language, "given_first").get("gave", ()), *table.get("drawn", ())))
    had = rf"(?<!\w){people}{_BESIDE}\s{one['having']}(?=\s)"
    return (
        re.compile(rf"{had}(?P<state>[^.;:!?]{{1,{_BETWEEN}}}?)(?<!\w){gave}(?!\w)", re.IGNORECASE),
        compiled_words(one["states"]),
    )


def those_given(sentence: str, language: str) -> str:
    """Return a sentence of the same length, with blanks for how much of a thing those had who were given another.

    Args:
        sentence: one, as it reads.
        language: its tag.
    """
    given, states = _forms(language)
    for match in given.finditer(sentence):
        start, end = match.span("state")
        sentence = f"{sentence[:start]}{without(states, sentence[start:end])}{sentence[end:]}"
    return sentence
