"""One language's cues for the part a number plays: `[roles]`, `[nouns]`, `[units]`, `[quantities]` as patterns."""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import Cues, alternation
from magcite.language.languages import load
from magcite.language.persons import Persons, inflected, persons
from magcite.language.vocabulary import Ending, Opening, Speaking, Vocabulary, vocabulary

__all__ = ["RoleForms", "role_forms"]


@dataclass(frozen=True, slots=True)
class RoleForms:
    """One language's cues for roles as patterns: `x_before` ends where the figure starts, the others begin after it."""

    age_before: Ending
    age_after: Opening
    age_limit: Ending
    age_subject: Ending
    duration_before: Ending
    duration_after: Opening
    duration_unsure: Ending
    duration_verbs: Speaking
    ago: Opening
    dose: Speaking
    contains: Speaking
    people: Speaking
    animals: Speaking
    studies: Speaking
    events: Speaking
    event_verbs: Speaking
    happened: Opening
    of_whom: Ending
    of_them: Opening
    each: Ending
    groups: Speaking
    both: re.Pattern[str]
    glued_age: re.Pattern[str]
    counted_after: Opening
    share_of: Ending
    year_before: Ending
    year_after: Opening
    measures: Speaking
    measures_apart: re.Pattern[str]
    interval: Opening
    interval_before: Ending
    p_value: Ending
    part_of: Ending
    of_all: re.Pattern[str]
    persons: Persons
    kilo: Speaking
    passed: Ending
    were: Ending
    copula: re.Pattern[str]
    no_age: Speaking
    lasting: Ending
    before_that: Opening
    vocabulary: Vocabulary


@lru_cache(maxsize=8)
def role_forms(language: str) -> RoleForms:
    """Return the patterns of a language."""
    data = load(language)
    roles, more = data.roles, data.quantities
    words = rf"(?:,?\s+(?!{alternation(data.function_words)}(?!\w))[^\W\d_][\w/-]*)"

    def before(cues: Cues, opening: str = r"(?<!\w)", closing: str = r"[\s:]*") -> Ending:
        return Ending(cues, language, lambda any_of: rf"{opening}{any_of(cues)}{closing}\Z")

    def after(cues: Cues) -> Opening:
        return Opening(cues, language, lambda any_of: rf"[\s-]*{any_of(cues)}(?!\w)")

    def within(opening: str, cues: Cues, closing: str = r"(?!\w)") -> Speaking:
        return Speaking(cues, language, rf"{opening}{alternation(cues)}{closing}")

    def counted(cues: Cues) -> Speaking:
        return within(rf"{words}{{0,3}}?\s+", cues, r"(?![\w-])")

    spelled = {name: alternation(forms) for name, forms in more.measures.items()}
    named = "|".join(
        f"(?P<{name}>{alternation(forms)}|(?i:{spelled.get(name, '(?!)')}))" for name, forms in data.measures.items()
    )
    word = r"\s+[^\W\d_][\w-]*,?"
    apart = rf"(?:{word}){{1,6}}?\s+{alternation((*data.counting.copula, *roles.measure_is))}\s+"
    measures_apart = re.compile(rf"(?<!\w)(?:{named}),?{apart}\Z")
    measures = re.compile(rf"(?<!\w)(?:{named})[\s:=,()]*(?:{alternation(roles.measure_is)}\s+)?\Z")
    return RoleForms(
        age_before=before((*roles.age_before, *more.age_before, *data.counting.ages)),
        age_after=after((*roles.age_after, *more.age_after)),
        age_limit=before(roles.age_limit),
        age_subject=before((*roles.age_subject, *data.people, *more.people)),
        duration_before=before((*roles.duration_before, *more.duration_before, *data.figures.lasted)),
        duration_after=after((*roles.duration_after, *more.duration_after)),
        duration_unsure=before(roles.duration_unsure),
        duration_verbs=Speaking((*roles.duration_verbs, *more.duration_verbs), language),
        ago=after(roles.ago),
        dose=Speaking(roles.dose, language),
        contains=Speaking(roles.contains, language),
        people=counted(inflected((*data.people, *more.people), data.counting.definite)),
        animals=counted((*data.animals, *more.animals)),
        studies=counted((*data.studies, *more.studies)),
        events=counted((*roles.event_nouns, *more.events)),
        event_verbs=within(r"(?:\s+\S+){0,3}?\s+", roles.event_verbs),
        happened=after(roles.event_verbs),
        of_whom=before(roles.of_whom),
        of_them=after(roles.of_whom),
        each=before(roles.each),
        groups=within(r"(?:\s+\S+){0,3}?\s+", roles.groups),
        both=re.compile(
            rf"[^.;]{{0,30}}?(?<!\w)(?:{alternation(data.samples.alternative)}|versus|vs)(?!\w)", re.IGNORECASE
        ),
        counted_after=after(more.counted_after),
        glued_age=re.compile(rf"-?{alternation(more.glued_ages)}", re.IGNORECASE),
        share_of=before(roles.part_of, rf"(?<!\w){alternation(more.fractions)}\s+", r"\s+"),
        year_before=before(roles.year_before),
        year_after=after(roles.year_after),
        interval=after(roles.interval),
        interval_before=before(roles.interval, closing=r"[\s:=,(\[]*"),
        p_value=before(roles.p_value, closing=r"\s*[=:]?\s*"),
        part_of=before(roles.part_of, rf"(?:\d|{alternation(data.numbers.words)})\s+", r"\s+"),
        of_all=re.compile(rf"(?<!\w){alternation(roles.part_of)}\s[^.;,]{{0,60}}+,\s*\Z", re.IGNORECASE),
        persons=persons(language),
        kilo=Speaking(("kg", *data.counting.kilo), language),
        passed=before(data.counting.passed),
        were=before(data.counting.were),
        copula=re.compile(rf"\s+{alternation(data.counting.copula)}\s*\Z", re.IGNORECASE),
        no_age=Speaking(data.counting.no_age, language),
        lasting=before(data.counting.lasting),
        before_that=after(data.counting.before_that),
        vocabulary=vocabulary(language),
        measures_apart=measures_apart,
        measures=Speaking(
            [form for table in (data.measures, more.measures) for forms in table.values() for form in forms],
            language,
            measures,
        ),
    )
