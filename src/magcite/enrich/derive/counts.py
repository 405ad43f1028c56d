"""What a count of people, animals or studies counts: all of them, or a part.

A count is called the total only where the words beside it leave no other reading: "a total of 2069 participants were
enrolled", "we randomised 51 adults", "PATIENTS: 351 women", "Forty patients … underwent". A second count joined to it
("60 patients and 60 controls") makes both parts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from magcite.enrich.derive.text import Sentence, cues_of, named
from magcite.language import introduces_sample, speaks_of_others
from magcite.model import Part, Quantity, Role

__all__ = ["Count", "counts_people", "part_of_sample", "part_of_studies", "sole"]

_WINDOW = 140  # characters after a count in which its verb stands
_BESIDE = 80  # characters between a count of studies and that of the people in them
_BRACKETS = re.compile(r"\([^()]{0,120}\)|\[[^\[\]]{0,120}\]")
_SHARE = re.compile(r"\s*(?:\(\s*\d+(?:[.,·]\d+)?\s?%\s*[);,:]|/\s?\d)")
_AND = re.compile(r",\s+(?:and|but|och|men|og)\s", re.IGNORECASE)
_NAMELY = re.compile(r",?\s+(?:including|comprising|consisting|aged|inklusive|varav)\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"\s(?:of|on|from|av|på|af|från|fra)\s*\Z", re.IGNORECASE)
_FRACTION = re.compile(r"\d\s*/\s*\Z")
_CLAUSE = re.compile(r"[;:.](?!\d)|\b(?:while|whereas|but|although|who|whom|which|medan|som)\b", re.IGNORECASE)
_JOINED = re.compile(r"(?:\b(?:and|or|versus|vs\.?|och|eller|og)|[,+&])\s+(?:\d|[^\W\d_]+\s+(?:healthy\s+)?(?:controls?|kontroller))", re.IGNORECASE)
_OF_N = re.compile(r"\bn\s*[=:]\s*\Z", re.IGNORECASE)
_OF_ALL = re.compile(r"\A\W*(?:of|among|av|af)\s+(?:the\s+)?\Z", re.IGNORECASE)
_ORDERED = re.compile(r"(?:first|second|third|validation|replication|discovery|derivation|training|test|control|placebo|independent|separate|another)\s+(?:\w+\s+){0,2}(?:of|in|with|included|comprised)\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Count:
    """A count in its sentence; `others` are the sentence's further quantities."""

    sentence: Sentence
    quantity: Quantity
    others: tuple[Quantity, ...]
    language: str

    @property
    def before(self) -> str:
        """The words of the sentence before it."""
        return self.sentence.words[: self.quantity.span.start]

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


def part_of_sample(count: Count, *, pooled: bool) -> Part | None:
    """Return what a count of people or animals counts.

    None: nothing says it, and it may be all where it is the only one ("we measured it in 679 men").
    """
    cues = cues_of(count.language)
    if pooled and _belongs_to_all_studies(count):
        return Part.TOTAL
    named_whole = count.follows(cues.total_before) or count.follows(cues.sample_before)
    if (count.quantity.role is not Role.SAMPLE and not named_whole) or _is_share(count) or _OF_N.search(count.before):
        return Part.GROUP
    verb = _verb(count)
    if verb is Part.SCREENED:
        return verb
    if count.sentence.section in cues.people_sections and not count.before.strip():
        return Part.GROUP if _is_joined(count) else Part.TOTAL
    if pooled:
        return _part_pooled(count, verb)
    before = _PREPOSITION.sub(" ", count.before) if named_whole else count.before
    if verb is Part.GROUP or speaks_of_others(before, count.after, count.language) or _ORDERED.search(count.before):
        return Part.GROUP
    introduced = named_whole or introduces_sample(count.before, count.quantity.text, count.after, count.language)
    if not introduced and count.follows(cues.part_before) and not (verb and count.follows(cues.studied_in)):
        return Part.GROUP if not (count.follows(cues.studied_in) and named(cues.studied_by).search(count.before)) else None
    if _is_joined(count) or _is_one_arm(count):
        return Part.GROUP
    if verb is not None:
        return verb
    if introduced:
        return Part.TOTAL
    if _OF_ALL.search(count.before) or not (count.follows(cues.studied_in) and named(cues.studied_by).search(count.before)):
        return Part.UNCLEAR
    return None


def _belongs_to_all_studies(count: Count) -> bool:
    """Whether it counts the people in all the studies put together: "22 studies with a total of 1173 participants"."""
    studies = [one for one in count.others if one.role is Role.STUDIES and one.span.end <= count.quantity.span.start]
    if not studies or _is_share(count):
        return False
    between = count.sentence.words[studies[-1].span.end : count.quantity.span.start]
    if len(between) > _BESIDE:
        return False
    beside = Count(count.sentence, studies[-1], (count.quantity,), count.language)
    joins = named(cues_of(count.language).studies_of).search(between) or re.fullmatch(r"[\s(\[]*(?:n\s*=\s*)?", between)
    return joins is not None and part_of_studies(beside) is Part.TOTAL


def _part_pooled(count: Count, verb: Part | None) -> Part:
    cues = cues_of(count.language)
    whole = count.follows((*cues.total_before, *cues.sample_before))
    if verb is Part.GROUP or (not whole and speaks_of_others(count.before, count.after, count.language)):
        return Part.GROUP
    if whole or (verb in {Part.TOTAL, Part.ANALYSED} and not count.follows(cues.part_before)):
        return Part.GROUP if _is_joined(count) else Part.TOTAL
    return Part.GROUP


def part_of_studies(count: Count) -> Part:
    """Return what a count of studies counts, in a work that puts studies together."""
    cues = cues_of(count.language)
    before = count.before
    if before.rfind("(") > before.rfind(")") or _is_share(count) or count.quantity.role is not Role.STUDIES:
        return Part.GROUP
    if named(cues.screened, before=r"\A[^.;]{0,60}?(?<!\w)").search(count.after):
        return Part.SCREENED
    if count.follows(cues.studies_before) and not count.follows(("of the", "were included", "was included")):
        return Part.TOTAL
    if count.follows(cues.studies_part_before):
        return Part.GROUP
    if named(cues.studies_after, before=r"\A[^.;]{0,90}?(?<!\w)").search(count.after):
        return Part.TOTAL
    people = [one for one in count.others if one.role is Role.SAMPLE and one.span.start >= count.quantity.span.end]
    if people and not before.strip(" ,"):
        between = count.sentence.words[count.quantity.span.end : people[0].span.start]
        if len(between) < _BESIDE and named(cues.studies_of).search(between):
            return Part.TOTAL
    return Part.UNCLEAR


def _is_share(count: Count) -> bool:
    right = count.right_after
    return bool(_SHARE.match(right) or _FRACTION.search(count.before))


def _verb(count: Count) -> Part | None:
    """Return what the first verb after a count makes of it; None where none is known."""
    cues = cues_of(count.language)
    after = count.after
    apart = _AND.search(after)
    after = after[: apart.start()] if apart else after
    found: list[tuple[int, int, Part]] = []
    kinds = (
        (cues.analysed, Part.ANALYSED),
        (cues.completed, Part.COMPLETED),
        (cues.screened, Part.SCREENED),
        (cues.part_after, Part.GROUP),
        (cues.taken_part, Part.TOTAL),
    )
    for place, (forms, part) in enumerate(kinds):
        if match := named(forms).search(after):
            found.append((match.start(), place, part))
    return min(found)[2] if found else None


def _is_joined(count: Count) -> bool:
    """Whether a further count stands beside it, so that neither is the whole."""
    words, span = count.sentence.words, count.quantity.span
    verb = named(cues_of(count.language).taken_part).search(count.after)
    near = count.after[: verb.start()] if verb else count.after
    namely = _NAMELY.match(near)
    near = near[: namely.start()] if namely else near
    if _JOINED.search(near):
        return True
    return any(
        one.role is Role.SAMPLE and (span.end <= one.span.start <= span.end + len(near) or (one.span.end < span.start and re.fullmatch(r"[^.;]{0,60}(?:and|och|og|,)\s*", words[one.span.end : span.start])))
        for one in count.others
    )


def _is_one_arm(count: Count) -> bool:
    """Whether those counted were put into one group: "26 patients were assigned to placebo"."""
    cues = cues_of(count.language)
    match = named(cues.assigned).search(count.after)
    if match is None:
        return False
    rest = count.sentence.words[count.quantity.span.end + match.end() :]
    return re.match(r"\s+to\b|\s+till\b|\s+til\b", rest) is not None and named(cues.alternatives).search(rest) is None


def counts_people(count: Count) -> bool:
    """Whether a bare number counts people by what was done with them: "80 were randomised"."""
    one, cues = count.quantity, cues_of(count.language)
    if one.role is not Role.OTHER or one.unit is not None or one.high is not None or not float(one.value).is_integer():
        return False
    done = named((*cues.taken_part, *cues.analysed, *cues.completed), before=r"\A\s+(?!\W)").match(count.right_after)
    return done is not None and one.value > 1


def sole(counts: Sequence[tuple[Part | None, float]]) -> bool:
    """Whether a count of which nothing is said may be the whole: no larger one stands beside it, and no other total."""
    open_values = {value for part, value in counts if part is None}
    if len(open_values) != 1:
        return False
    (value,) = open_values
    others = [other for part, other in counts if part is not None]
    return all(other == value for part, other in counts if part in {Part.TOTAL, Part.ANALYSED, Part.COMPLETED}) and all(other <= value for other in others)
