"""Newborn: those born too early shown as all babies or their mothers, and babies shown as schoolchildren.

A paragraph that tells of those born too early tells it of them, until a sentence concludes («alltså», "so"): words of
each language's `[therefore]`.
"""

import re

from magcite.check.evidence.context import around, headings, is_compared, is_told, named
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Study
from magcite.language.every_language import pattern_of_all
from magcite.language.groups import claims_group, find_group
from magcite.model import Basis, Verdict

__all__ = ["of_newborn"]

_OPPOSITES = (
    *(("preterm", "term_born"), ("term_born", "preterm")),
    *(("infants", "schoolchildren"), ("schoolchildren", "infants")),
)
# In English, Swedish and Danish.
_THOSE = re.compile(r"\b(?:the|these|those|de här|dessa|disse)\s+\Z", re.IGNORECASE)


def of_newborn(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim tells of babies, or of mothers, who are not those that were studied."""
    if study.population is None or study.is_pooled:
        return None
    text, language = stated.text, stated.language
    for studied, wrong in _OPPOSITES:
        if not study.tells_of(studied) or study.tells_of(wrong) or find_group(text, studied, language):
            continue
        said = claims_group(text, wrong, language)
        if said is not None and not is_compared(stated, said) and not _is_outcome(wrong, study):
            return named(stated, study, said, Verdict.DISAGREES, held=study.population)
    return _of_all_newborn(stated, study)


def _is_outcome(wrong: str, study: Study) -> bool:
    """Whether those told of may be what came of those studied: mothers' babies, and infants who grew up."""
    grown_up = wrong == "schoolchildren" and study.tells_of("births") and not study.speaks_of("infants")
    return grown_up or (wrong != "schoolchildren" and (study.speaks_of("pregnant") or study.speaks_of("women")))


def _of_all_newborn(stated: Stated, study: Study) -> Basis | None:
    """Return where all babies or mothers are told what happens, and those born too early, or theirs, were studied."""
    text, language = stated.text, stated.language
    if not study.tells_of("preterm") or study.tells_of("term_born") or is_told(stated):
        return None
    where = headings(stated) if pattern_of_all("therefore", "so").search(text) else around(stated)
    if any(find_group(words, "preterm", language) for words in (text, where)):
        return None
    said = claims_group(text, "infants", language) or claims_group(text, "mothers", language)
    if said is not None and _THOSE.search(text[: said.start]):
        return None  # "the babies": those whom a page has told of
    return named(stated, study, said, Verdict.DISAGREES, held=study.population or "") if said else None
