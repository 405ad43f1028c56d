"""population (EVD021): the page speaks of others than those who were studied.

What it does: compares whom a claim speaks of with whom or what the cited study studied: animals or cells against
    people, one sex against the other or both, children or old people against everybody, the sick against the well.
    A short heading that only names people or animals names them for the claims under it.
Why it matters: what happens in a mouse, or in men with heart disease, need not happen in the reader.
Fix: Say whom the study studied, in the claim, its heading or the same paragraph; or cite a study of those you speak of.
Not its job: a claim that also rests on a study of people, or counts as "people" the men who were studied; where it
    only leaves out that one sex was studied, this is information.
"""

from collections.abc import Iterator

from magcite.model import Basis, Claim, Corpus, Verdict
from magcite.phrases import Phrase, Value, listed, phrase
from magcite.rules.rule import ClaimRule, Finding, Severity

__all__ = ["RULE"]

_NAMES = frozenset({"species", "population"})

# What evidence calls the animals of a study, as a sentence names them.
_MANY = {
    "mouse": phrase("mice"),
    "rat": phrase("rats"),
    "rabbit": phrase("rabbits"),
    "guinea pig": phrase("guinea pigs"),
    "hamster": phrase("hamsters"),
    "pig": phrase("pigs"),
    "dog": phrase("dogs"),
    "cat": phrase("cats"),
    "monkey": phrase("monkeys"),
    "zebrafish": phrase("zebrafish"),
    "fruit fly": phrase("fruit flies"),
    "cell": phrase("cells"),
}


def check(claim: Claim, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding where a claim speaks of others than were studied, and information where it leaves them out."""
    for verdict in corpus.verdicts.get(claim, ()):
        for basis in verdict.basis:
            if basis.name not in _NAMES or basis.verdict is Verdict.AGREES or basis.source_value is None:
                continue
            wrong = basis.verdict is Verdict.DISAGREES
            yield Finding(
                basis.span,
                _message(basis, verdict.citekey, wrong=wrong),
                page_value=basis.page_value,
                source_value=basis.source_value,
                source=basis.origin,
                citekey=verdict.citekey,
                severity=None if wrong else Severity.INFO,
            )


def _message(basis: Basis, key: str, *, wrong: bool) -> Phrase:
    told: dict[str, Value] = {"page": basis.page_value, "key": key, "held": _named(basis.source_value or "")}
    message = (
        phrase("population: the page speaks of “{page}”, but {key} studied {held}", **told)
        if wrong
        else phrase("population: the page does not say to whom “{page}” applies, and {key} studied {held}", **told)
    )
    if not basis.derived:
        return message
    return phrase("{message}, according to {origin}", message=message, origin=basis.origin or "")


def _named(held: str) -> str:
    """Return those who were studied as a sentence names them: "mice" for the evidence's "mouse"."""
    animals = held.split(", ")
    return listed(_MANY[one] for one in animals) if all(one in _MANY for one in animals) else held


RULE = ClaimRule("EVD021", "population", Severity.WARNING, check)
