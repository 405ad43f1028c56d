"""What could not be shown: «det gick inte att visa att vitaminet hindrar förkylningar» tells of no effect.

A denial of showing stands far from the verb it denies, in a clause of its own. Each language's `[unshown]`.

Attributes of the table:
    nots: what denies: "not", "nobody", "failed to".
    fills: words that may stand between both: "possible", "to", "the researchers".
    shows: verbs of showing, in all forms that stand behind `nots` or before it: "show", "shown".
    signs: what there was none of: "evidence", "sign".
    none: what denies a sign: "no", "any".
    that: what the clause begins with: "that"; `signs_that`: behind a sign: "for", "of".
    turns: where another clause begins that is not of it: "but".
    claims: verbs of saying: what nobody "claims" is not told of at all; claim: the noun, behind `none`.
"""

import re
from dataclasses import replace
from functools import lru_cache

from magcite.language.assertions.model import Assertion
from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.languages import table_of
from magcite.model import Direction

__all__ = ["unshown"]


@lru_cache(maxsize=8)
def _forms(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    names = ("nots", "fills", "shows", "signs", "none", "that", "signs_that", "turns", "claims", "claim")
    one = alternations(table_of(language, "unshown"), *names)
    fills = rf"(?:{one['fills']}\s+){{0,4}}"
    denied = rf"(?:{one['nots']}\s+{fills}{one['shows']}|{one['shows']}\s+{fills}{one['nots']})"
    shown = rf"{denied}\s+{fills}{one['that']}"
    signs = rf"{one['none']}\s+(?:[\w-]+\s+){{0,2}}?{one['signs']}\s+{one['signs_that']}"
    unmade = rf"(?:{one['nots']}\s+{fills}{one['claims']}|{one['claims']}\s+{fills}{one['nots']})"
    unsaid = compiled_words(rf"(?:{unmade}|{one['none']}\s+{one['claim']})\s+{fills}{one['that']}")
    return (
        compiled_words(rf"(?:{shown}|{signs})"),
        unsaid,
        re.compile(rf"[;:]|(?<!\w){one['turns']}(?!\w)", re.IGNORECASE),
    )


def unshown(told: tuple[Assertion, ...], sentence: str, language: str) -> tuple[Assertion, ...]:
    """Return what a sentence asserts, with each effect that it says was not shown as none.

    A size that was not shown leaves open what was: such an assertion is left out, and so is what nobody claims.

    Args:
        told: what is asserted where nothing denies it from afar.
        sentence: one, as it reads.
        language: its tag.
    """
    form, unsaid, turns = _forms(language)
    if (match := unsaid.search(sentence)) is not None:
        end = _end_of(match, turns, sentence)
        told = tuple(one for one in told if not match.end() <= one.span.end <= end)
    if (match := form.search(sentence)) is None:
        return told
    end = _end_of(match, turns, sentence)
    kept = (_denied(one) if match.end() <= one.span.start < end else one for one in told)
    return tuple(one for one in kept if one is not None)


def _end_of(match: re.Match[str], turns: re.Pattern[str], sentence: str) -> int:
    """Return where the clause ends that what was matched opens."""
    turn = turns.search(sentence, match.end())
    return len(sentence) if turn is None else turn.start()


def _denied(one: Assertion) -> Assertion | None:
    if one.direction is Direction.NONE:
        return one
    if one.size is not None or one.direction is None:
        return None
    return replace(one, direction=Direction.NONE, denied=one.direction, doubtful=False)
