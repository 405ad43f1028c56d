"""Forms in which a page tells all who were studied, besides those of `samples`, and how groups add up to them.

Abstracts are not read so: what is derived from them rests on `samples` alone. The cues are each language's table
`[whole_samples]`.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cue_forms import alternations, patterns
from magcite.language.cues import Narrowed, pattern
from magcite.language.languages import cue_lists
from magcite.language.number_words import spelled_numbers
from magcite.language.persons import persons
from magcite.language.samples import opens_with_of, speaks_of_others

__all__ = [
    "are_all_groups",
    "doubles",
    "groups_of",
    "is_invited",
    "is_of_review",
    "is_some_only",
    "may_double",
    "names_study_of",
    "own_words",
    "tells_given",
    "tells_mean_age",
    "tells_of_half",
    "tells_whole",
    "without_number",
    "without_rates",
]

_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\A.*\d(?:-\w+)?", re.DOTALL)
_DESCRIBED = 4  # words of a noun of persons and what describes them
_NEAR = 40  # characters before the number in which it is told that people were asked
_REACH = 120  # characters after the number in which a cue must stand
_BEFORE = 300  # characters before it
_SIZES = {"2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
_WORDS = r"(?:\s+[^\W\d_][\w'’-]*)"
_PILOT = re.compile(r"pilot[- ]?", re.IGNORECASE)
_MARK = re.compile(r"\[[^\]]*\](?:\([^()]*\))?")
# Lists that are patterns as they stand.
_PLAIN = (
    *("invited", "group", "participants", "parts", "rest", "own", "per_time"),
    *("joined", "one_of", "some_before", "aside", "piloted"),
)


@dataclass(frozen=True, slots=True)
class _Forms:
    """One language's cues around samples, as pages have them, as patterns."""

    some_of: Narrowed
    mean_age: re.Pattern[str]
    half_of: re.Pattern[str]
    half_after: re.Pattern[str]
    total_after: re.Pattern[str]
    studies_and: re.Pattern[str]
    tested_in: re.Pattern[str]
    bracketed: re.Pattern[str]
    who_started: re.Pattern[str]
    invited: Narrowed
    group: Narrowed
    two_parts: re.Pattern[str]
    total: re.Pattern[str]
    started_with: re.Pattern[str]
    started: re.Pattern[str]
    split: re.Pattern[str]
    study_of: re.Pattern[str]
    there_were: re.Pattern[str]
    the: re.Pattern[str]
    participants: Narrowed
    restricted: re.Pattern[str]
    described: re.Pattern[str]
    allotted: re.Pattern[str]
    allotted_before: re.Pattern[str]
    had: re.Pattern[str]
    given: re.Pattern[str]
    given_before: re.Pattern[str]
    alternative: re.Pattern[str]
    parts: Narrowed
    rest: Narrowed
    own: Narrowed
    per_time: Narrowed
    both: re.Pattern[str]
    joined: Narrowed
    between_given: re.Pattern[str]
    after_given: re.Pattern[str]
    as_many: re.Pattern[str]
    equalled: Narrowed
    started_last: re.Pattern[str]
    left: re.Pattern[str]
    sampled: re.Pattern[str]
    one_of: Narrowed
    some_before: Narrowed
    aside: Narrowed
    piloted: Narrowed
    groups: re.Pattern[str]
    each: re.Pattern[str]
    review: re.Pattern[str]
    sexes: tuple[Narrowed, Narrowed]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    table = cue_lists(language, "whole_samples")
    cue = alternations(table)
    only = rf"(?:{cue['only']}\s+)?"

    def before(expression: str) -> re.Pattern[str]:
        return re.compile(rf"(?<!\w){expression}\s+{only}\Z", re.IGNORECASE)

    def after(expression: str) -> re.Pattern[str]:
        return re.compile(rf"{_WORDS}{{0,4}}?\s+{expression}(?!\w)", re.IGNORECASE)

    to = rf"{_WORDS}{{0,2}}?\s+(?:{cue['given']}|{cue['to']})\s"
    return _Forms(
        mean_age=re.compile(
            rf"(?<!\w){cue['mean_age']}\s+{cue['age_of']}\s+(?P<who>[^.;:()]{{1,60}}?)\s+{cue['was']}\s+\Z",
            re.IGNORECASE,
        ),
        half_of=before(rf"{cue['half']}\s+{cue['some_of']}"),
        half_after=re.compile(rf"{_WORDS}{{0,3}}?,?\s+{cue['half']}(?!\w)", re.IGNORECASE),
        total_after=re.compile(rf"\s*,?\s+{cue['total']}\s*(?:[.,;:)]|\Z)", re.IGNORECASE),
        studies_and=before(rf"\d[\d ,.]*\s+(?:[^\W\d_]+\s+)?{cue['many_studies']},?\s+(?:{cue['and']}|{cue['of']})"),
        tested_in=before(rf"{cue['tested']}\s+(?:{cue['askers']}\s+)?(?:[^\W\d_][\w-]*\s+){{1,5}}?{cue['tested_in']}"),
        bracketed=re.compile(rf"(?<!\w)[\w-]*{cue['studies']}(?!\w)[^.;()\d]{{0,50}}\(\s*{only}\Z", re.IGNORECASE),
        who_started=re.compile(rf"\s+{cue['who_started']}(?!\w)", re.IGNORECASE),
        **patterns(table, *_PLAIN),
        two_parts=re.compile(rf"[^.;:\d]{{1,70}}?(?:,|\s{cue['and']})\s[^.;:\d]{{0,50}}", re.IGNORECASE),
        some_of=pattern(table["some_of"], before=r"\w\W+", after=r"\s*\Z"),
        total=before(rf"{cue['total']}\s*[,:]?(?:\s+{cue['were']})?"),
        started_with=before(cue["started_with"]),
        started=after(cue["started"]),
        split=before(rf"{cue['askers']}(?:\s+[^\W\d_]+)?\s+{cue['split']}"),
        study_of=before(
            rf"[\w-]*{cue['studies']}(?:\s+\(?(?:19|20)\d\d\)?|\s+{cue['study_from']}\s+\S+(?:\s+\S+)?)?\s+{cue['of']}"
        ),
        there_were=before(cue["there_were"]),
        the=before(cue["the"]),
        restricted=re.compile(
            rf"[\s,]*{cue['restricted']}(?!\w)(?!\s+(?:{cue['the']}\s+)?{cue['studies']}(?!\w))", re.IGNORECASE
        ),
        described=re.compile(
            rf"[\s,]*{cue['described']}(?!\w)(?!\s+(?:{cue['the']}\s+)?{cue['studies']}(?!\w))", re.IGNORECASE
        ),
        allotted=after(cue["allotted"]),
        allotted_before=before(cue["allotted"]),
        had=before(rf"{cue['askers']}(?:\s+[^\W\d_]+)?\s+{cue['had']}"),
        given=after(cue["given"]),
        given_before=before(cue["given_before"]),
        alternative=re.compile(rf"(?<!\w){cue['or']}(?!\w)", re.IGNORECASE),
        both=re.compile(rf",?\s+{cue['and']}\s+(?:\w+\s+)?", re.IGNORECASE),
        between_given=re.compile(rf"{to}[^.;:()\d]{{1,70}}?(?:,|\s{cue['and']})\s+(?:\w+\s+)?", re.IGNORECASE),
        after_given=re.compile(to, re.IGNORECASE),
        equalled=pattern(table["as_many"]),
        as_many=re.compile(
            rf"{_WORDS}{{0,8}}?\s+{cue['and']}\s+{cue['as_many']}\s+(?!{cue['happened']}(?!\w))", re.IGNORECASE
        ),
        started_last=re.compile(
            rf"{_WORDS}{{0,4}}?\s+{cue['started_last']}\s*(?:[.,;:)]|\Z|{cue['and']}\s)", re.IGNORECASE
        ),
        left=re.compile(rf"{_WORDS}{{0,4}}?\s+{cue['left']}(?!\w)", re.IGNORECASE),
        sampled=re.compile(rf"(?<!\w){cue['sampled']}(?!\w)[^.;,:]{{0,40}}\Z", re.IGNORECASE),
        groups=re.compile(
            rf"(?<!\w)(?P<many>[2-6]|{cue['sizes']})\s+{cue['groups']}\s+{cue['of_groups']}\s+(?P<each>{cue['each']}\s+)?\Z",
            re.IGNORECASE,
        ),
        each=re.compile(rf"{_WORDS}{{0,3}}?,?\s+{cue['each']}(?!\w)", re.IGNORECASE),
        review=before(cue["review"]),
        sexes=(pattern(table["male"]), pattern(table["female"])),
    )


def without_number(counted: str, language: str) -> str:
    """Return a number and its noun without the number, be it in words: "well-trained men"."""
    spelled, counted = spelled_numbers(language), _DIGITS.sub("", counted)
    for word in _WORD.finditer(counted):
        if spelled.opens(word[0]) and (read := spelled.read(counted, word.start())) is not None:
            return counted[read.end :]
    return counted


def _is_whole(counted: str, forms: _Forms, language: str, *, one_kind: bool) -> bool:
    """Return whether persons are counted who may be described, but are not those of a sex alone."""
    words = _WORD.findall(without_number(counted, language))
    return len(words) <= _DESCRIBED and (one_kind or not forms.parts.search(counted))


def _apart(before: str, after: str, language: str) -> tuple[str, str] | None:
    """Return the words around a number without what is no other study's; None where they are of others or of a part."""
    forms = _forms(language)
    after = forms.per_time.sub(" ", _MARK.sub(" ", after))[:_REACH]
    if is_some_only(before, after, language):
        return None
    others = speaks_of_others(own_words(before, language), after, language)
    return None if others or forms.rest.search(after) or forms.some_of.search(before) else (before, after)


def is_some_only(before: str, after: str, language: str) -> bool:
    """Return whether a number is of some of all, whatever else tells it: who left, gave blood, or were in one study.

    So is that of a definite group which is described («de 60 deltagarna med astma»).
    """
    forms = _forms(language)
    after = _MARK.sub("", after)[:_REACH]
    if forms.some_before.search(before) or forms.aside.search(after):
        return True
    if forms.own.search(before) and forms.piloted.search(f"{before} {after}"):
        return True
    if forms.left.match(after) or forms.sampled.search(before) or forms.one_of.search(before):
        return True
    return forms.the.fullmatch(before) is not None and forms.described.match(after) is not None


def own_words(before: str, language: str) -> str:
    """Return the words before a number without those that only look as if they told of others: "in a pilot study"."""
    forms = _forms(language)
    return forms.total.sub(" ", forms.own.sub(lambda match: _PILOT.sub("", match[0]), before))


def without_rates(after: str, language: str) -> str:
    """Return the words after a number without how often something is done ("every other day")."""
    return _forms(language).per_time.sub(" ", after)


def tells_mean_age(before: str, after: str, language: str) -> bool:
    """Return whether the words before a number call it the mean age of persons: "the mean age of the women was".

    A further number after it may be that of others: "of the women was 44, of the men 51".
    """
    found = _forms(language).mean_age.search(before[-_BEFORE:])
    more = any(one.isdigit() for one in _MARK.sub("", after))
    return found is not None and not more and persons(language).ends(found["who"])


def names_study_of(before: str, language: str) -> bool:
    """Return whether a study and its preposition stand right before a number («en registerstudie på»)."""
    return _forms(language).study_of.search(before) is not None


def is_invited(before: str, after: str, language: str) -> bool:
    """Return whether a number of people are those who were asked, and need not have taken part."""
    invited = _forms(language).invited
    return invited.search(before[-_NEAR:]) is not None or invited.search(re.split(r"[,;.]", after)[0]) is not None


def tells_whole(before: str, counted: str, after: str, language: str, *, one_kind: bool = False) -> bool:
    """Return whether a page says of a number of people that they are all of a study.

    So it does where it calls them its total, starts with them, divides them, names a study of them, or calls them the
    participants and nothing narrows that. Arguments as of `samples.tells_sample`.
    """
    forms = _forms(language)
    words = _apart(before, after, language)
    if _calls_participants(before, counted, after, language):
        return True
    if words is None or not _is_whole(counted, forms, language, one_kind=one_kind):
        return False
    before, after = words
    wholes = (forms.total, forms.started_with, forms.split, forms.study_of, forms.studies_and, forms.tested_in)
    if (
        any(one.search(before) for one in wholes)
        or forms.started.match(after)
        or forms.started_last.match(after)
        or forms.total_after.match(after)
    ):
        return True
    if forms.bracketed.search(before) and after.startswith(")"):
        return True
    allotted = forms.allotted.match(after) or forms.allotted_before.search(before)
    return allotted is not None and forms.alternative.search(after, allotted.end() if allotted else 0) is not None


def tells_of_half(before: str, after: str, language: str) -> bool:
    """Return whether of all who are counted a half is told, or those who started: "the 96 who had been randomised"."""
    forms, after = _forms(language), _MARK.sub("", after)
    if forms.who_started.match(after):
        return forms.the.search(before) is not None or forms.some_of.search(before) is not None
    if opens_with_of(before, language) and forms.half_after.match(after):
        return True
    if speaks_of_others(forms.half_of.sub(" ", before), "", language):
        return False
    return forms.half_of.search(before) is not None and not forms.restricted.match(after)


def _calls_participants(before: str, counted: str, after: str, language: str) -> bool:
    """Return whether they are called "the 90 participants", or "there were only 90 volunteers", all of them."""
    forms = _forms(language)
    noun = without_number(counted, language).strip()
    if not forms.participants.fullmatch(noun) or forms.restricted.match(_MARK.sub("", after)):
        return False
    if speaks_of_others(forms.the.sub(" ", forms.there_were.sub(" ", before)), "", language):
        return False
    return forms.there_were.search(before) is not None or forms.the.search(before) is not None


def tells_given(before: str, counted: str, after: str, language: str, *, one_kind: bool = False) -> str | None:
    """Return how a page says that a number of people got something: "or" another thing, "one" alone; None elsewhere.

    Who got one thing alone may be one group of several.
    """
    forms = _forms(language)
    words = _apart(before, after, language)
    if words is None or not _is_whole(counted, forms, language, one_kind=one_kind):
        return None
    before, after = words
    given = forms.given.match(after)
    if given is None and not (forms.had.search(before) or forms.given_before.search(before)):
        return None
    return "or" if forms.alternative.search(after, given.end() if given else 0) else "one"


def doubles(after: str, language: str) -> bool:
    """Return whether as many others are told of after a number of people ("and as many healthy controls")."""
    return _forms(language).as_many.match(after[:_REACH]) is not None


def may_double(after: str, language: str) -> bool:
    """Return whether words after a number of people may tell of as many others, in whatever way."""
    return _forms(language).equalled.search(after[:_REACH]) is not None


def groups_of(before: str, after: str, language: str) -> int | None:
    """Return how many groups a number is that of each of: 2 of "two groups of 25 women each"; None elsewhere."""
    forms = _forms(language)
    found = forms.groups.search(before[-_BEFORE:])
    if found is None or not (found["each"] or forms.each.match(after)):
        return None
    many = found["many"].casefold()
    value = _SIZES.get(many) or spelled_numbers(language).read(many, 0)
    return int(value if isinstance(value, int) else value.value) if value else None


def are_all_groups(first: str, between: str, second: str, around: tuple[str, str], language: str) -> bool | None:
    """Return whether two numbers of people with words between are those of groups that make up a study.

    Args:
        first: a number with its noun.
        second: the next one.
        between: the words between them.
        around: those before the first and after the second in their sentence.
        language: its tag.

    Returns:
        True where the words call them all ("in all, 120 men and 150 women"), False where there may be a third group
        ("30 got ginger and 32 got placebo"), None where they are no such groups.
    """
    forms, (before, after) = _forms(language), around
    male, female = forms.sexes
    near = f"{before}{between}{after[:_NEAR]}"
    if forms.two_parts.fullmatch(between) and len(list(forms.group.finditer(near))) > 1:
        return False
    if speaks_of_others(before, "", language) or forms.rest.search(after[:_REACH]):
        return None
    sexes = (male.search(first) and female.search(second)) or (female.search(first) and male.search(second))
    if sexes and forms.both.fullmatch(between):
        return forms.total.search(before) is not None or forms.joined.search(before + after) is not None
    if forms.between_given.fullmatch(between) and forms.after_given.match(f"{after} "):
        return False
    return None


def is_of_review(before: str, after: str, language: str) -> bool:
    """Return whether the words before a number of studies say that a review put them together ("a review of").

    A further number after it may be that of more: "12 studies in children and 8 in adults".
    """
    return _forms(language).review.search(before) is not None and not any(one.isdigit() for one in _MARK.sub("", after))
