"""gone-claim (ANC001): the sidecar has a source for a claim that the page does not make.

What it does: reports each entry of a sidecar whose claim stands nowhere on its page; for information only, once the
    entry says so itself (state: gone).
Why it matters: the source supports nothing on the page, and the claim may stand there in words too far from these.
Fix: Correct the quote of the entry, tie the claim that took its place with magcite link --set, or delete the entry.
Not its job: a claim that may be one of several places is ambiguous-claim's.
"""

from collections.abc import Iterator

from magcite.model import AnchorState, Corpus, Place
from magcite.phrases import phrase
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per entry, at the entry, pages and entries in order."""
    for page in corpus.pages:
        for entry in page.recorded:
            if entry.attachment.state is AnchorState.GONE:
                yield Finding(
                    None,
                    phrase("the claim of this entry stands nowhere in {page}", page=page.path),
                    source_value=entry.words,
                    source=phrase("the sidecar"),
                    place=Place(entry.path, entry.line, column=entry.column),
                    severity=Severity.INFO if entry.noted else None,
                )


RULE = CorpusRule("ANC001", "gone-claim", Severity.WARNING, check)
