"""Ratios of one measure in a series: "the HR was 1.14 (95% CI 1.10-1.17) for stroke, 1.09 (1.0-1.2) for gout".

The measure and the level of the intervals are named once, each outcome after its own interval. Only what names an
illness or deaths is taken for an outcome: "for men" and "for two cups" are none.
"""

import re
from collections.abc import Iterator

from magcite.enrich.derive.notation import value_of
from magcite.enrich.derive.results.told import TURNED
from magcite.enrich.derive.text import Sentence
from magcite.language.assertions import Topic, outcome_of
from magcite.language.concepts import ConceptKind
from magcite.model import Direction, Fact, FactBasis, FactKind, Finding

__all__ = ["RATIO", "is_condition", "is_measure", "is_suffered", "ratios_in_series"]

_FEWEST = 2  # ratios of a series
_LEVEL = 95.0
_MOST_WORDS = 10  # of what was done
_LEAD = 40  # characters between the name of a measure and the first ratio
_DECIMAL = r"\d{1,2}[.,·]\d{1,3}"
_NAMES = {
    "HR": r"hazard ratios?|hasardkvot\w*|riskkvot\w*|(?-i:a?HRs?)",
    "OR": r"odds ratios?|oddskvot\w*|(?-i:a?ORs?)",
    "IRR": r"incidence rate ratios?|incidenskvot\w*|(?-i:IRRs?)",
    "RR": r"relative risks?|risk ratios?|rate ratios?|relativa risken|relativ risk|(?-i:a?RRs?)",
}
RATIO = re.compile(rf"\b(?:{'|'.join(f'(?P<{name}>{forms})' for name, forms in _NAMES.items())})\b", re.IGNORECASE)
_MEASURE = re.compile(rf"(?:[^\W\d]+\s+)?{RATIO.pattern}", re.IGNORECASE)
_ITEM = re.compile(
    rf"(?<![\w.,])(?P<value>{_DECIMAL})\s?[(\[](?P<named>95\s?%\s?(?:CI|KI|confidence interval)[\s:=,;]{{0,3}})?"
    rf"(?P<low>{_DECIMAL})\s?(?:-|–|−|to|till|;)\s?(?P<high>{_DECIMAL})[^()\[\]]{{0,24}}[)\]]"
    r"\s+(?:for|för)\s+(?P<what>[^\d,;:()]{3,70}?)(?=[,;]|\.(?:\s|\Z)|\s+(?:and|och)\s+\d|\Z)",
    re.IGNORECASE,
)
# For one cancer "the odds ratio was 3.64 (95% CI ...), and for the other 1.12 (95% CI ...)".
_LED = re.compile(
    rf"\b(?:for|för)\s(?P<what>[^\d,;:()]{{3,60}}?),?\s"
    rf"(?:(?:the\s)?(?:[\w-]+\s){{0,2}}?(?:{'|'.join(_NAMES.values())})\s)?(?:(?:was|were|is|var)\s)?"
    rf"(?<![\w.,])(?P<value>{_DECIMAL})\s?"
    rf"[(\[](?P<named>95\s?%\s?(?:CI|KI|confidence interval)[\s:=,;]{{0,3}})?"
    rf"(?P<low>{_DECIMAL})\s?(?:-|–|−|to|till|;)\s?(?P<high>{_DECIMAL})[^()\[\]]{{0,24}}[)\]]",
    re.IGNORECASE,
)
# "hazard ratios (HRs) for regular relative to rare intake were": what they are of, and against what
_AGAINST = re.compile(
    r"\s?\)?\s(?:for|with|of)\s(?:the\s)?(?P<arm>[^,;:]{3,70}?)\s(?:compared\s(?:with|to)|relative\sto|versus|vs\.?|against)\s(?:the\s)?(?P<other>[^,;:]{3,60}?)\s(?:was|were)\s",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\W*comparing\s(?:the\s)?(?P<arm>[^,;:()]{2,60}?)\s(?:with|to|and|versus)\s(?:the\s)?(?P<other>[^,;:()]{2,60}?),\s",
    re.IGNORECASE,
)


def ratios_in_series(sentence: Sentence, language: str) -> Iterator[Fact]:
    """Yield the results of a sentence that gives several ratios of one measure, each with its outcome."""
    words = sentence.words
    items = list(_ITEM.finditer(words))
    items = items if len(items) >= _FEWEST else list(_LED.finditer(words))
    if len(items) < _FEWEST or not items[0]["named"]:
        return
    names = [one for one in RATIO.finditer(words) if one.start() < items[-1].start("value")]
    if not names or len({one.lastgroup for one in names}) > 1:
        return
    lead = words[names[-1].end() : items[0].start("value")]
    opened = _COMPARED.match(words) or _AGAINST.fullmatch(lead)
    if not lead or (len(lead) >= _LEAD and opened is None):
        return
    led = items[0].re is _LED or opened is not None
    arm = (
        opened["arm"]
        if opened
        else ""
        if led
        else " ".join(words[: names[0].start()].strip(" ,").split()[:_MOST_WORDS])
    )
    for item in items:
        value, low, high = (value_of(item[name]) for name in ("value", "low", "high"))
        if not low <= value <= high or 1 in {low, high} or not is_condition(item["what"], language):
            continue
        sure = not low < 1 < high
        way = Direction.HIGHER if value > 1 else TURNED[Direction.HIGHER]
        yield Fact(
            FactKind.RESULT,
            FactBasis.ABSTRACT,
            item[0],
            measure=names[0].lastgroup,
            ci=(low, high),
            level=_LEVEL,
            sentence=sentence.number,
            start=sentence.start + item.start(),
            finding=Finding(
                item["what"].strip(),
                way if sure else Direction.NONE,
                sure,
                within=False,
                arm=arm or None,
                comparator=opened["other"] if opened else None,
            ),
            estimate=value,
        )


def is_measure(outcome: str) -> bool:
    """Return whether what stands where an outcome does is the name of a measure alone."""
    return _MEASURE.fullmatch(outcome.strip()) is not None


def is_condition(words: str, language: str) -> bool:
    """Return whether words name illnesses or deaths, and nothing else that is known."""
    topics = outcome_of(words, language)[0]
    return bool(topics) and all(map(_is_counted, topics))


def is_suffered(words: str, language: str) -> bool:
    """Return whether words name illnesses, deaths or complaints, and nothing else that is known."""
    topics = outcome_of(words, language)[0]
    kinds = {one.concept.kind for one in topics if one.concept}
    return bool(kinds) and kinds <= {ConceptKind.CONDITION, ConceptKind.SYMPTOM, ConceptKind.EVENT}


def _is_counted(topic: Topic) -> bool:
    return topic.concept is None or topic.concept.kind is ConceptKind.CONDITION
