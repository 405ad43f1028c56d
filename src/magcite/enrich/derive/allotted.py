"""The groups of one sentence that together are all who were studied, where no number says how many that was.

"550 participants were assigned to the regular group, 549 to the as-needed group and 547 to placebo", "we assigned 120
women to yoga and 118 to a waiting list", "sixty patients received zinc and 62 received placebo", "in the intervention
group, 205 men were assigned; in the control group 206", "randomised to zinc (n = 30) or placebo (n = 31)". None of such
groups is the whole, and their sum is, unless the abstract calls another number so, or holds a larger one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from magcite.enrich.derive.counted import IN_BRACKET
from magcite.enrich.derive.text import Sentence, Text
from magcite.language.cues import alternation
from magcite.language.languages import cue_lists
from magcite.model import Fact, FactKind, Part, Relation

__all__ = ["with_allotted"]

_MOST = 5  # groups
_SMALLEST = 5  # people of a group
_APART = 4  # times as many as the smallest group, at most, that the largest has
_EARLY = 6  # sentences in which the groups are told
_LONGEST = 80  # characters of the text that a fact quotes
_BRACKETS = re.compile(r"\([^()]{0,160}\)|\[[^\[\]]{0,160}\]")
_TOLD = ("result", "finding", "main result", "conclusion", "interpretation", "resultat", "slutsats", "konklusion")
_JOIN = re.compile(r"\)[^().;:\d]{0,80}\(\s?[nN]\s?=\s?\Z")


@dataclass(frozen=True, slots=True)
class _Forms:
    assigned: re.Pattern[str]
    to: re.Pattern[str]
    was_assigned: re.Pattern[str]
    was_given: re.Pattern[str]
    given: re.Pattern[str]
    separated: re.Pattern[str]
    in_group: re.Pattern[str]
    done: re.Pattern[str]
    part: re.Pattern[str]
    tried: re.Pattern[str]
    allotting: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    lists = cue_lists(language, "allotted")
    table = {name: alternation(cues) for name, cues in lists.items()}
    of_these = alternation([cue for cue in lists["part"] if " " in cue])
    people = r"(?:\s+(?!\d)[\w-]+){0,4}?"
    assigned = rf"(?:\s+{table['were']})?(?:\s+{table['randomly']})?\s+{table['assigned']}"
    return _Forms(
        assigned=re.compile(rf"(?<!\w){table['assigned']}\s+\Z", re.IGNORECASE),
        to=re.compile(rf"\A{people}(?:{assigned})?\s+{table['to']}\s+[^\W\d_]", re.IGNORECASE),
        was_assigned=re.compile(rf"\A{assigned}\s+{table['to']}\s+[^\W\d_]", re.IGNORECASE),
        was_given=re.compile(rf"\A\s+{table['given']}\s+[^\W\d_]", re.IGNORECASE),
        given=re.compile(rf"\A{people}\s+{table['given']}\s+[^\W\d_]", re.IGNORECASE),
        separated=re.compile(rf"(?:[,;]|[,;]?\s+{table['joins']})\s+(?:{table['others']}\s+)?\Z", re.IGNORECASE),
        in_group=re.compile(
            rf"(?:\A\W*|[,;]\s+(?:{table['joins']}\s+)?|\s{table['joins']}\s+){table['in_the']}\s+"
            rf"(?:[\w-]+\s+){{0,3}}?{table['groups']}\s*,?\s+(?:{table['were']}\s+)?(?:{table['assigned']}\s+)?"
            r"(?P<count>\d{1,5})(?![\d.,%]*\d|\s?%)",
            re.IGNORECASE,
        ),
        done=re.compile(rf"\A{assigned}(?!\w)", re.IGNORECASE),
        part=re.compile(rf"(?:\A\W*{table['part']}|(?<!\w){of_these})(?!\w)", re.IGNORECASE),
        allotting=re.compile(rf"(?<!\w){table['assigned']}(?!\w)", re.IGNORECASE),
        tried=re.compile(rf"(?<!\w)(?:{table['assigned']}|{table['tried']})(?!\w)", re.IGNORECASE),
    )


def with_allotted(facts: Sequence[Fact], text: Text) -> list[Fact]:
    """Return the facts of an abstract, with the sum of the groups of one sentence as the whole where it must be.

    Args:
        facts: all facts of the abstract.
        text: the abstract, of a work that is one study.
    """
    for sentence in text.sentences:
        if text.is_settled(sentence):
            continue
        groups = _groups(facts, sentence, text)
        if groups and _are_all(groups, facts):
            parts = [replace(one, part=Part.GROUP) if _is_one(one, groups) else one for one in facts]
            place = facts.index(groups[0])
            return [*parts[:place], _whole(groups, sentence), *parts[place:]]
    return list(facts)


def _is_one(fact: Fact, groups: Sequence[Fact]) -> bool:
    return fact.kind is FactKind.SAMPLE and any(fact is one for one in groups)


def _whole(groups: Sequence[Fact], sentence: Sentence) -> Fact:
    first, last = groups[0], groups[-1]
    start = (first.start or 0) - sentence.start
    words = " ".join(sentence.words[start : (last.start or 0) - sentence.start + len(last.words)].split())
    words = words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
    whole = float(sum(one.value or 0.0 for one in groups))
    return replace(first, words=words, value=whole, part=Part.TOTAL, term=None)


def _are_all(groups: Sequence[Fact], facts: Sequence[Fact]) -> bool:
    """Whether no other count is the whole, or could be it."""
    values = [one.value or 0.0 for one in groups]
    others = [
        fact
        for fact in facts
        if fact.kind is FactKind.SAMPLE and fact.part is not Part.SCREENED and not any(fact is one for one in groups)
    ]
    if any(fact.part is Part.TOTAL for fact in others):
        return False
    if any((fact.high or fact.value or 0.0) >= sum(values) for fact in others):
        return False
    first = groups[0].sentence or 0
    return not any((fact.value or 0.0) > max(values) and (fact.sentence or 0) <= first for fact in others)


def _groups(facts: Sequence[Fact], sentence: Sentence, text: Text) -> tuple[Fact, ...]:
    """Return the groups that a sentence tells; () where it tells none, or a part."""
    forms = _forms(text.language)
    plain = _BRACKETS.sub(lambda match: " " * len(match[0]), sentence.words)
    counts = [fact for fact in facts if fact.sentence == sentence.number and _may_count(fact)]
    outside = [fact for fact in counts if plain[_at(fact, sentence) : _at(fact, sentence) + 1].strip()]
    if not outside:
        return _fitting(_in_brackets(counts, sentence, plain, forms))
    if outside[0].kind is not FactKind.SAMPLE or forms.part.search(plain[: _at(outside[0], sentence)]):
        return ()
    found = _assigned(outside, sentence, plain, forms) or _of_named_groups(outside, sentence, plain, forms)
    if not found and _tells_given(sentence, text, forms, outside[0]):
        found = _given(outside, sentence, plain, forms)
    return _fitting(found)


def _may_count(fact: Fact) -> bool:
    counts = fact.kind is FactKind.SAMPLE or (fact.kind is FactKind.NUMBER and fact.unit is None)
    value = fact.value or 0.0
    return counts and fact.high is None and fact.relation is Relation.EQUAL and float(value).is_integer()


def _fitting(groups: Sequence[Fact]) -> tuple[Fact, ...]:
    values = [one.value or 0.0 for one in groups]
    fit = 1 < len(values) <= _MOST and min(values) >= _SMALLEST and max(values) <= _APART * min(values)
    return tuple(groups) if fit else ()


def _at(fact: Fact, sentence: Sentence) -> int:
    return (fact.start or 0) - sentence.start


def _pieces(counts: Sequence[Fact], sentence: Sentence, plain: str) -> Iterator[str]:
    """Yield what stands after each count, up to the next."""
    for place, fact in enumerate(counts):
        end = _at(counts[place + 1], sentence) if place + 1 < len(counts) else len(plain)
        yield plain[_at(fact, sentence) + len(fact.words) : end]


def _assigned(counts: Sequence[Fact], sentence: Sentence, plain: str, forms: _Forms) -> Sequence[Fact]:
    before, pieces = plain[: _at(counts[0], sentence)], list(_pieces(counts, sentence, plain))
    told = forms.to if forms.assigned.search(before) else forms.was_assigned
    return _run(counts, pieces, told, forms.to, forms)


def _given(counts: Sequence[Fact], sentence: Sentence, plain: str, forms: _Forms) -> Sequence[Fact]:
    return _run(counts, list(_pieces(counts, sentence, plain)), forms.was_given, forms.given, forms)


def _run(
    counts: Sequence[Fact], pieces: Sequence[str], first: re.Pattern[str], later: re.Pattern[str], forms: _Forms
) -> Sequence[Fact]:
    """Return the counts up to the first that does not go on as the one before it."""
    if not first.match(pieces[0]):
        return ()
    found = [counts[0]]
    for before, fact, piece in zip(pieces, counts[1:], pieces[1:], strict=False):
        if not forms.separated.search(before) or not later.match(piece):
            return () if len(found) == 1 else found
        found.append(fact)
    return found


def _of_named_groups(counts: Sequence[Fact], sentence: Sentence, plain: str, forms: _Forms) -> Sequence[Fact]:
    """Return the first count after each naming of a group: "in the zinc group, 34 were enrolled, in the other 36"."""
    named = [
        next(
            (one for one in counts if _at(one, sentence) == match.start("count")),
            replace(
                counts[0],
                words=match["count"],
                value=float(match["count"]),
                start=sentence.start + match.start("count"),
            ),
        )
        for match in forms.in_group.finditer(plain)
    ]
    if len(named) < 2 or named[0] is not counts[0]:  # noqa: PLR2004 - two groups
        return ()
    end = _at(named[0], sentence) + len(named[0].words)
    allotted = forms.tried.search(plain[:end]) or forms.done.match(plain[end:])
    return named if allotted else ()


def _in_brackets(counts: Sequence[Fact], sentence: Sentence, plain: str, forms: _Forms) -> Sequence[Fact]:
    """Return the counts in brackets after what each group got: "randomised to zinc (n = 30) or iron (n = 31)"."""
    if len(counts) < 2 or any(not IN_BRACKET.search(sentence.words[: _at(one, sentence)]) for one in counts):  # noqa: PLR2004 - two groups
        return ()
    opened = sentence.words.rfind("(", 0, _at(counts[0], sentence))
    if not forms.allotting.search(plain[:opened]) or forms.part.search(plain[:opened]):
        return ()
    ends = [_at(one, sentence) + len(one.words) for one in counts]
    joined = (
        _JOIN.search(sentence.words[end : _at(following, sentence)])
        for end, following in zip(ends, counts[1:], strict=False)
    )
    return counts if all(joined) else ()


def _tells_given(sentence: Sentence, text: Text, forms: _Forms, first: Fact) -> bool:
    """Whether what people got, as a sentence tells it, is what a trial gave them."""
    if sentence.section.startswith(_TOLD) or (not sentence.section and sentence.number > _EARLY):
        return False
    return first.unit == "animal" or any(forms.tried.search(one.words) for one in text.sentences)
