"""What a claim asks of a record: its figures, what it speaks of, and what it says of the study behind it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import reduce
from types import MappingProxyType

from magcite.language import fold
from magcite.language.concepts import Concept, ConceptKind
from magcite.language.study_words import StudyWords, designs_named, study_words
from magcite.link.proposals.akin import are_akin
from magcite.link.proposals.dated import published_years, years_of_people
from magcite.link.proposals.figures import Figure, FigureKind, number_keys
from magcite.link.proposals.fingerprint import ACCOUNTS
from magcite.link.proposals.told import figures_told
from magcite.link.proposals.weights import Weights
from magcite.link.proposals.words import acronyms_in, said_in, said_in_title
from magcite.model import Citation, CitationState, Claim, Design, Page

__all__ = ["Asked", "Reading", "merge", "read_claim", "theme_of"]

_OPENING = 320  # characters in which a claim says what it is about
_CAPITALISED = re.compile(r"(?<=[\w,;:(«“\"'’–-] )[(«“\"']?([A-ZÅÄÖÆØÉÜÁÓÍ][\w’'-]+)")
_FIRST_NAMED = re.compile(
    r"\A\W*([A-ZÅÄÖÆØÉÜÁÓÍ][\w’'-]+)\s+(?:et al|m\.?\s?fl|and colleagues|och kollegor|och medarbetare)"
)
_NO_THEME: Mapping[str, "Asked"] = MappingProxyType({})
_THEME_SHARE = 0.15  # of a page's claims that name what it is about, at least, and two of them
_FEWEST = 2
_THEME = frozenset(
    {ConceptKind.CONDITION, ConceptKind.FOOD, ConceptKind.SUBSTANCE, ConceptKind.ACTIVITY, ConceptKind.TREATMENT}
)
_OUTCOMES = frozenset({ConceptKind.CONDITION, ConceptKind.MARKER, ConceptKind.SYMPTOM})
_SHORTEST_NAME = 3
_MOST_LEADS = 3  # sentences
_MOST_BELOW = 24  # sentences below a question that it is the heading of
_LONGEST_QUESTION = 60  # characters
_BLANK = 8  # characters in which a blank line shows
_BLANK_ABOVE, _BLANK_BELOW = re.compile(r"\n[^\S\n]*\n\W*\Z"), re.compile(r"[^\w\n]*\n[^\S\n]*\n")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n|<|[^\W_]")  # between two sentences: they stand not side by side


@dataclass(frozen=True, slots=True)
class Asked:
    """A concept or word that a claim has.

    Attributes:
        words: as the page has them.
        weight: 1.0 where the claim says what it is about, less further on and in outer headings.
    """

    words: str
    weight: float
    concept: Concept | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A claim, or several on one study, made ready to be held against records.

    Attributes:
        claims: in page order.
        concepts: by id; words: folded, each with the concept it names or has in it.
        capitals: folded words with a capital letter that begin no sentence.
        folded: all words of the claim, for journals.
        lost: the link phrases whose target is gone.
        accounts: what those phrases say they lead to, where it is a newspaper, an encyclopedia or a lecture.
        language: of the page.
    """

    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    concepts: Mapping[str, Asked]
    words: Mapping[str, Asked]
    names: frozenset[str]
    capitals: frozenset[str]
    folded: str
    study: StudyWords
    lost: tuple[Citation, ...]
    accounts: tuple[Design, ...]
    language: str

    @property
    def years(self) -> frozenset[int]:
        """Calendar years that the claim names, but for those of its people's lives."""
        told = frozenset(int(one.low) for one in self.figures if one.kind is FigureKind.YEAR)
        return (told | self.published).difference(*(years_of_people(claim.text) for claim in self.claims))

    @property
    def published(self) -> frozenset[int]:
        """Those that it gives its study: "a trial from 1999"."""
        return frozenset().union(*(published_years(claim.text) for claim in self.claims))

    @property
    def counts_people(self) -> bool:
        """Whether it says how many people or studies there were."""
        return any(one.kind in {FigureKind.SAMPLE, FigureKind.STUDIES} for one in self.figures)

    @property
    def tells_of_a_study(self) -> bool:
        """Whether it names a place, and for how long or by how much: "Danes on holiday used a quarter in a week"."""
        measured = any(one.kind in {FigureKind.TIME, FigureKind.PERCENT} for one in self.figures)
        return measured and any(
            one.concept is not None and one.concept.kind is ConceptKind.COUNTRY and one.weight >= 1.0
            for one in self.concepts.values()
        )

    def keys(self) -> Iterator[tuple[str, float]]:
        """Yield what to look up in an index, each with its weight."""
        yield from ((f"concept:{name}", asked.weight) for name, asked in self.concepts.items())
        yield from ((f"word:{word}", asked.weight) for word, asked in self.words.items() if asked.concept is None)
        yield from ((f"number:{number}", 1.0) for number in number_keys(self.figures))
        yield from ((f"name:{name}", 1.0) for name in self.names)
        yield from ((f"family:{name}", 1.0) for name in self.capitals)
        yield from ((f"journal:{fold(name)}", 1.0) for name in self.study.journals)


def theme_of(page: Page, weights: Weights) -> Mapping[str, Asked]:
    """Return the concepts that many claims of a page name: the exposures and conditions it is about."""
    named: Counter[str] = Counter()
    found: dict[str, Asked] = {}
    for claim in page.claims:
        for concept, words in said_in(claim.text, page.language).concepts:
            if concept.kind in _THEME and concept.id not in weights.generic:
                named[concept.id] += 1
                found.setdefault(concept.id, Asked(words, weights.vocabulary["theme"], concept))
    least = max(_FEWEST, _THEME_SHARE * len(page.claims))
    return {name: asked for name, asked in found.items() if named[name] >= least}


def read_claim(claim: Claim, page: Page, weights: Weights, theme: Mapping[str, Asked] = _NO_THEME) -> Reading:
    """Return what one claim asks.

    Args:
        claim: of the page.
        page: whose headings and sentences before the claim say what it leaves out.
        weights: of all observations.
        theme: what the page is about, which claims need not repeat.
    """
    vocabulary, language = weights.vocabulary, page.language
    lost = tuple(one for one in claim.citations if one.state is CitationState.LOST)
    opening, rest = claim.text[:_OPENING], claim.text[_OPENING:]
    cut = opening.rfind(" ") if rest else len(opening)
    phrases = " . ".join(one.as_read for one in lost)
    question = _question_above(claim, page)
    inner = claim.section[-1] if claim.section else ""
    outer = " . ".join(dict.fromkeys([*claim.section[:-1], page.title or "", *([inner] if question else [])]))
    texts = (
        (phrases, vocabulary["link_phrase"], said_in_title),
        (opening[:cut], 1.0, said_in),
        (_lead(claim, page), vocabulary["lead"], said_in),
        (opening[cut:] + rest, vocabulary["later"], said_in),
        (question or inner, vocabulary["heading"], said_in_title),
        (outer, vocabulary["section"], said_in_title),
    )
    concepts: dict[str, Asked] = {}
    words: dict[str, Asked] = {}
    for text, weight, read in texts:
        said = read(text, language)
        for concept, named in said.concepts:
            concepts.setdefault(concept.id, Asked(named, weight, concept))
        for word, known in said.words:
            words.setdefault(word, Asked(word, weight, known))
    concepts = {**theme, **_told_apart(concepts, vocabulary["heading_told"])}
    whole = f"{claim.text} {phrases}"
    return Reading(
        (claim,),
        figures_told(claim, language),
        concepts,
        words,
        acronyms_in(whole),
        _capitals(whole),
        f" {fold(whole)} ",
        study_words(claim.text, language),
        lost,
        tuple(_accounts(lost, language)),
        language,
    )


def _told_apart(concepts: Mapping[str, Asked], share: float) -> Mapping[str, Asked]:
    """Return what a claim asks, outcomes of headings for less where it names its own: they are the next one's."""
    outcomes = {name: one for name, one in concepts.items() if one.concept and one.concept.kind in _OUTCOMES}
    own = [name for name, one in outcomes.items() if one.weight >= 1.0]
    if not own:
        return concepts
    others = {name for name, one in outcomes.items() if one.weight < 1.0 and not any(are_akin(name, a) for a in own)}
    return {name: replace(one, weight=one.weight * share) if name in others else one for name, one in concepts.items()}


def _lead(claim: Claim, page: Page) -> str:
    """Return the sentences right before a claim in its paragraph that owe no source: «Ont i knät?»."""
    said: list[str] = []
    at = bisect_left(page.claims, claim.span.start, key=_start)
    start = claim.span.start
    for before in reversed(page.claims[max(0, at - _MOST_LEADS) : at]):
        if before.kind.owes_source or before.citations or _PARAGRAPH.search(page.text, before.span.end, start):
            break
        said.append(before.text)
        start = before.span.start
    return " . ".join(reversed(said))


def _question_above(claim: Claim, page: Page) -> str:
    """Return the question that stands alone above a claim's paragraphs, as a heading does: «Vad hjälper?»; or ""."""
    at = bisect_left(page.claims, claim.span.start, key=_start)
    for before in reversed(page.claims[max(0, at - _MOST_BELOW) : at]):
        if before.section != claim.section:
            break
        if before.text.endswith("?") and len(before.text) <= _LONGEST_QUESTION and _stands_alone(before, page):
            return before.text
    return ""


def _stands_alone(claim: Claim, page: Page) -> bool:
    """Whether blank lines are right above and right below a claim."""
    above = page.text[max(0, claim.span.start - _BLANK) : claim.span.start]
    below = page.text[claim.span.end : claim.span.end + _BLANK]
    return _BLANK_ABOVE.search(above) is not None and _BLANK_BELOW.match(below) is not None


def _start(claim: Claim) -> int:
    return claim.span.start


def _capitals(text: str) -> frozenset[str]:
    found = {*_CAPITALISED.findall(text), *_FIRST_NAMED.findall(text)}
    names = {fold(re.sub(r"['’]?s\Z", "", one)) for one in found} | {fold(one) for one in found}
    return frozenset(one for one in names if len(one) >= _SHORTEST_NAME)


def _accounts(lost: Iterable[Citation], language: str) -> Iterator[Design]:
    for citation in lost:
        named = [Design(name) for name in designs_named(citation.as_read, language)]
        yield from (one for one in named[:1] if one in ACCOUNTS)


def merge(readings: Iterable[Reading]) -> Reading:
    """Return several claims on one study as one reading; what the first says comes first."""
    return reduce(_merged, readings)


def _merged(one: Reading, other: Reading) -> Reading:
    return Reading(
        one.claims + other.claims,
        one.figures + other.figures,
        {**other.concepts, **one.concepts},
        {**other.words, **one.words},
        one.names | other.names,
        one.capitals | other.capitals,
        one.folded + other.folded,
        _study(one.study, other.study),
        one.lost + other.lost,
        one.accounts + other.accounts,
        one.language,
    )


def _study(one: StudyWords, other: StudyWords) -> StudyWords:
    return StudyWords(
        {**other.designs, **one.designs},
        one.continues,
        one.introduces,
        one.same_group,
        one.another,
        one.year_step,
        one.several,
        one.journals + other.journals,
    )
