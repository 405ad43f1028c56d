"""Particles that a covered word begins with: «bort» of «bortopererade» moves nothing away."""

import re
from functools import lru_cache

from magcite.language.assertions.cues import Forms
from magcite.language.assertions.model import TOUCHED
from magcite.language.cues import alternation

__all__ = ["with_particles"]


@lru_cache(maxsize=8)
def _particles(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){alternation(words)}(?={TOUCHED})", re.IGNORECASE)


def with_particles(plain: str, forms: Forms) -> str:
    """Return a sentence of the same length with particles covered that a covered word begins with: «bort§§§».

    Args:
        plain: a sentence with all that was tried covered by `TOUCHED`.
        forms: the cues of its language.
    """
    known = _particles((*forms.words.aways, *forms.words.ups))
    return known.sub(lambda match: TOUCHED * len(match[0]), plain)
