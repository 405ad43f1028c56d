"""The fragment under which a reference or a claim stands in what magcite writes."""

import re

__all__ = ["anchor"]


def anchor(name: str, kind: str = "ref") -> str:
    """Return "ref-leone2006": an id without blanks; what is neither letter, figure, nor . - _ becomes its number."""
    plain = re.sub(r"[^\w.-]", lambda char: f"_{ord(char[0]):x}_", name)
    return f"{kind}-{plain}"
