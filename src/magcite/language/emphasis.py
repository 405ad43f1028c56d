"""What stands in italics, bold, small capitals, below or above the line in a title, found again in its plain text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from magcite.language.tags import Tag, lift
from magcite.model.marked import Mark, tagged

__all__ = ["emphasised"]

_MARKS = {
    **dict.fromkeys(("i", "em", "italic"), Mark.ITALIC),
    **dict.fromkeys(("b", "strong", "bold"), Mark.BOLD),
    **dict.fromkeys(("sub", "inf"), Mark.SUB),
    "sup": Mark.SUP,
    **dict.fromkeys(("sc", "scp"), Mark.SMALL_CAPS),
}
_SCRIPTS = {"msub": (Mark.SUB,), "msup": (Mark.SUP,), "msubsup": (Mark.SUB, Mark.SUP)}
_SPANS = {"nocase": Mark.NOCASE, "small-caps": Mark.SMALL_CAPS, "italic": Mark.ITALIC, "bold": Mark.BOLD}
_ASTRAY = 12  # signs that may be told apart before the two are not one text


@dataclass(slots=True)
class _Begun:
    """An element that has begun, and how many of its children have ended."""

    tag: Tag
    children: int = 0


def emphasised(said: str, title: str | None) -> str | None:
    """Return a title with CSL-JSON's tags; None where nothing in it is emphasised.

    Args:
        said: the title as a registry or an author has it, with tags of HTML, JATS or MathML.
        title: the same as plain text; a stretch that is not found in it is not marked.
    """
    if not title or ("<" not in said and "&" not in said):
        return None
    text, tags = lift(said)
    found = [(start, end, mark) for start, end, mark in _elements(tags) if text[start:end].strip()]
    if not found:
        return None
    places = _places(text, title)
    marks = []
    for start, end, mark in found:
        first, last = places[start + _blank_before(text[start:end])], places[end - 1 - _blank_after(text[start:end])]
        if first is not None and last is not None and _folded(title[first : last + 1]) == _folded(text[start:end]):
            marks.append((first, last + 1, mark))
    markup = tagged(title, marks)
    return markup if markup != title else None


def _elements(tags: Iterable[Tag]) -> Iterator[tuple[int, int, Mark]]:
    """Yield start, end and mark of the elements that set text off, and of what stands lower or higher in formulas."""
    begun: list[_Begun] = []
    waiting: Counter[str] = Counter()
    for tag in tags:
        if tag.opens and not tag.closes:
            begun.append(_Begun(tag))
            waiting[tag.name] += 1
        elif tag.closes and not tag.opens and waiting[tag.name]:
            while (inner := begun.pop()).tag.name != tag.name:
                waiting[inner.tag.name] -= 1
            waiting[tag.name] -= 1
            if mark := _mark(inner.tag):
                yield inner.tag.at, tag.at, mark
            if begun:
                scripts = _SCRIPTS.get(begun[-1].tag.name, ())
                if 1 <= begun[-1].children <= len(scripts):
                    yield inner.tag.at, tag.at, scripts[begun[-1].children - 1]
                begun[-1].children += 1


def _mark(tag: Tag) -> Mark | None:
    if tag.name != "span":
        return _MARKS.get(tag.name)
    return next((mark for word, mark in _SPANS.items() if word in tag.attributes), None)


def _places(text: str, title: str) -> list[int | None]:
    """Return for each sign of one text its place in the other, which may have other blanks and a few signs less."""
    places: list[int | None] = [None] * len(text)
    at = astray = 0
    for place, sign in enumerate(text):
        if sign.isspace():
            continue
        ahead = next((one for one in range(at, min(at + 3, len(title))) if title[one] == sign), None)
        if ahead is None:
            astray += 1
            if astray > _ASTRAY:
                break
            continue
        places[place], at = ahead, ahead + 1
    return places


def _folded(text: str) -> str:
    return "".join(text.split())


def _blank_before(text: str) -> int:
    return len(text) - len(text.lstrip())


def _blank_after(text: str) -> int:
    return len(text) - len(text.rstrip())
