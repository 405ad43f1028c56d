"""An annotated bibliography, formatted but not yet in any file format."""

from dataclasses import dataclass

from magcite.model.item import Item
from magcite.model.lock import Answer
from magcite.model.notice import Notice
from magcite.model.reference import Unreadable

__all__ = ["Bibliography", "ClaimLink", "Entry", "Run"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a formatted reference.

    Attributes:
        text: plain text; renderers escape it.
        url: an http(s) address the text links to; None for no link.
        raised: 1 above the line, -1 below it, 0 on it.
    """

    text: str
    italic: bool = False
    url: str | None = None
    bold: bool = False
    small_caps: bool = False
    raised: int = 0


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A claim that cites an entry.

    Attributes:
        path: the page, as the user names it.
        href: where a reader finds the claim: a relative address, with an anchor where the page has one.
    """

    path: str
    line: int
    claim: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One reference in a bibliography.

    Attributes:
        item: what was written down, filled up with what registries answered; the author's fields win.
        formatted: the reference in the chosen style.
        annotation: the author's Markdown; None when there is none.
        evidence: one line on design, size and result in the bibliography's language; None: nothing held.
        claims: that rest on it, in page order.
        status: what is known of its confirmation, a sentence in the bibliography's language.
        answers: what the lock holds on it, in the order the sources were asked; () when nobody was asked.
        claims_against: that cite it to speak against it, in page order.
        unreadable: values of the record that could not be understood, as they were written.
    """

    key: str
    item: Item
    formatted: tuple[Run, ...]
    annotation: str | None = None
    evidence: str | None = None
    claims: tuple[ClaimLink, ...] = ()
    notices: tuple[Notice, ...] = ()
    status: str = ""
    tags: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    claims_against: tuple[ClaimLink, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Entries in the order the style sorts them.

    Attributes:
        language: BCP 47 primary tag of its labels.
    """

    title: str
    language: str
    entries: tuple[Entry, ...] = ()
