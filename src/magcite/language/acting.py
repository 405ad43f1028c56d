"""People as the subject of a sentence: "Women who took it for eight weeks had …", «Den som äter mer kalcium får …».

Such a sentence is told of people, whatever stands around it. "Those who got it" and «de som fick det» may be animals as
well, and a word for people that opens no sentence may only be compared with. The cues are each language's `[acting]`.
"""

import re
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import cue_lists
from magcite.language.sentences import sentences_in
from magcite.model import Span

__all__ = ["acting"]


@lru_cache(maxsize=8)
def _subject(language: str) -> re.Pattern[str]:
    table = cue_lists(language, "acting")
    word = r"[^\W\d_][\w'’-]*"
    people, anyone = alternation(table["people"]), alternation(table["anyone"])
    given, verbs = alternation(table["not_people"]), alternation(table["verbs"])
    who = alternation(table["who"])
    return re.compile(
        rf"\W*(?:{alternation(table['among'])}\s+)?(?P<who>{anyone}(?!\w)"
        rf"|(?:{alternation(table['described'])}\s+){{0,2}}{people}(?!\w|['’-]|\s+{given}(?!\w))"
        rf"(?=\s+{who}\s|\s+{verbs}(?!\w)|\s+(?:{alternation(table['with'])})\s+(?:{word}\s+){{1,4}}?{verbs}(?!\w)))",
        re.IGNORECASE,
    )


def acting(text: str, language: str) -> Span | None:
    """Return the people with whom a sentence of a text opens as those whom it tells of; None where none does."""
    subject = _subject(language)
    for start, sentence in sentences_in(text, language):
        found = subject.match(sentence)
        if found is not None:
            return Span(start + found.start("who"), start + found.end("who"))
    return None
