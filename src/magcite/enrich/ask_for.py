"""Put searches to Crossref: for each reference one, and where no record is accepted up to two more.

References are taken some hundred at a time, so that a run that is broken off loses little. The further searches of
each hundred go out together, after the first ones: the title alone, and once for each journal or proceedings and year
what else appeared there. What was asked is kept with what came of it.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from magcite.enrich.ask import Outcome, SendMany
from magcite.errors import SourceError
from magcite.identifiers import Doi
from magcite.matching import (
    Further,
    Question,
    Venue,
    further_of,
    kept,
    lists_place,
    propose,
    unanswered,
    witnesses,
)
from magcite.model import Found, LockedProposal, ProposalState, SourceName
from magcite.sources import crossref_search
from magcite.sources.source import CrossrefCall

__all__ = ["Asked", "ask_for"]

_PATIENCE = 16  # searches rejected one after the other before the rest is left
_ROWS = 10
_AT_ONCE = 100  # references
_REJECTED = f"not asked: {_PATIENCE} searches in a row gave no answer"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and the digest it is known by."""

    question: Question
    digest: str

    def is_whole(self, proposal: LockedProposal) -> bool:
        """Whether all was kept that an outcome may rest on, and all was asked."""
        if proposal.records is None:
            return False
        silent = proposal.state is not ProposalState.PROPOSED and proposal.further is None
        return not silent or further_of(self.question.wanted) is None


@dataclass(frozen=True, slots=True)
class _Open:
    """A question whose first answer named no work, and what to ask besides."""

    asked: Asked
    found: tuple[Found, ...]
    further: Further

    @property
    def venue(self) -> Venue | None:
        """The place to ask for; None where the first answer shows enough of it, or none is stated."""
        shown = lists_place(self.asked.question.wanted, (one.item for one in self.found))
        return None if shown else self.further.venue


def ask_for(due: Sequence[Asked], send_many: SendMany, now: Callable[[], str]) -> Iterator[LockedProposal]:
    """Yield what the searches for each reference came to; after too many refusals the rest is left unasked."""
    for start in range(0, len(due), _AT_ONCE):
        refused = yield from _ask_some(due[start : start + _AT_ONCE], send_many, now)
        if refused:
            for one in due[start + _AT_ONCE :]:
                yield kept(unanswered(one.question, _REJECTED), one.digest, SourceName.CROSSREF, now())
            return


def _ask_some(
    due: Sequence[Asked], send_many: SendMany, now: Callable[[], str]
) -> Generator[LockedProposal, None, bool]:
    """Yield what the searches for some references came to; return whether some were left unasked after refusals."""
    left = set(range(len(due)))
    opened: list[_Open] = []
    calls = [crossref_search.call(one.question.query.text, rows=one.question.query.rows) for one in due]
    for place, answer in _answers(calls, send_many, now):
        left.discard(place)
        asked = due[place]
        if isinstance(answer, SourceError):
            yield kept(unanswered(asked.question, answer.reason), asked.digest, SourceName.CROSSREF, now())
            continue
        proposal = _judged(asked, answer, now())
        further = further_of(asked.question.wanted) if proposal.state is not ProposalState.PROPOSED else None
        if further is None:
            yield proposal
        else:
            opened.append(_Open(asked, answer, further))
    for place in sorted(left):
        yield kept(unanswered(due[place].question, _REJECTED), due[place].digest, SourceName.CROSSREF, now())
    yield from _ask_further(opened, send_many, now)
    return bool(left)


def _ask_further(opened: Sequence[_Open], send_many: SendMany, now: Callable[[], str]) -> Iterator[LockedProposal]:
    """Yield what all searches for each of these came to, in their order."""
    calls: dict[str | Venue, CrossrefCall] = {
        one.further.title: crossref_search.call(one.further.title, rows=_ROWS) for one in opened
    }
    for venue in (one.venue for one in opened):
        if venue is not None:
            calls[venue] = crossref_search.call_for_place(venue.words, venue.years)
    keys = list(calls)
    answers: dict[str | Venue, tuple[Found, ...]] = {}
    for place, answer in _answers(list(calls.values()), send_many, now):
        if not isinstance(answer, SourceError):
            answers[keys[place]] = answer
    for one in opened:
        yield _with_further(one, answers, now())


def _with_further(one: _Open, answers: Mapping[str | Venue, tuple[Found, ...]], at: str) -> LockedProposal:
    """Judge all that was found; where one of the further searches gave no answer, silence says nothing."""
    titled = answers.get(one.further.title)
    venue = one.venue
    there = answers.get(venue) if venue is not None else ()
    proposal = _judged(one.asked, (*one.found, *(titled or ())), at)
    if titled is None or there is None or proposal.state is ProposalState.PROPOSED:
        return proposal
    shown = witnesses(one.asked.question.wanted, (found.item for found in (*one.found, *titled, *there)))
    asked = (one.further.title, *(() if venue is None else (f"{venue.words} {venue.years[0]}–{venue.years[1]}",)))
    return replace(proposal, further=asked, witnesses=shown)


def _answers(
    calls: Sequence[CrossrefCall], send_many: SendMany, now: Callable[[], str]
) -> Iterator[tuple[int, tuple[Found, ...] | SourceError]]:
    """Yield what each search gave, as the answers come; after too many refusals no more."""
    rejected = 0
    outcomes = send_many(calls)
    for place, outcome in outcomes:
        answer = _read(outcome, now())
        rejected = rejected + 1 if isinstance(answer, SourceError) else 0
        yield place, answer
        if rejected >= _PATIENCE:
            close = getattr(outcomes, "close", None)
            if close is not None:
                close()
            return


def _read(outcome: Outcome, at: str) -> tuple[Found, ...] | SourceError:
    try:
        return outcome if isinstance(outcome, SourceError) else crossref_search.parse(outcome, at)
    except SourceError as error:
        return error


def _judged(asked: Asked, found: Sequence[Found], at: str) -> LockedProposal:
    once = {one.asked: one for one in found}
    notices = {doi: one.notices for doi, one in once.items() if isinstance(doi, Doi)}
    proposal = propose(asked.question, [one.item for one in once.values()])
    return kept(proposal, asked.digest, SourceName.CROSSREF, at, notices)
