"""Footnotes of a Markdown page: what a note cites is cited where the page calls it.

A note that nobody calls is not shown by any renderer, and cites nothing here.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from magcite.model import Citation
from magcite.readers.pages.blocks import Block, Mark, Style
from magcite.readers.pages.citations import is_source_note, lost_citation
from magcite.readers.pages.markdown_words import FootnoteCall

__all__ = ["Notes"]

_DEEPEST = 16  # notes called in notes
_MOST = 200  # works that one note cites where it is called; what names more is a list of references


class Notes:
    """The page's footnotes, by label."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._blocks: dict[str, Sequence[Block]] = {}
        self._calls: Mapping[int, Sequence[FootnoteCall]] = {}
        self._cited: dict[str, tuple[Citation, ...] | None] = {}

    def define(self, label: str, blocks: Sequence[Block]) -> None:
        """Note what a label stands for; of two definitions the first counts."""
        self._blocks.setdefault(label, blocks)

    def resolved(self, blocks: Sequence[Block], calls: Mapping[int, Sequence[FootnoteCall]]) -> list[Block]:
        """Return the blocks, each call of a footnote a mark with what the note cites.

        Args:
            blocks: of the page.
            calls: of footnotes, by the start of their block, those inside notes too.
        """
        self._calls = calls
        return [self._resolved(block) for block in blocks]

    def _resolved(self, block: Block) -> Block:
        calls = {call.start: call for call in self._calls.get(block.span.start, ())}
        if not calls:
            return block
        marks = [
            replace(mark, citations=self._at(calls[mark.start])) if _is_call(mark) and mark.start in calls else mark
            for mark in block.marks
        ]
        return replace(block, marks=tuple(marks))

    def _at(self, call: FootnoteCall) -> tuple[Citation, ...]:
        """Return what is cited where a note is called."""
        cited = self._of(call.label, 0)
        words = self._page[call.span.start : call.span.end]
        if cited is None:
            described = " ".join(block.text for block in self._blocks.get(call.label, ()))
            return (lost_citation(call.span, self._page, words, described=described or None),)
        return tuple(replace(citation, text=words, span=call.span) for citation in cited)

    def _of(self, label: str, depth: int) -> tuple[Citation, ...] | None:
        """Return what a note cites; None when it reads like a source and names none."""
        if label not in self._cited:
            self._cited[label] = ()  # while it is being read, for it may call itself
            found: dict[tuple[object, ...], Citation] = {}
            note = self._blocks.get(label, ())
            lost = False
            for block in note:
                calls = {call.start: call for call in self._calls.get(block.span.start, ())}
                for mark in block.marks:
                    more: tuple[Citation, ...] | None = _of_mark(mark)
                    if _is_call(mark) and mark.start in calls and depth < _DEEPEST:
                        more = self._of(calls[mark.start].label, depth + 1)
                        lost = lost or more is None
                    for one in more or ():
                        found.setdefault((one.key, one.target, one.intent, one.locator, one.state), one)
            lost = lost or (not found and any(is_source_note(block.text) for block in note))
            self._cited[label] = tuple(found.values())[:_MOST] or (None if lost else ())
        return self._cited[label]


def _is_call(mark: Mark) -> bool:
    return not mark.citations


def _of_mark(mark: Mark) -> tuple[Citation, ...]:
    """Return what a mark in a note cites; `@word` that only the library can tell may be a person's name."""
    return () if mark.tentative and mark.style is Style.NARRATIVE else mark.citations
