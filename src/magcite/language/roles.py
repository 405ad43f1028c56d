"""The part a number plays, told from its unit and the words beside it.

`role_of` asks in a fixed order: effect measures and statistics, units, counted nouns, calendar years; the first that
knows the number decides. The cues are each language's `[roles]`, `[units]` and `[nouns]`.
"""

import re
from dataclasses import dataclass, field, replace

from magcite.language.changes import change_of, role_of_share
from magcite.language.numbers import Figure
from magcite.language.role_forms import RoleForms, role_forms
from magcite.language.samples import introduces_sample
from magcite.language.units import (
    SEASON,
    TERM,
    Unit,
    UnitKind,
    match_per_kilo,
    match_schedule,
    match_unit,
    multiplier_before,
    schedule_before,
)
from magcite.language.vocabulary import Speaking
from magcite.model import Quantity, Relation, Role, Span

__all__ = ["Context", "role_of"]

_REACH = 80  # characters on either side in which a cue must stand
_NEAR = 30  # characters in which the multiplier of an amount stands
_LONG = 10_000  # characters
_LONGEST_PERIOD = 100  # years
_FIRST_YEAR, _LAST_YEAR = 1800, 2099
_COUNT_OF_SAMPLE = re.compile(r"(?<!\w)n\s*[=:]\s*\Z", re.IGNORECASE)
_EQUALS = ("=", ":")
_SESSION = "session"  # "three times" is told as a change elsewhere
_MILLION = 1_000_000  # as many people as this live somewhere; nobody studied them
_RUNS_ON = re.compile(r"-?[^\W\d_]")  # letters at once: "5HT", "25-hydroxyvitamin"
_LIMITS = frozenset({Relation.MORE, Relation.LESS})
_OLDEST = 110  # years
_FOLLOWING = re.compile(r"\s+([^\W\d_][\w-]*)")
_ROUGH = 10  # years in a unit of time that nobody means to the year
_SEASON = (3.0, 6.0)  # months in a winter
_TERM = (3.5, 6.0)  # months in a school term
_BARE_YEAR = re.compile(r"\(\Z")


@dataclass(slots=True)
class Context:
    """A figure where it stands: its sentence, where the previous quantity ended and what role it had.

    Attributes:
        before: the words before the figure, as far as they reach.
        after: the words after it.
        forms: the cues of the language.
        spoken: the lists that the words of the sentence speak for.
    """

    text: str
    figure: Figure
    language: str
    floor: int
    previous: Role | None
    before: str = field(init=False)
    after: str = field(init=False)
    forms: RoleForms = field(init=False)
    spoken: int = field(init=False)

    def __post_init__(self) -> None:
        text, figure = self.text, self.figure
        self.before = text[max(0, figure.start - _REACH) : figure.start]
        self.after = text[figure.end : figure.end + _REACH]
        self.forms = role_forms(self.language)
        self.spoken = self.forms.vocabulary.of_text(text) if len(text) <= _LONG else -1

    @property
    def relation_words(self) -> str:
        """The words that belong to the figure and stand before its digits ("under ", "mellan ")."""
        return self.text[self.figure.start : self.figure.number]

    def counts(self, form: Speaking, after: str) -> re.Match[str] | None:
        """Return the match of a form at the beginning of the words after the figure."""
        return form.match(after) if self.may_hold(form) else None

    def speaks(self, form: Speaking, words: str) -> bool:
        """Return whether words of the sentence hold a form."""
        return self.may_hold(form) and form.speaks(words)

    def may_hold(self, form: Speaking) -> bool:
        """Return whether the sentence may have a word of a form; a very long one is not read again for each figure."""
        return self.spoken & form.bit != 0

    def following(self, end: int) -> str:
        """The words after a place, as far as they reach."""
        return self.text[end : end + _REACH]

    def quantity(
        self, role: Role, end: int, unit: str | None = None, *, figure: Figure | None = None, exact: bool = False
    ) -> Quantity:
        """Return the quantity from the figure's first word to `end`.

        Args:
            role: the part it plays.
            end: in the text.
            unit: its normal form; None for none.
            figure: the figure with its values as they are meant; None where they are meant as written.
            exact: the word before is no relation.
        """
        figure = figure or self.figure
        start = figure.number if exact else max(figure.start, self.floor)
        span = Span(start, end)
        relation = Relation.EQUAL if exact else figure.relation
        return Quantity(self.text[start:end], span, role, figure.value, figure.high, unit, relation)


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
    return _counted(context) or _year(context) or _bare(context)


def _statistic(context: Context, unit: Unit | None) -> Quantity | None:
    before, end = context.before, context.figure.end
    forms = context.forms
    named = forms.measures.search(before) if context.may_hold(forms.measures) else None
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
        return _amount(context, unit)
    if unit.kind is UnitKind.TIME:
        return _time(context, unit)
    if unit.kind is UnitKind.SHARE:
        role, value = role_of_share(context.text, context.figure, unit.end, context.language)
        return _changed(context, unit, role, value)
    return _other(context, unit)


def _changed(context: Context, unit: Unit, role: Role, value: float) -> Quantity:
    """Return a change or a share, both ends of a range on the side of the value."""
    figure = context.figure
    high = -figure.high if figure.high is not None and value < 0 else figure.high
    return context.quantity(role, unit.end, unit.name, figure=figure._replace(value=value, high=high))


def _other(context: Context, unit: Unit) -> Quantity:
    """Return an amount that is a change where the words beside it say so («sjönk med 3,5 mmHg»); OTHER elsewhere."""
    change = change_of(context.text, context.figure, unit.end, context.language)
    if change is None or context.figure.value < 0 or unit.name == _SESSION:
        return context.quantity(Role.OTHER, unit.end, unit.name)
    return _changed(context, unit, Role.EFFECT, change)


def _amount(context: Context, unit: Unit) -> Quantity:
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
    if per_before is not None and unit.kind is UnitKind.MASS:
        return context.quantity(Role.DOSE, unit.end, f"{unit.name}/{per_before}")
    if context.text[unit.end : unit.end + 1] == "/" or context.speaks(forms.contains, context.before):
        return context.quantity(Role.OTHER, unit.end, unit.name)
    near = context.speaks(forms.dose, context.before) or context.speaks(forms.dose, context.following(unit.end)[:30])
    small = unit.name not in {"g", "kg"} and unit.kind is UnitKind.MASS
    if (near and small) or unit.name == "CFU":
        return context.quantity(Role.DOSE, unit.end, unit.name)
    return _other(context, unit)


def _by_kilo(context: Context, unit: Unit) -> Quantity | None:
    """Return an amount that is told by the kilo of a body as a dose of that; None where it is not."""
    forms, text = context.forms, context.text
    if unit.kind is not UnitKind.MASS or "/" in unit.name or unit.name == "kg" or not context.may_hold(forms.kilo):
        return None
    told = match_per_kilo(text, unit.end, context.language)
    if told is None:
        return None
    schedule = None if told.daily else match_schedule(text, told.end, context.language)
    if not (told.body or told.daily or schedule or context.speaks(forms.dose, context.before)):
        direct = text[unit.end : unit.end + 1] == "/"  # of bread, as like as not
        return context.quantity(Role.OTHER, told.end, f"{unit.name}/kg") if direct else None
    if schedule is None:
        name = f"{unit.name}/kg/day" if told.daily else f"{unit.name}/kg"
        return context.quantity(Role.DOSE, told.end, name)
    high = None if context.figure.high is None else context.figure.high * schedule.times
    figure = context.figure._replace(value=context.figure.value * schedule.times, high=high)
    quantity = context.quantity(Role.DOSE, schedule.end, f"{unit.name}/kg/{schedule.per}", figure=figure)
    return replace(quantity, times=schedule.times)


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


def _time(context: Context, unit: Unit) -> Quantity:
    yearly = unit.name in {SEASON, TERM}
    context, unit = _in_known_units(context, unit)
    forms, figure = context.forms, context.figure
    before, after = context.before, context.following(unit.end)
    aged = forms.age_after.match(after)
    if forms.glued_age.fullmatch(context.text, figure.end, unit.end):
        return context.quantity(Role.AGE, unit.end, unit.name, figure=figure._replace(relation=Relation.ABOUT))
    if aged or forms.age_before.search(before) or (unit.name == "year" and _tells_age(context, unit)):
        return context.quantity(Role.AGE, unit.end + (aged.end() if aged else 0), unit.name)
    lasting = forms.lasting.search(before) is not None and forms.before_that.match(after) is not None
    if (forms.ago.match(after) and not lasting) or (unit.name == "year" and figure.value > _LONGEST_PERIOD):
        return context.quantity(Role.OTHER, unit.end, unit.name)
    in_seasons = yearly and _is_during(context)
    if in_seasons or forms.duration_before.search(before):
        return context.quantity(Role.DURATION, unit.end, unit.name, exact=in_seasons)
    during, lasts = forms.duration_unsure.search(context.relation_words), _lasts(context)
    if forms.duration_after.match(after) or (lasts and not _of_persons(context)):
        return context.quantity(Role.DURATION, unit.end, unit.name, exact=during is not None)
    return _other(context, unit)


def _is_during(context: Context) -> bool:
    """Return whether a preposition of time stands before a time: "over four winters"."""
    unsure = context.forms.duration_unsure
    return bool(unsure.search(context.relation_words) or unsure.search(context.before))


def _tells_age(context: Context, unit: Unit) -> bool:
    """Return whether years stand with persons: «män mellan 30 och 60 år», «var under 65 år», «50-åriga kvinnor»."""
    forms, figure = context.forms, context.figure
    if context.text[figure.end] == "-" and forms.people.match(context.following(unit.end)):
        return forms.duration_after.match(context.following(unit.end)) is None
    if _are_persons(context):
        return True
    limit = forms.age_limit.search(context.relation_words)
    return limit is not None and _of_persons(context) and not _lasts(context)


def _of_persons(context: Context) -> bool:
    forms = context.forms
    return forms.age_subject.search(context.before) is not None or forms.persons.ends(context.before)


def _are_persons(context: Context) -> bool:
    """Return whether persons are right before a time, and a verb that says what they are: «barnen var 4–6 år»."""
    copula = context.forms.copula.search(context.before)
    if copula is None or context.figure.value > _OLDEST:
        return False
    return context.forms.persons.ends(context.before[: copula.start()])


def _lasts(context: Context) -> bool:
    """Return whether a preposition of time stands before, and a verb that lasts before that: «följdes under 18 år»."""
    forms, figure = context.forms, context.figure
    before = forms.duration_unsure.search(context.relation_words) or forms.duration_unsure.search(context.before)
    start = max(0, figure.number - _REACH)
    return bool(before) and context.speaks(forms.duration_verbs, context.text[start : figure.number])


def _counted(context: Context) -> Quantity | None:
    forms, figure = context.forms, context.figure
    after = context.after
    for form, role, unit in (
        (forms.events, Role.EVENTS, "event"),
        (forms.studies, Role.STUDIES, "study"),
        (forms.people, Role.SAMPLE, "person"),
        (forms.animals, Role.SAMPLE, "animal"),
    ):
        match = context.counts(form, after)
        if match is not None:
            return _count(context, role, figure.end + match.end(), unit)
    named = forms.persons.counted(after, context.spoken)
    if named or (named == 0 and _is_bare_count(context)):
        return _count(context, Role.SAMPLE, figure.end + named, "person")
    if forms.counted_after.match(after) and not _looks_like_year(figure) and float(figure.value).is_integer():
        return context.quantity(Role.SAMPLE, figure.end, "person")
    if forms.happened.match(after) and not _looks_like_year(figure):
        return context.quantity(Role.EVENTS, figure.end, "person")
    if context.previous is Role.EVENTS and (forms.of_whom.search(context.before) or forms.of_them.match(after)):
        return context.quantity(Role.EVENTS, figure.end, "person")
    return None


def _is_bare_count(context: Context) -> bool:
    """Return whether a number without a noun may count those who took part: no year, no age, no part of a number."""
    forms, figure = context.forms, context.figure
    return not (
        figure.high is not None
        or _looks_like_year(figure)
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
        or forms.part_of.search(context.before)
    ):
        return context.quantity(Role.OTHER, end, unit)
    if role is Role.SAMPLE and context.counts(forms.event_verbs, after):
        return context.quantity(Role.EVENTS, end, unit)
    part = role is Role.SAMPLE and (
        forms.of_whom.search(context.before) or _is_group(context, after) or _is_population(context, after)
    )
    year = _looks_like_year(figure) and forms.year_before.search(context.before)
    return context.quantity(Role.OTHER if part or year else role, end, unit)


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


def _looks_like_year(figure: Figure) -> bool:
    values = (figure.value,) if figure.high is None else (figure.value, figure.high)
    return not figure.grouped and all(v.is_integer() and _FIRST_YEAR <= v <= _LAST_YEAR for v in values)


def _year(context: Context) -> Quantity | None:
    forms, figure = context.forms, context.figure
    written = context.text[figure.number : figure.number + 4]
    if not _looks_like_year(figure) or not written.isdigit() or figure.in_words:
        return None
    if figure.high is not None and figure.high - figure.value <= _LONGEST_PERIOD:
        return context.quantity(Role.YEAR, figure.end)
    plain = forms.year_before.search(context.before) or forms.year_after.match(context.after)
    bracketed = _BARE_YEAR.search(context.before) and context.text[figure.end : figure.end + 1] == ")"
    return context.quantity(Role.YEAR, figure.end, None) if plain or bracketed else None


def _bare(context: Context) -> Quantity:
    forms, end = context.forms, context.figure.end
    if _is_bare_age(context):
        return context.quantity(Role.AGE, end, "year")
    if forms.passed.search(context.before) and _ends_there(context) and context.figure.value <= _OLDEST:
        return replace(context.quantity(Role.AGE, end, "year"), relation=Relation.MORE)
    limited = context.figure.relation in _LIMITS and context.figure.value <= _OLDEST and _of_persons(context)
    if forms.age_before.search(context.before) or (limited and forms.age_limit.search(context.relation_words)):
        return context.quantity(Role.AGE, end, "year")
    return context.quantity(Role.OTHER, end)


def _ends_there(context: Context) -> bool:
    """Return whether nothing is counted: the clause ends after the figure, or goes on with a function word."""
    following = _FOLLOWING.match(context.after)
    return following is None or following[1].lower() in context.forms.persons.function_words


def _is_bare_age(context: Context) -> bool:
    """Return whether a range without a unit is one of ages: "the teenagers were between 13 and 17"."""
    forms, figure = context.forms, context.figure
    if figure.high is None or figure.high > _OLDEST:
        return False
    limited = forms.age_limit.search(context.relation_words) is not None and _of_persons(context)
    if not (limited or _are_persons(context)) or not _ends_there(context) or forms.no_age.speaks(context.text):
        return False
    return context.spoken & (forms.people.bit | forms.persons.nouns.bit) != 0
