"""How titles and pages say what was done and what came of it: data, `manner.toml`."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from magcite.language.cues import alternation

__all__ = ["said_in_claim", "said_in_paper_title"]

_REMEMBERED = 4096  # texts


@dataclass(frozen=True, slots=True)
class _Kind:
    title: re.Pattern[str]
    claim: re.Pattern[str]


@lru_cache(maxsize=_REMEMBERED)
def said_in_paper_title(title: str) -> dict[str, str]:
    """Return the tables of `manner.toml` that a title has words of, each with the first of them."""
    found = ((name, kind.title.search(title)) for name, kind in _kinds().items())
    return {name: match[0] for name, match in found if match}


@lru_cache(maxsize=_REMEMBERED)
def said_in_claim(text: str) -> dict[str, str]:
    """Return the tables of `manner.toml` that a claim has words of, each with the first of them."""
    found = ((name, kind.claim.search(text)) for name, kind in _kinds().items())
    return {name: match[0] for name, match in found if match}


@cache
def _kinds() -> dict[str, _Kind]:
    tables = tomllib.loads(files("magcite.link.proposals").joinpath("manner.toml").read_text("utf-8"))
    return {name: _Kind(_pattern(table["title"]), _pattern(table["claim"])) for name, table in tables.items()}


def _pattern(cues: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(cues)}(?!\w)", re.IGNORECASE)
