"""A page as it reads: all its words in order, each claim and each citation where it stands."""

import pytest

from magcite.model import Page, PassageKind, Piece
from magcite.readers.pages import read_page
from magcite.readers.pages.passages import read_passages

MARKDOWN = """# Tea

Tea was studied in 40 men, who slept longer [@lee2020, p. 4; @roe2021]. I drink it every day.

> A quoted line about tea and sleep.

- Green tea lowered pressure by 3 mmHg ([the study](https://doi.org/10.5555/tea)).
- Black tea did not.

| Tea | Effect |
| --- | --- |
| Oolong | raised the pulse by 4 beats [@lee2020] |
"""


def of(text: str, path: str = "page.md", format_: str | None = None) -> tuple[Page, list[list[Piece]]]:
    page = read_page(text, path=path, format=format_, language="en")
    return page, [list(passage.pieces) for passage in read_passages(page)]


def test_passages_stand_in_page_order_with_their_kind() -> None:
    page = read_page(MARKDOWN, path="page.md")
    passages = read_passages(page)
    assert [(one.kind, one.level) for one in passages] == [
        (PassageKind.HEADING, 1),
        (PassageKind.PARAGRAPH, 0),
        (PassageKind.QUOTE, 0),
        (PassageKind.LIST_ITEM, 0),
        (PassageKind.LIST_ITEM, 0),
        (PassageKind.TABLE_ROW, 0),
    ]
    assert passages[0].text == "Tea"
    assert passages[5].text.startswith("Oolong\nraised the pulse")


def test_claims_and_citations_are_cut_out_where_they_stand() -> None:
    page, pieces = of(MARKDOWN)
    first = page.claims[0]
    assert [(one.text, one.claim, one.citation) for one in pieces[1]][:4] == [
        ("Tea was studied in 40 men, who slept longer [", first.id, None),
        ("@lee2020, p. 4", first.id, first.citations[0]),
        ("; ", first.id, None),
        ("@roe2021", first.id, first.citations[1]),
    ]
    assert "".join(one.text for one in pieces[3] if one.citation) == "the study"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        pytest.param(MARKDOWN, "page.md", id="markdown"),
        pytest.param(
            "<h1>Tea</h1><p>Tea helped <b>40&nbsp;men</b> sleep "
            '(<a href="https://doi.org/10.5555/tea">the study</a>).</p>',
            "page.html",
            id="html",
        ),
        pytest.param("Tea\n\nTea helped 40 men sleep. See the study on tea here.\n", "page.txt", id="text"),
        pytest.param("Te\n\nTe a\u030ar bra fo\u0308r 40 ma\u0308n [@lee2020].\n", "page.md", id="letters-apart"),
    ],
)
def test_every_claim_and_citation_is_found_again(text: str, path: str) -> None:
    page, pieces = of(text, path)
    flat = [piece for one in pieces for piece in one]
    assert {claim.id for claim in page.claims} == {piece.claim for piece in flat if piece.claim}
    cited = {citation.span for claim in page.claims for citation in claim.citations}
    assert cited == {piece.citation.span for piece in flat if piece.citation}
    assert all(piece.text for piece in flat)


def test_markup_is_left_out_and_hostile_words_are_words() -> None:
    _, pieces = of("<p>Tea <script>alert(1)</script>is &lt;b&gt;<b>good</b> for 40 men.</p>", "page.html")
    assert "".join(piece.text for piece in pieces[0]).split() == ["Tea", "is", "<b>good", "for", "40", "men."]


def test_a_page_is_read_as_it_was_read_before() -> None:
    page = read_page("= Tea =\n\n# Tea helped 40 men.\n", path="-", format="text")
    assert page.format == "text"
    assert any("#" in one.text for one in read_passages(page))
