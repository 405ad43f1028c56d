"""Words cut to the room there is."""

__all__ = ["lines_of", "shortened"]

_ELLIPSIS = "…"
_LEAST_KEPT = 0.6  # of the room: a long last word is cut rather than left out


def shortened(text: str, room: int) -> str:
    """Return the text in at most `room` characters, cut between words where that leaves most of it."""
    folded = " ".join(text.split())
    if len(folded) <= room:
        return folded
    cut = folded[: room - 1]
    between = cut.rfind(" ")
    return (cut[:between] if between > room * _LEAST_KEPT else cut).rstrip(" ,;:.–—") + _ELLIPSIS


def lines_of(text: str, room: int, most: int) -> tuple[str, ...]:
    """Return the text in at most `most` lines of at most `room` characters, broken between words."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    shown = lines[:most]
    if len(lines) > most:
        shown[-1] += _ELLIPSIS
    return tuple(shortened(line, room) for line in shown)
