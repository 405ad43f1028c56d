"""Which of several records is the work that somebody cited: scored, explained, and "none" is an answer.

`match` judges, `query_of` says what to ask a search, and `proposals` puts both together for references without DOI.
The points are in `weights`.
"""

from magcite.matching.match import accepted, match
from magcite.matching.proposals import (
    Proposal,
    ProposalState,
    Question,
    propose,
    questions_for,
    too_vague,
    unanswered,
)
from magcite.matching.query import BibliographicQuery, query_of
from magcite.matching.signal import Match, MatchVerdict, Signal

__all__ = [
    "BibliographicQuery",
    "Match",
    "MatchVerdict",
    "Proposal",
    "ProposalState",
    "Question",
    "Signal",
    "accepted",
    "match",
    "propose",
    "query_of",
    "questions_for",
    "too_vague",
    "unanswered",
]
