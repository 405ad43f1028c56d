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

from magcite.model import Acceptances, AcceptedDifference, Accepting, DistinctWorks
from magcite.phrases import phrase
from magcite.readers.entry_list import (
    FlawError,
    day_of,
    mapping_of,
    optional_text,
    read_entries,
    refuse_unknown,
    text_of,
)
from magcite.readers.entry_schema import entries_schema, entry_schema, pair_schema
from magcite.readers.front_matter import Plain

__all__ = ["accepted_schema", "read_accepted"]

_ROOT = "accepted"
_DIFFERENCE, _DIFFERENCE_TOO = ("reference", "field", "here", "registry", "reason"), ("until", "work")
_DISTINCT, _DISTINCT_TOO = ("distinct", "reason"), ("works",)


def read_accepted(text: str, *, path: str) -> Acceptances:
    """Read the file.

    Raises:
        InputError: it is no YAML, or no list `accepted:`.
    """
    entries, misread = read_entries(text, _ROOT, _entry, path=path)
    return Acceptances(entries, path, misread)


def accepted_schema() -> dict[str, object]:
    """Return the JSON Schema of the file, for editors."""
    difference = entry_schema(_DIFFERENCE, _DIFFERENCE_TOO, days=("until",))
    distinct = entry_schema(_DISTINCT, _DISTINCT_TOO, other={"distinct": pair_schema(), "works": pair_schema()})
    return entries_schema(_ROOT, "magcite accepted differences", [difference, distinct])


def _entry(said: Plain, line: int) -> Accepting:
    value = mapping_of(said)
    refuse_unknown(value, _DISTINCT + _DISTINCT_TOO if "distinct" in value else _DIFFERENCE + _DIFFERENCE_TOO)
    reason = _text(value, "reason")
    if "distinct" in value:
        return DistinctWorks(_pair(value, "distinct"), reason, _works(value), line)
    until = optional_text(value, "until")
    return AcceptedDifference(
        _text(value, "reference"),
        _text(value, "field"),
        _text(value, "here"),
        _text(value, "registry"),
        reason,
        day_of(until, "until") if until is not None else None,
        optional_text(value, "work"),
        line,
    )


def _text(value: Mapping[str, Plain], key: str) -> str:
    return text_of(value, key, phrase("{key}: is not there, and without it nothing is accepted", key=key))


def _pair(value: Mapping[str, Plain], key: str) -> tuple[str, str]:
    said = value.get(key)
    if isinstance(said, list) and len(said) == 2 and all(isinstance(one, str | None) for one in said):  # noqa: PLR2004
        first, second = (str(one or "") for one in said)
        return first, second
    raise FlawError(phrase("{key}: names two, as [one, other]", key=key))


def _works(value: Mapping[str, Plain]) -> tuple[str, str]:
    return _pair(value, "works") if value.get("works") is not None else ("", "")
