"""Changes in one group beside none in the other, and lists of what a treatment was better on.

"Learning declined in the placebo group and remained stable in the juice group (P = 0.003)" is a difference between the
groups, as its test says; "chromium was superior to placebo: craving (P = 0.02), appetite" names what it was better on.
"""

import re
from collections.abc import Iterator

from magcite.enrich.derive.results.figures import SIGNIFICANCE, Figure, p_tells
from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.joining import made
from magcite.enrich.derive.results.sides import side_in_words
from magcite.enrich.derive.results.sound import is_sound
from magcite.enrich.derive.results.told import TURNED
from magcite.enrich.derive.text import Sentence
from magcite.model import Direction, Fact, Finding

__all__ = ["listed_as_better", "stable_beside"]

_GROUP = r"(?:in|with|on|among|after|for)\s(?:the\s)?"
_STABLE = re.compile(
    r"(?P<what>[^\W\d][^,;:()]{2,80}?)\s(?:(?P<lower>declined|fell|decreased|dropped|diminished)|(?P<higher>rose|increased)|(?P<better>improved)"
    r"|(?P<worse>worsened|deteriorated))(?:\s\w+ly)?(?:\sfrom\s[^,;:()]{1,20}?\sto\s[\d.,]+(?:\s?%|(?:\s[^\W\d][\w/]*){0,2}?)|\sby\s[\d.,]+(?:\s?%|(?:\s[^\W\d][\w/]*){0,2}?))?"
    rf"\s{_GROUP}(?P<a>[^,;:()]{{2,50}}?),?\s(?:and|but|while|whereas)\s(?:it\s)?(?:(?:remained|stayed|was|were)\s(?:largely\s)?(?:stable|unchanged|constant|steady|the\ssame|maintained|preserved)"
    rf"|did\snot\schange)\s{_GROUP}(?P<b>[^,;:()]{{2,50}}?)\s\((?P<test>[^()]*)\)",
    re.IGNORECASE,
)
_DIFFERED = re.compile(
    r"\A\W*(?:the\s)?(?:changes?|differences?)\sin\s(?P<what>[^\W\d][^,;:()]{3,80}?)\s(?:also\s)?(?:differed|was\ssignificant)[^:;()]{0,40}:",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:and\s)?(?:the\s)?(?:performance|scores?|values?|levels?|it|they|this|results?)", re.IGNORECASE)
_BETTER = re.compile(
    r"(?P<arm>[^\W\d][^,;:()]{1,50}?)\s(?:was|were)\s(?:\w+ly\s)?(?:superior\sto|better\sthan|more\s(?:effective|efficacious)\sthan)\s(?:the\s)?(?P<other>[^,;:()]{2,40}?)"
    r"(?:\s(?:on|in|for)\s(?:\w+\s){1,3}(?:items|outcomes|measures|scales|subscales|domains|symptoms|endpoints))?:\s(?P<list>[^;:]{4,300})",
    re.IGNORECASE,
)
_ITEM = re.compile(
    r"(?:,\s(?:and\s)?|\sand\s|\A)(?P<what>[^\W\d][^,;:()]{2,60}?)(?:\s\((?P<test>[^()]*)\))?(?=,\s|\sand\s|\W*\Z)",
    re.IGNORECASE,
)
_MOST_WORDS = 12


def stable_beside(sentence: Sentence, forms: Forms) -> Iterator[Fact]:
    """Yield the difference that a change in one group makes beside none in the other, where one test is of both."""
    match = _STABLE.search(sentence.words)
    if match is None or not p_tells(match["test"]):
        return
    opened = _DIFFERED.match(sentence.words)
    what = opened["what"] if opened and _BARE.fullmatch(match["what"]) else _plain(match["what"])
    way = next(one for one in TURNED if match[one.value])
    arm, other = side_in_words(match["a"]), side_in_words(match["b"])
    if not arm or not other or not is_sound(what) or _BARE.fullmatch(what):
        return
    yield _fact(sentence, match.start("what"), Finding(what, Direction.NONE, within=True, arm=other), "")
    if forms.control.search(arm):
        arm, other, way = other, arm, TURNED[way]
    yield _fact(
        sentence,
        match.start("what"),
        Finding(what, way, significant=True, within=False, arm=arm, comparator=other),
        match["test"],
    )


def listed_as_better(sentence: Sentence, forms: Forms) -> Iterator[Fact]:
    """Yield each outcome of a list behind "was superior to placebo:"."""
    match = _BETTER.search(sentence.words)
    if match is None:
        return
    arm, other = side_in_words(match["arm"]), side_in_words(match["other"])
    for item in _ITEM.finditer(match["list"]):
        what = _plain(item["what"])
        untold = item["test"] and SIGNIFICANCE.search(item["test"]) and not p_tells(item["test"])
        told = any(form.search(what) for form in (forms.verb, forms.stated)) and not forms.verb.match(what)
        if is_sound(what) and not (untold or told):
            sure = True if item["test"] and p_tells(item["test"]) else None
            place = match.start("list") + item.start("what")
            yield _fact(
                sentence,
                place,
                Finding(what, Direction.BETTER, sure, within=False, arm=arm, comparator=other),
                item["test"] or "",
            )


def _plain(words: str) -> str:
    return re.sub(r"\A(?:(?:and|the|an?|mean|median)\s)+", "", " ".join(words.split()), flags=re.IGNORECASE)


def _fact(sentence: Sentence, place: int, finding: Finding, test: str) -> Fact:
    p = SIGNIFICANCE.search(test)
    written = f"{p['sign']}{p['value']}".removeprefix("=") if p else None
    words = " ".join(sentence.words[place:].split()[:_MOST_WORDS])
    return made(words, sentence.number, sentence.start + place, finding, Figure(p=written))
