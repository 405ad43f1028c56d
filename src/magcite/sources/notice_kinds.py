"""The words sources use for a notice, and the kinds they mean; publishers and registries spell them in every way.

What no list here knows is `NoticeKind.OTHER`, and is shown in the source's own word.
"""

import re
from collections.abc import Iterable, Mapping

from magcite.model import Date, Notice, NoticeKind

__all__ = ["by_age", "notice_kind"]

# the letters of a notice's type -> its kind
_NOTICES: Mapping[str, NoticeKind] = {
    "retraction": NoticeKind.RETRACTION,
    "retration": NoticeKind.RETRACTION,
    "retracted": NoticeKind.RETRACTION,
    "retractedarticle": NoticeKind.RETRACTION,
    "retractionnotice": NoticeKind.RETRACTION,
    "partialretraction": NoticeKind.RETRACTION,
    "retract": NoticeKind.RETRACTION,
    "removal": NoticeKind.WITHDRAWAL,
    "removed": NoticeKind.WITHDRAWAL,
    "withdrawal": NoticeKind.WITHDRAWAL,
    "withdrawn": NoticeKind.WITHDRAWAL,
    "withdrawl": NoticeKind.WITHDRAWAL,
    "expressionofconcern": NoticeKind.CONCERN,
    "concern": NoticeKind.CONCERN,
    "eoc": NoticeKind.CONCERN,
    "correction": NoticeKind.CORRECTION,
    "corrected": NoticeKind.CORRECTION,
    "correctedarticle": NoticeKind.CORRECTION,
    "corrigendum": NoticeKind.CORRECTION,
    "corrigenda": NoticeKind.CORRECTION,
    "err": NoticeKind.CORRECTION,
    "errata": NoticeKind.CORRECTION,
    "erratum": NoticeKind.CORRECTION,
    "reinstatement": NoticeKind.REINSTATEMENT,
    "reinstated": NoticeKind.REINSTATEMENT,
    "newversion": NoticeKind.NEW_VERSION,
    "newedition": NoticeKind.NEW_VERSION,
}
# of a longer wording the gravest stem tells: "retraction and replacement", "temporary removal"
_STEMS: tuple[tuple[str, NoticeKind], ...] = (
    ("reinstat", NoticeKind.REINSTATEMENT),
    ("retract", NoticeKind.RETRACTION),
    ("withdr", NoticeKind.WITHDRAWAL),
    ("remov", NoticeKind.WITHDRAWAL),
    ("concern", NoticeKind.CONCERN),
    ("correct", NoticeKind.CORRECTION),
    ("errat", NoticeKind.CORRECTION),
    ("corrigend", NoticeKind.CORRECTION),
    ("addend", NoticeKind.CORRECTION),
)


def notice_kind(words: str) -> NoticeKind:
    """Return what a source's word for a notice means."""
    letters = re.sub(r"[^a-z]", "", words.lower())
    return _NOTICES.get(letters) or next((kind for stem, kind in _STEMS if stem in letters), NoticeKind.OTHER)


def by_age(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Return each different notice once, the oldest first, those without a date before all."""
    return tuple(sorted(dict.fromkeys(notices), key=_age))


def _age(notice: Notice) -> tuple[int, int, int, str, str, str]:
    date = notice.date or Date()
    return (
        date.year or 0,
        date.month or 0,
        date.day or 0,
        notice.kind,
        notice.doi.normal if notice.doi else "",
        notice.said or "",
    )
