"""Any page, read: the format is told, the blocks are read, and claims are found in them."""

import re
from collections.abc import Mapping
from importlib import import_module
from pathlib import PurePosixPath
from types import MappingProxyType

from magcite.errors import PageError
from magcite.model import Page
from magcite.phrases import phrase
from magcite.readers.pages.claims import find_claims
from magcite.readers.pages.composed import composed
from magcite.readers.pages.listed import listed_works, with_author_year_citations
from magcite.readers.pages.notes import find_notes
from magcite.readers.pages.numbered_references import with_numbered_citations
from magcite.readers.pages.page_reader import PageReader
from magcite.readers.pages.section_sources import with_section_sources
from magcite.readers.pages.suppressions import find_suppressions
from magcite.readers.pages.tongue import tongue_of

__all__ = ["FORMATS", "READERS", "page_reader", "read_page", "tell_format"]

READERS: tuple[str, ...] = ("markdown", "html", "plain_text", "wikitext")
FORMATS: Mapping[str, str] = MappingProxyType(
    {"markdown": "markdown", "html": "html", "text": "plain_text", "wikitext": "wikitext"}
)
_ENDINGS: Mapping[str, str] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "markdown",
    ".myst": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
    ".wiki": "wikitext",
    ".wikitext": "wikitext",
    ".mediawiki": "wikitext",
}
_HTML = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|p|div|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
# Sure signs: a reference or its template; less sure ones count together: a heading and a link.
_WIKITEXT = re.compile(
    r"(?:<|&lt;)ref(?:\s+(?:name|group)\s*=[^<>]*)?/?(?:>|&gt;)|\{\{\s*(?:cite|citation|sfn|harvnb|webbref|bokref|tidskriftsref|kilde)\b",
    re.IGNORECASE,
)
_WIKI_HEADING = re.compile(r"^==+[^=\r\n]+==+[ \t]*\r?$", re.MULTILINE)
_WIKI_LINK = re.compile(r"\[\[[^\[\]\r\n]+\]\]|^\*|\'{3}", re.MULTILINE)
_MARKDOWN = re.compile(
    r"^(?:\ufeff?---[ \t]*\r?\n|#{1,6} \S|```|\[\^[^\]]+\]:|={3,}[ \t]*\r?$)|\]\((?:https?:|#|\.|/)|\{cite|\]\{\.",
    re.MULTILINE,
)


def read_page(text: str, *, path: str, format: str | None = None, language: str | None = None) -> Page:  # noqa: A002
    """Return the page with its claims.

    Args:
        text: the whole page; offsets count its code points.
        path: as the user names it; "-" for standard input.
        format: "markdown", "html", "text" or "wikitext"; None: told from the path's ending, else from the text.
        language: tag of one of `LANGUAGES`, of a page that does not say it itself; None: told from its words then.

    Raises:
        PageError: the page cannot be read, or the format is none of ours.
    """
    name = format or tell_format(text, path)
    if name not in FORMATS:
        known = ", ".join(FORMATS)
        raise PageError(
            phrase("{name} is no format of pages; the formats are {known}", name=repr(name), known=known), path=path
        )
    try:
        reading = page_reader(name).read(text, language)
    except PageError as error:
        raise PageError(error.message, path=path, line=error.line, column=error.column) from error
    composed_blocks = [composed(block, text) for block in reading.blocks]
    blocks = with_author_year_citations(with_numbered_citations(composed_blocks, text), text)
    tongue = tongue_of("\n".join(block.text for block in blocks), reading.language, language)
    spoken = tongue.read
    claims = with_section_sources(find_claims(blocks, text, spoken), blocks, text)
    return Page(
        path,
        text,
        spoken,
        title=reading.title,
        claims=claims,
        suppressions=find_suppressions(reading.comments, blocks),
        notes=tuple(sorted((*reading.notes, *find_notes(blocks, reading.comments, claims)))),
        listed=listed_works(blocks, text, claims),
        format=name,
        other_language=tongue.other,
        names_language=tongue.named,
    )


def tell_format(text: str, path: str) -> str:
    """Return the format of a page, by its path's ending, and for an unknown ending by what stands in it."""
    ending = _ENDINGS.get(PurePosixPath(path.replace("\\", "/")).suffix.lower())
    if ending:
        return ending
    if _HTML.match(text):
        return "html"
    if _WIKITEXT.search(text) or (_WIKI_HEADING.search(text) and _WIKI_LINK.search(text)):
        return "wikitext"
    return "markdown" if _MARKDOWN.search(text) else "text"


def page_reader(name: str) -> PageReader:
    """Return the reader of one of FORMATS.

    Raises:
        KeyError: there is no such format.
    """
    reader: PageReader = import_module(f"magcite.readers.pages.{FORMATS[name]}").READER
    return reader
