"""Illness: the sick shown as the well or as everybody, the well as the sick, people with one illness as with another.

An illness that any part of the record names, title and outcomes too, accuses nobody. Of reviews only what their
population states counts. The cues, beside those of illnesses: each language's `[illness]`.

Attributes of the table:
    cut_off: last words of a population that breaks off: "with".
    whom, had: how those counted are told to be ill: "who" "had" anaemia; earlier: what makes that long ago.
"""

import re
from collections.abc import Iterator
from functools import cache

from magcite.check.evidence.context import is_compared, is_told, named
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature, Study
from magcite.language.concepts import concept, is_within
from magcite.language.cue_forms import alternations
from magcite.language.cues import alternation, pattern
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.groups import claims_group, is_absent, is_denied, is_unknown
from magcite.language.health import (
    NOT_SICK,
    Sick,
    ailments,
    all_sick,
    find_sick,
    find_well,
    freed_of,
    illnesses,
    is_asked,
    is_bare,
)
from magcite.language.wording_table import load_wording
from magcite.model import Basis, Role, Span, Verdict

__all__ = ["of_conditions", "of_cure", "of_everyone", "of_freed", "of_health"]

_CLAUSE = re.compile(r"[.,;:()]")
_NEAR = 45  # characters after the sick in which their illness may be named


@cache
def _cut_off() -> re.Pattern[str]:
    return re.compile(rf"(?:-|(?<!\w){alternation(cues_of_all('illness')['cut_off'])})\Z", re.IGNORECASE)


def of_health(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim tells of the sick and the well were studied, or the other way round."""
    open_whom = study.speaks_of("compared") or is_unknown(stated.text, stated.language) or _is_cut_off(study)
    if study.population is None or open_whom:
        return None
    of_sick = study.is_of_sick
    circle = not of_sick and study.is_of_circle
    of_well = study.is_of_well or circle
    if of_sick is of_well:
        return None
    sick, well = find_sick(stated.text, stated.language), find_well(stated.text, stated.language)
    if sick is not None and well is None and not of_sick:
        loosely = (circle and not study.is_of_well) or study.is_pooled
        return (
            None if _may_be_called_sick(stated, study, sick, loosely=loosely) else _unless_beside(stated, study, sick)
        )
    if well is not None and sick is None and of_sick:
        if _is_free_of_other(stated.text[well.start : well.end], stated, study):
            return None
        return _unless_beside(stated, study, well)
    return of_everyone(stated, study) if of_sick and sick is None else None


def _may_be_called_sick(stated: Stated, study: Study, said: Span, *, loosely: bool) -> bool:
    """Whether "patients" is but a word for those who took part, or their illness stands in the record.

    Of a study that only watched, the illness may be what the well got. `loosely`: nobody says that they were well.
    """
    if is_asked(stated.text, said, stated.language):
        return True
    if not loosely and study.nature is not Nature.OBSERVING:
        return False
    after = _CLAUSE.split(stated.text[said.end : said.end + _NEAR], maxsplit=1)[0]
    sick = illnesses(stated.text[said.start : said.end] + after, stated.language)
    if not sick and loosely and is_bare(stated.text[said.start : said.end], stated.language):
        return True
    return any(_are_near(one, two) for one in sick for two in _known(study))


def _unless_beside(stated: Stated, study: Study, wrong: Span) -> Basis | None:
    """Return that the wrong people are spoken of, unless they are absent or only compared with."""
    if is_absent(stated.text, wrong, stated.language) or is_compared(stated, wrong):
        return None
    return named(stated, study, wrong, Verdict.DISAGREES, held=study.population or "")


def of_everyone(stated: Stated, study: Study) -> Basis | None:
    """Return that what was seen in some is said of everyone; told of "everyone" in the past it is those studied."""
    said = claims_group(stated.text, "everyone", stated.language)
    if said is None or is_told(stated):
        return None
    return named(stated, study, said, Verdict.DISAGREES, held=study.population or "")


def of_conditions(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim tells of people with an illness that no part of the record names."""
    if not study.illnesses - NOT_SICK or is_unknown(stated.text, stated.language) or _is_cut_off(study):
        return None
    told = [one for one in _told(stated) if not is_compared(stated, one.span)]
    if not told or study.speaks_of("compared"):
        return None
    known = _known(study)
    if any(_are_near(one, two) for sick in told for one in sick.illnesses for two in known):
        return None
    return named(stated, study, told[0].span, Verdict.DISAGREES, held=study.population or "")


def _is_cut_off(study: Study) -> bool:
    """Whether a population that was read from an abstract breaks off: "women with moderate-"."""
    return study.derived and any(_cut_off().search(part.strip()) for part in (study.population or "").split(";"))


def _is_free_of_other(well: str, stated: Stated, study: Study) -> bool:
    """Whether people are told to be free of an illness that those studied did not have: "runners without anaemia"."""
    freed = freed_of(well, stated.language)
    return bool(freed) and not any(
        is_within(one, two) or is_within(two, one) for one in freed for two in study.illnesses
    )


def of_cure(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim tells that something takes an illness away, of which those who were studied were free."""
    freed = study.freed_of
    if not freed or is_denied(stated.text, stated.language) or is_unknown(stated.text, stated.language):
        return None
    for match in pattern(load_wording(stated.language).whom.cures).finditer(stated.text):
        after = _CLAUSE.split(stated.text[match.end() : match.end() + _NEAR], maxsplit=1)[0]
        healed = ailments(after, stated.language)
        if any(one == two or is_within(one, two) for one in healed for two in freed):
            where = Span(match.start(), match.end() + len(after.rstrip()))
            return named(stated, study, where, Verdict.DISAGREES, held=study.population or "")
    return None


def of_freed(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim tells that those who took part had an illness, of which they were free.

    "Adults without diabetes" name the illness, and are as far from people with diabetes as can be. Who was only
    followed may have got it later.
    """
    freed = study.freed_of - study.illnesses
    if not freed or study.nature is not Nature.TRIAL or is_unknown(stated.text, stated.language):
        return None
    for sick in (*_told(stated), *_having(stated)):
        if sick.illnesses & freed and not freed_of(stated.text, stated.language) and not is_compared(stated, sick.span):
            return named(stated, study, sick.span, Verdict.DISAGREES, held=study.population or "")
    return None


def _told(stated: Stated) -> Iterator[Sick]:
    for one in all_sick(stated.text, stated.language):
        if one.illnesses and not is_absent(stated.text, one.span, stated.language):
            yield one


def _having(stated: Stated) -> Iterator[Sick]:
    """Yield what those counted as all who took part are said to have: "204 women who were tired and had anaemia"."""
    one = alternations(cues_of_all("illness"))
    told = re.compile(
        rf"(?P<middle>(?:[^\W\d_][\w'’-]*,?\s+|\d[\w,.–-]*\s+){{0,9}}?){one['whom']}\s+(?P<who>(?:[\w'’-]+\s+){{0,5}}?)"
        rf"(?<!\w){one['had']}\s+(?P<what>[^.,;:()?\[\]]{{3,60}})",
        re.IGNORECASE,
    )
    earlier = pattern_of_all("illness", "earlier")
    for count in stated.of(Role.SAMPLE):
        _, after = stated.around(count)
        found = told.match(after.lstrip())
        if found is None or earlier.search(found[0]) or is_denied(found[0], stated.language):
            continue
        start = stated.text.find(found["what"].rstrip())
        had = illnesses(found["what"], stated.language)
        if had and start >= 0:
            yield Sick(Span(start, start + len(found["what"].rstrip())), had)


def _known(study: Study) -> frozenset[str]:
    return study.illnesses | illnesses(study.words, study.language) | illnesses(study.outcomes, study.language)


def _are_near(one: str, other: str) -> bool:
    """Whether an illness is another, a kind of it, or a sibling: heart attack and angina."""
    siblings = set(concept(one).broader) & set(concept(other).broader)
    return is_within(one, other) or is_within(other, one) or bool(siblings)
