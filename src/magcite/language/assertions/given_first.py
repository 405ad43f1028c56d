"""What people were given, before what came of it: "inpatients with schizophrenia got ginkgo, and their tics eased".

What such a sentence names first is whom it is about, and none of its outcomes. Each language's `[given_first]`.

Attributes of the table:
    gave: verbs for being given, or for taking: "got".
    whom: words that make of such a verb one of whom is spoken of: those "who" got.
    then: what opens what came of it, with its subject: "and the".
"""

import re
from functools import lru_cache

from magcite.language.assertions.cues import Forms
from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.languages import table_of

__all__ = ["given_first"]


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of verbs for being given, of whom that is said, and of what opens the rest."""
    one = alternations(table_of(language, "given_first"), "gave", "whom", "then")
    return (
        compiled_words(one["gave"]),
        compiled_words(one["whom"]),
        re.compile(rf",?\s+(?={one['then']}(?!\w))", re.IGNORECASE),
    )


def given_first(text: str, plain: str, language: str, forms: Forms) -> int | None:
    """Return where a sentence goes on with what came of what people were given; None where it tells of no such thing.

    Args:
        text: the sentence.
        plain: the same with all covered that is no outcome.
        language: its tag.
        forms: the cues of the language.
    """
    gave, whom, then = _forms(language)
    verb = gave.search(text)
    if verb is None or whom.search(text, 0, verb.start()):
        return None
    joint = then.search(text, verb.end())
    if joint is None or any(form.search(plain, 0, joint.start()) for form in (forms.directions, forms.none)):
        return None
    return joint.start() if forms.directions.search(plain, joint.end()) else None
