"""What a claim says of the study behind it: its design, its journal, and whether it was spoken of before."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation, pattern
from magcite.language.languages import load

__all__ = ["StudyWords", "designs_named", "study_words"]

_OPENING = 60  # characters in which a claim says that it goes on about the study before it
_NAME = r"[^\W\d_a-zåäöæø][\w’'&.-]*"  # begins with a capital letter
_SMALL = "of|and|the|in|for|on|och|i|&"
_JOURNAL = rf"\s+(?:(?:the|den|det|tidskriften|journal)\s+)?((?:{_NAME})(?:\s+(?:{_SMALL}|{_NAME})){{0,9}})"


@dataclass(frozen=True, slots=True)
class StudyWords:
    """What a claim says of its study.

    Attributes:
        designs: design -> the words that name it; the designs are those of `magcite.model.Design`.
        continues: whether it speaks on about the study before it; introduces: whether it brings in a study.
        same_group: whether it speaks of the people of the study before; another: and of another study of theirs.
        year_step: 1 and -1 for a year after and before that of the study before; 0 where nothing is said.
        several: whether it speaks of studies at large.
        journals: names that stand where a journal's or newspaper's would.
    """

    designs: Mapping[str, str]
    continues: bool
    introduces: bool
    same_group: bool
    another: bool
    year_step: int
    several: bool
    journals: tuple[str, ...]


@lru_cache(maxsize=8)
def _journal_pattern(language: str) -> re.Pattern[str]:
    before = alternation(load(language).linking.published_in)
    return re.compile(rf"(?<!\w)(?i:{before})(?!\w){_JOURNAL}")


def study_words(text: str, language: str) -> StudyWords:
    """Return what a claim says of the study behind it."""
    cues = load(language).linking
    opening = text[:_OPENING]
    continuing = pattern(cues.continues, before=r"\A\W*").search(opening) is not None
    after = pattern(cues.year_after).search(text) is not None
    before = pattern(cues.year_before).search(text) is not None
    return StudyWords(
        designs_named(text, language),
        continuing,
        pattern(cues.introduces).search(text) is not None,
        pattern(cues.same_group).search(text) is not None,
        pattern(cues.another_study).search(text) is not None,
        int(after) - int(before),
        pattern(cues.several).search(text) is not None,
        tuple(" ".join(match[1].split()).rstrip(".") for match in _journal_pattern(language).finditer(text)),
    )


def designs_named(text: str, language: str) -> Mapping[str, str]:
    """Return the designs that a page's words name, each with the first words that do."""
    return _named(text, load(language).linking.designs)


def _named(text: str, table: Mapping[str, list[str]]) -> Mapping[str, str]:
    found = ((name, pattern(tuple(cues)).search(text)) for name, cues in table.items())
    return {name: match[0] for name, match in found if match}
