"""The part that an amount plays: a dose, by the day or by the kilo of a body, or a change."""

import re
from dataclasses import replace

from magcite.language.changes import change_of
from magcite.language.figure_forms import figure_forms
from magcite.language.plain_amounts import is_dosed, is_of_days, is_whole
from magcite.language.role_context import Context
from magcite.language.units import (
    Schedule,
    Unit,
    UnitKind,
    match_per_kilo,
    match_schedule,
    multiplier_before,
    schedule_before,
)
from magcite.model import Quantity, Role

__all__ = ["change_role", "changed", "dose_role", "energy_role"]

_NEAR = 30  # characters in which the multiplier of an amount stands
_LATE = 60  # characters from an amount to how often it was taken
_SPACE = re.compile(r"\s+")
_BREAK = re.compile(r"[\d,;:.]")
_SESSION = "session"  # "three times" is told as a change elsewhere


def dose_role(context: Context, unit: Unit) -> Quantity:
    """Return an amount as a dose, as a change, or as neither."""
    forms, figure = context.forms, context.figure
    by_kilo = _by_kilo(context, unit)
    if by_kilo is not None:
        return by_kilo
    schedule = match_schedule(context.text, unit.end, context.language)
    if schedule is not None:
        times, per, end = schedule
        before, after = context.text[max(0, figure.start - _NEAR) : figure.start], context.text[unit.end : end]
        times *= multiplier_before(before, context.language, after)
        high = None if figure.high is None else figure.high * times
        taken = figure._replace(value=figure.value * times, high=high)
        quantity = context.quantity(Role.DOSE, end, f"{unit.name}/{per}", figure=taken)
        return replace(quantity, times=times) if times != 1 else quantity
    per_before = schedule_before(context.before, context.language)
    if unit.kind is UnitKind.MASS and (
        per_before is not None or figure_forms(context.language).dose_before.search(context.before)
    ):
        return context.quantity(Role.DOSE, unit.end, f"{unit.name}/{per_before}" if per_before else unit.name)
    dosed = _is_small(unit) and is_dosed(context.before, context.language)
    holds = context.text[unit.end : unit.end + 1] == "/" or context.speaks(forms.contains, context.before)
    if holds and not dosed:
        return context.quantity(Role.OTHER, unit.end, unit.name)
    if dosed or _is_taken(context, unit):
        return context.quantity(Role.DOSE, unit.end, unit.name)
    return _told_apart(context, unit) or change_role(context, unit)


def _is_small(unit: Unit) -> bool:
    return unit.name not in {"g", "kg"} and unit.kind is UnitKind.MASS


def _is_taken(context: Context, unit: Unit) -> bool:
    """Return whether words near an amount, or the unit itself, say that somebody took it."""
    forms = context.forms
    near = context.speaks(forms.dose, context.before) or context.speaks(forms.dose, context.following(unit.end)[:30])
    tested = unit.kind is UnitKind.MASS and figure_forms(context.language).tested_after.match(context.text, unit.end)
    eaten = unit.name.endswith("/kg") and _is_eaten(context)
    return bool((near and _is_small(unit)) or tested or eaten or unit.name == "CFU")


def energy_role(context: Context, unit: Unit) -> Quantity:
    """Return an amount of energy as what was eaten a day, or on certain days, as a change, or as neither."""
    change = change_role(context, unit)
    if change.role is not Role.OTHER:
        return change
    schedule = match_schedule(context.text, unit.end, context.language)
    if schedule is not None and schedule.times == 1 and schedule.per == "day":
        return context.quantity(Role.DOSE, schedule.end, "kcal/day")
    on_days = is_of_days(context.before, context.following(unit.end), context.language)
    return context.quantity(Role.DOSE, unit.end, "kcal/day") if on_days else change


def _told_apart(context: Context, unit: Unit) -> Quantity | None:
    """Return an amount as a dose whose schedule stands elsewhere in its sentence; None where none does.

    "Stirred 25 g of the powder into their breakfast every day"; "two capsules a day, 500 mg in all".
    """
    language, text, before = context.language, context.text, context.before
    if unit.kind is not UnitKind.MASS or "/" in unit.name or unit.name == "kg":
        return None
    if change_of(text, context.figure, unit.end, language) is not None:
        return None
    if context.previous is Role.DOSE and is_whole(before, context.following(unit.end), language):
        return context.quantity(Role.DOSE, unit.end, unit.name)
    if not (_is_eaten(context) or is_dosed(before, language)):
        return None
    schedule = _elsewhere(text, context.figure.start, unit.end, language)
    if schedule is None or schedule.times != 1:
        return None
    return context.quantity(Role.DOSE, unit.end, f"{unit.name}/{schedule.per}")


def _elsewhere(text: str, start: int, end: int, language: str) -> Schedule | None:
    """Return the schedule that opens a sentence, or stands a few words after an amount."""
    opening = match_schedule(f" {text[:start]}", 0, language)
    if opening is not None:
        return opening
    for match in _SPACE.finditer(text, end, end + _LATE):
        schedule = match_schedule(text, match.start(), language)
        if schedule is not None:
            return None if _BREAK.search(text, end, match.start()) else schedule
    return None


def _by_kilo(context: Context, unit: Unit) -> Quantity | None:
    """Return an amount that is told by the kilo of a body as a dose of that; None where it is not."""
    forms, text = context.forms, context.text
    if unit.kind is not UnitKind.MASS or "/" in unit.name or unit.name == "kg" or not context.may_hold(forms.kilo):
        return None
    told = match_per_kilo(text, unit.end, context.language)
    if told is None:
        return None
    schedule = None if told.daily else match_schedule(text, told.end, context.language)
    if not (told.body or told.daily or schedule or _is_eaten(context)):
        direct = text[unit.end : unit.end + 1] == "/"  # of bread, as like as not
        return context.quantity(Role.OTHER, told.end, f"{unit.name}/kg") if direct else None
    if schedule is None:
        name = f"{unit.name}/kg/day" if told.daily else f"{unit.name}/kg"
        return context.quantity(Role.DOSE, told.end, name)
    high = None if context.figure.high is None else context.figure.high * schedule.times
    figure = context.figure._replace(value=context.figure.value * schedule.times, high=high)
    quantity = context.quantity(Role.DOSE, schedule.end, f"{unit.name}/kg/{schedule.per}", figure=figure)
    return replace(quantity, times=schedule.times)


def _is_eaten(context: Context) -> bool:
    """Return whether the words before an amount say that somebody takes it."""
    if context.speaks(context.forms.dose, context.before):
        return True
    told = figure_forms(context.language)
    return bool(told.eat_before.search(context.before) or told.eat_after.match(context.after))


def change_role(context: Context, unit: Unit) -> Quantity:
    """Return an amount that is a change where the words beside it say so («sjönk med 3,5 mmHg»); OTHER elsewhere."""
    change = change_of(context.text, context.figure, unit.end, context.language)
    if change is None or context.figure.value < 0 or unit.name == _SESSION:
        return context.quantity(Role.OTHER, unit.end, unit.name)
    return changed(context, unit, Role.EFFECT, change)


def changed(context: Context, unit: Unit, role: Role, value: float) -> Quantity:
    """Return a change or a share, both ends of a range on the side of the value."""
    figure = context.figure
    high = -figure.high if figure.high is not None and value < 0 else figure.high
    return context.quantity(role, unit.end, unit.name, figure=figure._replace(value=value, high=high))
