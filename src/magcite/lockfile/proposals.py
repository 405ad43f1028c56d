"""A proposal as the lock writes it."""

from collections.abc import Mapping

from magcite.lockfile.notices import notice_record
from magcite.model import LockedProposal, ProposedWork, item_to_csl

__all__ = ["proposal_record"]


def proposal_record(proposal: LockedProposal) -> Mapping[str, object]:
    """Return a proposal as names and plain JSON values; what is empty is left out."""
    values: dict[str, object] = {
        "state": proposal.state.value,
        "source": proposal.source.value,
        "retrieved": proposal.retrieved,
        "question": proposal.question,
        "query": proposal.query,
        "rows": proposal.rows,
        "left-out": list(proposal.left_out),
        "looked-at": proposal.looked_at,
        "works": [_work(one) for one in proposal.works],
    }
    told = {name: value for name, value in values.items() if value not in (None, [])}
    if proposal.records is not None:  # an empty list says that nothing was told, its lack that nothing was kept
        told["records"] = [item_to_csl(one) for one in proposal.records]
    if proposal.further is not None:
        told["further"] = list(proposal.further)
    if proposal.witnesses:
        told["witnesses"] = [item_to_csl(one) for one in proposal.witnesses]
    if proposal.notices is not None:
        told["notices"] = [notice_record(one) for one in proposal.notices]
    return told


def _work(work: ProposedWork) -> Mapping[str, object]:
    values: dict[str, object] = {
        "doi": work.doi.value,
        "score": work.score,
        "accepted": work.accepted,
        "author": work.author,
        "year": work.year,
        "title": work.title,
        "container-title": work.container_title,
        "reasons": list(work.reasons),
    }
    return {name: value for name, value in values.items() if value not in (None, [], "")}
