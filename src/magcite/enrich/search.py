"""Search for the works of references without identifier; a DOI that is found is proposed, and never taken unasked."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from magcite.enrich.ask import Outcome, SendMany
from magcite.enrich.progress import SILENT, Progress
from magcite.errors import SourceError
from magcite.identifiers import Isbn
from magcite.matching import Proposal, Question, kept, propose, question_digest, questions_for, too_vague, unanswered
from magcite.model import Lock, LockedProposal, ProposalState, Reference, SourceName
from magcite.sources import crossref_search

__all__ = ["RecallProposal", "search"]

_PATIENCE = 16  # searches rejected one after the other before the rest is left

RecallProposal = Callable[[str, str], LockedProposal | None]  # digest of the question, citekey


def search(
    references: Iterable[Reference],
    lock: Lock,
    *,
    send_many: SendMany,
    now: Callable[[], str],
    refresh: bool = False,
    stale_before: str | None = None,
    recall: RecallProposal = lambda *_: None,
    reachable: bool = True,
    progress: Progress = SILENT,
) -> Lock:
    """Return the lock with what Crossref's search came to for these references; its answers stay as they are.

    A reference is asked for once, and again when its record has changed or the records that the search gave were not
    kept. A search that gave no answer leaves nothing
    in the lock, and does not take the place of an earlier one. The proposal of a reference that has an identifier by
    now is dropped.

    Args:
        references: records; of several with one citekey the first counts.
        lock: what is known.
        send_many: makes several calls, perhaps at once.
        now: the time, ISO 8601 in UTC with seconds.
        refresh: ask again for what was asked for before, too.
        stale_before: ask again for what was asked for before this moment (ISO 8601); None: nothing grows old.
        recall: a proposal that an earlier run came to and the lock does not hold; None when there is none.
        reachable: whether Crossref may be asked; otherwise only what is remembered counts.
        progress: hears what each search came to, and which references state too little to be searched for.
    """
    named = list({one.citekey: one for one in reversed(tuple(references))}.values())[::-1]
    held = dict(lock.proposals)
    for reference in named:
        if any(not isinstance(one, Isbn) for one in reference.item.identifiers):
            held.pop(reference.citekey, None)
    for vague in too_vague(named):
        held.pop(vague.citekey, None)
        progress.searched(kept(vague, "", SourceName.CROSSREF, ""))

    def stands(proposal: LockedProposal | None, digest: str) -> bool:
        if proposal is None or proposal.question != digest or proposal.records is None or refresh:
            return False
        return stale_before is None or proposal.retrieved >= stale_before

    due = [_Asked(question, question_digest(question)) for question in questions_for(named)]
    due = [one for one in due if not stands(held.get(one.question.citekey), one.digest)]
    for one in due:
        remembered = recall(one.digest, one.question.citekey)
        if remembered is not None and stands(remembered, one.digest):
            held[one.question.citekey] = remembered
    due = [one for one in due if not stands(held.get(one.question.citekey), one.digest)]
    if due and reachable:
        progress.asking(SourceName.CROSSREF, len(due))
        for proposal in _ask(due, send_many, now):
            progress.searched(proposal)
            _keep(held, proposal)
    return replace(lock, proposals=MappingProxyType(held))


def _keep(held: dict[str, LockedProposal], proposal: LockedProposal) -> None:
    """Put down what a search came to; without an answer, an earlier proposal for the same question stands."""
    before = held.get(proposal.citekey)
    if proposal.state is not ProposalState.UNANSWERED:
        held[proposal.citekey] = proposal
    elif before is not None and before.question != proposal.question:
        del held[proposal.citekey]


@dataclass(frozen=True, slots=True)
class _Asked:
    question: Question
    digest: str


def _ask(due: Sequence[_Asked], send_many: SendMany, now: Callable[[], str]) -> Iterator[LockedProposal]:
    """Yield what each search came to, as the answers come; after too many refusals the rest is left unasked."""
    waiting: Mapping[int, _Asked] = dict(enumerate(due))
    left = set(waiting)
    rejected = 0
    calls = [crossref_search.call(one.question.query.text, rows=one.question.query.rows) for one in due]
    outcomes = send_many(calls)
    for place, outcome in outcomes:
        left.discard(place)
        proposal = _judged(waiting[place].question, outcome, now())
        rejected = rejected + 1 if proposal.state is ProposalState.UNANSWERED else 0
        yield kept(proposal, waiting[place].digest, SourceName.CROSSREF, now())
        if rejected >= _PATIENCE:
            close = getattr(outcomes, "close", None)
            if close is not None:
                close()
            break
    for place in sorted(left):
        proposal = unanswered(waiting[place].question, f"not asked: {_PATIENCE} searches in a row gave no answer")
        yield kept(proposal, waiting[place].digest, SourceName.CROSSREF, now())


def _judged(question: Question, outcome: Outcome, at: str) -> Proposal:
    try:
        if isinstance(outcome, SourceError):
            raise outcome
        found = crossref_search.parse(outcome, at)
    except SourceError as error:
        return unanswered(question, error.reason)
    return propose(question, [answer.item for answer in found])
