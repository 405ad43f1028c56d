"""What BibTeX and BibLaTeX have in common: one entry per reference, in the order the bibliography gives them.

The writer is bibtexparser's; it escapes and checks nothing, so keys and values are made safe here first. Types and
fields are those of the table that the reader uses, and what is written reads back to the same records. How the two
differ is a `Dialect`.

A retracted work is marked where the format's styles print it, and its title stays as it is: in `note` in BibTeX,
before the author's own note, and in `addendum` in BibLaTeX. The annotation is no note: it goes into `annote` or
`annotation`, which only styles for annotated bibliographies print.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from bibtexparser import model as bibtex
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.writer import BibtexFormat

from magcite.model import Bibliography, Entry, Item, Name, Unreadable, item_to_csl
from magcite.model.bibtex_types import ET_AL, FIELDS, OWN_TYPE, EntryType, csl_type
from magcite.phrases import phrase
from magcite.renderers.latex import balance_braces, end_backslashes, escape, marked_title, protect_capitals, verbatim
from magcite.renderers.latex_letters import ascii_address, ascii_key, ascii_latex
from magcite.renderers.notices import with_mark
from magcite.renderers.printable import printable, printable_lines
from magcite.renderers.renderer import LATEX, RenderOptions

__all__ = ["Dialect", "braced", "lost", "render_entries", "writes_back"]

_NAMES = ("author", "editor", "translator")
_VERBATIM = frozenset({"DOI", "PMID", "PMCID", "ISBN", "ISSN", "URL"})
_WRITTEN_BACK: Mapping[str, str] = {"DOI": "doi", "PMID": "pmid", "PMCID": "pmcid", "arXiv": "eprint", "ISBN": "isbn"}
_CASED = frozenset({"title", "title-short"})
_WRITTEN: Mapping[str, str] = {variable: name for name, variable in reversed(list(FIELDS.items()))}
# what says something about a list or a file, not about the work; what `crossref` and `xdata` lent is already filled in
_LEFT_OUT = frozenset({ET_AL, "year-suffix", "crossref", "xdata", "annote"})
_ADDRESSES = frozenset({"url", "doi", "eprint", "pmid", "pmcid", "isbn", "issn"})
_NAME = re.compile(r"[A-Za-z][\w:-]*", re.ASCII)
# where a parser may see the beginning of an entry, and an @ with what keeps it from being one
_OPENS_ENTRY, _AT = re.compile(r"@\s*\w*\s*[{(]"), re.compile(r"\{\\*@\}|\\*@")


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one of the two formats writes what both have.

    Attributes:
        kind: the entry type of an item.
        dates: yields names and values of the date of publication, from the item and the names of fields kept raw.
        eprints: yields the fields of an arXiv identifier, or of a PMID, where the format has fields for it.
        annotation: the field for the annotation.
        mark: the printed field that tells of a retraction.
        names: fields of the table that go by another name here.
    """

    kind: Callable[[Item], EntryType]
    dates: Callable[[Item], Iterator[tuple[str, str]]]
    eprints: Callable[[Item], Iterator[tuple[str, str]]]
    annotation: str
    mark: str
    names: Mapping[str, str] = field(default_factory=dict)


def render_entries(bibliography: Bibliography, dialect: Dialect, options: RenderOptions) -> str:
    """Return the whole file; "" for no entries."""
    used: set[str] = set()
    entries: list[bibtex.Block] = []
    for entry in bibliography.entries:
        kind = dialect.kind(entry.item)
        fields: dict[str, str] = {}
        names = {name: own for name, own in dialect.names.items() if own not in dict(entry.item.other)}
        for name, value in _fields(entry, kind, dialect, bibliography.language):
            if value.strip(" {}"):
                fields.setdefault(names.get(name, name), value)
        if options.encoding == LATEX:
            fields = {name: _in_ascii(name, value) for name, value in fields.items()}
        key = _key(ascii_key(entry.key) if options.encoding == LATEX else entry.key, used)
        entries.append(bibtex.Entry(kind.name, key, [bibtex.Field(*one) for one in fields.items()]))
    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent, layout.block_separator, layout.trailing_comma = "  ", "\n", True
    return write_string(Library(entries), unparse_stack=[], bibtex_format=layout)


def _in_ascii(name: str, value: str) -> str:
    return ascii_address(value) if name in _ADDRESSES else _with_ats_apart(ascii_latex(value))


def lost(bibliography: Bibliography, options: RenderOptions) -> Iterator[tuple[str, str]]:
    """Yield (words, citekey) for values that have no place here, and for what `options` changed or could not change."""
    for entry in bibliography.entries:
        for variable, text in entry.item.other:
            if variable not in _LEFT_OUT and _NAME.fullmatch(variable) is None and text.strip():
                yield (
                    phrase("BibTeX has no place for {variable}, which is no name of a field", variable=repr(variable)),
                    entry.key,
                )
        if options.encoding == LATEX:
            if ascii_key(entry.key) != entry.key:
                yield phrase("in ASCII the citekey is {ascii_key}", ascii_key=ascii_key(entry.key)), entry.key
            alone = dict.fromkeys(one for one in ascii_latex(_said(entry)) if not one.isascii())
            if alone:
                yield (
                    phrase("LaTeX has no command for {names}, and it is left in UTF-8", names=" ".join(alone)),
                    entry.key,
                )


def _said(entry: Entry) -> str:
    """Return all text of an entry, to look for letters in."""
    names = (part for one in (*entry.item.author, *entry.item.editor) for part in (one.family, one.given, one.literal))
    known = (text for text in item_to_csl(entry.item).values() if isinstance(text, str))
    return printable(" ".join(filter(None, (*names, *known, *entry.tags, entry.annotation))))


def _key(citekey: str, used: set[str]) -> str:
    """Return a key that BibTeX reads, and that no other entry has."""
    stem = re.sub(r"[\s,{}()=\"#%~\\@']+", "-", printable(citekey).strip()) or "entry"
    key, number = stem, 1
    while key in used:
        number += 1
        key = f"{stem}-{number}"
    used.add(key)
    return key


def _fields(entry: Entry, kind: EntryType, dialect: Dialect, language: str) -> Iterator[tuple[str, str]]:
    """Yield names and values, the values in braces or bare as BibTeX wants them; later ones of a name do not count."""
    item = entry.item
    others = dict(item.other)
    for variable in _NAMES:
        goes_on = variable in others.get(ET_AL, "").split()
        yield variable, braced(_names(getattr(item, variable), goes_on=goes_on))
    if dialect.mark not in FIELDS and (marked := with_mark(others.get(dialect.mark), entry, language)):
        yield dialect.mark, braced(_marked(others.get(dialect.mark), marked))
    raw = dict(_not_understood(entry))
    eprints = tuple(dialect.eprints(item)) if "eprint" not in raw else ()
    texts: dict[str, str] = {}
    for name, value in _texts(item, kind):
        texts.setdefault(name, value)
    if dialect.mark in FIELDS and (marked := with_mark(item.note, entry, language)):
        texts[dialect.mark] = braced(escape(printable(marked)))
    if any(value == "{pubmed}" for _, value in eprints):
        texts.pop("pmid", None)
    yield from ((name, raw.get(name, value)) for name, value in texts.items())
    yield from dialect.dates(item)
    if item.accessed:
        yield "urldate", braced(escape(printable(item.accessed.iso)))
    yield from raw.items()
    yield from eprints
    if item.type and csl_type(kind, None) != item.type:
        yield OWN_TYPE, braced(escape(printable(item.type)))
    yield from _others(item, kind)
    yield "keywords", braced(", ".join(escape(printable(tag)) for tag in entry.tags))
    yield dialect.annotation, braced(escape(printable_lines(_annotation(entry)), keep_ligatures=True))


def _marked(kept: str | None, marked: str) -> str:
    """Return a mark before a kept field, which is LaTeX already."""
    if not kept or marked == kept:
        return _as_it_came(marked if kept else escape(printable(marked)))
    return f"{escape(printable(marked.removesuffix(kept).strip()))} {_as_it_came(kept)}"


def _annotation(entry: Entry) -> str:
    """Return the annotation, after what CSL's variable of that name says."""
    own = next((text for name, text in entry.item.other if name == "annote"), None)
    return "\n\n".join(dict.fromkeys(filter(None, (own, entry.annotation))))


def _others(item: Item, kind: EntryType) -> Iterator[tuple[str, str]]:
    for variable, text in item.other:
        name = "number" if variable == kind.number and not item.number else variable
        if variable not in _LEFT_OUT and _NAME.fullmatch(name):
            yield name.lower(), braced(_as_it_came(text))


@cache
def _names_of(kind: EntryType) -> Mapping[str, str]:
    """Return the field of each variable, in entries of one type."""
    special = {"container-title": kind.container, "publisher": kind.publisher, kind.number: "number"}
    return {**_WRITTEN, **special, "number": "eid" if kind.number == "issue" else "number"}


def _texts(item: Item, kind: EntryType) -> Iterator[tuple[str, str]]:
    """Yield what is text, in CSL's order of variables."""
    names = _names_of(kind)
    for variable, value in item_to_csl(item).items():
        if variable not in names or variable in _NAMES or not isinstance(value, str):
            continue
        text = printable(value).strip()
        if variable == "title" and item.title != value:
            yield names[variable], braced(marked_title(text))
        elif variable in _VERBATIM:
            yield names[variable], braced(verbatim(text) if variable == "URL" else text)
        elif variable in _CASED or (variable == "container-title" and kind.container == "booktitle"):
            yield names[variable], braced(protect_capitals(text))
        elif variable == "page":
            yield names[variable], braced(re.sub(r"\s*[-‐‑–—]+\s*", "--", escape(text, keep_ligatures=True)))
        else:
            yield names[variable], braced(escape(text))


def _not_understood(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the identifiers that nobody could read, so that they are not lost; bad ISBNs after the good ones."""
    isbns = [isbn.value for isbn in entry.item.isbn]
    for flaw in writes_back(entry):
        text = verbatim(printable(flaw.text).strip())
        if flaw.field == "ISBN":
            isbns.append(text)
        yield _WRITTEN_BACK[flaw.field], braced(", ".join(isbns) if flaw.field == "ISBN" else text)
        if flaw.field == "arXiv":
            yield "archiveprefix", braced("arXiv")


def writes_back(entry: Entry) -> tuple[Unreadable, ...]:
    """Return the values that could not be understood and are written as they came: no good one is in their place."""
    if not entry.unreadable:
        return ()
    taken = item_to_csl(entry.item).keys() - {"ISBN"}  # which may have several values
    kept: list[Unreadable] = []
    for flaw in entry.unreadable:
        text = flaw.text.strip()
        if flaw.field in _WRITTEN_BACK and flaw.field not in taken and text and not text.startswith(("[", "{")):
            kept.append(flaw)
            taken |= {flaw.field} - {"ISBN"}
    return tuple(kept)


def _names(names: Sequence[Name], *, goes_on: bool) -> str:
    written = [text for name in names if (text := _name(name))]
    return " and ".join([*written, "others"] if goes_on and written else written)


def _name(name: Name) -> str:
    """Return "van Gogh, Vincent", "King, Jr., Martin Luther", or an organisation in braces of its own."""
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    if not name.family or not (given or name.suffix):
        whole = printable(name.literal or name.family or given or "").strip()
        return f"{{{escape(whole)}}}" if whole else ""
    family = _part(name.family, lower_is_particle=True)
    if name.non_dropping_particle:
        family = f"{escape(printable(name.non_dropping_particle))} {family}"
    return ", ".join(part for part in (family, _part(name.suffix), _part(given)) if part)


def _part(text: str | None, *, lower_is_particle: bool = False) -> str:
    """Return a part of a name, in braces where BibTeX would split it."""
    plain = printable(text or "").strip()
    words = plain.split()
    splits = "," in plain or "and" in map(str.lower, words)
    particle = lower_is_particle and any(word[0].islower() for word in words)
    return f"{{{escape(plain)}}}" if splits or particle else escape(plain)


def _as_it_came(text: str) -> str:
    """Return a foreign field: LaTeX, or text that no table knows, changed only where it would not be read again.

    What is written for a sign is LaTeX for that sign, and is left alone when it is written the next time.
    """
    return end_backslashes(balance_braces(_with_ats_apart(printable_lines(text))))


def _with_ats_apart(written: str) -> str:
    """Return LaTeX in which no @ begins an entry: the one in "@{A}" is put in braces."""
    if _OPENS_ENTRY.search(written):
        return _AT.sub(lambda at: at[0] if at[0].startswith("{") else f"{{{at[0]}}}", written)
    return written


def braced(value: str) -> str:
    """Return a value in the braces that delimit it."""
    return f"{{{value}}}"
