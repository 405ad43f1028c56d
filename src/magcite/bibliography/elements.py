"""The parts of a formatted reference: stretches of text, and sentences that each end with one full stop."""

import re
from collections.abc import Iterable

from magcite.model import Run

__all__ = ["Runs", "between", "sentences", "stretch"]

Runs = tuple[Run, ...]
_ENDED = re.compile(r"[.?!…]['\"’”»]*$")


def stretch(text: str | None, *, italic: bool = False) -> Runs:
    """Return one run, its white space folded; () for no text."""
    folded = " ".join((text or "").split())
    return (Run(folded, italic=italic),) if folded else ()


def between(joint: str, parts: Iterable[Runs]) -> Runs:
    """Return the parts that are not empty with a joint between."""
    joined: list[Run] = []
    for part in parts:
        if part and joined:
            joined.append(Run(joint))
        joined.extend(part)
    return tuple(joined)


def sentences(elements: Iterable[Runs]) -> Runs:
    """Return the elements as sentences: a full stop after each that has no end mark of its own and is no link."""
    ended: list[Runs] = []
    for element in elements:
        if not element:
            continue
        last = element[-1]
        open_end = last.url is None and not _ENDED.search(last.text)
        ended.append((*element, Run(".")) if open_end else element)
    return _merged(between(" ", ended))


def _merged(runs: Runs) -> Runs:
    """Join neighbours that look alike."""
    merged: list[Run] = []
    for run in runs:
        if merged and not run.url and not merged[-1].url and merged[-1].italic == run.italic:
            merged[-1] = Run(merged[-1].text + run.text, italic=run.italic)
        else:
            merged.append(run)
    return tuple(merged)
