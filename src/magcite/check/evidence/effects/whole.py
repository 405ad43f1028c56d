"""Effects told of no outcome by name, "works better than stretching": held against all that a work found.

They disagree only where the work saw no sure difference in anything that was measured of people's health; harms and
costs are something else. What an abstract says of a change alone, without a word of comparison, is told of one group
where the page compares two.
"""

import re
from dataclasses import replace

from magcite.check.evidence.effects.found import Found, exposed_in, found_in
from magcite.check.evidence.effects.narrowing import INSIDE, stems
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.holding import Holding
from magcite.language import fold
from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.cues import forms_of
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.concepts import concepts_in
from magcite.language.languages import load
from magcite.model import Direction

__all__ = ["one_sided", "whole"]

_TONGUE = "en"
_STEM = 6  # letters in which the forms of a word agree
_FEW = 1  # other words that a sentence may have beside what was compared
_WORD = re.compile(r"[^\W\d_]{4,}")
# Words of no difference between groups, which set no outcome apart.
_COMMON = frozenset(
    (
        *(
            "groups",
            "group",
            "with",
            "from",
            "than",
            "either",
            "placebo",
            "control",
            "controls",
            "sham",
            "better",
            "more",
        ),
        *("worse", "less", "effective", "significant", "significantly", "change", "changes", "similar", "same", "were"),
        *("there", "found", "seen", "observed", "neither", "also", "again", "superior", "alone", "treatment", "usual"),
        *("differed", "difference", "differences", "score", "scores", "level", "levels", "equally", "alike", "care"),
    )
)
_EFFECTS = frozenset({Direction.BETTER, Direction.WORSE})
_ASIDE = re.compile(
    r"\b(?:costs?|price|euros?|dollars?|adverse|side|harms?|safety|dropouts?|withdrawals?|adherence|compliance)\b",
    re.IGNORECASE,
)
_CHANGED = re.compile(r"\b(?:change[sd]?|from baseline|before and after)\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"\b(?:between|than|versus|vs|against|over|compared|relative to|both|the groups|differ(?:ed)?|difference)\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:than|compared|against|versus|vs|over|beats?|än|jämfört|mot|framför|slog|slår|slagit)\b", re.IGNORECASE
)


def _is_between(found: Found) -> bool:
    """Return whether the words of a result say that groups are compared."""
    return _BETWEEN.search(found.result.outcome) is not None


def _is_bare(found: Found) -> bool:
    """Return whether an abstract says of a result no more than that something changed."""
    result = found.result
    told = result.value is not None or result.ci is not None or result.p is not None or found.significant is not None
    return found.derived and not told and found.direction is not Direction.NONE and not _is_between(found)


def one_sided(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return results, with those as told of one group that name it, or that an abstract does not compare.

    An abstract says that pain fell, and that it did not differ between the groups: it fell in both.
    """
    alike = [one for one in found if one.derived and one.direction is Direction.NONE and _is_between(one)]

    def within(one: Found) -> bool:
        changed = one.direction not in {None, Direction.NONE}
        named = changed and _CHANGED.search(one.result.outcome) and INSIDE.search(one.result.outcome)
        return bool(named) or (_is_bare(one) and any(_is_alike(one, other) for other in alike))

    return tuple(replace(one, within=True) if within(one) else one for one in found)


def _is_alike(changed: Found, alike: Found) -> bool:
    """Return whether a result that saw no difference between groups is about the very outcome that changed in one.

    Words that only it has, "pain at rest", make it another outcome.
    """
    if not set(changed.topics) & set(alike.topics):
        return False
    left = _BETWEEN.sub(" ", alike.result.outcome)
    for one in concepts_in(left, _TONGUE):
        left = left[: one.span.start] + " " * (one.span.end - one.span.start) + left[one.span.end :]
    return not {word for word in _WORD.findall(left.lower()) if word not in _COMMON} - stems(changed.result.outcome)


def whole(told: Told, held: Holding, language: str) -> tuple[Found, ...]:
    """Return the results that speak against an effect told of no outcome; () where any bears it out.

    Args:
        told: what is asserted.
        held: what is held on the work.
        language: of the page.
    """
    assertion = told.assertion
    if assertion.topics or assertion.direction not in _EFFECTS or assertion.hedged or assertion.size is not None:
        return ()
    if assertion.of_risk or assertion.of_state or not _is_of(told, held, language):
        return ()
    found = [one for one in one_sided(found_in(held, language)) if not _ASIDE.search(one.result.outcome)]
    if _COMPARES.search(told.sentence):
        found = [one for one in found if not one.within and not _is_bare(one)]
    against = tuple(one for one in found if one.significant is False or one.direction is Direction.NONE)
    return against if len(against) == len(found) else ()


def _is_of(told: Told, held: Holding, language: str) -> bool:
    """Whether a sentence names what people took, and hardly anything beside what it was compared with."""
    evidence = held.evidence
    words = [held.reference.item.title or ""]
    if evidence is not None:
        words = [one for one in (evidence.exposure, evidence.dose) if one] or words
        words.extend(one for one in (evidence.comparator, evidence.population) if one)
    known = stems(" ".join(words))
    tongues = dict.fromkeys((_TONGUE, language))
    ids = {one.concept.id for tongue in tongues for text in words for one in concepts_in(text, tongue)}
    mentions = [one for one in concepts_in(told.piece, language) if one.concept.id in ids]
    taken = exposed_in(held, language)
    of_taken = [one for one in mentions if one.concept.id in taken or one.concept.kind in EXPOSURES]
    if not of_taken and not known & stems(told.piece):
        return False
    left = told.piece
    for one in mentions:
        left = left[: one.span.start] + " " * (one.span.end - one.span.start) + left[one.span.end :]
    forms = forms_of(language)
    left = _COMPARES.sub(" ", comparing_of(language).working.sub(" ", left.replace(told.words, " ")))
    left = forms.verbs.sub(" ", forms.control.sub(" ", left)) if forms else left
    common = load(language).function_words
    rest = [word for word in _WORD.findall(left.lower()) if word not in common]
    return len([word for word in rest if fold(word)[:_STEM] not in known]) <= _FEW
