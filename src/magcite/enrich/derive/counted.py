"""What the words on both sides of a count say it is: of people, of things, of others, of those who were only asked."""

import re

from magcite.enrich.derive.text import cues_of, named
from magcite.language.enrolled import load_enrolled
from magcite.language.persons import persons
from magcite.language.study_cues import load_study_cues
from magcite.language.units import match_unit

__all__ = ["IN_BRACKET", "answered", "counts_things", "is_compared", "is_measure", "is_planned", "is_screened"]

_REACH = 200  # characters after a count in which it is told whom they were compared with
_LOOKED_AT = re.compile(
    r"\b(?:screened|approached|contacted|mailed to|sent to|invited|screenade|tillfrågade|kontaktade|bjöd in)\s+"
    r"(?:a total of\s+)?\Z",
    re.IGNORECASE,
)
_LOOKED_AT_AFTER = re.compile(
    r"\A\s+(?:(?:who|that|som)\s+)?(?:were\s+)?(?:screened|assessed for eligibility|"
    r"approached|contacted|invited|tillfrågade|screenade)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\A[^.;]{0,160}?\b(?:were|was|blev|) ?(?:compared|matched|contrasted|jämfördes|jämförda|matchades|sammenlignet)\s"
    r"(?:[\w:-]+\s){0,3}?(?:with|to|against|med|mot)\s(?:[^\W\d_][\w-]*\s){0,4}?(?:\d|controls\b|\w*kontroller\b)",
    re.IGNORECASE,
)
_NOUNS = re.compile(
    r"\A(?:\s+(?!(?:per|each|in|for|vs|versus|with|and|or|to|at|of|i|per|och)\b)[^\W\d_][\w-]*){1,4}(?=\s*[),;])"
)
_SENT = re.compile(
    r"\b(?:surveys?|questionnaires?|response rate|responders|invited|mailed|enkät\w*|frågeformulär\w*"
    r"|svarsfrekvens\w*|tillfrågade|inbjud\w*)\b",
    re.IGNORECASE,
)
_ANSWERED = re.compile(
    r"\A(?:\s+(?!and\b|or\b|och\b)[^\W\d_][\w-]*){0,3}?\s*(?:[(\[]\s*\d[^()\[\]]{0,40}[)\]])?,?\s+"
    r"(?:(?:responded|replied|answered|svarade|besvarade)(?!\sto\s(?!the\s(?:survey|questionnaire|letter)|a\s(?:survey|questionnaire)))"
    r"|(?:completed|returned|filled\s(?:in|out)|fyllde\si|skickade\stillbaka)\s(?:the|a|an|our|both|all)?\s?(?:[\w-]+\s)?(?:surveys?|questionnaires?|enkäten|enkäter|formulären?))(?!\w)",
    re.IGNORECASE,
)
_INVITED = re.compile(r"\b(?:invited|eligible|approached|contacted|inbjudna|tillfrågade)\b", re.IGNORECASE)
_OF_MORE = re.compile(
    r"(?<!total )\b(?:of|among|av|bland)\s(?:the\s|all\s|alla\s|de\s)?\Z", re.IGNORECASE
)  # "1204 of 2100 nurses"
_PAIRS = re.compile(r"(?:pairs|dyads|triads|par|trios)\Z", re.IGNORECASE)
IN_BRACKET = re.compile(r"\bn\s*[=:]\s*\Z", re.IGNORECASE)
_RANGE = re.compile(r"\d{1,3}(?:[.,]\d)?\s?(?:-|–|—|to|till|til)\s?\d{1,3}(?:[.,]\d)?", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,9}(?:[.,]\d{1,3})?")


def counts_things(before: str, after: str, language: str) -> bool:
    """Whether a bracket counts other things than people: "(n = 24 eyes)", "(N=2,046 twin pairs)"."""
    if not IN_BRACKET.search(before):
        return False
    told = _NOUNS.match(after)
    if told is None:
        return False
    nouns, known = persons(language), load_study_cues(language).persons
    return (
        not any(nouns.ends(word) or word.casefold() in known for word in told[0].split())
        or _PAIRS.search(told[0]) is not None
    )


def is_planned(before: str, after: str, language: str) -> bool:
    """Whether words around a count make it one of whom a study would take in, or of all there are in the world."""
    planned = named(cues_of(language).planned)
    done = load_enrolled(language).we_did.sub(" ", before)  # "we estimated the effect in 679 men"
    return planned.search(done) is not None or planned.match(after.lstrip()) is not None


def is_compared(after: str) -> bool:
    """Whether those who are counted were compared with others, who are no part of them."""
    return _COMPARED.search(after[:_REACH]) is not None


def is_measure(words: str, end: int, language: str) -> bool:
    """Whether the number whose first digit ends there is one of minutes or milligrams, and counts nobody."""
    digits = _RANGE.match(words, end - 1) or _DIGITS.match(words, end - 1)
    return digits is not None and match_unit(words[digits.end() : digits.end() + 30], language) is not None


def is_screened(before: str, after: str) -> bool:
    """Whether those counted were only looked at: "we screened 3004 participants", "of 900 people screened"."""
    return _LOOKED_AT.search(before) is not None or _LOOKED_AT_AFTER.match(after) is not None


def answered(before: str, after: str) -> bool:
    """Whether those counted are the people who answered what was sent to more: "2391 (50 %) responded"."""
    match = _ANSWERED.match(after)
    if match is None or _OF_MORE.search(before) or _INVITED.search(match[0]):
        return False
    return _SENT.search(before) is not None or _SENT.search(after, match.end()) is not None
