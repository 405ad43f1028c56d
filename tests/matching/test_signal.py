"""Reasons as people read them."""

from magcite.matching import Match, MatchVerdict, Signal
from magcite.model import Item


def test_reasons_carry_their_points() -> None:
    signals = (Signal("title", 0, "a reply", veto=True), Signal("volume", -15, "another volume: 3, not 4"))
    match = Match(Item(), 0.0, MatchVerdict.NONE, -15, signals, doubt="too little to choose")
    assert match.reasons == ("a reply (veto)", "another volume: 3, not 4 (-15)", "too little to choose")
