"""Citation marks as authors write them in text: Pandoc and Manubot keys, MyST roles, identifiers, addresses.

Pandoc: https://pandoc.org/MANUAL.html#citation-syntax. Manubot: `[@doi:10.x/y]`. MyST: `{cite:p}`key1,key2``.
Intents are CiTO properties before the key: `[@supports:key]`, `[@cito:disputes:doi:10.x/y]`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from magcite.errors import IdentifierError
from magcite.identifiers import (
    KEY_SCHEMES,
    Identifier,
    find_identifiers,
    has_scheme,
    identify_url,
    parse_identifier,
)
from magcite.model import Citation, CitationState, Intent, Span
from magcite.phrases import phrase
from magcite.readers.pages.blocks import NO_WORDS, Mark, Style

__all__ = [
    "BRACKET",
    "IMAGE_CITES",
    "NARRATIVE",
    "PARENTHESES",
    "ROLE",
    "KeyStyle",
    "bracket_citations",
    "cite",
    "is_source_note",
    "link_marks",
    "link_target",
    "lost_citation",
    "narrative_citation",
    "note_citations",
    "role_citations",
]

IMAGE_CITES = phrase(
    "the description of this image cites, and is no text of the page: cite in a caption, or beside the image"
)
_INTENTS: Mapping[str, Intent] = {intent.value.lower(): intent for intent in Intent}
# `@fig:one` and `@fig-one` point to a figure of the same page, not to a work.
_CROSS_REFERENCE = re.compile(
    r"(?:fig|tbl|tab|eq|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|alg|app|supp)[:-]", re.IGNORECASE
)
_BROKEN_DOI = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/+10\.\d", re.IGNORECASE)  # of a work, even where unreadable
_PREFIXES = rf"(?:(?:cito:)?[A-Za-z]+:)?(?:{'|'.join(KEY_SCHEMES)}):"
_KEY = rf"""
    \{{(?P<braced>[^{{}}\n]+)\}}                       # @{{anything}}
  | (?P<prefixed>(?:{_PREFIXES}|10\.\d{{4,9}}/)(?:(?!;-?@)[^\s\]])+)
  | (?P<plain>\w(?:\w|[:.\#$%&\-+?<>~/](?=\w))*)
"""
_AT = r"(?<![\w@.\\/`])-?@"
_CITED = re.compile(rf"{_AT}(?:{_KEY})", re.VERBOSE)

_GO_ON = r"\\[^\n]?|\n(?![ \t>]*(?:\r?\n|\Z))"  # an escape, or a line feed inside a paragraph
# A bracket that holds a key. `[@name](address)` is a link that happens to show a name.
BRACKET = re.compile(
    rf"(?<!\\)\[(?P<inner>(?:[^\[\]\\@\n]++|{_GO_ON}|(?<=[\w.\\/`])@)*+"
    rf"@(?:[^\[\]\\\n]++|{_GO_ON}|\[[^\[\]]*+\])++)\](?!\([^()\s]*\))"
)
PARENTHESES = re.compile(r"\((?=-?@)(?:[^()\n@]|(?<![\w.])@)++\)")
NARRATIVE = re.compile(rf"{_AT}(?:{_KEY})(?:[ ]\[(?P<locator>[^\[\]@]*)\](?![(\[{{]))?", re.VERBOSE)
ROLE = re.compile(r"\{(?:foot)?cite(?::[\w:]*)?\}(?P<ticks>`+)(?P<keys>[^`]+)(?P=ticks)")


def bracket_citations(inner: str, start: int, whole: Span, page: str) -> tuple[Citation, ...]:
    """Return the citations of a bracket, in order.

    A bracket with one key is the citation, brackets included; of several each is from its `@` to the separator.

    Args:
        inner: the words between the brackets.
        start: where `inner` begins on the page.
        whole: where the bracket stands, brackets included.
        page: the page's text.
    """
    found = list(_keys(inner))
    citations: list[Citation] = []
    for place, (key, begin, end) in enumerate(found):
        until = found[place + 1][1] if place + 1 < len(found) else len(inner)
        rest = inner[end:until]
        locator = _locator(rest.partition(";")[0])
        tail = len(rest.partition(";")[0].rstrip())
        span = whole if len(found) == 1 else Span(start + begin, start + end + tail)
        citations.append(cite(key, span, page, locator=locator))
    return tuple(citations)


def narrative_citation(match: re.Match[str], span: Span, page: str) -> Citation | None:
    """Return the citation of `@key` or `@key [p. 4]` in the sentence; None for a reference to a figure."""
    found = next(_keys(match[0]), None)
    if found is None:
        return None
    return cite(found[0], span, page, locator=_locator(match["locator"] or ""))


class KeyStyle:
    """How a page writes citekeys, which tells `@key` in a sentence from a person's name on some other site.

    On a page that cites in Pandoc's way, by brackets or with a bibliography of its own, every such word is a citation,
    unless all its keys in brackets hold a digit and this one does not. On other pages only what holds a year is.
    """

    def __init__(self, marks: Sequence[re.Match[str]], *, has_bibliography: bool) -> None:
        """Take the page's marks that surely cite: matches of BRACKET and ROLE."""
        self._marks = marks
        self._has_bibliography = has_bibliography

    def is_sure(self, citation: Citation, match: re.Match[str]) -> bool:
        """Whether a citation in the sentence, a match of NARRATIVE, is plainly one."""
        key = citation.key
        if key is None or match["braced"] or _DIGIT.search(match["locator"] or ""):
            return True
        if "/" in key:
            return False  # a package: `@types/node`
        return _YEAR.search(key) is not None or key in self._keys or (self._cites and (self._bare or _has_digit(key)))

    @cached_property
    def _keys(self) -> frozenset[str]:
        """The citekeys of the page, those without an identifier."""
        found: set[str] = set()
        for mark in self._marks:
            groups = mark.groupdict()
            inner = groups.get("inner")
            named = [key for key, _, _ in _keys(inner)] if inner else re.split(r"[\s,;]+", groups.get("keys") or "")
            found.update(key for key in named if key and _target(_intent(key)[1]) is None)
        return frozenset(found)

    @property
    def _cites(self) -> bool:
        return self._has_bibliography or bool(self._keys)

    @cached_property
    def _bare(self) -> bool:
        """Whether keys on this page need hold no digit."""
        return not self._keys or not all(_has_digit(key) for key in self._keys)


_DIGIT = re.compile(r"[0-9]")


def _has_digit(key: str) -> bool:
    return _DIGIT.search(key) is not None


def role_citations(keys: str, start: int, whole: Span, page: str) -> tuple[Citation, ...]:
    """Return the citations of a MyST role; `{see}key{p. 4}` has a prefix and a locator."""
    parts = [part for part in re.finditer(r"(?:[^,;{}]|\{[^{}]*\})+", keys) if part[0].strip()]
    citations: list[Citation] = []
    for part in parts:
        shown = re.fullmatch(r"\s*(?:\{[^{}]*\})?\s*@?(?P<key>[^\s{}]+)\s*(?:\{(?P<locator>[^{}]*)\})?\s*", part[0])
        if shown is None:
            continue
        lead = len(part[0]) - len(part[0].lstrip())
        begin, end = start + part.start() + lead, start + part.start() + len(part[0].rstrip())
        span = whole if len(parts) == 1 else Span(begin, end)
        citations.append(cite(shown["key"], span, page, locator=_locator(shown["locator"] or "")))
    return tuple(citations)


def cite(key: str, span: Span, page: str, *, locator: str | None = None) -> Citation:
    """Return the citation that a key stands for; with an intent and an identifier where the key names them."""
    intent, key = _intent(key)
    target = _target(key)
    return Citation(
        page[span.start : span.end],
        span,
        key=None if target else key,
        target=target,
        intent=intent,
        locator=locator,
    )


def lost_citation(span: Span, page: str, words: str, *, described: str | None = None) -> Citation:
    """Return the citation of a link phrase, or another mark that reads like one, whose target is gone.

    Args:
        span: of the mark.
        page: the page's text.
        words: the mark as it reads.
        described: the words of the entry or note that it calls; None where it calls none.
    """
    text = page[span.start : span.end]
    return Citation(text, span, state=CitationState.LOST, words=None if words == text else words, described=described)


def link_target(address: str) -> Identifier | None:
    """Return the work or page that a link leads to; None for mail, a place on the same page or site."""
    if not has_scheme(address.strip()):
        return None
    try:
        return identify_url(address) if address.strip().lower().startswith("http") else parse_identifier(address)
    except IdentifierError:
        return None


def _link_style(words: str, address: str) -> Style:
    """Return how a link's words stand: a number, a bare address or nothing at all stands beside the sentence."""
    bare = words.strip().strip(NO_WORDS)
    if _NUMBER.fullmatch(bare) or bare.rstrip("/") == address.rstrip("/"):
        return Style.ASIDE
    if any(True for begin, end, _ in find_identifiers(bare) if begin == 0 and end == len(bare)):
        return Style.ASIDE
    return Style.WORDS


_NUMBER = re.compile(r"[\[(]?[\d,\s–-]*[\])]?")


def link_marks(
    target: Identifier, words: str, *, address: str, begin: int, whole: Span, page: str, inner: Sequence[Mark]
) -> tuple[Mark, ...]:
    """Return the marks of a link: its own, or those of identifiers in its words where it only leads to some page.

    Args:
        target: where the link leads.
        words: its text, not empty.
        address: as written.
        begin: where the words begin in the text of their block.
        whole: where the link stands on the page.
        page: the page's text.
        inner: marks found in its words.
    """
    if not target.registered:
        registered = tuple(mark for mark in inner if any(_is_registered(one.target) for one in mark.citations))
        if registered:
            return registered
    citation = Citation(page[whole.start : whole.end], whole, target=target)
    style, tentative = (
        _link_style(words, address),
        not target.registered and _BROKEN_DOI.match(address.strip()) is None,
    )
    return (Mark(begin, begin + len(words), style, (citation,), tentative=tentative),)


def _is_registered(target: Identifier | None) -> bool:
    return target is not None and target.registered


def is_source_note(words: str) -> bool:
    """Whether a note without any identifier reads like a source: it names a year, as every reference does."""
    return _YEAR.search(words) is not None


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def note_citations(words: str, whole: Span, page: str) -> tuple[Citation, ...]:
    """Return what the words of a note cite, keys and identifiers, as cited by the whole note."""
    found: list[tuple[int, Citation]] = []
    covered: list[tuple[int, int]] = []
    for key, begin, end in _keys(words):
        covered.append((begin, end))
        found.append((begin, cite(key, whole, page, locator=None)))
    for begin, end, identifier in find_identifiers(words):
        if not any(begin < stop and start < end for start, stop in covered):
            found.append((begin, Citation(page[whole.start : whole.end], whole, target=identifier)))
    return tuple(citation for _, citation in sorted(found, key=lambda pair: pair[0]))


def _keys(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield (key, start with its sign, end) for each key in a text."""
    for match in _CITED.finditer(text):
        key = match["braced"] or match["plain"] or ""
        end = match.end()
        if match["prefixed"]:
            key = _whole_identifier(match["prefixed"])
            end = match.start("prefixed") + len(key)
        if not _CROSS_REFERENCE.match(key):
            yield key, match.start(), end


def _whole_identifier(run: str) -> str:
    """Cut what follows an identifier in a bracket: punctuation, a lone closer."""
    depth = 0
    for place, char in enumerate(run):
        depth += (char == "(") - (char == ")")
        if depth < 0:
            run = run[:place]
            break
    return run.rstrip(".,;:!?")


def _intent(key: str) -> tuple[Intent, str]:
    bare = key.removeprefix("cito:")
    name, colon, rest = bare.partition(":")
    intent = _INTENTS.get(name.lower())
    if colon and rest and intent is not None:
        return intent, rest
    return Intent.CITES_AS_EVIDENCE, key


def _target(key: str) -> Identifier | None:
    """Return the identifier a key is; None for a citekey, and for one that names a scheme and breaks its rules."""
    if not key.startswith("10.") and not has_scheme(key):
        return None
    try:
        return parse_identifier(key)
    except IdentifierError:
        return None


def _locator(text: str) -> str | None:
    return " ".join(text.split()).strip("{} ,") or None
