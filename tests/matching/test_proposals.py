"""From references without DOI to proposals, with a search that answers in Crossref's shape."""

from collections.abc import Mapping, Sequence

import pytest

from magcite.errors import SourceError, UnavailableError
from magcite.identifiers import Doi, Isbn, Pmid
from magcite.matching import (
    BibliographicQuery,
    MatchVerdict,
    Proposal,
    propose,
    questions_for,
    too_vague,
    unanswered,
)
from magcite.model import Date, Item, Name, ProposalState, Reference
from magcite.sources.crossref_work import item_of

CRAMPS = Item(
    title="Oral magnesium and nocturnal leg cramps",
    author=(Name("Lindqvist", "A"),),
    issued=Date(2012),
    container_title="J Invent Nutr",
)


def message(doi: str | None, title: str, *, family: str = "Lindqvist", page: str = "1904-1911") -> dict[str, object]:
    """A work as Crossref's list answers hold it."""
    work: dict[str, object] = {
        "type": "journal-article",
        "title": [title],
        "author": [{"given": "Anna", "family": family, "sequence": "first", "affiliation": []}],
        "container-title": ["Journal of Invented Nutrition"],
        "short-container-title": ["J Invent Nutr"],
        "issued": {"date-parts": [[2012, 5, 4]]},
        "volume": "93",
        "page": page,
        "score": 41.3,
    }
    return work | ({"DOI": doi} if doi else {})


WORK = message("10.5555/CRAMPS", "Oral magnesium and nocturnal leg cramps")
REPLY = message("10.5555/reply", "Reply to: Oral magnesium and nocturnal leg cramps", page="2001")
OTHER = message("10.5555/other", "Zinc and sleep in shift workers", family="Chen")
Answers = Mapping[str, Sequence[object] | SourceError]


def asked(references: Sequence[Reference], answers: Answers) -> dict[str, Proposal]:
    """What `enrich` does between the questions and the lock, with a search that looks answers up by a word."""

    def search(query: BibliographicQuery) -> tuple[Item, ...]:
        for word, answer in answers.items():
            if word in query.text:
                if isinstance(answer, SourceError):
                    raise answer
                return tuple(item_of(one) for one in answer[: query.rows])
        return ()

    proposals = {one.citekey: one for one in too_vague(references)}
    for question in questions_for(references):
        try:
            proposals[question.citekey] = propose(question, search(question.query))
        except SourceError as error:
            proposals[question.citekey] = unanswered(question, error.reason)
    return proposals


def test_the_work_is_proposed_with_its_basis() -> None:
    found = asked([Reference("ek", CRAMPS)], {"cramps": [OTHER, REPLY, WORK]})["ek"]
    assert found.state is ProposalState.PROPOSED
    assert found.doi == Doi.parse("10.5555/cramps")
    assert found.best is not None
    assert found.best.score == 0.96
    assert found.best.reasons == (
        "the title (+50)",
        "first author Lindqvist, A (+19)",
        "container-title J Invent Nutr (+15)",
        "year 2012 (+12)",
    )
    assert found.looked_at == 3


def test_below_the_bar_are_candidates_and_none_is_taken() -> None:
    vague = Item(title="Oral magnesium and nocturnal leg cramps")
    found = asked([Reference("ek", vague)], {"cramps": [WORK, OTHER]})["ek"]
    assert (found.state, found.best, found.doi) == (ProposalState.CANDIDATES, None, None)
    assert [one.candidate.doi for one in found.matches] == [Doi.parse("10.5555/cramps")]
    assert found.matches[0].verdict is MatchVerdict.CANDIDATE


def test_none_is_an_answer() -> None:
    found = asked([Reference("ek", CRAMPS)], {"cramps": [OTHER, REPLY]})["ek"]
    assert (found.state, found.matches, found.looked_at) == (ProposalState.NONE, (), 2)
    assert asked([Reference("ek", CRAMPS)], {"cramps": []})["ek"].state is ProposalState.NONE


def test_silence_is_not_none() -> None:
    error = UnavailableError("crossref", "it answered 503")
    found = asked([Reference("ek", CRAMPS)], {"cramps": error})["ek"]
    assert (found.state, found.reason, found.looked_at) == (ProposalState.UNANSWERED, "it answered 503", None)


def test_what_is_too_vague_to_ask_is_said_to_be_so() -> None:
    found = asked([Reference("ek", Item(title="Editorial"))], {})["ek"]
    assert (found.state, found.query) == (ProposalState.TOO_VAGUE, None)
    assert found.reason is not None


@pytest.mark.parametrize("known", [Item(doi=Doi.parse("10.5555/x")), Item(pmid=Pmid.parse("12"))])
def test_a_reference_with_an_identifier_is_not_searched_for(known: Item) -> None:
    assert asked([Reference("ek", known)], {}) == {}


def test_an_isbn_alone_does_not_spare_the_search() -> None:
    book = Item(title="Convex Kettles", isbn=(Isbn.parse("978-0-306-40615-7"),))
    assert [one.citekey for one in questions_for([Reference("kettles", book)])] == ["kettles"]


def test_a_record_without_doi_is_never_proposed() -> None:
    nameless = message(None, "Oral magnesium and nocturnal leg cramps")
    found = asked([Reference("ek", CRAMPS)], {"cramps": [nameless, OTHER]})["ek"]
    assert (found.state, found.matches) == (ProposalState.NONE, ())


@pytest.mark.parametrize("hostile", [{}, [], None, {"title": [None]}, {"title": "x" * 5000, "author": [{}]}])
def test_odd_messages_match_nothing(hostile: object) -> None:
    assert asked([Reference("ek", CRAMPS)], {"cramps": [hostile]})["ek"].state is ProposalState.NONE
