"""The block `evidence` of a reference file, alone or put into a file that has none, whose text stays as it is."""

from magcite.model import Evidence
from magcite.renderers.reference_file import render_evidence

__all__ = ["insert_evidence", "render_evidence"]

_MARKER = "---"


def insert_evidence(text: str, evidence: Evidence) -> str | None:
    """Return a reference file with a block at the end of its front matter; all other characters are the file's own.

    Line ends are those of the file's first line. None: the text has no front matter that is closed.
    """
    lines = _lines(text)
    if not lines or lines[0].lstrip("\ufeff").rstrip() != _MARKER:
        return None
    end = next((place for place, line in enumerate(lines[1:], 1) if line.rstrip() in {_MARKER, "..."}), None)
    if end is None:
        return None
    newline = "\r\n" if lines[0].endswith("\r\n") else "\n"
    block = render_evidence(evidence).replace("\n", newline)
    return "".join([*lines[:end], block, *lines[end:]])


def _lines(text: str) -> list[str]:
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])
