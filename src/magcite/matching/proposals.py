"""The door for `enrich`: references without an identifier, what to ask for them, and what the answers come to.

`enrich` sends; here is what stands before and after:

    for question in questions_for(references):
        try:
            items = search(question.query)          # sources describe the call and parse it, transport makes it
        except SourceError as error:
            proposal = unanswered(question, error.reason)
        else:
            proposal = propose(question, items)

and `kept` says what remains of it. A proposal is never written into the author's file unasked. An accepted one is kept
in the lock with its basis, and shown; the rest are candidates, for a person to choose from. What was not asked and what
got no answer are said to be so.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from magcite.comparison.fields import author, container_title, issued, title
from magcite.identifiers import Doi, Isbn
from magcite.matching.match import accepted, match
from magcite.matching.query import BibliographicQuery, query_of
from magcite.matching.signal import Match, MatchVerdict
from magcite.model import FieldVerdict, Item, ProposalState, Reference

__all__ = ["Proposal", "ProposalState", "Question", "propose", "questions_for", "too_vague", "unanswered"]

_AGREES = frozenset({FieldVerdict.SAME, FieldVerdict.COMPATIBLE})
_MOST_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Question:
    """A reference without an identifier, and what to ask for it."""

    citekey: str
    wanted: Item
    query: BibliographicQuery


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is proposed for one reference.

    Attributes:
        query: what was asked, or was to be asked; None when nothing could be.
        matches: the accepted record first, then candidates, the best first, at most five; () unless PROPOSED or
            CANDIDATES.
        looked_at: how many records the search gave; None when it gave no answer or was not asked.
        records: those that may be the work, have its title, or are by its authors, of its year and in its place;
            the accepted one first, then other matches, at most five; None without an answer.
        reason: for UNANSWERED and TOO_VAGUE, in words; None otherwise.
    """

    citekey: str
    state: ProposalState
    query: BibliographicQuery | None
    matches: tuple[Match, ...] = ()
    looked_at: int | None = None
    reason: str | None = None
    records: tuple[Item, ...] | None = None

    @property
    def best(self) -> Match | None:
        """The record that was accepted; None when none was."""
        return accepted(self.matches)

    @property
    def doi(self) -> Doi | None:
        """The DOI that is proposed; None when none is."""
        return self.best.candidate.doi if self.best else None


def questions_for(references: Iterable[Reference]) -> Iterator[Question]:
    """Yield a question for each reference that has no identifier of its own and states enough to be searched for.

    An ISBN is not enough to ask Crossref by, so a book with nothing else is asked for too. References that state too
    little are told by `too_vague`.
    """
    for reference in references:
        query = query_of(reference.item)
        if query is not None and _is_nameless(reference.item):
            yield Question(reference.citekey, reference.item, query)


def too_vague(references: Iterable[Reference]) -> Iterator[Proposal]:
    """Yield what is to be said of each reference without an identifier that nothing could be asked for."""
    for reference in references:
        if _is_nameless(reference.item) and query_of(reference.item) is None:
            reason = "it states neither a title that can be searched for, nor author, journal and year or page"
            yield Proposal(reference.citekey, ProposalState.TOO_VAGUE, None, reason=reason)


def propose(question: Question, items: Iterable[Item]) -> Proposal:
    """Judge the records that a search gave. Records without a DOI are looked at, and never proposed."""
    found = tuple(items)
    matches = match(question.wanted, found)
    worth = [one for one in matches if one.verdict is not MatchVerdict.NONE and one.candidate.doi is not None]
    state = ProposalState.CANDIDATES if worth else ProposalState.NONE
    if accepted(worth):
        state = ProposalState.PROPOSED
    return Proposal(
        question.citekey,
        state,
        question.query,
        tuple(worth[:_MOST_CANDIDATES]),
        looked_at=len(found),
        records=tuple(_telling(question.wanted, found, worth)),
    )


def _telling(wanted: Item, found: tuple[Item, ...], worth: list[Match]) -> Iterator[Item]:
    """Yield the records that say something of the reference: matches, works with its title, and by all its authors."""
    matched = {id(one.candidate) for one in worth}
    telling = [
        one
        for one in found
        if one.doi is not None and (id(one) in matched or _has_its_title(wanted, one) or _by_its_authors(wanted, one))
    ]
    best = accepted(worth)
    yield from sorted(telling, key=lambda one: (best is None or one is not best.candidate, id(one) not in matched))[
        :_MOST_CANDIDATES
    ]


def _has_its_title(wanted: Item, one: Item) -> bool:
    return bool(wanted.title and one.title) and title.COMPARER.compare(wanted, one) in _AGREES


def _by_its_authors(wanted: Item, one: Item) -> bool:
    """Whether the same two authors or more wrote both, in one year and place: a title may be the wrong one."""
    if min(len(wanted.author), len(one.author)) < 2 or len(wanted.author) != len(one.author):  # noqa: PLR2004
        return False
    comparers = (author.COMPARER, issued.COMPARER, container_title.COMPARER)
    stated = all(comparer.state(item) for comparer in comparers for item in (wanted, one))
    return stated and all(comparer.compare(wanted, one) in _AGREES for comparer in comparers)


def unanswered(question: Question, reason: str) -> Proposal:
    """Return what is to be said when the search gave no usable answer; nothing is known of the work then."""
    return Proposal(question.citekey, ProposalState.UNANSWERED, question.query, reason=reason)


def _is_nameless(item: Item) -> bool:
    return all(isinstance(one, Isbn) for one in item.identifiers)
