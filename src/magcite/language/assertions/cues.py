"""The cues of assertions as patterns; `words.py` has the lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.assertions.roughly import vague_of
from magcite.language.assertions.words import Words, words_of
from magcite.language.cue_forms import patterns
from magcite.language.cues import AnyOf, Narrowed, alternation, pattern, whole_words
from magcite.language.languages import load

__all__ = ["Forms", "forms_of"]

_WAYS = (
    *("lower", "higher", "better", "worse", "more", "less", "earlier", "brings", "rids"),
    *("superlatives_more", "superlatives_less"),
)
# Lists that are patterns as they stand.
_PLAIN = (
    *("idioms", "control", "within", "before", "open_questions", "hedges", "insignificant"),
    *("levels", "processes", "reversing", "habits", "opposites", "low_bare", "none"),
    *("equal", "multiplied", "inverted", "denials", "gets", "averts", "changes"),
    *("states", "bare", "negations", "verbs", "risk", "multiples", "fractions"),
)


@dataclass(frozen=True, slots=True)
class Forms:
    """One language's cues as patterns; `§` stands in them for each letter of a substance, food or activity."""

    words: Words
    idioms: Narrowed
    figures: Narrowed
    comparison: Narrowed
    control: Narrowed
    within: Narrowed
    before: Narrowed
    open_questions: Narrowed
    hedges: Narrowed
    insignificant: Narrowed
    levels: Narrowed
    processes: Narrowed
    reversing: Narrowed
    limited: Narrowed
    limits: re.Pattern[str]
    habits: Narrowed
    low: re.Pattern[str]
    high: re.Pattern[str]
    opposites: Narrowed
    low_bare: Narrowed
    low_words: Narrowed
    none: Narrowed
    directions: Narrowed  # groups of `_WAYS`
    equal: Narrowed
    scaled: Narrowed
    multiplied: Narrowed
    inverted: Narrowed
    anybody: Narrowed
    denials: Narrowed
    gets: Narrowed
    averts: Narrowed
    changes: Narrowed
    states: Narrowed
    bare: Narrowed
    measures: re.Pattern[str]
    concessions: Narrowed
    no_more: Narrowed
    aims: Narrowed
    plain_after: re.Pattern[str]
    negations: Narrowed
    verbs: Narrowed
    events: Narrowed  # groups all_causes, survival, remission, death, cases
    risk: Narrowed
    patients: re.Pattern[str]
    sick: re.Pattern[str]
    levels_told: re.Pattern[str]
    to_level: re.Pattern[str]
    by: re.Pattern[str]
    breaks: re.Pattern[str]
    conditions: re.Pattern[str]
    risk_of: re.Pattern[str]
    joints: re.Pattern[str]
    multiples: Narrowed
    fractions: Narrowed
    difference: re.Pattern[str]
    units: re.Pattern[str]


@lru_cache(maxsize=8)
def forms_of(language: str) -> Forms | None:
    """Return the patterns of a language; None for one whose data has no table of assertions."""
    words = words_of(language)
    if words is None:
        return None
    number = _figure(language)
    return Forms(
        words=words,
        **patterns(words, *_PLAIN),
        figures=Narrowed(
            lambda any_of: (
                rf"(?<!\w){any_of((*words.lower, *words.higher, *words.more, *words.less))}\s+"
                rf"{any_of(words.than)}(?=\s+(?:\w+\s+)?(?:{number}|{any_of(words.ones)}\s+\w))"
            ),
            needs=2,
        ),
        comparison=pattern(words.comparators, after=rf"(?!\s+{number})[^,;:.()\x00]{{0,120}}"),
        limited=Narrowed(
            lambda any_of: (
                rf"(?<!\w){any_of((*words.habits, *words.exposures))}"
                rf"(?:\s+[\w§.,]+){{0,3}}?\s+{any_of(words.limits)}(?!\w)"
            ),
            needs=2,
        ),
        limits=re.compile(rf"(?<!\w){alternation(words.limits)}\s+{number}", re.IGNORECASE),
        low=_exposure(words, language, lacking=True),
        high=_exposure(words, language, lacking=False),
        low_words=pattern(tuple(one for one in words.low_words if one not in words.negations)),
        directions=_named(words, _WAYS),
        scaled=pattern(words.scaled, after=r"\s+\Z"),
        anybody=Narrowed(
            lambda any_of: (
                whole_words(words.anyone, any_of) + r"[^,.;:()]{2,60}?" + whole_words(words.falls_ill, any_of)
            ),
            needs=2,
        ),
        measures=_measures(words),
        concessions=pattern(words.concessions, after=r"[^,;]*"),
        no_more=pattern(
            words.no_more, after=rf"\s+(?:[^\W\d]+\s+)?(?={alternation(words.comparators)}(?!\w)(?!\s+{number}))"
        ),
        aims=pattern(words.aims, after=r"\s+(?:the\s+)?\Z"),
        plain_after=_plain_after(words),
        events=_named(words, ("all_causes", "survival", "remission", "death", "cases")),
        patients=re.compile(
            rf"(?<!\w){alternation(words.patients)}"
            rf"(?:\s+(?!{alternation(words.prepositions)}(?!\w))[^\W\d]\w*){{0,3}}\s*\Z",
            re.IGNORECASE,
        ),
        sick=re.compile(rf"[\s-]?{alternation(words.sick)}(?!\w)", re.IGNORECASE),
        levels_told=re.compile(
            rf"(?<!\w){alternation(words.from_level)}\s+(?:[^\W\d]+\s+){{0,2}}\d"
            rf"|\d[^\d.;]{{0,24}}(?<!\w){alternation(words.against_level)}\s+(?:[^\W\d]+\s+){{0,2}}\d",
            re.IGNORECASE,
        ),
        to_level=re.compile(rf"(?<!\w){alternation(words.to_level)}\s+\Z", re.IGNORECASE),
        by=re.compile(rf"(?<!\w){alternation(words.by)}\s+(?:[^\W\d]+\s+){{0,3}}\Z", re.IGNORECASE),
        breaks=re.compile(
            rf"[;:–—]|\s-\s|,?\s(?={alternation(words.contrasts)}(?!\w))|,\s(?={alternation(words.pausing)}(?!\w))",
            re.IGNORECASE,
        ),
        conditions=re.compile(rf"(?:,|(?<=\s)){alternation(words.conditions)}(?!\w)", re.IGNORECASE),
        risk_of=re.compile(
            rf"(?<!\w){alternation(words.risk)}\s(?P<of>{alternation(words.risk_of)})(?!\w)", re.IGNORECASE
        ),
        joints=re.compile(rf",\s+(?:{alternation(words.joints)}\s)?|\s{alternation(words.joints)}\s", re.IGNORECASE),
        difference=_difference(words, language),
        units=re.compile(rf"(?:(?<=\sin\s)|(?<=\si\s)|(?<=\()(?=[^\W\d]+\s(?:a|per)\s))(?:{_units(words)})(?![\w/])"),
    )


def _figure(language: str) -> str:
    return rf"(?:\d|{alternation(load(language).numbers.words)}(?!\w))"


def _named(words: Words, names: tuple[str, ...]) -> Narrowed:
    """Return the pattern of several lists, each a group; longer cues first within a list, lists by length of theirs."""
    every = sorted(
        ((cue, name) for name in names for cue in getattr(words, name)), key=lambda one: (-len(one[0].split()), one[0])
    )
    # A cue of more words wins over one of fewer, whatever its list: "mer sällan" over "mer".
    lists = {
        f"{name}_{count}": tuple(cue for cue, owner in every if owner == name and len(cue.split()) == count)
        for count in range(max(len(cue.split()) for cue, _ in every), 0, -1)
        for name in names
    }

    def write(any_of: AnyOf) -> str:
        parts = list(_moved(words, any_of)) if names is _WAYS else []
        parts.extend(rf"(?P<{group}>{any_of(cues)})" for group, cues in lists.items() if cues)
        return rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)"

    return Narrowed(write)


def _moved(words: Words, any_of: AnyOf) -> Iterator[str]:
    """Yield the patterns of verbs that stand round what they move: "sent" blood pressure "up"."""
    moved = r"(?:\s+(?!to\s|than\s)[^\s,.;:()\x00]+){1,6}?"
    for name, ends in (("lower", words.aways), ("higher", words.ups)):
        yield rf"(?P<{name}_0>{any_of(words.movers)}{moved}\s+{any_of(ends)})"
    kept = r"(?:\s+(?!to\s|than\s)[^\s,.;:()]+){1,8}?"  # with words that are covered: "the little ones"
    yield rf"(?P<lower_00>{any_of(words.holders)}{kept}(?=\s+{any_of(words.froms)}))"


def _exposure(words: Words, language: str, *, lacking: bool) -> re.Pattern[str]:
    """Return the pattern of one end of an exposure: the low one where it is `lacking`, else the high one."""
    degrees = words.low_exposure if lacking else words.high_exposure
    how = tuple(one for one in words.low_words if one not in words.negations) if lacking else words.high_words
    unit = words.unit_less if lacking else words.unit_more
    function, figure = alternation(load(language).function_words), _figure(language)
    between = rf"(?:\s+(?!{function}(?!\w))[^\W\d_]\w*)?"
    what = rf"(?:§+(?:\w+)?|{alternation(words.exposures)}(?!\w))"
    bare = tuple(one for one in degrees if one in words.negations)
    few = rf"(?<!\w){alternation(set(degrees) - set(bare))}(?!\s+{figure}){between}\s+{what}"
    better = alternation((*words.better, *words.worse, *words.more, *words.less))
    done = rf"(?!§)(?!\s+{better}(?!\w))"  # "did not swim better"
    few += rf"|(?<!\w){alternation(bare)}\s+{what}{done}"
    counted = rf"(?:{figure}|{alternation(words.ones)}(?!\w))"  # "at least one" is no little
    taken = rf"(?<!\w){alternation(words.takes)}(?:\s+\w+)?(?:\s+§+)?\s+{alternation(how)}(?!\w)(?!\s+{counted})"
    number = r"\s+(?:[^\W\d_]\w*\s+){0,2}?\d[\d\s.,]*\s?[^\W\d_/]{1,12}(?:[/ ](?:day|dag|d|dygn))?"
    each = rf"(?<!\w){alternation(words.per_unit)}{number}"
    ends = alternation(unit)
    each += rf"(?:\s+[\w§]+){{0,2}}?\s+{ends}(?!\w)" if lacking else rf"(?:\s+(?:\w+\s+)?{ends}(?!\w))?"
    parts = [few, taken, each]
    if lacking:
        parts.append(rf"§+[\s-]?{alternation(words.lacking)}(?!\w)")
        parts.append(rf"(?<!\w){alternation(words.habits)}\s+(?:\w+\s+)?{alternation(words.negations)}(?!\w)")
        parts.append(rf"(?<!\w){alternation(words.negations)}\s+(?:{alternation(words.habits)}(?!\w)|§+){done}")
    return re.compile("|".join(parts), re.IGNORECASE)


def _units(words: Words) -> str:
    return "|".join(f"(?P<u{place}>{alternation(forms)})" for place, forms in enumerate(words.units.values()))


def _plain_after(words: Words) -> re.Pattern[str]:
    """Return what may stand after "more" and "less" of a verb: an end, or a word that opens something else."""
    opening = alternation((*words.prepositions, *words.conditions, *words.comparators))
    return re.compile(rf"(?:\s+[^\W\d]+)?\s*(?:\Z|[.,;:()]|\x00|{opening}(?!\w))", re.IGNORECASE)


def _measures(words: Words) -> re.Pattern[str]:
    names = "|".join(f"(?P<{name}>{alternation(forms)})" for name, forms in words.measures.items())
    return re.compile(
        rf"(?<!\w)(?:{names})(?!\w)[^\d.;:%]{{0,60}}?(?<![\d.,])(?P<value>\d{{1,2}}[.,]\d{{1,2}})(?![\d%])(?!\s?(?:%|pro|per))",
        re.IGNORECASE,
    )


def _difference(words: Words, language: str) -> re.Pattern[str]:
    told, rough = alternation((*load(language).numbers.words, *words.ones)), vague_of(language)
    return re.compile(
        rf"(?<![\w.,])(?<!\d\s)(?P<value>\d{{1,4}}(?:[.,]\d{{1,2}})?|(?:{rough.written}|{told})(?=\s))"
        rf"(?:\s?(?:-|–|till|to)\s?(?P<high>\d{{1,4}}(?:[.,]\d{{1,2}})?))?"
        rf"(?:\s+{alternation((*words.fillers, *rough.words))}(?=\s)){{0,2}}\s?(?:{_units(words)})(?![\w/])",
        re.IGNORECASE,
    )
