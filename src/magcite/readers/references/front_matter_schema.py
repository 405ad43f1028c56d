"""JSON Schema of a reference file's front matter, for editors: https://json-schema.org/draft/2020-12."""

from pydantic import BaseModel

from magcite.model import CSL_VARIABLES
from magcite.readers.references.evidence import EvidenceBlock, ProvenanceBlock

__all__ = ["front_matter_schema"]

_SCALARS = ["string", "number", "boolean", "null"]  # YAML reads 17 as a number where a person writes a volume
_NAMES, _DATES, _LISTS = ("author", "editor", "translator"), ("issued", "accessed"), ("ISBN", "ISSN")
_REF = "#/$defs/{model}"


def front_matter_schema() -> dict[str, object]:
    """Return the schema; CSL's other variables, and identifiers in another case, are allowed and not described."""
    blocks: dict[str, type[BaseModel]] = {"evidence": EvidenceBlock, "provenance": ProvenanceBlock}
    definitions: dict[str, object] = {}
    own: dict[str, object] = {}
    for name, model in blocks.items():
        tree = model.model_json_schema(ref_template=_REF)
        definitions |= tree.pop("$defs", {})
        definitions[model.__name__] = tree
        own[name] = {"anyOf": [{"$ref": _REF.format(model=model.__name__)}, {"type": "null"}]}
    properties: dict[str, object] = {name: _variable(name) for name in CSL_VARIABLES}
    properties |= own | {
        "tags": _one_or_more({"type": _SCALARS}),
        "other": {"type": ["object", "null"], "additionalProperties": {"type": _SCALARS}},
        "id": {"type": _SCALARS, "description": "the citekey, which is the file's name"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "magcite reference: the front matter",
        "type": ["object", "null"],
        "properties": properties,
        "$defs": {name: _relaxed(one) for name, one in definitions.items()},
    }


def _variable(name: str) -> dict[str, object]:
    shape: dict[str, object] = {"type": _SCALARS}
    if name in _NAMES:
        return _one_or_more({"type": ["string", "object"]})
    if name in _DATES:
        return {"type": [*_SCALARS, "object", "array"]}
    return _one_or_more(shape) if name in _LISTS else shape


def _one_or_more(shape: dict[str, object]) -> dict[str, object]:
    return {"anyOf": [shape, {"type": "array", "items": shape}, {"type": "null"}]}


def _relaxed(value: object) -> object:
    """Return a schema for what people write in YAML: a number where a text is due, one word for a list of one."""
    if isinstance(value, list):
        return [_relaxed(one) for one in value]
    if not isinstance(value, dict):
        return value
    inner = {name: _relaxed(one) for name, one in value.items()}
    if inner.get("type") == "string" and "enum" not in inner:
        return {name: one for name, one in inner.items() if name != "minLength"} | {"type": _SCALARS}
    items = inner.get("items")
    if inner.get("type") == "array" and isinstance(items, dict) and "$ref" not in items:
        return {"anyOf": [inner, {"type": _SCALARS}]}
    return inner
