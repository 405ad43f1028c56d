"""Titles with emphasis, in the tags that CSL-JSON knows: `<i>`, `<b>`, `<sub>`, `<sup>`, small capitals, "nocase".

https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html#html-like-formatting-tags
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from enum import Enum

from magcite.model.item import Item

__all__ = ["Mark", "bare", "emphasis_only", "marked_title", "marks_of", "pieces", "tagged", "with_tags_apart"]

_TAG = re.compile(r"</?(?:i|b|sub|sup)>|<span (?:class=\"nocase\"|style=\"font-variant:\s?small-caps;\")>|</span>")


class Mark(Enum):
    """What a stretch of a title is set in; the value is the opening tag."""

    ITALIC = "<i>"
    BOLD = "<b>"
    SUB = "<sub>"
    SUP = "<sup>"
    SMALL_CAPS = '<span style="font-variant:small-caps;">'
    NOCASE = '<span class="nocase">'

    @property
    def end(self) -> str:
        """The closing tag."""
        return f"</{self.value[1:].split()[0].rstrip('>')}>"


def bare(markup: str) -> str:
    """Return a title without its tags."""
    return _TAG.sub("", markup)


def marked_title(item: Item) -> str | None:
    """Return the title with its tags where they are those of this title, else the title; None without a title."""
    markup = item.title_markup
    return markup if markup and bare(markup) == item.title else item.title


def emphasis_only(item: Item) -> Item:
    """Return the item without the marks in its title that only keep the letter case."""
    kept = [one for one in marks_of(item.title_markup or "") if one[2] is not Mark.NOCASE]
    return replace(item, title_markup=tagged(item.title or "", kept) if kept else None)


def with_tags_apart(item: Item) -> Item:
    """Return an item whose title was written by `marked_title` with title and tags apart, as they were."""
    title = bare(item.title or "")
    return replace(item, title=title, title_markup=item.title) if title.strip() and title != item.title else item


def pieces(markup: str) -> Iterator[str | Mark | None]:
    """Yield a title piece by piece: its text, a mark where one begins, None where the last one ends.

    What ends nothing is left out, and what is not ended is ended at the end.
    """
    begun: list[Mark] = []
    end = 0
    for tag in _TAG.finditer(markup):
        if tag.start() > end:
            yield markup[end : tag.start()]
        end = tag.end()
        if not tag[0].startswith("</"):
            begun.append(Mark(tag[0].replace(": small", ":small")))
            yield begun[-1]
        elif begun and begun[-1].end == tag[0]:
            begun.pop()
            yield None
    if end < len(markup):
        yield markup[end:]
    yield from (None for _ in begun)


def marks_of(markup: str) -> list[tuple[int, int, Mark]]:
    """Return (start, end, mark) in code points of the bare title, the inner ones first."""
    found: list[tuple[int, int, Mark]] = []
    begun: list[tuple[int, Mark]] = []
    at = 0
    for piece in pieces(markup):
        if piece is None:
            start, mark = begun.pop()
            found.append((start, at, mark))
        elif isinstance(piece, Mark):
            begun.append((at, piece))
        else:
            at += len(piece)
    return found


def tagged(title: str, marks: list[tuple[int, int, Mark]]) -> str:
    """Return a title with tags around some stretches; one that crosses another, or is blank, is left out.

    Args:
        title: plain text.
        marks: (start, end, mark) in code points; of two with the same place the later one is the outer.
    """
    opening: dict[int, list[str]] = {}
    closing: dict[int, list[str]] = {}
    around: list[int] = []
    order = sorted(range(len(marks)), key=lambda one: (marks[one][0], -marks[one][1], -one))
    for start, end, mark in (marks[one] for one in order):
        while around and around[-1] <= start:
            around.pop()
        if not title[start:end].strip() or (around and end > around[-1]):
            continue
        around.append(end)
        opening.setdefault(start, []).append(mark.value)
        closing.setdefault(end, []).insert(0, mark.end)
    pieces: list[str] = []
    last = 0
    for place in sorted({*opening, *closing}):
        pieces += (title[last:place], *closing.get(place, ()), *opening.get(place, ()))
        last = place
    return "".join((*pieces, title[last:]))
