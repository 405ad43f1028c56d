"""What things became, each by a word of its own: "softer skin", "the gum pockets grew shallower".

The words alone name no outcome: what is "thicker" may be hair or blood. Each language's `[things]`, a table for each
outcome, named by its id.

Attributes of a table:
    what: the things: "pockets".
    more, less: words for what they became, where it is more of the outcome, and less: the comparative and, after "|",
        the plain word that "more", "less" and "as" go with: "drier|dry".
    better, worse: the same, where it is better or worse.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from magcite.language.assertions.stating import Stated
from magcite.language.concepts import ConceptKind, concept
from magcite.language.cue_forms import compiled_words
from magcite.language.cues import Narrowed, alternation, cue_of, pattern
from magcite.language.languages import table_of
from magcite.model import Direction, Span

__all__ = ["became_in"]

_WORD = r"[^\s,;:()\x00§]+"
_BEHIND = 5  # words between a thing and what it became
_MORE, _LESS = (Direction.HIGHER, Direction.LOWER), (Direction.LOWER, Direction.HIGHER)
_BETTER, _WORSE = (Direction.BETTER, Direction.WORSE), (Direction.WORSE, Direction.BETTER)
# Which level is the better one, by the kind of the outcome.
_GOOD = {
    ConceptKind.FUNCTION: (_MORE, _LESS),
    **dict.fromkeys((ConceptKind.CONDITION, ConceptKind.SYMPTOM), (_LESS, _MORE)),
}


@dataclass(frozen=True, slots=True)
class _Form:
    """What one outcome's things became.

    Attributes:
        outcome: its id.
        found: what a thing became, before or behind it, with groups `said`, `plain`, `much`, `little` and `alike`.
        ways: of each comparative and plain word, the direction of more of it, and of less.
    """

    outcome: str
    found: re.Pattern[str]
    ways: dict[str, tuple[Direction, Direction]]


@lru_cache(maxsize=8)
def _named(language: str) -> Narrowed:
    return pattern(tuple(thing for table in table_of(language, "things").values() for thing in table["what"]))


@lru_cache(maxsize=8)
def _how(language: str) -> tuple[dict[str, str], str]:
    """Return the expressions of how much, and that of a word that may stand between a thing and what it became."""
    table = table_of(language, "stating")
    how = {name: alternation(table.get(name, ())) for name in ("much", "little", "alike")}
    as_ = alternation(table_of(language, "grammar").get("as", ()))
    how["alike"] = rf"(?:{how['alike']}|{as_})"
    return how, rf"(?!{alternation(table.get('stops', ()))}(?!\w)){_WORD}"


@lru_cache(maxsize=512)
def _form(language: str, outcome: str) -> _Form:
    table: dict[str, Any] = table_of(language, "things")[outcome]
    how, word = _how(language)
    named = concept(outcome.replace("_", "-"))
    better, worse = _GOOD.get(named.kind, (_BETTER, _WORSE))
    ways, comparatives, plain = {}, [], []
    for name, way in (("more", _MORE), ("less", _LESS), ("better", better), ("worse", worse)):
        for cue in table.get(name, ()):
            said, _, base = cue.partition("|")
            ways[said] = way
            comparatives.append(said)
            if base:
                ways[base] = way
                plain.append(base)
    scaled = rf"(?:(?P<much{{0}}>{how['much']})|(?P<little{{0}}>{how['little']})|(?P<alike{{0}}>{how['alike']}))"
    told = rf"(?:(?P<said{{0}}>{alternation(comparatives)})|{scaled}\s+(?P<plain{{0}}>{alternation(plain)}))(?!\w)"
    what = rf"{alternation(table['what'])}(?!\w)"
    before = rf"{told.format(1)}(?:\s+{word})??\s+{what}"
    behind = rf"{what}(?:\s+{word}){{0,{_BEHIND}}}?\s+{told.format(2)}"
    return _Form(named.id, re.compile(rf"(?<!\w)(?:{before}|{behind})", re.IGNORECASE), ways)


@lru_cache(maxsize=8)
def _outcomes(language: str) -> tuple[tuple[str, Narrowed], ...]:
    return tuple((name, pattern(tuple(table["what"]))) for name, table in table_of(language, "things").items())


def became_in(plain: str, piece: Span, language: str) -> Iterator[Stated]:
    """Yield what the things that a part of a sentence names are said to have become.

    Args:
        plain: the sentence, with what is no outcome covered.
        piece: the part that is read.
        language: its tag.
    """
    if _named(language).search(plain, piece.start, piece.end) is None:
        return
    for outcome, things in _outcomes(language):
        if things.search(plain, piece.start, piece.end) is None:
            continue
        form = _form(language, outcome)
        for match in form.found.finditer(plain, piece.start, piece.end):
            yield Stated(Span(match.start(), match.end()), _way(form, match, language), form.outcome)


def _way(form: _Form, match: re.Match[str], language: str) -> Direction:
    """Return the direction that is told; none where the words between a thing and what it became deny it."""
    told = next(
        name for name in ("said", "much", "little", "alike") for name in (f"{name}1", f"{name}2") if match[name]
    )
    if told[:-1] in {"said", "much"} and _denials(language).search(match.string, match.start(), match.start(told)):
        return Direction.NONE
    if match["said1"] or match["said2"]:
        return form.ways[_listed(match["said1"] or match["said2"], form.ways)][0]
    if match["alike1"] or match["alike2"]:
        return Direction.NONE
    more, less = form.ways[_listed(match["plain1"] or match["plain2"], form.ways)]
    return more if match["much1"] or match["much2"] else less


@lru_cache(maxsize=8)
def _denials(language: str) -> re.Pattern[str]:
    words = (*table_of(language, "grammar").get("nots", ()), *table_of(language, "stating").get("nothing", ()))
    return compiled_words(alternation(words))


def _listed(written: str, cues: Iterable[str]) -> str:
    """Return the cue that stands in a text."""
    said = cue_of(written)
    return said if said in cues else next(one for one in cues if "*" in one and pattern((one,)).fullmatch(written))
