"""Any page: its format told, its language, and laws that hold for every text."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import magcite.readers.pages
from magcite.errors import PageError
from magcite.model import Page
from magcite.readers.pages import FORMATS, READERS, page_reader, read_page, tell_format


def test_every_reader_file_is_listed() -> None:
    files = Path(magcite.readers.pages.__file__).parent.glob("*.py")
    declaring = {path.stem for path in files if re.search(r"^READER\b", path.read_text("utf-8"), re.MULTILINE)}
    assert declaring == set(READERS) == set(FORMATS.values())


@pytest.mark.parametrize("name", FORMATS)
def test_each_reader_is_what_the_list_says(name: str) -> None:
    assert page_reader(name).format == name


@pytest.mark.parametrize(
    ("format", "loaded"),
    [
        (None, []),
        ("text", ["plain_text"]),
        ("html", ["html"]),
        ("markdown", ["html", "markdown"]),
        ("wikitext", ["wikitext"]),
    ],
)
def test_a_format_loads_no_more_than_it_needs(format: str | None, loaded: list[str]) -> None:  # noqa: A002
    code = "import sys; from magcite.readers.pages import READERS, read_page\n"
    if format:
        code += f"read_page('Tea is hot.', path='-', format={format!r})\n"
    code += "print(*sorted(name for name in READERS if f'magcite.readers.pages.{name}' in sys.modules))\n"
    code += "print('pyromark' in sys.modules, 'ruamel.yaml' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    names, libraries = result.stdout.splitlines()
    assert names.split() == loaded
    assert libraries == ("True True" if format == "markdown" else "False False")


@pytest.mark.parametrize(
    ("path", "text", "expected"),
    [
        ("docs/tea.md", "<p>Tea", "markdown"),
        ("C:\\docs\\TEA.HTM", "Tea", "html"),
        ("tea.txt", "# Tea", "text"),
        ("-", "<!DOCTYPE html><p>Tea", "html"),
        ("-", "\ufeff <!-- hi --><html>", "html"),
        ("-", "# Tea\n\nIt is hot.", "markdown"),
        ("-", "Tea [is](https://example.org) hot.", "markdown"),
        ("tea", "Tea is hot.\n\nMilk is cold.", "text"),
        ("tea.wiki", "<p>Tea", "wikitext"),
        ("-", "Tea is hot.<ref>Ek</ref>", "wikitext"),
        ("-", "", "text"),
    ],
)
def test_the_format_is_told(path: str, text: str, expected: str) -> None:
    assert tell_format(text, path) == expected


def test_every_format_has_its_module() -> None:
    for name in FORMATS:
        assert read_page("Tea is hot.", path="-", format=name, language="en").claims[0].text == "Tea is hot."


def test_an_unknown_format_is_refused_by_name() -> None:
    with pytest.raises(PageError, match=r"page.pdf: 'pdf' is no format of pages; the formats are markdown, html, text"):
        read_page("Tea", path="page.pdf", format="pdf")


def test_a_refused_page_is_named() -> None:
    with pytest.raises(PageError) as refused:
        read_page("---\ntitle: [\n---\nTea", path="tea.md")
    assert (refused.value.path, refused.value.line) == ("tea.md", 3)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Det här är en text som är skriven på svenska och inget annat.", None, "sv"),
        ("This is a text that was written in English and nothing else.", None, "en"),
        ("This is a text that was written in English and nothing else.", "sv", "sv"),
        ("", None, "en"),
    ],
)
def test_the_language_is_told(text: str, language: str | None, expected: str) -> None:
    assert read_page(text, path="page.txt", language=language).language == expected


PIECES = st.sampled_from(
    """# ¦## Tea\n¦\n\n¦\n¦\r\n¦- ¦> ¦1) ¦| a | b |\n|--|--|\n¦[@key, p. 4]¦@key¦[^1]¦[^1]: See 10.5555/x.\n¦
    {cite}`a,b`¦**¦*¦`¦```\n¦\\¦[¦]¦(¦)¦{¦}¦<¦>¦"¦^[¦~¦|¦=¦:::¦$¦&¦&amp;¦&#229;¦[words](https://doi.org/10.5555/y)¦
    <a href='https://doi.org/10.5555/z'>¦</a>¦<p>¦</p>¦<li id=n>¦<b>¦<table><tr><td>¦<sup><a href='#n'>1</a></sup>¦
    <!-- magcite-ignore CIT001: x -->¦<!--¦[Tea helps.]{.claim #c}¦<span data-claim=c>¦</span>¦<div data-claim=d>¦
    I en studie på 4035 män ¦såg man 50 % lägre risk. ¦Se studien om te!¦A trial of 40 people found it. ¦
    See the study here!¦My comment: ¦https://doi.org/10.5555/(a)b¦e\u0301¦😴¦\ufeff¦\x00¦\u2028¦\t¦    ¦
    ---\n¦== Te ==\n¦<ref name=a>¦</ref>¦<ref name=a />¦{{cite journal|doi=10.5555/w|title=T}}¦{{sfn|Ek|2006|p=1}}¦
    [[Te|te]]¦[https://doi.org/10.5555/v te]¦'''¦{{¦}}¦&lt;ref&gt;¦&lt;/ref&gt;¦<cite>¦</cite>¦<br>¦<div class=menu>¦
    <article>¦</article>¦<div style=display:none>¦</div>¦<td>¦<sup>¦</sup>¦<a href=#n>¦\f¦magne-\nsium¦> ¦
    https://doi.org/10.5555/\nb1¦\u00ad\n¦
    ---\n¦:::{note}\n¦```{note}\n¦{{< a @b >}}¦$a_1$¦\\(a_1\\)¦+++\n¦% ¦]{.claim}¦
    [@tag:a]: doi:10.5555/t\n¦: ¦[^1]: ¦    [^2]¦![@key](a.png)¦-@key [p. 4]¦
    @{a b}""".replace("¦\n    ", "¦").split("¦")
)
TEXTS = st.one_of(st.lists(PIECES, max_size=30).map("".join), st.text(max_size=120))


def _check(page: Page) -> None:
    names = [claim.id for claim in page.claims]
    assert len(set(names)) == len(names)
    for claim in page.claims:
        assert 0 <= claim.span.start < claim.span.end <= len(page.text)
        assert claim.text
        assert claim.text == " ".join(claim.text.split())
        for one in claim.citations:
            assert 0 <= one.span.start < one.span.end <= len(page.text)
            assert page.text[one.span.start : one.span.end] == one.text
        starts = [one.span.start for one in claim.citations]
        assert starts == sorted(starts)
        for quantity in claim.quantities:
            assert claim.span.start <= quantity.span.start < quantity.span.end <= claim.span.end
            assert page.text[quantity.span.start : quantity.span.end] == quantity.text
    for wish in page.suppressions:
        assert 0 <= wish.span.start < wish.span.end <= len(page.text)


@pytest.mark.parametrize("format", list(FORMATS))
@given(text=TEXTS)
def test_any_text_is_read_and_every_place_lies_on_the_page(format: str, text: str) -> None:  # noqa: A002
    _check(read_page(text, path="-", format=format))


@pytest.mark.parametrize("format", list(FORMATS))
@given(text=st.lists(PIECES, max_size=12).map("".join))
def test_claims_stand_in_page_order(format: str, text: str) -> None:  # noqa: A002
    starts = [claim.span.start for claim in read_page(text, path="-", format=format, language="en").claims]
    assert starts == sorted(starts)


@pytest.mark.parametrize(
    ("text", "written_in"),
    [("---\nlang: en\n---\n\nTe är gott.\n", "markdown"), ('<html lang="en-GB"><p>Te är gott.</p></html>', "html")],
)
def test_what_a_page_says_of_its_language_goes_before_what_the_project_says(text: str, written_in: str) -> None:
    assert read_page(text, path="p", format=written_in, language="sv").language == "en"
    assert read_page("Tea is good.", path="p.md", language="sv").language == "sv"


@pytest.mark.parametrize(
    "link", ["[Hall 2014](https://doi.org/10.5555hall.2014)", "<https://doi.org/10.5555hall.2014>"]
)
def test_a_link_to_a_doi_that_cannot_be_one_is_a_citation_all_the_same(link: str) -> None:
    page = read_page(f"Stress fell in the trial ({link}).", path="p.md")
    (citation,) = page.claims[0].citations
    assert citation.target is not None
    assert (citation.target.prefixed, citation.tentative) == ("url:https://doi.org/10.5555hall.2014", False)
