"""Effects that are called after what they are against: an "antidepressant effect" is one on depression.

More of such an effect is less of what it is against. The words are each language's `[remedial]`: `effects` behind them,
and `against`: what an effect is called -> the id of what it is against.
"""

import re
from functools import lru_cache

from magcite.language.assertions.model import Event, Topic
from magcite.language.concepts import ConceptKind, concept
from magcite.language.cue_forms import compiled_words
from magcite.language.cues import alternation
from magcite.language.languages import table_of

__all__ = ["remedied_in"]


def remedied_in(outcome: str, language: str) -> Topic | None:
    """Return what an outcome of evidence names by an effect against it; None where it names none so."""
    forms, ids = _forms(language)
    match = forms.search(outcome)
    if match is None:
        return None
    named = concept(ids[" ".join(match["what"].lower().replace("-", " ").split())])
    counted = named.kind is ConceptKind.CONDITION
    return Topic(named, Event.CASES if counted else None, implied=True, turned=True)


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    table = table_of(language, "remedial")
    ids = {name.lower().replace("-", " "): one for name, one in table.get("against", {}).items()}
    what = alternation(tuple(ids)).replace(r"\s+", r"[\s-]+")
    return compiled_words(rf"(?P<what>{what})\s+{alternation(table.get('effects', ()))}"), ids
