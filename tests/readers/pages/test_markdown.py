"""Markdown: citations in every form, at their exact places."""

from pathlib import Path

import pytest

from magcite.errors import PageError
from magcite.model import ClaimKind
from magcite.readers.pages import read_page
from tests.readers.pages.reading import cited, claims, markdown, show

PAGES = Path(__file__).parent.parent.parent / "fixtures" / "pages"


def test_a_whole_page() -> None:
    page = markdown((PAGES / "sleep.en.md").read_text(encoding="utf-8"))
    assert show(page) == (PAGES / "sleep.en.claims.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It helps [@a; @b].", ["a", "b"]),
        ("It helps [@doi:10.5555/a_b_c].", ["doi:10.5555/a_b_c"]),
        ("As @a [p. 4] found, it helps.", ["a"]),
        ("It helps {cite:p}`a,b` a lot.", ["a", "b"]),
        ("It helps.[^1]\n\n[^1]: See https://doi.org/10.5555/n and [@b].", ["doi:10.5555/n", "b"]),
        ("It helps.[^1]\n\n[^1]: One 10.5555/one.\n[^2]: Two 10.5555/two.", ["doi:10.5555/one"]),
        ("It helps.[^1]\n\n[^1]: The Daily, 12 May 2006.", ["lost"]),
        ("It helps.[^1]\n\n[^1]: Only sometimes.", []),
        ("It helps.^[See @a and 10.5555/n.]", ["a", "doi:10.5555/n"]),
        ("It helps ([a trial](https://doi.org/10.5555/l)).", ["doi:10.5555/l"]),
        ("It helps, [a trial][t] says.\n\n[t]: https://doi.org/10.5555/r", ["doi:10.5555/r"]),
        ("It helps [](doi:10.5555/empty).", ["doi:10.5555/empty"]),
        ("It helps <https://doi.org/10.5555/auto>.", ["doi:10.5555/auto"]),
        ("It helps (https://doi.org/10.5555/x(1)y).", ["doi:10.5555/x(1)y"]),
        ("It helps, doi:10.5555/bare.", ["doi:10.5555/bare"]),
        ("It helps (PMID: 123).", ["pmid:123"]),
        ('It helps <a href="https://doi.org/10.5555/raw">here</a>.', ["doi:10.5555/raw"]),
        ('<p>It helps <a href="https://doi.org/10.5555/block">here</a>.</p>', ["doi:10.5555/block"]),
        ("It helps [@tag:rule].\n\n[@tag:rule]: doi:10.5555/tagged", ["doi:10.5555/tagged"]),
        ("| a | b |\n|---|---|\n| It helps | [@a] |", ["a"]),
        ("> It helps [@a].", ["a"]),
        ("- It helps:\n  1. much [@a]\n  2. very much [@b]", ["a", "b"]),
        ("## It helps [@a]", ["a"]),
        ("It helps **a lot [@a]**.", ["a"]),
        ("It [helps [@a]](https://example.org/) a lot.", []),
    ],
)
def test_citations(text: str, expected: list[str]) -> None:
    assert cited(markdown(text)) == expected


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("start", ["", "\ufeff"])
def test_places_are_exact_whatever_the_line_ends(start: str, end: str) -> None:
    lines = [
        "---", "title: Sömn 😴", "---", "", "# Sömn e\u0301n 😴", "",
        "I en studie på **4035** män 😴 sjönk risken", "med 50 % [@a,", "p. 4; @b] och mer.", "",
        "> Citat som är", "> långt [@c].", "", "- Punkt\\", "  två [länk](https://doi.org/10.5555/l).",
    ]  # fmt: skip
    page = markdown(start + end.join(lines) + end, language="sv")
    found = [one for claim in page.claims for one in claim.citations]
    assert [page.text[one.span.start : one.span.end] for one in found] == [one.text for one in found]
    words = [" ".join(one.text.split()) for one in found]
    assert words == ["@a, p. 4", "@b", "[@c]", "[länk](https://doi.org/10.5555/l)"]
    assert page.title == "Sömn 😴"
    assert claims(page) == [
        "I en studie på 4035 män 😴 sjönk risken med 50 % och mer.", "Citat som är långt.", "Punkt två länk.",
    ]  # fmt: skip
    first = page.claims[0]
    assert page.text[first.span.start : first.span.end].startswith("I en studie på **4035**")
    assert page.text[first.span.start : first.span.end].endswith("och mer.")


@pytest.mark.parametrize(
    ("text", "title", "language"),
    [
        ("---\ntitle: Om järn\nlang: sv-SE\n---\n\nWords in English here.", "Om järn", "sv"),
        ("---\nlanguage: en\n---\n\n# Rubrik\n\nOrd på svenska är här.", "Rubrik", "en"),
        ("---\nlang: xx\n---\n\nDetta är en text på svenska och inget annat.", None, "sv"),
        ("---\ntitle: !r Sys.Date()\n---\n\n# Own *words* [@a]\n\nThis is it.", "Own words", "en"),
        ("---\n\nNever closed, and this is the text.", None, "en"),
        ("Intro\n=====\n\nThis is the text.", "Intro", "en"),
    ],
)
def test_title_and_language(text: str, title: str | None, language: str) -> None:
    page = read_page(text, path="page.md")
    assert (page.title, page.language) == (title, language)


@pytest.mark.parametrize(
    ("front", "line"), [("title: [unclosed", 3), ("title: A\n\tlang: sv", 3), ("title: a: b", 2), ("\ttitle: x", 2)]
)
def test_broken_front_matter_is_refused_with_its_line(front: str, line: int) -> None:
    with pytest.raises(PageError, match="in the front matter: this is no YAML") as caught:
        markdown(f"---\n{front}\n---\n# Tea\n\nTea helps [@a].\n")
    assert (caught.value.path, caught.value.line) == ("page.md", line)


@pytest.mark.parametrize(
    "text",
    [
        "---\nTea: it helps [@a].\n",
        "---\n\nTea helps: *a lot* [@a]\n\n---\n",
        "---\ntitle: &a x\nlang: *a\n---\nTea helps [@a].\n",
        "---\ntitle: {{ title }}\n---\nTea helps [@a].\n",
    ],
)
def test_rules_and_other_tools_front_matter_are_no_flaw(text: str) -> None:
    markdown(text)


def test_front_matter_and_fences_are_no_claims() -> None:
    page = markdown("---\nabstract: A study found [@x] it.\n---\n\n:::{note}\nTea is good [@a].\n:::\n")
    assert claims(page) == ["Tea is good."]
    assert cited(page) == ["a"]


def test_marked_claims() -> None:
    page = markdown("Before it. [Tea helps [@a]. So does *milk*.]{.claim #tea} [@b] After it, [plain]{.red} words.")
    assert [(claim.id, claim.text) for claim in page.claims][0:2] == [
        (page.claims[0].id, "Before it."),
        ("tea", "Tea helps. So does milk."),
    ]
    tea = page.claims[1]
    assert [one.key for one in tea.citations] == ["a", "b"]
    assert tea.anchor == "tea"
    assert page.text[tea.span.start : tea.span.end] == "Tea helps [@a]. So does *milk*."
    assert claims(page)[2] == "After it, plain words."


@pytest.mark.parametrize(
    "link",
    [
        "[](doi:10.5555/a)",
        "[1](https://doi.org/10.5555/a)",
        "<https://doi.org/10.5555/a>",
        "[![badge](b.svg)](https://doi.org/10.5555/a)",
    ],
)
def test_a_link_without_words_of_its_own_leaves_none(link: str) -> None:
    page = markdown(f"Tea helps {link}.")
    assert claims(page) == ["Tea helps."]
    assert page.claims[0].citations[0].text == link


def test_anchors_are_those_of_github() -> None:
    page = markdown(
        "# Tea & milk!\n\nTea is hot.\n\n## Tea & milk!\n\nMilk is cold.\n\n## Own {#mine}\n\nBoth are wet."
    )
    assert [claim.anchor for claim in page.claims] == ["tea--milk", "tea--milk-1", "mine"]
    assert page.claims[2].section == ("Tea & milk!", "Own")


@pytest.mark.parametrize(
    "sign", ["> ", "- ", "1. ", "> - ", "[", "![", "*", "**a ", "_a ", "~~a ", "^[", "<b>", "{", "$"]
)
def test_nesting_without_end_is_read(sign: str) -> None:
    (claim,) = markdown(sign * 20_000 + "Tea helps [@a].").claims
    assert claim.text.endswith("Tea helps.")


def test_a_commentary_has_no_citation_of_the_claim_below() -> None:
    page = markdown("A trial found less pain.\n\nMy comment: I doubt it.\n\n[The study](https://doi.org/10.5555/x)")
    finding, comment = page.claims
    assert [one.target and one.target.value for one in finding.citations] == ["10.5555/x"]
    assert comment.kind is ClaimKind.COMMENTARY
    assert comment.citations == ()


def test_the_call_of_a_note_that_is_not_there_is_a_lost_citation() -> None:
    page = markdown("Tea is hot[^gone]. Milk is cold[^1].")
    assert (claims(page), cited(page)) == (["Tea is hot.", "Milk is cold."], ["lost", "lost"])
    for text in (
        "Tea is `hot[^gone]`.",
        "A class is [^a-z0-9] or [^a].",
        "Tea is hot[^a b].",
        "Hot[^gone].\n\n[^gone]:\n\n    Ek.",
    ):
        assert cited(markdown(text)) == [], text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![Seen in [Moss 2016](https://doi.org/10.5555/a).](x.png){#fig:one width=5in}", "Seen in Moss 2016."),
        ("![Seen in tea, doi:10.5555/a](x.png)", "Seen in tea"),
        ("| a |\n|---|\n| b |\n\nTable: Milk by day [@moss2016]. {#tbl:one}", "Table: Milk by day."),
        (": Milk by day [@moss2016] {#tbl-one .wide}", "Milk by day"),
    ],
)
def test_captions_lose_their_attributes(text: str, expected: str) -> None:
    page = markdown(text)
    assert claims(page)[-1].removeprefix(": ") == expected
    assert len(cited(page)) == 1


@pytest.mark.parametrize("alt", ["Seen in [@moss2016]", "Seen in doi:10.5555/a", "[Seen](https://doi.org/10.5555/a)"])
def test_an_image_among_words_whose_description_cites_is_noted(alt: str) -> None:
    page = markdown(f"Tea is hot. ![{alt}](x.png) Milk is cold.")
    assert cited(page) == []
    (note,) = page.notes
    assert page.text[note.span.start :].startswith("![")
    assert markdown("Tea is hot. ![Tea in a cup](x.png)").notes == ()


def test_labels_of_numbered_examples_are_no_citations() -> None:
    page = markdown(
        "---\nbibliography: a.bib\n---\n(@good) Tea is hot [@moss2016].\n\nAs (@good) shows, and @berg2017 says."
    )
    assert cited(page) == ["moss2016", "berg2017"]
