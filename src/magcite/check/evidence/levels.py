"""Levels of one group at one time: "69 % on the drug", "41 % at six months", "half of the younger ones".

The author's evidence gives one outcome as several results, each of an arm, a time or some of the people. A figure told
of the one that its words name bears the claim out where it is that one's. It accuses where it is another one's, or
where a second figure of the sentence shows that this very outcome is told.

The words are each language's `[levels]`: what opens and ends an arm (`with_arm`, `ends_arm`), some of the people
(`in_whom`, `ends_whom`) or either (`of_one`) in the outcome of evidence; and in a sentence what parts the words of two
figures (`parts`), what makes a figure a change (`points`, `degrees`, `by`), and who is spoken of (`younger`, `older`,
the `idle`, the `treated`, any `group` of a name but those of `not_treated`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.narrowing import stems
from magcite.check.evidence.effects.side_words import is_named, words_of_side
from magcite.check.evidence.effects.whom import OfWhom, days_in, is_same_time, of_whom
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import find_quantities, split_sentences
from magcite.language.concepts import ConceptKind, concepts_in, is_within
from magcite.language.cues import Narrowed, alternation, whole_words
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.result_words import load_control
from magcite.language.senses import senses_in
from magcite.model import Basis, Quantity, Relation, Span, Verdict

__all__ = ["compare"]

NAME = "group-figures"
_TONGUE = "en"
_OUTCOMES = frozenset({ConceptKind.CONDITION, ConceptKind.SYMPTOM, ConceptKind.MARKER})
_SHARES = frozenset({"percentage", "%"})
_LEVELS = _SHARES | {"median", "mean"}
_WORD = re.compile(r"[^\W\d_]{4,}")
_FAR = 0.25  # of a level: no rounding reaches as far
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_NEAR = 0.06  # of a level: figures as near are told of it, rounded
_ROUGH = 0.15  # the same, where "about" or the like stands before them
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class _Level:
    """One result of one group at one time; what its outcome does not name is None, or () for times."""

    found: Found
    value: float
    arm: str | None
    who: str | None
    days: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure of a sentence with the words that belong to it."""

    quantity: Quantity
    words: str


@cache
def _of_one() -> Narrowed:
    return _said("of_one", before=r"\s", after=r"\s")


@cache
def _part(opens: str, ends: str) -> Narrowed:
    """Return the pattern of a part of an outcome's name, with a group `named` of what it is of."""
    end = rf"(?=\s+{whole_words(_cues(ends))}\s|\s*[(),;]|\s*\Z)"
    return _said(opens, after=rf"\s+(?P<named>[^(),;]+?){end}")


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"[;:]|,(?!\d)|{whole_words(_cues('parts'))}", re.IGNORECASE)


@cache
def _change() -> re.Pattern[str]:
    degrees = rf"(?:[^\W\d]+\s)?{whole_words(_cues('degrees'))}"
    return re.compile(rf"\s*(?:{alternation(_cues('points'))}|{degrees})", re.IGNORECASE)


@cache
def _treated() -> re.Pattern[str]:
    group = rf"(?!{alternation(_cues('not_treated'))})[^\W\d_]{{4,}}{alternation(_cues('group'))}"
    return re.compile(rf"(?<!\w)(?:{alternation(_cues('treated'))}|{group})(?!\w)", re.IGNORECASE)


def _said(name: str, *, before: str = "", after: str = "") -> Narrowed:
    return pattern_of_all("levels", name, before=before, after=after)


def _cues(name: str) -> tuple[str, ...]:
    return cues_of_all("levels")[name]


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each figure of a group that the claim states compares with the level of that group."""
    if not stated.of_one_work or not held.confirmed:
        return
    families = _families(held, stated.language)
    for span in split_sentences(stated.text, stated.language):
        sentence = stated.text[span.start : span.end]
        for unit, levels in families:
            figures = list(_figures(sentence, unit, stated.language))
            if figures and (_are_all(figures, levels) or _may_be_about(sentence, levels, held, stated.language)):
                for figure, verdict, level in _verdicts(figures, levels, sentence, stated, held):
                    yield _basis(stated, span.start, figure, verdict, level)


def _families(held: Holding, language: str) -> list[tuple[str | None, list[_Level]]]:
    """Return the levels that are of one outcome each, two at least, with their unit."""
    grouped: dict[tuple[object, str | None], list[_Level]] = {}
    for one in found_in(held, language):
        result = one.result
        single = result.ci is None and result.direction is None and result.significant is None and result.p is None
        if result.value is None or result.measure not in _LEVELS or not single or one.derived:
            continue
        unit = "%" if result.measure in _SHARES else one.unit
        base = _of_one().split(result.outcome, maxsplit=1)[0].strip().lower()
        arm, who = (_part(*of).search(result.outcome) for of in (("with_arm", "ends_arm"), ("in_whom", "ends_whom")))
        level = _Level(
            one,
            result.value,
            arm["named"] if arm else None,
            who["named"] if who else None,
            days_in(result.outcome, _TONGUE) if one.sides.time else (),
        )
        grouped.setdefault((base, unit), []).append(level)
    return [(unit, levels) for (_, unit), levels in grouped.items() if len({one.value for one in levels}) > 1]


def _figures(sentence: str, unit: str | None, language: str) -> Iterator[_Figure]:
    """Yield the figures in a unit that are no changes, each with the parts of the sentence up to the next."""
    told = [
        one
        for one in find_quantities(sentence, language)
        if one.unit == unit
        and not _change().match(sentence, one.span.end)
        and not _said("by", after=r"\s+(?:[^\W\d]+\s+)?\Z").search(sentence, 0, one.span.start)
    ]
    start = 0
    for number, one in enumerate(told):
        end = len(sentence)
        if number + 1 < len(told):
            following = told[number + 1].span.start
            cuts = [match.start() for match in _parts().finditer(sentence, one.span.end, following)]
            end = cuts[-1] if cuts else following
        yield _Figure(one, sentence[start:end])
        start = end


def _are_all(figures: list[_Figure], levels: list[_Level]) -> bool:
    """Whether two figures or more are all levels that are held: no words need to tell of what."""
    return len(figures) > 1 and all(any(_is(figure, one) for one in levels) for figure in figures)


def _may_be_about(sentence: str, levels: list[_Level], held: Holding, language: str) -> bool:
    """Whether a sentence names no other outcome than that of the levels, beside who was treated, and with what."""
    evidence = held.evidence
    words = [one.found.result.outcome for one in levels]
    words += [one for one in (evidence.exposure, evidence.comparator, evidence.population) if one] if evidence else []
    own = {one.concept.id for text in words for tongue in (_TONGUE, language) for one in concepts_in(text, tongue)}
    said = [one.concept.id for one in concepts_in(sentence, language) if one.concept.kind in _OUTCOMES]
    return not said or any(is_within(one, other) or is_within(other, one) for one in said for other in own)


def _verdicts(
    figures: list[_Figure], levels: list[_Level], sentence: str, stated: Stated, held: Holding
) -> Iterator[tuple[_Figure, Verdict, _Level]]:
    meant = [_meant(one, levels, sentence, figures, (stated, held)) for one in figures]
    borne = [one is not None and _is(figure, one) for figure, one in zip(figures, meant, strict=True)]
    for figure, level, fits in zip(figures, meant, borne, strict=True):
        if level is None:
            continue
        if fits:
            yield figure, Verdict.AGREES, level
        elif not stated.opposes and (
            any(borne) or any(_is(figure, one) for one in levels) or _is_plain(figure, level, sentence)
        ):
            yield figure, Verdict.DISAGREES, level


def _is_plain(figure: _Figure, level: _Level, sentence: str) -> bool:
    """Whether a figure is far from a level whose outcome the sentence names by its words."""
    base = stems(_of_one().split(level.found.result.outcome, maxsplit=1)[0])
    far = abs(figure.quantity.value - level.value) > _FAR * level.value
    return far and bool(base) and base <= stems(sentence) and figure.quantity.relation is Relation.EQUAL


def _is(figure: _Figure, level: _Level) -> bool:
    """Whether a figure is that of a level, as people round."""
    said = figure.quantity
    ends = sorted((said.value, said.value if said.high is None else said.high))
    reach = level.value * (_NEAR if said.relation is Relation.EQUAL else _ROUGH)
    reach = max(reach, _HALF) if level.value > 1 else reach
    return ends[0] - reach <= level.value <= ends[1] + reach


def _meant(
    figure: _Figure, levels: list[_Level], sentence: str, figures: list[_Figure], of: tuple[Stated, Holding]
) -> _Level | None:
    """Return the one level whose arm, people and time the words beside a figure name; None where they leave it open."""
    language = of[0].language
    left = _of_people(_of_time(levels, figure, sentence, language), figure, language)
    others = [one.words for one in figures if one is not figure]
    left = _of_arm(left, figure, others, of)
    return left[0] if len(left) == 1 else None


def _of_time(levels: list[_Level], figure: _Figure, sentence: str, language: str) -> list[_Level]:
    if len({one.days for one in levels}) == 1:
        return levels
    said = days_in(figure.words, language) or days_in(sentence, language)
    return [one for one in levels if any(is_same_time(day, other) for day in one.days for other in said)]


def _of_people(levels: list[_Level], figure: _Figure, language: str) -> list[_Level]:
    if len({one.who for one in levels}) <= 1 or any(one.who is None for one in levels):
        return levels
    ages = [(min(map(float, found), default=None), one) for one in levels for found in [_NUMBER.findall(one.who or "")]]
    aged = sorted(((age, one) for age, one in ages if age is not None), key=lambda each: each[0])
    if len(aged) == len(levels):
        if _said("younger").search(figure.words):
            return [one for age, one in aged if age == aged[0][0]]
        if _said("older").search(figure.words):
            return [one for age, one in aged if age == aged[-1][0]]
        numbers = set(_NUMBER.findall(figure.words))
        return [one for one in levels if set(_NUMBER.findall(one.who or "")) <= numbers]
    return [one for one in levels if of_whom(one.who or "", figure.words, language, "") is OfWhom.SAME]


def _of_arm(levels: list[_Level], figure: _Figure, others: list[str], of: tuple[Stated, Holding]) -> list[_Level]:
    """Return the levels of the arm that words name; the treated arm where they set it beside the control alone."""
    (stated, held), words = of, figure.words
    if len({one.arm for one in levels}) <= 1 or any(one.arm is None for one in levels):
        return levels
    controls = [one for one in levels if _is_control(one.arm or "", held)]
    treated = [one for one in levels if one not in controls]
    named = [one for one in levels if _names_arm(words, one, levels, stated.language)]
    idle = _is_idle(words, stated.language) and _treated().search(words) is None
    if named:
        return named if not idle or all(one in controls for one in named) else []
    if idle:
        return controls
    beside = bool(others) and all(_is_idle(one, stated.language) for one in others)
    return treated if beside or _names_treated(words, of) else []


def _is_idle(words: str, language: str) -> bool:
    return load_control(language).search(words) is not None or _said("idle").search(words) is not None


def _names_arm(words: str, level: _Level, levels: list[_Level], language: str) -> bool:
    """Whether words name an arm, by what no other arm is called."""
    rest = " ".join(one.arm or "" for one in levels if one.arm != level.arm)
    apart = " ".join(word for word in _WORD.findall(level.arm or "") if not stems(word) & stems(rest))
    if not apart:
        return False
    side = words_of_side(apart, language, "")
    return bool(stems(apart) & stems(words)) or is_named(side, senses_in(words, language), language)


def _names_treated(words: str, of: tuple[Stated, Holding]) -> bool:
    """Whether words name what was tried, or what its group is called by."""
    stated, held = of
    exposure = (held.evidence.exposure or "") if held.evidence else ""
    side = words_of_side(exposure, stated.language, "")
    named = is_named(side, senses_in(words, stated.language), stated.language) or bool(stems(exposure) & stems(words))
    return named or _treated().search(words) is not None


def _is_control(arm: str, held: Holding) -> bool:
    comparator = (held.evidence.comparator or "") if held.evidence else ""
    exposure = (held.evidence.exposure or "") if held.evidence else ""
    own = stems(comparator) - stems(exposure)
    return load_control(_TONGUE).search(arm) is not None or bool(own & stems(arm))


def _basis(stated: Stated, start: int, figure: _Figure, verdict: Verdict, level: _Level) -> Basis:
    """Return the basis of a figure in the sentence that begins at a place of the claim."""
    place = figure.quantity.span
    span = Span(start + place.start, start + place.end)
    words = " ".join(stated.text[span.start : span.end].split())
    placed = stated.place(span.start, span.end)
    return Basis(NAME, verdict, words, level.found.text, level.found.origin, placed, derived=level.found.derived)
