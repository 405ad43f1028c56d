"""A proposal as `enrich` shows it: lines for people, and values for JSON."""

from collections.abc import Iterator

from magcite.matching.proposals import Proposal, ProposalState
from magcite.matching.signal import Match
from magcite.model import Item

__all__ = ["lines_of", "tree_of"]

_REASONS = 3  # in a line; JSON has all


def lines_of(proposal: Proposal) -> Iterator[str]:
    """Yield what to print: one line on the reference, then one for each record, two blanks in front."""
    yield f"{proposal.citekey}: {_said(proposal)}"
    for one in proposal.matches:
        doi = one.candidate.doi
        reasons = "; ".join((*one.reasons[:_REASONS], *filter(None, [one.doubt])))
        yield f"  {one.score:.2f}  {doi.value if doi else ''}  {_described(one.candidate)}  [{reasons}]"


def tree_of(proposal: Proposal) -> dict[str, object]:
    """Return what `--format json` gives of a proposal; every key is there, None where there is nothing to say.

    Keys: citekey, state, doi, query, rows, left_out, looked_at, reason, and candidates: a list of doi, title, score,
    verdict and reasons, the accepted one first.
    """
    query = proposal.query
    return {
        "citekey": proposal.citekey,
        "state": proposal.state.value,
        "doi": proposal.doi.value if proposal.doi else None,
        "query": query.text if query else None,
        "rows": query.rows if query else None,
        "left_out": list(query.left_out) if query else [],
        "looked_at": proposal.looked_at,
        "reason": proposal.reason,
        "candidates": [_candidate(one) for one in proposal.matches],
    }


def _candidate(one: Match) -> dict[str, object]:
    return {
        "doi": one.candidate.doi.value if one.candidate.doi else None,
        "title": one.candidate.title,
        "score": round(one.score, 2),
        "verdict": one.verdict.value,
        "reasons": list(one.reasons),
    }


def _said(proposal: Proposal) -> str:
    match proposal.state:
        case ProposalState.PROPOSED:
            doi = proposal.doi.value if proposal.doi else ""
            return f"its DOI is probably {doi}; put it into the reference if it is"
        case ProposalState.CANDIDATES:
            return "no record is surely the work; these may be"
        case ProposalState.NONE:
            return f"none of the {proposal.looked_at} records found is the work"
        case ProposalState.UNANSWERED:
            return f"the search gave no answer: {proposal.reason}"
        case ProposalState.TOO_VAGUE:
            return f"nothing was searched for: {proposal.reason}"


def _described(item: Item) -> str:
    first = item.author[0] if item.author else None
    name = (first.family or first.literal) if first else None
    year = item.issued.iso[:4] if item.issued else None
    return ", ".join(part for part in (name, year, item.title, item.container_title) if part)
