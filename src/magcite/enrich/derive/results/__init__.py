"""The results of an abstract: each outcome with what became of it, how surely, by how much, and in whom.

It is read clause by clause where results stand, and only there: what a study set out to see, what is thought, and
what may be is no result. Where a clause tells more figures or outcomes than can be paired, the figures are left out.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from magcite.enrich.derive.effects import INTERVAL
from magcite.enrich.derive.results.again import again_in
from magcite.enrich.derive.results.amounts import amounts_in
from magcite.enrich.derive.results.arms import figures_in, stems_of
from magcite.enrich.derive.results.brackets import place_of
from magcite.enrich.derive.results.clauses import Clause, clauses_of
from magcite.enrich.derive.results.context import Context, context_of, turned_to_treated
from magcite.enrich.derive.results.figures import SIGNIFICANCE, Figure, compared_in, figure_of, with_share
from magcite.enrich.derive.results.forms import Forms, forms_of
from magcite.enrich.derive.results.joining import INSIGNIFICANT, doubted, join, made
from magcite.enrich.derive.results.labelled import labelled_in
from magcite.enrich.derive.results.meant import Meant, meant_in, primary_of
from magcite.enrich.derive.results.none_for import none_for
from magcite.enrich.derive.results.portions import Portion, portions_of
from magcite.enrich.derive.results.pressures import pressures_in
from magcite.enrich.derive.results.reading import Around, is_difference, read, whole_in
from magcite.enrich.derive.results.row_forms import is_people
from magcite.enrich.derive.results.rows import Setting, row_in, studied
from magcite.enrich.derive.results.series import is_measure, ratios_in_series
from magcite.enrich.derive.results.settle import (
    across_groups,
    contrasted,
    each_denied,
    each_part,
    each_with_its_figure,
    is_exposure,
    of_cases,
    of_one_side,
    once,
    turned_round,
    without_arm_again,
)
from magcite.enrich.derive.results.shared_figures import each_with_its_share
from magcite.enrich.derive.results.sound import is_sound
from magcite.enrich.derive.results.stable import listed_as_better, stable_beside
from magcite.enrich.derive.results.subgroups import in_subgroups
from magcite.enrich.derive.results.told import JOINED, TURNED, Reading
from magcite.enrich.derive.text import Sentence, Text
from magcite.model import Direction, Fact, Finding

__all__ = ["results"]

_MOST = 80  # results of one abstract
_MOST_WORDS = 12
_PLAIN_GROUP = re.compile(r"(?!.*\b(?:with|in|per|of|och|and)\b)[^\W\d].{1,40}", re.IGNORECASE)
_NOR = re.compile(r"\bneither\b.*\bnor\s+\Z", re.IGNORECASE)
# "Compared with potato, it was reduced by 32%": the outcome of the sentence before.
_IT = re.compile(
    r"\A\W*(?:(?:and|but|also|however)\W+)?(?:(?:compared|relative|in|with|among|after|at)\s[^,;]{2,60},\s)?it\s(?:also\s)?(?:was|rose|fell|increased|decreased|dropped|declined|improved|worsened)\s",
    re.IGNORECASE,
)
_NEAR = 2  # sentences
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_ENDING = 2  # letters
_LONGEST = 1_500  # characters of a sentence
_BRACKET = re.compile(r"\([^()]*\)")
_MORE_LIKELY = re.compile(
    r"\b(?:more|less|as|equally|mer|mindre)\s(?:likely|sannolikt)\Z|\b(?:with|despite|med|trots)\s(?:[\w-]+\s){0,4}heterogen\w+\Z",
    re.IGNORECASE,
)
_GRADED = re.compile(r"may|probably|likely|appears?|seems?|possibly", re.IGNORECASE)
_ENOUGH = re.compile(r"\b(?:enough|too\s\w+|unable|able|power|powered)\s\Z", re.IGNORECASE)  # "large enough to study"
_DEFINITE = re.compile(r"\W*(?:the|this|these|skillnaden|förändringen)(?!\w)", re.IGNORECASE)


def results(text: Text, title: str) -> Iterator[Fact]:
    """Yield the results of an abstract, in order; its title tells which arm of two is the one that was tried."""
    forms = forms_of(text.language)
    if forms is None:
        return
    about = stems_of(title)
    meant = meant_in(text.sentences, title, text.language, forms)
    found: list[Fact] = []
    labelled = any(one.section and one.section in forms.words.sections for one in text.sentences)
    for sentence in _telling(text, forms):
        if len(found) >= _MOST:
            break
        if (sentence.section in forms.words.sections or not labelled) and not _is_open(sentence.words, forms):
            parts = list(in_subgroups(sentence, found, text.language, forms))
            parts = parts or list(none_for(sentence, found, text.language, forms))
            parts = parts or list(again_in(sentence, found, text.language, forms))
            parts = parts or list(amounts_in(sentence, text.language, forms))
            parts = parts or list(pressures_in(sentence, text.language))
            parts = parts or list(stable_beside(sentence, forms)) or list(listed_as_better(sentence, forms))
            around = Around(forms, text.language, about, _order(found, text, sentence.number), meant)
            found.extend(
                parts
                or _with_rows(_in_sentence(sentence, around, found), found, sentence, text, title=title, meant=meant)
            )
    told = [one for one in found[:_MOST] if _is_told(one)]
    illness = studied(title, text.language)
    told = [replace(one, finding=of_cases(one.finding, illness)) for one in told if one.finding]
    told = [replace(one, finding=turned_round(one.finding, text.language)) for one in told if one.finding]
    told = [replace(one, finding=_as_defined(one.finding, meant)) for one in told if one.finding]
    told = [one for one in told if one.finding and is_sound(one.finding.outcome)]
    told = [of_one_side(one) for one in told]
    told = [replace(one, finding=without_arm_again(one.finding)) for one in told if one.finding]
    yield from once([one for one in told if one.finding and not _is_taken(one.finding, text.language, title, meant)])


def _as_defined(finding: Finding, meant: Meant) -> Finding:
    """Return a result of "the primary outcome" as one of what the abstract defines as that."""
    named = meant.primary if primary_of(finding.outcome) else None
    return replace(finding, outcome=named) if named else finding


def _is_open(words: str, forms: Forms) -> bool:
    """Whether a sentence tells what was asked or set out to be seen, or is too long for prose."""
    aim = forms.aims.search(words)
    aim = None if aim is not None and _ENOUGH.search(words, 0, aim.start()) else aim
    reached = aim is not None and aim[0].lower().startswith(("primary", "secondary")) and _is_tested(words)
    return len(words) > _LONGEST or words.rstrip().endswith("?") or (aim is not None and not reached)


def _telling(text: Text, forms: Forms) -> list[Sentence]:
    """Return the sentences that may tell results: the labelled; without a label of results those after the methods."""
    labelled = [one for one in text.sentences if one.section]
    if any(one.section in forms.words.sections for one in labelled):
        return labelled
    first = next((one.number for one in text.sentences if forms.methods.search(one.words)), None)
    sure = next((one.number for one in text.sentences if _is_tested(one.words)), None)
    opening = min((one for one in (first and first + 1, sure) if one), default=None)
    return [] if opening is None else [one for one in text.sentences if one.number >= opening]


def _is_tested(words: str) -> bool:
    return SIGNIFICANCE.search(words) is not None or INTERVAL.search(words) is not None


def _is_told(fact: Fact) -> bool:
    """Whether a result says anything: which way, or whether it could be told from chance."""
    finding = fact.finding
    if finding is None or any(JOINED.match(one or "") for one in (finding.arm, finding.comparator)):
        return False
    return not (finding.direction is None and finding.significant is None)


def _is_taken(finding: Finding, language: str, title: str, meant: Meant) -> bool:
    """Whether what stands where an outcome does is what people took or did, and nothing that was measured."""
    if not is_exposure(finding.outcome, language) or finding.outcome.lower() == (meant.aim or "").lower():
        return False
    titled = _LONG_WORD.findall(title.lower())
    return all(any(_is_form(one, other) for other in titled) for one in _LONG_WORD.findall(finding.outcome.lower()))


def _is_form(one: str, other: str) -> bool:
    """Whether two words differ by an ending alone: "vitamins" is one of "vitamin"."""
    short, long = sorted((one, other), key=len)
    return short[:-_ENDING] == long[: max(len(short) - _ENDING, 0)] and len(long) - len(short) <= _ENDING


def _order(found: list[Fact], text: Text, number: int) -> tuple[str, str] | None:
    """Return the two groups in the order in which the sentences just before tell of them; None where none does."""
    last = next((one for one in reversed(found) if one.finding and one.finding.arm and one.finding.comparator), None)
    if last is None or last.finding is None or last.sentence is None or number - last.sentence > _NEAR:
        return None
    words = next(one.words for one in text.sentences if one.number == last.sentence)
    names = sorted((words.find(one), one) for one in (last.finding.arm, last.finding.comparator) if one)
    if not all(_PLAIN_GROUP.fullmatch(one) for _, one in names):
        return None
    return None if names[0][0] < 0 else (names[0][1], names[1][1])


def _with_rows(
    found: list[Fact], earlier: list[Fact], sentence: Sentence, text: Text, *, title: str, meant: Meant
) -> list[Fact]:
    """Return the results of a sentence, those of a row of ratios as `row_in` reads them."""
    before = [one for one in text.sentences if one.number < sentence.number]
    beside = _only_outcome([one for one in found if one.finding and is_sound(one.finding.outcome)], sentence.number)
    beside = beside or _only_outcome(earlier, sentence.number - 1)
    if any(True for _ in ratios_in_series(sentence, text.language)):
        return found
    row = row_in(sentence, Setting(before, title, beside, text.language, meant.sole))
    if row is None:
        return found
    if len(row.facts) == 1 and any(one.estimate == row.facts[0].estimate for one in found):
        return found
    start, end = sentence.start + row.start, sentence.start + row.end
    kept = [one for one in found if one.start is None or not start <= one.start < end]
    return [*kept, *row.facts]


def _in_sentence(sentence: Sentence, around: Around, earlier: list[Fact]) -> list[Fact]:
    """Return the results of one sentence; `earlier` are those before it, for one that names no outcome."""
    forms, language, about = around.forms, around.language, around.about
    found: list[Fact] = []
    outcome: str | None = None
    reading: Reading | None = None
    beside = _only_outcome(earlier, sentence.number - 1)
    hedged = untold = False
    lasting = whole_in(sentence, around)
    for clause in clauses_of(sentence.words, forms) if lasting is None else ():
        hedged = _is_hedged(clause, forms) or (hedged and _goes_on(clause, forms))
        if hedged:
            continue
        told = [one for one in earlier if one.sentence == sentence.number - 1]
        last = found or (told if beside and _DEFINITE.match(clause.plain) else [])
        if _is_of_last(clause, found, last, sentence, around):
            continue
        reading = read(clause, around, reading)
        if reading is None or (is_difference(clause.plain, forms) and not reading.meant):
            continue
        if _goes_on_of(clause, reading, untold=untold):
            continue  # "placebo recipients gained more of A and more of B"
        turned = turned_to_treated(clause.plain, reading, forms)
        aside, reading = turned is not reading, turned
        reading = _with_nor(reading, sentence.words[: clause.start])
        outcome = _meant(reading, outcome, beside, around, again=_IT.match(clause.plain) is not None)
        contrary = _is_contrary(found, reading, clause)
        context = context_of(clause, reading, forms, about, contrary=contrary) if outcome else None
        untold = aside or (context is None and outcome is not None)
        if context is None or outcome is None:
            continue
        across = reading.across
        if across and (context.arm is None or is_people(context.arm)):
            continue  # "the reduction was greater in men than in women", "at 12 weeks"
        context = context._replace(within=False) if across and context.within is None else context
        for part in portions_of(clause, reading, forms):
            figure = figure_of(part.clause, reading, reading.direction, sentence.words, language=language, forms=forms)
            figure = compared_in(figure) if across else figure
            figure, seen = _in_place(figure, context, reading, part, forms)
            called = part.named.outcome if part.named else outcome
            figure = with_share(figure, part.clause.plain, called, sentence.words)
            fact = _fact(sentence, clause.start, reading, called, context=seen, figure=figure)
            found.extend(_told(fact, clause, part.clause, forms))
    if lasting is not None:
        found.extend(_whole(*lasting, sentence, around))
    return _with_labels(_with_series(contrasted(found, forms), sentence, language), sentence, language)


def _goes_on_of(clause: Clause, reading: Reading, *, untold: bool) -> bool:
    """Whether a clause without a subject goes on with what was left out before it, being told of controls."""
    return untold and not clause.breaks and reading.arm is None and not clause.plain[: reading.start].strip(" ,")


def _is_of_last(clause: Clause, found: list[Fact], last: list[Fact], sentence: Sentence, around: Around) -> bool:
    """Take in what a clause says of the result before it, "though not significantly"; whether it did."""
    doubt = INSIGNIFICANT.fullmatch(clause.plain) if found else None
    if doubt is not None:
        found[-1] = doubted(found[-1], clause, doubt, sentence, around.language)
        return True
    if not last or not is_difference(clause.plain, around.forms):
        return False
    join(last, found, clause, sentence, language=around.language, forms=around.forms)
    return True


def _meant(reading: Reading, outcome: str | None, beside: str | None, around: Around, *, again: bool) -> str | None:
    """Return the outcome that a clause is of: its own, that of what stands before, or the study's aim."""
    if reading.named is not None:
        return reading.named.outcome
    if reading.meant and reading.arm and reading.direction is Direction.NONE:
        return around.meant.sole  # "was not superior to placebo": in what the study set out to see
    if outcome is None and (reading.direction is Direction.NONE or reading.weighed or reading.meant or again):
        outcome = beside
    return around.meant.sole if outcome is None and reading.meant else outcome


def _in_place(
    figure: Figure, context: Context, reading: Reading, portion: Portion, forms: Forms
) -> tuple[Figure, Context]:
    """Return the figure and context of a portion that is told of some, at a time or with a treatment."""
    place = portion.place or (place_of(reading.place) if reading.place else None)
    if place is None:
        return figure, context
    seen = context._replace(
        arm=place.arm or context.arm,
        subgroup=place.subgroup or context.subgroup,
        time=place.time or context.time,
        figures=_figures(portion, reading, forms),
    )
    denied = place.denied or (figure.significant is False and figure.direction in TURNED)
    return (replace(figure, direction=Direction.NONE) if denied else figure), seen


def _figures(portion: Portion, reading: Reading, forms: Forms) -> tuple[float, float] | None:
    told = figures_in(portion.clause.words, forms)
    return told[::-1] if told and reading.swapped else told


def _whole(clause: Clause, reading: Reading, sentence: Sentence, around: Around) -> Iterator[Fact]:
    """Yield the result that a sentence as a whole tells."""
    context = context_of(clause, reading, around.forms, around.about, contrary=False)
    figure = figure_of(clause, reading, reading.direction, clause.words, language=around.language, forms=around.forms)
    if context is not None and reading.named is not None:
        yield _fact(sentence, clause.start, reading, reading.named.outcome, context=context, figure=figure)


def _with_nor(reading: Reading, head: str) -> Reading:
    """Return a reading, denied where "nor" stands before it: "neither lowered LDL nor raised HDL"."""
    return replace(reading, direction=Direction.NONE) if reading.direction in TURNED and _NOR.search(head) else reading


def _is_contrary(found: list[Fact], reading: Reading, clause: Clause) -> bool:
    """Whether a clause tells the contrary of the result before it, and the test of both: "fell with B (p = 0.01)"."""
    last = found[-1] if found else None
    if last is None or last.finding is None or reading.named is not None or reading.direction not in TURNED:
        return False
    bare = last.p is None and last.finding.significant is None and last.finding.arm is not None
    return bare and last.finding.direction is TURNED[reading.direction] and _is_tested(clause.words)


def _told(fact: Fact, clause: Clause, part: Clause, forms: Forms) -> Iterator[Fact]:
    """Yield a result as what it is: of two outcomes, of two groups, of one group and the difference to another."""
    for each in each_with_its_figure(fact, part.plain):
        for one in (two for some in each_denied(each) for two in each_part(some, part.plain)):
            for share in each_with_its_share(one, part.words, part.plain):
                yield from _of_both(across_groups(share, clause.words, forms), clause, forms)


def _with_series(found: list[Fact], sentence: Sentence, language: str) -> list[Fact]:
    series = list(ratios_in_series(sentence, language))
    if series:
        found = [one for one in found if one.finding and not is_measure(one.finding.outcome)]
    told = {one.estimate for one in found}
    return [*found, *(one for one in series if one.estimate not in told)]


def _with_labels(found: list[Fact], sentence: Sentence, language: str) -> list[Fact]:
    """Return results with those of labelled figures, in place of one that the figures are of together."""
    labelled = list(labelled_in(sentence, found, language))
    if not labelled:
        return found
    outcomes = {one.finding.outcome for one in labelled if one.finding}
    split = {one.finding.outcome for one in found if one.finding} - outcomes
    of = {one for one in split if all(name.lower() in one.lower() for name in outcomes)} | outcomes
    return [
        *(one for one in found if one.estimate is not None or (one.finding and one.finding.outcome not in of)),
        *labelled,
    ]


def _goes_on(clause: Clause, forms: Forms) -> bool:
    """Whether a clause has no verb of its own, "but not fatigue", "without raising LDL", and shares a possibility."""
    opened = clause.plain.lstrip(" ,").lower().startswith(("without ", "utan "))
    return opened or forms.ahead.match(clause.plain) is not None


def _is_hedged(clause: Clause, forms: Forms) -> bool:
    """Whether a clause tells a possibility; reviews that grade certainty say "probably reduces" before an interval."""
    hedges = [one for one in forms.hedges.finditer(clause.plain) if not _MORE_LIKELY.search(clause.plain, 0, one.end())]
    graded = INTERVAL.search(clause.words) is not None and all(_GRADED.fullmatch(one[0]) for one in hedges)
    return bool(hedges) and not graded


def _of_both(fact: Fact, clause: Clause, forms: Forms) -> list[Fact]:
    """Return a result, and where its p is that of a difference between groups which both changed, that one as well."""
    finding = fact.finding
    if finding is None or finding.within is not True or finding.significant is None:
        return [fact]
    if not any(forms.between.search(one[0]) for one in _BRACKET.finditer(clause.words)):
        return [fact]
    across = finding.direction if finding.significant else Direction.NONE
    return [
        replace(fact, p=None, finding=replace(finding, significant=None)),
        replace(fact, finding=replace(finding, direction=across, within=False)),
    ]


def _only_outcome(found: list[Fact], number: int) -> str | None:
    """Return the one outcome that a sentence told of; None for none or several."""
    told = {one.finding.outcome for one in found if one.sentence == number and one.finding}
    return told.pop() if len(told) == 1 else None


def _fact(sentence: Sentence, place: int, reading: Reading, outcome: str, *, context: Context, figure: Figure) -> Fact:
    start = min(reading.start, reading.named.start) if reading.named else reading.start
    words = " ".join(sentence.words[place + start :].split()[:_MOST_WORDS])
    finding = Finding(
        outcome,
        figure.direction,
        figure.significant,
        context.within,
        context.arm,
        context.comparator,
        context.subgroup,
        context.time,
        context.figures,
    )
    return made(words, sentence.number, sentence.start + place + start, finding, figure)
