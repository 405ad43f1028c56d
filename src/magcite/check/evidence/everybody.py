"""Everybody: what was seen in some, said of everyone who has the same, of either sex, or of people at large.

"Everyone with a sore knee", "whatever the reason", «vare sig hos män eller kvinnor» leave nobody out; of the pregnant
alone a page must say that they were. What is told of those who took part ("everyone with a low score got …", in the
past) is not said of others. The cues, beside those of the groups: each language's `[everybody]`.

Attributes of the table:
    have, done: the perfect, which is told of what goes on: "has" "been"; joined: forms of `have` written to a word.
    old: any word of age.
"""

import re
from functools import cache

from magcite.check.evidence.context import around, headings, is_told, named
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Study
from magcite.language.assertions import assertions_in
from magcite.language.causal import find_causal, is_hedged
from magcite.language.concepts import is_within
from magcite.language.cue_forms import alternations
from magcite.language.cues import pattern
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.groups import claims_group, find_group, goes_on, is_denied, is_unknown
from magcite.language.health import find_sick, illnesses
from magcite.language.telling import tell_of
from magcite.language.wording_table import Whom, load_wording
from magcite.model import Basis, Span, Verdict

__all__ = ["of_all_with", "of_anybody", "of_neither_sex", "of_us"]

_VERY_OLD = 80  # years
_LIFE = ("births", "female_matters", "pregnant")


@cache
def _perfect() -> re.Pattern[str]:
    one = alternations(cues_of_all("everybody"))
    return re.compile(rf"(?:(?<!\w){one['have']}|(?<=\w){one['joined']})\s+{one['done']}(?!\w)", re.IGNORECASE)


def of_neither_sex(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim denies something of both sexes, and one was studied."""
    said = _first(stated, _cues(stated).neither_sex)
    if said is None or study.sex is None or is_unknown(stated.text, stated.language):
        return None
    return named(stated, study, said, Verdict.DISAGREES, held=study.population or study.sex)


def of_all_with(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim tells of everyone who has something, and it was studied in the pregnant, or the like."""
    if study.population is None or _is_past(stated) or is_unknown(stated.text, stated.language):
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


def of_us(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim says what something does to "us", and only the very old, or the sick, were studied.

    Nothing that the claim stands under or among names them: then "we" are all of us.
    """
    text, language = stated.text, stated.language
    if study.population is None or study.is_pooled or is_hedged(text, language):
        return None
    if is_told(stated) and not _acts(text, language):
        return None
    said = pattern(_cues(stated).us).search(text)
    says = find_causal(text, language) or assertions_in(text, language)
    if said is None or not says or is_denied(_without_lack(text, language), language):
        return None
    where = around(stated)
    if is_unknown(where, language) or not _is_narrow(study) or _names(where, study, language):
        return None
    return named(stated, study, Span(*said.span()), Verdict.DISAGREES, held=study.population)


def _is_past(stated: Stated) -> bool:
    """Whether a claim tells what happened; who "has had" something is told of in the present."""
    text = _perfect().sub(" ", stated.text)
    return is_told(stated) and (goes_on(text, stated.language) or tell_of(text, (), stated.language).told)


def _acts(text: str, language: str) -> bool:
    """Whether a text says in the present what does what, whatever words in it look like the past ("less tired")."""
    present = pattern(load_wording(language).whom.present)
    return any(present.fullmatch(text[one.start : one.end].split(maxsplit=1)[0]) for one in find_causal(text, language))


def _without_lack(text: str, language: str) -> str:
    """Return a text without "without", which denies nothing of what comes of it."""
    return pattern(load_wording(language).whom.lacking).sub(" ", text)


def _is_narrow(study: Study) -> bool:
    lowest = study.lowest_age
    old = study.age_group == "elderly" and (lowest is None or lowest >= _VERY_OLD)
    return old or study.is_of_sick


def _names(text: str, study: Study, language: str) -> bool:
    """Whether a text names people like those who were studied, or any illness of theirs."""
    if (
        pattern_of_all("everybody", "old").search(text)
        or find_group(text, "elderly", language)
        or find_sick(text, language)
    ):
        return True
    had = study.illnesses
    return any(
        one == two or is_within(one, two) or is_within(two, one) for one in illnesses(text, language) for two in had
    )


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
