"""RIS, the tagged format of reference managers: https://en.wikipedia.org/wiki/RIS_(file_format).

A record goes from TY to ER. A line without a tag continues the one above. Tags that CSL has no place for are kept in
`Item.other` under their own two letters; text outside records is a comment.

The lines of RN are the annotation: its lines where one of them is empty, and otherwise its paragraphs.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from magcite.errors import IdentifierError, ReferenceFileError
from magcite.identifiers import Arxiv, identify_url
from magcite.model import Place, Reference, Unreadable, item_from_csl
from magcite.model.citekey import make_citekey
from magcite.model.ris_tags import DATES, KEPT, NAMES, NUMBERS, TEXTS, TYPES
from magcite.phrases import phrase
from magcite.readers.references.reference_reader import ReferenceReader

__all__ = ["READER"]

_LINE = re.compile(r"([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*))?")
_BOOKS = frozenset({"book", "chapter", "entry-encyclopedia", "entry-dictionary", "paper-conference", "report"})
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")
_ISBN = re.compile(r"(?:97[89])?\d{9}[\dXx]")
_PUBMED = re.compile(r"pubmed|medline", re.IGNORECASE)


@dataclass(slots=True)
class _Record:
    """One record: its tags in file order, each with its values; they shrink as they are understood."""

    line: int
    tags: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    cut: tuple[str, str] | None = None  # the last tag and its value, where the file ends before the record does

    def take(self, *tags: str) -> str | None:
        """Remove and return the first value of the first tag that is there; None without any."""
        for tag in tags:
            if found := self.tags.get(tag):
                value = found.pop(0)
                if not found:
                    del self.tags[tag]
                return value
        return None

    def take_all(self, *tags: str) -> list[str]:
        """Remove and return all values of some tags."""
        return [value for tag in tags for value in self.tags.pop(tag, [])]


def read_ris(text: str, *, path: str) -> tuple[Reference, ...]:
    """Read all records; KW are the tags, N1 the note, RN the annotation, ID the citekey where it is one word.

    What stands last in a file that ends before its last record does is among that record's `unreadable`.

    Raises:
        ReferenceFileError: there is no record.
    """
    records = list(_records(text.removeprefix("\ufeff")))
    if not records and text.strip():
        raise ReferenceFileError(
            phrase("there is no record here: RIS begins with a line like TY  - JOUR"), path=path, line=1
        )
    taken: set[str] = set()
    references = []
    for record in records:
        reference = _reference(record, path, taken)
        taken.add(reference.citekey)
        references.append(reference)
    return tuple(references)


def _records(text: str) -> Iterator[_Record]:
    record: _Record | None = None
    last: list[str] | None = None
    ended = ""
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            if last is not None and line.strip():
                last[-1] = f"{last[-1]} {line.strip()}".strip()
            continue
        tag, value = match[1], (match[2] or "").strip()
        if tag == "RN":
            value = match[2] or ""  # its lines are Markdown, where blanks at the start count
        if tag in {"TY", "ER"} and record is not None:
            yield record
            record = last = None
        if tag == "TY":
            record = _Record(number)
        if record is not None:
            ended, last = tag, record.tags.setdefault(tag, [])
            last.append(value)
            record.lines.setdefault(tag, number)
    if record is not None:
        record.cut = ended, record.tags[ended][-1]
        yield record


def _reference(record: _Record, path: str, taken: set[str]) -> Reference:
    found: dict[str, object] = {"type": TYPES.get(record.take("TY") or "", "document")}
    lines = {name: record.lines[tag] for name, tag in _tag_names() if tag in record.lines}
    for name, tags in NAMES.items():
        if people := [_name(value) for value in record.take_all(*tags) if value]:
            found[name] = people
    _read_dates(record, found)
    _read_identifiers(record, found)
    for name, tags in TEXTS.items():
        if name not in found and (value := record.take(*tags)):
            found[name] = value
    if number := record.take(NUMBERS.get(str(found["type"]), "M1")):
        found["number"] = number
    first, last = record.take("SP"), record.take("EP")
    found["page"] = "-".join(dict.fromkeys(part for part in (first, last) if part))
    found["note"] = "\n".join(record.take_all("N1"))
    tags, written = record.take_all("KW"), record.take_all("RN")
    annotation = ("\n" if "" in written else "\n\n").join(written).strip()
    said = record.take("ID") or ""
    item, unreadable = item_from_csl(found)
    if record.cut:
        reason = phrase("the file ends before the record does (no ER line): is it cut off?")
        unreadable += (Unreadable(*record.cut, reason, kept=True),)
    return Reference(
        said if said and not re.search(r"\s", said) else make_citekey(item, taken),
        replace(item, other=(*item.other, *_kept(record))),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        annotation=annotation or None,
        place=Place(path, record.line, MappingProxyType(lines)),
        unreadable=unreadable,
    )


def _kept(record: _Record) -> Iterator[tuple[str, str]]:
    """Yield what goes into `Item.other`; of two tags for one variable the second keeps its own name."""
    seen: dict[str, str] = {}
    for tag, values in record.tags.items():
        text = "\n".join(filter(None, values))
        name = KEPT.get(tag, tag)
        if text and seen.get(name) != text:
            yield (tag if name in seen else name), text
            seen.setdefault(name, text)


def _read_dates(record: _Record, found: dict[str, object]) -> None:
    """Read the dates; of a whole date and a year beside it the one that is a date."""
    for name, tags in DATES.items():
        dated = [tag for tag in tags if (values := record.tags.get(tag)) and "date-parts" in _date(values[0])]
        if value := record.take(*dated, *tags):
            found[name] = _date(value)
    if "date-parts" in (issued := found.get("issued") or {}) and "PY" in record.tags:  # type: ignore[operator]
        year = issued["date-parts"][0][0]  # type: ignore[index]
        record.tags["PY"] = [value for value in record.tags["PY"] if _year(value) != year]


def _year(value: str) -> object:
    parts = _date(value).get("date-parts")
    return parts[0][0] if isinstance(parts, list) else None


def _read_identifiers(record: _Record, found: dict[str, object]) -> None:
    """Read serial numbers by their form, PubMed's number, and an address at arXiv."""
    serial = {"ISBN": list[str](), "ISSN": list[str]()}
    for value in record.take_all("SN"):
        books = _ISBN.fullmatch(re.sub(r"[\s-]", "", value)) or (found["type"] in _BOOKS and not _ISSN.fullmatch(value))
        serial["ISBN" if books else "ISSN"].append(value)
    if serial["ISBN"]:
        found["ISBN"] = serial["ISBN"]
    if serial["ISSN"]:
        found["ISSN"] = " ".join(serial["ISSN"])
    if any(map(_PUBMED.search, record.tags.get("DB", []))) and re.fullmatch(r"\d{1,8}", record.tags.get("AN", [""])[0]):
        found["PMID"] = record.take("AN")
        if record.tags["DB"] == ["PubMed"]:
            del record.tags["DB"]  # which is there to say whose number it is
    for place, value in enumerate(record.tags.get("UR", ())):
        with suppress(IdentifierError):
            if isinstance(known := identify_url(value), Arxiv):
                found["arXiv"] = known.value
                del record.tags["UR"][place]
                break


def _tag_names() -> Iterator[tuple[str, str]]:
    """Yield (CSL variable, tag), the tag that is preferred last."""
    for name, tags in (*TEXTS.items(), *NAMES.items(), *DATES.items()):
        yield from ((name, tag) for tag in reversed(tags))
    yield from (("type", "TY"), ("page", "SP"), ("ISSN", "SN"), ("note", "N1"), ("tags", "KW"), ("annotation", "RN"))


def _name(value: str) -> dict[str, str]:
    """Read "Family, Given, Suffix"; without a comma, the name of an organisation, whose own commas are doubled."""
    if ",," in value:
        return {"literal": value.replace(",,", ",")}
    family, _, rest = (part.strip() for part in value.partition(","))
    given, _, suffix = (part.strip() for part in rest.partition(","))
    if not given:
        return {"family": family, "suffix": suffix} if family and suffix else {"literal": family or value}
    return {"family": family, "given": given} | ({"suffix": suffix} if suffix else {})


def _date(value: str) -> dict[str, object]:
    """Read "2006/05/01/", "2006-05-01" or "2006"; other words as they stand."""
    match = re.match(r"(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?![\w])", value.strip())
    if match is None:
        return {"literal": value.strip(" /")}
    return {"date-parts": [[int(part) for part in match.groups() if part]]}


READER = ReferenceReader("ris", (".ris",), read_ris)
