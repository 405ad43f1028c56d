"""The table of RIS types and tags."""

import pytest

from magcite.model.ris_tags import DATES, NAMES, TAG, TEXTS, TYPES, type_for


@pytest.mark.parametrize("csl", sorted(set(TYPES.values())))
def test_every_type_that_is_read_is_written_so_that_it_reads_back(csl: str) -> None:
    assert TYPES[type_for(csl)] == csl


@pytest.mark.parametrize(
    ("csl", "tag"),
    [("article-journal", "JOUR"), ("review-book", "JOUR"), ("post", "BLOG"), ("treaty", "GEN"), (None, "GEN")],
)
def test_what_serves(csl: str | None, tag: str) -> None:
    assert type_for(csl) == tag


def test_no_tag_stands_for_two_variables() -> None:
    tags = [tag for table in (TEXTS, NAMES, DATES) for several in table.values() for tag in several]
    assert len(tags) == len(set(tags))
    assert all(map(TAG.fullmatch, tags))
