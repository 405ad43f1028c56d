"""Differences the author accepted, held against what both sides say today.

An acceptance speaks of two values. While both are what they were and its day has not passed, it is in force; it
changes no outcome, and says nothing of a notice or of another work.
"""

from collections.abc import Iterable, Sequence

from magcite.model import AcceptedDifference, FieldCheck, FieldVerdict, Standing
from magcite.phrases import phrase, word

__all__ = ["on_one_line", "weigh_accepted"]


def weigh_accepted(
    accepted: Iterable[AcceptedDifference], fields: Sequence[FieldCheck], today: str | None
) -> tuple[Standing, ...]:
    """Return how each accepted difference stands, in file order.

    Args:
        accepted: of one reference.
        fields: what was compared of it.
        today: ISO 8601 date; None: nobody knows the day, and no day passes.
    """
    return tuple(Standing(one, _lapsed(one, fields, today)) for one in accepted)


def _lapsed(one: AcceptedDifference, fields: Sequence[FieldCheck], today: str | None) -> str | None:
    differing = [field for field in fields if field.name == one.field and field.verdict is FieldVerdict.DIFFERS]
    if not differing:
        return phrase("{field} does not differ", field=word(one.field))
    same_here = [field for field in differing if on_one_line(field.page_value) == on_one_line(one.here)]
    if not same_here:
        return phrase(
            "accepted while the reference said “{then}”; it says “{here}”",
            then=one.here,
            here=str(differing[0].page_value),
        )
    if not any(on_one_line(field.source_value) == on_one_line(one.registry) for field in same_here):
        told = same_here[0]
        return phrase(
            "accepted for “{then}”; {source} says “{there}”",
            then=one.registry,
            source=told.source.label,
            there=str(told.source_value),
        )
    if one.until is not None and today is not None and today > one.until:
        return phrase("accepted until {day}, which has passed", day=one.until)
    return None


def on_one_line(text: str | None) -> str:
    """Return a value as an acceptance keeps it: white space folded, "" for none."""
    return " ".join((text or "").split())
