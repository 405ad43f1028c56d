"""The bar that the matcher must hold, on works that do not exist: precision 0.98 at recall 0.95, and more on most."""

from collections import Counter
from dataclasses import replace

import pytest

from magcite.matching import accepted, match
from magcite.model import Item, Name
from tests.matching.invented import DAMAGE, STYLES, Work, near_neighbours, works

COUNT = 36
KINDS = (*STYLES, *DAMAGE)


@pytest.fixture(scope="module", name="made")
def make() -> list[Work]:
    return list(works(COUNT))


def others_than(work: Work, made: list[Work]) -> list[Work]:
    place = made.index(work)
    return [*made[place + 1 :], *made[:place]]


def asked(made: list[Work], kind: str, *, record: bool) -> Counter[str]:
    tally: Counter[str] = Counter()
    for work in made:
        candidates = list(near_neighbours(work, others_than(work, made)))
        if record:
            candidates.insert(len(candidates) // 2, work.record)
        taken = accepted(match(work.references[kind], candidates))
        outcome = "none" if taken is None else "right" if taken.candidate.doi == work.record.doi else "wrong"
        tally[outcome] += 1
    return tally


@pytest.mark.parametrize("kind", KINDS)
def test_each_style_finds_its_records_among_near_neighbours(made: list[Work], kind: str) -> None:
    tally = asked(made, kind, record=True)
    assert tally["wrong"] == 0
    assert tally["right"] >= 0.95 * COUNT


@pytest.mark.parametrize("kind", KINDS)
def test_where_the_record_is_not_there_none_is_the_answer(made: list[Work], kind: str) -> None:
    tally = asked(made, kind, record=False)
    assert tally["wrong"] <= 0.02 * COUNT


def as_typed(record: Item, short: str) -> Item:
    """The record as an author would type it: initials, abbreviated journal, first page, first authors."""
    authors = tuple(Name(name.family, (name.given or " ")[0]) for name in record.author[:2])
    return replace(record, author=authors, container_title=short, page=(record.page or "").partition("-")[0], doi=None)


@pytest.mark.parametrize("untitled", [False, True])
def test_fields_find_their_records_too(made: list[Work], untitled: bool) -> None:
    right = 0
    for work in made:
        wanted = as_typed(work.record, work.short)
        wanted = replace(wanted, title=None) if untitled else wanted
        neighbours = list(near_neighbours(work, others_than(work, made)))
        taken = accepted(match(wanted, [*neighbours, work.record]))
        right += taken is not None and taken.candidate == work.record
        assert taken is None or taken.candidate == work.record
        assert accepted(match(wanted, neighbours)) is None
    assert right >= 0.95 * COUNT
