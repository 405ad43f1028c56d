"""The blocks `evidence` and `provenance` of a reference file.

The first says what a study did and found, the second how sure the record is. A value that cannot be understood
costs that value alone; it comes back as an `Unreadable` that a rule reports.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from magcite.language.suggestion import nearest
from magcite.model import Design, Direction, Evidence, Origin, Provenance, Result, Unreadable
from magcite.phrases import phrase
from magcite.readers.front_matter import Plain, written
from magcite.readers.references.measures import short_measure
from magcite.readers.texts import OneOrMore, Text, Texts

__all__ = ["EvidenceBlock", "ResultBlock", "read_evidence", "read_provenance"]


def _lowered(value: object) -> object:
    return [one.strip().lower() if isinstance(one, str) else one for one in value] if isinstance(value, list) else value


Species = Annotated[tuple[Text, ...], BeforeValidator(_lowered), OneOrMore]
Number = Annotated[float, Field(allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0)]


class _Block(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class ResultBlock(_Block):
    """One result, as a person writes it down."""

    outcome: Text
    measure: Annotated[Text, AfterValidator(short_measure)] | None = None
    value: Number | None = None
    ci: tuple[Number, Number] | None = None
    p: Text | None = None
    direction: Direction | None = None
    significant: bool | None = None


class EvidenceBlock(_Block):
    """What the study did and found, as a person writes it down."""

    design: Design | None = None
    species: Species = ()
    population: Text | None = None
    n: Count | None = None
    studies: Count | None = None
    age: Text | None = None
    dose: Text | None = None
    duration: Text | None = None
    exposure: Text | None = None
    comparator: Text | None = None
    results: tuple[ResultBlock, ...] = ()
    derived: Text | None = None


class ProvenanceBlock(_Block):
    """How a record came about, and what of it the author doubts."""

    origin: Origin = Origin.HAND
    unconfirmed: Texts = ()
    note: Text | None = None


B = TypeVar("B", bound=_Block)


def read_evidence(value: Plain) -> tuple[Evidence | None, tuple[Unreadable, ...]]:
    """Read the block `evidence`; None when it says nothing that can be understood."""
    block, unreadable = _read(EvidenceBlock, value, "evidence")
    fields = {name: getattr(block, name) for name in EvidenceBlock.model_fields if name != "results"}
    evidence = Evidence(**fields, results=tuple(_result(one) for one in block.results))
    return (evidence if evidence != Evidence(derived=evidence.derived) else None), unreadable


def read_provenance(value: Plain) -> tuple[Provenance, tuple[Unreadable, ...]]:
    """Read the block `provenance`; typed in by hand, and nothing doubted, where it says nothing."""
    block, unreadable = _read(ProvenanceBlock, value, "provenance")
    return Provenance(block.origin, block.unconfirmed, block.note), unreadable


def _result(block: ResultBlock) -> Result:
    return Result(**{name: getattr(block, name) for name in ResultBlock.model_fields})


def _read(model: type[B], value: Plain, name: str) -> tuple[B, tuple[Unreadable, ...]]:
    """Validate a block; take out what is wrong, innermost first, until the rest is right."""
    if value is None:
        return model(), ()
    if not isinstance(value, dict):
        return model(), (Unreadable(name, written(value), phrase('"key: value" lines were expected')),)
    rest = _copy_without_nulls(value)
    unreadable: list[Unreadable] = []
    while True:
        try:
            return model.model_validate(rest), tuple(sorted(unreadable, key=lambda one: one.field))
        except ValidationError as error:
            places = {_place(rest, detail): detail for detail in error.errors(include_url=False)}
            for place in sorted(places, key=_innermost_and_last_first, reverse=True):
                dotted = ".".join(map(str, (name, *place)))
                unreadable.append(Unreadable(dotted, written(_take(rest, place)), _reason(model, places[place])))


Step = int | str


def _innermost_and_last_first(place: tuple[Step, ...]) -> tuple[tuple[bool, int, str], ...]:
    return tuple((isinstance(step, str), step if isinstance(step, int) else 0, str(step)) for step in place)


def _place(value: Plain, detail: ErrorDetails) -> tuple[Step, ...]:
    """Return the path of what must go: the value that is wrong, or the mapping that lacks a key."""
    steps = detail["loc"][:-1] if detail["type"] == "missing" else detail["loc"]
    place: list[Step] = []
    for step in steps:
        if isinstance(value, dict) and isinstance(step, str) and step in value:
            value = value[step]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            if len(place) == 1 and place[0] != "results":  # half a list means something else than the author meant
                break
            value = value[step]
        else:
            break
        place.append(step)
    return tuple(place[:3]) if place[:1] == ["results"] else tuple(place[:1])


def _take(value: Plain, place: Sequence[Step]) -> Plain:
    """Remove and return the value at a path that `_place` found."""
    for step in place[:-1]:
        value = value[step]  # type: ignore[index]
    return value.pop(place[-1]) if isinstance(value, dict | list) else None  # type: ignore[arg-type]


def _copy_without_nulls(value: Plain) -> Plain:
    """Copy a value without the keys that say null: not stated is not stated, however it is written."""
    if isinstance(value, dict):
        return {key: _copy_without_nulls(one) for key, one in value.items() if one is not None}
    return [_copy_without_nulls(one) for one in value] if isinstance(value, list) else value


def _reason(model: type[BaseModel], detail: ErrorDetails) -> str:
    known = ResultBlock if "results" in detail["loc"][:-1] else model
    last = str(detail["loc"][-1]) if detail["loc"] else ""
    if "ci" in detail["loc"]:
        return phrase("two numbers were expected, as [0.3, 0.8]")
    if detail["type"] == "extra_forbidden":
        return phrase(
            "there is no such key; the nearest known one is {last}",
            last=str(nearest(last, known.model_fields, likeness=0)),
        )
    if detail["type"] == "missing":
        return phrase("the key {last} is missing", last=last)
    if detail["type"] == "enum":
        closed = str(detail.get("ctx", {}).get("expected", "")).replace("'", "").replace(" or ", ", ")
        said = detail["input"]
        hint = (
            phrase("; the nearest is {nearest}", nearest=str(nearest(said, closed.split(", "), likeness=0)))
            if isinstance(said, str)
            else ""
        )
        return phrase("it must be one of {closed}{hint}", closed=closed, hint=hint)
    return _REASONS.get(detail["type"], detail["msg"])


_WHOLE, _DECIMAL = (
    phrase("a whole number was expected, as 4035"),
    phrase("a number was expected, with a decimal point, as 0.66"),
)
_REASONS: Mapping[str, str] = {
    "int_parsing": _WHOLE,
    "int_from_float": _WHOLE,
    "int_type": _WHOLE,
    "float_parsing": _DECIMAL,
    "float_type": _DECIMAL,
    "finite_number": _DECIMAL,
    "bool_parsing": phrase("true, false or null was expected"),
    "bool_type": phrase("true, false or null was expected"),
    "string_type": phrase("text was expected"),
    "string_too_short": phrase("it is empty"),
    "greater_than_equal": phrase("it cannot be below zero"),
    "tuple_type": phrase("a list was expected"),
    "model_type": phrase('"key: value" pairs were expected'),
}
