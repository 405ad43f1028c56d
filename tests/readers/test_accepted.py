"""accepted.yaml: what is read, what is kept as misread, and that what is added is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import InputError
from magcite.model import AcceptedDifference, Accepting, DistinctWorks
from magcite.readers.accepted import read_accepted
from magcite.renderers.accepted import append_entry

TEXT = """\
# what I decided
accepted:
  - reference: leaf2013
    field: issued
    here: 2013
    registry: 2012
    reason: online first   # as the journal says
    until: 2027-01-01
  - distinct: [part1, part2]
    reason: two parts
"""
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1).map(
    lambda text: " ".join(text.split())
)
NAMED = WORDS.filter(bool)


def test_both_kinds_are_read() -> None:
    read = read_accepted(TEXT, path="accepted.yaml")
    assert read.entries == (
        AcceptedDifference("leaf2013", "issued", "2013", "2012", "online first", "2027-01-01", line=3),
        DistinctWorks(("part1", "part2"), "two parts", line=9),
    )
    assert read.misread == ()


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        ("reference: a\n    field: issued", "reason: is not there"),
        ("reference: a\n    field: issued\n    reason: x\n    here: 1", "registry: is not there"),
        ("reference: a\n    feild: issued", "the nearest is field"),
        ("reference: a\n    field: b\n    here: 1\n    registry: 2\n    reason: x\n    until: soon", "soon is no day"),
        ("distinct: [a]\n    reason: x", "distinct: names two"),
        ("just words", "is no entry"),
    ],
)
def test_what_cannot_be_understood_accepts_nothing_and_says_why(entry: str, why: str) -> None:
    read = read_accepted(f"accepted:\n  - {entry}\n", path="a.yaml")
    assert read.entries == ()
    assert [why in one.reason for one in read.misread] == [True]
    assert read.misread[0].line == 2


@pytest.mark.parametrize("text", ["other: 1\n", "accepted: words\n", "- a\n", "accepted: [\n"])
def test_another_file_is_an_error_with_its_path(text: str) -> None:
    with pytest.raises(InputError) as caught:
        read_accepted(text, path="a.yaml")
    assert caught.value.path == "a.yaml"


@given(
    st.one_of(
        st.builds(AcceptedDifference, NAMED, NAMED, NAMED, NAMED, NAMED, st.just("2027-01-31"), NAMED),
        st.builds(DistinctWorks, st.tuples(NAMED, NAMED), NAMED, st.tuples(NAMED, NAMED)),
    ),
    st.sampled_from(["", TEXT, TEXT.replace("\n", "\r\n"), TEXT.rstrip("\n"), "# mine\n", TEXT.replace("\n  ", "\n")]),
)
def test_an_entry_added_is_read_back_and_the_rest_stays(entry: Accepting, text: str) -> None:
    before = read_accepted(text, path="a.yaml")
    added = append_entry(text, entry)
    after = read_accepted(added, path="a.yaml")
    assert added.startswith(text)
    assert after.entries[:-1] == before.entries
    assert read_accepted(append_entry("", entry), path="a.yaml").entries[0] == _at(entry, 2)
    assert after.entries[-1] == _at(entry, after.entries[-1].line)


def _at(entry: Accepting, line: int) -> Accepting:
    if isinstance(entry, AcceptedDifference):
        return AcceptedDifference(
            entry.citekey, entry.field, entry.here, entry.registry, entry.reason, entry.until, entry.work, line
        )
    return DistinctWorks(entry.citekeys, entry.reason, entry.works, line)
