"""unread-part (CIT006): a part of the page came to nothing.

What it does: passes on what the readers saw on a page and could make no use of: a list of references that nothing in
    the text leads to, a comment meant for it that it does not understand, a mark that is not closed.
Why it matters: the author believes that it was read, and takes silence for consent.
Fix: Write it as the message says, or leave it as it is: nothing else depends on it.
Not its job: a citation whose work is unknown or whose link is gone is read, and other rules speak of it.
"""

from collections.abc import Iterator

from magcite.model import Corpus
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per note of the readers, in page order."""
    for page in corpus.pages:
        for note in page.notes:
            yield Finding(note.span, note.message, path=page.path)


RULE = CorpusRule("CIT006", "unread-part", Severity.INFO, check)
