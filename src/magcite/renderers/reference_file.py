"""A reference file: the front matter and annotation that `readers.reference_file` reads back to the same reference.

The citekey is not in it: it is the file's name.
"""

import io
import re
from collections.abc import Iterable, Mapping
from datetime import date

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from magcite.model import (
    CSL_VARIABLES,
    Date,
    Evidence,
    Item,
    Name,
    Origin,
    Provenance,
    Reference,
    Result,
    item_from_csl,
    item_to_csl,
)
from magcite.model.marked import emphasis_only

__all__ = ["render_evidence", "render_reference"]

_NAMES, _DATES, _LISTS = ("author", "editor", "translator"), ("issued", "accessed"), ("ISBN", "ISSN")
_NEVER_FOLDED = 1 << 30  # characters a line
_EXACT_INTEGERS = 1e15


def render_reference(reference: Reference) -> str:
    """Return the whole file: LF line ends, one final newline, fields in CSL's order, nothing empty.

    A value that could not be read is written as it was, so that it is reported again and not lost; of a list in the
    block `evidence` only the results that could be read are written.
    """
    record = _record(reference.item)
    document = CommentedMap((name, record[name]) for name in CSL_VARIABLES if name in record)
    if reference.tags:
        document["tags"] = _flow(map(_scalar, reference.tags))
    if reference.evidence is not None:
        document["evidence"] = _evidence(reference.evidence)
    if reference.provenance != Provenance():
        document["provenance"] = _provenance(reference.provenance)
    _put_back(document, reference)
    if reference.item.other:
        document["other"] = CommentedMap((_scalar(name), _scalar(text)) for name, text in reference.item.other)
    front = _dump(document) if document else ""
    body = f"{reference.annotation}\n" if reference.annotation else ""
    return f"---\n{front}---\n{body}"


def render_evidence(evidence: Evidence) -> str:
    """Return the block `evidence` alone, as it stands in the front matter: LF line ends, one final newline."""
    return _dump(CommentedMap(evidence=_evidence(evidence)))


def _dump(document: CommentedMap) -> str:
    yaml = YAML()
    yaml.width = _NEVER_FOLDED
    yaml.indent(mapping=2, sequence=4, offset=2)
    out = io.StringIO()
    yaml.dump(document, out)
    return out.getvalue()


def _record(item: Item) -> dict[str, object]:
    """Return the bibliographic fields in the relaxed spelling that people write."""
    record: dict[str, object] = {}
    for name, value in item_to_csl(emphasis_only(item)).items():
        if name in _NAMES:
            record[name] = CommentedSeq(map(_name, getattr(item, name)))
        elif name in _DATES:
            record[name] = _date(name, getattr(item, name))
        elif name in _LISTS:
            values = [str(one) for one in getattr(item, name.lower())]
            record[name] = _scalar(values[0]) if len(values) == 1 else _flow(map(_scalar, values))
        elif name in CSL_VARIABLES and isinstance(value, str):
            record[name] = _scalar(value)
    return record


def _name(name: Name) -> object:
    """Return "Family, Given" or an organisation's name where that says all, otherwise the parts."""
    text = f"{name.family}, {name.given}" if name.given else name.literal or ""
    if item_from_csl({"author": [text]})[0].author == (name,):
        return _scalar(text)
    parts = ((part.replace("_", "-"), getattr(name, part)) for part in Name.__dataclass_fields__)
    return _flow_map({part: _scalar(said) for part, said in parts if said})


def _date(name: str, written: Date) -> object:
    text = written.iso
    if getattr(item_from_csl({name: text})[0], name) == written:
        return _scalar(text)
    shape = item_to_csl(Item(issued=written))["issued"]
    return _flow_map({"literal": _scalar(written.literal)}) if written.literal else shape


def _evidence(evidence: Evidence) -> CommentedMap:
    block = CommentedMap()
    for name in Evidence.__dataclass_fields__:
        value = getattr(evidence, name)
        if name == "species" and value:
            block[name] = _flow(map(_scalar, value))
        elif name == "results" and value:
            block[name] = CommentedSeq(map(_result, value))
        elif value not in (None, ()):
            block[name] = value if isinstance(value, int) else _scalar(str(value))
    return block


def _result(result: Result) -> CommentedMap:
    values = {name: getattr(result, name) for name in Result.__dataclass_fields__}
    return _flow_map({name: _measured(value) for name, value in values.items() if value is not None})


def _measured(value: object) -> object:
    if isinstance(value, tuple):
        return _flow(map(_measured, value))
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT_INTEGERS:
        return int(value)
    return value if isinstance(value, int | float) else _scalar(str(value))


def _provenance(provenance: Provenance) -> CommentedMap:
    block = CommentedMap()
    if provenance.origin is not Origin.HAND:
        block["origin"] = provenance.origin.value
    if provenance.unconfirmed:
        block["unconfirmed"] = _flow(map(_scalar, provenance.unconfirmed))
    if provenance.note:
        block["note"] = _scalar(provenance.note)
    return block


def _put_back(document: CommentedMap, reference: Reference) -> None:
    """Write what could not be read beside what could, where nothing stands in its place."""
    for flaw in reference.unreadable:
        block, _, name = flaw.field.partition(".")
        if flaw.field == "ISBN" and "ISBN" in document:
            good = document["ISBN"]
            document["ISBN"] = _flow([*(good if isinstance(good, list) else [good]), flaw.text])
        elif not name and flaw.field != "citekey":
            document.setdefault(flaw.field, flaw.text)
        elif name and "." not in name and isinstance(inner := document.setdefault(block, CommentedMap()), Mapping):
            document[block] = CommentedMap({name: flaw.text} | dict(inner))


def _scalar(text: str) -> object:
    """Return a value that YAML writes as this very text, without quotes where it can: "17" as the number 17."""
    if re.fullmatch(r"0|-?[1-9]\d{0,17}", text):
        return int(text)
    if re.fullmatch(r"-?\d{1,9}\.\d{1,9}", text) and repr(float(text)) == text:
        return float(text)
    if re.fullmatch(r"[1-9]\d{3}-\d\d-\d\d", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            return text
    # ruamel.yaml leaves some words bare, as ?0 in a list on one line, that it cannot read again
    return text if text[:1].isalnum() else DoubleQuotedScalarString(text)


def _flow(values: Iterable[object]) -> CommentedSeq:
    sequence = CommentedSeq(values)
    sequence.fa.set_flow_style()
    return sequence


def _flow_map(values: Mapping[str, object]) -> CommentedMap:
    mapping = CommentedMap(values)
    mapping.fa.set_flow_style()
    return mapping
