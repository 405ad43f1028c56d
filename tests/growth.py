"""Whether the time of a call grows with its input and no faster, told without a word about seconds."""

import itertools
from collections.abc import Callable
from time import process_time

__all__ = ["grows_no_faster_than_the_text"]

_TIMES = 4  # as long; linear work takes four times as long, quadratic sixteen times
_MOST = 9.0
_NOISE = 0.002  # seconds of the short text, below which the clock and not the work is measured
_TRIES = 6
_NUMBERS = itertools.count()


def grows_no_faster_than_the_text(call: Callable[[str], object], piece: str, count: int, opening: str = "") -> bool:
    """Return whether a text four times as long takes about four times the work.

    The processor time of this process is compared with itself, and the best of several tries of each length counts,
    so that a busy machine makes no difference. No text is used twice: what a call remembers is no help to it.

    Args:
        call: what is measured.
        piece: what the text is made of.
        count: how often the piece stands in the shorter text.
        opening: what the text begins with.
    """
    short = long = float("inf")
    for _ in range(_TRIES):
        short = min(short, _time(call, f"{opening}{piece * count} {next(_NUMBERS)}"))
        long = min(long, _time(call, f"{opening}{piece * count * _TIMES} {next(_NUMBERS)}"))
        if long <= _MOST * max(short, _NOISE):
            return True
    return False


def _time(call: Callable[[str], object], text: str) -> float:
    begun = process_time()
    call(text)
    return process_time() - begun
