"""Asking the author: every answer does what it says, and the end of input is the end."""

from collections.abc import Callable

import pytest

from magcite.cli.link_review import Terminal, review
from magcite.model import Candidate, ClaimLinks, LinkState, PageLinks
from magcite.reporters.ink import Ink
from tests.builders import claim, page

CLAIM = claim()
LINKS = ClaimLinks(
    CLAIM,
    LinkState.PROPOSED,
    candidates=(Candidate("one", 0.9, ("a reason",)), Candidate("two", 0.05)),
    proposed=("one",),
)


def answers(*given: str) -> Callable[[str], str]:
    left = list(given)

    def ask(question: str) -> str:
        assert "[a]ccept" in question
        if not left:
            raise EOFError
        return left.pop(0)

    return ask


@pytest.mark.parametrize(
    ("given", "ties", "refused"),
    [
        (("a",), {"c1": ("one",)}, []),
        (("n", "a"), {"c1": ("two",)}, []),
        (("n", "n", "accept"), {"c1": ("one",)}, []),
        (("what?", "a"), {"c1": ("one",)}, []),
        (("s",), {}, []),
        (("0",), {}, ["c1"]),
        (("q",), {}, []),
        ((), {}, []),
    ],
)
def test_each_answer(given: tuple[str, ...], ties: dict[str, tuple[str, ...]], refused: list[str]) -> None:
    said: list[str] = []
    decided = review([PageLinks(page(CLAIM), (LINKS,))], Terminal(answers(*given), said.append, Ink(colour=False), str))
    assert (decided.ties, decided.refused) == (ties, refused)
    assert "a reason" in "\n".join(said)


def test_several_proposals_are_accepted_together() -> None:
    both = ClaimLinks(CLAIM, LinkState.PROPOSED, candidates=LINKS.candidates, proposed=("one", "two"))
    decided = review([PageLinks(page(CLAIM), (both,))], Terminal(answers("a"), lambda _: None, Ink(colour=False), str))
    assert decided.ties == {"c1": ("one", "two")}


def test_nothing_is_asked_where_nothing_is_proposed() -> None:
    silent = ClaimLinks(CLAIM, LinkState.NONE)
    decided = review([PageLinks(page(CLAIM), (silent,))], Terminal(answers(), lambda _: None, Ink(colour=False), str))
    assert (decided.ties, decided.refused) == ({}, [])
