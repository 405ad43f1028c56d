"""Why an entry differs from citeproc-js where that is at fault: causes that the specification or plain sense decide.

A cause is told from the words that differ alone, so that nothing else in the entry can hide behind it.
"""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

__all__ = ["FAULTS", "fault_of"]

_LETTERED = re.compile(r"\S*\d[a-z][–-]\d+\S*")  # "627b–6627"
_CAPITALS = re.compile(r"[^\W\d_a-z][.\-]?(?:[ ]?[^\W\d_a-z][.\-]?)*[.,;:]*")
_COMMA = re.compile(r",[.”\"]")
_DIGITS = re.compile(r"\d+")


def _lettered_pages(judged: str, ours: str) -> bool:
    """Pages "627b-627": digits of the first page are put before the last, as though the letter were one of them."""
    if not (_LETTERED.fullmatch(judged) and _LETTERED.fullmatch(ours)):
        return False
    one, two = (_DIGITS.findall(text.replace("–", "-").partition("-")[2])[0] for text in (judged, ours))
    return bool(one != two and (one.endswith(two) or two.endswith(one)))


def _lost_initials(judged: str, ours: str) -> bool:
    """Initials written together ("AJ"): all but the first are dropped."""
    if not ((not judged or _CAPITALS.fullmatch(judged)) and _CAPITALS.fullmatch(ours)):
        return False
    one, two = ("".join(filter(str.isalpha, text)) for text in (judged, ours))
    return len(one) < len(two) and two.startswith(one)


def _comma_and_stop(judged: str, ours: str) -> bool:
    """A title that ends in a comma: both it and the style's own sign are written."""
    plain = re.sub(r"[,.”\"]+$", "", judged)
    return _COMMA.search(judged) is not None and plain == re.sub(r"[,.”\"]+$", "", ours)


def _sign_alone(judged: str, ours: str) -> bool:
    """A full stop before a comma, with a blank between: ". , Berlin"."""
    return judged.replace(". ,", ",") == ours or judged.replace(" ,", ",") == ours


def _initialed_suffix(judged: str, ours: str) -> bool:
    """A numeral behind a name is taken for an initial: "V.", or a title is parted: "Ph. D."."""
    words = ours.strip(",.")
    return words in {"II", "III", "IV", "V", "VI", "Ph.D"} and judged.replace(" ", "").strip(",.") == words


FAULTS: dict[str, Callable[[str, str], bool]] = {
    "letters in page ranges": _lettered_pages,
    "initials written together": _lost_initials,
    "a comma that ends a title": _comma_and_stop,
    "a full stop before a comma": _sign_alone,
    "numerals behind names": _initialed_suffix,
}
"""Names of causes, and whether a stretch of words that differs is one: the judge's first."""


def fault_of(judged: str, ours: str) -> str | None:
    """Return the cause of all differences between two entries; None when one of them is something else."""
    one, two = judged.split(), ours.split()
    causes = [
        _cause(one[i:j], two[k:m])
        for kind, i, j, k, m in SequenceMatcher(None, one, two, autojunk=False).get_opcodes()
        if kind != "equal"
    ]
    return causes[0] if causes and None not in causes else None


def _cause(judged: Sequence[str], ours: Sequence[str]) -> str | None:
    one, two = " ".join(judged), " ".join(ours)
    return next((name for name, is_it in FAULTS.items() if is_it(one, two)), None)
