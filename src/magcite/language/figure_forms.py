"""One language's cues for figures told in passing, `[figures]`, as patterns."""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import alternation
from magcite.language.languages import load
from magcite.language.vocabulary import Ending, Opening

__all__ = ["FigureForms", "figure_forms"]


@dataclass(frozen=True, slots=True)
class FigureForms:
    """Patterns: `x_before` ends where a figure starts, the others begin after it.

    Attributes:
        of_all_before: "of the" 640, all who took part.
        goes_on: a comma or a verb: no noun is counted.
        noun_goes_on: one word, and then a comma or a verb.
        verb: a verb alone.
        who: "who did not".
        age_before: a noun of an age and a verb («åldern i studien var»).
        they: those who took part.
        they_before: those who took part and a verb ("they were").
        dose_before: a noun of a dose and a verb («doserna var allt från»).
        eat_before: a verb of eating, and words that may stand between it and an amount.
        eat_after: a verb of eating near.
        studies_before: a noun for studies and a verb; uncounted: nothing that a number counts.
        mean_after: words of a mean.
        spanned_before: a noun of a study and a verb of how long it was.
        tested_after: what makes an amount the dose of a study, with its substance before that.
        at_age: a time at the end, whose age is told ("months of").
        and_half: "and a half", after a unit of time.
        no_age: what makes a bare range none of ages; of_ages: what stands between persons and one that is.
        from_before: what opens a range ("anywhere from").
    """

    of_all_before: Ending
    goes_on: re.Pattern[str]
    noun_goes_on: re.Pattern[str]
    verb: Opening
    who: Opening
    age_before: Ending
    they: Ending
    they_before: Ending
    dose_before: Ending
    eat_before: Ending
    eat_after: re.Pattern[str]
    studies_before: Ending
    uncounted: re.Pattern[str]
    mean_after: re.Pattern[str]
    spanned_before: Ending
    tested_after: re.Pattern[str]
    at_age: re.Pattern[str]
    and_half: Opening
    no_age: Opening
    of_ages: Ending
    from_before: re.Pattern[str]


@lru_cache(maxsize=8)
def figure_forms(language: str) -> FigureForms:
    """Return the patterns of a language."""
    data = load(language)
    cues = data.figures
    goes_on = alternation(cues.goes_on)
    word = r"(?:\s+[^\W\d_][\w-]*)"
    about = rf"(?:\s+{alternation((*data.numbers.about, *data.numbers.emphasis))})?"
    from_ = rf"(?:\s+{alternation(cues.from_)})?"

    def before(cues: tuple[str, ...], expression: str) -> Ending:
        return Ending(cues, language, rf"(?<!\w){expression}\s+\Z")

    def after(cues: tuple[str, ...]) -> Opening:
        return Opening(cues, language, rf"\s+{alternation(cues)}(?!\w)")

    be = alternation(cues.be)
    told = alternation((*cues.be, *data.quantities.joined_by))
    return FigureForms(
        of_all_before=before(cues.of_all, alternation(cues.of_all)),
        goes_on=re.compile(rf"\s*(?:,|\Z)|\s+{goes_on}(?!\w)", re.IGNORECASE),
        noun_goes_on=re.compile(rf"{word}(?:,|\s+{goes_on}(?!\w))", re.IGNORECASE),
        verb=after(cues.goes_on),
        who=after(cues.who),
        age_before=before(cues.be, rf"{alternation(cues.ages)}(?:\s+(?!{told}(?!\w))[\w-]+){{0,6}}?\s+{be}{about}"),
        they=before(cues.pronouns, alternation(cues.pronouns)),
        they_before=before(
            (*cues.be, *cues.all_of), rf"{alternation(cues.pronouns)}\s+{be}(?:\s+{alternation(cues.all_of)})?{about}"
        ),
        dose_before=before(
            (*cues.dose_verbs, *cues.from_),
            rf"{alternation(cues.dose_nouns)}{word}{{0,4}}?\s+{alternation(cues.dose_verbs)}{from_}{about}",
        ),
        eat_before=before(cues.eat, alternation(cues.eat)),
        eat_after=re.compile(rf"[^.;]{{0,60}}?(?<!\w){alternation(cues.eat)}(?!\w)", re.IGNORECASE),
        studies_before=before(cues.numbered, rf"{alternation(cues.studies)}\s+{alternation(cues.numbered)}{about}"),
        uncounted=re.compile(
            rf"\s*(?:[.,;)\[]|\Z)|\s+{alternation((*data.quantities.counted_after, *cues.no_age))}(?!\w)", re.IGNORECASE
        ),
        mean_after=re.compile(
            rf"[\s,]*(?:\w+\s)?{alternation((*data.quantities.averages, *cues.averages))}(?!\w)", re.IGNORECASE
        ),
        spanned_before=before(cues.spanned, rf"{alternation(cues.followed)}\s+{alternation(cues.spanned)}{about}"),
        tested_after=re.compile(
            rf"(?:\s+{alternation(data.roles.substance_words)}{word})?\s+{alternation(cues.tested)}(?!\w)",
            re.IGNORECASE,
        ),
        and_half=after(data.quantities.and_half),
        at_age=re.compile(
            rf"(?<!\w){alternation(form for forms in data.time.values() for form in forms)}\s+(?:of\s+)?\Z",
            re.IGNORECASE,
        ),
        no_age=after(cues.no_age),
        from_before=re.compile(rf"(?<!\w){alternation(cues.from_)}\s+\Z", re.IGNORECASE),
        of_ages=before(cues.of_ages, alternation(cues.of_ages)),
    )
