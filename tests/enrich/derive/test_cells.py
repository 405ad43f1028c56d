"""Studies in cells, told from those in people and animals."""

import pytest

from magcite.enrich.derive import derive
from magcite.identifiers import Doi
from magcite.model import FactKind, Found, Item, SourceName


def designs_of(title: str, abstract: str, mesh: tuple[str, ...] = (), types: tuple[str, ...] = ()) -> list[str | None]:
    item = Item(type="article-journal", title=title)
    found = Found(
        SourceName.PUBMED,
        Doi.parse("10.5555/a"),
        "2026-01-02T00:00:00Z",
        "",
        item,
        abstract=abstract,
        mesh=mesh,
        publication_types=types,
    )
    return [fact.term for fact in derive(found).facts if fact.kind is FactKind.DESIGN]


@pytest.mark.parametrize(
    ("title", "abstract", "mesh"),
    [
        ("In vitro activity of honey against staphylococci", "Honey stopped all strains at 10 %.", ()),
        ("Zinc and wound closure in cultured keratinocytes", "Keratinocytes were treated with zinc.", ()),
        ("Curcumin slows colon cancer cells", "HT-29 cells were incubated with curcumin for 24 h.", ("Humans",)),
        ("Selenium and apoptosis", "Leukaemia cells were exposed to selenite.", ("Cell Line, Tumor", "Humans")),
    ],
)
def test_cells(title: str, abstract: str, mesh: tuple[str, ...]) -> None:
    assert designs_of(title, abstract, mesh) == ["in-vitro"]


@pytest.mark.parametrize(
    ("title", "abstract", "mesh"),
    [
        ("In vitro fertilisation and coffee", "We asked 512 women about coffee.", ("Humans",)),
        ("Iron in vitro and in vivo", "Cells were treated with iron.", ("Cell Line",)),
        ("Curcumin slows colon cancer cells", "Cells were treated with curcumin.", ("Animals", "Mice")),
        ("Omega-3 and white blood cells", "40 adults took fish oil. Blood cells were treated with a dye.", ()),
        ("Stem cells after exercise", "Twelve men cycled for an hour.", ("Humans",)),
        ("Zinc", "Zinc is needed by cells.", ("Cells, Cultured",)),
    ],
)
def test_no_cells(title: str, abstract: str, mesh: tuple[str, ...]) -> None:
    assert "in-vitro" not in designs_of(title, abstract, mesh)


def test_a_review_of_cell_studies_is_a_review() -> None:
    assert "in-vitro" not in designs_of("In vitro effects of tea", "Cells were treated.", types=("Review",))
