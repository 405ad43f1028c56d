"""Text that shows what it says: no control characters, and nothing that turns the reading direction around."""

import re

__all__ = ["printable", "printable_lines"]

# Embeddings, overrides and isolates can make text read as something else: https://www.unicode.org/reports/tr36/
_HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")
_BROKEN = re.compile("[\ud800-\udfff\ufffe\uffff]")  # halves of surrogate pairs have no place in UTF-8


def printable(text: str) -> str:
    """Return the text on one line, each stretch of white space as one blank, also at both ends."""
    if text.isprintable() and "  " not in text:  # nearly all there is; blanks are the only printable white space
        return text
    return re.sub(r"\s+", " ", _clean(text))


def printable_lines(text: str) -> str:
    """Return the text with its lines, which end with LF; blanks at both ends of the whole are dropped."""
    if text.isprintable():
        return text.strip()
    return _clean(text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def _clean(text: str) -> str:
    return _BROKEN.sub("\N{REPLACEMENT CHARACTER}", _CONTROL.sub(" ", _HIDDEN.sub("", text)))
