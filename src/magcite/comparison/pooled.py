"""What a review put together, where neither its title nor its evidence says so.

Trials of a treatment seldom have thousands of people each. Ratios of risks pooled over studies that have, of something
that no one hands out and against nothing that a trial gives, are of people who were watched.
"""

from magcite.language import detect_language
from magcite.language.concepts import ConceptKind, concepts_in, is_within
from magcite.language.cues import pattern
from magcite.model import Evidence

__all__ = ["watched_at_large"]

_PEOPLE = 5_000  # in the mean study
_NOT_GIVEN = frozenset({"time-of-day"})
_RATIOS = frozenset({"OR", "HR", "RR"})
_CONTROLS = pattern(
    (
        *("placebo", "control", "controls", "usual", "standard", "sham", "no treatment", "no intervention", "waiting"),
        *("kontroll*", "sedvanlig*", "vanlig vård", "ingen behandling", "väntelista", "less intensive", "untreated"),
    )
)


def watched_at_large(evidence: Evidence | None) -> bool:
    """Return whether the studies that a review put together are so large that they must have watched people.

    Args:
        evidence: of a review; None when nothing is held.
    """
    if evidence is None or not evidence.n or not evidence.studies or evidence.n < _PEOPLE * evidence.studies:
        return False
    if evidence.dose or not evidence.comparator or _CONTROLS.search(evidence.comparator):
        return False
    measures = {one.measure for one in evidence.results}
    return bool(measures) and measures <= _RATIOS and not _is_given(evidence.exposure or "")


def _is_given(exposure: str) -> bool:
    found = (one.concept for one in concepts_in(exposure, detect_language(exposure)))
    return any(
        (one.kind is ConceptKind.TREATMENT and one.id not in _NOT_GIVEN) or is_within(one.id, "drug") for one in found
    )
