"""BibTeX: one entry per reference, in the order the bibliography gives them; UTF-8.

The writer is bibtexparser's; it escapes and checks nothing, so keys and values are made safe here first. Types and
fields are those of the table that the reader uses, and what is written reads back to the same records.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from bibtexparser import model as bibtex
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.writer import BibtexFormat

from magcite.model import Bibliography, Entry, Item, Name, Unreadable, item_to_csl
from magcite.model.bibtex_types import ET_AL, FIELDS, OWN_TYPE, EntryType, csl_type, entry_type_for, read_type
from magcite.renderers.latex import balance_braces, end_backslashes, escape, protect_capitals, verbatim
from magcite.renderers.printable import printable, printable_lines
from magcite.renderers.renderer import Renderer

__all__ = ["RENDERER"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMES = ("author", "editor", "translator")
_VERBATIM = frozenset({"DOI", "PMID", "PMCID", "ISBN", "ISSN", "URL"})
_WRITTEN_BACK: Mapping[str, str] = {"DOI": "doi", "PMID": "pmid", "PMCID": "pmcid", "arXiv": "eprint", "ISBN": "isbn"}
_CASED = frozenset({"title", "title-short"})
_WRITTEN: Mapping[str, str] = {variable: name for name, variable in reversed(list(FIELDS.items()))}
_THESES: Mapping[str, re.Pattern[str]] = {
    "mastersthesis": re.compile(r"master|mathesis", re.IGNORECASE),
    "phdthesis": re.compile(r"ph\.?\s?d|doctora|doktor", re.IGNORECASE),
}
# what says something about a list or a file, not about the work; what `crossref` and `xdata` lent is already filled in
_LEFT_OUT = frozenset({ET_AL, "year-suffix", "crossref", "xdata"})
# where a parser may see the beginning of an entry, and an @ with what keeps it from being one
_OPENS_ENTRY, _AT = re.compile(r"@\s*\w*\s*[{(]"), re.compile(r"\{\\*@\}|\\*@")


def render(bibliography: Bibliography) -> str:
    """Return the whole file; "" for no entries."""
    used: set[str] = set()
    library = Library([_entry(entry, used) for entry in bibliography.entries])
    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent, layout.block_separator, layout.trailing_comma = "  ", "\n", True
    return write_string(library, unparse_stack=[], bibtex_format=layout)


def _entry(entry: Entry, used: set[str]) -> bibtex.Entry:
    kind = _kind(entry.item)
    fields: dict[str, str] = {}
    for name, value in _fields(entry, kind):
        if value.strip(" {}"):
            fields.setdefault(name, value)
    return bibtex.Entry(kind.name, _key(entry.key, used), [bibtex.Field(*field) for field in fields.items()])


def _kind(item: Item) -> EntryType:
    """Return the entry type; of a thesis the one of its level, where its genre tells."""
    if item.type != "thesis":
        return entry_type_for(item.type)
    level = next((name for name, words in _THESES.items() if words.match(item.genre or "")), "thesis")
    return read_type(level)


def _key(citekey: str, used: set[str]) -> str:
    """Return a key that BibTeX reads, and that no other entry has."""
    stem = re.sub(r"[\s,{}()=\"#%~\\@']+", "-", printable(citekey).strip()) or "entry"
    key, number = stem, 1
    while key in used:
        number += 1
        key = f"{stem}-{number}"
    used.add(key)
    return key


def _fields(entry: Entry, kind: EntryType) -> Iterator[tuple[str, str]]:
    """Yield names and values, the values in braces or bare as BibTeX wants them; later ones of a name do not count."""
    item = entry.item
    others = dict(item.other)
    for variable in _NAMES:
        goes_on = variable in others.get(ET_AL, "").split()
        yield variable, _braced(_names(getattr(item, variable), goes_on=goes_on))
    raw = dict(_not_understood(entry))
    yield from ((name, raw.get(name, value)) for name, value in _texts(item, kind))
    yield from _dates(item)
    yield from raw.items()
    if item.arxiv:
        yield "eprint", _braced(verbatim(item.arxiv.value))
        yield "archiveprefix", _braced("arXiv")
    if item.type and csl_type(kind, None) != item.type:
        yield OWN_TYPE, _braced(escape(printable(item.type)))
    for variable, text in item.other:
        name = "number" if variable == kind.number and not item.number else variable
        if variable not in _LEFT_OUT and re.fullmatch(r"[A-Za-z][\w:-]*", name, re.ASCII):
            yield name.lower(), _braced(_as_it_came(text))
    yield "keywords", _braced(", ".join(escape(printable(tag)) for tag in entry.tags))
    yield "annote", _braced(escape(printable_lines(entry.annotation or ""), keep_ligatures=True))


def _texts(item: Item, kind: EntryType) -> Iterator[tuple[str, str]]:
    """Yield what is text, in CSL's order of variables."""
    special = {"container-title": kind.container, "publisher": kind.publisher, kind.number: "number"}
    names = {**_WRITTEN, **special, "number": "eid" if kind.number == "issue" else "number"}
    for variable, value in item_to_csl(item).items():
        if variable not in names or variable in _NAMES or not isinstance(value, str):
            continue
        text = printable(value).strip()
        if variable in _VERBATIM:
            yield names[variable], _braced(verbatim(text) if variable == "URL" else text)
        elif variable in _CASED or (variable == "container-title" and kind.container == "booktitle"):
            yield names[variable], _braced(protect_capitals(text))
        elif variable == "page":
            yield names[variable], _braced(re.sub(r"\s*[-‐‑–—]+\s*", "--", escape(text, keep_ligatures=True)))
        else:
            yield names[variable], _braced(escape(text))


def _not_understood(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the identifiers that nobody could read, so that they are not lost; bad ISBNs after the good ones."""
    isbns = [isbn.value for isbn in entry.item.isbn]
    for flaw in writes_back(entry):
        text = verbatim(printable(flaw.text).strip())
        if flaw.field == "ISBN":
            isbns.append(text)
        yield _WRITTEN_BACK[flaw.field], _braced(", ".join(isbns) if flaw.field == "ISBN" else text)
        if flaw.field == "arXiv":
            yield "archiveprefix", _braced("arXiv")


def writes_back(entry: Entry) -> tuple[Unreadable, ...]:
    """Return the values that could not be understood and are written as they came: no good one is in their place."""
    taken = item_to_csl(entry.item).keys() - {"ISBN"}  # which may have several values
    kept: list[Unreadable] = []
    for flaw in entry.unreadable:
        text = flaw.text.strip()
        if flaw.field in _WRITTEN_BACK and flaw.field not in taken and text and not text.startswith(("[", "{")):
            kept.append(flaw)
            taken |= {flaw.field} - {"ISBN"}
    return tuple(kept)


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    issued, accessed = item.issued, item.accessed
    if issued and "date" not in dict(item.other):  # a range is kept there as it came
        yield "year", _braced(escape(printable(issued.literal or "")) if issued.year is None else str(issued.year))
        if issued.month:
            yield "month", _MONTHS[issued.month - 1]
        if issued.month and issued.day:
            yield "day", _braced(str(issued.day))
    if accessed:
        yield "urldate", _braced(escape(printable(accessed.iso)))


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
    splits = "," in plain or any(word.lower() == "and" for word in words)
    particle = lower_is_particle and any(word[:1].islower() for word in words)
    return f"{{{escape(plain)}}}" if splits or particle else escape(plain)


def _as_it_came(text: str) -> str:
    """Return a foreign field: LaTeX, or text that no table knows, changed only where it would not be read again.

    What is written for a sign is LaTeX for that sign, and is left alone when it is written the next time.
    """
    plain = printable_lines(text)
    if _OPENS_ENTRY.search(plain):
        plain = _AT.sub(lambda at: at[0] if at[0].startswith("{") else f"{{{at[0]}}}", plain)
    return end_backslashes(balance_braces(plain))


def _braced(value: str) -> str:
    return f"{{{value}}}"


RENDERER = Renderer("bibtex", render, writes_back, shows_entries=False)
