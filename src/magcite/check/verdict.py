"""Verdicts: the numbers of a claim against the evidence held on each work it cites.

Thin so far, and on the side of silence: the size of the sample and the number of studies are compared, and a claim is
said to disagree only where one number can mean only one work.
"""

from collections.abc import Iterator

from magcite.model import (
    Basis,
    Citation,
    CitationState,
    Claim,
    ClaimVerdict,
    Corpus,
    Page,
    Quantity,
    Reference,
    Relation,
    Role,
    Verdict,
)

__all__ = ["compare_claims"]

_COMPARED = {Role.SAMPLE: "n", Role.STUDIES: "studies"}
_REACH = 1.5  # how far "more than" and "less than" reach
_ABOUT = 0.1  # how far "about" reaches, as a share of the true number


def compare_claims(corpus: Corpus) -> Iterator[ClaimVerdict]:
    """Yield one verdict per claim and reference it cites, in page order."""
    for page in corpus.pages:
        for claim in page.claims:
            seen: set[str] = set()
            for citation in claim.citations:
                reference = corpus.library.get(citation.key) if citation.key else None
                if citation.state is not CitationState.LINKED or reference is None or reference.citekey in seen:
                    continue
                seen.add(reference.citekey)
                yield _compare(page, claim, citation, reference)


def _compare(page: Page, claim: Claim, citation: Citation, reference: Reference) -> ClaimVerdict:
    basis = tuple(_bases(claim, citation, reference))
    if reference.evidence is None:
        verdict = Verdict.NOT_CHECKABLE
    elif any(one.verdict is Verdict.DISAGREES for one in basis):
        verdict = Verdict.DISAGREES
    elif any(one.verdict is Verdict.AGREES for one in basis):
        verdict = Verdict.AGREES
    else:
        verdict = Verdict.NOT_STATED
    return ClaimVerdict(page.path, claim.id, reference.citekey, verdict, basis)


def _bases(claim: Claim, citation: Citation, reference: Reference) -> Iterator[Basis]:
    if reference.evidence is None:
        return
    origin = f"evidence in {reference.place.path}" if reference.place.path else "the reference's evidence"
    for role, field in _COMPARED.items():
        stated = [quantity for quantity in claim.quantities if quantity.role is role]
        held: int | None = getattr(reference.evidence, field)
        alone = len(stated) == 1 and len(claim.citations) == 1 and not citation.intent.opposes
        for quantity in stated:
            if held is None:
                verdict = Verdict.NOT_STATED
            elif _consistent(quantity, held):
                verdict = Verdict.AGREES
            else:
                verdict = Verdict.DISAGREES if alone else Verdict.NOT_STATED
            yield Basis(role.value, verdict, quantity.text, None if held is None else str(held), origin)


def _consistent(quantity: Quantity, held: int) -> bool:
    """Whether a number on the page may stand for the number held, as people round and hedge."""
    value, relation = quantity.value, quantity.relation
    if quantity.high is not None:
        return value <= held <= quantity.high
    if _rounded(value, held):
        return True
    if relation is Relation.ABOUT:
        return abs(value - held) <= _ABOUT * held
    if relation is Relation.MORE:
        return value <= held <= value * _REACH
    if relation is Relation.LESS:
        return value / _REACH <= held <= value
    return False


def _rounded(value: float, held: int) -> bool:
    """Whether `value` is `held` itself, or `held` rounded to its own significant digits, two at the least."""
    if value == held:
        return True
    if not float(value).is_integer() or value <= 0:
        return False
    digits = str(int(value))
    dropped = len(digits) - max(len(digits.rstrip("0")), 2)
    return dropped > 0 and round(held, -dropped) == int(value)
