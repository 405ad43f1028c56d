"""What kind of paper it is: of papers on one study, a page means the one with the results, unless it says otherwise.

A protocol, a bill of costs or a reply counts the same people as the trial itself, and says so in its title. The words
are data, `papers.toml`.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from magcite.language.cues import alternation
from magcite.link.proposals.figures import FigureKind
from magcite.link.proposals.fingerprint import Fingerprint
from magcite.link.proposals.index import Index
from magcite.link.proposals.reading import Reading
from magcite.link.proposals.signals.sign import Sign

__all__ = ["paper_signs"]

_LOOSE = frozenset({"pilot", "secondary"})  # words that say them say other things as often
_FEW = 60  # people: a claim that counts no more may mean a pilot


@dataclass(frozen=True, slots=True)
class _Kind:
    title: re.Pattern[str]
    claim: re.Pattern[str]


@cache
def _kinds() -> dict[str, _Kind]:
    tables = tomllib.loads(files("magcite.link.proposals").joinpath("papers.toml").read_text("utf-8"))
    return {name: _Kind(_pattern(table["title"]), _pattern(table["claim"])) for name, table in tables.items()}


def _pattern(cues: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(cues)}(?!\w)", re.IGNORECASE)


def paper_signs(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    """Yield what it is worth that a record's title names a kind of paper: against it, unless the claim says so."""
    words = " ".join([*(claim.text for claim in reading.claims), *(one.as_read for one in reading.lost)])
    for name, kind in _kinds().items():
        match = kind.title.search(record.record.title)
        if match is None:
            continue
        if kind.claim.search(words):
            told = "told_loosely" if name in _LOOSE else "told"
            yield Sign(index.weights.paper[told], f"{match[0]}, as the claim says")
        elif name != "pilot" or not _counts_few(reading):
            yield Sign(index.weights.paper[name], f"'{match[0]}', of which the claim says nothing")
        return


def _counts_few(reading: Reading) -> bool:
    return any(one.kind is FigureKind.SAMPLE and one.low <= _FEW for one in reading.figures)
