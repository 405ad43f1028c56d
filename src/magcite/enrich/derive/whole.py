"""The one count of an abstract that its place makes the whole, where no verb that is known does.

"Eighteen healthy adults consumed …", "Rats (n = 60) were fed …", "a survey of 3420 teachers", "22 schools with 614
children were randomised", "of 744 patients randomised", "we reviewed 63 patients", or a count that groups add up to.
Only where no other count is called the whole, none is larger, and no second one stands beside it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from magcite.enrich.derive.counted import counts_things, is_compared, is_measure, is_planned
from magcite.enrich.derive.text import Sentence, Text, cues_of, named
from magcite.language.enrolled import load_enrolled
from magcite.language.languages import cue_lists, load
from magcite.language.persons import persons
from magcite.language.study_cues import load_study_cues
from magcite.model import Fact, FactKind, Part, Relation

__all__ = ["with_whole", "without_source"]

_WHOLES = frozenset({Part.TOTAL, Part.ANALYSED, Part.COMPLETED})
_EARLY = 4  # sentences of an abstract without sections in which the people are told
_REACH = 140  # characters after a count in which its verb stands
_OPENING = re.compile(r"\A(?:[^\W\d_]+[\w'’./-]*[ ,]{1,2}){1,6}\((?:[^()]{0,40}[,;] ?)?[nN] ?= ?\Z")
_SHARE = re.compile(
    r"\A[^\W\d_]?\s*(?:\(\s*\d+(?:[.,]\d+)?\s?%(?:\s*[);,:\]]|\s+(?:of|av|af)\b)|/\s?\d|%)"
)  # "(52% women)" is no share of others
_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_AGAINST = re.compile(r"(?<!\d)(?:\s(?:and|or|versus|vs\.?|och|eller|og)|,|\s&)\s+\d", re.IGNORECASE)
_GROUPS = (2, 3, 4)  # groups that add up to all
_SMALLEST = 5  # people of the smallest group that is one
_MOST_COUNTS = 16  # counts of an abstract that are added up
_BESIDE_OTHERS = re.compile(r",|\b(?:to|in|on|with|till|i|på|med|til)\b", re.IGNORECASE)
_MOST_WORDS = 5  # that name those who were studied
_HEAD = re.compile(r"\(\s?(?:[^()]{0,40}[,;] ?)?[nN] ?= ?\Z")  # "(n = 40" and "(68% women, n = 40"
_FAR = 140  # characters from the first word of a sentence to the bracket with the number of its subject
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_PARTICIPLE = re.compile(
    r"(?<!\w)(?:[^\W\d_]+ly|well|newly|non|un|väl)[\s-]+[^\W\d_]+ed(?!\w)", re.IGNORECASE
)  # "moderately trained" people
_NESTED = re.compile(r"\bnested[- ](?:case|design|within)|\bcase[- ]cohort\b|\bnästlad|\bindlejret case", re.IGNORECASE)
_OF_GROUPS = re.compile(
    r"\b(?:groups?|arms?|subgroups?|batches|blocks|pairs|grupper?|grupperna|armar|gruppe|gruppen|par)\s+"
    r"(?:of|with|on|med|på|om|à|av|af)\s+\Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\b(?:between|from|mellan|från|mellem|fra)\s+\d+\s+(?:and|to|och|till|og|til)\s+\d+", re.IGNORECASE
)
_LISTED = re.compile(r"(?:[^\d,;]{3},|;|[^\d,]\s(?:and|while|whereas|och|medan|og|mens))\s+\Z", re.IGNORECASE)
_FOLLOWED = re.compile(r"\A\s+(?!(?:to|till|og|och|and|or)\s+\d)[^\W\d_]{2}")
_UNITS_BEFORE = re.compile(r"\A\W*(?:[^\W\d_-]+(?:-[^\W\d_]+)?|\d[\d ,.]*)(?:\s[^\W\d_]+){1,2}\s\Z")


def with_whole(facts: Sequence[Fact], text: Text) -> list[Fact]:
    """Return the facts of an abstract, one count of people or animals called the whole where its place makes it so.

    Args:
        facts: all facts of the abstract.
        text: the abstract, of a work that is one study.
    """
    sentences = {one.number: one for one in text.sentences}
    settled = {one.number for one in text.sentences if text.is_settled(one)}
    counts = [
        fact
        for fact in facts
        if fact.kind is FactKind.SAMPLE
        and fact.value is not None
        and fact.sentence not in settled
        and fact.part is not Part.SCREENED
    ]
    if not counts or any(fact.part is Part.TOTAL for fact in counts):
        return list(facts)
    largest = max(fact.high or fact.value or 0.0 for fact in counts)
    if any(fact.part is Part.COMPLETED and fact.value == largest for fact in counts):
        return list(facts)
    plain = [one for one in counts if one.value == largest and one.relation is Relation.EQUAL and one.high is None]
    for fact in plain:
        sentence = sentences.get(fact.sentence or 0)
        if sentence is not None and fact.part is not Part.SCREENED and _is_whole(fact, sentence, facts, text):
            return [replace(one, part=Part.TOTAL) if one is fact else one for one in facts]
    return list(facts)


def without_source(facts: Sequence[Fact], text: Text) -> list[Fact]:
    """Return the facts of an abstract, none called the whole where cases were taken out of a cohort.

    Those whom a nested study took its cases from were not all studied, and of cases and controls each is a part.
    """
    if not any(_NESTED.search(one.words) for one in text.sentences if not text.is_settled(one)):
        return list(facts)
    return [
        replace(one, part=Part.GROUP) if one.kind is FactKind.SAMPLE and one.part is Part.TOTAL else one
        for one in facts
    ]


def _is_whole(fact: Fact, sentence: Sentence, facts: Sequence[Fact], text: Text) -> bool:
    at, language = (fact.start or 0) - sentence.start, text.language
    before, after = sentence.words[:at], sentence.words[at + len(fact.words) :][:_REACH]
    cues = load_study_cues(language)
    if _is_part(before, after, language):
        return False
    if re.fullmatch(rf"\W*{_any(cues.of_all)}\s+", before, re.IGNORECASE):
        return named(cues.enrolled, before=r"\A\s+(?:[\w-]+\s+){0,3}?").match(after) is not None
    if _is_sum(fact, facts):
        return True
    if _SHARE.match(after) or is_compared(after) or _is_joined(fact, sentence, facts, language):
        return False
    of_data = rf"(?:{_any(tuple(cue_lists(language, 'enrolled')['data_of']))}\s+)?"
    if named(cues.kinds, after=rf"\s+{_any(cues.kinds_of)}\s+{of_data}\Z").search(before):
        return True
    return _is_told_first(before, after, sentence, text)


def _is_part(before: str, after: str, language: str) -> bool:
    """Whether the words beside a count make it a part, of others, of things, or planned."""
    others = _OF_GROUPS.search(before) or load_enrolled(language).theirs.search(before)
    return others is not None or counts_things(before, after, language) or is_planned(before, after, language)


def _is_told_first(before: str, after: str, sentence: Sentence, text: Text) -> bool:
    """Whether a count stands where a study tells whom it studied, and no verb after it makes it a part."""
    language = text.language
    verb = _BRACKETS.sub(lambda match: " " * len(match[0]), after)
    in_all = named(cues_of(language).total_before, before=r"\A\W*").match(before) is not None
    if not (in_all or _tells_methods(sentence, text)) or _falls(verb, language):
        return False
    done = load_enrolled(language).done_in.search(before)
    heads = _heads_bracket(before, language) or _is_object(before, language)
    return done is not None or heads or _opens(before, verb, language)


def _is_sum(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether two to four smaller counts add up to it, each counting other people: it is all of them."""
    counted = Counter(
        one.value
        for one in facts
        if one.value
        and (
            (one.kind is FactKind.SAMPLE and one.part is not Part.SCREENED)
            or (one.kind is FactKind.NUMBER and one.sentence == fact.sentence and one.unit is None and one.high is None)
        )
    )
    smaller = [
        value
        for value, often in sorted(counted.items(), reverse=True)
        if _SMALLEST <= value < (fact.value or 0.0)
        for _ in range(min(often, _GROUPS[-1]))
    ][:_MOST_COUNTS]
    return any(sum(some) == fact.value for many in _GROUPS for some in combinations(smaller, many))


def _falls(verb: str, language: str) -> bool:
    """Whether what follows a count is a verb of people who are a part, and none of people who tell of themselves."""
    telling = load_enrolled(language).telling
    return any(not telling.match(verb, one.start()) for one in named(_falling(language)).finditer(verb))


def _heads_bracket(before: str, language: str) -> bool:
    """Whether the bracket of a count stands after the first people of its sentence, and no verb before it."""
    head = _HEAD.search(before)
    if head is None or head.start() > _FAR:
        return False
    said = _PARTICIPLE.sub(" ", _BRACKETS.sub(" ", before[: head.start()]))
    stops = tuple(one for one in load_study_cues(language).stops if one not in load_enrolled(language).linking)
    if named(stops).search(said) or load_enrolled(language).grouped.search(said):
        return False
    return _names_studied(said, language)


def _is_object(before: str, language: str) -> bool:
    """Whether the bracket of a count stands after those to whom the authors did something: "we fed mice (n = 48)"."""
    head = _HEAD.search(before)
    if head is None:
        return False
    said = before[: head.start()].rstrip()
    words = list(_WORD.finditer(said))[-_MOST_WORDS:]
    did = load_enrolled(language).did
    start = next((word.start() for word in words if did.search(said[: word.start()])), None)
    if start is None or load_enrolled(language).grouped.search(said[start:]) or _BESIDE_OTHERS.search(said[start:]):
        return False
    return _names_studied(words[-1][0], language)


def _names_studied(words: str, language: str) -> bool:
    """Whether words name people or animals: not "samples (n = 60)"."""
    data, known, nouns = load(language), load_study_cues(language).persons, persons(language)
    animals = {form.casefold() for forms in data.abstracts.species.values() for form in forms} | set(data.animals)
    said = [word[0].casefold() for word in _WORD.finditer(words)]
    return any(word in known or word in animals or nouns.ends(word) for word in said)


def _opens(before: str, verb: str, language: str) -> bool:
    """Whether a sentence opens with a count, with those who are counted, or with the schools they went to."""
    cues = load_study_cues(language)
    opened = _OPENING.match(before) and not named(cues.stops).search(before)
    enrolled = load_enrolled(language)
    opened = opened and not enrolled.things.search(before) and not enrolled.grouped.search(before)
    if opened or _set_in_study(before, language):
        return True
    opening = load_enrolled(language).opening.fullmatch(before)
    if opening is not None:  # "Between 2010 and 2015, 300 people …" may be background, unless a clinic saw them
        return opening["time"] is None or load_enrolled(language).seen.search(verb) is not None
    units = named(cues.holding, before=r"\s", after=r"\s+\Z").search(before)
    grouped = units is not None and _UNITS_BEFORE.match(_in_all(before[: units.start() + 1], language)) is not None
    took_part = (*cues_of(language).assigned, *cues_of(language).taken_part)
    return grouped and named(took_part).search(verb) is not None


def _in_all(before: str, language: str) -> str:
    """Return words without the "In total," they begin with."""
    return named(cues_of(language).total_before, before=r"\A\W*", after=r",?\s+").sub("", before, count=1)


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
    beside = sentence.words[at + len(fact.words) :]
    if any(_is_beside(one, fact, beside, language) for one in facts):
        return True
    others = (one for one in facts if one.kind is FactKind.SAMPLE and one.sentence == fact.sentence and one is not fact)
    places = [(one.start or 0) - sentence.start for one in others]
    inside = not plain[at : at + 1].strip()
    if any(inside or plain[place : place + 1].strip() for place in places):
        return True
    verb = named(load_study_cues(language).stops).search(plain, at)
    near = _BETWEEN.sub(lambda match: " " * len(match[0]), plain[at : verb.start() if verb else None])
    return any(not is_measure(near, match.end(), language) for match in _AGAINST.finditer(near))


def _is_beside(one: Fact, fact: Fact, after: str, language: str) -> bool:
    """Whether a bare number later in the sentence counts another group: "Sixteen got the infusion, 13 vancomycin"."""
    if one.kind is not FactKind.NUMBER or one.sentence != fact.sentence or one.unit is not None or one.high is not None:
        return False
    place = (one.start or 0) - (fact.start or 0) - len(fact.words)
    value, all_of = one.value or 0.0, fact.value or 0.0
    if place <= 0 or not float(value).is_integer() or not all_of / _GROUPS[-1] <= value <= all_of:
        return False
    listed = _LISTED.search(after[:place]) and _FOLLOWED.match(after[place + len(one.words) :])
    return bool(listed) and not is_measure(after, place + 1, language)
