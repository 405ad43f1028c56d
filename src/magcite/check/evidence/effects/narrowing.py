"""Which of several results about one outcome a sentence means: by what an outcome names beside what all of them name.

"Pain at 24 weeks", "weight against daily restriction", "diabetes by total iron": a result is meant where all that sets
it apart stands in the sentence. Where that is so of none, those that nothing sets apart are meant, with all of which a
part is named; and else any of them may be, so that one that fits is enough.
"""

import re
from collections.abc import Iterator

from magcite.check.evidence.effects.found import Found
from magcite.check.evidence.effects.told import Told
from magcite.language import fold
from magcite.language.assertions import Compared
from magcite.language.assertions.mentioned import EXPOSURES
from magcite.language.cognates import cognate
from magcite.language.concepts import ConceptKind, concepts_in, is_within

__all__ = [
    "GENERAL",
    "INACTIVE",
    "INSIDE",
    "KINDRED",
    "SET_AGAINST",
    "forms_of_word",
    "is_partly_named",
    "meant",
    "stems",
]

KINDRED = 0.85
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_WORD = re.compile(r"[^\W\d_]{4,}")
# "Per 5 g a day": how much makes the difference told, where no other result is told of another amount.
_PER = re.compile(r"\b(?:per|for every|for each|för varje)\s+(?P<amount>\d+(?:[.,]\d+)?)", re.IGNORECASE)
_TONGUE = "en"
_SHORTEST = 4
_STEM = 6  # letters in which the forms of a word agree
INSIDE = re.compile(r"\b(?:within|in) the [^,;]{0,40}\b(?:group|arm)\b(?: alone| only)?", re.IGNORECASE)
# What a result is set against, in its outcome: "weight against no treatment".
SET_AGAINST = re.compile(r"\b(?:against|versus|vs|compared with|compared to|over)\s+(?P<what>.*)", re.IGNORECASE)
# What is no treatment, in English and Swedish, the languages that evidence is written in.
INACTIVE = re.compile(
    r"\b(?:no|none|nothing|not|without|untreated|usual|standard|controls?|placebo|sham|dummy|wait|waiting|rest|only"
    r"|ingen|inget|inga|utan|vanlig|kontroll|kontroller|kontrollgrupp|vila|väntelista|obehandlade)\b",
    re.IGNORECASE,
)
# Words of outcomes that say how something was measured, and not what.
GENERAL = frozenset(
    (
        *("function", "level", "levels", "score", "scores", "index", "rate", "rates", "risk", "quality", "severity"),
        *("mean", "intensity", "frequency", "number", "incidence", "symptom", "symptoms", "change", "changes", "total"),
        *("time", "duration", "from", "with", "within", "against", "placebo", "group", "baseline", "daily", "serum"),
        *("plasma", "concentration", "concentrations", "measure", "measures", "test", "performance", "relative"),
        *("patients", "event", "events"),
    )
)
_TELLING = {"total", "daily", "placebo", "duration", "severity", "frequency", "intensity", "number", "time", "quality"}
_SILENT = GENERAL - _TELLING | {"weeks", "months", "years", "after", "among", "those", "versus", "mmol", "nmol", "mmhg"}


# Outcomes that count how often something came, and those that tell how bad it was; and how pages say either.
_COUNTED = re.compile(r"\b(?:frequency|number|rate|count|episodes|attacks)\b", re.IGNORECASE)
_GRADED = re.compile(r"\b(?:severity|intensity|problem|bother\w*|distress|interference|rating)\b", re.IGNORECASE)
_COUNTS = re.compile(
    r"\b(?:number of|how (?:many|often)|fewer|(?:more|less|as|so) (?:often|frequent(?:ly)?)"
    r"|(?:more )?(?:seldom|rarely)|oftener|rarer|frequency|antalet?"
    r"|hur (?:många|ofta)|färre|(?:mer|mindre|lika|så) ofta|oftare|(?:mer )?sällan)\b",
    re.IGNORECASE,
)
_GRADES = re.compile(
    r"\b(?:milder|less (?:severe|intense|of a (?:problem|bother))|worse|severity|intensity|bother\w*|mildare|lindrigare"
    r"|svårare|värre|besvärliga?\w*|svårighetsgrad\w*|intensitet\w*)\b",
    re.IGNORECASE,
)
# Words of degree in outcomes, with what Swedish pages say for them.
_DEGREES = {
    "severe": re.compile(r"\b(?:grav|svår|allvarlig|kraftig)(?:t|a|are|ast|aste)?\b", re.IGNORECASE),
    "serious": re.compile(r"\b(?:svår|allvarlig|grav)(?:t|a|are|ast|aste)?\b", re.IGNORECASE),
    "major": re.compile(r"\b(?:större|stora|svåra|allvarliga)\b", re.IGNORECASE),
    "mild": re.compile(r"\b(?:lindrig|mild|lätt)(?:t|a|are)?\b", re.IGNORECASE),
    "moderate": re.compile(r"\b(?:måttlig|medelsvår)(?:t|a)?\b", re.IGNORECASE),
    "advanced": re.compile(r"\b(?:avancerad\w*|långt (?:gången|framskriden)|sen|spridd)\b", re.IGNORECASE),
    "early": re.compile(r"\b(?:tidig(?:t|a|are)?)\b", re.IGNORECASE),
    "fatal": re.compile(r"\b(?:dödlig(?:t|a)?)\b", re.IGNORECASE),
}


# What is made of a food or a herb, which is no name for the whole of it, with what Swedish pages say.
_NEXT = 12  # characters behind a food in which it is told what was made of it
_TAKEN = re.compile(r"[\w -]+")
_MADE = {
    "oil": re.compile(r"\boils?\b|olj(?:a|or|an|orna)\b", re.IGNORECASE),
    "extract": re.compile(r"\bextracts?\b|extrakt(?:et|en)?\b", re.IGNORECASE),
    "juice": re.compile(r"\bjuices?\b|(?:juice|juicen|saft|saften)\b", re.IGNORECASE),
    "powder": re.compile(r"\bpowder(?:s|ed)?\b|(?:pulver|pulvret)\b", re.IGNORECASE),
    "tea": re.compile(r"\bteas?\b|(?:te|teet)\b", re.IGNORECASE),
    "capsule": re.compile(r"\bcapsules?\b|kaps(?:el|eln|lar|larna)\b", re.IGNORECASE),
}


def meant(found: tuple[Found, ...], told: Told, language: str) -> tuple[Found, ...]:
    """Return the results that a sentence means, of several about the outcome it names.

    Args:
        found: those about the outcome.
        told: what the sentence asserts.
        language: of the page.
    """
    body = _body(told.sentence, language)
    left = tuple(one for one in found if not body or not one.body or body & one.body)
    left = _measured_so(_set_against(left, told), told)
    if len(left) <= 1:
        return left
    amounts = {match["amount"] for one in left for match in _PER.finditer(one.result.outcome)}
    alone = frozenset(amounts) if len(amounts) == 1 else frozenset()
    every = [_tokens(one.result.outcome) - _broader(one) - alone for one in left]
    shared = frozenset.intersection(*every)
    apart = [one - shared for one in every]
    said = _Said(told, language)
    met = [sum(said.names(token) for token in tokens) for tokens in apart]
    whole = [count for tokens, count in zip(apart, met, strict=True) if tokens and count == len(tokens)]
    if whole:
        most = max(whole)
        kept = [bool(tokens) and count == len(tokens) == most for tokens, count in zip(apart, met, strict=True)]
    elif not all(apart):
        made = [any(token[0] == "~" and not said.names(token) for token in tokens) for tokens in apart]
        kept = [not tokens or (count > 0 and not of) for tokens, count, of in zip(apart, met, made, strict=True)]
    else:
        kept = [count == max(met) for count in met]
    return tuple(one for one, keep in zip(left, kept, strict=True) if keep)


def is_partly_named(found: Found, every: tuple[Found, ...], told: Told, language: str) -> bool:
    """Return whether something sets a result apart from the others about an outcome that a sentence does not name.

    Args:
        found: the result.
        every: all about the outcome.
        told: what the sentence asserts.
        language: of the page.
    """
    shared = frozenset.intersection(*(_tokens(one.result.outcome) for one in every))
    said = _Said(told, language)
    return not all(said.names(token) for token in _tokens(found.result.outcome) - _broader(found) - shared)


def _set_against(found: tuple[Found, ...], told: Told) -> tuple[Found, ...]:
    """Return the results against no treatment where the sentence compares with none, and there are such."""
    if told.assertion.compared is not Compared.CONTROL:
        return found
    against = [(one, SET_AGAINST.search(one.result.outcome)) for one in found]
    others = [one for one, match in against if match is not None and not INACTIVE.search(match["what"])]
    left = tuple(one for one in found if one not in others)
    return left or found


def _measured_so(found: tuple[Found, ...], told: Told) -> tuple[Found, ...]:
    """Return the results that count where a sentence counts, and that tell how bad it was where it tells of that."""
    counted = [one for one in found if _COUNTED.search(one.result.outcome)]
    graded = [one for one in found if one not in counted and _GRADED.search(one.result.outcome)]
    counts, grades = _COUNTS.search(told.piece) is not None, _GRADES.search(told.piece) is not None
    if counts is grades or not (counted and graded):
        return found
    others = graded if counts else counted
    return tuple(one for one in found if one not in others)


def _broader(found: Found) -> frozenset[str]:
    """Return the concepts that a result names beside a narrower one that it is about: infections, of the bladder."""
    about = {topic.concept.id for topic in found.topics if topic.concept is not None}
    named = {one.concept.id for one in concepts_in(found.result.outcome, _TONGUE)} - about
    return frozenset(f"={name}" for name in named if any(is_within(one, name) for one in about))


def _tokens(outcome: str) -> frozenset[str]:
    """Return what an outcome names: numbers, ids of concepts, and words that are no part of a concept."""
    outcome = INSIDE.sub(" ", outcome)
    named = concepts_in(outcome, _TONGUE)
    rest = outcome
    for one in named:
        rest = rest[: one.span.start] + " " * (one.span.end - one.span.start) + rest[one.span.end :]
    words = {word for word in _WORD.findall(rest.lower()) if word not in _SILENT}
    taken = [
        _TAKEN.match(outcome, one.span.start, one.span.end + _NEXT) for one in named if one.concept.kind in EXPOSURES
    ]
    made = {name for name, form in _MADE.items() if any(one and form.search(one[0]) for one in taken)}
    words = {word for word in words if not any(_MADE[name].fullmatch(word) for name in made)}
    return frozenset(
        (*_NUMBER.findall(outcome), *(f"={one.concept.id}" for one in named), *words, *(f"~{name}" for name in made))
    )


class _Said:
    """What a sentence names."""

    def __init__(self, told: Told, language: str) -> None:
        self._numbers = set(_NUMBER.findall(told.sentence))
        self._ids = {f"={one.concept.id}" for one in concepts_in(told.piece, language)}
        self._stems = stems(told.piece)
        self._words = {form for word in _WORD.findall(told.piece.lower()) for form in forms_of_word(word)}
        self._foreign = language != _TONGUE
        self._piece = told.piece

    def names(self, token: str) -> bool:
        """Whether the sentence names a number, a concept or a word."""
        if token[0] == "~":
            return _MADE[token[1:]].search(self._piece) is not None
        if token[0] == "=" or token[0].isdigit():
            return token in self._ids or token in self._numbers
        if fold(token)[:_STEM] in self._stems:
            return True
        degree = _DEGREES.get(token) if self._foreign else None
        if degree is not None and degree.search(self._piece):
            return True
        return self._foreign and any(cognate(token, word) >= KINDRED for word in self._words)


def forms_of_word(word: str) -> Iterator[str]:
    """Yield a word, and what is left of it without an ending of one to three letters."""
    yield from (word[: len(word) - cut] for cut in range(4) if len(word) - cut >= _SHORTEST)


def stems(text: str) -> set[str]:
    """Return the beginnings of the words of a text, in which their forms agree."""
    return {word[:_STEM] for word in _WORD.findall(fold(text))}


def _body(text: str, language: str) -> frozenset[str]:
    return frozenset(one.concept.id for one in concepts_in(text, language) if one.concept.kind is ConceptKind.BODY)
