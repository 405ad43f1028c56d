"""Whether what a treatment was compared with is a treatment itself, so that no difference does not deny an effect."""

from collections.abc import Iterable, Set

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.narrowing import INACTIVE, SET_AGAINST
from magcite.check.evidence.effects.pairs import Pair
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.language.concepts import ConceptKind, concepts_in, is_within

__all__ = ["is_against_another"]

_TONGUE = "en"
_DRUG = "drug"


def is_against_another(found: Iterable[Found], pair: Pair, held: Holding, stated: Stated) -> bool:
    """Return whether all of some results set one treatment beside another one, which the claim does not name.

    Args:
        found: results; without any nothing is compared.
        pair: the assertion they are about.
        held: what is held on the work, with what its treatment was compared with.
        stated: the claim.
    """
    tongues = dict.fromkeys((_TONGUE, stated.language))
    said = {one.concept.id for one in concepts_in(pair.told.sentence, stated.language)}
    against = [_comparator(one, held) for one in found]
    return bool(against) and all(words is not None and _is_rival(words, tongues, said) for words in against)


def _comparator(found: Found, held: Holding) -> str | None:
    match = SET_AGAINST.search(found.result.outcome)
    if match is not None:
        return match["what"]
    return held.evidence.comparator if held.evidence is not None else None


def _is_rival(words: str, tongues: Iterable[str], said: Set[str]) -> bool:
    if INACTIVE.search(words):
        return False
    named = [one.concept for tongue in tongues for one in concepts_in(words, tongue)]
    rivals = {one.id for one in named if one.kind is ConceptKind.TREATMENT or is_within(one.id, _DRUG)}
    return bool(rivals) and not rivals & said
