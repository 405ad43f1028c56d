"""How a sentence stands to the two sides of a result: as they were compared, the other way round, or beside others.

"Lower with the injection than with shock waves" is "higher with shock waves than with the injection". What a sentence
names before "than" and after it is held against the words that only one side of the result has. Words of degree ("low
intake") set no sides apart: `ways` compares the ends of an exposure.
"""

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from magcite.check.evidence.effects.compared import Sides
from magcite.check.evidence.effects.narrowing import INACTIVE, KINDRED
from magcite.language import fold
from magcite.language.assertions.cues import forms_of
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.cognates import cognate
from magcite.language.concepts import concepts_in, is_within
from magcite.language.languages import LANGUAGES, load
from magcite.language.senses import Sense, senses_in

__all__ = ["Standing", "is_named", "is_of_another_arm", "rival_in", "standing", "words_of_side"]

_TONGUE = "en"
_STEM = 6  # letters in which the forms of a word agree
_ENDING = 3  # letters that an ending may have
_SHORT = 4  # letters of a word whose forms may differ
_MARK = re.compile(
    r"(?<!\w)(?:than|än|compared (?:with|to)|in comparison (?:with|to)|jämfört med|i jämförelse med|versus|vs\.?|beats?"
    r"|outperform(?:s|ed)|slog|slår|instead of|rather than|i stället för|istället för|framför)(?!\w)",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"\s+(?:\d|half|twice|double|a (?:third|quarter|half)|hälften|dubbelt|en (?:tredjedel|fjärdedel)|expected|väntat"
    r"|förväntat|before|at (?:the )?(?:start|baseline)|tidigare|förut|innan|vid start)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:!?]|(?<!\d)\.(?!\d)|\.\s|\s[–—]\s")
_PAUSE = re.compile(r"[,;:()]|\s(?:but|and so|because|if|when|while|men|så|eftersom|om|när|medan)\s", re.IGNORECASE)
_ABBREVIATION = re.compile(r"\b[A-Z]{2,6}\b")
_LEAST = 2  # letters of an abbreviation that the words it stands for begin with
_INITIAL = re.compile(r"[^\W\d_]+")
# Words of arms that set none apart.
_GENERIC = frozenset(
    (
        *("group", "groups", "arm", "arms", "treatment", "treated", "intervention", "control", "controls", "patients"),
        *("people", "participants", "persons", "individuals", "subjects", "those", "given", "taking", "received"),
        *("receiving", "randomised", "randomized", "assigned", "allocated", "daily", "dose", "doses", "once", "twice"),
        *("increase", "increased", "decrease", "high", "higher", "highest", "low", "lower", "lowest", "intake", "more"),
        *("less", "most", "least", "moderate", "level", "levels", "consumption", "users", "user", "with", "without"),
        *("quartile", "quintile", "tertile", "week", "weeks", "times", "hours", "minutes", "months", "years", "days"),
        *("programme", "program", "therapy", "supplement", "supplementation", "supplements", "method", "alone"),
        *("cases", "case", "placebo", "usual", "care", "standard", "grupp", "gruppen", "behandling", "deltagare", "a"),
        *("the", "adults", "adulthood", "type", "other", "either", "both", "each", "compared", "exposure", "exposed"),
    )
)


class Standing(StrEnum):
    """How the sides that a sentence names stand to those of a result."""

    STRAIGHT = "straight"
    MIRRORED = "mirrored"
    OTHER = "other"  # it names a side that the result has not
    OPEN = "open"  # its words do not tell


def standing(sides: Sides, others: Iterable[Sides], words: str, piece: str, language: str, title: str) -> Standing:
    """Return how a sentence stands to the sides of a result.

    Args:
        sides: of the result.
        others: of the other results of the work.
        words: the sentence.
        piece: the part of it that tells what became of the outcome.
        language: of the page.
        title: of the work, which may write an abbreviation out; "" without one.
    """
    parted = rival_in(words, piece)
    if parted is None:
        return Standing.OPEN
    before, after = (senses_in(one, language) for one in parted)
    one, other = (words_of_side(name, language, title) for name in (sides.arm, sides.comparator))
    arm, beside = _apart(one, other, language), _apart(other, one, language)
    met = [is_named(names, said, language) for names in (arm, beside) for said in (before, after)]
    arm_before, arm_after, beside_before, beside_after = met
    if arm_after and not (arm_before or beside_after):
        if beside_before:
            return Standing.MIRRORED
        return Standing.OPEN if _is_inactive(parted[0], language) or not before else Standing.OTHER
    if beside_after and not (arm_after or beside_before):
        return Standing.STRAIGHT
    if arm_after or beside_after:
        return Standing.OPEN
    return _beside(sides, others, parted[1], language)


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
            if is_named(_apart(words_of_side(name, language, ""), own, language), said, language):
                return Standing.OTHER
    if not inactive or sides.comparator is None:
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
    mark = next((one for one in _MARK.finditer(clause) if not _AMOUNT.match(clause, one.end())), None)
    if mark is None:
        return None
    rest = clause[mark.end() :]
    pause = _PAUSE.search(rest)
    after = rest[: pause.start()] if pause else rest
    before = clause[: mark.start()]
    if not _INITIAL.search(before):  # "Compared with rest, exercise gave ..."
        before = rest[len(after) :]
    return before, after


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
    said = senses_in(words, language)
    if not arm or not sides.told or is_named(_apart(arm, senses_in(known, _TONGUE), language), said, language):
        return False
    strange = _apart(arm, (*senses_in(known, _TONGUE), *said), language)
    rivals = [words_of_side(one.arm, language, known) for one in others if one.arm and one.arm != sides.arm]
    if strange and len(strange) == len(arm):
        return bool(rivals)
    for rival in rivals:
        apart = _apart(arm, rival, language)
        if rival and apart and not is_named(apart, said, language):
            return True
    return False


def words_of_side(side: str | None, language: str, title: str) -> tuple[Sense, ...]:
    """Return the words of a side that tell it from others, with those that its abbreviations stand for."""
    if not side:
        return ()
    text = f"{side} {_written_out(side, title)}"
    english = senses_in(text, _TONGUE)
    if language != _TONGUE and language in LANGUAGES:
        other = senses_in(text, language)
        english = other if _share_known(other) > _share_known(english) else english
    silent = load(_TONGUE).function_words
    return tuple(one for one in english if not one.general and one.words not in _GENERIC and one.words not in silent)


def _written_out(side: str, title: str) -> str:
    """Return the words of a title that an abbreviation may stand for: "shock wave therapy" for ESWT."""
    words = _INITIAL.findall(title)
    for match in _ABBREVIATION.finditer(side):
        short = match[0].lower()
        for length in range(len(short), _LEAST - 1, -1):
            for start in range(len(words) - length + 1):
                run = words[start : start + length]
                if short.endswith("".join(one[0] for one in run).lower()):
                    return " ".join(run)
    return ""


def _share_known(senses: Sequence[Sense]) -> float:
    return sum(bool(one.keys) for one in senses) / len(senses) if senses else 0.0


def _apart(one: Sequence[Sense], other: Sequence[Sense], language: str) -> tuple[Sense, ...]:
    return tuple(sense for sense in one if not is_named((sense,), other, language))


def is_named(names: Iterable[Sense], said: Sequence[Sense], language: str) -> bool:
    """Return whether one of some words stands among others, in another form or another language."""
    return any(_is_one(name, each, language) for name in names for word in said for each in (word, *word.parts))


def _is_one(name: Sense, said: Sense, language: str) -> bool:
    if name.keys & said.keys or name.words == said.words:
        return True
    ids, others = ({key[1:] for key in one.keys if isinstance(key, str)} for one in (name, said))
    if any(is_within(one, other) for one in others for other in ids):
        return True
    if name.keys and said.keys:
        return False
    one, other = sorted((fold(name.words), fold(said.words)), key=len)
    if len(one) >= _SHORT and other.startswith(one) and len(other) - len(one) <= _ENDING:
        return True
    if len(one) >= _STEM and one[:_STEM] == other[:_STEM]:
        return True
    return language != _TONGUE and cognate(name.words, said.words) >= KINDRED


def _is_inactive(words: str, language: str) -> bool:
    forms = forms_of(language)
    return INACTIVE.search(words) is not None or (forms is not None and forms.control.search(words) is not None)
