"""A proposal as `enrich` and `check` show it: lines for people, and values for JSON."""

import re
from collections.abc import Iterator

from magcite.language.messages import recalled
from magcite.model import LockedProposal, ProposalState, ProposedWork
from magcite.phrases import Phrase, listed, phrase, phrase_n

__all__ = ["hint_of", "lines_of", "tree_of"]

_WITH_POINTS = re.compile(r"(.*) \((veto|[+-]\d+)\)", re.DOTALL)
_REASONS = 3  # in a line; JSON has all


def lines_of(proposal: LockedProposal) -> Iterator[str]:
    """Yield what to print: one line on the reference, then one for each record, two blanks in front."""
    yield phrase("{key}: {said}", key=proposal.citekey, said=_said(proposal))
    for one in proposal.works:
        seen = [reason for reason in one.reasons if reason.endswith(")")]  # the last may be a doubt, without points
        reasons = listed(map(_reason, (*seen[:_REASONS], *one.reasons[len(seen) :])), "; ")
        told = {"score": f"{one.score:.2f}", "doi": one.doi.value, "work": one.described}
        yield phrase("  {score}  {doi}  {work}  [{reasons}]", **told, reasons=reasons)


def tree_of(proposal: LockedProposal) -> dict[str, object]:
    """Return what `--format json` gives of a proposal; every key is there, None where there is nothing to say.

    Keys: citekey, state, doi, score, query, rows, left_out, looked_at, reason, source, retrieved, and candidates: a
    list of doi, title, score, verdict and reasons, the accepted one first. `doi` and `score` are the accepted one's.
    """
    best = proposal.best
    return {
        "citekey": proposal.citekey,
        "state": proposal.state.value,
        "doi": best.doi.value if best else None,
        "score": best.score if best else None,
        "query": proposal.query,
        "rows": proposal.rows,
        "left_out": list(proposal.left_out),
        "looked_at": proposal.looked_at,
        "reason": proposal.reason,
        "source": proposal.source.value,
        "retrieved": proposal.retrieved or None,
        "candidates": [_candidate(one) for one in proposal.works],
    }


def hint_of(proposal: LockedProposal) -> str | None:
    """Return half a sentence on why a reference is not confirmed, and what to do; None when there is none."""
    who, best = proposal.source.label, proposal.best
    if best is not None:
        return phrase(
            "{source} knows a work like this: {doi} (score {score}); `magcite enrich --accept {key}` takes it",
            source=who,
            doi=best.doi.value,
            score=f"{best.score:.2f}",
            key=proposal.citekey,
        )
    if proposal.state is ProposalState.CANDIDATES:
        return phrase_n(
            "{source} knows a work that may be it; `magcite enrich {key}` shows it",
            "{source} knows {n} works that may be it; `magcite enrich {key}` shows them",
            len(proposal.works),
            source=who,
            key=proposal.citekey,
        )
    if proposal.state is ProposalState.NONE:
        return phrase("a search at {source} found no such work", source=who)
    return None


def _reason(reason: str) -> Phrase:
    """Return what was seen, "volume 9 (+13)", as a phrase; a doubt has no points."""
    match = _WITH_POINTS.fullmatch(reason)
    if match is None:
        return listed([recalled(reason)])
    said, points = match.groups()
    return phrase("{said} ({points})", said=recalled(said), points=phrase("veto") if points == "veto" else points)


def _candidate(one: ProposedWork) -> dict[str, object]:
    return {
        "doi": one.doi.value,
        "title": one.title,
        "score": one.score,
        "verdict": "accepted" if one.accepted else "candidate",
        "reasons": list(one.reasons),
    }


def _said(proposal: LockedProposal) -> Phrase:
    match proposal.state:
        case ProposalState.PROPOSED:
            doi = proposal.best.doi.value if proposal.best else ""
            return phrase("its DOI is probably {doi}; put it into the reference if it is", doi=doi)
        case ProposalState.CANDIDATES:
            return phrase("no record is surely the work; these may be")
        case ProposalState.NONE:
            return phrase_n(
                "the only record found is not the work",
                "none of the {n} records found is the work",
                proposal.looked_at or 0,
            )
        case ProposalState.UNANSWERED:
            return phrase("the search gave no answer: {reason}", reason=recalled(proposal.reason or ""))
        case ProposalState.TOO_VAGUE:
            return phrase("nothing was searched for: {reason}", reason=recalled(proposal.reason or ""))
