"""Populations: the people a page speaks of, against those whom the study studied.

One sex shown as the other or as both, children as adults, the sick as the well, people with one illness as people with
another. Animals are looked at by `species`.

Where a page speaks of people at large and one sex was studied, nothing disagrees: the basis says NOT_STATED and
carries both sides, which is information for the author.
"""

import re
from collections.abc import Iterator

from magcite.check.evidence.context import around, is_told, named
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature, Study
from magcite.language.causal import find_causal
from magcite.language.concepts import concept, is_within
from magcite.language.groups import claims_group, find_group, is_absent, is_unknown
from magcite.language.health import find_sick, find_well, illnesses
from magcite.model import Basis, ClaimKind, Role, Span, Verdict

__all__ = ["compare"]

_OTHER = {"men": "women", "women": "men"}
_MATTERS = {"men": "male_matters", "women": "female_matters"}
_WRONG_AGES = {
    "children": ("all_ages", "adults", "elderly"),
    "young": ("all_ages", "elderly"),
    "adults": ("children", "teens"),
    "elderly": ("all_ages", "children", "young"),
}
_OPPOSITES = (
    *(("vegetarians", "omnivores"), ("omnivores", "vegetarians"), ("smokers", "non_smokers")),
    *(("non_smokers", "smokers"), ("trained", "untrained"), ("untrained", "trained")),
)
_SOME = frozenset({"trained", "untrained", "smokers"})
_ANY = frozenset({"disease"})  # an illness that is none in particular
_NON = re.compile(r"\bnon-[\w-]+", re.IGNORECASE)
_CLAUSE = re.compile(r"[.,;:()]")
_NEAR = 45  # characters after "people with" in which the illness stands
_BESIDE = 25  # characters before a group in which a comparison makes it the controls


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield where the people a claim speaks of are not those who were studied: the first such thing."""
    if stated.opposes or stated.claim.kind is ClaimKind.COMMENTARY:
        return
    study = held.study.on_people
    if not study.is_animal and study.nature is not Nature.SECONDARY and not stated.beside:
        looks = (_age,) if study.is_pooled else (_sex, _age, _health, _conditions, _habits)
        yield from next(([found] for look in looks if (found := look(stated, study))), [])


def _sex(stated: Stated, study: Study) -> Basis | None:
    sex = study.sex
    if sex is None:
        return None
    text = stated.text
    for name in ("both", "everyone"):
        if said := claims_group(text, name, stated.language):
            return named(stated, study, said, Verdict.DISAGREES, held=sex)
    own, other = find_group(text, sex, stated.language), claims_group(text, _OTHER[sex], stated.language)
    if other is not None and own is None:
        return named(stated, study, other, Verdict.DISAGREES, held=sex)
    if own is not None or find_group(around(stated), _MATTERS[sex], stated.language):
        return None
    if is_told(stated) and find_group(around(stated), sex, stated.language):
        return None
    people = find_group(text, "generic", stated.language)
    says = people and (stated.of(Role.EFFECT, Role.PROPORTION) or find_causal(text, stated.language))
    return named(stated, study, people, Verdict.NOT_STATED, held=sex) if says else None


def _age(stated: Stated, study: Study) -> Basis | None:
    held = study.age_group
    if held == "adults" and study.speaks_of("female_matters"):
        return None  # of mothers children may be the outcome
    if held is None or find_group(stated.text, held, stated.language):
        return None
    studied = ", ".join(filter(None, (study.population, study.age)))
    for name in _WRONG_AGES[held]:
        said = claims_group(stated.text, name, stated.language)
        if said is not None and not _is_compared(stated, said):
            return named(stated, study, said, Verdict.DISAGREES, held=studied)
    if held != "children" or find_group(around(stated), held, stated.language):
        return None
    people = find_group(stated.text, "everyone", stated.language) or find_group(stated.text, "generic", stated.language)
    return named(stated, study, people, Verdict.NOT_STATED, held=studied) if people else None


def _health(stated: Stated, study: Study) -> Basis | None:
    if study.population is None or study.speaks_of("compared"):
        return None
    of_sick, of_well = study.is_of_sick, study.is_of_well
    sick, well = find_sick(stated.text, stated.language), find_well(stated.text, stated.language)
    if of_sick is of_well or is_unknown(stated.text, stated.language):
        return None
    if (sick is None) is not (well is None):
        wrong = well if of_sick else sick
        if wrong is well and well is not None and _is_free_of_other(stated.text[well.start : well.end], stated, study):
            return None
        return None if wrong is None else _unless_beside(stated, study, wrong)
    return _of_everyone(stated, study) if of_sick and sick is None else None


def _is_free_of_other(well: str, stated: Stated, study: Study) -> bool:
    """Whether people are told to be free of an illness that is not the one studied: "runners without anaemia"."""
    freed = illnesses(well, stated.language) - _ANY
    studied = illnesses(_NON.sub("", study.population or ""), study.language)
    return bool(freed) and not freed & studied


def _unless_beside(stated: Stated, study: Study, wrong: Span) -> Basis | None:
    """Return that the wrong people are spoken of, unless they are absent or only compared with."""
    if is_absent(stated.text, wrong, stated.language) or _is_compared(stated, wrong):
        return None
    return named(stated, study, wrong, Verdict.DISAGREES, held=study.population or "")


def _of_everyone(stated: Stated, study: Study) -> Basis | None:
    """Return that what was seen in some is said of everyone; told of "everyone" in the past it is those studied."""
    said = claims_group(stated.text, "everyone", stated.language)
    if said is None or is_told(stated):
        return None
    return named(stated, study, said, Verdict.DISAGREES, held=study.population or "")


def _conditions(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim tells of people with an illness that neither the population nor a result names."""
    studied = study.illnesses
    having = find_group(stated.text, "having", stated.language)
    if not studied or having is None or _is_compared(stated, having):
        return None
    after = _CLAUSE.split(stated.text[having.end : having.end + _NEAR], maxsplit=1)[0]
    said = illnesses(after, stated.language)
    known = studied | illnesses(study.words, study.language)
    if not said or any(_are_near(one, other) for one in said for other in known):
        return None
    where = Span(having.start, having.end + len(after.rstrip()))
    return named(stated, study, where, Verdict.DISAGREES, held=study.population or "")


def _are_near(one: str, other: str) -> bool:
    """Whether an illness is another, a kind of it, or a sibling: heart attack and angina."""
    siblings = set(concept(one).broader) & set(concept(other).broader)
    return is_within(one, other) or is_within(other, one) or bool(siblings)


def _habits(stated: Stated, study: Study) -> Basis | None:
    for studied, wrong in _OPPOSITES:
        if not study.speaks_of(studied) or study.speaks_of(wrong):
            continue
        said = claims_group(stated.text, wrong, stated.language)
        if said and not find_group(stated.text, studied, stated.language) and not _is_compared(stated, said):
            return named(stated, study, said, Verdict.DISAGREES, held=study.population or studied)
    some = [one for one, _ in _OPPOSITES if one in _SOME and study.speaks_of(one)]
    return _of_everyone(stated, study) if some and not find_group(stated.text, some[0], stated.language) else None


def _is_compared(stated: Stated, said: Span) -> bool:
    before = stated.text[max(0, said.start - _BESIDE) : said.start]
    return find_group(before, "compared", stated.language) is not None
