"""Names that the entry before has too: only the same people, and only what the style's rule asks for."""

import pytest

from magcite.bibliography.csl.pieces import Piece, plain_text
from magcite.bibliography.csl.repeated import Repeated, mark_name, mark_names
from tests.bibliography.csl.small import entries, small_engine

EK, BY, CY = ({"family": family, "given": "A."} for family in ("Ek", "By", "Cy"))
NAMES = '<names variable="author"><name and="text"/>{}</names><text variable="title" prefix=", "/>'
AREA = 'subsequent-author-substitute="—" subsequent-author-substitute-rule="{}"'


def listed(area: str, *people: list[dict[str, str]], layout: str = NAMES.format("")) -> list[str]:
    items = [{"title": f"T{number}", "author": names} for number, names in enumerate(people)]
    return entries(small_engine(layout, area=area), *items)


@pytest.mark.parametrize(
    ("rule", "same", "other"),
    [
        ("complete-all", "—, T1", "A. Ek and A. Cy, T2"),
        ("complete-each", "— and —, T1", "A. Ek and A. Cy, T2"),
        ("partial-each", "— and —, T1", "— and A. Cy, T2"),
        ("partial-first", "— and A. By, T1", "— and A. Cy, T2"),
        ("", "—, T1", "A. Ek and A. Cy, T2"),
    ],
)
def test_rules(rule: str, same: str, other: str) -> None:
    assert listed(AREA.format(rule), [EK, BY], [EK, BY], [EK, CY]) == ["A. Ek and A. By, T0", same, other]


def test_matching_stops_at_the_first_name_that_differs() -> None:
    assert listed(AREA.format("partial-each"), [EK, BY], [CY, BY])[1] == "A. Cy and A. By, T1"


def test_two_people_of_one_name_and_initial_are_not_the_same() -> None:
    layout = NAMES.replace("<name ", '<name initialize-with="." ').format("")
    anna, anders = {"family": "Ek", "given": "Anna"}, {"family": "Ek", "given": "Anders"}
    assert listed(AREA.format(""), [anna], [anders], [anders], layout=layout) == ["A. Ek, T0", "A. Ek, T1", "—, T2"]


def test_one_author_is_not_the_same_as_one_and_others() -> None:
    area = f'et-al-min="2" et-al-use-first="1" {AREA.format("")}'
    assert listed(area, [EK, BY], [EK]) == ["A. Ek et al., T0", "A. Ek, T1"]


def test_labels_stay() -> None:
    layout = '<names variable="editor"><label form="short" prefix=", "/></names><text variable="title" prefix=", "/>'
    items = [{"title": title, "editor": [EK]} for title in ("T0", "T1")]
    assert entries(small_engine(layout, area=AREA.format("")), *items) == ["A. Ek, ed., T0", "—, ed., T1"]


@pytest.mark.parametrize(("variable", "read"), [("container-title", "—, T1"), ("title", "T1, T1")])
def test_what_stands_for_names_is_replaced_unless_it_is_the_title(variable: str, read: str) -> None:
    layout = NAMES.format(f'<substitute><text variable="{variable}"/></substitute>').replace("T1", "")
    items = [{"title": "T1", "container-title": "News", "volume": "1"} for _ in range(2)]
    layout = layout.replace('<text variable="title"', '<text value="T1"')
    assert entries(small_engine(layout, area=AREA.format("")), *items)[1] == read


def test_an_entry_without_names_between_parts_the_two() -> None:
    items: list[dict[str, object]] = [
        {"title": "T0", "author": [EK]},
        {"title": "T1"},
        {"title": "T2", "author": [EK]},
    ]
    assert entries(small_engine(NAMES.format(""), area=AREA.format("")), *items)[2] == "A. Ek, T2"


def test_an_empty_substitute_leaves_the_names_out() -> None:
    assert listed('subsequent-author-substitute=""', [EK], [EK])[1] == ", T1"


def test_no_mark_is_left() -> None:
    pieces = mark_names(mark_name([Piece("Ek", frozenset({"bold"}))], 0))
    done = Repeated("—", "complete-all").replaced([*pieces, Piece(", T")], ["Ek"])
    assert (plain_text(done), [piece.marks for piece in done]) == ("Ek, T", [{"bold"}, frozenset()])


def test_a_title_that_stands_for_names_is_replaced_by_partial_rules() -> None:
    layout = '<names variable="author"><substitute><text variable="title"/></substitute></names>'
    items = [{"title": "Zinc"}, {"title": "Zinc"}]
    assert entries(small_engine(layout, area=AREA.format("partial-each")), *items) == ["Zinc", "—"]
