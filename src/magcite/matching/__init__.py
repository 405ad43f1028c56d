"""Which of several records is the work that somebody cited: scored, explained, and "none" is an answer.

`match` judges, `query_of` says what to ask a search, and `proposals` puts both together for references without DOI.
The points are in `weights`.
"""

from magcite.matching.further import Further, Venue, further_of, is_english, is_placeless, lists_place, witnesses
from magcite.matching.kept import kept, proposal_for, question_digest
from magcite.matching.match import accepted, match
from magcite.matching.proposals import (
    Proposal,
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
    "Further",
    "Match",
    "MatchVerdict",
    "Proposal",
    "Question",
    "Signal",
    "Venue",
    "accepted",
    "further_of",
    "is_english",
    "is_placeless",
    "kept",
    "lists_place",
    "match",
    "proposal_for",
    "propose",
    "query_of",
    "question_digest",
    "questions_for",
    "too_vague",
    "unanswered",
    "witnesses",
]
