"""What a clause says of the result before it, and how a result is put down."""

import re
from dataclasses import replace

from magcite.enrich.derive.effects import find_effects
from magcite.enrich.derive.results.clauses import Clause
from magcite.enrich.derive.results.figures import SIGNIFICANCE, Figure, compared_in, figure_of
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.told import TURNED
from magcite.enrich.derive.text import Sentence
from magcite.model import Direction, Fact, FactBasis, FactKind, Finding

__all__ = ["INSIGNIFICANT", "doubted", "join", "made"]

_MOST_WORDS = 12
INSIGNIFICANT = re.compile(
    r"[\s,;]*(?:though|although|but|albeit|yet|however|men|dock)?\s*(?:(?:this|these|it|they|the\s(?:difference|change|reduction|increase|effect)s?)\s)?(?:(?:was|were|did|is|are)\s)?"
    r"(?:not\s(?:statistically\s|quite\s)?(?:significant(?:ly)?|reach(?:ing)?\s(?:statistical\s)?significance)|non-?significant(?:ly)?|inte\s(?:statistiskt\s)?signifikant\w*)"
    r"(?:\s(?:so|different))?(?:\s(?:between|in|at|after)\s[^,;:]{2,50})?\W*",
    re.IGNORECASE,
)


# Of what a clause before told of one group, the clause that doubts it tells the difference.
_DIFFERENCE = re.compile(r"\b(?:difference|skillnad)", re.IGNORECASE)


def doubted(fact: Fact, clause: Clause, said: re.Match[str], sentence: Sentence, language: str) -> Fact:
    """Return a result that the clause after it calls no more than chance: "though not significantly (HR 0.9, ...)"."""
    if fact.finding is None or fact.finding.significant is not None or fact.finding.direction not in TURNED:
        return fact
    p = SIGNIFICANCE.search(clause.words, said.start())
    written = f"{p['sign']}{p['value']}".removeprefix("=") if p else None
    doubt = replace(fact, p=written, finding=replace(fact.finding, direction=Direction.NONE, significant=False))
    told = [one for one in find_effects(sentence.words, language) if clause.start <= one.start < clause.end]
    if len(told) != 1 or (fact.estimate is not None and not _DIFFERENCE.search(clause.words)):
        return doubt
    one = told[0]
    return replace(doubt, estimate=one.value, measure=one.measure, unit=one.unit, ci=one.ci, level=one.level)


def join(
    before: list[Fact], found: list[Fact], clause: Clause, sentence: Sentence, *, language: str, forms: Forms
) -> None:
    """Take in what a clause says of "the difference between the groups" in the result just told."""
    finding, direction, significant = _changed(before), None, None
    if finding is None:
        return
    figure = figure_of(clause, None, finding.direction, sentence.words, language=language, forms=forms)
    significant = figure.significant
    denied = forms.denied_noun.search(clause.plain) is not None
    if significant is None and not denied:
        return
    if denied and significant and figure.ci is None and SIGNIFICANCE.search(clause.words) is None:
        significant = False  # "without a significant difference from placebo"
    if denied and significant:
        return  # "with no such change in the control group (interaction p = 0.03)" tells of one group
    significant = False if denied and significant is not None else significant
    direction = finding.direction if significant and not denied else Direction.NONE
    whom = forms.subgroup.search(clause.plain) if denied else None
    if whom is not None and finding.subgroup is None:  # "no such differences were seen among boys"
        found.extend(_of_others(before, " ".join(whom[0].split()), clause, sentence, significant=significant))
        return
    finding = _of_all(finding, before, forms)
    joined = replace(finding, direction=direction, significant=significant, within=False)
    place = sentence.start + clause.start + len(clause.words) - len(clause.words.lstrip())
    words = " ".join(clause.words.split()[:_MOST_WORDS])
    found.append(made(words, sentence.number, place, joined, compared_in(figure)))


def _of_all(finding: Finding, before: list[Fact], forms: Forms) -> Finding:
    """Return the last result as one of all arms whose changes were told, the treated against the controls."""
    arms = [one.finding.arm for one in before if one.finding and one.finding.outcome == finding.outcome]
    told = list(dict.fromkeys(one for one in arms if one))
    if len(told) < 2 or finding.comparator is not None:  # noqa: PLR2004 - a comparison has two sides
        return finding
    controls = [one for one in told if forms.control.search(one)]
    treated = [one for one in told if one not in controls]
    plain = len(told) == 2 and len(controls) == 1  # noqa: PLR2004 - the same
    return replace(finding, arm=treated[0] if plain else None, comparator=controls[0] if plain else None, figures=None)


def _of_others(
    before: list[Fact], whom: str, clause: Clause, sentence: Sentence, *, significant: bool | None
) -> list[Fact]:
    """Return each result just told as denied of others, "but no such changes in men"."""
    last = before[-1].sentence
    told = [one.finding for one in before if one.sentence == last and one.finding and one.finding.direction in TURNED]
    words = " ".join(clause.words.split()[:_MOST_WORDS])
    place = sentence.start + clause.start + len(clause.words) - len(clause.words.lstrip())
    denied = [
        replace(one, direction=Direction.NONE, significant=significant, subgroup=whom, arm=None, figures=None)
        for one in told
    ]
    bare = Figure(direction=Direction.NONE, significant=significant)
    return [made(words, sentence.number, place, one, bare) for at, one in enumerate(denied) if one not in denied[:at]]


def _changed(before: list[Fact]) -> Finding | None:
    """Return the last result that went some way, past one of its outcome that denies it: "but not in B"."""
    last = before[-1].finding if before else None
    same = [one.finding for one in before if one.finding and last and one.finding.outcome == last.outcome]
    return next((one for one in reversed(same) if one.direction in TURNED), None)


def made(words: str, number: int, start: int, finding: Finding, figure: Figure) -> Fact:
    """Return a result with its figure."""
    return Fact(
        FactKind.RESULT,
        FactBasis.ABSTRACT,
        words,
        unit=figure.unit,
        measure=figure.measure,
        ci=figure.ci,
        level=figure.level,
        p=figure.p,
        sentence=number,
        start=start,
        finding=finding,
        estimate=figure.value,
    )
