"""A style fitted to a kind of item says what the whole style says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography.csl import Engine, Style
from magcite.bibliography.csl.context import CslItem
from magcite.bibliography.csl.fitted import fields_of, fitted
from magcite.bibliography.styles import engine, load_style
from tests.bibliography.csl.test_engine import FILES, ITEM, WORKS


def whole(self: Engine, _item: CslItem) -> Style:
    return self._style


@given(st.lists(st.one_of(ITEM, st.sampled_from(WORKS)), max_size=4), st.sampled_from(FILES))
def test_a_fitted_style_says_the_same(items: list[dict[str, object]], name: str) -> None:
    processor = engine(load_style(name), "en")
    ours = processor.bibliography(items)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Engine, "_style_for", whole)
        assert ours == processor.bibliography(items)


def test_choices_that_are_settled_are_gone() -> None:
    item = WORKS[0]
    style = fitted(load_style("apa"), item["type"], fields_of(item))
    left = sum(1 for macro in style.macros.values() for _ in macro.walk())
    assert left < sum(1 for macro in load_style("apa").macros.values() for _ in macro.walk())
    assert not any(
        name in {"type", "variable"} and node.tag in {"if", "else-if"} and len(node.attributes) == 1
        for node in style.bibliography.first("layout").walk()  # type: ignore[union-attr]
        for name in node.attributes
    )


def test_old_names_of_fields_count() -> None:
    assert fields_of({"journalAbbreviation": "J", "note": "", "page": None}) == {
        "journalAbbreviation",
        "container-title-short",
    }
