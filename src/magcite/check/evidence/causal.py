"""Causal wording: a page says what causes what, and the study only watched.

Evidence that no experiment was made with accuses such words only where every work the claim cites is of that kind.
"""

import re
from collections.abc import Iterator

from magcite.check.evidence.context import around, following, headings, is_comment
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature, Study
from magcite.language.causal import disclaims_cause, find_causal
from magcite.language.cues import pattern
from magcite.language.wording_table import load_wording
from magcite.model import Basis, Span, Verdict

__all__ = ["compare"]

_CLAUSE = re.compile(r"[.;:!?]")
_MARKS = '“”"„«»'


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield how the first causal words of a claim stand against the design of the work."""
    if stated.opposes or is_comment(stated):
        return
    study = held.study
    if study.nature is not Nature.OBSERVING or not all(_only_watched(one) for one in stated.beside):
        return
    found = tuple(one for one in find_causal(stated.text, stated.language) if not _is_at_first(stated, one))
    if not found or disclaims_cause(around(stated), stated.language, following(stated)):
        return
    if _only_quotes(stated, study):
        return
    words = stated.text[found[0].start : found[0].end]
    where = stated.place(found[0].start, found[0].end)
    yield Basis("causal", Verdict.DISAGREES, words, study.label, study.origin, where, study.derived)


def _is_at_first(stated: Stated, words: Span) -> bool:
    """Whether words tell how it was when the study began: "all were free of diabetes at the start"."""
    clause = _CLAUSE.split(stated.text[words.end :])[0]
    return pattern(load_wording(stated.language).whom.at_first).search(clause) is not None


def _only_quotes(stated: Stated, study: Study) -> bool:
    """Whether a claim is a title quoted, or stands in quotation marks under what is called a myth."""
    quoted = stated.text.strip(" .,:;")
    if not quoted or quoted[0] not in _MARKS:
        return False
    if quoted.strip(_MARKS + " .").casefold() in study.words.casefold():
        return True
    return pattern(load_wording(stated.language).making.myths).search(headings(stated)) is not None


def _only_watched(held: Holding | None) -> bool:
    return held is not None and held.study.nature in {Nature.OBSERVING, Nature.SECONDARY}
