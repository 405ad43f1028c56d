"""Whether what a treatment was compared with is a treatment itself, so that no difference does not deny an effect."""

import re
from collections.abc import Iterable

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.holding import Holding
from magcite.language.concepts import ConceptKind, concepts_in, is_within

__all__ = ["INACTIVE", "SET_AGAINST", "is_against_another"]

SET_AGAINST = re.compile(r"\b(?:against|versus|vs|compared with|compared to|over)\s+(?P<what>.*)", re.IGNORECASE)
# What is no treatment, in English and Swedish, the languages that evidence is written in.
INACTIVE = re.compile(
    r"\b(?:no|none|nothing|not|without|untreated|usual|standard|controls?|placebo|sham|dummy|wait|waiting|rest|only"
    r"|ingen|inget|inga|utan|vanlig|kontroll|kontroller|kontrollgrupp|vila|väntelista|obehandlade)\b",
    re.IGNORECASE,
)
_TONGUE = "en"
_DRUG = "drug"


def is_against_another(found: Iterable[Found], held: Holding, language: str) -> bool:
    """Return whether all of some results set one treatment beside another that is known to work as one.

    Args:
        found: results; without any nothing is compared.
        held: what is held on the work, with what its treatment was compared with.
        language: of the page.
    """
    against = [_comparator(one, held) for one in found]
    return bool(against) and all(words is not None and _is_treatment(words, language) for words in against)


def _comparator(found: Found, held: Holding) -> str | None:
    match = SET_AGAINST.search(found.result.outcome)
    if match is not None:
        return match["what"]
    return held.evidence.comparator if held.evidence is not None else None


def _is_treatment(words: str, language: str) -> bool:
    if INACTIVE.search(words):
        return False
    named = [one.concept for tongue in dict.fromkeys((_TONGUE, language)) for one in concepts_in(words, tongue)]
    return any(one.kind is ConceptKind.TREATMENT or is_within(one.id, _DRUG) for one in named)
