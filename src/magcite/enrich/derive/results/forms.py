"""The patterns of a language's results, built from its cues."""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cue_forms import patterns
from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.result_words import ResultWords, load_result_words
from magcite.model import Direction

__all__ = ["WAYS", "Forms", "forms_of"]

WAYS = (Direction.LOWER, Direction.HIGHER, Direction.BETTER, Direction.WORSE)
_SHARE = (
    r"[+−–-]?\d[\d.,·]*(?:\spercentage\spoints|\s?%|[-\s]?fold|\s(?!(?:fewer|more|less|färre|fler|mer|mindre)\s)[^\W\d]{1,12}(?:/[^\W\d]{1,4}[2²]?)?(?=\s))?|%|per\s+cent|percent"
    r"|procent"
)
# A figure that is none of "90-day mortality", "6-minute walk distance"
_NOT_LENGTH = (
    r"(?!\d{0,3}(?:[.,]\d)?-(?:s|min|h|seconds?|minutes?|hours?|days?|weeks?|months?|years?"
    r"|sekunders?|minuters|timmars|dagars|dygns|veckors|månaders|års)\s)"
)
# Lists that are patterns as they stand.
_PLAIN = (
    *("aims", "hedges", "comparing", "between", "inside", "control", "smaller"),
    *("insignificant", "significant", "methods", "idioms", "likely", "effective"),
)


@dataclass(frozen=True, slots=True)
class Forms:
    """Patterns of one language; each search is linear in the length of a clause.

    Attributes:
        words: the cues.
        denied_noun: a denied noun; its groups are `diff`, `effect`, `benefit`, `link`, or a way as `noun_lower`.
        denied_verb: a denied verb or predicate: `copula` before it, then `differ`, `act`, `alike`, `link` or `state`.
        verb, state, noun: what tells a direction, in groups named by it; a noun with its `size` before it.
    """

    words: ResultWords
    aims: Narrowed
    hedges: Narrowed
    denied_noun: re.Pattern[str]
    denied_verb: re.Pattern[str]
    denied_after: re.Pattern[str]
    nots: Narrowed
    alike: re.Pattern[str]
    alike_before: re.Pattern[str]
    failing: re.Pattern[str]
    linked: re.Pattern[str]
    verb: re.Pattern[str]
    state: re.Pattern[str]
    noun: re.Pattern[str]
    change: re.Pattern[str]
    passive: re.Pattern[str]
    owned: re.Pattern[str]
    filler: re.Pattern[str]
    filled: re.Pattern[str]
    ended: re.Pattern[str]
    of_noun: re.Pattern[str]
    opening: re.Pattern[str]
    linker: re.Pattern[str]
    determiner: re.Pattern[str]
    stop: re.Pattern[str]
    kept: re.Pattern[str]
    person: re.Pattern[str]
    comparing: Narrowed
    between: Narrowed
    inside: Narrowed
    control: Narrowed
    smaller: Narrowed
    insignificant: Narrowed
    significant: Narrowed
    joint: re.Pattern[str]
    breaks: re.Pattern[str]
    pronoun: re.Pattern[str]
    general: re.Pattern[str]
    peopled: re.Pattern[str]
    affects: re.Pattern[str]
    telling_verb: re.Pattern[str]
    ahead: re.Pattern[str]
    grouped: re.Pattern[str]
    timed: re.Pattern[str]
    arms: re.Pattern[str]
    stated: re.Pattern[str]
    methods: Narrowed
    idioms: Narrowed
    reported: re.Pattern[str]
    unnoticed: re.Pattern[str]
    likely: Narrowed
    effective: Narrowed
    finite: re.Pattern[str]
    refusing: re.Pattern[str]
    difference: re.Pattern[str]
    time: re.Pattern[str]
    subgroup: re.Pattern[str]

    @property
    def telling(self) -> tuple[re.Pattern[str], ...]:
        """Everything that tells a result; where two stand in a sentence it may say two things."""
        return (
            self.denied_noun, self.denied_verb, self.denied_after, self.alike, self.failing,
            self.linked, self.verb, self.state, self.noun,
        )  # fmt: skip


def _groups(prefix: str, *lists: tuple[str, ...]) -> str:
    return "|".join(f"(?P<{prefix}_{way.value}>{alternation(cues)})" for way, cues in zip(WAYS, lists, strict=True))


@lru_cache(maxsize=8)
def forms_of(language: str) -> Forms | None:
    """Return the patterns of a language; None for one whose data has no table of results."""
    words = load_result_words(language)
    if words is None:
        return None
    verbs = (words.lower_verbs, words.higher_verbs, words.better_verbs, words.worse_verbs)
    states = (words.lower, words.higher, words.better, words.worse)
    nouns = (words.lower_nouns, words.higher_nouns, words.better_nouns, words.worse_nouns)
    between = rf"(?:{alternation((*words.fillers, *words.adverbs, '*ly'))}[\s-]+){{0,5}}?"
    copulas = rf"(?P<copula>{alternation(words.copulas)}\s+)?"
    bare = {*words.differences, *words.effects}  # "weight change" has no verb
    any_state = tuple(one for each in states for one in each)
    anything = tuple(one for each in nouns for one in each)
    present = [one for each in (*verbs, words.had) for one in each if one.endswith("es") and one not in anything]
    return Forms(
        words=words,
        **patterns(words, *_PLAIN),
        denied_noun=_compiled(
            rf"{alternation(words.no)}\s+{between}(?:(?P<diff>{alternation(words.differences)})"
            rf"|(?P<effect>{alternation(words.effects)})|(?P<benefit>{alternation(words.benefits)})"
            rf"|(?P<link>{alternation(words.links)})|{_groups('noun', *nouns)})"
        ),
        denied_verb=_compiled(
            rf"{copulas}(?:{alternation(words.nots)}\s+{between}(?:(?P<differ>{alternation(words.differing)})"
            rf"|(?P<link>{alternation(words.associated)})|(?P<alike>{alternation(words.alike)})"
            rf"|(?P<act>{alternation(words.affecting)})|{_groups('verb', *verbs)}"
            rf"|(?P<state>{alternation(any_state)}))"
            rf"|{alternation(words.no)}\s+(?P<least>{alternation(any_state)}))"
        ),
        denied_after=_compiled(
            rf"{alternation((*words.affecting, *(one for each in verbs for one in each)))}\s+{alternation(words.nots)}"
        ),
        nots=pattern((*words.nots, *words.no)),
        alike=_compiled(rf"{alternation(words.copulas)}\s+{between}{alternation(words.alike)}"),
        alike_before=_compiled(
            rf"{alternation(words.had)}\s+{between}{alternation(words.alike_before)}(?=\s+[^\W\d_])"
        ),
        failing=_compiled(rf"{alternation(words.failing)}\s+{between}\w+"),
        linked=_compiled(
            rf"(?:(?:(?P<against>{alternation(words.inversely)})|(?P<along>{alternation(words.positively)}))"
            rf"(?:\s+(?:and|och)\s+\w+)?\s+)?{alternation(words.associated)}"
        ),
        verb=_compiled(_groups("verb", *verbs)),
        state=_compiled(_groups("state", *states)),
        noun=_compiled(
            rf"(?:(?P<size>{alternation((*words.larger, *words.smaller))})\s+)?(?:{_groups('noun', *nouns)})"
        ),
        change=_compiled(alternation((*anything, *words.differences))),
        passive=_compiled(rf"{alternation(words.copulas)}\s+(?:(?:{alternation(words.adverbs)}|{_SHARE})\s+){{0,4}}\Z"),
        owned=_compiled(
            rf"{alternation(words.had)}\s+(?:(?:{alternation((*words.adverbs, *words.fillers))}|{_SHARE})\s+){{0,5}}\Z"
        ),
        filler=_compiled(rf"(?:(?:{alternation((*words.adverbs, *words.fillers))})\s+)+\Z"),
        filled=re.compile(
            rf"(?:\s*(?:{alternation((*words.adverbs, *words.fillers, *words.articles))}(?![\w-])|{_SHARE}))*\s*",
            re.IGNORECASE,
        ),
        ended=_compiled(rf"(?:{alternation(words.after_intransitive)})"),
        of_noun=re.compile(
            rf"(?<![\w-]){alternation(words.of_nouns)}\s+(?!\d{_NOT_LENGTH})(?:(?=both\s(?!(?:the\s)?{alternation(words.people)}(?!\w)))"
            rf"|(?!{alternation(words.people)}(?!\w)))",
            re.IGNORECASE,
        ),
        opening=re.compile(rf"\A\s*{alternation(words.opening)}(?!\w)", re.IGNORECASE),
        linker=re.compile(rf"\A[\s,;:]*{alternation(words.linkers)}(?!\w)[\s,]*", re.IGNORECASE),
        determiner=re.compile(
            rf"\A[\s,;:]*(?:{alternation(words.determiners)}(?![\w-])|(?:{_SHARE})(?![\w-]))\s*", re.IGNORECASE
        ),
        stop=_compiled(rf"{alternation(words.stops)}"),
        kept=re.compile(rf"(?<!\w){alternation(words.kept_after)}\Z", re.IGNORECASE),
        person=re.compile(rf"\A{alternation(words.people)}(?![\w'’-])", re.IGNORECASE),
        joint=re.compile(
            rf"(?=(?<=\s){alternation(words.no)}(?!\w))|,\s*(?:{alternation(words.joints)}(?!\w)\s*)?"
            rf"|(?<=\s){alternation(words.joints)}(?!\w)\s*",
            re.IGNORECASE,
        ),
        breaks=re.compile(
            rf"[;:]\s|(?<=\s)(?:as|and so)\s(?:was|were|did)(?!\w)"
            rf"|(?<=\s){alternation(words.breaks)}(?!\w)|\A{alternation(words.breaks)}(?!\w)",
            re.IGNORECASE,
        ),
        pronoun=re.compile(rf"\A\s*{alternation(words.pronouns)}\s*\Z", re.IGNORECASE),
        general=re.compile(rf"\A(?:{alternation(words.general)}\s*)+\Z", re.IGNORECASE),
        peopled=re.compile(rf"(?<![\w-]){alternation(words.crowds)}\Z", re.IGNORECASE),
        affects=_compiled(alternation(words.affecting)),
        telling_verb=_compiled(
            rf"\w+\s+{alternation(present)}"
            rf"\s+(?:a|an|the|their|its|\w+)"
        ),
        ahead=re.compile(rf"\A\s*{alternation(words.denied_ahead)}(?!\w)\s*", re.IGNORECASE),
        timed=re.compile(
            rf"\A\s*{alternation(words.opening)}\s+(?:[\w.]+[\s-]+){{0,4}}?"
            rf"{alternation(words.times)}\s+(?:\d+\s+)?",
            re.IGNORECASE,
        ),
        grouped=re.compile(
            rf"\A\s*{alternation(words.opening)}\s+(?P<arm>(?:[\w/-]+\s+){{0,5}}?{alternation(words.people)})\s+",
            re.IGNORECASE,
        ),
        arms=re.compile(
            rf"(?<![\w.,·])(?P<a>[-−–+]?\d+(?:[.,·]\d+)?)(?P<first>(?:[^;\d]|\d(?=[^\s.,\d%])){{0,80}}?)"
            rf"(?<!\w){alternation(words.arms)}(?!\w)"
            rf"(?P<mid>[^;\d]{{0,40}}?)(?<![\w.,·])(?P<b>[-−–+]?\d+(?:[.,·]\d+)?)(?P<second>[^;]{{0,80}})",
            re.IGNORECASE,
        ),
        reported=re.compile(rf"(?<!\w){alternation(words.reports)}\s+(?:that|att)\s+", re.IGNORECASE),
        unnoticed=re.compile(
            rf"(?<!\w){alternation(words.copulas)}\s+(?!(?:\w+ly\s+|also\s+)?{alternation(words.noticed)}(?!\w))",
            re.IGNORECASE,
        ),
        finite=re.compile(
            rf"\s(?:{alternation([one for one in (*words.had, *words.affecting) if one not in bare])}(?![\w-])"
            rf"|{alternation([one for each in verbs for one in each if one.endswith('ed')])}\Z)",
            re.IGNORECASE,
        ),
        refusing=re.compile(
            rf"[\s,;]*(?:{alternation(words.linkers)}[\s,]+)?{alternation((*words.no, *words.nots, 'none'))}(?!\w)",
            re.IGNORECASE,
        ),
        difference=re.compile(
            rf"[\s,;]*(?:(?:{alternation((*words.linkers, *words.determiners, *words.fillers, *words.no))})\s+)*"
            rf"{alternation(words.differences)}(?!\w)",
            re.IGNORECASE,
        ),
        stated=_compiled(alternation((*words.copulas, *words.occurring))),
        time=re.compile(
            rf"(?<!\w)(?:at|after|vid|efter)\s+(?:\w+\s+)?"
            rf"(?:\d+|one|two|three|four|six|eight|twelve|två|tre|fyra|sex|åtta|tolv)"
            rf"(?:[\s-]{alternation(words.times)})(?!\w)"
            rf"|(?<!\w)(?:at|by|vid)\s{alternation(words.times)}\s\d{{1,3}}(?![\w.,]\d)",
            re.IGNORECASE,
        ),
        subgroup=re.compile(
            rf"(?<!\w){alternation(words.subgroups)}\s+(?:the\s+)?(?:\d{{1,5}}\s+)?{alternation(words.subgroup_people)}(?!\w)[^,;.()]{{0,40}}(?![\w-])",
            re.IGNORECASE,
        ),
    )  # fmt: skip


def _compiled(inner: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{inner})(?![\w-])", re.IGNORECASE)
