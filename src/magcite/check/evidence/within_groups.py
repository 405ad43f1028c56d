"""Effects within groups: what changed in those treated, told as an effect of the treatment.

A change from before to after in one group shows no effect: time alone, hope and the habit of being measured change
outcomes as well. Where the page itself says that it speaks of before and after, or of all groups, it is right; where
it grants that there was no difference, or the other group was treated as well, nobody is misled. The cues: each
language's `[within_groups]`.

Attributes of the table:
    than, among, others: who is compared with others than those treated: "than" women "who did not", «än» «hos» de
        «som inte» fick.
    earlier: a word behind "than" that tells of the same people: "lower than before in those who kept on".
    set_against, controls: who is compared with people whom the study had not: "compared with" the "control group".
    moved, from: two levels of the same people: "rose" "from" 63 to 145.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from magcite.check.evidence.effects.basis import basis_of
from magcite.check.evidence.effects.concluded import concluded
from magcite.check.evidence.effects.found import Found, found_in
from magcite.check.evidence.effects.pairs import Pair, pairs
from magcite.check.evidence.effects.rivals import is_against_another
from magcite.check.evidence.effects.shares import is_by_all, is_shared_out
from magcite.check.evidence.effects.sizes import size_against
from magcite.check.evidence.effects.told import Told, told_in
from magcite.check.evidence.effects.ways import same_way
from magcite.check.evidence.effects.whom import is_lacking
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language import split_sentences
from magcite.language.assertions import Compared
from magcite.language.assertions.cues import forms_of
from magcite.language.cue_forms import alternations, compiled_words
from magcite.language.every_language import cues_of_all
from magcite.language.result_words import load_alike
from magcite.model import Basis, Design, Direction, Verdict

__all__ = ["compare"]

NAME = "within-groups"
_CLAUSE = re.compile(r"[:;,]")


@cache
def _others() -> re.Pattern[str]:
    one = alternations(cues_of_all("within_groups"))
    return compiled_words(
        rf"{one['than']}\s+(?:{one['among']}\s+)?(?:(?!{one['earlier']}\s)\w+\s+){{0,4}}?{one['others']}"
    )


@cache
def _controls() -> re.Pattern[str]:
    one = alternations(cues_of_all("within_groups"))
    those = r"(?:(?:the|those|den|dem|de|en|a)\s+(?:in\s+the\s+|i\s+|on\s+)?)?"
    return compiled_words(rf"(?<!\bbe ){one['set_against']}\s+{those}{one['controls']}")


@cache
def _from_to() -> re.Pattern[str]:
    one = alternations(cues_of_all("within_groups"))
    return re.compile(rf"(?<!\w){one['moved']}\s+{one['from']}\s+(?:\w+\s+){{0,2}}?\d", re.IGNORECASE)


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how each effect that the study saw in one group alone is told."""
    if held.study.design is Design.IN_VITRO:
        return  # treated cells are set against untreated ones, whatever the words "from" and "to"
    every = told_in(stated, held)
    against = _of_controls(stated, held)
    if against:
        yield against
        return
    yield from _of_proofs(stated, held)
    for pair in pairs(stated, held):
        assertion = pair.told.assertion
        if assertion.direction in {None, Direction.NONE} or not pair.same:
            continue
        inside = [one for one in pair.same if one.within and same_way(pair, one)]
        inside = [one for one in inside if not one.open] or inside  # each arm has its own, and one is spoken of
        fits = _meant(pair, inside)
        across = [one for one in pair.same if not one.within]
        if not inside or any(_is_borne_out(pair, one) for one in across if one in fits):
            continue
        if _is_of_time(pair.told, stated.language):
            yield basis_of(NAME, Verdict.AGREES, pair.told, inside)
        elif not (
            stated.opposes
            or pair.unsure
            or pair.likely
            or _is_of_others(inside, across)
            or assertion.hedged
            or _is_granted(pair, every)
            or is_shared_out(stated, pair.told)
            or _is_told_alone(pair, inside)
            or is_against_another(across, pair, held, stated)
        ):
            yield basis_of(NAME, Verdict.DISAGREES, pair.told, [*inside, *across])


def _is_borne_out(pair: Pair, across: Found) -> bool:
    """Whether a difference between groups went the way that is told, of whichever group of several that is told."""
    if across.significant is True:
        told = replace(pair.told, assertion=replace(pair.told.assertion, doubtful=False))
        pair = replace(pair, told=told)
    return same_way(pair, across) is True and across.significant is not False


def _meant(pair: Pair, inside: list[Found]) -> tuple[Found, ...]:
    """Return the results that the page means, where those of one group and others are among them; else all."""
    known = all(one in pair.fitting for one in inside) and any(not one.within for one in pair.fitting)
    return pair.fitting if known else pair.same


def _of_controls(stated: Stated, held: Holding) -> Basis | None:
    """Return the first effect that is told against others, where nobody but those treated was studied."""
    found = found_in(held, stated.language)
    if stated.opposes or not held.had_one_group or not stated.of_one_work or not found:
        return None
    for told in told_in(stated, held):
        assertion = told.assertion
        against = assertion.compared is Compared.CONTROL or _others().search(told.sentence) is not None
        moved = assertion.direction is not Direction.NONE and (assertion.direction or assertion.size) is not None
        if against and moved:
            return None if assertion.hedged else basis_of(NAME, Verdict.DISAGREES, told, list(found[:1]))
    return _of_named_controls(stated, found[0])


def _of_named_controls(stated: Stated, found: Found) -> Basis | None:
    """Return where a claim sets people against controls whom nobody studied, whatever it tells of them."""
    forms = forms_of(stated.language)
    for place in split_sentences(stated.text, stated.language):
        sentence = stated.text[place.start : place.end]
        match = _controls().search(sentence)
        if match is None or forms is None or is_lacking(sentence, match.start(), match.start()):
            continue
        if forms.none.search(sentence):
            continue
        span = stated.place(place.start + match.start(), place.start + match.end())
        return Basis(NAME, Verdict.DISAGREES, match[0], found.text, found.origin, span, derived=found.derived)
    return None


def _of_proofs(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield each change told as proof of an effect that no comparison between groups showed."""
    for told in told_in(stated, held):
        if stated.opposes or told.assertion.compared is Compared.BEFORE or is_by_all(told, stated.language):
            continue
        against = concluded(told, held, stated.language)
        if against:
            yield basis_of(NAME, Verdict.DISAGREES, told, against)
            return


def _is_of_others(inside: Sequence[Found], across: Iterable[Found]) -> bool:
    """Whether a change is of an arm that is not spoken of; where all arms changed alike, each is as good."""
    alike = len(inside) > 1 and any(one.significant is False for one in across)
    return not alike and any(one.open for one in inside)


def _is_of_time(told: Told, language: str) -> bool:
    """Whether the page itself says that it speaks of before and after, or of all groups."""
    if told.assertion.compared is Compared.BEFORE or is_by_all(told, language):
        return True
    alone = _CLAUSE.search(told.sentence.partition(told.words)[0]) is None  # else "Yoga works: pain fell from 6 to 4"
    if told.assertion.compared is None and alone and _from_to().search(told.sentence):
        return True
    return load_alike(language).search(told.sentence) is not None


def _is_told_alone(pair: Pair, inside: Iterable[Found]) -> bool:
    """Whether the very figure of one group is told of people, and of no treatment: "the men lost 1.1 kg"."""
    assertion = pair.told.assertion
    size = assertion.size
    if size is None or assertion.named or assertion.compared is not None:
        return False
    return any(size_against(pair, one, size) is Verdict.AGREES for one in inside)


def _is_granted(pair: Pair, every: Iterable[Told]) -> bool:
    """Whether the claim says as well that there was no difference: of this outcome, or in the same sentence of none."""
    for told in every:
        if told.assertion.direction is not Direction.NONE:
            continue
        if pair.topic in told.assertion.topics:
            return True
        if not told.assertion.topics and (
            told.sentence == pair.told.sentence or told.assertion.compared is Compared.CONTROL
        ):
            return True
    return False
