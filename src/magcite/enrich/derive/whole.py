"""The one count of an abstract that its place makes the whole, where no verb that is known does.

"Eighteen healthy adults consumed …", "Rats (n = 60) were fed …", "a survey of 3420 teachers", "22 schools with 614
children were randomised", "of 744 patients randomised". Only where no other count is called the whole, none is larger,
and no second one stands beside it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from magcite.enrich.derive.text import Sentence, Text, cues_of, named
from magcite.language.study_cues import load_study_cues
from magcite.model import Fact, FactKind, Part, Relation

__all__ = ["with_whole"]

_WHOLES = frozenset({Part.TOTAL, Part.ANALYSED, Part.COMPLETED})
_EARLY = 4  # sentences of an abstract without sections in which the people are told
_REACH = 140  # characters after a count in which its verb stands
_OPENING = re.compile(r"\A(?:[^\W\d_]+[\w'’./-]*[ ,]{1,2}){1,6}\((?:[^()]{0,40}[,;] ?)?[nN] ?= ?\Z")
_SHARE = re.compile(r"\A[^\W\d_]?\s*(?:\(\s*\d+(?:[.,]\d+)?\s?%|/\s?\d|%)")
_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_AGAINST = re.compile(r"(?<!\d)(?:\s(?:and|or|versus|vs\.?|och|eller|og)|,|\s&)\s+\d", re.IGNORECASE)
_UNITS_BEFORE = re.compile(r"\A\W*(?:[^\W\d_-]+(?:-[^\W\d_]+)?|\d[\d ,.]*)(?:\s[^\W\d_]+){1,2}\s\Z")


def with_whole(facts: Sequence[Fact], text: Text) -> list[Fact]:
    """Return the facts of an abstract, one count of people or animals called the whole where its place makes it so.

    Args:
        facts: all facts of the abstract.
        text: the abstract, of a work that is one study.
    """
    counts = [fact for fact in facts if fact.kind is FactKind.SAMPLE and fact.value is not None]
    if not counts or any(fact.part in _WHOLES - {Part.ANALYSED} for fact in counts):
        return list(facts)
    sentences = {one.number: one for one in text.sentences}
    largest = max(fact.value or 0.0 for fact in counts)
    for fact in counts:
        plain = fact.value == largest and fact.relation is Relation.EQUAL and fact.high is None
        sentence = sentences.get(fact.sentence or 0)
        if plain and sentence is not None and fact.part is not Part.SCREENED and _is_whole(fact, sentence, facts, text):
            return [replace(one, part=Part.TOTAL) if one is fact else one for one in facts]
    return list(facts)


def _is_whole(fact: Fact, sentence: Sentence, facts: Sequence[Fact], text: Text) -> bool:
    at = (fact.start or 0) - sentence.start
    before, after = sentence.words[:at], sentence.words[at + len(fact.words) :][:_REACH]
    cues = load_study_cues(text.language)
    if _SHARE.match(after) or text.is_settled(sentence):
        return False
    if re.fullmatch(rf"\W*{_any(cues.of_all)}\s+", before, re.IGNORECASE):
        return named(cues.enrolled, before=r"\A\s+(?:[\w-]+\s+){0,3}?").match(after) is not None
    if _is_joined(fact, sentence, facts, text.language) or _is_planned(before, after, text.language):
        return False
    if named(cues.kinds, after=rf"\s+{_any(cues.kinds_of)}\s+\Z").search(before):
        return True
    verb = _BRACKETS.sub(lambda match: " " * len(match[0]), after)
    falls = named(_falling(text.language)).search(verb) is not None
    return not falls and _tells_methods(sentence, text) and _opens(before, verb, text.language)


def _is_planned(before: str, after: str, language: str) -> bool:
    planned = named(cues_of(language).planned)
    return planned.search(before) is not None or planned.match(after.lstrip()) is not None


def _opens(before: str, verb: str, language: str) -> bool:
    """Whether a sentence opens with a count, with those who are counted, or with the schools they went to."""
    cues = load_study_cues(language)
    opened = _OPENING.match(before) and not named(cues.stops).search(before)
    if not before.strip() or opened or _set_in_study(before, language):
        return True
    units = named(cues.holding, before=r"\s", after=r"\s+\Z").search(before)
    grouped = units is not None and _UNITS_BEFORE.match(before[: units.start() + 1]) is not None
    return grouped and named(cues_of(language).assigned).search(verb) is not None


def _set_in_study(before: str, language: str) -> bool:
    """Whether only the study is named before a count: "In a crossover trial, 26 boys wore …"."""
    kinds = load_study_cues(language).kinds
    return re.fullmatch(rf"\W*(?:In|I)\s(?:[\w-]+,?\s){{1,6}}{_any(kinds)},?\s+", before, re.IGNORECASE) is not None


def _any(cues: tuple[str, ...]) -> str:
    return "(?:" + "|".join(re.escape(cue) for cue in cues) + ")"


def _falling(language: str) -> tuple[str, ...]:
    """Verbs of people who are a part: those who died, dropped out, improved, were screened."""
    cues = cues_of(language)
    return (*(cue for cue in cues.part_after if cue not in {"had", "per", "each"}), *cues.screened)


def _tells_methods(sentence: Sentence, text: Text) -> bool:
    """Whether a sentence stands where an abstract tells whom it studied."""
    if sentence.section:
        return sentence.section in load_study_cues(text.language).methods
    return sentence.number <= _EARLY


def _is_joined(fact: Fact, sentence: Sentence, facts: Sequence[Fact], language: str) -> bool:
    """Whether another count of people stands in the sentence, outside brackets; those in them are its groups."""
    plain = _BRACKETS.sub(lambda match: " " * len(match[0]), sentence.words)
    at = (fact.start or 0) - sentence.start
    others = (one for one in facts if one.kind is FactKind.SAMPLE and one.sentence == fact.sentence and one is not fact)
    places = [(one.start or 0) - sentence.start for one in others]
    inside = not plain[at : at + 1].strip()
    if any(inside or plain[place : place + 1].strip() for place in places):
        return True
    verb = named(load_study_cues(language).stops).search(plain, at)
    return _AGAINST.search(plain[at : verb.start() if verb else None]) is not None
