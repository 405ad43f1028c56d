"""What the references of a wikitext page cite: `<ref>`, named and short references, and templates of sources.

A source is told by the parameters of its template (doi, pmid, pmc, arxiv, isbn, hdl, url), whatever the template is
called, and without a template by the identifiers and addresses in its words.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from magcite.errors import IdentifierError
from magcite.identifiers import Identifier, Url, find_identifiers, identify_url, parse_identifier
from magcite.readers.pages.blocks import fold_space
from magcite.readers.pages.cited_works import best_identifier, same_page
from magcite.readers.pages.wikitext_names import (
    COPIES,
    IDENTIFIER_PARAMETERS,
    IDENTIFIER_TEMPLATES,
    NOTE_TEMPLATES,
    SHORT_REFERENCES,
    SOURCE_TEMPLATE,
)
from magcite.readers.pages.wikitext_tree import Node, NodeKind

__all__ = ["Source", "Sources", "is_source", "plain_words", "positional"]

_YEAR = re.compile(r"[0-9]{4}[a-z]?")
_NAME = r"[^\W\d_][^\d,&;:().]{0,30}"
_AND = r"\s*(?:,|&|\band\b|\boch\b|\bog\b)\s*"
_WRITTEN_SHORT = re.compile(
    rf"(?P<names>{_NAME}(?:{_AND}{_NAME}){{0,3}}?)\s*,?\s*\(?(?P<year>(?:19|20)[0-9]{{2}}[a-z]?)\)?"
    r"(?:\s*[,:.]\s*(?:pp?|s|ss|sid|side|sida)?\.?\s*(?P<pages>[0-9][0-9–-]*))?[.\s]*"
)
_MOST_NAMES = 4  # in the anchor of a source
_LAST_NAMES = ("last", "author-last", "surname", "efternamn", "etternavn", "efternavn")
_EDITORS = ("editor-last", "editor-surname")


@dataclass(frozen=True, slots=True)
class Source:
    """One work that a reference cites.

    Attributes:
        target: its best identifier; None when it has none.
        words: what a reader is told of it.
        locator: the pages a short reference names; None without.
    """

    target: Identifier | None
    words: str
    locator: str | None = None


class Sources:
    """The references of a page, by their names and by the anchors that short references lead to."""

    def __init__(self, tree: Iterable[Node], text: str) -> None:
        self._text = text
        self._named: dict[str, tuple[Node, ...]] = {}
        self._anchors: dict[str, Source | None] = {}  # None for one that two works share
        for node in _everywhere(tree):
            if node.kind is NodeKind.TAG and node.name == "ref" and node.children:
                if name := self._name(node):
                    self._named.setdefault(name, node.children)
            elif node.kind is NodeKind.TEMPLATE:
                if node.name in NOTE_TEMPLATES and (name := self._name(node)):
                    self._named.setdefault(name, _content(node))
                if _is_entry(node):
                    source = Source(
                        best_identifier(_identifiers(node)), plain_words(node.parameter("title", "titel", "tittel"))
                    )
                    for anchor in set(_anchors(node)):
                        known = self._anchors.setdefault(anchor, source)
                        if known is None or known.target is None or known.target != source.target:
                            self._anchors[anchor] = source if known is source else None

    def _name(self, node: Node) -> str:
        """Return the name of a reference as written: even a template in it is only a name."""
        value = node.parameter("name")
        return fold_space(self._text[value[0].start : value[-1].end]).strip("\"'") if value else ""

    def of_tag(self, ref: Node) -> tuple[Source, ...]:
        """Return what a `<ref>` cites; at least one source, if need be without a target."""
        content = ref.children or self._named.get(self._name(ref), ())
        return self._lost_if_none(content)

    def of_template(self, template: Node) -> tuple[Source, ...]:
        """Return what a template in the words of the page cites; () when it is none that cites."""
        if template.name in SHORT_REFERENCES:
            return tuple(self._short(template))
        if template.name in {"r", "ref label"}:
            names = [plain_words(value) for value in positional(template)]
            return tuple(source for name in names if name for source in self._lost_if_none(self._named.get(name, ())))
        if template.name in NOTE_TEMPLATES:
            return tuple(source for source in self._content(_content(template)) if source.target is not None)
        if is_source(template):
            return (Source(best_identifier(_identifiers(template)), plain_words(template.parameter("title"))),)
        return ()

    def _lost_if_none(self, content: Sequence[Node]) -> tuple[Source, ...]:
        return tuple(self._content(content)) or (self._written_short(plain_words(content)),)

    def _written_short(self, words: str) -> Source:
        """Return the source that a short reference in words, "Smith 2006, p. 12", leads to: lost without one."""
        short = _WRITTEN_SHORT.fullmatch(words)
        if short is None:
            return Source(None, words)
        names = [name.strip() for name in re.split(_AND, short["names"])]
        found = self._anchors.get("".join([*names, short["year"]]).lower())
        return Source(found.target, words, short["pages"]) if found else Source(None, words)

    def _content(self, content: Sequence[Node]) -> Iterator[Source]:
        """Yield the works that the content of a reference names, one after another."""
        work: list[Identifier] = []
        words = ""
        opened = False
        for node in _together(_flat(content)):
            if node.kind is NodeKind.TEMPLATE and node.name in SHORT_REFERENCES:
                yield from self._short(node)
                continue
            entry = node.kind is NodeKind.TEMPLATE and _is_entry(node)
            found = list(_identifiers(node)) if entry else list(_loose(node))
            if entry:
                if opened:
                    yield Source(best_identifier(work), words)
                work, words, opened = found, plain_words(node.parameter("title", "titel", "tittel")), True
                continue
            for one in found:
                if opened and not _belongs(work, one):
                    yield Source(best_identifier(work), words)
                    work, words = [], ""
                work.append(one)
                opened = True
        if opened:
            yield Source(best_identifier(work), words or plain_words(content))

    def _short(self, template: Node) -> Iterator[Source]:
        """Yield the source that a short reference, `{{sfn|Smith|2006|p=12}}`, leads to."""
        parts = [plain_words(value) for value in positional(template)]
        pages = plain_words(template.parameter("p", "pp", "page", "pages", "loc", "s", "sid", "sida"))
        for anchor in _several(parts) if template.name == "sfnm" else [parts]:
            if anchor:
                source = self._anchors.get("".join(anchor).lower()) or Source(None, " ".join(anchor))
                yield Source(source.target, source.words or " ".join(anchor), pages or None)


def positional(template: Node) -> list[tuple[Node, ...]]:
    """Return the values of the parameters 1, 2, 3 …, in order."""
    return [one.value for one in template.parameters if one.name.isdigit()]


def is_source(template: Node) -> bool:
    """Whether a template in the words of a page describes a work: by its name, and that it says anything."""
    return template.name in IDENTIFIER_TEMPLATES or (
        SOURCE_TEMPLATE.match(template.name) is not None and _is_entry(template)
    )


def plain_words(nodes: Sequence[Node]) -> str:
    """Return nodes as one line of words; templates, tags of references and comments left out."""
    return fold_space("".join(_words(nodes))).strip("\"'")


def _words(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        if node.kind in {NodeKind.TEXT, NodeKind.ENTITY}:
            yield node.name
        elif node.kind is NodeKind.EXTERNAL_LINK or (node.kind is NodeKind.WIKILINK and not node.children):
            yield from _words(node.children) if node.children else (node.name,)
        elif node.kind is NodeKind.TAG and node.name == "ref":
            continue
        else:
            yield from _words(node.children)


def _several(parts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the works of `{{sfnm|1a1=…}}` written without names: each ends with a year."""
    anchor: list[str] = []
    for part in parts:
        anchor.append(part)
        if _YEAR.fullmatch(part):
            yield anchor
            anchor = []
    if anchor:
        yield anchor


def _everywhere(nodes: Iterable[Node]) -> Iterator[Node]:
    waiting = list(nodes)[::-1]
    while waiting:
        node = waiting.pop()
        yield node
        inner = [*node.children, *(one for parameter in node.parameters for one in parameter.value)]
        waiting.extend(reversed(inner))


def _flat(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield the nodes of a reference that may name a work: wrappers, links and styles opened."""
    for node in nodes:
        if node.kind is NodeKind.TEMPLATE and node.name in COPIES:
            continue
        if node.kind is NodeKind.TEMPLATE and not _is_entry(node) and node.name not in SHORT_REFERENCES:
            if node.name in IDENTIFIER_TEMPLATES:
                yield node
            else:
                yield from _flat([one for parameter in node.parameters for one in parameter.value])
        elif node.kind is NodeKind.TAG or (node.kind is NodeKind.WIKILINK and node.children):
            yield from _flat(node.children)
        else:
            yield node


def _together(nodes: Iterable[Node]) -> Iterator[Node]:
    """Yield the nodes, each run of words and bare addresses as one: an old DOI goes on after its "<"."""
    run: list[Node] = []
    for node in nodes:
        bare = node.kind in {NodeKind.TEXT, NodeKind.ENTITY} or (node.kind is NodeKind.EXTERNAL_LINK and not node.wiki)
        if run and not (bare and run[-1].end == node.start):
            yield Node(NodeKind.TEXT, run[0].start, run[-1].end, "".join(one.name for one in run))
            run = []
        if bare:
            run.append(node)
        else:
            yield node
    if run:
        yield Node(NodeKind.TEXT, run[0].start, run[-1].end, "".join(one.name for one in run))


def _is_entry(template: Node) -> bool:
    """Whether a template describes a whole work: it names a title, or an identifier by its name."""
    names = {one.name.lower() for one in template.parameters if one.value}
    known = {name for scheme in IDENTIFIER_PARAMETERS.values() for name in scheme} - {"link"}
    return bool(names & (known | {"title", "titel", "tittel"}))


def _identifiers(template: Node) -> Iterator[Identifier]:
    """Yield what the parameters of a template identify."""
    if scheme := IDENTIFIER_TEMPLATES.get(template.name):
        for value in positional(template)[:1]:
            yield from _read(scheme, plain_words(value))
    for scheme, names in IDENTIFIER_PARAMETERS.items():
        for name in names:
            value = template.parameter(name)
            if value:
                yield from _read(scheme, plain_words(value))
    for value in (template.parameter("id"), template.parameter("via")):
        for node in value:
            yield from _loose(node)


def _read(scheme: str, value: str) -> Iterator[Identifier]:
    if not value:
        return
    with suppress(IdentifierError):
        if scheme == "url":
            yield identify_url(value if "//" in value else f"http://{value}")
        else:
            yield parse_identifier(f"{scheme}:{value}")


def _loose(node: Node) -> Iterator[Identifier]:
    """Yield the identifiers in the words of a reference, in an address, or in a template made for one."""
    if node.kind is NodeKind.EXTERNAL_LINK:
        address = f"https:{node.name}" if node.name.startswith("//") else node.name
        address = address.partition("|")[0]  # the address of a template that was never closed
        with suppress(IdentifierError):
            yield identify_url(address)
    elif node.kind is NodeKind.TEXT:
        yield from (identifier for _, _, identifier in find_identifiers(node.name))
    elif node.kind is NodeKind.TEMPLATE:
        yield from _identifiers(node)


def _belongs(work: Sequence[Identifier], found: Identifier) -> bool:
    """Whether an identifier can be of the same work as those before it: none of its scheme is among them."""
    same = [one for one in work if one.scheme == found.scheme]
    if isinstance(found, Url):
        return not same or any(isinstance(one, Url) and same_page(one, found) for one in same)
    return all(one == found for one in same)


def _content(template: Node) -> tuple[Node, ...]:
    unnamed = positional(template)
    return unnamed[0] if unnamed else ()


def _anchors(template: Node) -> Iterator[str]:
    """Yield the names by which short references call a source: https://en.wikipedia.org/wiki/Template:Citation#Anchors."""
    own = template.parameter("ref")
    for node in own:
        if node.kind is NodeKind.TEMPLATE:
            yield "".join(plain_words(value) for value in positional(node)).lower()
    if (words := plain_words(own)).startswith("CITEREF"):
        yield words.removeprefix("CITEREF").lower()
    values: Mapping[str, str] = {one.name.lower(): plain_words(one.value) for one in template.parameters}
    year = _YEAR.search(
        values.get("year") or values.get("date") or values.get("år") or values.get("datum") or values.get("dato") or ""
    )
    when = year[0] if year else ""
    names = list(_people(values, _LAST_NAMES)) or list(_people(values, _EDITORS))
    for people in (names, list(_authors(values))):
        if people:
            yield ("".join(people[:_MOST_NAMES]) + when).lower()


def _people(values: Mapping[str, str], names: Sequence[str]) -> Iterator[str]:
    for number in range(1, _MOST_NAMES + 1):
        for name in names:
            stem, dash, part = name.partition("-")
            spellings = [f"{name}{number}", f"{stem}{number}{dash}{part}", *([name] if number == 1 else [])]
            found = next((values[one] for one in spellings if values.get(one)), None)
            if found:
                yield found
                break


def _authors(values: Mapping[str, str]) -> Iterator[str]:
    for number in range(1, _MOST_NAMES + 1):
        for name in ("author", "författare", "forfatter", "upphov"):
            spellings = [f"{name}{number}", *([name] if number == 1 else [])]
            found = next((values[one] for one in spellings if values.get(one)), None)
            if found:
                yield found.partition(",")[0]
                break
