"""Populations: whom a page speaks of, against whom or what the study studied.

Animals and cells shown as people, one sex shown as the other or as both, children as adults, the sick as the well.
Where a page speaks of people at large and one sex was studied, nothing disagrees: the basis says NOT_STATED and
carries both sides, which is information for the author.
"""

from collections.abc import Iterator

from magcite.check.evidence.context import around, headings, shortened
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature, Study
from magcite.language.causal import find_causal, is_hedged
from magcite.language.groups import claims_group, find_group, goes_on
from magcite.language.telling import tell_of
from magcite.model import Basis, ClaimKind, Design, Role, Span, Verdict

__all__ = ["compare"]

_OTHER = {"men": "women", "women": "men"}
_MATTERS = {"men": "male_matters", "women": "female_matters"}
_WRONG_AGES = {
    "children": ("all_ages", "adults", "elderly"),
    "young": ("all_ages", "elderly"),
    "elderly": ("all_ages", "children", "young"),
}
_OPPOSITES = (
    *(("vegetarians", "omnivores"), ("omnivores", "vegetarians"), ("smokers", "non_smokers")),
    *(("non_smokers", "smokers"), ("trained", "untrained"), ("untrained", "trained")),
)
_BESIDE = 25  # characters before a group in which a comparison makes it the controls


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield where the people a claim speaks of are not those who were studied: the first such thing, species first."""
    if stated.opposes or stated.claim.kind is ClaimKind.COMMENTARY:
        return
    study = held.study
    if study.is_animal:
        yield from _species(stated, study)
    elif study.nature is not Nature.SECONDARY and not stated.beside:
        looks = (_age,) if study.is_pooled else (_sex, _age, _health, _habits)
        yield from next(([found] for look in looks if (found := look(stated, study))), [])


def _species(stated: Stated, study: Study) -> Iterator[Basis]:
    names = ("animals", "cells") if study.design is Design.IN_VITRO else ("animals",)
    if any(find_group(stated.text, name, stated.language) for name in names):
        return  # the claim says so itself; that is no agreement on what was found
    if not _is_told_of_animals(stated, names) and all(one and one.study.is_animal for one in stated.beside):
        human = find_group(stated.text, "humans", stated.language)
        yield _named(stated, study, human, Verdict.DISAGREES, held=study.animal, name="species")


def _is_told_of_animals(stated: Stated, names: tuple[str, ...]) -> bool:
    """Whether the headings name the animals, or the paragraph does and the claim goes on telling of them.

    "Rats got X. Their hearts pumped better" is of rats; "Rats got X. X makes the heart pump better" is of everybody.
    """
    if any(find_group(headings(stated), name, stated.language) for name in names):
        return True
    if not any(find_group(around(stated), name, stated.language) for name in names):
        return False
    return _is_told(stated) or is_hedged(stated.text, stated.language)


def _is_told(stated: Stated) -> bool:
    """Whether a claim tells what happened, and does not say what happens."""
    return goes_on(stated.text, stated.language) or tell_of(stated.text, (), stated.language).told


def _sex(stated: Stated, study: Study) -> Basis | None:
    sex = study.sex
    if sex is None:
        return None
    text = stated.text
    for name in ("both", "everyone"):
        if said := claims_group(text, name, stated.language):
            return _named(stated, study, said, Verdict.DISAGREES, held=sex)
    own, other = find_group(text, sex, stated.language), claims_group(text, _OTHER[sex], stated.language)
    if other is not None and own is None:
        return _named(stated, study, other, Verdict.DISAGREES, held=sex)
    if own is not None or find_group(around(stated), _MATTERS[sex], stated.language):
        return None
    if _is_told(stated) and find_group(around(stated), sex, stated.language):
        return None
    people = find_group(text, "generic", stated.language)
    says = people and (stated.of(Role.EFFECT, Role.PROPORTION) or find_causal(text, stated.language))
    return _named(stated, study, people, Verdict.NOT_STATED, held=sex) if says else None


def _age(stated: Stated, study: Study) -> Basis | None:
    held = study.age_group
    if held is None or find_group(stated.text, held, stated.language):
        return None
    studied = ", ".join(filter(None, (study.population, study.age)))
    for name in _WRONG_AGES[held]:
        said = claims_group(stated.text, name, stated.language)
        if said is not None and not _is_compared(stated, said):
            return _named(stated, study, said, Verdict.DISAGREES, held=studied)
    if held != "children" or find_group(around(stated), held, stated.language):
        return None
    people = find_group(stated.text, "everyone", stated.language) or find_group(stated.text, "generic", stated.language)
    return _named(stated, study, people, Verdict.NOT_STATED, held=studied) if people else None


def _health(stated: Stated, study: Study) -> Basis | None:
    if study.population is None or study.speaks_of("compared"):
        return None
    healthy, sick = (find_group(stated.text, one, stated.language) for one in ("healthy", "patients"))
    studied_sick, studied_healthy = study.speaks_of("patients"), study.speaks_of("healthy")
    if studied_sick is studied_healthy or (healthy is None) is (sick is None):
        return None
    wrong = claims_group(stated.text, "healthy" if studied_sick else "patients", stated.language)
    if wrong is None or _is_compared(stated, wrong):
        return None
    return _named(stated, study, wrong, Verdict.DISAGREES, held=study.population)


def _habits(stated: Stated, study: Study) -> Basis | None:
    for studied, wrong in _OPPOSITES:
        if not study.speaks_of(studied) or study.speaks_of(wrong):
            continue
        said = claims_group(stated.text, wrong, stated.language)
        if said and not find_group(stated.text, studied, stated.language) and not _is_compared(stated, said):
            return _named(stated, study, said, Verdict.DISAGREES, held=study.population or studied)
    return None


def _is_compared(stated: Stated, said: Span) -> bool:
    before = stated.text[max(0, said.start - _BESIDE) : said.start]
    return find_group(before, "compared", stated.language) is not None


def _named(
    stated: Stated, study: Study, said: Span | None, verdict: Verdict, *, held: str, name: str = "population"
) -> Basis:
    """Return the basis with the words on the page, or the whole claim where it names nobody."""
    words = stated.text[said.start : said.end] if said else shortened(stated)
    where = stated.place(said.start, said.end) if said else stated.claim.span
    return Basis(name, verdict, words, held, study.origin, where, study.derived)
