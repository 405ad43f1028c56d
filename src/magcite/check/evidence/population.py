"""Populations: whom a page speaks of, against whom or what the study studied.

Animals and cells shown as people, one sex shown as the other or as both, children as adults, the sick as the well.
Where a page only leaves out that a study was of one sex or of the sick, nothing disagrees: the basis says
NOT_STATED and carries both sides, which is information for the author.
"""

import re
from collections.abc import Iterator

from magcite.check.evidence.context import around, shortened
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature, Study
from magcite.language.groups import find_group
from magcite.model import Basis, ClaimKind, Design, Span, Verdict

__all__ = ["compare"]

_OTHER = {"men": "women", "women": "men"}
_MATTERS = {"men": "male_matters", "women": "female_matters"}
_BESIDE = 45  # characters before a group in which a comparison makes it the controls
_LINE = re.compile(r"\s+")


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield where the people a claim speaks of are not those who were studied: species first, then sex, age, health."""
    if stated.opposes or not stated.claim.kind.owes_source:
        return
    study = held.study
    if study.is_animal:
        yield from _species(stated, study)
        return
    if study.is_pooled or study.nature is Nature.SECONDARY or stated.beside:
        return
    for look in (_sex, _age, _health):
        found = look(stated, study)
        if found is not None:
            yield found
            return


def _species(stated: Stated, study: Study) -> Iterator[Basis]:
    names = ("animals", "cells") if study.design is Design.IN_VITRO else ("animals",)
    said = next((one for name in names if (one := find_group(stated.text, name, stated.language))), None)
    if said is not None:
        words, where = stated.text[said.start : said.end], stated.place(said.start, said.end)
        yield Basis("species", Verdict.AGREES, words, study.animal, study.origin, where, study.derived)
        return
    near = around(stated)
    if any(find_group(near, name, stated.language) for name in names):
        return
    if not all(one is not None and one.study.is_animal for one in stated.beside):
        return
    human = find_group(stated.text, "humans", stated.language)
    words = stated.text[human.start : human.end] if human else shortened(stated)
    where = stated.place(human.start, human.end) if human else stated.claim.span
    yield Basis("species", Verdict.DISAGREES, words, study.animal, study.origin, where, study.derived)


def _sex(stated: Stated, study: Study) -> Basis | None:
    sex = study.sex
    if sex is None:
        return None
    text, near = stated.text, around(stated)
    for name in ("both", "everyone"):
        if said := find_group(text, name, stated.language):
            return _basis(stated, study, said, Verdict.DISAGREES, sex)
    own, other = (find_group(text, one, stated.language) for one in (sex, _OTHER[sex]))
    if other is not None and own is None:
        return _basis(stated, study, other, Verdict.DISAGREES, sex)
    if any(find_group(near, one, stated.language) for one in (sex, _MATTERS[sex])):
        return None
    return _left_out(stated, study, sex)


def _age(stated: Stated, study: Study) -> Basis | None:
    text = stated.text
    held = "children" if study.only_children else "elderly" if study.only_elderly else None
    if held is None:
        return None
    wrong = ("adults", "elderly") if held == "children" else ("children", "young")
    own = find_group(text, held, stated.language)
    if said := find_group(text, "all_ages", stated.language):
        return _basis(stated, study, said, Verdict.DISAGREES, study.population or held)
    said = next((one for name in wrong if (one := find_group(text, name, stated.language))), None)
    if said is not None and own is None:
        return _basis(stated, study, said, Verdict.DISAGREES, study.population or held)
    if find_group(around(stated), held, stated.language):
        return None
    everybody = find_group(text, "everyone", stated.language) or find_group(text, "generic", stated.language)
    if everybody is None:
        return None
    return _basis(stated, study, everybody, Verdict.NOT_STATED, study.population or held)


def _health(stated: Stated, study: Study) -> Basis | None:
    if study.population is None:
        return None
    text = stated.text
    healthy, sick = (find_group(text, one, stated.language) for one in ("healthy", "patients"))
    studied_sick, studied_healthy = study.speaks_of("patients"), study.speaks_of("healthy")
    if study.speaks_of("compared"):
        return None
    if studied_sick and not studied_healthy:
        if healthy is not None and not _is_compared(stated, healthy) and sick is None:
            return _basis(stated, study, healthy, Verdict.DISAGREES, study.population)
        everyone = find_group(text, "everyone", stated.language)
        if everyone is not None and sick is None:
            return _basis(stated, study, everyone, Verdict.NOT_STATED, study.population)
    return None


def _left_out(stated: Stated, study: Study, held: str) -> Basis | None:
    """Return the information that a finding tells of people at large, or of nobody, and one sex was studied."""
    if stated.claim.kind is not ClaimKind.FINDING:
        return None
    everybody = find_group(stated.text, "generic", stated.language)
    if everybody is None and find_group(stated.text, "humans", stated.language) is not None:
        return None  # "4035 people": so they are
    return _basis(stated, study, everybody, Verdict.NOT_STATED, held)


def _is_compared(stated: Stated, said: Span) -> bool:
    before = stated.text[max(0, said.start - _BESIDE) : said.start]
    after = stated.text[said.end : said.end + _BESIDE]
    return any(find_group(one, "compared", stated.language) for one in (before, after))


def _basis(stated: Stated, study: Study, said: Span | None, verdict: Verdict, held: str) -> Basis:
    words = shortened(stated) if said is None else _LINE.sub(" ", stated.text[said.start : said.end])
    where = stated.claim.span if said is None else stated.place(said.start, said.end)
    return Basis("population", verdict, words, held, study.origin, where, study.derived)
