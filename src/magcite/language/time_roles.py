"""The part that a time plays: an age, a duration, or a change; and ages that are told without a unit."""

import re
from dataclasses import replace

from magcite.language.age_ends import names_end, names_nobody
from magcite.language.age_limits import persons_before
from magcite.language.amount_roles import change_role
from magcite.language.babies import follows_babies
from magcite.language.figure_forms import figure_forms
from magcite.language.opening_lengths import ends_with_duration, names_birthday, opens_with_length
from magcite.language.outcome_times import tells_length
from magcite.language.plain_amounts import is_of_followed
from magcite.language.role_context import REACH, Context
from magcite.language.units import SEASON, TERM, Unit
from magcite.model import Quantity, Relation, Role

__all__ = ["bare_age", "bare_end_of_ages", "bare_range_of_ages", "time_role"]

_LONGEST_PERIOD = 100  # years
_SPREAD = re.compile(r"\s+(?:spread\s|spritt\s|utspritt\s)?(?:over|under|på|across)\s", re.IGNORECASE)
_LIMITS = frozenset({Relation.MORE, Relation.LESS})
_OPENING = 8  # characters of a preposition that opens a sentence
_STRETCH = 600  # characters: a sentence is looked at from the stretch before a figure's to the one after it
_OLDEST = 110  # years
_YOUNGEST = 3  # years; lower numbers are seldom ages that a range begins with
_FOLLOWING = re.compile(r"\s+([^\W\d_][\w-]*)")
_ROUGH = 10  # years in a unit of time that nobody means to the year
_TOLD = frozenset({Role.EFFECT, Role.PROPORTION, Role.DOSE, Role.DURATION})
_SEASON = (3.0, 6.0)  # months in a winter
_TERM = (3.5, 6.0)  # months in a school term


def time_role(context: Context, unit: Unit) -> Quantity:
    """Return a time as an age, a duration, a change, or as none of them."""
    yearly = unit.name in {SEASON, TERM}
    context, unit = _in_known_units(*_with_half(context, unit))
    forms, figure = context.forms, context.figure
    before, after = context.before, context.following(unit.end)
    if figure.high is not None:
        opened = before + context.relation_words
        bare = figure_forms(context.language).from_before.sub("", opened)
        before = bare if bare != opened else before
    aged = forms.age_after.match(after)
    if forms.glued_age.fullmatch(context.text, figure.end, unit.end):
        return context.quantity(Role.AGE, unit.end, unit.name, figure=figure._replace(relation=Relation.ABOUT))
    if (
        aged
        or forms.age_before.search(before)
        or (unit.name == "year" and _tells_age(context, unit))
        or _is_of_babies(context, unit)
    ):
        return context.quantity(Role.AGE, unit.end + (aged.end() if aged else 0), unit.name)
    lasting = forms.lasting.search(before) is not None and forms.before_that.match(after) is not None
    if (forms.ago.match(after) and not lasting) or (unit.name == "year" and figure.value > _LONGEST_PERIOD):
        return context.quantity(Role.OTHER, unit.end, unit.name)
    in_seasons = yearly and _is_during(context)
    spanned = bool(context.relation_words) and _is_spanned(context, before + context.relation_words)
    taken = tells_length(before, context.language) and _SPREAD.match(after) is None
    if in_seasons or spanned or forms.duration_before.search(before) or _is_spanned(context, before) or taken:
        return context.quantity(Role.DURATION, unit.end, unit.name, exact=in_seasons or spanned)
    during, lasts = forms.duration_unsure.search(context.relation_words), _lasts(context)
    in_sentence = context.previous in _TOLD and _is_during(context)  # "28 per cent higher over twenty years"
    if forms.duration_after.match(after) or in_sentence or (lasts and not _of_persons(context)):
        return context.quantity(Role.DURATION, unit.end, unit.name, exact=during is not None)
    return _length_of_something(context, unit, before) or change_role(context, unit)


def _length_of_something(context: Context, unit: Unit, before: str) -> Quantity | None:
    """Return a time as the length of what is named with it, or as one that a sentence opens with; None elsewhere."""
    text, start = context.text, context.figure.start
    opening = context.forms.duration_unsure.search(text[:start]) if start <= _OPENING else None
    opens = opening is not None and opening.start() == 0 and text[unit.end : unit.end + 1] == ","
    if opens or ends_with_duration(before, context.language):
        return context.quantity(Role.DURATION, unit.end, unit.name)
    told = before + context.relation_words
    named = opens_with_length(text, start, unit.end, context.language) or is_of_followed(
        told, context.following(unit.end), context.language, opens=not told.strip()
    )
    return context.quantity(Role.DURATION, unit.end, unit.name) if named else None


def _with_half(context: Context, unit: Unit) -> tuple[Context, Unit]:
    """Return a time with the half that stands after its unit: "an hour and a half", "a year and a half"."""
    half = figure_forms(context.language).and_half.match(context.following(unit.end))
    figure = context.figure
    if half is None or figure.high is not None or not float(figure.value).is_integer():
        return context, unit
    return replace(context, figure=figure._replace(value=figure.value + 0.5)), unit._replace(end=unit.end + half.end())


def _in_known_units(context: Context, unit: Unit) -> tuple[Context, Unit]:
    """Return a time in a unit of so many days: decades as years, winters and school terms as the time they last."""
    figure, factor = context.figure, unit.factor
    low, high = figure.value, figure.value if figure.high is None else figure.high
    if unit.name == SEASON:
        name = "month" if high == 1 else "year"
        low, high = _SEASON if high == 1 else (low - 1, high)
    elif unit.name == TERM:
        name, low, high = "month", low * _TERM[0], high * _TERM[1]
    elif factor != 1:
        rough = figure.relation is Relation.EQUAL and factor >= _ROUGH and high > 1
        figure = figure._replace(relation=Relation.ABOUT if rough else figure.relation)
        name, low, high = unit.name, low * factor, high * factor
    else:
        return context, unit
    figure = figure._replace(value=low, high=None if low == high else high)
    return replace(context, figure=figure), unit._replace(name=name, factor=1)


def _is_spanned(context: Context, before: str) -> bool:
    """Return whether a study is said to have been so long: «uppföljningen omfattade sex år»."""
    return figure_forms(context.language).spanned_before.search(before) is not None


def _is_during(context: Context) -> bool:
    """Return whether a preposition of time stands before a time: "over four winters"."""
    unsure = context.forms.duration_unsure
    return bool(unsure.search(context.relation_words) or unsure.search(context.before))


def _tells_age(context: Context, unit: Unit) -> bool:
    """Return whether years stand with persons: «män mellan 30 och 60 år», «var under 65 år», «50-åriga kvinnor»."""
    forms, figure = context.forms, context.figure
    if context.text[figure.end] == "-" and forms.people.match(context.following(unit.end)):
        return forms.duration_after.match(context.following(unit.end)) is None
    if _are_persons(context) or _is_put_in(context, unit) or _is_of_ages(context, unit) or _is_end(context):
        return True
    told, after = figure_forms(context.language), context.following(unit.end)
    if _follows_age(context) or (names_birthday(context.before, context.language) and context.figure.value <= _OLDEST):
        return True
    if told.they_before.search(context.before) and context.figure.value <= _OLDEST:
        return forms.duration_after.match(after) is None and told.no_age.match(after) is None
    limit = forms.age_limit.search(context.relation_words)
    return limit is not None and _of_persons(context) and not _lasts(context)


def _is_of_babies(context: Context, unit: Unit) -> bool:
    """Return whether months or weeks are how old babies were: a range right after them, or a limit that is no time."""
    figure, told = context.figure, context.before
    if unit.name not in {"month", "week"} or not follows_babies(told, context.language):
        return False
    limit = figure.relation in _LIMITS and not context.forms.duration_unsure.search(context.relation_words)
    return figure.high is not None or limit


def _follows_age(context: Context) -> bool:
    """Return whether a noun of an age stands before, and not as the time of something else ("at 3 months of age")."""
    told = figure_forms(context.language)
    match = told.age_before.search(context.before)
    return match is not None and told.at_age.search(context.before[: match.start()]) is None


def _is_of_ages(context: Context, unit: Unit) -> bool:
    """Return whether persons of a range of years are told of: «tonåringar på 14 till 18 år»."""
    told, figure = figure_forms(context.language), context.figure
    of_ages = told.of_ages.search(context.before) if figure.high is not None and figure.high <= _OLDEST else None
    if of_ages is None or not context.forms.persons.ends(context.before[: of_ages.start()]):
        return False
    if context.speaks(context.forms.duration_verbs, context.before):
        return False
    return context.forms.duration_after.match(context.following(unit.end)) is None


def _is_put_in(context: Context, unit: Unit) -> bool:
    """Return whether years stand between commas after persons: «kvinnorna, i snitt 48 år, var lärare»."""
    before = context.before.rstrip()
    if not before.endswith(",") or context.figure.value > _OLDEST:
        return False
    return context.forms.persons.ends(before[:-1]) and context.following(unit.end).startswith((",", " on ", " i "))


def _of_persons(context: Context) -> bool:
    forms = context.forms
    return forms.age_subject.search(context.before) is not None or forms.persons.ends(context.before)


def _are_persons(context: Context) -> bool:
    """Return whether persons are right before a time, and a verb that says what they are: «barnen var 4–6 år»."""
    copula = context.forms.copula.search(context.before)
    if copula is None or context.figure.value > _OLDEST:
        return False
    return persons_before(context, context.before[: copula.start()])


def _lasts(context: Context) -> bool:
    """Return whether a preposition of time stands before, and a verb that lasts before that: «följdes under 18 år»."""
    forms, figure = context.forms, context.figure
    before = forms.duration_unsure.search(context.relation_words) or forms.duration_unsure.search(context.before)
    start = max(0, figure.number - REACH)
    return bool(before) and context.speaks(forms.duration_verbs, context.text[start : figure.number])


def bare_age(context: Context) -> Quantity | None:
    """Return a number without a unit as the age it tells; None where it tells none."""
    forms, end = context.forms, context.figure.end
    if _is_bare_age(context):
        return context.quantity(Role.AGE, end, "year")
    if forms.passed.search(context.before) and _ends_there(context) and context.figure.value <= _OLDEST:
        return replace(context.quantity(Role.AGE, end, "year"), relation=Relation.MORE)
    limited = context.figure.relation in _LIMITS and context.figure.value <= _OLDEST and _of_persons(context)
    if forms.age_before.search(context.before) or (limited and forms.age_limit.search(context.relation_words)):
        return context.quantity(Role.AGE, end, "year")
    return None


def bare_range_of_ages(context: Context) -> Quantity | None:
    """Return a range right after persons as their ages, whatever the verb: "toddlers of one to five took part"."""
    told, figure = figure_forms(context.language), context.figure
    if figure.high is None or figure.high > _OLDEST or told.no_age.match(context.after):
        return None
    of_ages = told.of_ages.search(context.before)
    if of_ages is None or not context.forms.persons.ends(context.before[: of_ages.start()]):
        return None
    taken = context.forms.counted_after.match(context.after) or told.verb.match(context.after)
    return context.quantity(Role.AGE, figure.end, "year") if taken else None


def bare_end_of_ages(context: Context) -> Quantity | None:
    """Return a number as the age of the youngest or oldest: "the youngest were 14", "nobody under 40 took part"."""
    taken = context.forms.counted_after.match(context.after) or figure_forms(context.language).verb.match(context.after)
    if not _is_end(context) or not (_ends_there(context) or taken):
        return None
    return context.quantity(Role.AGE, context.figure.end, "year")


def _is_end(context: Context) -> bool:
    """Return whether the words before a number make it the age of the youngest or oldest, or one that nobody had."""
    figure = context.figure
    if figure.high is not None or figure.value > _OLDEST:
        return False
    if names_end(context.before, context.language):
        return True
    return figure.relation in _LIMITS and names_nobody(context.before, context.language)


def _ends_there(context: Context) -> bool:
    """Return whether nothing is counted: the clause ends after the figure, or goes on with a function word."""
    following = _FOLLOWING.match(context.after)
    return following is None or following[1].lower() in context.forms.persons.function_words


def _is_bare_age(context: Context) -> bool:
    """Return whether a number without a unit is an age: "the teenagers were between 13 and 17", «åldern var 69»."""
    forms, figure = context.forms, context.figure
    told, after = figure_forms(context.language), context.after
    if (figure.high or figure.value) > _OLDEST or told.no_age.match(after):
        return False
    if _follows_age(context):
        return True
    begin = max(0, figure.number // _STRETCH - 1) * _STRETCH
    if context.speaks(forms.no_age, context.text[begin : begin + 3 * _STRETCH]):
        return False
    return _is_bare_mean(context) if figure.high is None else _is_bare_range(context)


def _is_bare_mean(context: Context) -> bool:
    """Return whether persons were so old on average: "the women were 48 on average"."""
    told = figure_forms(context.language)
    if told.mean_after.match(context.after) is None:
        return False
    return told.they_before.search(context.before) is not None or _are_persons(context)


def _is_bare_range(context: Context) -> bool:
    """Return whether persons were between so old and so old."""
    forms, figure = context.forms, context.figure
    told, after = figure_forms(context.language), context.after
    they = told.they_before.search(context.before) is not None and figure.value >= _YOUNGEST
    limits = forms.age_limit.search(context.relation_words) is not None
    of_ages = told.of_ages.search(context.before)
    if of_ages and figure.value >= _YOUNGEST and forms.persons.ends(context.before[: of_ages.start()]):
        they = True  # "people of 18 to 80"
    right_after = limits and (told.they.search(context.before) or forms.persons.ends(context.before))
    if they or right_after:
        return _ends_there(context) or told.verb.match(after) is not None
    if not ((limits and _of_persons(context)) or _are_persons(context)) or not _ends_there(context):
        return False
    return context.spoken & (forms.people.bit | forms.persons.nouns.bit) != 0
