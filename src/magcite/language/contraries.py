"""Contraries: outcomes of which more of the one is less of the other, ability and disability, pain and its absence.

Each language's `[contraries]` has for each pair two lists of cues, `<name>_good` and `<name>_bad`, after whether more
of it is better, and beside them:
    fast, slow: what is said of how soon something came, for times: «läkte snabbare» is a shorter time.
    lasting: times of which longer is what is hoped for, and which "faster" does not shorten: "time to exhaustion".
    unsure: what grants that an effect could not be told from chance: "just missed significance".
    alike: what sets two treatments level: "soothed as well as".
    abstainers: people who are called after what they leave alone: "teetotallers".
    verbs, they, nots: «Snabbare» «blev» «de» «inte»: a comparative that opens a statement is denied at its end.
    binds: what denies only what stands right behind it: "without" ovaries; stops: what ends that.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import LANGUAGES
from magcite.language.tables import tables_of

__all__ = ["Contraries", "contraries_of", "poles_in"]

_PARTS = ("_good", "_bad")
_NOTHING = r"(?!)"


@dataclass(frozen=True, slots=True)
class Contraries:
    """One language's contraries as patterns.

    Attributes:
        poles: for each pair the pattern of both its lists, with the groups `good` and `bad`.
        fast, slow, lasting, unsure, alike, abstainers, binds, stops: see the module.
        fronted: a statement from its beginning to its denial, with a group `what` of all before the verb.
    """

    poles: dict[str, Narrowed]
    fast: Narrowed
    slow: Narrowed
    lasting: Narrowed
    unsure: Narrowed
    alike: Narrowed
    abstainers: Narrowed
    binds: Narrowed
    stops: Narrowed
    fronted: re.Pattern[str]


@lru_cache(maxsize=8)
def contraries_of(language: str) -> Contraries:
    """Return the patterns of a language; they match nothing where its data has no such table."""
    data = tables_of(language) if language in LANGUAGES else {}
    table: dict[str, list[str]] = data.get("contraries", {})
    names = sorted({key.rpartition("_")[0] for key in table if key.endswith(_PARTS)})
    return Contraries(
        poles={name: _pair(table[f"{name}_good"], table[f"{name}_bad"]) for name in names},
        fast=pattern(tuple(table.get("fast", []))),
        slow=pattern(tuple(table.get("slow", []))),
        lasting=pattern(tuple(table.get("lasting", []))),
        unsure=pattern(tuple(table.get("unsure", []))),
        alike=pattern(tuple(table.get("alike", []))),
        abstainers=pattern(tuple(table.get("abstainers", []))),
        binds=pattern(tuple(table.get("binds", []))),
        stops=pattern(tuple(table.get("stops", []))),
        fronted=_fronted(table),
    )


@lru_cache(maxsize=4_096)
def poles_in(text: str, language: str) -> dict[str, bool]:
    """Return for each pair of which a text names one side alone whether that is the better one."""
    found: dict[str, bool] = {}
    for name, form in contraries_of(language).poles.items():
        met = {(match.lastgroup or "").startswith("good") for match in form.finditer(text)}
        if len(met) == 1:
            found[name] = met.pop()
    return found


def _pair(good: list[str], bad: list[str]) -> Narrowed:
    """Return the pattern of two lists, in which a longer cue goes before one that it contains."""
    every = sorted([(one, "good") for one in good] + [(one, "bad") for one in bad], key=lambda one: -len(one[0]))
    sides: dict[str, str] = {}
    for cue, side in every:
        sides.setdefault(cue, side)
    places = {cue: place for place, cue in enumerate(sides)}

    def spelled(cues: Iterable[str]) -> str:
        few = sorted(cues, key=places.__getitem__)
        return "|".join(rf"(?P<{sides[cue]}{places[cue]}>{alternation([cue])})" for cue in few) or _NOTHING

    return Narrowed(lambda any_of: rf"(?<![\w-])(?:{any_of(sides)})(?![\w-])", needs=1, spelled=spelled)


def _fronted(table: dict[str, list[str]]) -> re.Pattern[str]:
    if not table:
        return re.compile(_NOTHING)
    verbs, they, nots = (alternation(table.get(key, ())) for key in ("verbs", "they", "nots"))
    turned, plain = rf"{verbs}\s+{they}", rf"{they}\s+{verbs}"
    return re.compile(
        rf"\W*(?P<what>[^,.;:!?]{{3,60}}?)\s+(?:{turned}|{plain})(?:\s+[^\W\d]+){{0,2}}?\s+{nots}(?!\w)", re.IGNORECASE
    )
