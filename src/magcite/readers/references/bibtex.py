"""BibTeX and BibLaTeX through bibtexparser: one reference an entry, in file order.

bibtexparser splits the file; it drops broken entries into a list and evaluates little, so macros, names, dates and
LaTeX are dealt with here (`bibtex_values`, `latex`). Nothing is lost: a broken entry becomes a reference whose one
`Unreadable` is the entry, and a field that CSL has no place for is kept in `Item.other` under its own name, as raw
text. Which lists of names end with "and others" is kept there too (`ET_AL`): nobody is called Others.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock

from magcite.errors import ReferenceFileError
from magcite.model import CSL_VARIABLES, Origin, Place, Provenance, Reference, Unreadable, item_from_csl
from magcite.model.bibtex_types import ET_AL, FIELDS, OWN_TYPE, EntryType, csl_type, read_type
from magcite.model.citekey import make_citekey
from magcite.model.csl import canonical_variable
from magcite.phrases import phrase
from magcite.readers.references import bibtex_values as values
from magcite.readers.references.latex import plain_text, plain_verbatim
from magcite.readers.references.latex_marks import marked_text
from magcite.readers.references.reference_reader import ReferenceReader

__all__ = ["READER"]

_SHAPE = phrase("a .bib file holds entries such as @article{shape}", shape="{key, title = {...}}")
_WORDS = re.compile(r"^[ \t]*[^%\s]", re.MULTILINE)  # outside of comments
_NAMES = frozenset({"author", "editor", "translator"})
_VERBATIM = frozenset({"doi", "pmid", "pmcid", "isbn", "issn", "url"})
_TAGS, _ANNOTATIONS = ("keywords", "keyword"), ("annotation", "annote")
_CONTAINERS = ("journal", "journaltitle", "booktitle", "maintitle")
_PUBLISHERS = ("publisher", "institution", "school", "organization")
_THESES = {"mastersthesis": "Master's thesis", "phdthesis": "Doctoral dissertation"}
_SUBTITLES = {
    "title": "subtitle",
    "booktitle": "booksubtitle",
    "journaltitle": "journalsubtitle",
    "journal": "journalsubtitle",
}
_VARIABLES: Mapping[str, str] = {
    **FIELDS,
    **dict.fromkeys(_CONTAINERS, "container-title"),
    **dict.fromkeys(_PUBLISHERS, "publisher"),
    **dict.fromkeys(("date", "year", "month", "day"), "issued"),
    **dict.fromkeys(_TAGS, "tags"),
    **dict.fromkeys(_ANNOTATIONS, "annotation"),
    "urldate": "accessed",
    "eprint": "arXiv",
    "number": "issue",
    "eid": "page",
}
# what a part has in common with the whole that its `crossref` names
_INHERITED = (
    *("editor", "publisher", "address", "location", "organization", "institution", "school", "series", "volume"),
    *("number", "edition", "year", "month", "day", "date", "isbn", "issn", "eventtitle", "language", "langid"),
)


@dataclass(slots=True)
class _Raw:
    """One entry, evaluated and not yet understood; `fields` shrinks as they are.

    Attributes:
        line: from 1.
        fields: by name in lower case.
        lines: of the fields, from 1.
    """

    name: str
    key: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    unreadable: list[Unreadable] = field(default_factory=list)

    def take(self, name: str) -> str:
        """Remove and return a field; "" when there is none."""
        return self.fields.pop(name, "").strip()


def read_bibtex(text: str, *, path: str) -> tuple[Reference, ...]:
    """Read all entries; crossref and xdata are resolved, and the names of people split.

    Raises:
        ReferenceFileError: there is text and nothing of BibTeX in it, or not one of the entries can be read.
    """
    with _off_the_terminal():
        library = parse_string(text.replace("\r\n", "\n").replace("\r", "\n"), parse_stack=[])
    macros = _macros(library)
    found: list[_Raw | Reference] = []
    for block in library.blocks:
        if isinstance(block, Entry):
            found.append(_raw(block, macros))
        elif isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
            if isinstance(entry := block.ignore_error_block, Entry):
                found.append(_raw(entry, macros))
        elif isinstance(block, ParsingFailedBlock):
            found.append(_broken(block, path))
    entries = {one.key.lower(): one for one in reversed(found) if isinstance(one, _Raw)}
    if found and not entries:
        broken = next(one for one in found if isinstance(one, Reference))
        reason = broken.unreadable[0].reason
        raise ReferenceFileError(
            phrase("no entry can be read; the first one: {reason}", reason=reason), path=path, line=broken.place.line
        )
    if not found and _WORDS.search(text) and "@" not in text:
        raise ReferenceFileError(phrase("there is no entry here: {shape}", shape=_SHAPE), path=path, line=1)
    whole = {key: replace(raw, fields=dict(raw.fields)) for key, raw in entries.items()}
    works = (one for one in found if isinstance(one, Reference) or one.name != "xdata")  # which lends its fields only
    taken = {one.key if isinstance(one, _Raw) else one.citekey for one in found}
    references = (one if isinstance(one, Reference) else _reference(one, whole, path) for one in works)
    return tuple(_with_key(reference, taken) for reference in references)


def _with_key(reference: Reference, taken: set[str]) -> Reference:
    """Return the reference; of an entry without citekey one with a made one, so that it stands for itself."""
    if reference.citekey or any(flaw.field == "entry" for flaw in reference.unreadable):
        return reference
    citekey = make_citekey(reference.item, taken)
    taken.add(citekey)
    flaw = Unreadable(
        "citekey",
        "",
        phrase("the entry has none, and goes by {citekey} until you give it one", citekey=repr(citekey)),
        kept=True,
    )
    return replace(reference, citekey=citekey, unreadable=(flaw, *reference.unreadable))


@contextmanager
def _off_the_terminal() -> Iterator[None]:
    """Give bibtexparser's log a handler: it logs each broken entry, which is returned, and without one prints it."""
    log, handler = logging.getLogger("bibtexparser"), logging.NullHandler()
    log.addHandler(handler)
    try:
        yield
    finally:
        log.removeHandler(handler)


def _macros(library: Library) -> dict[str, str]:
    macros: dict[str, str] = {}
    for string in library.strings:
        macros[string.key.lower()] = values.evaluate(string.value, macros)[0]
    return macros


def _raw(entry: Entry, macros: Mapping[str, str]) -> _Raw:
    raw = _Raw(entry.entry_type.lower(), entry.key.strip(), (entry.start_line or 0) + 1)
    for one in entry.fields:
        name = one.key.strip().lower()
        text, undefined = values.evaluate(str(one.value), macros)
        if name in raw.fields and text != raw.fields[name]:
            raw.unreadable.append(
                Unreadable(_VARIABLES.get(name, name), text, phrase("the field is given a second time"))
            )
        if name in raw.fields or not text.strip():
            continue
        raw.fields[name] = text
        raw.lines[name] = (one.start_line or 0) + 1
        raw.unreadable += [
            Unreadable(_VARIABLES.get(name, name), word, phrase("no @string defines it; put text in braces"), kept=True)
            for word in undefined
        ]
    return raw


def _broken(block: ParsingFailedBlock, path: str) -> Reference:
    """Keep an entry that could not be read as a reference that says so."""
    written = (block.raw or "").strip()
    key = re.match(r"@\s*\w+\s*[{(]\s*([^\s,={}\"]*)\s*,", written)
    line = (block.start_line or 0) + 1
    said = str(getattr(block.error, "abort_reason", "") or block.error).strip()
    reason = phrase(
        "the entry cannot be read ({said}): check its braces, quotes and commas",
        said=f"{said[:1].lower()}{said[1:].rstrip('.')}",
    )
    return Reference(
        key[1] if key else "",
        place=Place(path, line, MappingProxyType({"entry": line})),
        unreadable=(Unreadable("entry", written, reason),),
    )


def _reference(raw: _Raw, whole: Mapping[str, _Raw], path: str) -> Reference:
    lines = {_VARIABLES.get(name, name): line for name, line in reversed(raw.lines.items())}
    _inherit(raw, whole)
    kind = read_type(raw.name)
    subtype = raw.take(OWN_TYPE)
    record: dict[str, object] = {"type": csl_type(kind, subtype)}
    if subtype and record["type"] == kind.csl != subtype.lower():
        raw.fields[OWN_TYPE] = subtype
    tags = tuple(tag for name in _TAGS for tag in _tags(raw.take(name)))
    annotation = "\n\n".join(text for name in _ANNOTATIONS if (text := plain_text(raw.take(name), keep_lines=True)))
    markup = _marked_title(raw)
    et_al = " ".join(_read_names(raw, record))
    for step in (_read_identifiers, _read_dates, _read_titles, _read_texts):
        step(raw, record, kind)
    item, unreadable = item_from_csl(record)
    kept = ((ET_AL, et_al),) if et_al else ()
    return Reference(
        raw.key,
        replace(item, title_markup=markup, other=(*item.other, *kept, *raw.fields.items())),
        tags,
        annotation=annotation or None,
        provenance=Provenance(Origin.HAND),
        place=Place(path, raw.line, MappingProxyType(lines)),
        unreadable=(*raw.unreadable, *unreadable),
    )


def _inherit(raw: _Raw, whole: Mapping[str, _Raw]) -> None:
    """Fill gaps from the entries named by `xdata` and `crossref`; one step, as BibTeX does."""
    for key in re.split(r"\s*,\s*", raw.fields.get("xdata", "").strip()):
        if (parent := whole.get(key.lower())) and parent.key != raw.key:
            raw.fields |= {name: text for name, text in parent.fields.items() if name not in raw.fields}
    parent = whole.get(raw.fields.get("crossref", "").strip().lower())
    if parent is None or parent.key == raw.key:
        return
    dated = {"date", "year"} & raw.fields.keys()
    for name in _INHERITED:
        if name in parent.fields and not (dated and name in {"date", "year", "month", "day"}):
            raw.fields.setdefault(name, parent.fields[name])
    container = read_type(raw.name).container
    if not any(name in raw.fields for name in _CONTAINERS):
        title = parent.fields.get("booktitle") or parent.fields.get("title")
        if title:
            raw.fields[container] = title


def _tags(value: str) -> Iterator[str]:
    yield from dict.fromkeys(tag for part in re.split(r"[,;]", value) if (tag := plain_text(part)))


def _read_names(raw: _Raw, record: dict[str, object]) -> Iterator[str]:
    """Read the name fields; yield those whose list ends with "and others"."""
    for name in sorted(_NAMES):
        if value := raw.take(name):
            record[name], others = values.names(value)
            if others:
                yield name


def _read_identifiers(raw: _Raw, record: dict[str, object], _kind: EntryType) -> None:
    for name in sorted(_VERBATIM):
        if value := plain_verbatim(raw.take(name)):
            record[FIELDS[name]] = value
    archive = (raw.fields.get("eprinttype") or raw.fields.get("archiveprefix") or "").strip().lower()
    variable = {"arxiv": "arXiv", "pubmed": "PMID", "pmid": "PMID", "pmcid": "PMCID", "pmc": "PMCID"}.get(archive)
    if variable and "eprint" in raw.fields and variable not in record:
        record[variable] = plain_verbatim(raw.take("eprint"))
        raw.take("eprinttype")
        raw.take("archiveprefix")
    link = re.fullmatch(r"\s*\\url\s*\{(.*)\}\s*|\s*(https?://\S+)\s*", raw.fields.get("howpublished", ""), re.DOTALL)
    if link and "URL" not in record:
        record["URL"] = plain_verbatim(link[1] or link[2])
        raw.take("howpublished")


def _read_dates(raw: _Raw, record: dict[str, object], _kind: EntryType) -> None:
    """Read the dates; what they say beyond one day (a range, a season, a doubt) is kept as it stands."""
    if found := values.date(raw.fields):
        record["issued"] = found
        if values.is_whole(raw.fields.get("date", ""), found):
            raw.take("date")
        elif "date" not in raw.fields:
            raw.take("year")
            if values.month_and_day(raw.fields.get("month", ""))[0] is not None:
                raw.take("month")
                raw.take("day")
    if visited := raw.take("urldate"):
        record["accessed"] = values.single_date(visited)


def _read_titles(raw: _Raw, record: dict[str, object], kind: EntryType) -> None:
    """Read title and container, each with the subtitle that BibLaTeX has in a field of its own."""
    if title := _title(raw, "title"):
        record["title"] = title
    for name in dict.fromkeys((kind.container, *_CONTAINERS)):
        if name in raw.fields and "container-title" not in record:
            record["container-title"] = _title(raw, name)


def _marked_title(raw: _Raw) -> str | None:
    """Return title and subtitle with CSL-JSON's tags; None where nothing in them is set off."""
    values = [value for name in ("title", _SUBTITLES["title"]) if (value := raw.fields.get(name, "")).strip()]
    markups = [marked_text(value) for value in values]
    return ": ".join(map(_either, markups, values)) if any(markups) else None


def _either(markup: str | None, value: str) -> str:
    return markup or plain_text(value)


def _title(raw: _Raw, name: str) -> str:
    parts = (plain_text(raw.take(name)), plain_text(raw.take(_SUBTITLES.get(name, ""))))
    return ": ".join(part for part in parts if part)


def _read_texts(raw: _Raw, record: dict[str, object], kind: EntryType) -> None:
    if raw.name in _THESES:
        raw.fields.setdefault("type", _THESES[raw.name])
    for name in dict.fromkeys((kind.publisher, *_PUBLISHERS)):
        if name in raw.fields and "publisher" not in record:
            record["publisher"] = plain_text(raw.take(name))
    if "number" in raw.fields:
        meant = "number" if kind.number in {*record, *raw.fields} else kind.number
        record[meant] = plain_text(raw.take("number"))
    for name, variable in FIELDS.items():
        if name in raw.fields and variable not in record:
            value = raw.take(name)
            record[variable] = values.pages(value) if variable == "page" else plain_text(value)
    if "eid" in raw.fields and "page" not in record:
        record["page"] = plain_text(raw.take("eid"))
    for name in tuple(raw.fields):
        same = canonical_variable(name)  # "page", "arxiv": written as CSL has it
        if same in CSL_VARIABLES and same not in record:
            record[same] = plain_text(raw.take(name))


READER = ReferenceReader("bibtex", (".bib",), read_bibtex)
