"""What is kept of a proposal, and whether it still fits its reference."""

import hashlib
import json
from collections.abc import Mapping

from magcite.identifiers import Doi
from magcite.matching.proposals import Proposal, Question, questions_for
from magcite.matching.signal import Match, MatchVerdict
from magcite.model import Lock, LockedProposal, Notice, ProposedWork, Reference, SourceName, item_to_csl

__all__ = ["kept", "proposal_for", "question_digest"]


def question_digest(question: Question) -> str:
    """Return "sha256:" and the digest of the query and the record: a record that changes is asked about again."""
    asked = [question.query.text, question.query.rows, item_to_csl(question.wanted)]
    text = json.dumps(asked, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return f"sha256:{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()}"


def kept(
    proposal: Proposal,
    question: str,
    source: SourceName,
    at: str,
    notices: Mapping[Doi, tuple[Notice, ...]] | None = None,
) -> LockedProposal:
    """Return a proposal in the form that is kept and shown.

    Args:
        proposal: what a search came to.
        question: `question_digest` of what was asked; "" when nothing could be.
        source: whose search it was.
        at: when it answered, ISO 8601 in UTC with seconds.
        notices: on the works that were found; None when nobody kept them. Those on the accepted one are.
    """
    query, best = proposal.query, proposal.doi
    works = (_work(one) for one in proposal.matches)
    return LockedProposal(
        proposal.citekey,
        proposal.state,
        question,
        source,
        at,
        query.text if query else None,
        query.rows if query else None,
        query.left_out if query else (),
        proposal.looked_at,
        proposal.reason,
        tuple(work for work in works if work is not None),
        proposal.records,
        notices=None if notices is None or best is None else notices.get(best, ()),
    )


def proposal_for(reference: Reference, lock: Lock) -> LockedProposal | None:
    """Return what a search proposed for a reference as it stands; None when it was never asked, or has changed."""
    held = lock.proposals.get(reference.citekey)
    if held is None:
        return None
    question = next(questions_for((reference,)), None)
    return held if question is not None and question_digest(question) == held.question else None


def _work(match: Match) -> ProposedWork | None:
    item = match.candidate
    if item.doi is None:
        return None
    first = item.author[0] if item.author else None
    return ProposedWork(
        item.doi,
        round(match.score, 2),
        match.verdict is MatchVerdict.ACCEPTED,
        match.reasons,
        (first.family or first.literal) if first else None,
        (item.issued.iso[:4] or None) if item.issued else None,
        item.title,
        item.container_title,
    )
