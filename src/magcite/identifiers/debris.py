"""What running text, Markdown and HTML leave hanging on the end of an identifier."""

import re

__all__ = ["trim_debris"]

_CLOSERS = {"(": ")", "[": "]", "{": "}", "<": ">"}
_OPENERS = {closer: opener for opener, closer in _CLOSERS.items()}
# An HTML tag, the next identifier in a list without blanks, a footnote mark. In a DOI, "<" is followed by a digit.
_NEXT = re.compile(r"</?[A-Za-z!]|[,;](?:https?://|doi:|10\.[0-9]{4,9}/)|\[\^", re.IGNORECASE)
_TAIL = re.compile(r"(?<!;2-)(?:\[[0-9]{1,3}\]|['’]s|[.,;:!?…'’*_\\~])+$")


def trim_debris(body: str) -> str:
    """Return the part of a run without blanks that can belong to an identifier which begins at its start.

    Cut are tags, a second identifier, a bracket that was opened before or is never closed, and end marks.
    """
    if found := _NEXT.search(body):
        body = body[: found.start()]
    open_at: list[tuple[str, int]] = []
    for place, char in enumerate(body):
        if char in _CLOSERS:
            open_at.append((char, place))
        elif char in _OPENERS:
            if not open_at or open_at[-1][0] != _OPENERS[char]:
                body = body[:place]
                break
            open_at.pop()
    if open_at:
        body = body[: open_at[0][1]]
    return _TAIL.sub("", body)
