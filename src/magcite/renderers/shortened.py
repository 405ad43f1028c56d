"""Words cut to the room there is."""

__all__ = ["shortened"]

_ELLIPSIS = "…"
_LEAST_KEPT = 0.8  # of the room: a long last word is cut rather than left out


def shortened(text: str, room: int) -> str:
    """Return the text in at most `room` characters, cut between words where that leaves most of it."""
    folded = " ".join(text.split())
    if len(folded) <= room:
        return folded
    cut = folded[: room - 1]
    between = cut.rfind(" ")
    return (cut[:between] if between > room * _LEAST_KEPT else cut).rstrip(" ,;:.–—") + _ELLIPSIS
