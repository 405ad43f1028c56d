"""Where sentences begin and end.

A full stop, question or exclamation mark, or ellipsis ends a sentence when a blank follows and what comes next can
begin one; abbreviations, initials and list numbers are the exceptions, and each language lists its own
(`stops.py` decides on a full stop). A blank line or a new list item ends a sentence too; a single line break is a
blank like any other. Marks that belong to the sentence before them stay with it: quotes, brackets, notes, citations
("[1]", "(Smith et al., 2019)"), emoji. A blank that was lost after a full stop («slut.Nästa») is no hindrance where two
plain words meet, and never inside an address, a number or an abbreviation.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from magcite.language.stops import Stops, load_stops
from magcite.model import Span

__all__ = ["sentences_in", "split_sentences"]

_MARK = re.compile(r"[.!?…)\n]")
# A mark that may end a sentence before the end of the text; none does before a small letter or inside a number.
_INNER_MARK = re.compile(r"[!?…\n](?!\s*\Z)|\.(?!\s*\Z|[a-z]|(?<=[\d ]\.)[0-9])")
_RUN = re.compile(r"[.!?…]+(?:[ \u00a0]\.(?=\s|\Z))*")  # with the blanks of ". . ."
_CLOSERS = re.compile(
    r"(?:[\"'”’»›«)\]*_⁰¹²³⁴-⁹⁻]|(?<=[⁰¹²³⁴-⁹])[,–-](?=[⁰¹²³⁴-⁹])"
    r"|[ ]?\[\^[^\]\s]{1,80}\]|[ ]?\[@[^\]\n]{1,300}\]|[ ]?\[\d{1,4}(?:[,–-][ ]?\d{1,4}){0,9}\]"
    r"|[ ]?\([^\W\d_][^()\d\n]{1,120}(?:,|al\.?|fl\.?)[ ](?:19|20)\d\d[a-z]?(?:[;,][^()\n]{0,200})?\)"
    r"|\s?[\U0001F1E6-\U0001F1FF\U0001F300-\U0001FAFF☀-➿][\uFE0F\u200D\U0001F3FB-\U0001F3FF]*|\s?[:;]-?[)D](?!\w))*"
)
_RAISED = re.compile(r"\d{1,3}(?:[,–-]\d{1,3}){0,9}(?=\s+[\"“”«(]?[^\W\d_a-zà-öø-ÿ]|\s*\Z)")  # a note's number
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_ITEM = re.compile(r"\n[ \t]*(?:[-*+•·–]\s|\d{1,3}\)\s|\d{1,3}\.\s+(?P<first>\S))")
_LINE_WITH_END = re.compile(r"[.!?:;…)][ \t\r]*\Z")
_NEXT = re.compile(r"[\s\"'“”‘’«»‹›([{*_¿¡#>•·–—-]*")
_SMALL_OPENING = re.compile(r"[a-zåäöæø]{1,2}[A-ZÅÄÖÆØ]|[α-ω]-[A-ZÅÄÖÆØ]")  # pH, mRNA, α-Tocopherol
_WORD_BEFORE = re.compile(r"(?<![^\s\"'“”«»(*_])[^\W\d_]+(?:-[^\W\d_]+)*(?<=[^\W\d_]{2})\Z")
_WORD_AFTER = re.compile(r"(?P<word>[^\W\d_]+)(?=[\s,;:!?]|\.(?:\s|\Z)|\Z)")
_SUFFIXES = frozenset(
    {"com", "net", "org", "edu", "gov", "info", "eu", "se", "no", "dk", "fi", "uk", "de", "js", "py", "io"}
)
_SHORT = 3  # letters; a shorter word before a full stop may be an abbreviation
_LONGEST_REMEMBERED = 10_000  # characters; the phrases, kinds and quantities of a block each ask for its sentences
_REACH = 40  # characters before a full stop in which its word, if any, must fit


def split_sentences(text: str, language: str) -> tuple[Span, ...]:
    """Return the spans of the sentences, in order, without blanks at their ends.

    Together they cover every character that is not blank; none is empty.
    """
    return _remembered(text, language) if len(text) <= _LONGEST_REMEMBERED else _split(text, language)


def sentences_in(text: str, language: str) -> Sequence[tuple[int, str]]:
    """Return where each sentence of a text starts, and its words; most texts asked about are one sentence."""
    if text[:1] != "(" and _INNER_MARK.search(text) is None and (bare := text.strip()):
        return ((text.index(bare[0]), bare),)
    return [(span.start, text[span.start : span.end]) for span in split_sentences(text, language)]


def _split(text: str, language: str) -> tuple[Span, ...]:
    stops = load_stops(language)
    spans: list[Span] = []
    start, last = _skip_blanks(text, 0), len(text.rstrip()) - 1
    aside, done = text[start : start + 1] == "(", 0
    for match in _MARK.finditer(text, start):
        place = match.start()
        if place < done:
            continue
        if place >= last:
            break
        character = match[0]
        if character == ")":
            end = _aside_end(text, place) if aside else None
            aside = False
        elif character == "\n":
            end = _line_end(text, start, place, stops)
        else:
            end, done = _mark_end(text, start, place, stops)
        if end is not None and end > start:
            spans.append(_trimmed(text, start, end))
            start = _skip_blanks(text, end)
            aside, done = text[start : start + 1] == "(", max(done, end)
    if start < len(text):
        spans.append(Span(start, last + 1))
    return tuple(spans)


_remembered = lru_cache(maxsize=512)(_split)


def _skip_blanks(text: str, start: int) -> int:
    while start < len(text) and text[start].isspace():
        start += 1
    return start


def _trimmed(text: str, start: int, end: int) -> Span:
    while text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _aside_end(text: str, place: int) -> int | None:
    """Return the end of a sentence that is one bracket, «(Logiken är oklar)»; `place` is its first closing one."""
    end = place + 1
    return end if text[end : end + 1].isspace() and text[_next(text, end) :][:1].isupper() else None


def _line_end(text: str, start: int, place: int, stops: Stops) -> int | None:
    """Return the end of a sentence that a blank line or a new list item ends; None at a mere line break."""
    following = text[place + 1 : place + 2]
    if following.isalpha():
        return None
    blank = _BLANK_LINE.match(text, place)
    if blank is not None:
        return blank.end()
    item = _ITEM.match(text, place)
    if item is None:
        return None
    if (
        stops.ordinals
        and (item["first"] or "").islower()
        and not _LINE_WITH_END.search(text, max(start, place - 9), place)
    ):
        return None  # an ordinal or the day of a date: "den\n3. maj"
    return place + 1


def _mark_end(text: str, start: int, place: int, stops: Stops) -> tuple[int | None, int]:
    """Return where the sentence ends that a mark at `place` ends, None if none does, and where to look on."""
    after = text[place + 1 : place + 2]
    if after == " " and text[place] == "." and "A" <= text[place + 2 : place + 3] <= "Z":  # most full stops
        stop = place + 1
        return (stop if stops.ends(text, start, place, (stop, stop), place + 2) else None), stop
    if text[place] == "." and after.isalnum() and not after.isupper() and not _may_be_note(text, place, after):
        return None, place + 1
    run = _RUN.match(text, place)
    stop = run.end() if run else place + 1
    word = _word_before(text, start, place)
    end = _closed(text, stop, noted=text[place:stop] == "." and _is_plain(word) and word.casefold() not in stops.folded)
    if end < len(text) and not text[end].isspace():
        joined = end == stop and stop == place + 1 and _lacks_blank(text, start, place, stop, stops)
        return (stop if joined else None), stop
    following = _next(text, end)
    first = text[following : following + 1]
    if _NEVER_FIRST.match(text, following) or (first.islower() and not _SMALL_OPENING.match(text, following)):
        return None, stop
    if text[place:stop] == "." and not stops.ends(text, start, place, (stop, end), following):
        return None, stop
    return end, stop


_NEVER_FIRST = re.compile(r"[=≥≤±×,;:%]|<(?![A-Za-z/!])")


def _may_be_note(text: str, place: int, after: str) -> bool:
    return after.isdigit() and text[place - 1 : place].isalpha()


def _is_plain(word: str) -> bool:
    return len(word) >= _SHORT and word.isalpha() and word[1:].islower()


def _word_before(text: str, start: int, place: int) -> str:
    words = text[max(start, place - _REACH) : place].rsplit(None, 1)
    return words[-1] if words else ""


def _closed(text: str, stop: int, *, noted: bool) -> int:
    """Return the place after the marks that belong to the sentence which ends at `stop`."""
    raised = _RAISED.match(text, stop) if noted else None
    closers = _CLOSERS.match(text, raised.end() if raised else stop)
    return closers.end() if closers else stop


def _next(text: str, end: int) -> int:
    """Return the place of the first letter, figure or sign after the blanks and opening marks at `end`."""
    match = _NEXT.match(text, end)
    return match.end() if match else end


def _lacks_blank(text: str, start: int, place: int, stop: int, stops: Stops) -> bool:
    """Return whether two plain words meet at a mark, the second with a capital: «slut.Nästa»."""
    after = _WORD_AFTER.match(text, stop)
    if after is None or not after["word"][0].isupper() or not (len(after["word"]) == 1 or after["word"][1:].islower()):
        return False
    before = _WORD_BEFORE.search(text, max(start, place - _REACH), place)
    if before is None or not before[0][-1].islower() or before[0].casefold() in stops.folded:
        return False
    if len(before[0]) < _SHORT and text[place] == ".":
        return False
    return after["word"].casefold() not in _SUFFIXES and " " in text[start:place]
