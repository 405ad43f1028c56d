"""The one table of BibTeX types and fields, as reader and writer use it."""

import pytest

from magcite.model import CSL_VARIABLES
from magcite.model.bibtex_types import ENTRY_TYPES, FIELDS, csl_type, entry_type_for, read_type


def test_names_are_unique_and_in_lower_case() -> None:
    names = [row.name for row in ENTRY_TYPES]
    assert len(set(names)) == len(names)
    assert all(name == name.lower() for name in names)


@pytest.mark.parametrize("row", ENTRY_TYPES, ids=lambda row: row.name)
def test_what_is_written_reads_back_as_the_same_type(row: object) -> None:
    csl = row.csl  # type: ignore[attr-defined]
    written = entry_type_for(csl)
    assert csl_type(read_type(written.name), None) == csl


@pytest.mark.parametrize(
    "csl", ["article-newspaper", "article-magazine", "entry-dictionary", "post-weblog", "speech", "map"]
)
def test_types_without_an_entry_type_read_back_through_their_subtype(csl: str) -> None:
    assert csl_type(read_type(entry_type_for(csl).name), csl) == csl


@pytest.mark.parametrize("csl", [None, "no-such-type"])
def test_what_nobody_knows_is_written_as_misc(csl: str | None) -> None:
    assert entry_type_for(csl).name == "misc"


def test_fields_mean_variables() -> None:
    assert set(FIELDS.values()) <= set(CSL_VARIABLES)
