"""Words of a text covered with blanks, so that the places of all others stay what they were."""

import re

__all__ = ["blanked", "without"]


def blanked(text: str, start: int, end: int) -> str:
    """Return a text of the same length with blanks in place of a part of it."""
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


def without(form: re.Pattern[str], text: str) -> str:
    """Return a text of the same length with blanks in place of all that a pattern matches."""
    return form.sub(lambda match: " " * len(match[0]), text)
