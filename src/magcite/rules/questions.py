"""What the rules on the whole library share: the questions its studies answer, and the walk over pages and claims.

A rule looks at one claim at a time (`Visit`), with the studies it rests on, and `walk` shows it each claim that rests
on any. Two works are named once a page.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from magcite.comparison.question import COUNTED, Question, outcomes_in, question_of
from magcite.language.causal import find_causal, is_hedged
from magcite.language.concepts import concept, is_within
from magcite.language.groups import tells_proof
from magcite.language.telling import tell_of
from magcite.model import Claim, ClaimKind, Corpus, Page, Role
from magcite.phrases import Phrase
from magcite.rules.rule import Finding
from magcite.rules.studies import pages_read, resting_on, study

__all__ = [
    "Answered",
    "Found",
    "Visit",
    "is_about",
    "is_same",
    "names_none",
    "says_outright",
    "walk",
]

_REVIEW = 4  # the rank of what puts other studies together
_OF_EFFECTS = frozenset({Role.EFFECT, Role.PROPORTION, Role.DURATION})
_MOST = 200  # works on one exposure that a claim is compared with


@dataclass(frozen=True, slots=True)
class Answered:
    """A study of the library and its question."""

    citekey: str
    question: Question

    def asks_as(self, other: "Answered") -> bool:
        """Whether another study asked in the same way: both watched, or both tried; a review may leave it untold.

        What the exposure was compared with must be the same; of how common something is, who was counted.
        """
        one, two = self.question, other.question
        untold = any(each.nature is None and each.rank == _REVIEW for each in (one, two))
        alike = one.against == two.against and one.among == two.among
        return self.citekey != other.citekey and alike and (untold or one.nature is two.nature)


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found in one claim, and of which two works."""

    pair: tuple[str, str]
    outright: bool
    finding: Finding


@dataclass(frozen=True, slots=True)
class Visit:
    """A claim, the studies it rests on, and what its page and the library hold beside them.

    Attributes:
        resting: those of them that answer a question about people, in the order they are cited.
        known: the studies of the library, by each thing people took or did, newest first.
        cited: citekeys that the claims of its section cite.
        outright: whether it says what is so, and does not only tell what a study found.
    """

    claim: Claim
    page: Page
    resting: Sequence[Answered]
    known: Mapping[str, Sequence[Answered]]
    cited: frozenset[str]
    outright: bool

    def others(self, own: Answered) -> Iterator[Answered]:
        """Yield the other studies of the library that asked about the same thing in the same way, newest first.

        Of what the thing is a kind of ("nuts" for "peanuts"), reviews only.
        """
        for exposure in sorted(own.question.exposures):
            yield from (other for other in self.known.get(exposure, ()) if own.asks_as(other))
        for broader in sorted(_broader(own.question.exposures)):
            reviews = (other for other in self.known.get(broader, ()) if other.question.rank == _REVIEW)
            yield from (other for other in reviews if own.asks_as(other))

    def found(self, own: Answered, other: Answered, message: Phrase, values: tuple[str, str]) -> Found:
        """Return a finding about a study that the claim rests on and another one.

        Args:
            own: the study cited.
            other: the other one.
            message: what is to be said.
            values: of the two studies, in that order.
        """
        finding = Finding(
            self.claim.citations[0].span,
            message,
            page_value=values[0],
            source_value=values[1],
            source=other.citekey,
            citekey=own.citekey,
            path=self.page.path,
            claim=self.claim.id,
        )
        return Found((own.citekey, other.citekey), self.outright, finding)


def _broader(exposures: frozenset[str]) -> frozenset[str]:
    """Return what exposures are kinds of, one step up."""
    known = (concept(one).broader for one in exposures - {COUNTED})
    return frozenset(one for several in known for one in several) - exposures


def walk(corpus: Corpus, look: Callable[[Visit], Found | None]) -> Iterator[Finding]:
    """Yield what a rule finds in the claims of all pages, one finding per page and two works.

    Args:
        corpus: pages and library.
        look: returns what the rule finds in one claim; None where it finds nothing.
    """
    known = _library_by_exposure(corpus)
    for page in pages_read(corpus):
        visits = _visits(page, corpus, known)
        yield from _once(found for visit in visits if (found := look(visit)) is not None)


def _visits(page: Page, corpus: Corpus, known: Mapping[str, Sequence[Answered]]) -> Iterator[Visit]:
    cited = _cited_by_section(page)
    for claim in page.claims:
        resting = tuple(_answered_by(claim, corpus)) if claim.kind is not ClaimKind.COMMENTARY else ()
        if resting:
            yield Visit(claim, page, resting, known, cited[claim.section], _says_what_is_so(claim, page))


def _once(found: Iterable[Found]) -> Iterator[Finding]:
    """Yield one finding for two works: the first in a claim that says what is so, else the first."""
    chosen: dict[tuple[str, str], Found] = {}
    for one in found:
        if one.pair not in chosen or (one.outright and not chosen[one.pair].outright):
            chosen[one.pair] = one
    yield from (one.finding for one in chosen.values())


def _says_what_is_so(claim: Claim, page: Page) -> bool:
    """Whether a claim says what is so, outright, and does not only tell what a study found."""
    return not is_hedged(claim.text, page.language) and says_outright(claim.text, page.language)


def says_outright(text: str, language: str) -> bool:
    """Whether a text says what is so or what causes what, wherever it also tells what a study found."""
    if tells_proof(text, language) or not tell_of(text, (), language).told:
        return True
    return any(not tell_of(text[one.start : one.end], (), language).told for one in find_causal(text, language))


def _library_by_exposure(corpus: Corpus) -> dict[str, list[Answered]]:
    """Return the studies of people that the library holds, by each thing people took or did, newest first."""
    known: dict[str, list[Answered]] = {}
    for reference in corpus.library:
        held = study(reference.citekey, corpus)
        if corpus.library.get(reference.citekey) is not reference or held is None or held.design is None:
            continue
        question = question_of(reference, held)
        if question.rank:
            for exposure in question.exposures:
                known.setdefault(exposure, []).append(Answered(reference.citekey, question))
    for works in known.values():
        works.sort(key=lambda one: (-(one.question.year or 0), one.citekey))
        del works[_MOST:]
    return known


def _cited_by_section(page: Page) -> dict[tuple[str, ...], frozenset[str]]:
    """Return the citekeys that the claims under each heading cite, subheadings left out."""
    cited: dict[tuple[str, ...], set[str]] = {}
    for claim in page.claims:
        cited.setdefault(claim.section, set()).update(one.key for one in claim.citations if one.key)
    return {section: frozenset(keys) for section, keys in cited.items()}


def _answered_by(claim: Claim, corpus: Corpus) -> Iterator[Answered]:
    """Yield the studies of people on which a claim rests, in the order it cites them."""
    for _, reference in resting_on(claim, corpus):
        held = study(reference.citekey, corpus) if reference else None
        if reference is not None and held is not None and held.design is not None:
            question = question_of(reference, held)
            if question.rank:
                yield Answered(reference.citekey, question)


def is_same(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two outcomes are the same, each part of one the same as a part of the other, or a kind of it."""
    if one == two:
        return True
    return len(one) == len(two) and _is_covered(one, two) and _is_covered(two, one)


def _is_covered(one: frozenset[str], two: frozenset[str]) -> bool:
    return all(any(is_within(part, other) or is_within(other, part) for other in two) for part in one)


def is_about(outcome: frozenset[str], claim: Claim, page: Page) -> bool:
    """Whether a claim, with the heading above it, speaks of all that an outcome names, or of a part of it."""
    words = f"{claim.text} {claim.section[-1] if claim.section else ''}"
    named = outcomes_in(words, page.language)
    return bool(outcome) and all(any(is_within(one, wanted) for one in named) for wanted in outcome)


def names_none(claim: Claim, page: Page) -> bool:
    """Whether a claim tells an effect or a share, and of nothing by name: of a study with one outcome it is of that."""
    if outcomes_in(claim.text, page.language):
        return False
    return any(one.role in _OF_EFFECTS for one in claim.quantities) or bool(find_causal(claim.text, page.language))
