"""reworded-claim (ANC003): a claim with a source in the sidecar reads otherwise than when the source was found.

What it does: reports each entry of a sidecar whose claim stands in its place in other words: a warning that names
    every number and word that changed, information where only spelling did.
Why it matters: the source was found for the words of then, and nobody has compared it with those of now.
Fix: Compare the claim with its source; then tie it again with magcite link PAGE --write --set CLAIM=KEY.
Not its job: markup, quotation marks, line breaks and the like change no claim.
"""

from collections.abc import Iterator

from magcite.model import AnchorState, Corpus, Page, Place, Recorded
from magcite.phrases import listed, phrase
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per entry, at the entry, pages and entries in order."""
    for page in corpus.pages:
        for entry in page.recorded:
            if entry.attachment.state is AnchorState.REWORDED:
                yield Finding(
                    None,
                    _message(entry, page),
                    page_value=entry.found[0],
                    source_value=entry.words,
                    source=phrase("the sidecar"),
                    claim=entry.claim,
                    place=Place(entry.path, entry.line, column=entry.column),
                    severity=Severity.WARNING if entry.attachment.changes else None,
                )


def _message(entry: Recorded, page: Page) -> str:
    span, changes = entry.attachment.span, entry.attachment.changes
    line = page.lines.position(span.start)[0] if span else 1
    if not changes:
        return phrase(
            "the claim reads otherwise at {page}:{line} than when its source was found, by its spelling alone",
            page=page.path,
            line=line,
        )
    return phrase(
        "the claim reads otherwise at {page}:{line} than when its source was found: {changes}",
        page=page.path,
        line=line,
        changes=listed(changes, "; "),
    )


RULE = CorpusRule("ANC003", "reworded-claim", Severity.INFO, check)
