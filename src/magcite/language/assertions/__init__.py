"""What a sentence says became of an outcome: which outcome, which way, by how much, how surely, against what."""

from magcite.language.assertions.model import Assertion, Compared, Event, Exposure, Size, SizeKind, Topic
from magcite.language.assertions.naming import exposure_of, is_opposed, outcome_of, unit_of
from magcite.language.assertions.reader import assertions_in

__all__ = [
    "Assertion",
    "Compared",
    "Event",
    "Exposure",
    "Size",
    "SizeKind",
    "Topic",
    "assertions_in",
    "exposure_of",
    "is_opposed",
    "outcome_of",
    "unit_of",
]
