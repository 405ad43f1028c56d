"""How titles and pages say what was done and what came of it: data, `manner.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from magcite.language.cues import Narrowed, pattern

__all__ = ["said_in_claim", "said_in_paper_title"]

_REMEMBERED = 4096  # texts


@dataclass(frozen=True, slots=True)
class _Kind:
    title: Narrowed
    claim: Narrowed


@lru_cache(maxsize=_REMEMBERED)
def said_in_paper_title(name: str, title: str) -> str | None:
    """Return the first words of one table of `manner.toml` that a title has; None without any."""
    match = _kinds()[name].title.search(title)
    return match[0] if match else None


@lru_cache(maxsize=_REMEMBERED)
def said_in_claim(text: str) -> dict[str, str]:
    """Return the tables of `manner.toml` that a claim has words of, each with the first of them."""
    found = ((name, kind.claim.search(text)) for name, kind in _kinds().items())
    return {name: match[0] for name, match in found if match}


@cache
def _kinds() -> dict[str, _Kind]:
    tables = tomllib.loads(files("magcite.link.proposals").joinpath("manner.toml").read_text("utf-8"))
    return {name: _Kind(pattern(tuple(one["title"])), pattern(tuple(one["claim"]))) for name, one in tables.items()}
