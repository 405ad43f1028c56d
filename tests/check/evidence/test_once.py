"""Values worked out once: for each object, for each of the other arguments, and no longer than the object lives."""

import gc
import weakref
from dataclasses import dataclass, field, replace

from magcite.check.evidence.effects import pairs
from magcite.check.evidence.holding import Holding
from magcite.check.evidence.once import once
from magcite.check.evidence.stated import Stated
from magcite.link import resolve
from magcite.model import Direction, Evidence, Lock, Result
from magcite.readers.pages import read_page
from tests.builders import reference
from tests.check.evidence.worded import library_of


@dataclass(frozen=True, eq=False)
class Page:
    words: str
    kept: dict[object, object] = field(default_factory=dict, init=False)


asked: list[tuple[str, int]] = []


@once
def first(page: Page, count: int) -> str | None:
    """Return so many letters, None for none."""
    asked.append((page.words, count))
    return page.words[:count] or None


def test_works_a_value_out_once_for_each_object_and_argument() -> None:
    asked.clear()
    one, other = Page("one"), Page("other")
    assert [first(one, 2), first(one, 2), first(one, 3), first(other, 2)] == ["on", "on", "one", "ot"]
    assert asked == [("one", 2), ("one", 3), ("other", 2)]


def test_none_is_a_value_like_others() -> None:
    asked.clear()
    empty = Page("")
    assert first(empty, 1) is None
    assert first(empty, 1) is None
    assert len(asked) == 1


def test_keeps_the_name_and_the_words_of_the_function() -> None:
    assert first.__name__ == "first"
    assert first.__doc__ == "Return so many letters, None for none."


def test_what_is_kept_lives_no_longer_than_its_object() -> None:
    page = Page("one")
    first(page, 2)
    gone = weakref.ref(page)
    del page
    gc.collect()
    assert gone() is None


def test_what_a_claim_says_of_a_work_is_read_once() -> None:
    evidence = Evidence(exposure="tea", results=(Result("sleep quality", direction=Direction.BETTER),))
    held = Holding(replace(reference("a"), evidence=evidence), Lock())
    page = resolve(read_page("Tea improved sleep quality [@a].\n", path="page.md", language="en"), library_of(a=None))
    stated = Stated(page, page.claims[0], page.claims[0].citations[0])
    assert [one.told.words for one in pairs(stated, held)] == ["improved sleep quality"]
    assert pairs(stated, held) is pairs(stated, held)
    other = Holding(replace(reference("a"), evidence=Evidence(exposure="tea")), Lock())
    assert pairs(stated, other) == ()
