"""Whether the words around a number make it the whole sample of a study, or a part of it, or another study's.

`introduces_sample` holds where the words leave no other reading, in one of these forms (the cues are each language's
`[samples]`):

- a noun for a study and a preposition before the number («en studie på 51 patienter», "a trial of 51 patients"), with
  nothing between but where and when it was published or made («en studie från 2016 på 51 patienter»);
- a verb of the whole before or after a bare noun («lottades 51 vuxna», "51 adults were followed"), which no assignment
  to a single group follows;
- people who got one thing or the other («fick 51 patienter placebo eller magnesium», "either … or").
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from magcite.language.cues import Narrowed, alternation, pattern
from magcite.language.languages import load
from magcite.language.number_cues import Samples

__all__ = ["first_of_two", "introduces_sample", "opens_with_of", "speaks_of_others", "tells_sample"]

_WORD = re.compile(r"[^\W\d_]+")
_BEFORE_NOUN = re.compile(r"\A.*\d", re.DOTALL)  # "only 11 ", "more than 7 000 "
_DESCRIBED = 4  # words of a noun of persons and what describes them
_REACH = 120  # characters after the number in which a cue must stand


@dataclass(frozen=True, slots=True)
class _Forms:
    """One language's cues around samples as patterns."""

    study_of: Narrowed
    verb_before: re.Pattern[str]
    verb_after: re.Pattern[str]
    to_group: Narrowed
    given_before: Narrowed
    given_after: re.Pattern[str]
    alternatives: re.Pattern[str]
    parts: Narrowed
    others: Narrowed
    own_size: re.Pattern[str]
    other: re.Pattern[str]
    share: Narrowed
    passive: Narrowed
    apart: re.Pattern[str]
    only: Narrowed
    study_had: Narrowed
    looked: Narrowed
    retells: Narrowed
    it_was: re.Pattern[str]
    who_got: re.Pattern[str]
    some_of: re.Pattern[str]
    elsewhere: re.Pattern[str]
    opening: re.Pattern[str]
    described_verb: re.Pattern[str]


@lru_cache(maxsize=8)
def _forms(language: str) -> _Forms:
    data = load(language)
    cues, more, told = data.samples, data.counting, data.figures
    placebo, either, alternative = (alternation(one) for one in (cues.placebo, cues.either, cues.alternative))
    alternatives = (
        rf"(?<!\w)(?:{either}\s.*?{alternative}|{placebo}\s+{alternative}|{alternative}\s+(?:\w+\s+)?{placebo})(?!\w)"
    )
    times = alternation(form for forms in data.time.values() for form in forms)  # "51 adults took 5 mg per day"
    return _Forms(
        study_of=pattern(cues.studies, after=rf"{_made(cues)}\s+{alternation(cues.of)}\s*\Z"),
        verb_before=re.compile(
            rf"(?<!\w)(?:{alternation(cues.verbs_before)}|{alternation(more.askers)}\s+{alternation(more.asked)})\s*\Z",
            re.IGNORECASE,
        ),
        verb_after=re.compile(
            rf"\s*(?:{alternation((*cues.verbs_after, *more.took_part))}(?!\w)"
            rf"|{alternation(more.included)}(?!\w|[^.;,]{{0,30}}analy))",
            re.IGNORECASE,
        ),
        to_group=pattern(cues.to_group),
        given_before=pattern(cues.given_before, after=r"\s*\Z"),
        given_after=re.compile(rf"[^.;]{{0,60}}?(?<!\w){alternation(cues.given_after)}(?!\w)", re.IGNORECASE),
        alternatives=re.compile(alternatives, re.IGNORECASE | re.DOTALL),
        parts=pattern(cues.parts),
        others=pattern(cues.others),
        other=re.compile(rf"(?<!\w){alternative}(?!\w)", re.IGNORECASE),
        own_size=re.compile(
            rf"(?<!\w){alternation(told.own_size)}(?=(?:\s+[^\W\d_][\w-]*){{0,3}}?\s+{alternation(cues.studies)}(?!\w))",
            re.IGNORECASE,
        ),
        share=pattern(cues.share, after=r"\s*\Z"),
        passive=pattern(more.passive, after=r"\s*\Z"),
        apart=re.compile(
            rf"[^.;,\d]{{0,40}}?(?<!\w)(?:{alternation(cues.apart)}(?!\w)(?!\s+{times}(?!\w))"
            rf"|{alternation(cues.apart_last)}\s*(?:[.,;:)]|\Z))",
            re.IGNORECASE,
        ),
        only=pattern(more.only, after=r"\s*\Z"),
        study_had=pattern(cues.studies, after=rf"(?:\s+[^\W\d_][\w-]*){{0,2}}?\s+{alternation(told.study_had)}\s*\Z"),
        looked=pattern(told.looked, after=r"\s*\Z"),
        retells=pattern(told.retells, after=r"\s*\Z"),
        it_was=re.compile(rf"\A\W*{alternation(told.it_was)}\s*\Z", re.IGNORECASE),
        who_got=re.compile(
            rf"\s+(?:who|som|der)\s+[^.;,]{{0,20}}?{alternation((*cues.given_after, *told.eat))}\s[^.;,]{{1,60}}?"
            rf"(?<!\w){alternative}(?!\w)",
            re.IGNORECASE,
        ),
        elsewhere=re.compile(rf"[^.;,]{{0,40}}?(?<!\w){alternation(told.elsewhere)}(?!\w)", re.IGNORECASE),
        opening=re.compile(rf"\W*{alternation(cues.share)}\s+", re.IGNORECASE),
        described_verb=re.compile(
            rf"(?:\s+{alternation(data.numbers.between_and)}\s+[^\W\d_][\w-]*)?(?:\s+{alternation(told.among)}(?:\s+[^\W\d_][\w-]*){{1,4}}?)?\s+"
            rf"{alternation((*cues.verbs_after, *more.took_part))}(?!\w)",
            re.IGNORECASE,
        ),
        some_of=re.compile(rf"\w\W+{alternation(told.of_all)}\s*\Z", re.IGNORECASE),
    )


def _made(cues: Samples) -> str:
    """Return what may stand between a study and its sample: when, where and by whom it was published or made."""
    words = r"(?:\s+\(?[^\W_][\w.&'’-]*\)?)"
    named = rf"{alternation(cues.study_in)}(?=\s+(?-i:[A-ZÅÄÖÆØ]))"
    return rf"(?:,?\s+(?:{alternation(cues.study_from)}|{named})(?!\w){words}{{1,6}}?,?|\s+\(?(?:19|20)\d\d\)?)?"


def introduces_sample(before: str, counted: str, after: str, language: str, *, one_kind: bool = False) -> bool:
    """Return whether a sentence says of a number of people that they are all who were studied.

    Args:
        before: the sentence up to the number.
        counted: the number and what it counts, with the words between ("51 overweight patients").
        after: the rest of the sentence.
        language: its tag.
        one_kind: whether only women, or only men, were studied, so that a number of them is no part.
    """
    forms, near = _forms(language), after[:_REACH]
    verb_after = forms.verb_after.match(near) is not None
    if verb_after:
        before = forms.only.sub("", before)  # "only 18 singers took part": few, and all of them
    if speaks_of_others(before, after, language):
        return False
    if forms.some_of.search(before):
        return False
    if forms.study_of.search(before):
        return True
    alternatives = forms.alternatives.search(near) is not None
    if alternatives and (forms.given_before.search(before) or forms.given_after.match(near)):
        return True
    in_verb = verb_after or forms.verb_before.search(before) is not None
    return _is_bare(counted, forms, one_kind=one_kind) and in_verb and (alternatives or not forms.to_group.search(near))


def _is_bare(counted: str, forms: _Forms, *, one_kind: bool) -> bool:
    """Return whether a number stands with one noun at most, and none of a sex or an age."""
    return len(_WORD.findall(_BEFORE_NOUN.sub("", counted))) <= 1 and (one_kind or not forms.parts.search(counted))


def tells_sample(before: str, counted: str, after: str, language: str, *, one_kind: bool = False) -> bool:
    """Return whether a page says of a number of people that they are all who were studied.

    It is so in the forms of `introduces_sample`, and as people tell it in passing: a study had them, somebody looked
    at them, "it was 27 runners who got a drip or salt water". The arguments are those of `introduces_sample`.
    """
    if introduces_sample(before, counted, after, language, one_kind=one_kind):
        return True
    forms, near = _forms(language), after[:_REACH]
    if speaks_of_others(before, after, language) or forms.some_of.search(before):
        return False
    if forms.it_was.search(before) and forms.who_got.match(near):
        return True
    had = forms.study_had.search(before) or forms.looked.search(before)
    taken = had is not None or forms.described_verb.match(near) is not None
    return taken and _is_whole(counted, forms, one_kind=one_kind) and not forms.to_group.search(near)


def _is_whole(counted: str, forms: _Forms, *, one_kind: bool) -> bool:
    """Return whether persons are counted who may be described, but are not those of a sex alone: "114 new mothers"."""
    words = _WORD.findall(_BEFORE_NOUN.sub("", counted))
    return len(words) <= _DESCRIBED and (one_kind or not forms.parts.search(counted))


def opens_with_of(before: str, language: str) -> bool:
    """Return whether a number opens a sentence as that of all of whom some are told of ("Of 85 divers, 19 came")."""
    return _forms(language).opening.fullmatch(before) is not None


def speaks_of_others(before: str, after: str, language: str) -> bool:
    """Return whether a sentence speaks of another study, of a part of one, or of a rate ("of 1,000 people")."""
    forms = _forms(language)
    took_part = forms.verb_after.match(after[:_REACH])
    after = after[took_part.end() :] if took_part else after  # «var med» has the word for each in it
    near = after[:_REACH]
    before = forms.own_size.sub(" ", before)  # "in a smaller study" says how large the one at hand was
    if forms.others.search(before) or forms.apart.match(near) or forms.elsewhere.match(near):
        return True
    wholes = (forms.study_of, forms.passive, forms.study_had, forms.looked, forms.retells)
    whole = any(one.search(before) for one in wholes)
    return forms.share.search(before) is not None and not whole


def first_of_two(text: str, language: str) -> str:
    """Return what stands before an alternative: " of cocoa a day" of " of cocoa a day or placebo"."""
    return _forms(language).other.split(text, maxsplit=1)[0]
