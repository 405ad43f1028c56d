"""What a study set out to see, for results that name no outcome: "The primary outcome occurred", "A was superior".

The primary outcome is the one that the abstract defines; what is meant without any name is that, else what its aim,
else its title, says was to be changed. Where neither is plain there is none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from magcite.enrich.derive.results.forms import Forms
from magcite.enrich.derive.results.outcomes import after
from magcite.enrich.derive.results.series import is_condition
from magcite.enrich.derive.results.sound import is_sound
from magcite.enrich.derive.text import Sentence

__all__ = ["Meant", "meant_in", "primary_of"]

_PRIMARY = r"(?:co-?primary|primary|main|principal|primära|huvudsakliga)"
_OUTCOME = (
    r"(?:(?:efficacy|safety|clinical|composite|study|end|utfall)[\s-])*(?:outcomes?|end-?points?|end\spoints?|points?|variables?|measures?|parameters?|utfallet|utfallsmåttet|utfallsmått)"
    r"(?:\s(?:measures?|variables?|of\sinterest|of\sthe\s(?:study|trial)|events?))?"
)
_DEFINED = re.compile(
    rf"\b{_PRIMARY}\s{_OUTCOME}(?:\s\([^()]*\))?(?:\s(?:was|were|is|included|comprised|consisted\sof|var)|:)\s(?:defined\sas\s|taken\sas\s)?"
    r"(?!met\b|reached\b|observed\b|seen\b|assessed\b|similar\b|not\b|the\s(?:same|difference)\b|\d|lower\b|higher\b)"
    r"(?:(?:an?|the)\s(?:composite|combination|combined\sendpoint|occurrence|incidence|rate|proportion|percentage|number|development|change|time|mean\schange)s?\s"
    r"(?:of\s(?:(?:patients|participants|women|men|children|people|infants)\s(?:with|who\shad)\s)?(?:either\s)?|in\s|to\s(?:the\s)?(?:first\s)?)?)?",
    re.IGNORECASE,
)
_WAS = re.compile(
    rf"(?:\A|[.;]\s)\W*(?:the\s)?(?P<what>[^\W\d][^,;:()]{{2,60}}?)\s(?:was|were|served\sas|var)\s(?:chosen\sas\s|defined\sas\s)?(?:the|our|det)\s{_PRIMARY}\s{_OUTCOME}",
    re.IGNORECASE,
)
_LABELS = frozenset(
    {
        "main outcome measures",
        "main outcome measure",
        "primary outcome",
        "primary outcomes",
        "main outcomes and measures",
    }
    | {"main outcome", "main outcomes", "primary outcome measure", "primary outcome measures", "primary endpoint"}
)
_ACTS = (
    r"(?:reduc|improv|prevent|reliev|lower|decreas|alleviat|ameliorat|increas|affect|influenc|enhanc|shorten|speed|rais|treat|eas|attenuat|minimi[sz]|cur"
    r"|delay|chang|modif|protect|halt|slow|control)"
)
_AIMED = (
    re.compile(rf"\b(?:whether|if|that|can|could|would|may|to|for|in)\s(?:[\w()/,-]+\s){{0,12}}?{_ACTS}(?:es|s|e"
    rf"|ing|ed|ting)?\s(?:against\s|the\s(?:rate|risk|incidence|frequency)\sof\s)?", re.IGNORECASE),
    re.compile(r"\b(?:effects?|impact|influence|efficacy"
    r"|effectiveness)\s(?:\([^()]*\)\s)?of\s[^.;]{2,120}?\s(?:on|in\s(?:reducing|preventing|improving|relieving"
    r"|treating|the\s(?:treatment|prevention|management|reduction)\sof)|for)\s", re.IGNORECASE),
    re.compile(r"\b(?:associations?|relations?|relationships?|link)\s(?:between\s[^.;]{2,80}?\sand"
    r"|of\s[^.;]{2,80}?\s(?:with|to))\s(?:the\s)?", re.IGNORECASE),
)  # fmt: skip
_TITLED = re.compile(
    r"\b(?:effects?|impact|influence)\sof\s[^:?.]{2,100}?\son\s|\A[^:?.]{2,100}?\s(?:to\s(?:prevent|reduce|treat|improve)|for\s(?:the\s(?:treatment|prevention|management|relief)\sof\s)?|in\sthe\s(?:treatment|prevention|management|relief)\sof)\s*",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\A[^:?.,]{3,60}?\s(?:and|och)\s(?:the\s)?(?:risk\sof\s|incidence\sof\s)?", re.IGNORECASE)
_NAMED = re.compile(rf"(?:the\s)?(?:combined\s)?{_PRIMARY}\s{_OUTCOME}(?:\sevents?|\srates?)?"
rf"|{_PRIMARY}\s{_OUTCOME}\s(?:events?|rates?)", re.IGNORECASE)  # fmt: skip
_PLACE = re.compile(
    r"\s(?:in|among|measured|assessed|rated|as|using|at|during|within|over|after|by|versus|compared|from|defined|caused|hos|bland)\s.*\Z",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r",|\s(?:and|och)\s", re.IGNORECASE)
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Meant:
    """The outcomes that an abstract means without naming them; None for one that is not plain."""

    primary: str | None
    aim: str | None

    @property
    def sole(self) -> str | None:
        """What is meant where it is one thing alone."""
        single = self.primary is not None or (self.aim is not None and _SEVERAL.search(self.aim) is None)
        return self.aim if single else None


def meant_in(sentences: Sequence[Sentence], title: str, language: str, forms: Forms) -> Meant:
    """Return what an abstract says it set out to see."""
    primary = next((one for sentence in sentences if (one := _defined(sentence, forms))), None)
    aim = next((one for sentence in sentences if (one := _aimed(sentence, forms))), None)
    return Meant(primary, primary or aim or _titled(title, language, forms))


def primary_of(outcome: str) -> bool:
    """Return whether what stands where an outcome does is "the primary outcome" and no more."""
    return _NAMED.fullmatch(outcome.strip()) is not None


def _defined(sentence: Sentence, forms: Forms) -> str | None:
    match = _DEFINED.search(sentence.words)
    if match is not None:
        return _named(sentence.words, match.end(), forms)
    was = _WAS.search(sentence.words)
    if was is not None:
        return _sound(was["what"])
    return _named(sentence.words, 0, forms) if sentence.section in _LABELS and sentence.opens else None


def _aimed(sentence: Sentence, forms: Forms) -> str | None:
    if forms.aims.search(sentence.words) is None and not _is_aim(sentence.section):
        return None
    if sentence.section in forms.words.sections and sentence.section:
        return None
    found = [match for form in _AIMED if (match := form.search(sentence.words))]
    return next((one for match in found if (one := _named(sentence.words, match.end(), forms))), None)


def _is_aim(section: str) -> bool:
    return section.startswith(("aim", "objective", "purpose", "goal", "syfte", "mål"))


def _titled(title: str, language: str, forms: Forms) -> str | None:
    """Return what a title says was to be changed; of "A and B", B where it is an illness."""
    match = _TITLED.search(title)
    if match is not None and (said := _named(title, match.end(), forms)):
        return said
    joined = _JOINED.search(title)
    said = _named(title, joined.end(), forms) if joined else None
    return said if said and is_condition(said, language) else None


def _named(words: str, place: int, forms: Forms) -> str | None:
    named = after(words[: place + 200], place, forms)
    return _sound(named.outcome) if named else None


def _sound(words: str) -> str | None:
    said = re.sub(
        r"\A(?:the|an?|any)\s+", "", _PLACE.sub("", " ".join(words.split())).strip(" ,.;:"), flags=re.IGNORECASE
    )
    return (
        said
        if len(said) <= _LONGEST and is_sound(said) and not primary_of(said) and not re.search(r"[()\[\]%]", said)
        else None
    )
