"""duplicate-work (REF004): two references describe the same work.

What it does: reports references that share a DOI, PMID, PMCID or arXiv identifier, or the title, the year and the
    first author's family name.
Why it matters: the work appears twice in the bibliography, and a change made to one is missed in the other.
Fix: Keep one of them, and let every citation use its citekey.
Not its job: two references with one citekey are duplicate-citekey's; a preprint and its article are two works.
"""

from collections.abc import Hashable, Iterator

from magcite.comparison.identity import marks_of
from magcite.model import Corpus, Reference
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per later reference, naming the first one it repeats."""
    first: dict[Hashable, Reference] = {}
    for reference in corpus.library:
        marks = list(marks_of(reference.item))
        earlier = next((first[mark.key] for mark in marks if mark.key in first), None)
        shared = next((mark.words for mark in marks if mark.key in first), "")
        for mark in marks:
            first.setdefault(mark.key, reference)
        if earlier is not None and earlier.citekey != reference.citekey:
            where = f"{earlier.place.path}:{earlier.place.line}" if earlier.place.path else "the library"
            yield Finding(
                None,
                f"{reference.citekey} is the same work as {earlier.citekey} ({where}): both have {shared}",
                page_value=reference.citekey,
                citekey=reference.citekey,
                place=reference.place,
            )


RULE = CorpusRule("REF004", "duplicate-work", Severity.WARNING, check)
