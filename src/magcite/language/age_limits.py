"""Limits of age that are told beside persons and without a unit: "the patients were 50 or older", "men over 65 who …".

The cues are each language's table `[age_limits]`; of them `aged` holds those that are said of nothing but ages.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.figure_forms import figure_forms
from magcite.language.languages import cue_lists
from magcite.language.role_context import Context
from magcite.model import Quantity, Relation, Role

__all__ = ["bare_limit_of_ages", "limit_told", "persons_before"]

_OLDEST = 110  # years
_YOUNGEST = 12  # years that a bare number of about so many may be
_LIMITS = frozenset({Relation.MORE, Relation.LESS})
_WORDS = 5  # between persons and a verb: "the people in the study were"
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class _Forms:
    over: re.Pattern[str]
    times: re.Pattern[str]
    upwards: re.Pattern[str]
    downwards: re.Pattern[str]
    goes_on: re.Pattern[str]
    beside: frozenset[str]
    part: re.Pattern[str]
    aged: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    table = cue_lists(language, "age_limits")

    def after(name: str) -> re.Pattern[str]:
        return re.compile(rf"[\s-]*{alternation(table[name])}(?!\w)", re.IGNORECASE)

    return _Forms(
        re.compile(rf"(?<!\w){alternation(table['over'])}\s*\Z", re.IGNORECASE),
        re.compile(rf"{alternation(table['times'])}\s+{alternation(table['of'])}\s+(?:\w+\s+)?\Z", re.IGNORECASE),
        after("upwards"),
        after("downwards"),
        re.compile(rf"\s*(?:[.;:)]|,\s|\Z)|\s+{alternation(table['goes_on'])}(?!\w)", re.IGNORECASE),
        frozenset(table["beside"]),
        re.compile(rf"(?<!\w){alternation(table['part'])}\s+(?:[^\W\d_]+\s+)?\d", re.IGNORECASE),
        after("aged"),
    )


def limit_told(words: str, language: str) -> Relation | None:
    """Return whether words of an age make it the least, or the most, of all ("65 years or older"); None elsewhere."""
    forms = _forms(language)
    end = max((found.end() for found in re.finditer(r"\d", words)), default=0)
    return next(
        (
            relation
            for pattern, relation in ((forms.upwards, Relation.MORE), (forms.downwards, Relation.LESS))
            if any(pattern.match(words, place) for place in range(end, len(words)) if words[place] in " -")
        ),
        None,
    )


def persons_before(context: Context, before: str) -> bool:
    """Return whether persons stand before a verb, at once or with where they are: "the people in the trial" were.

    What lasts may be told of persons as well: "the follow-up of the children was three years".
    """
    if context.forms.persons.ends(before):
        start = list(_WORD.finditer(before))[-1].start()
        return _forms(context.language).times.search(before[:start]) is None
    words = list(_WORD.finditer(before))[-_WORDS:]
    beside = _forms(context.language).beside
    for one in reversed(words):
        if one[0].lower() in beside and not re.search(r"[.,;:()]", before[one.start() :]):
            return context.forms.persons.ends(before[: one.start()].rstrip())
    return False


def bare_limit_of_ages(context: Context) -> Quantity | None:
    """Return a bare number as a limit of age after persons, or after persons and a verb; None where it is none."""
    figure = context.figure
    if figure.high is not None or not 0 < figure.value <= _OLDEST:
        return None
    forms = _forms(context.language)
    if figure.relation is Relation.ABOUT and figure.value >= _YOUNGEST:
        return _about(context, forms)
    if figure.relation in _LIMITS:
        near = context.before.rstrip()
        plain = (
            forms.over.search(context.relation_words) is not None
            and near[-1:].isalpha()
            and context.forms.persons.ends(near)
        )
        return context.quantity(Role.AGE, figure.end, "year") if plain and forms.goes_on.match(context.after) else None
    for pattern, relation in ((forms.upwards, Relation.MORE), (forms.downwards, Relation.LESS)):
        match = pattern.match(context.after)
        if match is not None and (_is_of_persons(context) or _is_plain(context, forms)):
            return replace(context.quantity(Role.AGE, figure.end + match.end(), "year"), relation=relation)
    return None


def _is_plain(context: Context, forms: _Forms) -> bool:
    """Whether a number can be nothing but an age, whoever is told of: "everyone in it was 35 or older"."""
    return context.figure.value >= _YOUNGEST and forms.aged.match(context.after) is not None


def _about(context: Context, forms: _Forms) -> Quantity | None:
    """Return a bare number as about how old people were: "147 students around 40 who did sports"."""
    near = context.before.rstrip()
    told = near[-1:].isalpha() and context.forms.persons.ends(near) and forms.goes_on.match(context.after)
    if not told or forms.part.search(context.before):
        return None
    return context.quantity(Role.AGE, context.figure.end, "year")


def _is_of_persons(context: Context) -> bool:
    copula = context.forms.copula.search(context.before)
    if copula is None:
        of_ages = figure_forms(context.language).of_ages.search(context.before)
        near = context.before[: of_ages.start()] if of_ages else context.before
        return context.forms.persons.ends(near.rstrip()) and context.before[-1:].isspace()
    return persons_before(context, context.before[: copula.start()])
