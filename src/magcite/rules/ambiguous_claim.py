"""ambiguous-claim (ANC002): nothing decides which place on the page an entry of the sidecar means.

What it does: reports each entry of a sidecar that one place or several may be, and shows them all; none of them is
    given the source.
Why it matters: a source at the wrong claim is worse than none.
Fix: Tie the claim that is meant with magcite link PAGE --write --set CLAIM=KEY, and delete this entry.
Not its job: a claim that stands nowhere is gone-claim's.
"""

from collections.abc import Iterator

from magcite.model import AnchorState, Corpus, Page, Place, Recorded
from magcite.phrases import phrase
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per entry, at the entry, pages and entries in order."""
    for page in corpus.pages:
        for entry in page.recorded:
            if entry.attachment.state is AnchorState.AMBIGUOUS:
                yield Finding(
                    None,
                    _message(entry, page),
                    page_value=" | ".join(entry.found),
                    source_value=entry.words,
                    source=phrase("the sidecar"),
                    place=Place(entry.path, entry.line, column=entry.column),
                )


def _message(entry: Recorded, page: Page) -> str:
    lines = [str(page.lines.position(span.start)[0]) for span in entry.attachment.candidates]
    if len(lines) == 1:
        return phrase(
            "the claim may be the one at {page}:{line}, and too little of it and around it is the same",
            page=page.path,
            line=lines[0],
        )
    return phrase(
        "the claim may be the one in line {lines} or {last} of {page}, and nothing decides which",
        lines=", ".join(lines[:-1]),
        last=lines[-1],
        page=page.path,
    )


RULE = CorpusRule("ANC002", "ambiguous-claim", Severity.WARNING, check)
