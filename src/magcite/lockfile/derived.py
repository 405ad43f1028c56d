"""Derived evidence as the lock writes it: one fact a line."""

from collections.abc import Mapping
from dataclasses import fields

from magcite.model import Derived, Fact, Finding, Relation

__all__ = ["TERMS_APART", "OneLine", "derived_record"]

TERMS_APART = "; "  # between the terms of one abstract, which stand on one line
_EXACT = 1e15  # up to here a float holds every whole number


class OneLine(dict[str, object]):
    """A mapping that is written on one line."""


def derived_record(derived: Derived) -> Mapping[str, object]:
    """Return derived evidence as names and plain JSON values; nothing is written that is not stated."""
    head: dict[str, object] = {"rules": derived.rules}
    if derived.text is not None:
        head |= {"text": derived.text, "language": derived.language}
    if derived.terms:
        head["terms"] = TERMS_APART.join(derived.terms)
    return head | {"facts": [_fact(fact) for fact in derived.facts]}


def _fact(fact: Fact) -> OneLine:
    values: dict[str, object] = {
        "kind": fact.kind.value,
        "from": fact.basis.value,
        "words": fact.words,
        "term": fact.term,
        "value": _number(fact.value),
        "high": _number(fact.high),
        "unit": fact.unit,
        "relation": None if fact.relation is Relation.EQUAL else fact.relation.value,
        "part": fact.part.value if fact.part else None,
        "measure": fact.measure,
        "ci": [_number(one) for one in fact.ci] if fact.ci else None,
        "level": _number(fact.level),
        "p": fact.p,
        "sentence": fact.sentence,
        "start": fact.start,
        "finding": _finding(fact.finding) if fact.finding else None,
        "estimate": _number(fact.estimate),
    }
    return OneLine((name, value) for name, value in values.items() if value is not None)


def _finding(finding: Finding) -> dict[str, object]:
    values = {one.name: getattr(finding, one.name) for one in fields(finding)}
    if finding.figures is not None:
        values["figures"] = [_number(one) for one in finding.figures]
    return {name: value for name, value in values.items() if value is not None}


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and float(value).is_integer() and abs(value) < _EXACT else value
