"""Populations: the people a page speaks of, against those whom the study studied.

One sex shown as the other or as both, children as adults, the pregnant as anybody, the trained as the untrained, the
sick as the well (see `illness`). Animals are looked at by `species`. A heading that only names people names them for
the claims under it.

Where a page speaks of people at large and one sex was studied, nothing disagrees: the basis says NOT_STATED and
carries both sides, which is information for the author.
"""

import re
from collections.abc import Iterator

from magcite.check.evidence.context import around, headed, is_comment, is_compared, is_first, is_told, named
from magcite.check.evidence.everybody import of_all_with, of_anybody, of_neither_sex, of_us
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.illness import of_conditions, of_cure, of_everyone, of_freed, of_health
from magcite.check.evidence.newborn import of_newborn
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature, Study
from magcite.language import LANGUAGES
from magcite.language.apart import APART, find_kind, is_kind_left_out
from magcite.language.causal import find_causal
from magcite.language.cues import pattern
from magcite.language.groups import claims_group, find_group, is_denied, is_unknown
from magcite.language.telling import tell_of
from magcite.language.wording_table import load_wording
from magcite.model import Basis, Role, Span, Verdict

__all__ = ["compare"]

NAME = "population"
_OTHER = {"men": "women", "women": "men"}
_MATTERS = {"men": "male_matters", "women": "female_matters"}
_WRONG_AGES = {
    "children": ("all_ages", "adults", "middle_aged", "elderly"),
    "young": ("all_ages", "elderly"),
    "adults": ("children", "teens"),
    "elderly": ("all_ages", "children", "young", "middle_aged"),
}
_AGES = ("children", "teens", "young", "adults", "middle_aged", "elderly", "all_ages")
_OPPOSITES = (
    *(("vegetarians", "omnivores"), ("omnivores", "vegetarians"), ("smokers", "non_smokers")),
    *(("non_smokers", "smokers"), ("trained", "untrained"), ("training", "untrained"), ("untrained", "trained")),
)
# A verb as well as what somebody is, and the words before it that leave only the latter; what people became.
_DONE = re.compile(r"trained|tränade", re.IGNORECASE)
_BEING = re.compile(
    r"\b(?:be|been|is|are|was|were|already|well|highly|fully|är|var|varit|redan|väl|hårt|mycket)[\s-]+\Z", re.IGNORECASE
)
# Both sexes as those studied, in Swedish, English and Danish: "women and men".
_JOINED = re.compile(r"\s*(?:och|samt|and|og|&|as well as|såväl som|liksom)\s*", re.IGNORECASE)
_BECOMING = re.compile(
    r"\b(?:becom\w+|became|gets?|getting|got|falls?|fell|blev|blir|bli|blivit|bliver|blive)\s+(?:\w+\s+)?\Z",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_SHARE = re.compile(r"\d\s?(?:%|per\s?cent|procent)\s+(?:(?:were|was|var|blev|became|stayed)\s+)?\Z", re.IGNORECASE)
_STUDIED_IN = re.compile(r"(?:\b(?:in|on|among|of|på|hos|bland|av)|\d)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|these|those|de|dessa|de her)\s+\Z", re.IGNORECASE)
_THE_SWEDISH = re.compile(r"(?:arna|orna|erna)\Z", re.IGNORECASE)
_FEW = 2  # words after a verb in which those stand whom it is said of
_SOME = frozenset({"trained", "untrained", "smokers"})
_NOT_YOUNG = 40  # years; whoever is younger may be called young
_PAST_MIDDLE = 65  # years; who is younger may be called middle-aged


def compare(stated: Stated, held: Holding) -> Iterator[Basis]:
    """Yield where the people a claim speaks of are not those who were studied: the first such thing."""
    if stated.opposes or is_comment(stated):
        return
    study = held.study.on_people
    if not study.is_animal and study.nature is not Nature.SECONDARY and not stated.beside:
        looks = (
            of_neither_sex,
            _sex,
            _age,
            of_newborn,
            of_cure,
            of_health,
            of_conditions,
            of_freed,
            _habits,
            _kinds,
            _pregnant,
            of_all_with,
            of_anybody,
            of_us,
            _headed,
        )
        found = [one for look in looks if (one := look(stated, study))]
        yield from [one for one in found if one.verdict is Verdict.DISAGREES][:1] or found[:1]


def _sex(stated: Stated, study: Study) -> Basis | None:
    sex = study.sex
    if sex is None or (study.is_pooled and study.population is None):
        return None
    text = stated.text
    for name in ("both", "everyone"):
        said = claims_group(text, name, stated.language)
        if said and not (name == "everyone" and _is_of_those_named(stated, sex, said)):
            return named(stated, study, said, Verdict.DISAGREES, held=sex)
    own, other = find_group(text, sex, stated.language), claims_group(text, _OTHER[sex], stated.language)
    both = find_group(text, _OTHER[sex], stated.language)
    if own and both and _JOINED.fullmatch(_between(text, own, both)):
        unsure = is_unknown(text, stated.language) or is_denied(text[: both.start], stated.language)
        return None if unsure else named(stated, study, both, Verdict.DISAGREES, held=sex)
    if other is not None and own is None and not _BECOMING.search(text[: other.start]):
        return named(stated, study, other, Verdict.DISAGREES, held=sex)
    return None if own is not None or study.is_pooled else _of_one_sex(stated, study, sex)


def _is_of_those_named(stated: Stated, sex: str, said: Span) -> bool:
    """Whether "everybody" did something in the past, and the sex studied is named before: "of 300 women all …"."""
    own, rest = find_group(stated.text, sex, stated.language), _SENTENCE.split(stated.text[said.start :])[0]
    return own is not None and own.end <= said.start and tell_of(rest, (), stated.language).told


def _between(text: str, one: Span, other: Span) -> str:
    return text[min(one.end, other.end) : max(one.start, other.start)]


def _of_one_sex(stated: Stated, study: Study, sex: str) -> Basis | None:
    """Return that a claim speaks of people at large, and neither it nor its headings tell that one sex was studied."""
    text = stated.text
    if find_group(around(stated), _MATTERS[sex], stated.language):
        return None
    if find_group(stated.heading or "", sex, stated.language):
        return None
    if is_told(stated) and find_group(around(stated), sex, stated.language):
        return None
    people = find_group(text, "generic", stated.language)
    says = people and (stated.of(Role.EFFECT, Role.PROPORTION) or find_causal(text, stated.language))
    return named(stated, study, people, Verdict.NOT_STATED, held=sex) if says else None


def _age(stated: Stated, study: Study) -> Basis | None:
    held = study.age_group
    births = study.speaks_of("births") or find_group(stated.text, "parenthood", stated.language) is not None
    if held == "adults" and (study.speaks_of("female_matters") or births):
        return None  # of parents children may be the outcome
    if held is None or find_group(stated.text, held, stated.language):
        return None
    studied = ", ".join(filter(None, (study.population, study.age)))
    for name in _wrong_ages(held, study):
        said = claims_group(stated.text, name, stated.language)
        if said is not None and not is_compared(stated, said):
            return named(stated, study, said, Verdict.DISAGREES, held=studied)
    if held != "children" or find_group(around(stated), held, stated.language):
        return None
    people = find_group(stated.text, "everyone", stated.language) or find_group(stated.text, "generic", stated.language)
    return named(stated, study, people, Verdict.NOT_STATED, held=studied) if people else None


def _wrong_ages(held: str, study: Study) -> Iterator[str]:
    lowest = study.lowest_age
    if held == "adults" and lowest is not None and lowest >= _NOT_YOUNG:
        yield "young"
    for name in _WRONG_AGES[held]:
        if not (held == "elderly" and name == "middle_aged" and lowest is not None and lowest < _PAST_MIDDLE):
            yield name


def _habits(stated: Stated, study: Study) -> Basis | None:
    for studied, wrong in _OPPOSITES:
        inside = study.speaks_of(wrong)
        if not study.speaks_of(studied) or (inside and _names_both(study, studied, wrong)):
            continue
        if studied == "training" and study.nature is Nature.OBSERVING:
            continue  # whoever did not train was the comparison
        said = claims_group(stated.text, wrong, stated.language)
        if said is None or is_compared(stated, said) or _is_done(stated, said) or _is_share(stated, said):
            continue
        if wrong == "trained" and study.nature is Nature.TRIAL and _is_definite(stated.text, said):
            continue  # "the swimmers" of a trial of swimming
        if inside and _STUDIED_IN.search(stated.text[: said.start]) is None:
            continue
        rest = f"{stated.text[: said.start]} {stated.text[said.end :]}"  # "non-runners" are no runners
        likewise = find_group(stated.text, "likewise", stated.language)
        if likewise or not find_group(rest, studied, stated.language):
            return named(stated, study, said, Verdict.DISAGREES, held=study.population or studied)
    if study.is_pooled:
        return None
    some = [one for one, _ in _OPPOSITES if one in _SOME and study.speaks_of(one)]
    return of_everyone(stated, study) if some and not find_group(stated.text, some[0], stated.language) else None


def _is_definite(text: str, said: Span) -> bool:
    """Whether words mean people told of already: "the swimmers", «simmarna»."""
    return _THE.search(text[: said.start]) is not None or _THE_SWEDISH.search(text[said.start : said.end]) is not None


def _names_both(study: Study, studied: str, wrong: str) -> bool:
    """Whether a population names the one group apart from the other: "non-smokers" are no smokers."""
    text = study.population or ""
    for language in LANGUAGES:
        own, other = find_group(text, studied, language), find_group(text, wrong, language)
        if other is not None and not (own is not None and own.start < other.start < own.end):
            return True
    return False


def _kinds(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim names people of a kind, and those who were studied were of the one they cannot be."""
    text, population = stated.text, study.population
    if population is None or study.is_pooled or is_unknown(text, stated.language):
        return None
    for wrong, studied in APART:
        if not _is_kind(population, studied) or _is_kind(population, wrong):
            continue
        said = find_kind(text, wrong, stated.language)
        if said is None or find_kind(around(stated), studied, stated.language) or is_compared(stated, said):
            continue
        if not is_kind_left_out(text, said, stated.language):
            return named(stated, study, said, Verdict.DISAGREES, held=population)
    return None


def _is_kind(population: str, kind: str) -> bool:
    return any(find_kind(population, kind, language) for language in LANGUAGES)


def _is_done(stated: Stated, said: Span) -> bool:
    """Whether "trained" tells what people did ("They trained five times a week"), and not what they were."""
    text = stated.text
    if _DONE.fullmatch(text[said.start : said.end]) is None or _BEING.search(text[: said.start]):
        return False
    after = " ".join(text[said.end :].split()[:_FEW])
    return not pattern(load_wording(stated.language).people.persons).search(after)


def _is_share(stated: Stated, said: Span) -> bool:
    """Whether a share of people is told to have become so, which is an outcome: "26 per cent were smoke-free"."""
    return _SHARE.search(stated.text[: said.start]) is not None


def _pregnant(stated: Stated, study: Study) -> Basis | None:
    """Return where a claim tells what happens in the pregnant, whom no part of the record of a trial names."""
    if study.population is None or study.nature in {Nature.OBSERVING, None}:
        return None
    said = claims_group(stated.text, "pregnant", stated.language)
    if said is None or study.tells_of("births") or study.sex == "men" or _BECOMING.search(stated.text[: said.start]):
        return None  # of men it is their partners who are, and who became so had it as an outcome
    if is_compared(stated, said):
        return None
    if find_group(stated.text, "cautions", stated.language):
        return None
    return named(stated, study, said, Verdict.DISAGREES, held=study.population)


def _headed(stated: Stated, study: Study) -> Basis | None:
    """Return where a heading that only names people names others than were studied, and the claim names nobody."""
    heading = headed(stated)
    if study.population is None or not heading or is_unknown(around(stated), stated.language):
        return None
    if any(find_group(heading, one, stated.language) for one in ("both", "all_ages")):
        return None
    wrong = _wrong_of_heading(heading, stated, study)
    if wrong is None or not is_first(stated):
        return None
    studied = ", ".join(filter(None, (study.population, study.age)))
    return Basis("population", Verdict.DISAGREES, heading, studied, study.origin, stated.claim.span, study.derived)


def _wrong_of_heading(heading: str, stated: Stated, study: Study) -> str | None:
    """Return the group that a heading names in place of the one studied; None where any words name the right one."""
    pairs: list[tuple[str, tuple[str, ...]]] = [(sex, (_OTHER[sex],)) for sex in (study.sex,) if sex is not None]
    pairs += [(held, tuple(_wrong_ages(held, study))) for held in (study.age_group,) if held is not None]
    pairs += [(own, (other,)) for own, other in _OPPOSITES if study.speaks_of(own) and not study.speaks_of(other)]
    for own, others in pairs:
        if find_group(around(stated), own, stated.language) or (own in _AGES and study.speaks_of("female_matters")):
            continue
        for other in others:
            if other not in {"adults", "all_ages"} and find_group(heading, other, stated.language):
                return other
    return None
