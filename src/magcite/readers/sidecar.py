"""Sidecars, `PAGE.claims.yaml`: claims by their words, with sources, for a page whose text is left alone.

The form of the file: docs/sidecar.md. Keys that nobody knows are the author's own and are left alone; one that is
nearly a known key is a slip, and an error.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Annotated, Literal, TypeAlias

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

from magcite.errors import IdentifierError, InputError
from magcite.identifiers import Identifier, parse_identifier
from magcite.language.messages import recalled
from magcite.language.suggestion import nearest
from magcite.model import Anchor, ClaimKind, Intent, Sidecar, SidecarCitation, SidecarEntry, Span, TextQuote
from magcite.phrases import phrase
from magcite.readers.front_matter import FrontMatter, Plain, parse_yaml
from magcite.readers.texts import OneOrMore, Text

__all__ = ["SidecarFile", "read_sidecar", "sidecar_schema"]

_SLIP = 0.8
_Steps: TypeAlias = tuple[int | str, ...]


class _Block(BaseModel):
    model_config = ConfigDict(extra="allow", frozen=True)


def _exact_alone(value: object) -> object:
    return {"exact": value} if isinstance(value, str) else value


def _work_alone(value: object) -> object:
    if not isinstance(value, str):
        return value
    try:
        parse_identifier(value)
    except IdentifierError:
        return {"key": value}
    return {"target": value}


class QuoteBlock(_Block):
    """TextQuoteSelector: the page's own characters, and their neighbours."""

    exact: Text
    prefix: str | None = None
    suffix: str | None = None


class PositionBlock(_Block):
    """TextPositionSelector: code points of the page as read."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]

    @model_validator(mode="after")
    def _in_order(self) -> "PositionBlock":
        if self.end < self.start:
            raise ValueError(phrase("the end comes before the start"))
        return self


class CitationBlock(_Block):
    """One source: `key` (a citekey) or `target` (an identifier), why it is cited, and where in it."""

    key: Text | None = None
    target: Text | None = None
    intent: Intent = Intent.CITES_AS_EVIDENCE
    locator: Text | None = None

    @model_validator(mode="after")
    def _one_work(self) -> "CitationBlock":
        if (self.key is None) == (self.target is None):
            raise ValueError(phrase("a citation names one work: write either key or target"))
        return self


class ClaimBlock(_Block):
    """One claim."""

    claim: Text | None = None
    state: Literal["present", "gone"] = "present"
    quote: Annotated[QuoteBlock, BeforeValidator(_exact_alone)]
    position: PositionBlock | None = None
    citations: Annotated[tuple[Annotated[CitationBlock, BeforeValidator(_work_alone)], ...], OneOrMore] = ()
    kind: ClaimKind | None = None
    notes: Text | None = None
    link: Literal["none", "open"] = "open"


class SidecarFile(_Block):
    """The whole file."""

    model_config = ConfigDict(extra="allow", frozen=True, title="magcite sidecar")

    schema_: Annotated[Literal["magcite/sidecar/1"], Field(alias="schema")] = "magcite/sidecar/1"
    claims: tuple[ClaimBlock, ...] = ()
    seen: Text | None = None


_BLOCKS: Mapping[str, type[_Block]] = {
    "claims": ClaimBlock,
    "quote": QuoteBlock,
    "position": PositionBlock,
    "citations": CitationBlock,
}


def sidecar_schema() -> dict[str, object]:
    """Return the JSON Schema of the file, for editors."""
    return SidecarFile.model_json_schema(by_alias=True)


def read_sidecar(text: str, *, path: str) -> Sidecar:
    """Read a sidecar.

    Raises:
        InputError: it is no YAML of the form a sidecar has; line and column are those of the place.
    """
    try:
        front = parse_yaml(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    except InputError as error:
        message = error.message
        raise InputError(message, path=path, line=error.line, column=error.column) from error
    values = _without_nulls(dict(front.values))
    for place, message in _slips(values, (), SidecarFile):
        raise _error(message, place, front, path)
    try:
        block = SidecarFile.model_validate(values)
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        raise _error(_reason(detail), _steps(detail, front), front, path) from error
    entries = tuple(_entry(one, place, front, path) for place, one in enumerate(block.claims))
    return Sidecar(path, entries, tuple(block.seen.split()) if block.seen else None)


def _entry(block: ClaimBlock, place: int, front: FrontMatter, path: str) -> SidecarEntry:
    quote = TextQuote(block.quote.exact, block.quote.prefix or "", block.quote.suffix or "")
    position = Span(block.position.start, block.position.end) if block.position else None
    return SidecarEntry(
        Anchor(quote, position),
        tuple(
            _citation(one, ("claims", place, "citations", number), front, path)
            for number, one in enumerate(block.citations)
        ),
        block.claim,
        block.kind,
        block.notes,
        block.state == "gone",
        front.lines.get(f"claims.{place}", 1),
        front.columns.get(f"claims.{place}", 1),
        block.link == "none",
    )


def _citation(block: CitationBlock, place: _Steps, front: FrontMatter, path: str) -> SidecarCitation:
    target: Identifier | None = None
    if block.target is not None:
        try:
            target = parse_identifier(block.target)
        except IdentifierError as error:
            raise _error(phrase("the target {error}", error=error.args[0]), (*place, "target"), front, path) from error
    return SidecarCitation(block.key, target, block.intent, block.locator)


def _without_nulls(value: Plain) -> Plain:
    if isinstance(value, dict):
        return {key: _without_nulls(one) for key, one in value.items() if one is not None}
    return [_without_nulls(one) for one in value] if isinstance(value, list) else value


def _slips(value: Plain, place: _Steps, model: type[_Block]) -> Iterator[tuple[_Steps, str]]:
    """Yield keys that are nearly known ones, with what to say of each."""
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from _slips(one, (*place, number), model)
    elif isinstance(value, dict):
        known = [field.alias or name for name, field in model.model_fields.items()]
        for key, inner in value.items():
            if key in known:
                block = _BLOCKS.get(key)
                if block is not None:
                    yield from _slips(inner, (*place, key), block)
            elif near := nearest(key, known, likeness=_SLIP):
                yield (
                    (*place, key),
                    phrase("there is no key {key} here; did you mean {near}?", key=repr(key), near=near),
                )


def _steps(detail: ErrorDetails, front: FrontMatter) -> _Steps:
    """Return the longest part of a fault's place that stands in the file."""
    steps = detail["loc"]
    while steps and _dotted(steps) not in front.lines:
        steps = steps[:-1]
    return steps


def _dotted(steps: _Steps) -> str:
    return ".".join(map(str, steps))


def _error(message: str, place: _Steps, front: FrontMatter, path: str) -> InputError:
    dotted = _dotted(place)
    while dotted and dotted not in front.lines:
        dotted = dotted.rpartition(".")[0]
    return InputError(message, path=path, line=front.lines.get(dotted, 1), column=front.columns.get(dotted, 1))


def _reason(detail: ErrorDetails) -> str:
    named = next((step for step in reversed(detail["loc"]) if isinstance(step, str)), phrase("the sidecar"))
    context = detail.get("ctx", {})
    if detail["type"] in {"enum", "literal_error"}:
        return phrase(
            "{named} must be one of {values}",
            named=named,
            values=str(context.get("expected", "")).replace(chr(39), "").replace(" or ", ", "),
        )
    if detail["type"] == "value_error":
        cause = context.get("error")
        return cause.args[0] if isinstance(cause, ValueError) and cause.args else recalled(detail["msg"])
    known = _REASONS.get(detail["type"])
    return known(named) if known else phrase("{key}: {reason}", key=named, reason=recalled(detail["msg"]))


def _number(named: str) -> str:
    return phrase("{named} must be a whole number, from 0", named=named)


def _text(named: str) -> str:
    return phrase("{named} must be a text that is not empty", named=named)


_REASONS: Mapping[str, Callable[[str], str]] = {
    "missing": lambda named: phrase("the key {last} is missing", last=named),
    "int_parsing": _number,
    "int_type": _number,
    "int_from_float": _number,
    "greater_than_equal": _number,
    "tuple_type": lambda named: phrase("{named} must be a list", named=named),
    "model_type": lambda named: phrase('"key: value" lines were expected under {named}', named=named),
    "string_type": _text,
    "string_too_short": _text,
}
