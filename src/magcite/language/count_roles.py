"""The part that a number plays which counts people, animals, studies or events, or is a year of the calendar."""

import re
from dataclasses import replace

from magcite.language.figure_forms import figure_forms
from magcite.language.numbers import Figure
from magcite.language.role_context import Context
from magcite.language.samples import introduces_sample
from magcite.model import Quantity, Role

__all__ = ["count_role", "looks_like_year"]

_FIRST_YEAR, _LAST_YEAR = 1800, 2099
_PERSON = "person"
_FEW = 5  # as few may be anything ("of the three, two …")
_MILLION = 1_000_000  # as many people as this live somewhere; nobody studied them


def count_role(context: Context) -> Quantity | None:
    """Return a number as a count of events, studies, people or animals; None where it counts none of them."""
    forms, figure = context.forms, context.figure
    after = context.after
    for form, role, unit in (
        (forms.events, Role.EVENTS, "event"),
        (forms.studies, Role.STUDIES, "study"),
        (forms.people, Role.SAMPLE, "person"),
        (forms.animals, Role.SAMPLE, "animal"),
    ):
        match = context.counts(form, after)
        if match is not None and not (role is Role.EVENTS and _are_studies(context, match)):
            return _count(context, role, figure.end + match.end(), unit)
    named = forms.persons.counted(after, context.spoken)
    if named or (named == 0 and _is_bare_count(context)):
        return _count(context, Role.SAMPLE, figure.end + named, "person")
    return _of_all(context) or _uncounted(context)


def _are_studies(context: Context, events: re.Match[str]) -> bool:
    """Return whether studies are counted, and what they looked at stands after them: "22 trials of falls"."""
    studies = context.counts(context.forms.studies, context.after)
    return studies is not None and studies.end() < events.end()


def _uncounted(context: Context) -> Quantity | None:
    """Return a number without a noun as that of persons or events, told by the words around it; None elsewhere."""
    forms, figure, after = context.forms, context.figure, context.after
    role, told = None, figure_forms(context.language)
    if told.studies_before.search(context.before) and told.uncounted.match(after) and float(figure.value).is_integer():
        return context.quantity(Role.STUDIES, figure.end, "study")
    if forms.counted_after.match(after) and float(figure.value).is_integer():
        role = Role.SAMPLE
    elif forms.happened.match(after):
        role = Role.EVENTS
    if role is not None and not looks_like_year(figure):
        return context.quantity(role, figure.end, _PERSON)
    if context.previous is Role.EVENTS and (forms.of_whom.search(context.before) or forms.of_them.match(after)):
        return context.quantity(Role.EVENTS, figure.end, _PERSON)
    return None


def _of_all(context: Context) -> Quantity | None:
    """Return a number without a known noun as all of whom some are told of ("of the 640, 212 swam"), or as "who" are.

    With a noun that may be anything («av de 130 proven, …») it counts persons in no certain role.
    """
    forms, figure, after = figure_forms(context.language), context.figure, context.after
    if figure.high is not None or not float(figure.value).is_integer():
        return None
    if forms.who.match(after):
        return context.quantity(Role.SAMPLE, figure.end, _PERSON)
    if not forms.of_all_before.search(context.before) or figure.value < _FEW:
        return None
    if context.may_hold(context.forms.persons.parted) and context.forms.persons.parted.search(after):
        return None  # of so many who were asked: "of the 410, 377 took part"
    if forms.goes_on.match(after):
        return context.quantity(Role.SAMPLE, figure.end, _PERSON)
    return context.quantity(Role.OTHER, figure.end, _PERSON) if forms.noun_goes_on.match(after) else None


def _is_bare_count(context: Context) -> bool:
    """Return whether a number without a noun may count those who took part: no year, no age, no part of a number."""
    forms, figure = context.forms, context.figure
    return not (
        figure.high is not None
        or looks_like_year(figure)
        or forms.of_all.search(context.before)
        or forms.age_before.search(context.before)
    )


def _count(context: Context, role: Role, end: int, unit: str) -> Quantity:
    forms, after = context.forms, context.following(end)
    figure = context.figure
    if figure.grouped:
        high = None if figure.high is None else figure.high * 1000
        context = replace(context, figure=figure._replace(value=round(figure.value * 1000), high=high))
    if (
        not float(context.figure.value).is_integer()
        or (forms.each.search(context.before) and not forms.were.search(context.before))
        or (forms.part_of.search(context.before) and not _is_of_all(context, role))
    ):
        return context.quantity(Role.OTHER, end, unit)
    if role is Role.SAMPLE and context.counts(forms.event_verbs, after):
        return context.quantity(Role.EVENTS, end, unit)
    part = role is Role.SAMPLE and (
        forms.of_whom.search(context.before) or _is_group(context, after) or _is_population(context, after)
    )
    whole = context.text[figure.number : figure.end].isdigit()  # nobody parts the thousands of a year: "2 047 men"
    year = whole and looks_like_year(figure) and forms.year_before.search(context.before)
    return context.quantity(Role.OTHER if part or year else role, end, unit)


def _is_of_all(context: Context, role: Role) -> bool:
    """Return whether people are counted as all of whom some are told of: "43 of the 120 nurses"."""
    return role is Role.SAMPLE and figure_forms(context.language).of_all_before.search(context.before) is not None


def _is_population(context: Context, after: str) -> bool:
    """Return whether so many are counted that they live somewhere, and no words say that they were studied."""
    figure = context.figure
    if figure.value < _MILLION:
        return False
    counted = context.text[figure.number : figure.end]
    return not introduces_sample(context.text[: figure.start], counted, after, context.language)


def _is_group(context: Context, after: str) -> bool:
    """Return whether one group is counted ("26 patients to placebo"), and not all ("to magnesium or placebo")."""
    group = context.counts(context.forms.groups, after)
    if group is None or context.forms.share_of.search(context.before):
        return False
    return context.forms.both.match(after, group.end()) is None


def looks_like_year(figure: Figure) -> bool:
    """Return whether a figure, or both ends of a range, may be a year of the calendar."""
    values = (figure.value,) if figure.high is None else (figure.value, figure.high)
    return not figure.grouped and all(v.is_integer() and _FIRST_YEAR <= v <= _LAST_YEAR for v in values)
