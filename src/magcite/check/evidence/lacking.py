"""What a study is told to have had, and had not: lots, anybody to compare with, a secret of who got what.

Title, evidence or abstract say that it had none: "single-arm", "open-label", a comparator of "usual care"; of lots in a
trial so may the author's annotation ("by patient preference"). The cues: each language's `[controlled]`.

Attributes of the table:
    controlled, studies: a "placebo-controlled" "trial".
    control_group: those compared with, by name; than, whom, lacked: "than" "those who" "got none"; than_counted, who:
        "than the" 26 "who"; plain: what they got ("water"); denied: what takes
        such words back before them, denied_after: right behind them.
    untreated: how a comparator begins that was nothing at all, or nothing of a kind that looks like the treatment.
    pretended: what such a comparator has not, be it in its own words or in the evidence elsewhere ("placebo").
    assessing: of whom a secret says nothing of those treated.
"""

import re
from functools import cache

from magcite.check.evidence.holding import Holding
from magcite.check.evidence.stated import Stated
from magcite.comparison.study import Nature, Study
from magcite.language.cue_forms import alternations
from magcite.language.cues import alternation
from magcite.language.designs import find_designs
from magcite.language.every_language import cues_of_all, pattern_of_all
from magcite.language.studied import studied
from magcite.model import Design, Span

__all__ = ["lacked", "names_controls"]

_LOTS, _BLIND = "randomised", "blind"
_TOLD_APART = frozenset({_LOTS, _BLIND, "crossover"})  # by what a trial of one group has nothing of
_LONE = frozenset({None, Design.TRIAL, Design.COHORT})
_NEAR = 40  # characters before words of a control group in which they are denied


@cache
def _compared() -> re.Pattern[str]:
    one = alternations(cues_of_all("controlled"))
    return re.compile(
        rf"(?<!\w)(?:{one['than']}\s+(?:[\w-]+\s+){{0,2}}?{one['whom']}\s+(?:[\w-]+\s+){{0,1}}?{one['lacked']}"
        rf"|{one['than']}\s+{one['whom']}\s+(?:[\w-]+\s+){{1,4}}?{one['plain']}"
        rf"|{one['than_counted']}\s+\d+\s+{one['who']}|{one['control_group']})(?!\w)",
        re.IGNORECASE,
    )


def names_controls(words: str) -> bool:
    """Return whether words name those whom the treated were compared with: "than in the control group"."""
    return _compared().search(words) is not None


def lacked(stated: Stated, held: Holding) -> tuple[Span, str] | None:
    """Return where a claim tells of what the study had not, and the words that say so; None elsewhere."""
    study = held.study
    if study.design in _LONE or study.design is Design.CASE_REPORT:
        note = held.reference.annotation or ""
        found = _of_what_it_had_not(stated, study)
        if found is None and study.design is Design.TRIAL and stated.of_one_work and studied().no_lots.search(note):
            return (lots, note) if (lots := _lots(stated)) else None
        if found is not None:
            return found, study.words
    if study.nature is Nature.TRIAL and not study.is_pooled and stated.of_one_work:
        return _of_secret(stated, held)
    return None


def _of_what_it_had_not(stated: Stated, study: Study) -> Span | None:
    """Return where a claim names lots or a comparison of a study that had neither, or no lots."""
    if study.is_of_one_group or _is_of_one(study):
        return _of_control(stated, named=not _is_of_one(study))
    return _lots(stated) if study.is_without_lots and stated.of_one_work else None


def _lots(stated: Stated) -> Span | None:
    return next((one.span for one in find_designs(stated.text, stated.language) if one.name == _LOTS), None)


def _is_of_one(study: Study) -> bool:
    """Whether one patient is all that a report is of."""
    return study.design is Design.CASE_REPORT


def _of_control(stated: Stated, *, named: bool) -> Span | None:
    """Return where a claim says that a study had somebody to compare with, or lots; `named`: by its design, too."""
    if named:
        studies = alternation(cues_of_all("controlled")["studies"])
        controlled = pattern_of_all("controlled", "controlled", before=r"(?<!-)", after=rf"\s{studies}")
        if found := controlled.search(stated.text):
            return Span(*found.span())
        lots = (one for one in find_designs(stated.text, stated.language) if one.name in _TOLD_APART)
        if span := next((one.span for one in lots if stated.of_one_work), None):
            return span
    denied, after = (
        pattern_of_all("controlled", "denied"),
        pattern_of_all("controlled", "denied_after", before=r"\A\s*"),
    )
    for match in _compared().finditer(stated.text) if stated.of_one_work else ():
        before = stated.text[max(0, match.start() - _NEAR) : match.start()]
        if not denied.search(before) and not after.search(stated.text[match.end() :]):
            return Span(*match.span())
    return None


def _of_secret(stated: Stated, held: Holding) -> tuple[Span, str] | None:
    """Return where a claim says that nobody knew who got what, and everybody did."""
    why = _open_words(held)
    if why is None:
        return None
    assessing = pattern_of_all("controlled", "assessing")
    if assessing.search(stated.text):
        return None
    named = (one for one in find_designs(stated.text, stated.language) if one.name == _BLIND)
    found = next(named, None)
    return None if found is None else (found.span, why)


def _open_words(held: Holding) -> str | None:
    """Return the words that say that those treated knew it; None where nothing does, or anything looks otherwise."""
    study, evidence = held.study, held.evidence
    pretended = pattern_of_all("controlled", "pretended")
    if pretended.search(f"{study.words}. {study.made}"):
        return None
    if study.is_open:
        return study.words
    if evidence is None or not held.confirmed or evidence.comparator is None:
        return None
    untreated = pattern_of_all("controlled", "untreated", before=r"\A\W*")
    return evidence.comparator if untreated.search(evidence.comparator) else None
