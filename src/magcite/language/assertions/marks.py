"""A sentence with all that is no outcome covered: idioms, exposures, what is compared with, what people have already.

Covered letters become one sign each, so that places stay what they are.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from magcite.language.assertions.comparing import Comparing, comparing_of
from magcite.language.assertions.cues import Forms
from magcite.language.assertions.grammar import grammar_of, twins_in
from magcite.language.assertions.mentioned import Said, mentioned_in
from magcite.language.assertions.model import COVER, TOUCHED, Compared, Exposure
from magcite.language.assertions.once_ill import is_once_ill
from magcite.language.assertions.particles import with_particles
from magcite.language.assertions.parts import is_extra
from magcite.language.assertions.raised import raised_in
from magcite.language.assertions.scaling import added_from, is_scaled_change
from magcite.language.assertions.scenes import catching_in, scenery_in
from magcite.language.assertions.stating import escaped_in, stated_in
from magcite.language.assertions.understood import spans_of_verbs
from magcite.language.assertions.unmoved import is_unmoved
from magcite.language.concepts import ConceptKind, Mention
from magcite.language.every_language import pattern_of_all
from magcite.model import Span

__all__ = ["COVER", "WORD_STEM", "Marked", "covered", "marked", "span_of"]

WORD_STEM = 5  # letters in which the forms of a word agree
_NAMED = "_"  # stands for the letters of a word that names an outcome, and tells no direction: "the lower" pressure
_REACH = 60  # characters before a condition in which people are named who have it
_SOON = 25  # characters between a direction and its outcome
_FEW = 2  # words behind people in which their number may be told: diabetics "became fewer"
_SCALE = 5  # characters of "more " before "prone to"
_PREPOSITION = 5  # characters of a preposition and its blanks
# A short nap is a kind of its own, and no little of one.
_ILLNESSES = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM})
_THAN = 6  # characters of "than" and its blanks, before "half as many"
_OF_KIND = re.compile(
    r"(?:short|korta?)\s+(?:nap|walk|bath|break|course|fast|tupplur|promenad|bad|paus|kurs|fasta)", re.IGNORECASE
)
# A clause that only tells who is compared with: "those who ate as many calories", «dem som åt lika många kalorier».
_TOLD_OF_THEM = re.compile(r"\b(?:who|som|der)\s+[^\W\d_]+\s+\Z", re.IGNORECASE)
_OF_THIS = re.compile(r"\s+(?:av|of)\s+(?:the\s+)?[^\W\d_]")
# "Than with neither" of them: nothing is what is compared with, and no outcome is told to be unchanged.
_BESIDE_NOTHING = re.compile(
    r"\W*(?:than|än|versus|vs\.?|[\w ]+? (?:with|to|med))"
    r"(?:\s+(?:with|in|on|for|after|by|taking|using|having|hos|med|för|i|på|av|efter))?\s*",
    re.IGNORECASE,
)
_OF = re.compile(r"\s+(?:av|of|i|in|på)?\s*\Z")


@dataclass(slots=True)
class Marked:
    """A sentence, marked.

    Attributes:
        text: the sentence; `plain` is what is left of it.
        outcomes: mentions that may be outcomes, in order; events: those of what is counted.
        exposures: the ends of an exposure that are named, each with its place.
        compared: with what, each with its place.
        named: whether an exposure is named at all.
        patients: ids of conditions that the people have who are spoken of.
        language: its tag.
        words: beginnings of the words that name the outcomes of what it is compared with, known or not.
    """

    text: str
    plain: str
    outcomes: tuple[Mention, ...]
    events: tuple[Said, ...]
    exposures: tuple[tuple[int, Exposure], ...] = ()
    compared: tuple[tuple[int, Compared], ...] = ()
    named: bool = False
    patients: frozenset[str] = frozenset()
    language: str = "en"
    words: frozenset[str] = frozenset()


def marked(
    text: str,
    language: str,
    forms: Forms,
    *,
    measured: frozenset[str],
    exposed: frozenset[str],
    words: frozenset[str] = frozenset(),
) -> Marked:
    """Return a sentence with its mentions sorted and all else covered.

    Args:
        text: one sentence.
        language: its tag.
        forms: the cues of the language.
        measured: ids of concepts that are outcomes here, whatever their kind.
        exposed: ids of concepts that are no outcomes here.
        words: beginnings of the words that name outcomes here.
    """
    mentioned = mentioned_in(text, language, measured, exposed, forms.levels)
    wanted = mentioned.outcomes
    done = _done_in(text, language, exposed)
    whole = [*_told_whole(text, language, forms), *done]
    exposed_in_it = [one for one in mentioned.exposures if not _meets(one.span, whole)]
    both = [span_of(one) for one in pattern_of_all("both_ends", "both").finditer(text)]
    plain = with_particles(covered(text, [one.span for one in exposed_in_it], TOUCHED), forms)
    scenery, readers = scenery_in(text, language)
    seen = [*(one for one in scenery if not _meets(one, done)), *catching_in(plain, language)]
    plain = covered(plain, [*seen, *(one for one in readers if TOUCHED not in plain[one.start : one.end])])
    plain = covered(plain, [word for _, _, word in twins_in(text, language)], _NAMED)
    low = [one.span.start for one in mentioned.lacks if not _meets(one.span, both)]
    plain = covered(
        plain, [*both, *raised_in(text, [one.span for one in wanted], language), *(one.span for one in mentioned.lacks)]
    )
    low += [
        one.span.start
        for one in exposed_in_it
        if one.concept.id not in exposed and forms.low_bare.search(text, one.span.start, one.span.end)
    ]
    exposures = [(start, Exposure.LOW) for start in low]  # "low magnesium" may be one mention
    comparing = comparing_of(language)
    scales = {match.start() for match in forms.multiplied.finditer(text)}  # "less than" half as many
    limited = [
        one
        for one in map(span_of, forms.limited.finditer(plain))
        if not (_is_of_scale(one.end, scales) or _meets(one, done))
    ]
    limited += [span_of(match) for match in comparing.less_of.finditer(text)]
    exposures.extend((one.start, Exposure.LOW) for one in limited)
    plain = covered(plain, limited)
    chance = comparing.chance.search(plain)
    if chance is not None:
        told = forms.directions.finditer(plain, chance.start("of"), chance.end("of"))
        plain = covered(plain, [span_of(match) for match in told])
    for form in (
        forms.idioms,
        forms.figures,
        comparing.elaborating,
        comparing.beyond_halves,
        comparing.steps,
        comparing.returns,
        grammar_of(language).building,
        grammar_of(language).rebutted,
    ):
        spans = (span_of(match) for match in form.finditer(plain))
        plain = covered(plain, [one for one in spans if not _meets(one, done)])
    plain, compared = _without_comparisons(text, plain, wanted, forms)
    least = [span_of(one) for one in forms.no_more.finditer(text)]  # "no longer" than the others
    verbs = [span for name, span in spans_of_verbs(text, language) if name in measured]
    nothing = [span_of(one) for one in forms.none.finditer(plain)]  # "of no use"
    for form, end in ((forms.low, Exposure.LOW), (forms.high, Exposure.HIGH)):
        ways = least + [span_of(one) for told in (forms.directions, forms.none) for one in told.finditer(plain)]
        for match in list(form.finditer(plain)):
            scaled = is_scaled_change(text, match.start(), match.end(), language)
            if (
                scaled
                or _is_of_scale(match.end(), scales)
                or _is_added(plain, match.start(), forms, language)
                or _OF_KIND.match(text, match.start())
                or _meets(span_of(match), whole)
            ):
                continue
            cut = any(way.start < match.end() < way.end for way in ways)
            inside = any(none.start <= match.start() and match.end() <= none.end for none in nothing)
            inside = inside or _meets(Span(match.start(), match.start() + 1), verbs)  # "home from work" more often
            inside = inside or _is_counted(text, match, language)
            if (
                not (cut or inside)
                and not _names_outcome(plain, match, wanted, forms)
                and not _tells_effect(plain, match, wanted, forms)
            ):
                exposures.append((match.start(), end))
                plain = covered(plain, [span_of(match)])
    plain = covered(plain, _of_kinds(plain, wanted, forms, language))
    beside = _besides(text, exposed_in_it, wanted, forms, language)
    exposures = [one for one in exposures if not _meets(Span(one[0], one[0] + 1), beside)]
    patients = [
        one for one in wanted if _of_patients(one, text, forms, comparing) or _is_when_ill(one, text, forms, language)
    ]
    plain = covered(plain, [one.span for one in patients])
    left = [one for one in wanted if COVER not in plain[one.span.start : one.span.end]]
    return Marked(
        text,
        plain,
        tuple(left),
        tuple(one for one in mentioned.events if COVER not in plain[one.span.start : one.span.end]),
        tuple(sorted(exposures)),
        tuple(compared),
        bool(exposures or exposed_in_it),
        frozenset(one.concept.id for one in patients),
        language,
        words,
    )


def _done_in(text: str, language: str, exposed: frozenset[str]) -> list[Span]:
    """Return words that tell what people do, and are no exposures: "ate less", "were spared"."""
    done = [one.span for one in stated_in(text, 0, len(text), language) if one.outcome not in exposed]
    escaped = escaped_in(text, 0, len(text), language)
    done.extend([escaped[0]] if escaped else [])
    done.extend(map(span_of, grammar_of(language).kept.finditer(text)))
    return done


def _is_added(plain: str, start: int, forms: Forms, language: str) -> bool:
    """Whether words for less tell the size of an effect that was told before: "eased pain, with 15% fewer pills"."""
    added = added_from(plain, start, language)
    return added is not None and forms.directions.search(plain, 0, added) is not None


def _is_counted(text: str, match: re.Match[str], language: str) -> bool:
    """Whether words for much or little, first or last in a match, count things: 9,000 "more" steps a day."""
    first, last = match[0].split()[0], match[0].split()[-1]
    spans = Span(match.start(), match.start() + len(first)), Span(match.end() - len(last), match.end())
    return any(is_extra(text, one, language) for one in spans)


def _is_of_scale(end: int, scales: Iterable[int]) -> bool:
    """Whether words for little that end here are of how many times as many there were: "less than half as many"."""
    return any(0 < start - end <= _THAN for start in scales)


def _without_comparisons(
    text: str, plain: str, wanted: Iterable[Mention], forms: Forms
) -> tuple[str, list[tuple[int, Compared]]]:
    """Return the text with what is compared with covered, and where and with what each comparison is."""
    compared: list[tuple[int, Compared]] = []
    for match in list(forms.comparison.finditer(plain)):
        span = _up_to_effect(plain, span_of(match), wanted, forms)
        against = _against(plain[span.start : span.end], forms)
        if against is not None:
            compared.append((span.start, against))
        plain = covered(plain, [span])
    if forms.before.search(text):
        compared.append((0, Compared.BEFORE))
    return plain, compared


def _of_kinds(plain: str, wanted: Iterable[Mention], forms: Forms, language: str) -> list[Span]:
    """Return words that set one thing apart from others, and tell no direction: "the shorter course"."""
    counted = (match for form in (forms.risk, forms.events) for match in form.finditer(plain))
    named = [*(one.span for one in wanted), *map(span_of, counted)]
    return [one for one in map(span_of, grammar_of(language).kinds.finditer(plain)) if not _meets(one, named)]


def _besides(text: str, named: list[Mention], wanted: Iterable[Mention], forms: Forms, language: str) -> list[Span]:
    """Return what opens a thing that people did without, beside what another exposure did: "builds muscle without"."""
    ends = [one.span.end for one in named]
    places = [span_of(match) for match in grammar_of(language).besides.finditer(text)]
    return [
        one
        for one in places
        if ends
        and ends[0] <= one.start
        and (
            forms.states.search(text, ends[0], one.start)
            or any(ends[0] <= other.span.start < one.start for other in wanted)
        )
    ]


def _told_whole(text: str, language: str, forms: Forms) -> list[Span]:
    """Return words that tell of outcomes, whatever they look like: "walked further", "but sleep did not"."""
    known = grammar_of(language)
    rests = (known.rest.match(text, one.start()) for one in forms.breaks.finditer(text))
    told = (*known.whole.finditer(text), *known.denied.finditer(text), *rests)
    return [span_of(one) for one in told if one is not None]


def _meets(one: Span, others: Iterable[Span]) -> bool:
    return any(one.meets(other) for other in others)


def _against(words: str, forms: Forms) -> Compared | None:
    if forms.before.search(words):
        return Compared.BEFORE
    return Compared.CONTROL if forms.control.search(words) else None


def _up_to_effect(plain: str, comparison: Span, wanted: Iterable[Mention], forms: Forms) -> Span:
    """Return a comparison up to where the sentence goes on with what became of an outcome."""
    starts = [one.span.start for one in wanted]
    starts.extend(match.start() for match in forms.events.finditer(plain, comparison.start, comparison.end))
    nothing = forms.none.search(plain, comparison.start, comparison.end)
    of_them = nothing is not None and (
        _TOLD_OF_THEM.search(plain, comparison.start, nothing.start())
        or _BESIDE_NOTHING.fullmatch(plain, comparison.start, nothing.start())
    )
    if nothing is not None and not of_them:
        return Span(comparison.start, nothing.start())
    for way in forms.directions.finditer(plain, comparison.start, comparison.end):
        if any(0 <= start - way.end() <= _SOON for start in starts):
            return Span(comparison.start, way.start())
    for start in sorted(start for start in starts if comparison.start < start < comparison.end):
        aim = forms.aims.search(plain, comparison.start, start)
        if aim is not None:
            return Span(comparison.start, aim.start())
    return _up_to_risk(plain, comparison, forms)


def _up_to_risk(plain: str, comparison: Span, forms: Forms) -> Span:
    """Return a comparison that opens a sentence, up to the risk that is told: «jämfört med placebo var risken» so."""
    if any(one.isalpha() for one in plain[: comparison.start]):
        return comparison
    risks = [one.start() for one in forms.risk.finditer(plain, comparison.start, comparison.end)]
    told = [one.start() for one in forms.directions.finditer(plain, comparison.start, comparison.end)]
    return Span(comparison.start, risks[-1]) if risks and told and told[-1] > risks[-1] else comparison


def _names_outcome(plain: str, match: re.Match[str], wanted: Iterable[Mention], forms: Forms) -> bool:
    """Whether the words are of an outcome's own level: "lower cholesterol levels", "lower levels of cholesterol"."""
    if forms.levels.search(match[0]) and _OF_THIS.match(plain, match.end()):
        return True  # a level of what is no exposure here
    habit = forms.habits.match(plain, match.start())
    others = [one for one in wanted if not (habit and one.span.start == match.start())]
    return any(
        (one.span.start < match.end() and match.start() < one.span.end)
        or (0 <= one.span.start - match.end() <= _PREPOSITION and _OF.match(plain[match.end() : one.span.start]))
        for one in others
    )


def _tells_effect(plain: str, match: re.Match[str], wanted: Iterable[Mention], forms: Forms) -> bool:
    """Whether the words tell how often people got an illness, and no exposure: "got more often" "a new stroke"."""
    beside = [one for one in wanted if 0 <= match.start() - one.span.end <= 1]
    if beside and forms.none.fullmatch(plain, match.start(), match.end()):
        return True  # "triglycerides did not move"
    if is_unmoved(match[0], beside, forms):
        return True
    if TOUCHED in match[0] or TOUCHED in plain[match.end() : match.end() + _PREPOSITION]:
        return False
    told = [way for way in forms.directions.finditer(match[0]) if (way.lastgroup or "").startswith(("lower", "higher"))]
    if not told:
        return False
    return any(0 <= one.span.start - match.end() <= _SOON for one in wanted)


def _of_patients(mention: Mention, text: str, forms: Forms, words: Comparing) -> bool:
    start, end = mention.span.start, mention.span.end
    before = text[max(0, start - _REACH) : start]
    found = forms.patients.search(before)
    opening = start - len(found[0]) if found is not None else start
    told = forms.directions.finditer(text, max(0, opening - _SCALE), end)
    if found is not None and all(one.end() <= opening for one in told):
        return True
    if mention.concept.kind is ConceptKind.CONDITION and words.crowd.match(text, end):
        return True
    if _are_sufferers(text, mention.span, forms, words):
        return True
    sick = forms.sick.match(text, end)
    return sick is not None and not (text[end : end + 1].isspace() and _befalls(text, sick.end() + 1, forms))


def _is_when_ill(mention: Mention, text: str, forms: Forms, language: str) -> bool:
    """Whether an illness tells when the rest of a sentence was so: "once they had caught a cold they coughed less"."""
    if mention.concept.kind not in _ILLNESSES or not is_once_ill(text[: mention.span.start], language):
        return False
    return forms.directions.match(text, mention.span.end + 1) is None  # "when they had migraine less often"


def _are_sufferers(text: str, span: Span, forms: Forms, words: Comparing) -> bool:
    """Whether people are called after what they have, and nothing tells beside them how many they were."""
    if words.sufferers.fullmatch(text, span.start, span.end) is None:
        return False
    before = text[max(0, span.start - _SOON) : span.start]
    behind = text[span.end : span.end + _SOON].split(",", maxsplit=1)[0]
    soon = " ".join(behind.split()[:_FEW])
    ways = (forms.directions, forms.none)
    scales = (forms.equal, forms.multiplied)
    counted = any(form.search(before) for form in (*ways, *scales, forms.fractions))
    return not (counted or any(form.search(soon) for form in ways) or any(form.search(behind) for form in scales))


def _befalls(text: str, start: int, forms: Forms) -> bool:
    """Whether the words behind a word for sick people make it a verb: «stroke drabbade» "fewer of them"."""
    return any(
        form.match(text, start) is not None for form in (forms.negations, forms.directions, forms.none, forms.equal)
    )


def span_of(match: re.Match[str]) -> Span:
    """Return where the words of a match stand."""
    return Span(match.start(), match.end())


def covered(text: str, spans: Iterable[Span], sign: str = COVER) -> str:
    """Return a text with one sign for each letter of some spans."""
    letters = list(text)
    for span in spans:
        letters[span.start : span.end] = sign * (span.end - span.start)
    return "".join(letters)
