"""Every style on works of which any part may be missing: an entry always, and never a mark of what is not there."""

import json

import pytest
from benchmarks.csl_works import LANGUAGES, debris
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography.csl.pieces import plain_text
from magcite.bibliography.styles import STYLES, engine, load_style
from magcite.model import item_to_csl
from tests.bibliography.csl.test_engine import WORKS
from tests.strategies import items

FILES = tuple(dict.fromkeys(STYLES.values()))
# what Chicago wants in the text and in no list; a bibliography gives the title
UNLISTED = {"chicago-author-date": {"personal_communication", "entry-encyclopedia", "entry-dictionary"}}
NEEDED = {"id", "type", "title"}


@st.composite
def partial_works(draw: st.DrawFn) -> dict[str, object]:
    """A made-up work without some of its fields; its type and title are left."""
    work = draw(st.sampled_from(WORKS))
    optional = sorted(work.keys() - NEEDED)
    kept = draw(st.sets(st.sampled_from(optional))) if optional else set()
    return {"title": "A title", **{name: value for name, value in work.items() if name in NEEDED | kept}}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_whole_works(name: str, language: str) -> None:
    entries = engine(load_style(name), language).bibliography(WORKS)
    silent = {WORKS[place]["type"] for place in set(range(len(WORKS))) - {entry.place for entry in entries}}
    assert silent <= UNLISTED.get(name, set())
    for entry in entries:
        text = plain_text(entry.pieces)
        assert debris(text, json.dumps(WORKS[entry.place], ensure_ascii=False)) == [], text


@given(partial_works())
def test_works_with_gaps(work: dict[str, object]) -> None:
    for name in FILES:
        for language in LANGUAGES:
            entries = engine(load_style(name), language).bibliography([work])
            assert entries or work.get("type") in UNLISTED.get(name, set())
            text = "".join(plain_text(entry.pieces) for entry in entries)
            assert debris(text, json.dumps(work, ensure_ascii=False)) == [], (name, language, text)


@given(items)
def test_whatever_a_record_holds(item: object) -> None:
    record = {"id": "a", **item_to_csl(item)}  # type: ignore[arg-type]
    for name in FILES:
        assert len(engine(load_style(name), "sv").bibliography([record])) <= 1
