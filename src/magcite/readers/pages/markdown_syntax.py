"""What authors of sourced pages add to Markdown, as elements of the parser marko.

Citations in brackets and in the sentence, MyST roles, footnotes, spans with attributes, bare identifiers. They are
elements, not searches in the finished text, so that code, addresses and comments are never taken for citations, and
so that an underscore in a key starts no emphasis. Their priority is that of code: of two that cross, the first wins.
"""

import re
from collections.abc import Iterator

from marko import block, inline
from marko.ext.footnote import Document as FootnoteDocument
from marko.ext.footnote import FootnoteDef as MarkoFootnoteDef
from marko.ext.footnote import FootnoteRef as MarkoFootnoteRef
from marko.ext.gfm import elements as gfm
from marko.helpers import normalize_label
from marko.parser import Parser
from marko.source import Source

from magcite.identifiers import find_identifiers
from magcite.readers.pages.citations import BRACKET, NARRATIVE, ROLE

__all__ = [
    "AttributeSpan",
    "BareIdentifier",
    "CitationBracket",
    "CitationRole",
    "FootnoteRef",
    "InlineNote",
    "LostNote",
    "NarrativeCitation",
    "parse_markdown",
]


class CitationBracket(inline.InlineElement):
    """`[@key, p. 4; @doi:10.x/y]`."""

    pattern = BRACKET
    priority = 7
    parse_group = 0


class CitationRole(inline.InlineElement):
    """MyST: `{cite:p}`key1,key2``."""

    pattern = ROLE
    priority = 7
    parse_group = 0

    def __init__(self, match: re.Match[str]) -> None:
        super().__init__(match)
        self.lead = match.start("keys") - match.start()


class NarrativeCitation(inline.InlineElement):
    """`@key` or `@key [p. 4]` as a word of the sentence."""

    pattern = NARRATIVE
    priority = 6
    parse_group = 0

    def __init__(self, match: re.Match[str]) -> None:
        super().__init__(match)
        self.match = match


class AttributeSpan(inline.InlineElement):
    """`[words]{.claim #id}`: https://pandoc.org/MANUAL.html#extension-bracketed_spans."""

    pattern = re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*+\])++)\]\{([^{}\n]*)\}")
    priority = 7
    parse_children = True

    def __init__(self, match: re.Match[str]) -> None:
        super().__init__(match)
        words = match[2].split()
        self.classes = tuple(word[1:] for word in words if word.startswith("."))
        self.id = next((word[1:] for word in words if word.startswith("#") and len(word) > 1), None)


class InlineNote(inline.InlineElement):
    """Pandoc: `^[A note in place, with @key.]`."""

    pattern = re.compile(r"(?<!\\)\^\[((?:[^\[\]\\]|\\.|\[[^\[\]]*+\])++)\]")
    priority = 7
    parse_group = 0


class BareIdentifier(inline.InlineElement):
    """An address or identifier that stands in the text without any markup."""

    priority = 6
    parse_group = 0

    @classmethod
    def find(cls, text: str, *, source: Source) -> Iterator[re.Match[str]]:
        """Yield a match for each identifier, its trailing punctuation left out."""
        del source
        for start, end, _ in find_identifiers(text):
            if match := _ANYTHING.match(text, start, end):
                yield match


_ANYTHING = re.compile(r"[\s\S]+")


class FootnoteRef(MarkoFootnoteRef):
    """`[^1]`, where the page defines it."""

    priority = 7


class LostNote(inline.InlineElement):
    """`[^1]`, where the page does not define it; `[^a-z]` is something else."""

    pattern = re.compile(r"(?<!\\)\[\^(\d{1,3}|(?!\w-\w)[^\W\d][\w:.-]{3,40})\](?![(\[:])")
    priority = 6
    parse_group = 0

    @classmethod
    def find(cls, text: str, *, source: Source) -> Iterator[re.Match[str]]:
        """Yield a match for each call whose note is not there."""
        defined = getattr(source.root, "footnotes", {})
        yield from (match for match in cls.pattern.finditer(text) if normalize_label(match[1]) not in defined)


class FootnoteDef(MarkoFootnoteDef):
    """`[^1]: text`; begins on any line, so that notes may stand in a row without blank lines."""

    breaks_paragraph = True


class LineBreak(inline.LineBreak):
    """A line's end; marko's own pattern tries each of many blanks in turn."""

    pattern = r"((?<! ) *|\\)\n(?!\Z)"


class LinkRefDef(block.LinkRefDef):
    """`[label]: address`; found by its bracket alone, where marko would read to the next blank line each time."""

    pattern = re.compile(r" {,3}(\[)")


_ELEMENTS = (
    CitationBracket,
    CitationRole,
    NarrativeCitation,
    AttributeSpan,
    InlineNote,
    BareIdentifier,
    FootnoteDocument,
    FootnoteDef,
    FootnoteRef,
    LostNote,
    LineBreak,
    LinkRefDef,
    gfm.Strikethrough,
    gfm.Table,
    gfm.TableRow,
    gfm.TableCell,
)


def parse_markdown(source: str) -> FootnoteDocument:
    """Return marko's tree; every element has its place in the source, which must be free of carriage returns.

    Raises:
        RecursionError: lists or quotations are nested hundreds deep.
    """
    parser = Parser()
    for element in _ELEMENTS:
        parser.add_element(element)
    document = parser.parse(source)
    assert isinstance(document, FootnoteDocument)  # noqa: S101  it is the Document among the elements
    return document
