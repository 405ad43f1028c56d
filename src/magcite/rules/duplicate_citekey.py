"""duplicate-citekey (REF005): two references have the same citekey.

What it does: reports each reference whose citekey an earlier one has already.
Why it matters: a citation can mean only one of them, and the other is neither checked nor rendered.
Fix: Give one of them another citekey, and change the citations that mean it.
Not its job: one work under two citekeys is duplicate-work's.
"""

from collections.abc import Iterator

from magcite.model import Corpus, Reference
from magcite.phrases import phrase
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per reference that comes too late, in library order."""
    first: dict[str, Reference] = {}
    for reference in corpus.library:
        earlier = first.setdefault(reference.citekey, reference)
        if earlier is not reference:
            yield Finding(
                None,
                phrase(
                    "the citekey {key} is taken by {place}",
                    key=reference.citekey,
                    place=f"{earlier.place.path}:{earlier.place.line}",
                ),
                page_value=reference.citekey,
                citekey=reference.citekey,
                place=reference.place,
            )


RULE = CorpusRule("REF005", "duplicate-citekey", Severity.ERROR, check)
