"""RIS against CSL: types and tags, one table for the reader and the writer.

https://en.wikipedia.org/wiki/RIS_(file_format). Number of an article (`C7`), of a report (`M1`), shelf mark (`CN`) and
PubMed's number (`AN` beside `DB  - PubMed`) as EndNote writes them. `N1` is CSL's note, `RN` the annotation. A tag that
is not here is kept in `Item.other` under its own two letters, with one line for each time it is given.
"""

import re
from collections.abc import Mapping, Sequence

__all__ = ["DATES", "KEPT", "NAMES", "NUMBERS", "TAG", "TEXTS", "TYPES", "type_for"]

TAG = re.compile(r"[A-Z][A-Z0-9]")
TYPES: Mapping[str, str] = {
    **dict.fromkeys(("JOUR", "EJOUR", "INPR", "ABST"), "article-journal"),
    **dict.fromkeys(("BOOK", "EBOOK", "EDBOOK", "SER"), "book"),
    **dict.fromkeys(("CHAP", "ECHAP"), "chapter"),
    **dict.fromkeys(("CONF", "CPAPER"), "paper-conference"),
    **dict.fromkeys(("RPRT", "GOVDOC"), "report"),
    **dict.fromkeys(("ELEC", "WEB"), "webpage"),
    **dict.fromkeys(("VIDEO", "MPCT"), "motion_picture"),
    **dict.fromkeys(("STAT", "LEGAL"), "legislation"),
    "MGZN": "article-magazine",
    "NEWS": "article-newspaper",
    "THES": "thesis",
    "UNPB": "manuscript",
    "ENCYC": "entry-encyclopedia",
    "DICT": "entry-dictionary",
    "BLOG": "post-weblog",
    "SOUND": "song",
    "DATA": "dataset",
    "COMP": "software",
    "PAT": "patent",
    "STAND": "standard",
    "JFULL": "periodical",
    "PCOMM": "personal_communication",
    "SLIDE": "speech",
    "CASE": "legal_case",
    "BILL": "bill",
    "MAP": "map",
    "HEAR": "hearing",
    "ART": "graphic",
    "FIGURE": "figure",
    "MUSIC": "musical_score",
    "PAMP": "pamphlet",
}
# tags for one variable, the first that is there wins and the others are kept
TEXTS: Mapping[str, Sequence[str]] = {
    "title": ("TI", "T1", "CT"),
    "title-short": ("ST",),
    "container-title": ("T2", "JF", "JO", "BT"),
    "container-title-short": ("JA", "J2", "J1"),
    "collection-title": ("T3",),
    "volume": ("VL",),
    "issue": ("IS",),
    "publisher": ("PB",),
    "publisher-place": ("CY", "PP"),
    "edition": ("ET",),
    "language": ("LA",),
    "genre": ("M3",),
    "DOI": ("DO",),
    "PMCID": ("C2",),
    "URL": ("UR",),
}
NAMES: Mapping[str, Sequence[str]] = {
    "author": ("AU", "A1"),
    "editor": ("ED", "A2"),
    "translator": ("TA", "A4"),
}
DATES: Mapping[str, Sequence[str]] = {"issued": ("DA", "PY", "Y1"), "accessed": ("Y2",)}
KEPT: Mapping[str, str] = {"AB": "abstract", "N2": "abstract", "CN": "call-number"}
"""Tag -> the CSL variable under which `Item.other` keeps it; the first tag of a variable is written."""

NUMBERS: Mapping[str, str] = {"article-journal": "C7", "article": "C7"}
"""CSL type -> the tag for CSL's number, where that is not M1."""

# CSL types without a type of their own -> the type that serves; what is served by none is GEN
_SERVED_BY: Mapping[str, str] = {
    "review": "JOUR",
    "review-book": "JOUR",
    "article": "UNPB",
    "entry": "CHAP",
    "post": "BLOG",
    "regulation": "STAT",
    "collection": "SER",
}
_BY_CSL: Mapping[str, str] = {csl: tag for tag, csl in reversed(list(TYPES.items()))} | {"collection": "SER"}


def type_for(csl: str | None) -> str:
    """Return the type to write a CSL type as; GEN when nothing fits."""
    return _BY_CSL.get(csl or "", _SERVED_BY.get(csl or "", "GEN"))
