"""unused-reference (REF001): no page cites a reference.

What it does: reports each reference that no citation leads to, when all pages of the project are checked.
Why it matters: it is a leftover, or a claim has lost its citation.
Fix: Cite it where it is used, or delete the file; a library kept for later may ignore this rule in magcite.toml.
Not its job: when single pages are checked nothing can be said, and nothing is.
"""

from collections.abc import Iterator

from magcite.model import Corpus
from magcite.phrases import phrase
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per unused reference, in library order."""
    if not corpus.whole_project or not corpus.pages:
        return
    used = frozenset[str]().union(*(page.cited for page in corpus.pages))
    for reference in corpus.library:
        if reference.citekey not in used and not corpus.is_listed(reference):
            yield Finding(
                None,
                phrase("no page cites {key}", key=reference.citekey),
                citekey=reference.citekey,
                place=reference.place,
            )


RULE = CorpusRule("REF001", "unused-reference", Severity.INFO, check)
