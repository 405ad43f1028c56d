"""Pages in languages that are not read, or read only as far as their figures go: what says so in a verdict.

Nothing of a page in a language that magcite does not read is compared: not even its figures, since words tell what they
are of ("350 mg zweimal täglich"). Of a page in a language whose words for effects are not known the figures are.
"""

from collections.abc import Iterator

from magcite.check.evidence.stated import Stated
from magcite.language import LANGUAGES
from magcite.language.foreign import is_read_in_words, name_of
from magcite.model import Basis, Verdict
from magcite.phrases import phrase

__all__ = ["is_read", "unread"]

NAME = "language"


def is_read(written_in: str) -> bool:
    """Return whether magcite reads a language at all, by its tag."""
    return written_in in LANGUAGES


def unread(stated: Stated) -> tuple[Basis, ...]:
    """Return one basis where the page's language keeps a claim, or its words, from being compared; else none."""
    return tuple(_unread(stated))


def _unread(stated: Stated) -> Iterator[Basis]:
    written_in = stated.page.written_in
    if is_read(written_in) and is_read_in_words(stated.language):
        return
    why = (
        phrase("magcite compares the figures of pages in this language, not their words")
        if is_read(written_in)
        else phrase("magcite does not read this language")
    )
    yield Basis(NAME, Verdict.NOT_CHECKABLE, name_of(written_in), None, why, stated.claim.span)
