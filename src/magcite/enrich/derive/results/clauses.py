"""A sentence in clauses, each of which tells one result."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.shares import as_shares

__all__ = ["Clause", "blanked", "clauses_of", "shown"]

_BRACKETS = re.compile(r"\([^()\[\]]*\)|\[[^\[\]]*\]")
_BY = re.compile(r"\bby\s[−–-]?\d")
_GAP = re.compile(r"\s(?:and|or)\s(?P<said>(?=[^\W\d])(?:(?!\sby\s|\sand\s)[^;:,.]){3,60}?)\sby\s[−–-]?\d")
_ARM = re.compile(r"(?:in|with|among|after|on|by|for)\s", re.IGNORECASE)  # "by 3 with oats and in controls by 2"
_BESIDES = re.compile(
    r"(?<=\s)(?:without|utan)\s+(?:(?:an?|the|any|significant|significantly|clear|en|ett|signifikant|tydlig|att|någon|några)\s+)*"
    r"(?:chang|differ|increas|reduc|decreas|affect|alter|impair|worsen|lower|rais|förändr|skilln|påverk|öka|minska)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?P<gap>\s{4,})(?:,\s*|\s*(?=and\s|och\s|while\s))(?:(?:and|och|while)\s+)?(?=[^\W\d](?:(?!\s(?:which|who|that|with|at|in)\s)[^,;:()]){2,60}?"
    r"\s(?:(?:was|were|var|had|occurred|developed)\s[^;:\d]{0,40}\d|in\s\d[\d.,]*\s?%))",
    re.IGNORECASE,
)
_HYPHENED = re.compile(r"[^\W\d]+-\s(?:and|or|och|eller)\s(?=[^\W\d])", re.IGNORECASE)  # "third- and fourth-degree"
_ASIDE = re.compile(
    r",\s(?:however|by\scontrast|in\scontrast|therefore|on\sthe\sother\shand|meanwhile|in\sturn|too|däremot|dock|emellertid),(?=\s)",
    re.IGNORECASE,
)
_FIGURES = re.compile(r":\s(?:by\s|med\s)?[−–+-]?\d")  # "was rarer with tea: 19% versus 35% (p = 0.01)"
_MORE_WITH = re.compile(
    r",?\s(?=(?:and|but|och|men)\s(?:\w+ly\s|signifikant\s|even\s){0,2}(?:more|less|mer|mindre)\s(?:so\s)?(?:with|in|on|among|after|med|i|hos)\s[^,;:()]{2,60}?\s(?:than|än)\s)",
    re.IGNORECASE,
)
# "Accidents while driving": no clause of its own, where what was done is no direction.
_WHILE_DOING = re.compile(r"(?<=\s)while\s(?P<doing>[a-z]{2,}ing)(?=\s|[.,;:]|\Z)")
_WITHOUT = re.compile(r"(?:without|utan)\s", re.IGNORECASE)
_HANGS = re.compile(
    r"\b(?:in|of|on|for|med|i|av)(?:\s+(?:the|their|its|a))?\s+\Z", re.IGNORECASE
)  # "did not differ in the reduction of"
_SECOND = re.compile(
    r"[−–-]?\d[\d.,·]*(?<!,)(?:\s?%|\s[^\W\d]\S{0,8}(?<!,)){0,2},\s"
)  # "by 2.6 kg and 2.0 kg, with no"
_SUBJECT = 60  # characters
_COPULA = 25  # characters at the end of a subject in which its own verb stands
_DEPTH = 3  # brackets within brackets


_HIDDEN = 0xE000  # the private use area, where no text has letters


def hidden(words: str) -> str:
    """Return words in which no cue is found, in as many characters; `shown` undoes it."""
    return "".join(chr(_HIDDEN + ord(one)) if one.isascii() and one.isalpha() else one for one in words)


def shown(words: str) -> str:
    """Return words as they stood before `hidden`."""
    return "".join(chr(ord(one) - _HIDDEN) if _HIDDEN <= ord(one) < _HIDDEN + 128 else one for one in words)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence.

    Attributes:
        start, end: in the sentence.
        words: as written; plain: the same with brackets blanked, place for place.
        breaks: whether it begins where two results are always parted ("but", ";").
    """

    start: int
    end: int
    words: str
    plain: str
    breaks: bool


def blanked(sentence: str) -> str:
    """Return a sentence without its brackets, place for place, and with shares for counts that have one."""
    plain = as_shares(sentence)
    for _ in range(_DEPTH):
        plain = _BRACKETS.sub(lambda match: " " * len(match[0]), plain)
    return plain


def clauses_of(sentence: str, forms: Forms) -> Iterator[Clause]:
    """Yield the clauses of a sentence, in order."""
    plain = blanked(sentence)
    plain = forms.idioms.sub(lambda match: hidden(match[0]), plain)
    plain = _HYPHENED.sub(lambda match: hidden(match[0]), plain)
    plain = _WHILE_DOING.sub(lambda match: match[0] if forms.verb.match(match["doing"]) else hidden(match[0]), plain)
    plain = _ASIDE.sub(lambda match: " " * len(match[0]), plain)
    start, breaks = 0, False
    parted = (match.start() for match in _BESIDES.finditer(plain))
    ends = {match.start() for match in forms.breaks.finditer(plain)} | {*_gaps(plain, forms), *parted}
    ends -= {
        one for one in ends if _FIGURES.match(plain, one) and not any(form.search(plain, one) for form in forms.telling)
    }
    ends |= set(_after_brackets(plain, forms)) | {match.start() for match in _MORE_WITH.finditer(plain)}
    for end in (*sorted(ends), len(plain)):
        if end > start:
            yield from _parted(sentence, plain, start, end, forms, breaks=breaks)
            start, breaks = end, True


def _after_brackets(plain: str, forms: Forms) -> Iterator[int]:
    """Yield where a clause begins after a bracket that only figures tell: "(...), and nausea was seen in 18%"."""
    found = [*_NEXT.finditer(plain)]
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(plain)
        if not any(form.search(plain, match.end(), end) for form in forms.telling):
            yield match.end("gap")


def _gaps(plain: str, forms: Forms) -> Iterator[int]:
    """Yield where a second outcome shares the verb of the first: "fell by 3 g with oats, and weight by 2 kg"."""
    first = _BY.search(plain)
    if first is None or not any(form.search(plain, 0, first.start()) for form in (forms.verb, forms.state)):
        return
    for match in _GAP.finditer(plain, first.end()):
        said = match["said"]
        if not any(form.search(said) for form in forms.telling) and not _ARM.match(said):
            yield match.start()


def _parted(sentence: str, plain: str, start: int, end: int, forms: Forms, *, breaks: bool) -> Iterator[Clause]:
    """Yield a part of a sentence cut between two tellings: before a verb at once, else before its subject."""
    told = _tellings(plain[start:end], forms)
    opened = start
    for (_, left), (right, after) in itertools.pairwise(told):
        if _HANGS.search(plain[start + left : start + right]) and forms.noun.fullmatch(
            plain, start + right, start + after
        ):
            continue
        if _is_subject(plain[opened : start + right], plain[start + right : end], start + left - opened, forms):
            continue
        joints = list(forms.joint.finditer(plain, start + left, start + right))
        joints = (
            [one for one in joints if not _SECOND.match(plain, one.end())]
            or joints
            or _denial(plain, start + right, forms)
        )
        if not joints:
            continue
        last = joints[-1]
        bare = forms.filled.fullmatch(plain, last.end(), start + right)
        joint = last if bare else _subject_joint(joints)
        if joint.start() > opened:
            yield Clause(opened, joint.start(), sentence[opened : joint.start()], plain[opened : joint.start()], breaks)
            opened, breaks = joint.end(), False
    if end > opened:
        yield Clause(opened, end, sentence[opened:end], plain[opened:end], breaks)


def _is_subject(head: str, rest: str, left: int, forms: Forms) -> bool:
    """Whether what was told belongs to the subject of what follows: "reduced GFR and raised ACR were linked to …"."""
    denied = forms.denied_verb.match(rest)
    if not (denied or forms.linked.match(rest) or forms.verb.match(rest) or forms.state.match(rest)):
        return False
    if _is_change(head, left, forms):
        return True
    if not ((denied and denied["link"]) or forms.linked.match(rest) or forms.verb.match(rest)):
        return False
    state = forms.state.search(head)
    return (
        state is not None
        and state.end() == left
        and not head[: state.start()].rpartition(",")[2].strip()
        and forms.stated.search(head, left) is None
        and len(head) - left < _SUBJECT
    )


def _denial(plain: str, place: int, forms: Forms) -> list[re.Match[str]]:
    """Return the joint without width before a denial: "fell (p < 0.01) without changes in weight"."""
    match = forms.joint.match(plain, place) if _WITHOUT.match(plain, place) else None
    return [match] if match is not None and match.end() == place else []


def _is_change(head: str, left: int, forms: Forms) -> bool:
    """Whether a change opens a clause and its own verb follows: "The decline in A and B was" (smaller)."""
    noun = forms.noun.search(head)
    return (
        noun is not None
        and noun.end() == left
        and forms.filled.fullmatch(head[: noun.start()]) is not None
        and forms.of_noun.match(head[left:].lstrip()) is not None
        and forms.stated.search(head[:-_COPULA]) is None
        and forms.passive.search(head) is not None
    )


def _subject_joint(joints: list[re.Match[str]]) -> re.Match[str]:
    """Return the joint before a subject: that with a conjunction, the first of those; else the first comma."""
    return next((one for one in joints if one[0].strip(" ,")), joints[0])


def _tellings(plain: str, forms: Forms) -> list[tuple[int, int]]:
    """Return where results are told, in order, those that meet or stand close together as one."""
    spans = sorted((match.start(), match.end()) for form in forms.telling for match in form.finditer(plain))
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
