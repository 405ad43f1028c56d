"""How a sentence stands to the two sides of a result: as they were compared, the other way round, or beside others.

"Lower with the injection than with shock waves" is "higher with shock waves than with the injection". What a sentence
names before "than" and after it is held against the words that only one side of the result has. Words of degree ("low
intake") set no sides apart: `ways` compares the ends of an exposure. The cues: `[arms]`, `[arm_modifiers]`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from magcite.check.evidence.effects.alone import names_alone
from magcite.check.evidence.effects.compared import Sides, bare_outcome
from magcite.check.evidence.effects.given import given_in, is_compared, is_of_dummy
from magcite.check.evidence.effects.narrowing import INACTIVE
from magcite.check.evidence.effects.side_words import apart, is_named, named_of, words_of_side
from magcite.language.assertions.cues import forms_of
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.concepts import concepts_in, is_within
from magcite.language.cue_forms import alternations
from magcite.language.cues import Narrowed
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.senses import Sense, senses_in, senses_of_evidence

__all__ = ["Standing", "is_of_another_arm", "is_turned_by_title", "rival_in", "standing"]

_TONGUE = "en"
_REACH = 60  # characters between the two halves of "half as many ... as"
_CLAUSE = re.compile(r"[;:!?]|(?<!\d)\.(?!\d)|\.\s|\s[–—]\s")
_INITIAL = re.compile(r"[^\W\d_]+")
# Words that set two sides beside each other, though only one is named, in English and Swedish.
_AMOUNT = re.compile(r"\d|\b(?:before|after|baseline|start)\b", re.IGNORECASE)  # of a side that is no other thing
_COMPARATIVE = re.compile(
    r"\b(?:fewer|more|less|lower|higher|better|worse|larger|smaller|greater|rarer|milder|shorter|longer|faster|slower"
    r"|stronger|weaker|oftener|färre|fler|flera|mer|mera|mindre|lägre|högre|bättre|sämre|värre|större|ovanligare|vanligare"
    r"|mildare|lindrigare|kortare|längre|snabbare|långsammare|starkare|svagare|oftare|sällsyntare)\b",
    re.IGNORECASE,
)
_ARTICLES = frozenset({"the", "a", "an", "extract", "extracts", "group", "alone", "capsules", "tablets", "treatment"})


@dataclass(frozen=True, slots=True)
class _Forms:
    """The table `[arms]` of every language as patterns.

    Attributes:
        mark: what opens the other side; likened: those of its words that do so only after one of `so_many`: "as".
        amount: what makes an amount of what is behind it: "twice".
        given: what opens what somebody was given.
        degree: words of how much or how long an arm is; pause: what ends a side.
        shared: words by which a side is less of the other, or what both had: "less than one egg", "the diet alone".
    """

    mark: re.Pattern[str]
    likened: frozenset[str]
    so_many: re.Pattern[str]
    amount: re.Pattern[str]
    given: re.Pattern[str]
    degree: Narrowed
    pause: re.Pattern[str]
    shared: Narrowed


@cache
def _forms() -> _Forms:
    cues = cues_of_all("arms")
    one = alternations(cues)
    # "half as many as those who ate none", «hälften så ofta som de andra»
    likened = rf"(?<=\s){one['as']}(?=\s{one['behind_as']}\b)"
    return _Forms(
        mark=re.compile(rf"(?<!\w){one['mark']}(?!\w)|{likened}", re.IGNORECASE),
        likened=frozenset(cues["as"]),
        so_many=re.compile(rf"\b{one['so_many']}\s", re.IGNORECASE),
        amount=re.compile(rf"\s+(?:\d|{one['amounts']}(?!\w))", re.IGNORECASE),
        given=re.compile(rf"\b{one['given']}\s(?P<what>(?:[^\W\d_][\w-]*\s?){{1,3}})", re.IGNORECASE),
        degree=pattern_of_all("arms", "degree"),
        pause=re.compile(rf"[,;:()]|\s{one['pauses']}\s", re.IGNORECASE),
        shared=pattern_of_all("arms", "shared"),
    )


@cache
def _modifiers() -> tuple[tuple[Narrowed, Narrowed], ...]:
    """Return words that make another thing of what an arm is, with how pages say them: decaffeinated, passive."""
    written, said = "arm_modifiers", "arm_modifiers_said"
    return tuple((pattern_of_all(written, name), pattern_of_all(said, name)) for name in cues_of_all(written))


class Standing(StrEnum):
    """How the sides that a sentence names stand to those of a result."""

    STRAIGHT = "straight"
    MIRRORED = "mirrored"
    OTHER = "other"  # it names a side that the result has not
    OPEN = "open"  # its words do not tell


def standing(
    sides: Sides, others: Iterable[Sides], said: tuple[str, str], language: str, title: str, *, outcome: str = ""
) -> Standing:
    """Return how a sentence stands to the sides of a result.

    Args:
        sides: of the result.
        others: of the other results of the work.
        said: the sentence, and the part of it that tells what became of the outcome.
        language: of the page.
        title: of the work, which may write an abbreviation out; "" without one.
        outcome: of the result, whose words name no side where a sentence names but one: "blood sugar", against sugar.
    """
    parted = rival_in(*said)
    alone = [names_alone(sides, part, language) for part in parted or (said[1],)]
    if True in alone:
        return Standing.OPEN if len(set(alone)) == 1 else Standing.MIRRORED if alone[0] else Standing.STRAIGHT
    return _by_words(sides, others, parted or said[1], language, title, outcome=outcome)


def _by_words(
    sides: Sides, others: Iterable[Sides], said: tuple[str, str] | str, language: str, title: str, *, outcome: str
) -> Standing:
    """Return how two halves of a sentence, or one that compares no two sides, stand to the sides of a result."""
    one, other = (words_of_side(name, language, title) for name in (sides.arm, sides.comparator))
    if sides.comparator is not None and INACTIVE.search(sides.comparator):
        other = ()  # "no mouthguard" is no other thing than a mouthguard
    arm, beside = (apart(names, rest, language, alike=False) for names, rest in ((one, other), (other, one)))
    if isinstance(said, str):
        measured = senses_of_evidence(bare_outcome(outcome), language)
        told = () if _is_shared(sides) else apart(beside, measured, language)
        return _of_one_side(sides, others, (arm, told), said, language)
    before, after = (senses_in(one, language) for one in said)
    idle = _is_inactive(said[1], language)
    arm_before, beside_before = named_of((arm, beside), before, language)
    arm_after, beside_after = (not idle and named for named in named_of((arm, beside), after, language))
    if arm_after and not (arm_before or beside_after):
        if beside_before:
            return Standing.MIRRORED
        return Standing.OPEN if _is_inactive(said[0], language) or not before else Standing.OTHER
    if beside_after and not (arm_after or beside_before):
        return Standing.STRAIGHT
    if arm_after or beside_after:
        return Standing.OPEN
    return _beside(sides, others, said[1], language)


def _of_one_side(
    sides: Sides, others: Iterable[Sides], names: tuple[Sequence[Sense], Sequence[Sense]], piece: str, language: str
) -> Standing:
    """Return how a piece that compares no two sides stands to a result: it may tell of one, "fewer with the juice".

    What a result was compared with is told by its name, or as what somebody was given; one that is more than a name
    ("before the diet", "2 g of oil") may be of the treatment as well. Without a comparative it may be told of that side
    alone: what lowered pressure less than walking lowered it as well. `names`: the words of each side.
    """
    if _is_given(*names, piece, language):
        return Standing.STRAIGHT
    if _is_named_beside(sides, names, piece, language):
        return Standing.MIRRORED if _COMPARATIVE.search(piece) else Standing.OTHER
    if _is_vague(sides) or not is_compared(piece):
        return Standing.OPEN
    given = _is_given_beside(_named(sides, others), names, piece, language)
    return Standing.MIRRORED if given else Standing.OPEN


def _is_named_beside(sides: Sides, names: tuple[Sequence[Sense], Sequence[Sense]], piece: str, language: str) -> bool:
    """Whether a piece names what a result was compared with, and neither its arm nor little of it or nothing."""
    if not sides.told or not _is_named_thing(sides.comparator):
        return False
    said, forms, left = senses_in(piece, language), forms_of(language), _COMPARATIVE.sub(" ", piece)
    if _is_inactive(left, language) or (forms is not None and forms.low_bare.search(left) is not None):
        return False
    return is_named(names[1], said, language) and not is_named(names[0], said, language)


def _is_shared(sides: Sides) -> bool:
    """Whether what a result was compared with is less of its arm, or what its arm had as well: "the diet alone"."""
    arm, beside = (_forms().shared.search(one or "") is not None for one in (sides.arm, sides.comparator))
    return beside and not arm


def _is_vague(sides: Sides) -> bool:
    """Whether the other side is more than a name, and no idle one: "before the diet", "2 g of oil"."""
    if sides.comparator is None or INACTIVE.search(sides.comparator):
        return False
    return not _is_named_thing(sides.comparator) and _AMOUNT.search(sides.comparator) is not None


def _is_named_thing(side: str | None) -> bool:
    """Whether a side is nothing but the name of what people took or did."""
    if side is None:
        return False
    bare = side
    for one in concepts_in(side, _TONGUE):
        if one.concept.kind in EXPOSURES:
            bare = bare.replace(side[one.span.start : one.span.end], " ")
    return bare != side and not set(_INITIAL.findall(bare.lower())) - _ARTICLES and not any(map(str.isdigit, bare))


def is_turned_by_title(sides: Sides, exposed: frozenset[str], words: str, language: str, title: str) -> bool:
    """Return whether a result is told of what the treatment that a work studied was compared with.

    "More adverse events with the drug than with the herb", in a work on the herb: a sentence that names neither tells
    of the herb, and such a result is no word against it.

    Args:
        sides: of the result.
        exposed: ids of what the work studied first.
        words: the sentence with the heading above it.
        language: of the page.
        title: of the work.
    """
    if not sides.told or not _is_named_thing(sides.comparator) or sides.comparator is None:
        return False
    ids = {one.concept.id for one in concepts_in(sides.comparator, _TONGUE)}
    said = {one.concept.id for one in concepts_in(words, language)}
    arm = words_of_side(sides.arm, language, title)
    return bool(ids & (exposed | said)) and not is_named(arm, senses_in(words, language), language)


def _is_given(arm: Sequence[Sense], beside: Sequence[Sense], piece: str, language: str) -> bool:
    """Whether a piece tells of an arm right after "with": "the odds were lower with a mouthguard"."""
    for match in _forms().given.finditer(piece):
        words = senses_in(match["what"], language)
        if is_named(arm, words, language):
            forms = forms_of(language)
            low = forms is not None and forms.low_bare.search(match["what"]) is not None
            idle = low or _is_inactive(match["what"], language) or _forms().degree.search(match["what"]) is not None
            return not idle and not is_named(beside, senses_in(piece, language), language)
    return False


def _named(sides: Sides, others: Iterable[Sides]) -> Sides:
    """Return the sides of a result, as the only other result that names both does where it does not itself."""
    told = list(dict.fromkeys((one.arm, one.comparator) for one in others if one.arm and one.comparator))
    if sides.arm is not None or len(told) != 1:
        return sides
    return replace(sides, arm=told[0][0], comparator=told[0][1])


def _is_given_beside(sides: Sides, names: tuple[Sequence[Sense], Sequence[Sense]], piece: str, language: str) -> bool:
    """Whether a piece tells of the other side alone: "more common with the cream", «vanligare bland dem på placebo»."""
    if named_of(names, senses_in(piece, language), language)[0]:
        return False
    if is_of_dummy(sides, piece):
        return True
    return any(named_of(names, senses_in(what, language), language)[1] for what in given_in(piece))


def _beside(sides: Sides, others: Iterable[Sides], after: str, language: str) -> Standing:
    """Return how a sentence stands to a result of which it names neither side after "than"."""
    inactive = sides.comparator is None or INACTIVE.search(sides.comparator) is not None
    if _is_inactive(after, language):
        known = sides.comparator is not None and bool(words_of_side(sides.comparator, language, ""))
        return Standing.OTHER if known and not inactive and sides.told else Standing.OPEN
    own = (*words_of_side(sides.arm, language, ""), *words_of_side(sides.comparator, language, ""))
    said = senses_in(after, language)
    for one in others:
        for name in (one.arm, one.comparator):
            if is_named(apart(words_of_side(name, language, ""), own, language), said, language):
                return Standing.OTHER
    if sides.comparator is None:
        return Standing.OPEN
    taken = [one.concept.id for one in concepts_in(after, language) if one.concept.kind in EXPOSURES]
    mine = {key[1:] for sense in own for key in sense.keys if isinstance(key, str)}
    strange = [name for name in taken if not any(is_within(name, key) or is_within(key, name) for key in mine)]
    return Standing.OTHER if strange else Standing.OPEN


def rival_in(words: str, piece: str) -> tuple[str, str] | None:
    """Return what a sentence names before "than" and after it; None where it compares no two sides."""
    at = max(words.find(piece), 0)
    ends = [0, *(match.end() for match in _CLAUSE.finditer(words)), len(words)]
    start = max(end for end in ends if end <= at)
    clause = words[start : next((end for end in ends if end >= at + len(piece)), len(words))]
    mark = next((one for one in _forms().mark.finditer(clause) if _is_mark(clause, one)), None)
    if mark is None:
        return None
    rest = clause[mark.end() :]
    pause = _forms().pause.search(rest)
    after = rest[: pause.start()] if pause else rest
    before = clause[: mark.start()]
    if not _INITIAL.search(before):  # "Compared with rest, exercise gave ..."
        before = rest[len(after) :]
    return before, after


def _is_mark(clause: str, mark: re.Match[str]) -> bool:
    """Whether a word opens the other side of a comparison, and no amount; "as" does after another one."""
    forms = _forms()
    before = max(0, mark.start() - _REACH)
    if mark[0].lower() in forms.likened and not forms.so_many.search(clause, before, mark.start()):
        return False
    return forms.amount.match(clause, mark.end()) is None


def is_of_another_arm(sides: Sides, others: Iterable[Sides], words: str, language: str, known: str) -> bool:
    """Return whether a result is told of another arm than a sentence speaks of: decaffeinated coffee, passive smoking.

    Its arm has words that neither the work's title nor the sentence has, and another result has an arm without them;
    or nothing of what the arm is called stands in either.

    Args:
        sides: of the result.
        others: of the other results of the work.
        words: the sentence.
        language: of the page.
        known: the title of the work and what it says was tried.
    """
    arm = words_of_side(sides.arm, language, known)
    if sides.told and _is_modified(sides.arm or "", words, known):
        return True
    said, titled = senses_in(words, language), senses_in(known, _TONGUE)
    if not arm or not sides.told or is_named(apart(arm, titled, language), said, language):
        return False
    strange = apart(arm, (*titled, *said), language)
    rivals = [words_of_side(one.arm, language, known) for one in others if one.arm and one.arm != sides.arm]
    if strange and len(strange) == len(arm):
        return bool(rivals)
    return any(_is_rivalled(arm, rival, said, titled, language) for rival in rivals if rival)


def _is_modified(arm: str, words: str, known: str) -> bool:
    """Whether an arm is called by a word that makes another thing of it, which title and sentence do not have."""
    return any(one.search(arm) and not (one.search(known) or other.search(words)) for one, other in _modifiers())


def _is_rivalled(
    arm: Sequence[Sense], rival: Sequence[Sense], said: Sequence[Sense], titled: Sequence[Sense], language: str
) -> bool:
    """Whether another arm is rather meant: the sentence names it and not this one, or the title is of it alone."""
    own, beside = apart(arm, rival, language), apart(rival, arm, language)
    if not own or is_named(own, said, language):
        return False
    strange, also_strange = (bool(apart(one, titled, language)) for one in (own, beside))
    if is_named(beside, said, language):
        return strange or not also_strange
    return strange and not also_strange


def _is_inactive(words: str, language: str) -> bool:
    forms = forms_of(language)
    return INACTIVE.search(words) is not None or (forms is not None and forms.control.search(words) is not None)
