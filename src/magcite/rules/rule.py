"""What a rule is, and what it yields.

A rule says what it found and where; the `check` job adds code, severity and fix, and drops what the author silenced.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from magcite.model import Claim, Corpus, Place, Reference, ReferenceCheck, Severity, Span

__all__ = ["ClaimRule", "CorpusRule", "Finding", "ReferenceRule", "Rule", "Severity", "standing"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule found.

    Attributes:
        span: on the page; None for a finding in a reference file.
        page_value, source_value, source: the two sides where two disagree, and who says the second.
        citekey: of the reference it concerns; a reference rule need not say it.
        field: CSL name of the field it concerns ("DOI"), for the line in the reference file.
        path, claim: page and claim id; only a corpus rule says them.
        place: of the reference; only a corpus rule says it.
        severity: None: the rule's own.
        help: None: the fix in the rule's docstring.
    """

    span: Span | None
    message: str
    page_value: str | None = None
    source_value: str | None = None
    source: str | None = None
    citekey: str | None = None
    field: str | None = None
    path: str | None = None
    claim: str | None = None
    place: Place | None = None
    severity: Severity | None = None
    help: str | None = None


@dataclass(frozen=True, slots=True)
class ReferenceRule:
    """A rule that one reference decides."""

    code: str
    name: str
    severity: Severity
    check: Callable[[Reference, Corpus], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class ClaimRule:
    """A rule that one claim decides.

    Attributes:
        uncited: asked about each reference that no citation on the pages names, so that what concerns a work is
            also said when no page is checked; None: only claims matter to the rule.
        of_words: whether it goes by the words of a claim, so that a page in a language that is not read here is
            none of its business.
    """

    code: str
    name: str
    severity: Severity
    check: Callable[[Claim, Corpus], Iterator[Finding]]
    uncited: Callable[[Reference, Corpus], Iterator[Finding]] | None = None
    of_words: bool = False


@dataclass(frozen=True, slots=True)
class CorpusRule:
    """A rule that only the whole decides; its findings say their own place."""

    code: str
    name: str
    severity: Severity
    check: Callable[[Corpus], Iterator[Finding]]


Rule = ReferenceRule | ClaimRule | CorpusRule


def standing(reference: Reference, corpus: Corpus) -> ReferenceCheck | None:
    """Return how a reference stands against the registries; None for one that a namesake hides."""
    if corpus.library.get(reference.citekey) is not reference:
        return None
    return corpus.checks.get(reference.citekey)
