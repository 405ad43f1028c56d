"""RIS, the tagged format of reference managers: https://en.wikipedia.org/wiki/RIS_(file_format).

A record goes from TY to ER. A line without a tag continues the one above. Tags that CSL has no place for are kept in
`Item.other` under their own two letters; text outside records is a comment.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from magcite.errors import ReferenceFileError
from magcite.model import Place, Reference, item_from_csl
from magcite.model.citekey import make_citekey
from magcite.phrases import phrase
from magcite.readers.references.reference_reader import ReferenceReader

__all__ = ["READER"]

_LINE = re.compile(r"([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*))?")
_TYPES: Mapping[str, str] = {
    **dict.fromkeys(("JOUR", "EJOUR", "INPR", "ABST"), "article-journal"),
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK", "SER"), "book"),
    **dict.fromkeys(("CHAP", "ECHAP"), "chapter"),
    **dict.fromkeys(("CONF", "CPAPER"), "paper-conference"),
    **dict.fromkeys(("RPRT", "GOVDOC"), "report"),
    **dict.fromkeys(("ELEC", "WEB"), "webpage"),
    **dict.fromkeys(("VIDEO", "MPCT"), "motion_picture"),
    **dict.fromkeys(("STAT", "LEGAL"), "legislation"),
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "THES": "thesis",
    "UNPB": "manuscript",
    "ENCYC": "entry-encyclopedia",
    "DICT": "entry-dictionary",
    "BLOG": "post-weblog",
    "SOUND": "song",
    "DATA": "dataset",
    "COMP": "software",
    "PAT": "patent",
    "STAND": "standard",
    "JFULL": "periodical",
    "PCOMM": "personal_communication",
    "SLIDE": "speech",
    "CASE": "legal_case",
    "BILL": "bill",
    "MAP": "map",
    "HEAR": "hearing",
    "ART": "graphic",
    "FIGURE": "figure",
    "MUSIC": "musical_score",
    "PAMP": "pamphlet",
}
# tags for one variable, the first that is there wins and the others are kept
_TEXTS: Mapping[str, Sequence[str]] = {
    "title": ("TI", "T1", "CT"),
    "title-short": ("ST",),
    "container-title": ("T2", "JF", "JO", "BT"),
    "container-title-short": ("JA", "J2", "J1"),
    "collection-title": ("T3",),
    "volume": ("VL",),
    "issue": ("IS",),
    "publisher": ("PB",),
    "publisher-place": ("CY", "PP"),
    "edition": ("ET",),
    "language": ("LA",),
    "genre": ("M3",),
    "DOI": ("DO",),
    "PMCID": ("C2",),
    "URL": ("UR",),
}
_NAMES: Mapping[str, Sequence[str]] = {
    "author": ("AU", "A1"),
    "editor": ("ED", "A2"),
    "translator": ("TA", "A4"),
}
_DATES: Mapping[str, Sequence[str]] = {"issued": ("DA", "PY", "Y1"), "accessed": ("Y2",)}
_BOOKS = frozenset({"book", "chapter", "entry-encyclopedia", "entry-dictionary", "paper-conference", "report"})


@dataclass(slots=True)
class _Record:
    """One record: its tags in file order, each with its values; they shrink as they are understood."""

    line: int
    tags: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)

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
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        match = _LINE.fullmatch(line.rstrip())
        if match is None:
            if last is not None and line.strip():
                last[-1] = f"{last[-1]} {line.strip()}".strip()
            continue
        tag, value = match[1], (match[2] or "").strip()
        if tag in {"TY", "ER"} and record is not None:
            yield record
            record = last = None
        if tag == "TY":
            record = _Record(number)
        if record is not None:
            last = record.tags.setdefault(tag, [])
            last.append(value)
            record.lines.setdefault(tag, number)
    if record is not None:
        yield record


def _reference(record: _Record, path: str, taken: set[str]) -> Reference:
    found: dict[str, object] = {"type": _TYPES.get(record.take("TY") or "", "document")}
    lines = {name: record.lines[tag] for name, tag in _tag_names() if tag in record.lines}
    for name, tags in _NAMES.items():
        if people := [_name(value) for value in record.take_all(*tags) if value]:
            found[name] = people
    for name, tags in _DATES.items():
        if value := record.take(*tags):
            found[name] = _date(value)
    record.tags.pop("PY", None)  # the year alone, beside a whole date
    for name, tags in _TEXTS.items():
        if value := record.take(*tags):
            found[name] = value
    first, last = record.take("SP"), record.take("EP")
    found["page"] = "-".join(dict.fromkeys(part for part in (first, last) if part))
    if serial := record.take_all("SN"):
        found["ISBN" if found["type"] in _BOOKS else "ISSN"] = serial if found["type"] in _BOOKS else " ".join(serial)
    found["note"] = "\n".join(record.take_all("N1"))
    tags, annotation = record.take_all("KW"), "\n\n".join(record.take_all("RN"))
    said = record.take("ID") or ""
    item, unreadable = item_from_csl(found)
    other = ((_kept_name(tag), "; ".join(values)) for tag, values in record.tags.items() if any(values))
    return Reference(
        said if said and not re.search(r"\s", said) else make_citekey(item, taken),
        replace(item, other=(*item.other, *other)),
        tags=tuple(dict.fromkeys(tag for tag in tags if tag)),
        annotation=annotation or None,
        place=Place(path, record.line, MappingProxyType(lines)),
        unreadable=unreadable,
    )


def _tag_names() -> Iterator[tuple[str, str]]:
    """Yield (CSL variable, tag), the tag that is preferred last."""
    for name, tags in (*_TEXTS.items(), *_NAMES.items(), *_DATES.items()):
        yield from ((name, tag) for tag in reversed(tags))
    yield from (("type", "TY"), ("page", "SP"), ("ISSN", "SN"), ("note", "N1"), ("tags", "KW"), ("annotation", "RN"))


def _kept_name(tag: str) -> str:
    return {"AB": "abstract", "N2": "abstract"}.get(tag, tag)


def _name(value: str) -> dict[str, str]:
    """Read "Family, Given, Suffix"; without a comma, the name of an organisation."""
    family, _, rest = (part.strip() for part in value.partition(","))
    given, _, suffix = (part.strip() for part in rest.partition(","))
    if not given:
        return {"literal": family or value}
    return {"family": family, "given": given} | ({"suffix": suffix} if suffix else {})


def _date(value: str) -> dict[str, object]:
    """Read "2006/05/01/", "2006-05-01" or "2006"; other words as they stand."""
    match = re.match(r"(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?![\w])", value.strip())
    if match is None:
        return {"literal": value.strip(" /")}
    return {"date-parts": [[int(part) for part in match.groups() if part]]}


READER = ReferenceReader("ris", (".ris",), read_ris)
