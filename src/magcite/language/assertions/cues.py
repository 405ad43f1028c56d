"""The cues of assertions, each language's `[assertions]` and, with further ones, `[grammar_more]`, as patterns."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache

from magcite.language.assertions.further import merged
from magcite.language.cues import AnyOf, Narrowed, alternation, pattern, whole_words
from magcite.language.languages import LANGUAGES, Cues, load
from magcite.language.tables import tables_of

__all__ = ["Forms", "Words", "forms_of"]

_WAYS = (
    *("lower", "higher", "better", "worse", "more", "less", "earlier", "brings", "rids"),
    *("superlatives_more", "superlatives_less"),
)


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of a language's `[assertions]`.

    Attributes:
        lower, higher, better, worse, none: what became of an outcome; more, less: the same, right before its name.
        negations: words that deny a direction beside them; verbs: words between that leave it open whether they do.
        open_questions: words that leave open, deny or merely report what the sentence speaks of.
        hedges: words of possibility; insignificant: those that say a difference was not significant.
        idioms: words that look like one of the others and are none.
        death, survival, cases, remission: what is counted; all_causes: deaths of any cause; risk: "the risk".
        low_exposure, high_exposure, exposures: "low" "intake"; takes, low_words, high_words: "ate" "the least".
        processes: words that turn the level of a thing into something else; reversing: those that turn an
            illness round.
        levels: words beside a nutrient or drug that make it something measured.
        habits, limits: "slept" five hours "or less"; negations stand before a habit.
        lacking: what makes a lack of the substance before it; low_bare: any word that may turn an exposure round;
            opposites: those that name an exposure whose other end has a name of its own.
        per_unit, unit_less, unit_more: "for each" 100 mg "less".
        comparators: what a comparison begins with; control, before: what it is with.
        within: words of evidence that a result is of one group alone.
        patients: words before a condition that people have already; sick: words after it; prepositions: words between
            that part them.
        from_level, to_level, against_level: what stands between levels, which are no sizes of an effect.
        by: what stands before a difference.
        than: what stands between a direction and a limit: "more than" 5.
        contrasts, conditions, joints: conjunctions; what follows one of the conditions asserts nothing; risk_of: how
            what a risk is of begins after it, which is no condition («risken för att dö»).
        no_more: words before a comparison that make it none: "no more" than placebo.
        aims: words between what is compared with and the outcome: better than stretching "for" pain.
        concessions: words that open what is granted, which turns no exposure round.
        ones: what stands for one before a unit: "an" hour.
        earlier: words after a length of time that make it shorter; brings, rids: verbs that make a condition of the
            word after them, or take it away, where no other words tell a direction.
        superlatives_more, superlatives_less: "the most", "the least" of an outcome, where an exposure is told.
        equal: words that two treatments are alike; scaled: words before them that deny or scale it.
        multiplied: "half as", "twice as".
        inverted: words beside an outcome in which more is less of it: pain "threshold".
        states: words for how people are -> the direction, then the ids of the concepts that they may be of.
        movers, aways, ups: "sent" blood pressure "up", "chased" the tiredness "away".
        anyone, falls_ill: "whoever" smokes "gets" an illness.
        denials: negations that may stand after what they deny.
        gets: those of `cases` that may be of anything: people "get" well as they get ill.
        averts, changes: what keeps a change away, and the change: "keeps" muscles from "shrinking".
        bare: words that name an outcome in evidence alone -> the id of its concept.
        measures: names of ratios -> how they are written out.
        multiples, fractions, units: how sizes are told in words; fractions in per cent.
    """

    lower: Cues
    higher: Cues
    better: Cues
    worse: Cues
    more: Cues
    less: Cues
    none: Cues
    negations: Cues
    verbs: Cues
    open_questions: Cues
    hedges: Cues
    insignificant: Cues
    idioms: Cues
    death: Cues
    all_causes: Cues
    survival: Cues
    cases: Cues
    remission: Cues
    risk: Cues
    low_exposure: Cues
    high_exposure: Cues
    exposures: Cues
    takes: Cues
    low_words: Cues
    high_words: Cues
    lacking: Cues
    processes: Cues
    reversing: Cues
    levels: Cues
    habits: Cues
    limits: Cues
    opposites: Cues
    low_bare: Cues
    per_unit: Cues
    unit_less: Cues
    unit_more: Cues
    comparators: Cues
    control: Cues
    within: Cues
    before: Cues
    prepositions: Cues
    sick: Cues
    from_level: Cues
    to_level: Cues
    against_level: Cues
    by: Cues
    patients: Cues
    than: Cues
    contrasts: Cues
    conditions: Cues
    risk_of: Cues
    joints: Cues
    no_more: Cues
    aims: Cues
    concessions: Cues
    ones: Cues
    earlier: Cues
    brings: Cues
    rids: Cues
    superlatives_more: Cues
    superlatives_less: Cues
    equal: Cues
    scaled: Cues
    multiplied: Cues
    inverted: Cues
    movers: Cues
    aways: Cues
    ups: Cues
    anyone: Cues
    falls_ill: Cues
    denials: Cues
    gets: Cues
    averts: Cues
    changes: Cues
    states: Mapping[str, Cues]
    bare: Mapping[str, str]
    measures: Mapping[str, Cues]
    multiples: Mapping[str, float]
    fractions: Mapping[str, float]
    units: Mapping[str, Cues]


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
    words = _words(language if language in LANGUAGES else "en")
    if words is None:
        return None
    number = _figure(language)
    return Forms(
        words=words,
        idioms=pattern(words.idioms),
        figures=Narrowed(
            lambda any_of: (
                rf"(?<!\w){any_of((*words.lower, *words.higher, *words.more, *words.less))}\s+"
                rf"{any_of(words.than)}(?=\s+(?:\w+\s+)?(?:{number}|{any_of(words.ones)}\s+\w))"
            ),
            needs=2,
        ),
        comparison=pattern(words.comparators, after=rf"(?!\s+{number})[^,;:.()\x00]{{0,120}}"),
        control=pattern(words.control),
        within=pattern(words.within),
        before=pattern(words.before),
        open_questions=pattern(words.open_questions),
        hedges=pattern(words.hedges),
        insignificant=pattern(words.insignificant),
        levels=pattern(words.levels),
        processes=pattern(words.processes),
        reversing=pattern(words.reversing),
        limited=Narrowed(
            lambda any_of: (
                rf"(?<!\w){any_of((*words.habits, *words.exposures))}"
                rf"(?:\s+[\w§.,]+){{0,3}}?\s+{any_of(words.limits)}(?!\w)"
            ),
            needs=2,
        ),
        limits=re.compile(rf"(?<!\w){alternation(words.limits)}\s+{number}", re.IGNORECASE),
        habits=pattern(words.habits),
        low=_exposure(words, language, lacking=True),
        high=_exposure(words, language, lacking=False),
        opposites=pattern(words.opposites),
        low_bare=pattern(words.low_bare),
        low_words=pattern(tuple(one for one in words.low_words if one not in words.negations)),
        none=pattern(words.none),
        directions=_named(words, _WAYS),
        equal=pattern(words.equal),
        scaled=pattern(words.scaled, after=r"\s+\Z"),
        multiplied=pattern(words.multiplied),
        inverted=pattern(words.inverted),
        anybody=Narrowed(
            lambda any_of: (
                whole_words(words.anyone, any_of) + r"[^,.;:()]{2,60}?" + whole_words(words.falls_ill, any_of)
            ),
            needs=2,
        ),
        denials=pattern(words.denials),
        gets=pattern(words.gets),
        averts=pattern(words.averts),
        changes=pattern(words.changes),
        states=pattern(tuple(words.states)),
        bare=pattern(tuple(words.bare)),
        measures=_measures(words),
        concessions=pattern(words.concessions, after=r"[^,;]*"),
        no_more=pattern(
            words.no_more, after=rf"\s+(?:[^\W\d]+\s+)?(?={alternation(words.comparators)}(?!\w)(?!\s+{number}))"
        ),
        aims=pattern(words.aims, after=r"\s+(?:the\s+)?\Z"),
        plain_after=_plain_after(words),
        negations=pattern(words.negations),
        verbs=pattern(words.verbs),
        events=_named(words, ("all_causes", "survival", "remission", "death", "cases")),
        risk=pattern(words.risk),
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
        breaks=re.compile(rf"[;:–—]|\s-\s|,?\s(?={alternation(words.contrasts)}(?!\w))", re.IGNORECASE),
        conditions=re.compile(rf"(?:,|(?<=\s)){alternation(words.conditions)}(?!\w)", re.IGNORECASE),
        risk_of=re.compile(
            rf"(?<!\w){alternation(words.risk)}\s(?P<of>{alternation(words.risk_of)})(?!\w)", re.IGNORECASE
        ),
        joints=re.compile(rf",\s+(?:{alternation(words.joints)}\s)?|\s{alternation(words.joints)}\s", re.IGNORECASE),
        multiples=pattern(tuple(words.multiples)),
        fractions=pattern(tuple(words.fractions)),
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
    for name, ends in (("lower", words.aways), ("higher", words.ups)):
        moved = r"(?:\s+(?!to\s|than\s)[^\s,.;:()\x00]+){1,6}?"
        yield rf"(?P<{name}_0>{any_of(words.movers)}{moved}\s+{any_of(ends)})"


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
    taken = rf"(?<!\w){alternation(words.takes)}(?:\s+\w+)?(?:\s+§+)?\s+{alternation(how)}(?!\w)(?!\s+{figure})"
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
    told = alternation((*load(language).numbers.words, *words.ones))
    return re.compile(
        rf"(?<![\w.,])(?P<value>\d{{1,4}}(?:[.,]\d{{1,2}})?|{told}(?=\s))(?:\s?(?:-|–|till|to)\s?(?P<high>\d{{1,4}}(?:[.,]\d{{1,2}})?))?"
        rf"\s?(?:{_units(words)})(?![\w/])",
        re.IGNORECASE,
    )


@lru_cache(maxsize=8)
def _words(tag: str) -> Words | None:
    data = tables_of(tag)
    make: Callable[..., Words] = Words
    if "assertions" not in data:
        return None
    return make(**merged(data["assertions"], data.get("grammar_more", {}), [one.name for one in fields(Words)]))
