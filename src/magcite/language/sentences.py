"""Where sentences begin and end.

A full stop, question or exclamation mark, or ellipsis ends a sentence when a blank follows and what comes next can
begin one; abbreviations, initials and list numbers are the exceptions, and each language lists its own. A blank line
or a new list item ends a sentence too; a single line break is a blank like any other.
"""

import re

from magcite.language.languages import Abbreviations, load
from magcite.model import Span

__all__ = ["split_sentences"]

# Marks that belong to the sentence they follow: quotes, brackets, citation marks, footnotes, emoji.
_CLOSERS = (
    r"(?:[\"'”’»›)\]*_⁰¹²³⁴-⁹]|\[\^[^\]\s]{1,80}\]|\[@[^\]\n]{1,300}\]|\[\d{1,4}(?:[,–-]\d{1,4}){0,9}\]"
    r"|\s?[\U0001F300-\U0001FAFF☀-➿]\uFE0F?)*"
)
_CANDIDATE = re.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…]++){_CLOSERS}(?=\s|\Z)"
    r"|(?P<aside>\))(?=\s)"
    r"|(?P<blank>\n[ \t\r]*\n\s*)"
    r"|(?P<item>\n(?=[ \t]*(?:[-*+•·–]|\d{1,3}[.)])\s))"
)
_NEXT = re.compile(r"\s*[\"'“”‘’«»‹›([{*_¿¡#>•·–—-]*\s*")
_LAST_WORD = re.compile(r"(?:[^\W_]+\.)*[^\W_]+\Z")
_BEFORE = re.compile(r"(\w+)[\s\"'“”«»(]*\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\Z")
_REACH = 40  # characters before a full stop in which its abbreviation, if any, must fit


def split_sentences(text: str, language: str) -> tuple[Span, ...]:
    """Return the spans of the sentences, in order, without blanks at their ends.

    Together they cover every character that is not blank; none is empty.
    """
    abbreviations = load(language).abbreviations
    spans: list[Span] = []
    start = _skip_blanks(text, 0)
    for match in _CANDIDATE.finditer(text):
        if match.end() <= start or not _ends(text, start, match, abbreviations):
            continue
        spans.append(_trimmed(text, start, match.end()))
        start = _skip_blanks(text, match.end())
    if start < len(text):
        spans.append(_trimmed(text, start, len(text)))
    return tuple(spans)


def _skip_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _ends(text: str, start: int, match: re.Match[str], abbreviations: Abbreviations) -> bool:
    if match["blank"] or match["item"]:
        return True
    following = _following(text, match.end())
    if match["aside"]:
        return text[start] == "(" and following.isupper() and text.find(")", start) == match.start()
    if following.islower():
        return False
    if match["mark"] != ".":
        return True
    return _full_stop_ends(text, start, match.start(), following, abbreviations)


def _following(text: str, end: int) -> str:
    match = _NEXT.match(text, end)
    place = match.end() if match else end
    return text[place : place + 1]


def _full_stop_ends(text: str, start: int, stop: int, following: str, abbreviations: Abbreviations) -> bool:
    match = _LAST_WORD.search(text, max(start, stop - _REACH), stop)
    if match is None:
        return True
    word = match[0].casefold()
    before = _BEFORE.search(text, max(start, match.start() - _REACH), match.start())
    previous = before[1].casefold() if before else ""
    if previous == "et" and word == "al":
        word = "et al"
    if word in abbreviations.never_end or (word in abbreviations.before_number and following.isdigit()):
        return False
    if word in abbreviations.may_end:
        return following.isupper() or not following
    if word.isdigit():
        return match.start() > start  # a number that opens the sentence numbers a list
    return not _is_initial(match[0], previous, following, abbreviations)


def _is_initial(word: str, previous: str, following: str, abbreviations: Abbreviations) -> bool:
    if _INITIALS.match(word) is None or not word[0].isupper() or not following.isupper():
        return False
    if len(word) > 1:
        return True
    return word.casefold() not in abbreviations.not_initials and previous not in abbreviations.single_letters_after
