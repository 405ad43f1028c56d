"""Verdicts: the numbers of a claim against the evidence held on each work it cites.

Thin so far, and on the side of silence: the size of the sample and the number of studies are compared, and a claim is
said to disagree only where one number can mean only one work, and a smaller number only where the words around it
make it the whole sample: "5 106 black participants" are a part of the 25 871 whom the study followed. Against evidence
that was derived from an abstract and confirmed by nobody, no page is wrong that states a number of that abstract.
"""

import re
from collections.abc import Iterator, Set

from magcite.check.held import Held, held_on, is_held
from magcite.language import introduces_sample, speaks_of_others, split_sentences
from magcite.model import (
    Basis,
    Citation,
    CitationState,
    Claim,
    ClaimVerdict,
    Evidence,
    Library,
    Lock,
    Page,
    Quantity,
    Reference,
    Relation,
    Role,
    Span,
    Verdict,
)

__all__ = ["compare"]

_EMPTY = Lock()
_COMPARED = (Role.SAMPLE, Role.STUDIES)
_NUMBER = re.compile(r"\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+(?!\d)|\d+")
_REACH = 1.5  # how far "more than" and "less than" reach
_ABOUT = 0.1  # how far "about" reaches, as a share of the true number


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
    seen: set[str] = set()
    for citation in claim.citations:
        reference = library.get(citation.key) if citation.key else None
        if citation.state is not CitationState.LINKED or reference is None or reference.citekey in seen:
            continue
        seen.add(reference.citekey)
        yield _compare(page, claim, citation, reference, Lock() if reference.citekey in others else lock)


def _compare(page: Page, claim: Claim, citation: Citation, reference: Reference, lock: Lock) -> ClaimVerdict:
    known = is_held(reference, lock)
    basis = tuple(_bases(page, claim, citation, reference, lock)) if known else ()
    if not known:
        verdict = Verdict.NOT_CHECKABLE
    elif any(one.verdict is Verdict.DISAGREES for one in basis):
        verdict = Verdict.DISAGREES
    elif any(one.verdict is Verdict.AGREES for one in basis):
        verdict = Verdict.AGREES
    else:
        verdict = Verdict.NOT_STATED
    return ClaimVerdict(page.path, claim.id, reference.citekey, verdict, basis)


def _bases(page: Page, claim: Claim, citation: Citation, reference: Reference, lock: Lock) -> Iterator[Basis]:
    for role in _COMPARED:
        stated = [quantity for quantity in claim.quantities if quantity.role is role]
        if not stated:
            continue
        held = held_on(reference, lock, role)
        alone = len(stated) == 1 and len(claim.citations) == 1 and not citation.intent.opposes
        if citation.tentative:  # a plain link: which of several sentences it is the source of, nobody says
            alone = alone and len(split_sentences(claim.text, page.language)) == 1
        for quantity in stated:
            verdict, value = _against(page, claim, quantity, held, reference.evidence, alone=alone)
            yield Basis(role.value, verdict, quantity.as_read, value, held.origin, quantity.span, held.derived)


def _against(
    page: Page, claim: Claim, quantity: Quantity, held: Held, evidence: Evidence | None, *, alone: bool
) -> tuple[Verdict, str | None]:
    """Return how a number stands against what is held, and the words of that; `alone`: it can mean only this work."""
    value = None if held.value is None else str(held.value)
    sample = quantity.role is Role.SAMPLE
    if _consistent(quantity, held.value) or (sample and evidence is not None and _counts_group(quantity, evidence)):
        return Verdict.AGREES, value
    whole = next((fact for fact in held.wholes if fact.value == quantity.value and quantity.high is None), None)
    if whole is not None:
        return Verdict.AGREES, whole.words
    if held.value is None:
        return Verdict.NOT_STATED, value
    sure = (
        alone
        and not _held_beside(claim, held.value)
        and quantity.value not in held.numbers
        and (not sample or _means_sample(page, claim, quantity, held.value))
    )
    return Verdict.DISAGREES if sure else Verdict.NOT_STATED, value


def _held_beside(claim: Claim, held: int) -> bool:
    """Whether the claim states the number held in other words: "12 of the 22 trials were long, 3 trials small"."""
    return any(quantity.value == held and quantity.role is Role.OTHER for quantity in claim.quantities)


def _means_sample(page: Page, claim: Claim, quantity: Quantity, held: int) -> bool:
    """Whether a number must be the sample of the cited study: a larger one, unless the words are of other people."""
    written = page.text[claim.span.start : claim.span.end]
    start, end = (place - claim.span.start for place in (quantity.span.start, quantity.span.end))
    sentences = split_sentences(written, page.language)
    sentence = next((one for one in sentences if one.start <= start < one.end), Span(0, len(written)))
    before, after = written[sentence.start : start], written[end : max(sentence.end, end)]
    if quantity.value > held:
        return not speaks_of_others(before, after, page.language)
    return introduces_sample(before, quantity.text, after, page.language)


def _counts_group(quantity: Quantity, evidence: Evidence) -> bool:
    """Whether the evidence counts a group of this very size: "60 adults with asthma and 60 controls"."""
    groups = _NUMBER.findall(evidence.population or "")
    return quantity.high is None and any(float(re.sub(r"\D", "", group)) == quantity.value for group in groups)


def _consistent(quantity: Quantity, held: int | None) -> bool:
    """Whether a number on the page may stand for the number held, as people round and hedge."""
    if held is None:
        return False
    low, high = quantity.value, quantity.value if quantity.high is None else quantity.high
    low, high = {
        Relation.EQUAL: (low, high),
        Relation.ABOUT: (low / (1 + _ABOUT), high / (1 - _ABOUT)),
        Relation.MORE: (low, high * _REACH),
        Relation.LESS: (low / _REACH, high),
    }[quantity.relation]
    return low <= held <= high or (quantity.high is None and _rounded(quantity.value, held))


def _rounded(value: float, held: int) -> bool:
    """Whether `value` is `held` itself, or `held` rounded to hundreds or more with two digits left: 13 500 for 13 504.

    People round thousands; "190 patients" where 187 took part is another number.
    """
    if value == held:
        return True
    if not float(value).is_integer() or value <= 0:
        return False
    digits = str(int(value))
    dropped = len(digits) - max(len(digits.rstrip("0")), 2)
    return dropped > 1 and round(held, -dropped) == int(value)
