"""What a count of people, animals or studies counts: all of them, or a part.

A count is called the total only where the words beside it leave no other reading: "a total of 2069 participants were
enrolled", "we randomised 51 adults", "PATIENTS: 351 women", "Forty patients … underwent". A second count joined to it
("60 patients and 60 controls") makes both parts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from magcite.enrich.derive.counted import (
    IN_BRACKET,
    answered,
    counts_things,
    is_compared,
    is_measure,
    is_planned,
    is_screened,
)
from magcite.enrich.derive.text import Sentence, cues_of, named
from magcite.language import introduces_sample, speaks_of_others
from magcite.language.enrolled import load_enrolled
from magcite.language.languages import Abstracts, cue_lists
from magcite.language.persons import persons
from magcite.language.study_cues import load_study_cues
from magcite.model import Part, Quantity, Relation, Role

__all__ = [
    "Count",
    "counts_people",
    "is_level",
    "part_of_cohorts",
    "part_of_sample",
    "part_of_studies",
    "sole",
]

_WINDOW = 140  # characters after a count in which its verb stands
_REACH = 300  # characters before a count that bear on it
_BESIDE = 80  # characters between a count of studies and that of the people in them
_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_SHARE = re.compile(r"\s*(?:\(\s*\d+(?:[.,·]\d+)?\s?%\s*[);,:]|/\s?\d)")
_PERCENTAGE = re.compile(r"\s*[(\[]\s*\d+(?:[.,·]\d+)?\s?%\s*[)\]]")
_FRACTION = re.compile(r"\d\s*/\s*\Z")
_INTERRUPTED = re.compile(
    r"\A(?:\s+[^\W\d_][\w-]*,?){0,4}\s*\([^()]{1,80}\)\s+(?:[^\W\d_][\w-]*\s+){0,2}?(?P<noun>[^\W\d_][\w-]*)\b"
)
_NAMELY = re.compile(
    r",?\s+(?:(?:including|comprising|consisting|aged|inklusive|varav)\b|[\d, ]{1,9} of (?:whom|which|them)\b)",
    re.IGNORECASE,
)
_AND = re.compile(r",\s+(?:and|but|och|men|og)\s", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s(?:of|on|from|av|på|af|från|fra)\s*\Z", re.IGNORECASE)
_CLAUSE = re.compile(
    r"[;:.](?!\d)|\b(?:while|whereas|but|although|who|whom|which|medan|som|der|hvoraf)\b", re.IGNORECASE
)
_CONTROLS = r"[^\W\d_]+\s+(?:healthy\s+)?(?:controls?|kontroller)"
_JOINED = re.compile(rf"(?:\b(?:and|or|versus|vs\.?|och|eller|og)|[,+&])\s+(?:\d|{_CONTROLS})", re.IGNORECASE)
_JOINED_STUDIES = re.compile(
    r"\A[^.;]{0,60}?\b(?:and|och|og)\s+\w+\s+(?:[\w-]+\s+){0,3}(?:studies|trials|studier)\b", re.IGNORECASE
)
_JOINED_BEFORE = re.compile(r"[^.;]{0,60}\b(?:and|och|og)\s*")
_OF_ALL = re.compile(r"\A\W*(?:of|among|av|af)\s+(?:the\s+)?\Z", re.IGNORECASE)
_ORDER = (
    "first|second|third|validation|replication|discovery|derivation|training|test|control|placebo|independent|separate"
)
_ORDERED = re.compile(rf"(?:{_ORDER}|another)\s+(?:\w+\s+){{0,2}}(?:of|in|with|included|comprised)\s*\Z", re.IGNORECASE)
_DONE = r"(?=\s*(?:[.,;()]|\Z)|\s+(?:were|was|took|had|var|deltog|ingick|lottades|deltog|indgik))"  # after "in all"
_WHO = r"\A\s*,?\s*(?:who|that|som|der)\s+"
_TO = re.compile(r"\s+(?!(?:in|at|from|by|into|between|with|and|on|for|i|på|från|av|fra|af)\b)[^\W\d_]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ASSIGNED_TO = re.compile(r"\A\s+(?:to|into|till|til)\s+[^\W\d_]")
_BETWEEN = re.compile(
    r"\b(?:between|from|mellan|från|mellem|fra)\s+\d+\s+(?:and|to|och|till|og|til)\s+\d+", re.IGNORECASE
)
_MADE_IN = re.compile(r"\b(?:in|from|across|within|i|från|fra)\s+(?:the\s+)?\Z", re.IGNORECASE)
_COHORTS = re.compile(
    r"\A(?:(?!previous|earlier|other|tidigare|andra)[\w-]+\s+){1,4}(?:cohorts|kohorter)\Z", re.IGNORECASE
)
_LIMITS = frozenset({Relation.MORE, Relation.LESS})
_LEVEL = re.compile(
    r"\b(?:scores?|levels?|index|count|values?|concentrations?|titres?|titers?|intake|bmi|pressure|poäng|värde|nivå)\s+(?:of\s+|was\s+|were\s+)?\Z",
    re.IGNORECASE,
)
_WHOLES = frozenset({Part.TOTAL, Part.ANALYSED, Part.COMPLETED})
_TOLD = ("result", "finding", "main", "conclusion", "interpretation", "resultat", "slutsats", "konklusion")


@dataclass(frozen=True, slots=True)
class Count:
    """A count in its sentence; `others` are the sentence's further quantities."""

    sentence: Sentence
    quantity: Quantity
    others: tuple[Quantity, ...]
    language: str

    @property
    def cues(self) -> Abstracts:
        """The cues of its language."""
        return cues_of(self.language)

    @property
    def before(self) -> str:
        """The words of the sentence before it, as far as they bear on it."""
        start = self.quantity.span.start
        return self.sentence.words[max(0, start - _REACH) : start]

    @property
    def after(self) -> str:
        """The words after it, brackets blanked out, up to the end of its clause."""
        words = self.sentence.words[self.quantity.span.end : self.quantity.span.end + _WINDOW]
        plain = _BRACKETS.sub(lambda match: " " * len(match[0]), words)
        stop = _CLAUSE.search(plain)
        return plain[: stop.start()] if stop else plain

    @property
    def right_after(self) -> str:
        """The very next words."""
        return self.sentence.words[self.quantity.span.end : self.quantity.span.end + 60]

    def follows(self, cues: tuple[str, ...]) -> bool:
        """Whether one of the cues stands right before it."""
        return named(cues, after=r"\s*\Z").search(self.before) is not None

    @property
    def is_share(self) -> bool:
        """Whether it is written as a share: "74 patients (10.6%)", "4/31"."""
        return _SHARE.match(self.right_after) is not None or _FRACTION.search(self.before) is not None

    @property
    def is_percentage(self) -> bool:
        """Whether its share of all stands in a bracket after it: "189 (89%)"."""
        return _PERCENTAGE.match(self.right_after) is not None

    @property
    def is_named_whole(self) -> bool:
        """Whether the words right before it say that it is all: "a total of", "we enrolled"."""
        if load_enrolled(self.language).theirs.search(self.before):
            return False
        told = self.follows(self.cues.total_before) or self.follows(self.cues.sample_before)
        return told or load_enrolled(self.language).did.search(self.before) is not None

    @property
    def is_in_all(self) -> bool:
        """Whether the words right after it say that it is all: "834 participants in all"."""
        told = tuple(cue_lists(self.language, "allotted")["in_all"])
        return named(told, before=r"\A,?\s+", after=_DONE).match(self.right_after) is not None

    @property
    def is_studied(self) -> bool:
        """Whether it stands where the authors say in whom they worked: "we measured … in 679 men"."""
        if load_enrolled(self.language).did_in.search(self.before) and not self.sentence.section.startswith(_TOLD):
            return True
        return self.follows(self.cues.studied_in) and named(self.cues.studied_by).search(self.before) is not None


def part_of_sample(count: Count, *, pooled: bool) -> Part | None:
    """Return what a count of people or animals counts.

    None: nothing says it, and it may be all where it is the only one ("we measured it in 679 men").

    Args:
        count: in its sentence.
        pooled: whether the work puts studies together.
    """
    if pooled and _belongs_to_all_studies(count):
        return Part.TOTAL
    if not pooled and answered(count.before, count.right_after):
        return Part.ANALYSED
    verb = Part.SCREENED if is_screened(count.before, count.right_after) else _verb(count)
    if _is_part(count) or verb is Part.SCREENED:
        stayed = verb is Part.COMPLETED and not pooled and count.is_percentage
        return verb if verb is Part.SCREENED or stayed else Part.GROUP
    if count.sentence.section in count.cues.people_sections and not count.before.strip():
        return Part.GROUP if _is_joined(count) else Part.TOTAL
    return _part_pooled(count, verb) if pooled else _part_single(count, verb)


def _is_part(count: Count) -> bool:
    if _is_planned(count) or load_enrolled(count.language).theirs.search(count.before):
        return True
    if counts_things(count.before, count.right_after, count.language):
        return True
    outside = count.quantity.role is not Role.SAMPLE and not count.is_named_whole
    return outside or count.is_share or IN_BRACKET.search(count.before) is not None or _is_aside(count)


def _is_aside(count: Count) -> bool:
    """Whether it stands in brackets after those of whom it is a part: "64 patients (mean age 69; 38 women)"."""
    opened = count.before.rfind("(")
    if opened <= count.before.rfind(")"):
        return False
    place = count.quantity.span.start - len(count.before) + opened
    return any(
        one.role is Role.SAMPLE and one.span.end <= place and one.value > count.quantity.value for one in count.others
    )


def is_level(one: Quantity, words: str) -> bool:
    """Whether a bound that no noun follows is one of what stands before it: "a score above 300 were randomised"."""
    if one.relation not in _LIMITS or one.role is not Role.SAMPLE or len(_WORD.findall(one.text)) > 1:
        return False
    return _LEVEL.search(words[max(0, one.span.start - _REACH) : one.span.start]) is not None


def _is_planned(count: Count) -> bool:
    """Whether it counts whom a study would take in: "the trial will enrol 600 patients"."""
    return is_planned(count.before, count.after, count.language)


def _part_single(count: Count, verb: Part | None) -> Part | None:
    """Return the part in a work that is one study."""
    before = _PREPOSITION.sub(" ", count.before) if count.is_named_whole else count.before
    others = speaks_of_others(before, count.after, count.language) or _ORDERED.search(count.before)
    if verb is Part.GROUP or others or _is_joined(count) or _is_one_arm(count):
        return Part.GROUP
    introduced = count.is_named_whole or introduces_sample(
        count.before, count.quantity.text, count.after, count.language
    )
    studied_in = count.follows(count.cues.studied_in)
    if not introduced and count.follows(count.cues.part_before) and not (studied_in and (verb or count.is_studied)):
        return Part.COMPLETED if verb is Part.COMPLETED else Part.GROUP
    if verb is not None or introduced:
        return verb or Part.TOTAL
    return None if count.is_studied and not _OF_ALL.search(count.before) else Part.UNCLEAR


def _part_pooled(count: Count, verb: Part | None) -> Part:
    """Return the part in a work that puts studies together."""
    whole = count.is_named_whole or count.is_in_all
    if verb is Part.GROUP or (not whole and speaks_of_others(count.before, count.after, count.language)):
        return Part.GROUP
    if whole or (verb in {Part.TOTAL, Part.ANALYSED} and not count.follows(count.cues.part_before)):
        return Part.GROUP if _is_joined(count) else Part.TOTAL
    return Part.GROUP


def _belongs_to_all_studies(count: Count) -> bool:
    """Whether it counts the people in all the studies put together: "22 studies with a total of 1173 participants"."""
    studies = [one for one in count.others if one.role is Role.STUDIES and one.span.end <= count.quantity.span.start]
    if not studies or count.is_share:
        return False
    between = count.sentence.words[studies[-1].span.end : count.quantity.span.start]
    if len(between) > _BESIDE:
        return False
    beside = Count(count.sentence, studies[-1], (count.quantity,), count.language)
    joins = named(count.cues.studies_of).search(between) or re.fullmatch(r"[\s(\[]*(?:n\s*=\s*)?", between)
    return joins is not None and part_of_studies(beside) is Part.TOTAL


def part_of_studies(count: Count) -> Part:
    """Return what a count of studies counts, in a work that puts studies together."""
    before, cues = count.before, count.cues
    if before.rfind("(") > before.rfind(")") or count.is_share or count.quantity.role is not Role.STUDIES:
        return Part.GROUP
    found = tuple(cue for cue in cues.screened if cue not in cues.studies_after)
    if named(found, before=r"\A[^.;]{0,60}?(?<!\w)").search(count.after):
        return Part.SCREENED
    if count.follows(cues.studies_part_before) and not count.follows(cues.studies_before):
        taken_in = named(cues.studies_after, before=r"\A\s*").match(count.after)
        return Part.TOTAL if taken_in and count.follows(cues.studies_of_found) else Part.GROUP
    if _JOINED_STUDIES.search(count.after) or _is_planned(count):
        return Part.GROUP
    whole = count.follows(cues.studies_before) or _are_all(count)
    return Part.TOTAL if whole else Part.UNCLEAR


def part_of_cohorts(count: Count) -> Part:
    """Return what a count of studies counts in a work that is one study: of the cohorts in which it was made, all."""
    made_in = _MADE_IN.search(count.before) is not None and _COHORTS.search(count.quantity.text) is not None
    several = sum(1 for one in count.others if one.role is Role.STUDIES)
    people = any(one.role is Role.SAMPLE for one in count.others)
    return Part.TOTAL if made_in and people and not several else Part.UNCLEAR


def _are_all(count: Count) -> bool:
    """Whether what follows makes the studies all there are: "met the inclusion criteria", "with 1173 participants"."""
    taken_in = named(count.cues.studies_after, before=r"\A[^.;]{0,90}?(?<!\w)").search(count.after)
    return taken_in is not None


def _verb(count: Count) -> Part | None:
    """Return what the first verb after a count makes of it; None where none is known."""
    after, cues = count.after, count.cues
    if named(cues.screened, before=_WHO).match(count.right_after):
        return Part.SCREENED
    apart = _AND.search(after)
    after = after[: apart.start()] if apart else after
    kinds = (
        (cues.analysed, Part.ANALYSED),
        (cues.completed, Part.COMPLETED),
        (cues.screened, Part.SCREENED),
        (cues.part_after, Part.GROUP),
        (cues.taken_part, Part.TOTAL),
    )
    found = [
        (match.start(), place, part)
        for place, (forms, part) in enumerate(kinds)
        if (match := named(forms).search(after)) is not None
    ]
    first = min(found)[2] if found else None
    return None if first is Part.GROUP and after.startswith(",") else first


def _is_joined(count: Count) -> bool:
    """Whether a further count stands beside it, so that neither is the whole."""
    words, span = count.sentence.words, count.quantity.span
    verb = named(count.cues.taken_part).search(count.after)
    near = count.after[: verb.start()] if verb else count.after
    namely = _NAMELY.match(near)
    near = near[: namely.start()] if namely else near
    if is_compared(count.sentence.words[span.end :]):
        return True
    near = _BETWEEN.sub(lambda match: " " * len(match[0]), near)
    if any(not is_measure(near, match.end(), count.language) for match in _JOINED.finditer(near)):
        return True
    people = [one.span for one in count.others if one.role is Role.SAMPLE]
    follows = any(
        span.end <= one.start <= span.end + len(near) and "(" not in words[span.end : one.start] for one in people
    )
    return follows or any(
        one.end < span.start and _JOINED_BEFORE.fullmatch(words, one.end, span.start) is not None for one in people
    )


def _is_one_arm(count: Count) -> bool:
    """Whether those counted were put into one group: "26 patients were assigned to placebo"."""
    matches = list(named(count.cues.assigned).finditer(count.after))
    if not matches:
        return False
    match = matches[0]
    for following in matches[1:]:
        match = following if following.start() <= match.end() + 1 else match  # "randomly assigned"
    rest = count.sentence.words[count.quantity.span.end + match.end() :]
    return _TO.match(rest) is not None and named(count.cues.alternatives).search(rest) is None


def counts_people(count: Count) -> bool:
    """Whether a bare number counts people by what was done with them: "80 were randomised"."""
    one, cues = count.quantity, count.cues
    whole = one.high is None and one.value > 1 and float(one.value).is_integer()
    if one.role is not Role.OTHER or one.unit is not None or not whole:
        return False
    if one.relation in _LIMITS and _LEVEL.search(count.before):
        return False
    if _counts_after_bracket(count):
        return True
    if answered(count.before, count.right_after):
        return True
    done = (*cues.taken_part, *cues.analysed, *cues.completed)
    after = _PERCENTAGE.sub("", count.right_after, count=1)
    if named(cues.assigned, after=r"\s+\Z").search(count.before) and _ASSIGNED_TO.match(after):
        return True
    return named(done, before=r"\A\s+(?!\W)").match(after) is not None


def _counts_after_bracket(count: Count) -> bool:
    """Whether a bracket parts a number from its people: "2315 middle-aged (age range, 42-60 years) men"."""
    told = _INTERRUPTED.match(count.sentence.words[count.quantity.span.end : count.quantity.span.end + _WINDOW])
    if told is None:
        return False
    return (
        persons(count.language).ends(told["noun"]) or told["noun"].casefold() in load_study_cues(count.language).persons
    )


def sole(counts: Sequence[tuple[Part | None, float]]) -> bool:
    """Whether a count of which nothing is said may be the whole: no larger one stands beside it, and no other whole."""
    open_values = {value for part, value in counts if part is None}
    if len(open_values) != 1:
        return False
    (value,) = open_values
    said = [(part, other) for part, other in counts if part is not None]
    return all(other <= value and (other == value or part not in _WHOLES) for part, other in said)
