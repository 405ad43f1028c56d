"""The part a number plays, told from its unit and the words beside it.

`role_of` asks in a fixed order: effect measures and statistics, units, counted nouns, calendar years; the first that
knows the number decides. The cues are each language's `[roles]`, `[units]` and `[nouns]`.
"""

import re

from magcite.language.age_limits import bare_limit_of_ages
from magcite.language.amount_roles import change_role, changed, dose_role, energy_role
from magcite.language.changes import role_of_share
from magcite.language.count_roles import count_role, looks_like_year
from magcite.language.role_context import Context
from magcite.language.time_roles import bare_age, bare_end_of_ages, bare_range_of_ages, time_role
from magcite.language.units import Unit, UnitKind, match_unit
from magcite.model import Quantity, Role

__all__ = ["Context", "role_of"]

_LONGEST_PERIOD = 100  # years
_COUNT_OF_SAMPLE = re.compile(r"(?<!\w)n\s*[=:]\s*\Z", re.IGNORECASE)
_EQUALS = ("=", ":")
_RUNS_ON = re.compile(r"-?[^\W\d_]")  # letters at once: "5HT", "25-hydroxyvitamin"
_BARE_YEAR = re.compile(r"\(\Z")


def role_of(context: Context) -> Quantity | None:
    """Return the figure as a quantity with its role; None when it is no quantity but part of a name."""
    unit = match_unit(context.after, context.language)
    if unit is None and _RUNS_ON.match(context.after):
        return None
    if unit is not None:
        unit = unit._replace(end=context.figure.end + unit.end)
        if unit.kind is UnitKind.SHARE and context.forms.interval.match(context.following(unit.end)):
            return None  # the level of a confidence interval
    statistic = _statistic(context, unit)
    if statistic is not None:
        return statistic
    if unit is not None:
        return _measured(context, unit)
    return (
        bare_range_of_ages(context)
        or bare_end_of_ages(context)
        or bare_limit_of_ages(context)
        or count_role(context)
        or _year(context)
        or bare_age(context)
        or context.quantity(Role.OTHER, context.figure.end)
    )


def _statistic(context: Context, unit: Unit | None) -> Quantity | None:
    before, end = context.before, context.figure.end
    forms = context.forms
    named = forms.measures.search(before) if context.may_hold(forms.measures) else None
    if named is None and unit is None and context.may_hold(forms.measures):
        named = forms.measures_apart.search(before)
    if named is not None and (unit is None or named.lastgroup in {"MD", "SMD"}):
        return context.quantity(Role.EFFECT, end, named.lastgroup)
    if unit is None and forms.interval_before.search(before):
        return context.quantity(Role.OTHER, end, "CI")
    if unit is None and forms.p_value.search(before) and context.figure.value <= 1:
        return context.quantity(Role.OTHER, end, "p")
    if (
        unit is None
        and before.rstrip()[-1:] in _EQUALS
        and _COUNT_OF_SAMPLE.search(before)
        and float(context.figure.value).is_integer()
    ):
        return context.quantity(Role.SAMPLE, end, "person")
    return None


def _measured(context: Context, unit: Unit) -> Quantity:
    if unit.kind in {UnitKind.MASS, UnitKind.PORTION}:
        return dose_role(context, unit)
    if unit.kind is UnitKind.TIME:
        return time_role(context, unit)
    if unit.kind is UnitKind.SHARE:
        role, value = role_of_share(context.text, context.figure, unit.end, context.language)
        return changed(context, unit, role, value)
    return energy_role(context, unit) if unit.name == "kcal" else change_role(context, unit)


def _year(context: Context) -> Quantity | None:
    forms, figure = context.forms, context.figure
    written = context.text[figure.number : figure.number + 4]
    if not looks_like_year(figure) or not written.isdigit() or figure.in_words:
        return None
    if figure.high is not None and figure.high - figure.value <= _LONGEST_PERIOD:
        return context.quantity(Role.YEAR, figure.end)
    plain = forms.year_before.search(context.before) or forms.year_after.match(context.after)
    bracketed = _BARE_YEAR.search(context.before) and context.text[figure.end : figure.end + 1] == ")"
    return context.quantity(Role.YEAR, figure.end, None) if plain or bracketed else None
