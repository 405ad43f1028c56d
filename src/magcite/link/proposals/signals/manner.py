"""What was done, and what came of it, where no design is named: pills given or habits counted, and nothing found."""

from collections.abc import Container, Iterator, Mapping

from magcite.link.proposals.fingerprint import Fingerprint
from magcite.link.proposals.index import Index
from magcite.link.proposals.manner import said_in_claim, said_in_paper_title
from magcite.link.proposals.reading import Reading
from magcite.link.proposals.signals.sign import Sign
from magcite.model import Design

__all__ = ["manner_signs"]

_WAYS = ("given", "watched")
_TRIALS = frozenset({Design.RCT, Design.CROSSOVER_TRIAL, Design.TRIAL})
_OBSERVED = frozenset({Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL})


def manner_signs(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    """Yield what it is worth that a claim and a title say the same, or the opposite, of how a study went."""
    if record.record.is_account:
        return
    weights = index.weights.manner
    (first, *more) = reading.claims
    told = said_in_claim(" ".join([first.text, *(claim.text for claim in more)]) if more else first.text)
    title = record.record.title
    yield from _done(told, title, record, weights)
    for name in ("nothing", "later"):
        if (theirs := said_in_paper_title(name, title)) is not None:
            both = name in told
            words = f"{told[name]} ~ {theirs}" if both else f"'{theirs}', of which the claim says nothing"
            yield Sign(weights[name if both else f"{name}_untold"], words)


def _done(told: Mapping[str, str], title: str, record: Fingerprint, weights: Mapping[str, float]) -> Iterator[Sign]:
    """Yield a sign where both sides say whether people were given something or watched."""
    mine = _one_of(told)
    theirs = _way_of(title, record) if mine is not None else None
    if mine is None or theirs is None:
        return
    if mine == theirs:
        yield Sign(weights[mine], f"{told[mine]} ~ {theirs}")
    else:
        yield Sign(weights["otherwise"], f"'{told[mine]}', where people were {theirs} in the record")


def _one_of(said: Container[str]) -> str | None:
    """Return which of two ways words tell of; None where they tell of neither or both."""
    found = [name for name in _WAYS if name in said]
    return found[0] if len(found) == 1 else None


def _way_of(title: str, record: Fingerprint) -> str | None:
    """Return the same of a record, whose design decides where it is known; None for one of mice or of many studies."""
    if record.designs:
        if record.designs <= _TRIALS:
            return "given"
        return "watched" if record.designs <= _OBSERVED else None
    return _one_of([name for name in _WAYS if said_in_paper_title(name, title) is not None])
