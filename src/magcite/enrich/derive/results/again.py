"""What a sentence says of "the effect" or "the association" just told: in whom, when and with what it was seen.

"The effect was larger in outpatients (SMD -0.52, 95 % CI ...) and was not significant in inpatients (SMD -0.19, ...)"
tells two results, of the outcome of the sentence before; so does "the difference persisted at 18 months (...)".
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from magcite.enrich.derive.results.arms import figures_in, stems_of
from magcite.enrich.derive.results.brackets import Place, last_place, place_of, tested_in
from magcite.enrich.derive.results.categories import is_beyond
from magcite.enrich.derive.results.clauses import Clause, blanked
from magcite.enrich.derive.results.figures import Figure, figure_of
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.joining import made
from magcite.enrich.derive.results.series import is_condition
from magcite.enrich.derive.results.sides import side_in_words
from magcite.enrich.derive.results.sound import is_sound
from magcite.enrich.derive.results.told import TURNED
from magcite.enrich.derive.text import Sentence
from magcite.model import Direction, Fact

__all__ = ["again_in"]

_WHAT = (
    r"(?:(?:pooled|overall|observed|protective|beneficial|harmful|inverse|positive|similar|same|risk|between-group|mean|treatment|relative|absolute)\s)*"
    r"(?:associations?|effects?|benefits?|differences?|reductions?|increases?|improvements?|links?|relations?|relationships?|excess|rise|fall|decrease|declines?|gains?"
    r"|risks?|sambandet|effekten|skillnaden|minskningen|ökningen|förbättringen)"
)
_SUBJECT = re.compile(
    rf"\A\W*(?:(?:however|moreover|also|again|in\saddition|the\ssame\swas\strue)\W+)?(?P<led>(?:in|among|for|at|after|with|during)\s[^,;:()]{{2,60}}?,?\s)?"
    rf"(?:the|this|these|such|den|det|denna|detta)\s{_WHAT}\s"
    r"(?:(?:was|were|is|are|var|blev|remained|became|appeared|persisted|held|lasted|did|seemed|disappeared|tended)\s)",
    re.IGNORECASE,
)
_ALIKE = re.compile(
    r"\A\W*(?:and\s)?(?P<arm>[^\W\d][^,;:()]{2,60}?)\s(?:showed|had|showed\salso|also\sshowed|also\shad|gave|visade|hade)\s(?:a|an|the|en|ett)\s"
    rf"(?:similar|comparable|same|liknande|similarly\s\w+)\s{_WHAT}\s*(?=[(\[])",
    re.IGNORECASE,
)
# «Sambandet med stroke var inte signifikant», "the association with stroke was": a link to another outcome.
_WITH = re.compile(
    rf"\A\W*(?:(?:after|with|in|on|efter|vid)\s(?:(?:full|further|multivaria\w+|additional|complete)\s)?(?:adjust|correction|analys|justering)[^,;()]{{0,80}}?,?\s)?(?:(?:the|den|det)\s)?{_WHAT}\s(?:with|between|mellan|med)\s"
    r"(?P<what>[^,;:()\d]{3,60}?)\s(?:was|were|is|are|remained|became|var|blev)\s(?P<said>(?:no\slonger\s|not\s|inte\s|inte\slängre\s|non-?)?(?:statistically\s|statistiskt\s)?(?:significant|signifikant\w*))"
    r"(?P<whom>\s(?:in|among|for|hos|bland)\s[^,;:()]{3,60}?)?\s*(?=[(\[])",
    re.IGNORECASE,
)
# "There was no such association in children": of the outcome before, in others.
_NONE = re.compile(
    r"\A\W*(?P<led>(?:in|among|for|at|after|hos|bland|vid|efter)\s[^,;:()]{2,60}?,?\s)?(?:there\s(?:was|were)|we\s(?:found|saw|observed)|det\sfanns|fanns\sdet|fanns)\s(?:no|inget|ingen)\s(?:such\s|clear\s|statistically\s|significant\s|statistiskt\s|säkert\s|signifikant\s|sådant\s|tydligt\s)*"
    r"(?:associations?|relations?|relationship|links?|effect|samband|effekt)(?P<whom>\s(?:in|among|for|hos|bland)\s[^,;:()]{3,60}?)?\s*(?=[(\[])",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not\s(?:statistically\s)?(?:significant|seen|found|observed|present|evident)|absent|disappeared|no\slonger|non-?significant|inte)\b",
    re.IGNORECASE,
)
_RATIOS = frozenset({"RR", "HR", "OR", "IRR", "PR"})
# How much of the exposure it was, and no part of the people.
_USED = re.compile(
    r"(?:for|with|among|in|för|med|hos|bland|vid)\s(?:the\s)?(?P<use>(?:current|former|past|previous|recent|ever|occasional|long-term|short-term|daily|heavy|light|moderate|nuvarande|tidigare|daglig|långvarig|kortvarig)\s"
    r"(?:use|users?|smok\w+|drink\w+|consumption|consumers?|exposure|intake|rökning|rökare|användning|användare|konsumtion|bruk))",
    re.IGNORECASE,
)
_AND = re.compile(r"\s(?:and|och)\s", re.IGNORECASE)
_NEAR = 2  # sentences
_MOST_WORDS = 12


def again_in(sentence: Sentence, before: list[Fact], language: str, forms: Forms) -> Iterator[Fact]:
    """Yield the results of a sentence about an effect that has just been told.

    Args:
        sentence: one.
        before: the results told so far; the last with a direction is meant, where it stands near.
        language: of the abstract.
        forms: its patterns.
    """
    words = sentence.words
    alone = list(_alone(sentence, before, language, forms))
    if alone:
        yield from alone
        return
    head, alike = _SUBJECT.match(words), _ALIKE.match(words)
    told = [one for one in before if one.finding and not is_beyond(one.finding.arm or "")]
    last = next((one for one in reversed(told) if one.finding and one.finding.direction in TURNED), None)
    if (head is None and alike is None) or last is None or last.sentence is None or last.finding is None:
        return
    tested = tested_in(words, forms)
    if not tested or sentence.number - last.sentence > _NEAR or sentence.number == last.sentence:
        return
    start = 0
    for one in tested:
        said, plain = words[start : one.end], blanked(words[start : one.end])
        place = _place(plain[: one.start - start], head, alike, opened=start == 0)
        if place is None:
            start = one.end
            continue
        clause = Clause(start, one.end, said, plain, breaks=True)
        figure = figure_of(clause, None, last.finding.direction, words, language=language, forms=forms)
        denied = _DENIED.search(plain) is not None
        yield _fact(last, sentence, clause, place, figure, language=language, denied=denied, forms=forms)
        start = one.end


def _alone(sentence: Sentence, before: list[Fact], language: str, forms: Forms) -> Iterator[Fact]:
    """Yield what a sentence with one figure tells of the link to another outcome, or denies of other people."""
    words = sentence.words
    own, none = _WITH.match(words), _NONE.match(words)
    match = own or none
    tested = tested_in(words, forms)
    last = next((one for one in reversed(before) if one.finding and (own or not one.finding.within)), None)
    if match is None or last is None or last.finding is None or last.sentence is None:
        return
    if len(tested) != 1 or tested[0].start > match.end() + 1 or not 0 < sentence.number - last.sentence <= _NEAR:
        return
    if (
        none is not None
        and len({one.finding.outcome for one in before if one.sentence == last.sentence and one.finding}) > 1
    ):
        return  # of two outcomes told together, which is meant is not plain
    denied = none is not None or _DENIED.search(match["said"]) is not None
    whom = match["whom"] or (none["led"] if none else None)
    place = place_of(whom) if whom else None
    if (none is not None or whom) and (place is None or place.arm is not None):
        return
    outcome = _other(own["what"], last.finding.arm) if own else last.finding.outcome
    if outcome is None or not is_sound(outcome) or not (none or is_condition(outcome, language)):
        return
    clause = Clause(0, tested[0].end, words[: tested[0].end], blanked(words[: tested[0].end]), breaks=True)
    figure = figure_of(clause, None, None, words, language=language, forms=forms)
    if (figure.significant is True) is denied:
        return
    told = replace(
        last.finding,
        outcome=outcome,
        direction=Direction.NONE if denied else _way(figure, None),
        significant=not denied,
        subgroup=place.subgroup if place else None,
        time=place.time if place else None,
        figures=None,
    )
    yield made(" ".join(clause.words.split()[:_MOST_WORDS]), sentence.number, sentence.start, told, figure)


def _other(what: str, arm: str | None) -> str | None:
    """Return the outcome of "the association with stroke", "between tea and stroke"; None where neither is the arm."""
    sides = _AND.split(what)
    if len(sides) == 1:
        return what.strip()
    mine = stems_of(arm or "")
    other = [one for one in sides if not stems_of(one) & mine]
    return other[0].strip() if len(sides) == 2 and len(other) == 1 else None  # noqa: PLR2004 - a link has two sides


def _place(plain: str, head: re.Match[str] | None, alike: re.Match[str] | None, *, opened: bool) -> Place | None:
    """Return what a bracket is told of: the phrase before it, that which opens the sentence, or another treatment."""
    if alike is not None and opened:
        arm = side_in_words(alike["arm"])
        return Place(arm, None, None, arm) if arm else None
    if head is None:
        return None
    place = last_place(plain[head.end() if opened else 0 :])
    return place or (place_of(head["led"]) if opened and head["led"] else None)


def _fact(
    last: Fact,
    sentence: Sentence,
    clause: Clause,
    place: Place,
    figure: Figure,
    *,
    language: str,
    denied: bool,
    forms: Forms,
) -> Fact:
    finding = last.finding
    if finding is None:
        return last
    sure = False if denied and figure.significant is not True else figure.significant
    way = Direction.NONE if sure is False else _way(figure, finding.direction)
    said = place.words.partition(" ")[2]
    other = place.words.startswith("for ") and is_condition(said, language)  # "strongest for stroke" is of stroke
    used = _USED.fullmatch(place.words)
    told = replace(
        finding,
        outcome=said if other else finding.outcome,
        direction=way,
        significant=sure,
        arm=used["use"] if used else place.arm or finding.arm,
        subgroup=None if other or used else place.subgroup or (None if place.time is None else finding.subgroup),
        time=place.time,
        figures=figures_in(clause.words, forms),
    )
    lead = len(clause.words) - len(clause.words.lstrip(" ,;"))
    words = " ".join(clause.words[lead:].split()[:_MOST_WORDS])
    return made(words, sentence.number, sentence.start + clause.start + lead, told, figure)


def _way(figure: Figure, told: Direction | None) -> Direction | None:
    """Return the direction of a ratio of its own, where it has one; else the one that was told."""
    if figure.measure in _RATIOS and figure.value is not None and figure.value != 1 and figure.ci is not None:
        return Direction.LOWER if figure.value < 1 else Direction.HIGHER
    return told
