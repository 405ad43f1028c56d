"""Verdicts: a claim against the evidence held on each work it cites.

`COMPARISONS` says what is compared; each is a file of its own, looks at one thing, and yields one basis for each time
it could look: AGREES, DISAGREES, or NOT_STATED where the evidence is silent or the words leave it open.
"""

from collections.abc import Callable, Iterator, Set

from magcite.check.evidence import (
    age,
    causal,
    counts,
    daily,
    design,
    direction,
    dose,
    duration,
    effect_size,
    group_figures,
    group_levels,
    group_shares,
    levels,
    outcome,
    paces,
    population,
    practice,
    pregnancy,
    sessions,
    significance,
    single_dose,
    slips,
    species,
    strength,
    subgroups,
    tongue,
    unfound,
    within_groups,
)
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.lacking import names_controls
from magcite.check.evidence.stated import Stated
from magcite.model import Basis, Citation, CitationState, Claim, ClaimVerdict, Library, Lock, Page, Role, Verdict

__all__ = ["COMPARISONS", "compare"]

Comparison = Callable[[Stated, Holding], Iterator[Basis]]

COMPARISONS: tuple[Comparison, ...] = (
    counts.compare,
    dose.compare,
    practice.compare,
    daily.compare,
    sessions.compare,
    strength.compare,
    single_dose.compare,
    paces.compare,
    duration.compare,
    pregnancy.compare,
    age.compare,
    species.compare,
    population.compare,
    causal.compare,
    design.compare,
    effect_size.compare,
    group_figures.compare,
    group_levels.compare,
    group_shares.compare,
    levels.compare,
    direction.compare,
    significance.compare,
    subgroups.compare,
    outcome.compare,
    within_groups.compare,
    unfound.compare,
)

_EMPTY = Lock()
_FIGURES = frozenset({Role.SAMPLE.value, Role.STUDIES.value, Role.DOSE.value, duration.NAME, Role.AGE.value})
_EFFECTS = frozenset({direction.NAME, effect_size.NAME})


def compare(
    page: Page, claim: Claim, library: Library, lock: Lock = _EMPTY, others: Set[str] = frozenset()
) -> Iterator[ClaimVerdict]:
    """Yield one verdict per reference a claim cites, in the order it cites them.

    Args:
        page: the claim's page.
        claim: the claim.
        library: all references.
        lock: what registries answered, with what was derived from it.
        others: citekeys of references whose identifier belongs to another work: what the lock holds is not theirs.
    """
    held: dict[str, tuple[Citation, Holding]] = {}
    unknown: list[None] = []
    for citation in claim.citations:
        reference = library.get(citation.key) if citation.key else None
        if citation.state is not CitationState.LINKED or reference is None:
            unknown.append(None)
        elif reference.citekey not in held:
            held[reference.citekey] = citation, Holding(reference, _EMPTY if reference.citekey in others else lock)
    for key, (citation, one) in held.items():
        beside = tuple(other for name, (_, other) in held.items() if name != key)
        yield _verdict(Stated(page, claim, citation, (*beside, *unknown)), one)


def _verdict(stated: Stated, held: Holding) -> ClaimVerdict:
    unread = tongue.unread(stated) if held.is_any else ()
    looked = held.is_any and tongue.is_read(stated.page.written_in)
    basis = (*unread, *_told_once([one for look in COMPARISONS if looked for one in look(stated, held)]))
    basis += tuple(one for one in slips.compare(stated, held) if looked and not _is_spoken_of(one, basis))
    if any(one.verdict is Verdict.DISAGREES for one in basis):
        verdict = Verdict.DISAGREES
    elif unread or not held.is_any:
        verdict = Verdict.NOT_CHECKABLE
    elif any(one.verdict is Verdict.AGREES for one in basis) and not _is_left_open(basis):
        verdict = Verdict.AGREES
    else:
        verdict = Verdict.NOT_STATED
    return ClaimVerdict(stated.page.path, stated.claim.id, held.reference.citekey, verdict, basis)


def _told_once(basis: list[Basis]) -> Iterator[Basis]:
    """Yield all but what the same words are accused of already.

    How large an effect is of which they are told to be no effect at all, that people are of another age, and that a
    study had no controls where a change within its one group is told as a difference from them.
    """
    unfounded = {one.span for one in basis if one.name == significance.NAME and one.verdict is Verdict.DISAGREES}
    aged = [one.span for one in basis if one.name == Role.AGE.value and one.verdict is Verdict.DISAGREES]
    within = any(one.name == within_groups.NAME and one.verdict is Verdict.DISAGREES for one in basis)
    for one in basis:
        if one.verdict is Verdict.DISAGREES and (
            (within and one.name == design.NAME and names_controls(one.page_value or ""))
            or (one.name == effect_size.NAME and one.span in unfounded)
            or (one.name == population.NAME and any(one.span.meets(other) for other in aged))
        ):
            continue
        yield one


def _is_spoken_of(one: Basis, basis: tuple[Basis, ...]) -> bool:
    """Whether another comparison knows what a figure is worth, or accuses the same sort of it already."""
    return any(other.name == one.name and other.verdict is Verdict.DISAGREES for other in basis) or any(
        other.verdict is not Verdict.NOT_STATED and one.span.start < other.span.end and other.span.start < one.span.end
        for other in basis
    )


def _is_left_open(basis: tuple[Basis, ...]) -> bool:
    """Whether an effect that the claim asserts of a measured outcome could not be compared.

    Then numbers that fit make nobody sure of the claim: the effect may have gone the other way. Nor does the way that
    it went, where how large it was could not be compared.
    """
    agreed = [one for one in basis if one.verdict is Verdict.AGREES]
    if any(_is_unsettled(one, agreed) for one in basis):
        return True
    sized = [one.span for one in agreed if one.name == group_figures.NAME]
    settled = {(one.name, one.span) for one in agreed if one.name in _EFFECTS}
    for one in basis:
        if one.verdict is not Verdict.NOT_STATED or one.name not in _EFFECTS:
            continue
        names = {effect_size.NAME} if one.name == effect_size.NAME else _EFFECTS
        if any((name, one.span) in settled for name in names):
            continue
        if not any(one.span.meets(other) for other in sized):
            return True
    return False


def _is_unsettled(one: Basis, agreed: list[Basis]) -> bool:
    """Whether a figure is another one than what is held of its kind, which the claim does not state elsewhere."""
    if one.verdict is not Verdict.NOT_STATED or one.name not in _FIGURES or one.source_value is None:
        return False
    return not any(one.name == other.name or one.span == other.span for other in agreed)
