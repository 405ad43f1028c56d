"""Words that look like an effect and tell what people did, whom they were, or when to read on: each `[scenes]`.

Attributes of the table:
    idioms: words that deny or move nothing: "nothing to do with", "got over" an illness.
    tools: things that people handle, which are called like an outcome: "with weights" on the wrists.
    opening, own: what opens a condition of the reader's: "if" "your" back hurts.
    suffer: verbs by which the reader has something: "if you" "have" a sore back.
    catching: words of falling ill that tell a fall before what was tried: "went down with" a cold, and with the drug.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.model import TOUCHED
from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import table_of
from magcite.model import Span

__all__ = ["catching_in", "scenery_in"]

_TRIED = re.compile(rf"\s+(?:\w+\s+)?{TOUCHED}")
_CLAUSE = r"[^,;:.()]{1,80}(?=[,;:])"


@dataclass(frozen=True, slots=True)
class _Scenes:
    idioms: Narrowed
    tools: Narrowed
    catching: Narrowed
    readers: re.Pattern[str]  # a condition of the reader's, up to the pause behind it


@lru_cache(maxsize=8)
def _scenes_of(language: str) -> _Scenes:
    table = table_of(language, "scenes")
    cues = {name: tuple(table.get(name, ())) for name in ("idioms", "tools", "opening", "own", "suffer", "catching")}
    opening, own, suffer = (alternation(cues[name]) for name in ("opening", "own", "suffer"))
    return _Scenes(
        idioms=pattern(cues["idioms"]),
        tools=pattern(cues["tools"]),
        catching=pattern(cues["catching"]),
        readers=re.compile(rf"(?<!\w){opening}\s+(?:{own}|{suffer})(?!\w){_CLAUSE}", re.IGNORECASE),
    )


@lru_cache(maxsize=1_024)
def scenery_in(text: str, language: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return where words stand that tell no effect, and where conditions of the reader's do.

    Args:
        text: one sentence.
        language: its tag.
    """
    known = _scenes_of(language)
    plain = (Span(one.start(), one.end()) for form in (known.idioms, known.tools) for one in form.finditer(text))
    return tuple(plain), tuple(Span(one.start(), one.end()) for one in known.readers.finditer(text))


def catching_in(plain: str, language: str) -> Iterator[Span]:
    """Yield where words say that people fell ill.

    Args:
        plain: one sentence with each exposure covered by `TOUCHED`.
        language: its tag.
    """
    for one in _scenes_of(language).catching.finditer(plain):
        if _TRIED.match(plain, one.end()) is None:
            yield Span(one.start(), one.end())
