"""Search for the works of references without identifier; a DOI that is found is proposed, and never taken unasked."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from types import MappingProxyType

from magcite.enrich.ask import SendMany
from magcite.enrich.ask_for import Asked, ask_for
from magcite.enrich.progress import SILENT, Progress
from magcite.identifiers import Isbn
from magcite.matching import kept, question_digest, questions_for, too_vague
from magcite.model import Lock, LockedProposal, ProposalState, Reference, SourceName

__all__ = ["RecallProposal", "search"]

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

    A reference is asked for once, and again when its record has changed, or when what an outcome would rest on was not
    kept. Where no record is accepted, and silence may say something, the title alone and the place are asked for, too.
    A search that gave no answer leaves nothing in the lock, and does not take the place of an earlier one. The proposal
    of a reference that has an identifier by now is dropped.

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

    def stands(proposal: LockedProposal | None, asked: Asked) -> bool:
        if proposal is None or proposal.question != asked.digest or refresh or not asked.is_whole(proposal):
            return False
        return stale_before is None or proposal.retrieved >= stale_before

    due = [Asked(question, question_digest(question)) for question in questions_for(named)]
    due = [one for one in due if not stands(held.get(one.question.citekey), one)]
    for one in due:
        remembered = recall(one.digest, one.question.citekey)
        if remembered is not None and stands(remembered, one):
            held[one.question.citekey] = remembered
    due = [one for one in due if not stands(held.get(one.question.citekey), one)]
    if due and reachable:
        progress.asking(SourceName.CROSSREF, len(due))
        for proposal in ask_for(due, send_many, now):
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
