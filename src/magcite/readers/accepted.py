"""accepted.yaml: differences that the author accepts, and references that are two works.

    accepted:
      - reference: leone2006
        field: issued
        here: 2013                    # what the reference says
        registry: 2012                # what the registry says
        reason: online first in 2012
        until: 2027-01-01             # optional: the last day on which it holds
        work: doi:10.1234/x           # optional: finds the reference under another citekey
      - distinct: [part1, part2]
        reason: two parts of one series
        works: [doi:10.1234/a, doi:10.1234/b]   # optional

What cannot be understood accepts nothing, and is kept to be reported.
"""

from collections.abc import Mapping
from datetime import date

from magcite.errors import InputError
from magcite.language.suggestion import nearest
from magcite.model import Acceptances, AcceptedDifference, Accepting, DistinctWorks, Misread
from magcite.phrases import phrase
from magcite.readers.front_matter import FrontMatter, Plain, parse_yaml, written

__all__ = ["read_accepted"]

_ROOT = "accepted"
_DIFFERENCE = ("reference", "field", "here", "registry", "reason", "until", "work")
_DISTINCT = ("distinct", "reason", "works")


class _FlawError(Exception):
    """Why an entry cannot be understood."""


def read_accepted(text: str, *, path: str) -> Acceptances:
    """Read the file.

    Raises:
        InputError: it is no YAML, or no list `accepted:`.
    """
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    try:
        front = parse_yaml(unified)
    except InputError as error:
        raise InputError(error.message, path=path, line=error.line, column=error.column) from error
    foreign = next((key for key in front.values if key != _ROOT), None)
    if foreign is not None:
        raise InputError(
            phrase("one list, {root}:, was expected, and {foreign} is another key", root=_ROOT, foreign=repr(foreign)),
            path=path,
            line=1,
        )
    listed = front.values.get(_ROOT)
    if listed is None:
        return Acceptances(path=path)
    if not isinstance(listed, list):
        raise InputError(
            phrase("{root}: is a list, each entry on lines of its own after a hyphen", root=_ROOT), path=path, line=1
        )
    entries: list[Accepting] = []
    misread: list[Misread] = []
    for place, value in enumerate(listed):
        line = front.lines.get(f"{_ROOT}.{place}", 1)
        try:
            entries.append(_entry(value, line))
        except _FlawError as flaw:
            misread.append(Misread(line, _column(front, place), flaw.args[0]))
    return Acceptances(tuple(entries), path, tuple(misread))


def _column(front: FrontMatter, place: int) -> int:
    return front.columns.get(f"{_ROOT}.{place}", 1)


def _entry(value: Plain, line: int) -> Accepting:
    if not isinstance(value, dict):
        raise _FlawError(
            phrase("“{value}” is no entry: lines such as reference: KEY were expected", value=written(value))
        )
    known = _DISTINCT if "distinct" in value else _DIFFERENCE
    for key in value:
        if key not in known:
            near = nearest(key, known, likeness=0)
            raise _FlawError(phrase("there is no such key as {key}; the nearest is {near}", key=key, near=str(near)))
    reason = _text(value, "reason")
    if "distinct" in value:
        return DistinctWorks(_pair(value, "distinct"), reason, _works(value), line)
    return AcceptedDifference(
        _text(value, "reference"),
        _text(value, "field"),
        _text(value, "here"),
        _text(value, "registry"),
        reason,
        _day(value),
        _optional(value, "work"),
        line,
    )


def _text(value: Mapping[str, Plain], key: str) -> str:
    said = _optional(value, key)
    if said is None:
        raise _FlawError(phrase("{key}: is not there, and without it nothing is accepted", key=key))
    return said


def _optional(value: Mapping[str, Plain], key: str) -> str | None:
    said = value.get(key)
    if said is not None and not isinstance(said, str):
        raise _FlawError(phrase("{key}: is one line of text, not {said}", key=key, said=written(said)))
    return " ".join(said.split()) or None if said is not None else None


def _day(value: Mapping[str, Plain]) -> str | None:
    said = _optional(value, "until")
    if said is None:
        return None
    try:
        return date.fromisoformat(said).isoformat()
    except ValueError as error:
        raise _FlawError(phrase("until: {said} is no day; write it as 2027-01-31", said=said)) from error


def _pair(value: Mapping[str, Plain], key: str) -> tuple[str, str]:
    said = value.get(key)
    if isinstance(said, list) and len(said) == 2 and all(isinstance(one, str | None) for one in said):  # noqa: PLR2004
        first, second = (str(one or "") for one in said)
        return first, second
    raise _FlawError(phrase("{key}: names two, as [one, other]", key=key))


def _works(value: Mapping[str, Plain]) -> tuple[str, str]:
    return _pair(value, "works") if value.get("works") is not None else ("", "")
