"""Rows of categories under one ratio: "compared with never smokers the RR was 1.37 (1.2-1.6) for past smokers and ...".

Each category is a result of its own, with the category as its arm and that of reference as its comparator. Rows that
name their categories before the ratios, and quarters of the people that are not named at all, are read likewise; men
and women are parts of the people. Where a row cannot be told apart nothing of it is read.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from magcite.enrich.derive.results.row_forms import (
    TAKING,
    Item,
    against_in,
    category,
    head_after,
    is_people,
    items_in,
    listed,
    reference_in,
    shared_row,
    trend_in,
)
from magcite.enrich.derive.results.series import RATIO, is_condition
from magcite.enrich.derive.results.settle import is_exposure
from magcite.enrich.derive.results.sound import is_sound
from magcite.enrich.derive.text import Sentence
from magcite.model import Direction, Fact, FactBasis, FactKind, Finding

__all__ = ["Row", "Setting", "row_in", "studied"]

_COUNTED = re.compile(
    r"\b(?:cases?|diagnos[ei]s|fall)\s(?:of|av)\s(?:incident\s|first\s|new\s)?(?P<what>[^\W\d][^,;.()\d]{2,50}?)"
    r"(?=\s(?:were|was|occurred|among|in|during|dokumenterades|inträffade)\b|[.,;(]|\Z)",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?:risks?\sof|incidence\sof|incident|prevention\sof|to\sprevent|preventing|risken?\sför|förebygga)\s"
    r"(?P<what>[^\W\d][^:,;.()?]{2,60}?)(?=\s(?:in|among|after|with|during|by|and|hos|bland|efter|i)\b|[:;,.()?]|\Z)",
    re.IGNORECASE,
)
_JOINED = re.compile(
    r"\A[^:?.]{3,80}?\s(?:and|och)\s(?:the\s)?(?P<what>[^:,;.()?]{3,50}?)(?=\s(?:in|among|hos|bland)\s|[:;,.()?]|\Z)",
    re.IGNORECASE,
)
_EXPOSED = re.compile(
    r"\b(?:intakes?|use|users?|consumption|consumers?|drinkers?|drinking|smokers?|highest|lowest|current|former|never|past|ever|quart\w+|tert\w+"
    r"|quint\w+|group|men|women|per|those|each|every|model|analys\w+|compar\w+)\b|\d",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?P<what>.{3,60}?)\s(?:(?:comparing|for|in|with|among)\s)(?P<arm>.{2,50}?)\s(?:with|versus|vs\.?|v|compared\s(?:with|to)|relative\sto)\s(?P<other>.{2,50})",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:the\s)?(?:whole|entire|total|overall|full|hela)\b", re.IGNORECASE)
_FOR = re.compile(
    r"\W*(?:for|för)\s(?:the\s)?(?P<what>[^\W\d][^,;:()\d]{2,50}?)(?:,\s(?:(?:compared\s(?:with|to)|relative\sto|versus|jämfört\smed)\s(?P<other>[^,;:()]{2,60}),\s)?(?:the\s)|\sthe\s(?=(?:\w+\s){0,2}(?:rate|odds|hazards?|relative|risk)\s))",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"\A(?:(?:ever|any|current|regular|frequent|light-intensity|moderate-intensity|high-intensity|light|moderate|heavy|high|low|daily|weekly|occasional)\s)*(?:(?:use|consumption|intake)\sof\s)?",
    re.IGNORECASE,
)
_BY_DEGREE = re.compile(
    r"\W*(?:for|among|with|för|bland|hos|vid|med)\s(?P<who>(?=[^;:()]*\d)[^;:(),]{3,80}?),?\s(?:the\s)?(?:(?:adjusted|corresponding|multivariable|crude)\s)?",
    re.IGNORECASE,
)
_ABOUT = 14  # characters between a verb and the first figure: "was about"
_FEWEST = 2
_LEVEL = 95.0
_SURE = 0.05
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a sentence.

    Attributes:
        before: the sentences before it, of which one may count the cases of what a row is of.
        title: of the work, which names the illness where no sentence does.
        beside: the one outcome that the sentence itself or the one before it tells of; None for none.
        language: of the abstract.
        aim: the outcome that the study set out to see; None where it is not plain.
    """

    before: Sequence[Sentence]
    title: str
    beside: str | None
    language: str
    aim: str | None = None


class Row(NamedTuple):
    """A row: where it stands in its sentence, and its results; none where it cannot be told apart."""

    start: int
    end: int
    facts: list[Fact]


def row_in(sentence: Sentence, setting: Setting) -> Row | None:
    """Return the row of ratios of a sentence; None where it has none."""
    words = sentence.words
    opened = next(_heads(words), None)
    if opened is None:
        return None
    named, head = opened
    trend = trend_in(words, head.end())
    if trend is not None:
        return Row(named.start(), len(words), list(_of_trend(sentence, named, head, trend, setting)))
    reference = reference_in(words, head.end())
    items = items_in(words, head.end())
    if not items or min(items[0].start, reference[0] if reference else len(words)) > head.end() + _ABOUT:
        return None
    if any(one.of and is_condition(one.of, setting.language) for one in items):
        return None  # a row of illnesses is a series
    led = against_in(words, named.start(), items[-1].end)
    of_takers = led is not None and items[0].of is not None and TAKING.match(items[0].of) is not None
    if len(items) >= _FEWEST or reference is not None or of_takers:
        return Row(named.start(), items[-1].end, list(_apart(sentence, named, head, items, setting)))
    whole = items[0].of is None or (head["what"] is not None and _WHOLE.match(items[0].of) is not None)
    alone = list(_alone(sentence, named, head, items[0], setting)) if whole else []
    return Row(named.start(), items[-1].end, alone) if alone else None


def _heads(words: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield the names of ratios that have a verb and values after them, and stand in no bracket."""
    for named in RATIO.finditer(words):
        if words.count("(", 0, named.start()) > words.count(")", 0, named.start()):
            continue
        head = head_after(words, named.end())
        if head is not None and re.match(r"\D{0,14}\d", words[head.end() : head.end() + 16]):
            yield named, head


def _apart(
    sentence: Sentence, named: re.Match[str], head: re.Match[str], items: list[Item], setting: Setting
) -> Iterator[Fact]:
    """Yield the results of a row; nothing where a category or the outcome is not plain."""
    words = sentence.words
    shared = shared_row(words, items)
    own = all(one.of for one in items)
    row, what = head["row"], head["what"]
    if (own or shared) and row is not None:
        row, what = None, what or row
    if not own and row is not None and what is None and " for " in row:
        what, _, row = row.rpartition(" for ")
    names = (
        [category(one) for one in shared]
        if shared
        else [category(one.of or "") for one in items]
        if own
        else [category(one) for one in listed(row or "", len(items)) or []]
    )
    reference = reference_in(words, head.end())
    against = against_in(words, named.start(), items[-1].end) or (reference[1] if reference else None)
    if len(names) == len(items) + 1:
        against, names = names[0], names[1:]
    if len(names) != len(items) or not all(names) or any(not one.low <= one.value <= one.high for one in items):
        return
    outcome = _outcome(what or _opening(words), setting)
    people = [is_people(one or "") for one in names]
    if outcome is None or any(people) is not all(people):
        return
    for item, name in zip(items, names, strict=True):
        yield _fact(sentence, named, item, _finding(outcome, item, name, against, people=people[0]))


def _finding(outcome: str, item: Item, name: str | None, against: str | None, *, people: bool) -> Finding:
    sure = None if 1 in {item.low, item.high} else not item.low < 1 < item.high
    way = Direction.NONE if sure is False else Direction.HIGHER if item.value > 1 else Direction.LOWER
    if people:
        return Finding(outcome, way, sure, within=False, comparator=against, subgroup=f"in {name}")
    return Finding(outcome, way, sure, within=False, arm=name, comparator=against)


def _alone(
    sentence: Sentence, named: re.Match[str], head: re.Match[str], item: Item, setting: Setting
) -> Iterator[Fact]:
    """Yield what "the odds ratio for stroke was 1.5 (1.1-2.0)" tells, and "for death with A versus B"."""
    said = " for ".join(one for one in (head["what"], head["row"]) if one)
    pair = _PAIR.fullmatch(said)
    outcome, arm, against = (pair["what"], pair["arm"], pair["other"]) if pair else (said, None, None)
    outcome = outcome or _outcome(_opening(sentence.words), setting) or ""
    if outcome and arm is None and is_exposure(_DEGREE.sub("", outcome), setting.language):
        led = _FOR.match(sentence.words)
        against = led["other"] if led else against
        arm, outcome = outcome, _outcome(None, setting) or ""  # "For light dancing the hazard ratio was"
    if not said and (opened := _BY_DEGREE.fullmatch(sentence.words[: named.start()])) is not None:
        arm = category(opened["who"])  # "For 5-14 years of night work the hazard ratio was"
    if not outcome or _EXPOSED.search(outcome) or is_exposure(outcome, setting.language) or is_people(outcome):
        return
    outcome = _plain(outcome)
    if outcome is None or not item.low <= item.value <= item.high:
        return
    against = against or against_in(sentence.words, named.start(), item.end)
    yield _fact(sentence, named, item, _finding(outcome, item, category(arm) if arm else None, against, people=False))


def _of_trend(
    sentence: Sentence, named: re.Match[str], head: re.Match[str], trend: tuple[float, str, float], setting: Setting
) -> Iterator[Fact]:
    """Yield what ratios without intervals tell of the highest category, by the p of their trend."""
    value, sign, p = trend
    outcome = _outcome(head["what"], setting)
    names = next((one for many in range(3, 6) if (one := listed(head["row"] or "", many)) and len(one) == many), None)
    if outcome is None or names is None or (sign == ">" and p < _SURE) or (sign == "<" and p > _SURE):
        return
    sure = sign == "<" or (sign == "=" and p < _SURE)
    way = Direction.NONE if not sure else Direction.HIGHER if value > 1 else Direction.LOWER
    against = against_in(sentence.words, named.start(), len(sentence.words)) or category(names[0])
    finding = Finding(outcome, way, sure, within=False, arm=category(names[-1]), comparator=against)
    words = " ".join(sentence.words[named.start() :].split()[:_MOST_WORDS])
    written = f"{p:g}" if sign == "=" else f"{sign}{p:g}"
    yield Fact(
        FactKind.RESULT, FactBasis.ABSTRACT, words, measure=named.lastgroup, p=written, sentence=sentence.number,
        start=sentence.start + named.start(), finding=finding, estimate=value,
    )  # fmt: skip


def _fact(sentence: Sentence, named: re.Match[str], item: Item, finding: Finding) -> Fact:
    return Fact(
        FactKind.RESULT,
        FactBasis.ABSTRACT,
        item.said,
        measure=named.lastgroup,
        ci=(item.low, item.high),
        level=_LEVEL,
        sentence=sentence.number,
        start=sentence.start + item.start,
        finding=finding,
        estimate=item.value,
    )


def _opening(words: str) -> str | None:
    """Return the X of "For X, the relative risks were"; None where the sentence does not begin so."""
    match = _FOR.match(words)
    return match["what"] if match and not is_people(match["what"]) else None


def _outcome(what: str | None, setting: Setting) -> str | None:
    """Return what a row is of: as its head says, else its sentence, the count of cases before it, the title."""
    if what is not None:
        return _plain(what)
    if setting.beside is not None:
        return setting.beside
    for sentence in reversed(setting.before):
        counted = _COUNTED.search(sentence.words)
        if counted is not None and (said := _plain(counted["what"])):
            return said
    return studied(setting.title, setting.language) or setting.aim


def studied(title: str, language: str) -> str | None:
    """Return the illness that a title names as what was studied: "Smoking and incident psoriasis among women"."""
    for form in (_TITLED, _JOINED):
        match = form.search(title)
        if match is not None and (said := _plain(match["what"])) and is_condition(said, language):
            return said
    match = _TITLED.search(title)
    return _plain(match["what"]) if match else None


def _plain(words: str) -> str | None:
    said = re.sub(
        r"\A(?:the|an?|any|incident|den|det)\s+", "", " ".join(words.split()).strip(" ,.;:"), flags=re.IGNORECASE
    )
    return said if is_sound(said) else None
