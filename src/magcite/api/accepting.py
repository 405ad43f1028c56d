"""Record what the author decides: a difference from a registry that stays, or two references that are two works."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from magcite.check import check_references
from magcite.check.acceptance import on_one_line
from magcite.errors import InputError
from magcite.language.suggestion import nearest
from magcite.model import AcceptedDifference, Accepting, DistinctWorks, FieldVerdict, Reference
from magcite.phrases import phrase
from magcite.project.disk import read_text, write_atomic
from magcite.project.layout import show
from magcite.project.project import Project
from magcite.readers.accepted import read_accepted
from magcite.renderers.accepted import append_entry

__all__ = ["accept_difference", "accept_distinct"]


def accept_difference(
    project: Project, citekey: str, field: str, *, reason: str, until: str | None = None
) -> tuple[AcceptedDifference, ...]:
    """Record that a field of a reference stays as it is, against what the lock says registries answered.

    Args:
        project: whose reference it is.
        citekey: of the reference.
        field: CSL name, in either case ("issued").
        reason: why, in words.
        until: last day on which it holds, ISO 8601; None: as long as both sides stay as they are.

    Returns:
        What was recorded, an entry for each value that registries state.

    Raises:
        InputError: there is no such reference, its field does not differ, no reason is given, `until` is no day, or
            the file cannot be read or added to. Nothing is written then.
        LockfileError: the lock is damaged.
    """
    reference = _reference(project, citekey)
    said = _reason(reason)
    day = _day(until)
    check = check_references((), project.library, project.lock, whole_project=True)[citekey]
    differing = [one for one in check.fields if one.verdict is FieldVerdict.DIFFERS]
    names = tuple(dict.fromkeys(one.name for one in differing))
    name = next((one for one in names if one.lower() == field.lower()), None)
    if name is None:
        raise InputError(
            phrase(
                "{citekey} differs from no registry in {field}; {names}",
                citekey=citekey,
                field=repr(field),
                names=_differs_in(names, field),
            )
        )
    sides = dict.fromkeys(
        (on_one_line(one.page_value), on_one_line(one.source_value)) for one in differing if one.name == name
    )
    entries = tuple(
        AcceptedDifference(citekey, name, here, registry, said, day, _work(reference)) for here, registry in sides
    )
    _append(project, entries)
    return entries


def accept_distinct(project: Project, citekey: str, other: str, *, reason: str) -> DistinctWorks:
    """Record that two references which look like one work are two.

    Raises:
        InputError: a reference is not there, both are one, no reason is given, or the file cannot be added to.
    """
    one, two = _reference(project, citekey), _reference(project, other)
    if citekey == other:
        raise InputError(phrase("{citekey} and {other} are one reference: name two", citekey=citekey, other=other))
    entry = DistinctWorks((citekey, other), _reason(reason), (_work(one) or "", _work(two) or ""))
    _append(project, (entry,))
    return entry


def _reference(project: Project, citekey: str) -> Reference:
    reference = project.library.get(citekey)
    if reference is None:
        near = nearest(citekey, (one.citekey for one in project.library))
        told = {"key": repr(citekey), "near": near or ""}
        message = (
            phrase("no reference has the citekey {key}; the nearest is {near}", **told)
            if near
            else phrase("no reference has the citekey {key}", **told)
        )
        raise InputError(message, path=show(project.layout.library))
    return reference


def _reason(reason: str) -> str:
    said = on_one_line(reason)
    if not said:
        raise InputError(phrase("a reason is needed: whoever reads the file asks why"))
    return said


def _day(until: str | None) -> str | None:
    try:
        return date.fromisoformat(until).isoformat() if until is not None else None
    except ValueError as error:
        raise InputError(phrase("{until} is no day; write it as 2027-01-31", until=repr(until))) from error


def _differs_in(names: Sequence[str], field: str) -> str:
    if not names:
        return phrase("it differs in nothing that was compared")
    near = nearest(field, names)
    return (
        phrase("the nearest that does is {near}", near=near)
        if near
        else phrase("it differs in {names}", names=", ".join(names))
    )


def _work(reference: Reference) -> str | None:
    identifiers = reference.item.identifiers
    return identifiers[0].prefixed if identifiers else None


def _append(project: Project, entries: Sequence[Accepting]) -> None:
    """Write the entries to the end of the file, unless it would then be read otherwise than meant."""
    path: Path = project.layout.accepted
    shown = show(path)
    text = read_text(path, shown=shown) if path.exists() else ""
    before = read_accepted(text, path=shown)
    added = text
    for entry in entries:
        added = append_entry(added, entry)
    try:
        after = read_accepted(added, path=shown)
    except InputError as error:
        raise InputError(
            phrase("an entry cannot be added at its end: write the list a line each"), path=shown
        ) from error
    known = len(before.entries)
    if after.entries[:known] != before.entries or len(after.entries) != known + len(entries):
        raise InputError(phrase("an entry cannot be added at its end: write the list a line each"), path=shown)
    write_atomic(path, added, shown=shown)
