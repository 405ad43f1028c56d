"""RIS: one record per reference, for reference managers; tags and types of the table that the reader uses.

CSL's note goes into `N1`, the annotation line by line into `RN`. A retracted work has an `N1` of its own that says so,
before all others.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from magcite.model import Bibliography, Date, Entry, Item, Name, Unreadable, item_to_csl
from magcite.model.bibtex_types import ET_AL
from magcite.model.ris_tags import KEPT, NAMES, NUMBERS, TAG, TEXTS, TYPES, type_for
from magcite.phrases import phrase
from magcite.renderers.notices import mark
from magcite.renderers.printable import printable, printable_lines
from magcite.renderers.renderer import Renderer, RenderOptions

__all__ = ["RENDERER"]

_ARXIV = "https://arxiv.org/abs/"
_TAGS = {variable: tag for tag, variable in reversed(list(KEPT.items()))}
_READ_BACK = frozenset({"DOI", "PMCID", "ISBN"})
_TWO_PAGES = re.compile(r"\s*([^\s,;–-]+)\s*[–-]\s*([^\s,;–-]+)\s*")
# what is written by other means, or says something about a list or a file and not about the work
_SETTLED = frozenset({"year-suffix", "crossref", "xdata", "annote", "TY", "ER"})


def render(bibliography: Bibliography, _options: RenderOptions) -> str:
    """Return the whole file; "" for no entries."""
    return "\n".join(
        "".join(f"{tag}  - {text}\n" for tag, text in (*_lines(entry, bibliography.language), ("ER", "")))
        for entry in bibliography.entries
    )


def _lines(entry: Entry, language: str) -> Iterator[tuple[str, str]]:
    item = entry.item
    yield "TY", type_for(item.type)
    yield "ID", re.sub(r"\s+", "-", printable(entry.key).strip()) or "entry"
    for variable, tags in NAMES.items():
        yield from ((tags[0], text) for name in getattr(item, variable) if (text := _name(name)))
    known = item_to_csl(replace(item, title_markup=None))
    texts = {tags[0]: known.get(variable) for variable, tags in TEXTS.items()}
    texts |= {NUMBERS.get(item.type or "", "M1"): item.number}
    yield from ((tag, text) for tag, value in texts.items() if isinstance(value, str) and (text := _line(value)))
    yield from _dates(item)
    yield from _pages(item)
    yield from _identifiers(entry)
    yield from _notes(entry, language)
    yield from (("KW", text) for tag in entry.tags if (text := _line(tag)))
    for name, value in item.other:
        if tag := _tag(name):
            yield from ((tag, text) for one in printable_lines(value).split("\n") if (text := one.strip()))


def _line(text: str) -> str:
    return printable(text).strip()


def _tag(name: str) -> str | None:
    """Return the tag that a kept value is written under; None where there is none."""
    return _TAGS.get(name) or (name if TAG.fullmatch(name) and name not in _SETTLED else None)


def _name(name: Name) -> str:
    """Return "van Gogh, Vincent, Jr."; of an organisation the whole name, its commas doubled."""
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    if not name.family or not (given or name.suffix):
        return _line(name.literal or name.family or given or "").replace(",", ",,")
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    parts = [_line(part.replace(",", " ")) for part in (family, given, name.suffix or "")]
    return ", ".join(parts if parts[2] else parts[:2])


def _dates(item: Item) -> Iterator[tuple[str, str]]:
    if issued := item.issued:
        if issued.year is None:
            yield "DA", _line(issued.literal or "")
        else:
            yield "PY", Date(issued.year).iso
            if issued.month:
                yield "DA", _slashed(issued)
    if item.accessed:
        yield "Y2", _slashed(item.accessed) if item.accessed.year is not None else _line(item.accessed.literal or "")


def _slashed(date: Date) -> str:
    return f"{date.iso.replace('-', '/')}{'/' * (2 - date.iso.count('-'))}"


def _pages(item: Item) -> Iterator[tuple[str, str]]:
    page = _line(item.page or "")
    if (found := _TWO_PAGES.fullmatch(page)) and found[1] != found[2]:
        yield from zip(("SP", "EP"), found.groups(), strict=True)
    elif page:
        yield "SP", page


def _identifiers(entry: Entry) -> Iterator[tuple[str, str]]:
    item = entry.item
    serial = [*(isbn.value for isbn in item.isbn), *item.issn]
    yield from (("SN", _line(number)) for number in serial)
    if item.pmid:
        yield "AN", item.pmid.value
        yield "DB", "PubMed"
    if item.arxiv:
        yield "UR", f"{_ARXIV}{item.arxiv.value}"
    for flaw in writes_back(entry):
        yield {"DOI": "DO", "PMCID": "C2", "ISBN": "SN"}[flaw.field], _line(flaw.text)


def writes_back(entry: Entry) -> tuple[Unreadable, ...]:
    """Return the identifiers that nobody could read and are written as they came: no good one is in their place."""
    if not entry.unreadable:
        return ()
    taken = item_to_csl(entry.item).keys() - {"ISBN"}
    return tuple(one for one in entry.unreadable if one.field in _READ_BACK - taken and _line(one.text))


def _notes(entry: Entry, language: str) -> Iterator[tuple[str, str]]:
    note, told = printable_lines(entry.item.note or ""), mark(entry, language)
    if told and told not in note:
        yield "N1", _line(told)
    yield from (("N1", text) for one in note.split("\n") if (text := one.strip()))
    own = next((text for name, text in entry.item.other if name == "annote"), None)
    annotation = printable_lines("\n\n".join(dict.fromkeys(filter(None, (own, entry.annotation)))))
    lines = annotation.split("\n") if annotation else []
    if len(lines) > 1 and "" not in (line.strip() for line in lines):
        yield "RN", ""
    yield from (("RN", line.rstrip()) for line in lines)


def lost(bibliography: Bibliography, _options: RenderOptions) -> Iterator[tuple[str, str]]:
    """Yield (words, citekey) for each value without a tag."""
    yield from (
        (phrase("RIS has no place for {what}", what=what), key)
        for entry in bibliography.entries
        for what, key in _untagged(entry)
    )


def _untagged(entry: Entry) -> Iterator[tuple[str, str]]:
    item = entry.item
    if (kept := TYPES.get(type_for(item.type), "document")) != (item.type or "document"):
        yield phrase("the type {type} (read as {kept})", type=item.type or "", kept=kept), entry.key
    yield from ((what, entry.key) for what in _untold(item))


def _untold(item: Item) -> Iterator[str]:
    known = item_to_csl(item)
    if item.title_markup:
        yield phrase("italics, braces and other marks in the title")
    yield from (variable for variable in ("event-title", "medium") if known.get(variable))
    for variable in NAMES:
        if any(name.non_dropping_particle or name.dropping_particle for name in getattr(item, variable)):
            yield phrase("a particle apart from the name in {variable}", variable=variable)
        if any("," in part for name in getattr(item, variable) for part in (name.family or "", name.given or "")):
            yield phrase("a comma in the name of {variable}", variable=variable)
    for variable in ("issued", "accessed"):
        date: Date | None = getattr(item, variable)
        if date and date.literal and re.match(r"\d{4}", date.literal):
            yield phrase("the words {literal} of {variable}", literal=repr(date.literal), variable=variable)
    for name, text in item.other:
        if name == ET_AL:
            yield from (phrase("“and others” of {variable}", variable=variable) for variable in text.split())
        elif _tag(name) is None and name not in _SETTLED and text.strip():
            part = (
                phrase("more than one day in {name}", name=name)
                if name in {"issued", "accessed"}
                else phrase("the field {name}", name=name)
            )
            yield part


RENDERER = Renderer("ris", render, writes_back, lost, shows_entries=False)
