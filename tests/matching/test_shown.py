"""Proposals as they are printed."""

import json
from dataclasses import replace

import pytest

from magcite.identifiers import Doi
from magcite.matching import Proposal, kept, propose, questions_for, too_vague, unanswered
from magcite.matching.shown import hint_of, lines_of, tree_of
from magcite.model import Date, Item, LockedProposal, Name, Reference, SourceName

WORK = Item(
    type="article-journal",
    title="Oral magnesium and nocturnal leg cramps",
    author=(Name("Lindqvist", "Anna"),),
    issued=Date(2012),
    container_title="Journal of Invented Nutrition",
    doi=Doi.parse("10.5555/cramps"),
)
WANTED = Item(title=WORK.title, author=WORK.author, issued=WORK.issued)
TOO_VAGUE = "it states neither a title that can be searched for, nor author, journal and year or page"
AT = "2026-11-23T09:30:00Z"
(QUESTION,) = questions_for([Reference("ek2012", WANTED)])


def held(proposal: Proposal) -> LockedProposal:
    return kept(proposal, "sha256:0", SourceName.CROSSREF, AT)


def test_a_proposal_in_lines() -> None:
    first, second = lines_of(held(propose(QUESTION, [WORK])))
    assert first == "ek2012: its DOI is probably 10.5555/cramps; put it into the reference if it is"
    described = "Lindqvist, 2012, Oral magnesium and nocturnal leg cramps, Journal of Invented Nutrition"
    reasons = "the title (+50); first author Lindqvist, Anna (+19); nothing says that it appeared in a journal (-15)"
    assert second == f"  0.66  10.5555/cramps  {described}  [{reasons}]"


def test_a_proposal_in_json() -> None:
    tree = json.loads(json.dumps(tree_of(held(propose(QUESTION, [WORK])))))
    assert tree == {
        "citekey": "ek2012",
        "state": "proposed",
        "doi": "10.5555/cramps",
        "score": 0.66,
        "query": "Lindqvist Oral magnesium and nocturnal leg cramps 2012",
        "rows": 10,
        "left_out": [],
        "looked_at": 1,
        "reason": None,
        "source": "crossref",
        "retrieved": AT,
        "candidates": [
            {
                "doi": "10.5555/cramps",
                "title": "Oral magnesium and nocturnal leg cramps",
                "score": 0.66,
                "verdict": "accepted",
                "reasons": [
                    "the title (+50)",
                    "first author Lindqvist, Anna (+19)",
                    "nothing says that it appeared in a journal (-15)",
                    "year 2012 (+12)",
                ],
            }
        ],
    }


@pytest.mark.parametrize(
    ("proposal", "line"),
    [
        (propose(QUESTION, []), "ek2012: none of the 0 records found is the work"),
        (unanswered(QUESTION, "it answered 503"), "ek2012: the search gave no answer: it answered 503"),
        (
            propose(QUESTION, [WORK, replace(WORK, doi=Doi.parse("10.5555/twin"))]),
            "ek2012: no record is surely the work; these may be",
        ),
        (
            next(too_vague([Reference("ek2012", Item(title="Editorial"))])),
            f"ek2012: nothing was searched for: {TOO_VAGUE}",
        ),
    ],
)
def test_each_state_has_its_words(proposal: Proposal, line: str) -> None:
    assert next(lines_of(held(proposal))) == line


@pytest.mark.parametrize(
    ("proposal", "hint"),
    [
        (
            propose(QUESTION, [WORK]),
            "Crossref knows a work like this: 10.5555/cramps (score 0.66); `magcite enrich --accept ek2012` takes it",
        ),
        (
            propose(QUESTION, [WORK, replace(WORK, doi=Doi.parse("10.5555/twin"))]),
            "Crossref knows 2 works that may be it; `magcite enrich ek2012` shows them",
        ),
        (propose(QUESTION, []), "a search at Crossref found no such work"),
        (unanswered(QUESTION, "it answered 503"), None),
    ],
)
def test_what_check_says_of_it(proposal: Proposal, hint: str | None) -> None:
    assert hint_of(held(proposal)) == hint
