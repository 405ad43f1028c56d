"""Works that would be cited alike are told apart, in citations and in the list.

`golden/alike.txt` was made with citeproc-js 2.4.63 (`benchmarks/csl_judge.js`) from the works and styles of `alike.py`;
a line is language, style, the work's id and its entry.
"""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography.csl.pieces import plain_text
from tests.bibliography.csl.alike import STYLES, engine_of, works
from tests.bibliography.csl.small import small_engine

GOLDEN = (Path(__file__).parent / "golden" / "alike.txt").read_text(encoding="utf-8").splitlines()
# citeproc-js spells out first authors alone where no more names may be added; it gives letters to works whose initials
# tell them apart; it spells out names that no citation shows. The specification asks for none of that.
OTHERWISE = {
    "givens": {"d1", "d2", "d3"},
    "all-names": {"d1", "d2"},
    "all-names-with-initials": {"a3"},
    "primary-name-with-initials": {"a3"},
}
SHORT = '<group delimiter=", "><names variable="author"><name form="short"/></names>{}</group>'
YEAR = '<date variable="issued"><date-part name="year"/></date>'


@pytest.mark.parametrize("language", ["en", "sv", "de"])
@pytest.mark.parametrize("style", STYLES)
def test_the_list_is_as_the_judge_writes_it(style: str, language: str) -> None:
    items = works()
    entries = engine_of(style, language).bibliography(items)
    ours = [(str(items[one.place]["id"]), plain_text(one.pieces)) for one in entries]
    lines = [line.split("\t") for line in GOLDEN]
    golden = [(item, text) for tag, name, item, text in lines if (tag, name) == (language, style)]
    assert [item for item, _ in ours] == [item for item, _ in golden]
    left_out = OTHERWISE.get(style, set())
    assert [one for one in ours if one[0] not in left_out] == [one for one in golden if one[0] not in left_out]


@pytest.mark.parametrize(
    ("style", "item", "read"),
    [
        ("givens", "d1", "Hed, I. and Ros, Jan (2005). Oak."),
        ("givens", "d3", "Hed, I. and Ros, K. (2005). Ash."),
        ("all-names", "d1", "Hed, I. and Ros, J. (2005a). Oak."),
        ("all-names-with-initials", "a3", "Ek, B. and Lund, B. (2001). Tin."),
        ("primary-name-with-initials", "a3", "Ek, B. and Lund, B. (2001). Tin."),
    ],
)
def test_the_list_is_as_the_specification_asks(style: str, item: str, read: str) -> None:
    items = works()
    entries = engine_of(style).bibliography(items)
    assert [plain_text(one.pieces) for one in entries if items[one.place]["id"] == item] == [read]


@pytest.mark.parametrize(
    ("style", "ids", "read"),
    [
        ("suffix", "a1 a2", ["Ek et al., 2001b", "Ek et al., 2001a"]),
        ("givens", "a1 a3 e1", ["A. Ek and Lund, 2001", "B. Ek and Lund, 2001", "Nord, 2006"]),
        ("givens", "a1 a2", ["Anna Ek and Lund, 2001", "Anders Ek and Lund, 2001"]),
        ("givens", "d1 d2", ["Hed and Jan Ros, 2005", "Hed and Jonas Ros, 2005"]),
        ("givens", "f1 f2", ["The Board, 2009b", "The Board, 2009a"]),
        ("names", "b1 b2 b3", ["Dal, Berg, and Alm, 2002", "Dal, Berg, and Falk, 2002", "Dal, Grip, et al., 2002"]),
        ("givens and names", "d1 d3", ["Hed and J. Ros, 2005", "Hed and K. Ros, 2005"]),
        ("all-names", "e1 e2 e3", ["Lars Nord, 2006", "Lena Nord, 2007", "O. Nord, 2008"]),
        ("all-names-with-initials", "e1 e2 e3", ["L. Nord, 2006", "L. Nord, 2007", "O. Nord, 2008"]),
        ("primary-name", "d1 d3", ["Hed et al., 2005a", "Hed et al., 2005b"]),
        ("givens and names, all-names", "d1 d3", ["Hed and J. Ros, 2005", "Hed and K. Ros, 2005"]),
    ],
)
def test_citations(style: str, ids: str, read: list[str]) -> None:
    chosen = {str(one["id"]): one for one in works()}
    expected = sorted(read)
    assert sorted(engine_of(style).cites([chosen[one] for one in ids.split()])) == expected


def test_a_citation_that_comes_again_may_show_fewer_names() -> None:
    style, items = engine_of("names, cited again"), works()[3:4]
    assert (style.cites(items), style.cites(items, again=True)) == (["Dal, Berg, and Alm, 2002"], ["Dal et al., 2002"])


def test_a_style_may_say_more_of_works_that_are_cited_alike() -> None:
    more = '<choose><if disambiguate="true"><text variable="title"/></if></choose>'
    ek = [{"family": "Ek"}]
    items = [
        {"title": "Zinc", "author": ek},
        {"title": "Iron", "author": ek},
        {"title": "Tin", "author": [{"family": "By"}]},
    ]
    cite = SHORT.format(more)
    assert small_engine("", cite=cite).cites(items) == ["Ek, Zinc", "Ek, Iron", "By"]


def test_without_options_nothing_is_told_apart() -> None:
    items = [{"title": title, "author": [{"family": "Ek", "given": title}]} for title in ("A", "B")]
    assert small_engine("", cite=SHORT.format("")).cites(items) == ["Ek", "Ek"]


NAME = st.fixed_dictionaries({"family": st.sampled_from(["Ek", "By"]), "given": st.sampled_from(["Bo", "Bea", "Cia"])})
WORK = st.fixed_dictionaries(
    {
        "author": st.lists(NAME, min_size=1, max_size=3),
        "issued": st.sampled_from([{"date-parts": [[2001]]}, {"date-parts": [[2002]]}]),
    }
)


@given(st.lists(WORK, max_size=8), st.sampled_from([name for name, (citation, _) in STYLES.items() if citation]))
def test_no_two_works_are_cited_alike(items: list[dict[str, object]], style: str) -> None:
    named = [{**item, "title": f"T{number}"} for number, item in enumerate(items)]
    assert max(Counter(engine_of(style).cites(named)).values(), default=1) == 1
