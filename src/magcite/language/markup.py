"""Marked-up text made plain: JATS, HTML and MathML tags, entities, TeX, and the line breaks of pretty-printers.

Crossref hands on what is deposited: "Effects of<i>E. coli</i>on &amp;lt;scp&amp;gt;dna&amp;lt;/scp&amp;gt;"

What is plain stays as it is: `plain(plain(x)) == plain(x)`. The time is linear in the length of the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html.entities import html5

from magcite.language.tags import Tag, lift

__all__ = ["plain", "plain_abstract"]

# a formula once more in another language; and what was never text
_DROPPED = frozenset({"annotation", "annotation-xml", "style", "script"})
_BREAKS = frozenset({"br", "break", "p", "title", "sec", "li", "list-item", "div", "tr", "td"})
_HEADINGS = frozenset({"title", "h1", "h2", "h3", "h4", "h5", "h6"})
_EMPHASIS = frozenset({"i", "em", "b", "strong", "italic", "bold"})
_SMALL_WORDS = frozenset({"a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"})
_WORD = 4  # letters in italics that are surely a word of their own, not a locant or a symbol
_CLOSING = frozenset(")].,;:")
_WIDEST_GAP = 400  # characters between a tag and a sign, for a line break and its indent
_POWER = re.compile(r"\s*([-−+]?\d{1,9})\s*")
_RAISED = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
_FOOTNOTE = re.compile(r"\s*(?:\d|[*†‡§])\s*")
_LINE_BREAK = re.compile(r"([(\[])[^\S\n]*\n\s*")
_TYPED_BREAK = re.compile(r"\\[nrt](?![A-Za-z])")  # a line break that was escaped and never read
_ACCENTED = re.compile(r"""(?<!\\["'`^~=.])\\(["'`^~=.])(?:\{([A-Za-z])\}|([A-Za-z]))""")
_ACCENTS = {'"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307"}
_NAME_OF_SIGN = re.compile(r"\\([A-Za-z]+)\*?")
_TEXLIKE = re.compile(r"\$(?=[^\s$])([^$]*[^\s$])\$(?!\d)")
_UNNAMED = frozenset({"abstract", "summary and abstract"})


@dataclass(frozen=True, slots=True)
class _Element:
    """What stood between a tag and its counterpart, as places in the text."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Edit:
    start: int
    end: int
    text: str


def plain(said: str) -> str:
    """Return one line of text: no tags, no entities, blanks single, Unicode composed (NFC)."""
    return _plain(said, headings=False)


def plain_abstract(said: str) -> str:
    """Return an abstract as one line of text, the headings of its sections followed by a colon, "Abstract" left out."""
    return _plain(said, headings=True)


def _plain(said: str, *, headings: bool) -> str:
    text, tags = _without_doubles(*lift(said))
    if tags:
        text = _edited(text, _edits(text, tags, headings=headings))
    if "\\" in text or "$" in text:
        text = _ACCENTED.sub(_accented, _formulas(_TYPED_BREAK.sub(" ", text)))
    text = unicodedata.normalize("NFC", text)
    again, _ = lift(text)
    if again != text:  # taking something out has put something else together: a riddle, and no formula
        text, _ = lift(again.replace("$", "").replace("\\", ""))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def _without_doubles(text: str, tags: list[Tag]) -> tuple[str, list[Tag]]:
    """Leave out what says a formula a second time (annotations, TeX beside MathML), and what is no text (style)."""
    names = {tag.name for tag in tags}
    dropped = _DROPPED | ({"tex-math"} if "math" in names else set())
    if not names & dropped:
        return text, tags
    kept: list[str] = []
    left: list[Tag] = []
    depth = begun = gone = 0
    for tag in tags:
        if tag.name not in dropped:
            if not depth:
                left.append(replace(tag, at=tag.at - gone))
        elif tag.opens and not tag.closes:
            if not depth:
                kept.append(text[begun : tag.at])
                begun = tag.at
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                gone += tag.at - begun
                begun = tag.at
    return "".join(kept) + text[begun:], left


def _elements(tags: Iterable[Tag]) -> Iterator[_Element]:
    """Yield the elements whose beginning and end were both found, in the order of their ends."""
    begun: dict[str, list[int]] = {}
    for tag in tags:
        if tag.opens and not tag.closes:
            begun.setdefault(tag.name, []).append(tag.at)
        elif tag.closes and not tag.opens and begun.get(tag.name):
            start = begun[tag.name].pop()
            if tag.name != "math" or not begun["math"]:  # of formulas in formulas the outermost
                yield _Element(tag.name, start, tag.at)


def _edits(text: str, tags: list[Tag], *, headings: bool) -> Iterator[_Edit]:
    for tag in tags:
        if tag.name in _BREAKS and not (headings and tag.name in _HEADINGS):
            yield _Edit(tag.at, tag.at, " ")
        yield from _at_seam(text, tag.at)
    last = len(text.rstrip())
    subtitled = False
    for element in _elements(tags):
        if element.name in _EMPHASIS:
            yield from _unglued(text, element)
        elif element.name == "math":
            yield from _set_apart(text, element)
        elif element.name == "sup":
            yield from _raised(text, element, is_last=element.end >= last)
        elif element.name == "sub" and re.match(r"[A-Z][a-z]{3}", text[element.end : element.end + 4]):
            yield _Edit(element.end, element.end, " ")
        elif element.name == "subtitle" and not subtitled:
            subtitled = True
            yield _Edit(len(text[: element.start].rstrip()), element.start, ": ")
        elif headings and element.name in _HEADINGS:
            yield from _headed(text, element)


def _edited(text: str, edits: Iterable[_Edit]) -> str:
    """Carry the edits out; of two that overlap the one that begins first."""
    done: list[str] = []
    cursor = 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end, one.text == " ")):
        if edit.start >= cursor:
            done += (text[cursor : edit.start], edit.text)
            cursor = edit.end
    done.append(text[cursor:])
    return _LINE_BREAK.sub(r"\1", "".join(done))


def _at_seam(text: str, at: int) -> Iterator[_Edit]:
    """Take back the line break that a pretty-printer put between a tag and a closing sign."""
    if not text[at : at + 1].isspace():
        return
    near = text[at : at + _WIDEST_GAP]
    gap = len(near) - len(near.lstrip())
    if "\n" in near[:gap] and near[gap : gap + 1] in _CLOSING:
        yield _Edit(at, at + gap, "")


def _unglued(text: str, element: _Element) -> Iterator[_Edit]:
    """Give a word in italics back the blanks that a conversion ate: "of<i>Alicyclobacillus</i>Spoilage"."""
    start, end = element.start, element.end
    inside = text[start : min(end, start + 50)].strip() if start < end else ""
    if not inside:
        return
    before = re.search(r"(?<!\w)\w{1,4}$", text[max(start - 5, 0) : start])
    left, right = text[max(start - 1, 0) : start], text[end : end + 1]
    after_a_stop = (
        left in {".", ")"} and left and inside[0].isupper() and inside[:_WORD].isalpha() and len(inside) >= _WORD
    )
    if (
        (before and before[0].lower() in _SMALL_WORDS)
        or _is_seam(left, inside, text[start : start + 1])
        or after_a_stop
    ):
        yield _Edit(start, start, " ")
    greek = len(inside) == 1 and "α" <= inside <= "ω" and re.match(r"[A-Z][a-z]{3}", text[end : end + 4])
    if _is_seam(text[end - 1 : end], inside, right) or greek:
        yield _Edit(end, end, " ")


def _is_seam(left: str, inside: str, right: str) -> bool:
    if not (left.isalpha() and right.isalpha()):
        return False
    return len(inside) >= _WORD or (len(inside) > 1 and left.islower() and right.isupper())


def _set_apart(text: str, element: _Element) -> Iterator[_Edit]:
    """A formula between words stands apart from them."""
    if re.match(r"\w", text[max(element.start - 1, 0) : element.start]):
        yield _Edit(element.start, element.start, " ")
    if element.start < element.end:
        yield _Edit(element.start, element.end, " ".join(text[element.start : element.end].split()))
    if re.match(r"\w", text[element.end : element.end + 1]):
        yield _Edit(element.end, element.end, " ")


def _raised(text: str, element: _Element, *, is_last: bool) -> Iterator[_Edit]:
    """10⁵ is not 105; a sign for a footnote at the end of a title belongs to the printed page."""
    start, end = element.start, element.end
    inside = text[start : min(end, start + 20)]
    power = _POWER.fullmatch(inside)
    if is_last and re.search(r"[a-z]{4}$", text[max(start - 4, 0) : start]) and _FOOTNOTE.fullmatch(inside):
        yield _Edit(start, end, "")
    elif power and text[max(start - 1, 0) : start].isdecimal():
        yield _Edit(start, end, power[1].translate(_RAISED))


def _headed(text: str, element: _Element) -> Iterator[_Edit]:
    heading = " ".join(text[element.start : min(element.end, element.start + 200)].split())
    if heading.rstrip(":.").lower() in _UNNAMED:
        yield _Edit(element.start, element.end, "")
    elif heading:
        yield _Edit(element.start, element.start, " ")
        yield _Edit(element.end, element.end, " " if heading.endswith((":", ".", "?", "!")) else ": ")


def _formulas(text: str) -> str:
    r"""Write formulas in TeX plainly: "$$\\alpha_1$$" is "α1"; one that stands beside its own plain text is dropped."""
    pieces = text.split("$$")
    if len(pieces) % 2 == 0:  # one sign has no counterpart
        pieces[-2:] = [f"{pieces[-2]}$${pieces[-1]}"]
    done = [pieces[0]]
    for tex, rest in zip(pieces[1::2], pieces[2::2], strict=True):
        bare = _untexed(tex)
        beside = re.sub(r"\W", "", rest.lstrip().split(maxsplit=1)[0]) if rest.strip() else ""
        doubled = not bare or (beside and beside.startswith(re.sub(r"\W", "", bare)))
        done += (" " if doubled else f"{bare} " if rest[:1].isalnum() else bare, rest)
    together = "".join(done)
    return together if "$$" in together else _TEXLIKE.sub(_inline, together)


def _inline(match: re.Match[str]) -> str:
    inside = match[1]
    is_tex = (len(inside) == 1 and inside.isalpha()) or re.search(r"[\\^_{}]", inside)
    return _untexed(inside) if is_tex else match[0]


def _accented(match: re.Match[str]) -> str:
    return f"{match[2] or match[3]}{_ACCENTS[match[1]]}"


def _untexed(tex: str) -> str:
    named = _NAME_OF_SIGN.sub(lambda match: html5.get(f"{match[1]};", ""), tex)
    return re.sub(r"[{}^_\\$\s]", "", named)
