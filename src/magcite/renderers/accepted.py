"""accepted.yaml with one more entry; what stands in the file stays as it is, byte for byte."""

from collections.abc import Iterator

from magcite.model import AcceptedDifference, Accepting
from magcite.renderers.entry_list import append_lines, json_text, scalar

__all__ = ["append_entry"]


def append_entry(text: str, entry: Accepting) -> str:
    """Return the file's text with an entry at its end, indented as the others are.

    Args:
        text: of the file; "" for a new one.
        entry: what is accepted.
    """
    return append_lines(text, "accepted", _lines(entry))


def _lines(entry: Accepting) -> Iterator[str]:
    if isinstance(entry, AcceptedDifference):
        yield f"reference: {scalar(entry.citekey)}"
        yield f"field: {scalar(entry.field)}"
        yield f"here: {scalar(entry.here)}"
        yield f"registry: {scalar(entry.registry)}"
    else:
        yield f"distinct: [{', '.join(map(json_text, entry.citekeys))}]"
    yield f"reason: {scalar(entry.reason)}"
    if isinstance(entry, AcceptedDifference):
        if entry.until:
            yield f"until: {entry.until}"
        if entry.work:
            yield f"work: {scalar(entry.work)}"
    elif any(entry.works):
        yield f"works: [{', '.join(map(json_text, entry.works))}]"
