"""Everybody: what was seen in some, said of everyone who has the same, of either sex, or of people at large.

"Everyone with a sore knee", "whatever the reason", «vare sig hos män eller kvinnor» leave nobody out; of the pregnant
alone a page must say that they were. What is told of those who took part ("everyone with a low score got …", in the
past) is not said of others.
"""

from magcite.check.evidence.context import around, headings, is_told, named
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Study
from magcite.language.cues import pattern
from magcite.language.groups import claims_group, find_group, is_denied, is_unknown
from magcite.language.wording_table import Whom, load_wording
from magcite.model import Basis, Span, Verdict

__all__ = ["of_all_with", "of_anybody", "of_neither_sex"]

_LIFE = ("births", "female_matters", "pregnant")


def of_neither_sex(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim denies something of both sexes, and one was studied."""
    said = _first(stated, _cues(stated).neither_sex)
    if said is None or study.sex is None or is_unknown(stated.text, stated.language):
        return None
    return named(stated, study, said, Verdict.DISAGREES, held=study.population or study.sex)


def of_all_with(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim tells of everyone who has something, and it was studied in the pregnant, or the like."""
    if study.population is None or is_told(stated) or is_unknown(stated.text, stated.language):
        return None
    cues = _cues(stated)
    narrow = study.sex or study.is_of_circle or study.age_group in {"children", "young", "elderly"}
    said = _first(stated, cues.all_with) if narrow and not _is_of_one_sex_only(stated, study) else None
    if said is None and (study.speaks_of("pregnant") or study.illnesses):
        said = _first(stated, cues.reasons)
    if said is None or is_denied(stated.text[: said.start], stated.language):
        return None
    return named(stated, study, said, Verdict.DISAGREES, held=study.population)


def of_anybody(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim tells what happens in people at large, and only the pregnant were studied."""
    if study.population is None or not study.speaks_of("pregnant") or is_told(stated):
        return None
    if any(find_group(f"{stated.text}\n{headings(stated)}", one, stated.language) for one in _LIFE):
        return None
    said = _first(stated, _cues(stated).anybody)
    if said is None or is_unknown(around(stated), stated.language) or is_denied(stated.text, stated.language):
        return None
    return named(stated, study, said, Verdict.DISAGREES, held=study.population)


def _cues(stated: Stated) -> Whom:
    return load_wording(stated.language).whom


def _first(stated: Stated, cues: tuple[str, ...]) -> Span | None:
    found = pattern(cues).search(stated.text)
    return Span(*found.span()) if found else None


def _is_of_one_sex_only(stated: Stated, study: Study) -> bool:
    """Whether only one sex has what a claim is about, or the claim says whom it speaks of."""
    matters = {"men": "male_matters", "women": "female_matters"}.get(study.sex or "")
    if matters and find_group(around(stated), matters, stated.language):
        return True
    groups = (study.sex, study.age_group, "pregnant", "trained", "circles", "trades")
    return any(one and claims_group(stated.text, one, stated.language) for one in groups)
