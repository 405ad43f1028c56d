"""Citations put into the text of a page: only insertions, so that the author's own text is there byte for byte.

Markdown gets a link around a lost link phrase, or a Pandoc citation, `[@key]`, whichever the page has the habit of
(https://pandoc.org/MANUAL.html#citation-syntax); HTML an anchor, or Pandoc's own form of a citation where the work has
no address. A plain text can carry neither.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from magcite.language.study_words import designs_named
from magcite.model import Citation, CitationState, Claim, Design, Page, Reference, Span

__all__ = ["Insertion", "in_order", "insert", "insertions_for", "without"]

_ACCOUNTS = frozenset({Design.NEWS.value, Design.ENCYCLOPEDIA.value, Design.LECTURE.value})
_ACCOUNT_TYPES = frozenset({"article-newspaper", "article-magazine", "entry-encyclopedia", "speech", "webpage"})
_ENDS = ".!?…"
_UNSAFE_IN_LINK = "[]\n"
_ANCHOR = re.compile(r"<(?P<close>/?)a(?=[\s>])[^<>]*>", re.IGNORECASE)
_REST_OF_LINK = re.compile(r"[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
_LONGEST_LINK = 1000  # code points of a link that lost its target, on either side of a place in it


@dataclass(frozen=True, slots=True, order=True)
class Insertion:
    """Text to put before the character at a place, in code points of the page."""

    at: int
    text: str


def insert(text: str, insertions: Iterable[Insertion]) -> str:
    """Return the text with all insertions; those at one place in the order given."""
    parts, done = [], 0
    for one in sorted(insertions, key=_by_place):
        parts += [text[done : one.at], one.text]
        done = one.at
    return "".join([*parts, text[done:]])


def without(text: str, insertions: Iterable[Insertion]) -> str:
    """Return a text that `insert` made as it was before."""
    parts, done, moved = [], 0, 0
    for one in sorted(insertions, key=_by_place):
        start = one.at + moved
        parts.append(text[done:start])
        done = start + len(one.text)
        moved += len(one.text)
    return "".join([*parts, text[done:]])


def _by_place(one: Insertion) -> int:
    return one.at


def insertions_for(
    page: Page,
    claim: Claim,
    references: Sequence[Reference],
    format: str,  # noqa: A002  the users' word
) -> tuple[tuple[Insertion, ...], ...]:
    """Return ways to cite works behind a claim, the page's own habit first; () where the format carries none.

    Args:
        page: as read.
        claim: one of its claims.
        references: what it rests on.
        format: "markdown" or "html".
    """
    if format not in {"markdown", "html"} or not references:
        return ()
    phrases = _phrases(claim, references, page.language)
    wrapped = [_wrap(page.text, phrases[one.citekey], one, format) for one in references if one.citekey in phrases]
    behind = [one for one in references if one.citekey not in phrases]
    ends = tuple(_behind_link(page.text, end, format) for end in _ends(page.text, claim))
    ways = []
    if wrapped and all(wrapped) and (format == "html" or not _cites_by_key(page)):
        linked = tuple(one for pair in wrapped for one in pair)
        ways += [(*linked, *_marks(behind, end, format)) for end in (ends if behind else ends[:1])]
    after = [_behind_link(page.text, phrases[one.citekey].end, format) for one in references if one.citekey in phrases]
    ways += [_marks(references, end, format) for end in (*after[:1], *ends)]
    return tuple(dict.fromkeys(way for way in ways if way))


def in_order(claim: Claim, references: Sequence[Reference], language: str) -> tuple[Reference, ...]:
    """Return the works behind a claim in the order of the lost phrases they answer, and then the others."""
    phrases = _phrases(claim, references, language)
    answering = sorted((one for one in references if one.citekey in phrases), key=lambda one: phrases[one.citekey])
    return (*answering, *(one for one in references if one.citekey not in phrases))


def _phrases(claim: Claim, references: Sequence[Reference], language: str) -> dict[str, Span]:
    """Return the lost link phrase that each work answers, by citekey; a newspaper's phrase is no study's."""
    lost = [one for one in claim.citations if one.state is CitationState.LOST]
    found: dict[str, Span] = {}
    for reference in references:
        for citation in lost:
            if _names_account(citation, language) == _is_account(reference):
                found[reference.citekey] = citation.span
                lost.remove(citation)
                break
    return found


def _names_account(citation: Citation, language: str) -> bool:
    return not _ACCOUNTS.isdisjoint(designs_named(citation.as_read, language))


def _is_account(reference: Reference) -> bool:
    design = reference.evidence.design if reference.evidence else None
    return design in _ACCOUNTS if design else reference.item.type in _ACCOUNT_TYPES


def _address(reference: Reference) -> str | None:
    links = (one.link for one in reference.item.identifiers)
    return next((one for one in links if one), reference.item.url)


def _wrap(text: str, span: Span, reference: Reference, format: str) -> tuple[Insertion, ...]:  # noqa: A002
    address, words = _address(reference), text[span.start : span.end]
    if address is None or _behind_link(text, span.start, format) != span.start:
        return ()
    if format == "html":
        opening = f'<a href="{escape(address, quote=True)}">'
        return () if "<" in words else (Insertion(span.start, opening), Insertion(span.end, "</a>"))
    if any(char in words for char in _UNSAFE_IN_LINK):
        return ()
    target = f"<{address}>" if any(char in address for char in "() ") else address
    return (Insertion(span.start, "["), Insertion(span.end, f"]({target})"))


def _behind_link(text: str, at: int, format: str) -> int:  # noqa: A002
    """Return the place behind the link around a place, since no link may hold another; the place itself outside any.

    Such a link has lost its target: `[the study](#)`, `<a href="">`. A browser ends it where one inside it begins, and
    CommonMark (https://spec.commonmark.org/0.31.2/#links) shows its brackets as they are written.
    """
    before = max(0, at - _LONGEST_LINK)
    if format == "markdown":
        inside = text.rfind("[", before, at) > text.rfind("]", before, at)
        closing = _REST_OF_LINK.match(text, at, at + _LONGEST_LINK) if inside else None
        return closing.end() if closing else at
    around = list(_ANCHOR.finditer(text, before, at))[-1:]
    if not around or around[0]["close"]:
        return at
    closing = _ANCHOR.search(text, at, at + _LONGEST_LINK)
    return closing.end() if closing is not None and closing["close"] else at


def _cites_by_key(page: Page) -> bool:
    return any(one.text.startswith(("[@", "@")) for claim in page.claims for one in claim.citations)


def _ends(text: str, claim: Claim) -> tuple[int, ...]:
    """Return where a citation may stand behind a claim: before its last stop, and after it."""
    end = claim.span.end
    lost = [one.span.start for one in claim.citations if one.state is CitationState.LOST]
    first = end
    while first > claim.span.start and text[first - 1] in _ENDS:
        first -= 1
    own = min(lost, default=end)
    before = len(text[:own].rstrip())
    stop = before
    while stop > claim.span.start and text[stop - 1] in _ENDS:
        stop -= 1
    return tuple(dict.fromkeys((stop, before, first, end) if lost else (first, end)))


def _marks(references: Sequence[Reference], at: int, format: str) -> tuple[Insertion, ...]:  # noqa: A002
    if not references:
        return ()
    if format == "markdown":
        keys = "; ".join(f"@{_pandoc(one.citekey)}" for one in references)
        return (Insertion(at, f" [{keys}]"),)
    return (Insertion(at, "".join(f" {_html_mark(one)}" for one in references)),)


def _pandoc(citekey: str) -> str:
    plain = all(char.isalnum() or char == "_" for char in citekey.replace("-", "").replace(":", "").replace(".", ""))
    return citekey if plain and citekey[:1].isalnum() and citekey[-1:].isalnum() else f"{{{citekey}}}"


def _html_mark(reference: Reference) -> str:
    named = escape(_short(reference))
    address = _address(reference)
    if address is not None:
        return f'(<a href="{escape(address, quote=True)}">{named}</a>)'
    return f'<span class="citation" data-cites="{escape(reference.citekey, quote=True)}">({named})</span>'


def _short(reference: Reference) -> str:
    item = reference.item
    people = item.author or item.editor
    name = (people[0].family or people[0].literal or "") if people else ""
    year = str(item.issued.year) if item.issued and item.issued.year else ""
    return " ".join(filter(None, (name or item.container_title or item.title or reference.citekey, year)))
