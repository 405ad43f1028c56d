"""Raised values that are counted: "raised liver enzymes were rarer" tells of fewer people who had them.

The first word says what is counted and moves nothing; what became of it is told behind. Each language's `[raised]`.

Attributes of the table:
    values: adjectives of a value that is too high: "raised".
    counts: what tells how many had it: "rarer", "more common".
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["raised_in"]

_CLAUSE = re.compile(r"[;:.]|,\s")


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    one = alternations(table_of(language, "raised"), "values", "counts")
    return compiled_words(one["values"]), compiled_words(one["counts"])


def raised_in(text: str, named: Iterable[Span], language: str) -> Iterator[Span]:
    """Yield where a word says that a value which is counted was too high.

    Args:
        text: a sentence.
        named: where it names outcomes.
        language: its tag.
    """
    values, counts = _forms(language)
    for outcome in named:
        value = next((one for one in values.finditer(text) if text[one.end() : outcome.start].isspace()), None)
        if value is None:
            continue
        pause = _CLAUSE.search(text, outcome.end)
        if counts.search(text, outcome.end, pause.start() if pause else len(text)):
            yield Span(value.start(), value.end())
