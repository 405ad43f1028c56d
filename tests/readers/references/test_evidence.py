"""The blocks of a reference file that are magcite's own: what they hold, and what bad values cost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.model import Design, Evidence, Origin, Provenance, Result
from magcite.readers.front_matter import Plain
from magcite.readers.references.evidence import EvidenceBlock, ResultBlock, read_evidence, read_provenance


@pytest.mark.parametrize(("block", "inside"), [(EvidenceBlock, Evidence), (ResultBlock, Result)])
def test_the_door_and_the_model_have_the_same_fields(block: type[EvidenceBlock], inside: type[Evidence]) -> None:
    assert list(block.model_fields) == list(inside.__dataclass_fields__)


@pytest.mark.parametrize("value", [None, {}, {"n": None}, {"results": []}])
def test_a_block_that_says_nothing_is_none(value: Plain) -> None:
    assert read_evidence(value) == (None, ())


def test_lists_of_one_need_no_brackets() -> None:
    assert read_evidence({"species": "Rat"})[0] == Evidence(species=("rat",))
    assert read_provenance({"unconfirmed": "DOI"})[0] == Provenance(unconfirmed=("DOI",))


def test_half_a_list_is_never_kept() -> None:
    evidence, (flaw,) = read_evidence({"species": ["rat", ["mouse"]], "n": "3"})
    assert evidence == Evidence(n=3)
    assert (flaw.field, flaw.text) == ("evidence.species", "[rat, [mouse]]")


def test_every_design_and_origin_is_read() -> None:
    for design in Design:
        assert read_evidence({"design": design.value}) == (Evidence(design), ())
    for origin in Origin:
        assert read_provenance({"origin": origin.value}) == (Provenance(origin), ())


PLAIN: st.SearchStrategy[Plain] = st.recursive(
    st.none() | st.sampled_from(["", "1", "x", "cohort", "0.5", "true", "lower"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["design", "n", "species", "results", "outcome", "ci", "value", "origin", "note", "zzz"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)


@given(PLAIN)
def test_whatever_stands_there_is_read_or_said(value: Plain) -> None:
    before = repr(value)
    evidence, unreadable = read_evidence(value)
    assert evidence is None or evidence != Evidence()
    assert all(flaw.field.startswith("evidence") and flaw.reason for flaw in unreadable)
    assert all(flaw.field.startswith("provenance") for flaw in read_provenance(value)[1])
    assert repr(value) == before
