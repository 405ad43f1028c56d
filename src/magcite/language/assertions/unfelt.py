"""Scenes that are no outcome of a study: what people were like before, or what others did.

Each language's `[unfelt]`:
    bearers: people who were not studied, at the opening of a statement: "their doctors" worried less.
    start: opens a statement of how people were before anything was tried: "at baseline".
    had, before: verb and conjunction round what they did before that: "had" slept less "before they joined".
    than: what a statement is compared with that is another work or a plan: "than planned"; than_in, works: the same in
        parts, "than" the men in the first "study".
    courses: how a study went, and who came to it: they "stayed in the study" longer, were "older and heavier".
    eaten: what people ate more or less, where right behind it a food is named that nothing was measured of.
    joins: words that may open a statement: "but".
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cue_forms import alternations
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["is_unfelt"]

_WORD = r"[^\s,;:()\x00§]+"
_EXPOSED = "§"  # stands for the letters of what people took
_NEAR = 2  # words between a subject and what it did
_CLAUSE = 80  # characters
_NAMES = (
    *("bearers", "start", "had", "before"),
    *("than", "than_in", "works", "joins", "eaten", "courses"),
)


@dataclass(frozen=True, slots=True)
class _Unfelt:
    opening: re.Pattern[str]  # right before a scene, from the beginning of its part of the sentence
    start: re.Pattern[str]
    before: re.Pattern[str]
    than: re.Pattern[str]
    eaten: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Unfelt:
    one = alternations(table_of(language, "unfelt"), *_NAMES)
    few = rf"(?:\s+{_WORD}){{0,{_NEAR}}}?\s+"
    open_ = rf"\A\W*(?:{one['joins']}\s+)?"
    return _Unfelt(
        opening=re.compile(rf"{open_}{one['bearers']}{few}\Z", re.IGNORECASE),
        start=re.compile(rf"{open_}{one['start']}(?!\w)", re.IGNORECASE),
        before=re.compile(rf"(?<!\w){one['had']}\s[^,;:.]{{1,{_CLAUSE}}}?\s{one['before']}(?!\w)", re.IGNORECASE),
        eaten=re.compile(rf"(?<!\w){one['eaten']}\s+{_EXPOSED}", re.IGNORECASE),
        than=re.compile(
            rf"(?<!\w)(?:{one['than']}|{one['courses']}|{one['than_in']}(?:\s+{_WORD}){{0,6}}?\s+{one['works']})(?!\w)",
            re.IGNORECASE,
        ),
    )


def is_unfelt(text: str, plain: str, piece: Span, cue: Span, language: str) -> bool:
    """Whether what a part of a sentence tells came of nothing that was tried.

    Args:
        text: the sentence, as it reads.
        plain: the same with what people took covered by "§".
        piece: the part.
        cue: the words of it that tell what people did, or what became of something.
        language: its tag.
    """
    known = _forms(language)
    part, before = text[piece.start : piece.end], text[piece.start : max(piece.start, cue.start)]
    if known.opening.search(before) or known.start.match(part) or known.than.search(part):
        return True
    return known.eaten.search(plain, piece.start, piece.end) is not None or known.before.search(part) is not None
