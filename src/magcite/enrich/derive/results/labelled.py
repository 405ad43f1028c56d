"""Figures that bear their own label in a bracket: "(RR for A vs B, 1.37 [1.06-1.77]; RR for A vs C, 0.95 [...])".

A label names the two sides, or the outcome ("relative risk for cough, 0.8; 95 % CI, 0.6 to 0.9").
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from magcite.enrich.derive.effects import find_effects
from magcite.enrich.derive.results.series import is_condition
from magcite.enrich.derive.results.sides import side_in_words
from magcite.enrich.derive.results.sound import is_sound
from magcite.enrich.derive.text import Sentence
from magcite.model import Direction, Fact

__all__ = ["labelled_in"]

_LABEL = re.compile(
    r"\b(?:RRs?|ORs?|HRs?|IRRs?|relative\srisks?|risk\sratios?|odds\sratios?|hazard\sratios?|rate\sratios?|mean\sdifferences?|differences?|MDs?|SMDs?)\s(?:for|of|in)\s"
    r"(?P<what>[^\W\d](?:[^;:()\[\]\d]|\d(?=-)){1,70}?)(?:,|:|\s=|\swas|\sof)\s?\Z",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?P<a>.{2,40}?)\s(?:vs\.?|versus|v|compared\s(?:with|to)|relative\sto|against)\s(?P<b>.{2,40})", re.IGNORECASE
)
_RATIOS = frozenset({"RR", "HR", "OR", "IRR", "PR"})
_REACH = 110  # characters of a label before its figure
_FEWEST = 2
_LEVEL = 95.0


def labelled_in(sentence: Sentence, found: list[Fact], language: str) -> Iterator[Fact]:
    """Yield the results of figures that bear labels, of the outcome of the result found in the sentence.

    Args:
        sentence: one.
        found: its results, as its clauses tell them.
        language: of the abstract.
    """
    words = sentence.words
    labels = [
        (one, label)
        for one in find_effects(words, language)
        if (label := _LABEL.search(words, max(0, one.start - _REACH), one.start)) is not None
    ]
    told = next((one for one in found if one.finding), None)
    if len(labels) < _FEWEST or told is None or told.finding is None:
        return
    for effect, label in labels:
        pair = _PAIR.fullmatch(label["what"])
        sides = tuple(side_in_words(pair[side]) for side in ("a", "b")) if pair else (None, None)
        if pair is None and not (is_condition(label["what"], language) or _names(told, label["what"])):
            continue
        if (pair and not all(sides)) or effect.ci is None or effect.level != _LEVEL:
            continue
        null = 1.0 if effect.measure in _RATIOS else 0.0
        sure = None if null in effect.ci else not effect.ci[0] < null < effect.ci[1]
        way = Direction.HIGHER if effect.value > null else Direction.LOWER
        finding = replace(
            told.finding,
            outcome=told.finding.outcome if pair else label["what"].strip(),
            direction=Direction.NONE if sure is False else way,
            significant=sure,
            within=False,
            arm=sides[0] or told.finding.arm,
            comparator=sides[1] or told.finding.comparator,
            figures=None,
        )
        if not is_sound(finding.outcome):
            continue
        yield replace(
            told,
            words=words[label.start() : effect.stop],
            start=sentence.start + label.start(),
            finding=finding,
            estimate=effect.value,
            measure=effect.measure,
            unit=effect.unit,
            ci=effect.ci,
            level=effect.level,
            p=effect.p,
        )


def _names(fact: Fact, what: str) -> bool:
    """Whether a label is one of the outcomes that the clause names together."""
    return fact.finding is not None and what.strip().lower() in fact.finding.outcome.lower()
