"""Which of several records is the work that somebody cited."""

from magcite.matching.match import accepted, match
from magcite.matching.signal import Match, MatchVerdict, Signal

__all__ = ["Match", "MatchVerdict", "Signal", "accepted", "match"]
