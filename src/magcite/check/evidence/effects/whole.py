"""Effects told of no outcome by name, "works better than stretching": held against all that a work found.

They disagree only where the work saw no sure difference in anything that was measured of people's health; harms and
costs are something else. What an abstract says of a change alone, without a word of comparison, is told of one group
where the page compares two.
"""

import re

from magcite.check.evidence.effects.arms import rival_in
from magcite.check.evidence.effects.found import Found, exposed_in
from magcite.check.evidence.effects.narrowing import INACTIVE, SET_AGAINST, stems
from magcite.check.evidence.effects.pairs import Pair
from magcite.check.evidence.effects.side_words import is_named, words_of_side
from magcite.check.evidence.effects.sides import is_bare, sided_in
from magcite.check.evidence.effects.told import Told
from magcite.check.evidence.effects.ways import same_way
from magcite.check.evidence.holding import Holding
from magcite.language import fold
from magcite.language.assertions import Compared
from magcite.language.assertions.comparing import comparing_of
from magcite.language.assertions.cues import forms_of
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.concepts import concepts_in
from magcite.language.languages import load
from magcite.language.senses import senses_in
from magcite.model import Direction

__all__ = ["is_comparison", "whole", "whole_alike"]

_TONGUE = "en"
_STEM = 6  # letters in which the forms of a word agree
_WORD = re.compile(r"[^\W\d_]{4,}")
_EFFECTS = frozenset({Direction.BETTER, Direction.WORSE})
_ASIDE = re.compile(
    r"\b(?:costs?|price|euros?|dollars?|adverse|side|harms?|safety|dropouts?|dropped out|withdrawals?|adherence"
    r"|compliance)\b",
    re.IGNORECASE,
)
# "It worked better": what it is was told before, and how it worked is not told of any outcome.
_PRONOUN = re.compile(
    r"\W*(?:and\s|but\s|och\s|men\s)?(?:it|they|this|these|det|den|de|detta)\s(?:also\s|even\s|clearly\s|\w*ly\s)?"
    r"(?:worked|works|did|does|do|was|were|is|are|helped|helps|beat|fungerade|fungerar|hjälpte|hjälper|var|är|gjorde)\s"
    r"(?:(?:much|far|clearly|even|also|mycket|klart|också|till och med)\s)?(?:better|more effective|bättre|effektivare"
    r"|mer effektivt?)\s*\Z",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:than|compared|against|versus|vs|over|beats?|än|jämfört|mot|framför|slog|slår|slagit)\b", re.IGNORECASE
)


def is_comparison(sentence: str) -> bool:
    """Return whether a sentence compares two sides, in English or Swedish."""
    return _COMPARES.search(sentence) is not None


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
    found = [one for one in sided_in(held, language) if not _ASIDE.search(one.result.outcome)]
    if assertion.of_risk or assertion.of_state:
        return ()
    if assertion.of_controls and assertion.direction is Direction.WORSE:
        return ()  # "while the placebo group got worse", of something told before
    beside = _against_rival(found, told, language)
    if beside:
        return beside if all(_is_alike(one) for one in beside) else ()
    if not _is_of(told, held, language):
        return ()
    if _COMPARES.search(told.sentence):
        nothing = _is_beside_nothing(told)
        found = [one for one in found if not one.within and not is_bare(one) and not (_is_of_none(one) and not nothing)]
    pair = Pair(told, None, tuple(found), tuple(found))
    against = tuple(one for one in found if _is_alike(one))
    return against if all(one in against or same_way(pair, one) is False for one in found) else ()


def whole_alike(told: Told, held: Holding, language: str) -> tuple[Found, ...]:
    """Return the results that bear out that a treatment "did no better than placebo", of no outcome; () for none.

    Every result that compares has to be alike; none tells of one group.
    """
    assertion = told.assertion
    if assertion.topics or assertion.direction is not Direction.NONE or assertion.denied not in _EFFECTS:
        return ()
    against = assertion.compared is Compared.CONTROL or _is_against_comparator(told, held, language)
    if assertion.size is not None or not against or not _is_of(told, held, language):
        return ()
    found = [one for one in sided_in(held, language) if not _ASIDE.search(one.result.outcome)]
    alike = bool(found) and all(_is_alike(one) and not one.within for one in found)
    return tuple(found) if alike else ()


def _is_against_comparator(told: Told, held: Holding, language: str) -> bool:
    """Whether a sentence names what the treatment was compared with after "than": "no better than olive oil"."""
    parts = _COMPARES.split(told.piece)
    if len(parts) != 2 or held.evidence is None or not held.evidence.comparator:  # noqa: PLR2004 - two sides
        return False
    rivals = {one.concept.id for tongue in (_TONGUE, language) for one in concepts_in(held.evidence.comparator, tongue)}
    return bool(rivals & {one.concept.id for one in concepts_in(parts[1], language)})


def _is_alike(found: Found) -> bool:
    return found.significant is False or found.direction is Direction.NONE


def _against_rival(found: list[Found], told: Told, language: str) -> tuple[Found, ...]:
    """Return the results beside the very rival that a sentence names, where it names nothing else: "it beat rest".

    What did better is a pronoun, so that it can only be what the study tried.
    """
    parted = rival_in(told.sentence, told.piece)
    if parted is None or _PRONOUN.match(parted[0]) is None or INACTIVE.search(parted[1]):
        return ()
    said = senses_in(parted[1], language)
    return tuple(
        one
        for one in found
        if one.sides.told
        and one.sides.comparator is not None
        and is_named(words_of_side(one.sides.comparator, language, ""), said, language)
    )


def _is_of_none(found: Found) -> bool:
    """Whether a result sets the treatment beside none at all."""
    match = SET_AGAINST.search(found.result.outcome)
    return match is not None and INACTIVE.search(match["what"]) is not None


def _is_beside_nothing(told: Told) -> bool:
    """Whether the page sets the treatment beside none as well: "better than no treatment at all"."""
    if told.assertion.compared is not None:
        return True
    forms, parts = forms_of(told.language), _COMPARES.split(told.piece)
    other = parts[1] if len(parts) == 2 else ""  # noqa: PLR2004 - two sides
    return INACTIVE.search(other) is not None or (forms is not None and forms.control.search(other) is not None)


def _is_of(told: Told, held: Holding, language: str) -> bool:
    """Whether a sentence names what people took, and nothing beside what it was compared with."""
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
    return all(fold(word)[:_STEM] in known for word in rest)  # another word may name an outcome
