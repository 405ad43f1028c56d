"""Markdown pages made ready for the parser."""

import pytest
from hypothesis import given

from magcite.errors import PageError
from magcite.readers.pages.markdown_source import prepare
from tests.readers.pages.reading import cited, claims, markdown
from tests.readers.pages.test_pages import TEXTS


@given(TEXTS)
def test_every_place_stays_its_own(text: str) -> None:
    source = prepare(text).source
    assert len(source) == len(text)
    for before, after in zip(text, source, strict=True):
        assert after in {before, " "} or (before in "\r\f" and after == "\n")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("front", "title", "language"),
    [
        ('+++\ntitle = "Om järn"\nlang = "sv"\n+++\n', "Om järn", "sv"),
        ('+++\nlanguageCode = "sv-SE"\ndate = 2020-01-01\n+++\n', None, "sv-SE"),
        ("---\ntitle: Om järn\nlang: sv\n...\n", "Om järn", "sv"),
        ("% Om järn\n% Anna Ek\n\n", "Om järn", None),
    ],
)
def test_front_matter(front: str, title: str | None, language: str | None, end: str) -> None:
    text = (front + "Te är gott.\n").replace("\n", end)
    found = prepare(text)
    assert (found.title, found.language) == (title, language)
    assert found.source.strip() == "Te är gott."


def test_broken_toml_is_refused_with_its_line() -> None:
    with pytest.raises(PageError, match="in the front matter: this is no TOML") as caught:
        markdown('+++\ntitle = "Tea"\nlang = en\n+++\nTea helps [@a].\n')
    assert caught.value.line == 3


@pytest.mark.parametrize("text", ["+++\nTea helps [@a].\n", "+++\nTea helps [@a].\n+++\n", "+++ Tea helps [@a].\n"])
def test_words_behind_plus_signs_are_text(text: str) -> None:
    assert cited(markdown(text)) == ["a"]


@pytest.mark.parametrize(
    "text",
    [
        "```{note}\nTea helps [@a].\n```\n",
        "~~~{warning} Mind this\n:class: tip\n\nTea helps [@a].\n~~~\n",
        "````{note}\n```{tip}\nTea helps [@a].\n```\n````\n",
        "```{figure} tea.png\n---\nname: tea\n---\nTea helps [@a].\n```\n",
        ":::{admonition} Mind this\n:class: tip\nTea helps [@a].\n:::\n",
        "::: {.callout-note}\n:::: inner\nTea helps [@a].\n::::\n:::\n",
        "> ```{note}\n> Tea helps [@a].\n> ```\n",
        "- ```{note}\n  Tea helps [@a].\n  ```\n",
        "```{note}\nTea helps [@a].\n",
        "```r\nx @b\n```\n\n```{note}\nTea helps [@a].\n```\n",
        "> ```r\n> x @b\n\n```{note}\nTea helps [@a].\n```\n",
    ],
)
def test_text_in_fences_is_read(text: str) -> None:
    page = markdown(text)
    assert (claims(page), cited(page)) == (["Tea helps."], ["a"])


@pytest.mark.parametrize(
    "fence",
    [
        "```",
        "~~~",
        "```python",
        "```{r}",
        "```{python} x",
        "```{code-cell}",
        "```{mermaid}",
        ":::{code-block} r",
        ":::{math}",
    ],
)
def test_code_in_fences_is_not_read(fence: str) -> None:
    page = markdown(f"{fence}\nTea helps [@a], see 10.5555/a.\n{fence[:3]}\n\nMilk helps [@b].\n")
    assert (claims(page), cited(page)) == (["Milk helps."], ["b"])


def test_inside_code_nothing_opens() -> None:
    page = markdown("````\n```{note}\nTea helps [@a].\n```\n````\n\nMilk helps [@b].\n")
    assert cited(page) == ["b"]


def test_comments_of_myst_are_not_read() -> None:
    page = markdown("% Tea helps [@a].\n% It does.\n\nMilk helps 34\n% of people [@b].\n")
    assert cited(page) == ["b"]
    assert claims(page) == ["Milk helps 34 % of people."]


def test_tags_are_defined_once_and_are_no_text() -> None:
    page = markdown(
        "Tea [@tag:a] or [@tag:b] helps.\n\n[@tag:a]: doi:10.5555/A_1\n[@tag:a]: pmid:2\n[@tag:b]: <https://doi.org/10.5555/b>\n"
    )
    assert cited(page) == ["doi:10.5555/a_1", "doi:10.5555/b"]
    assert claims(page) == ["Tea or helps."]


@pytest.mark.parametrize(("front", "expected"), [("bibliography: a.bib", True), ("title: Tea", False)])
def test_a_bibliography_of_its_own(front: str, expected: bool) -> None:
    assert prepare(f"---\n{front}\n---\n").has_bibliography is expected


def test_half_characters_do_not_stop_the_parser() -> None:
    page = markdown("Tea \ud83d helps [@a].")
    assert cited(page) == ["a"]
    assert page.text == "Tea \ud83d helps [@a]."
