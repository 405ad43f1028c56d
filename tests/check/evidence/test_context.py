"""What stands around a claim."""

from magcite.check.evidence.context import (
    around,
    following,
    headed,
    headings,
    is_first,
    is_told,
    shortened,
    words_of_citation,
)
from magcite.check.evidence.stated import Stated
from magcite.link import resolve
from magcite.readers.pages import read_page
from tests.check.evidence.worded import library_of

LIBRARY = library_of(a=None, b=None)


def stated(text: str, at: int = 0) -> Stated:
    page = resolve(read_page(text, path="page.md", language="en"), LIBRARY)
    cited = [(claim, citation) for claim in page.claims for citation in claim.citations]
    return Stated(page, *cited[at])


def test_the_paragraph_and_no_other() -> None:
    text = "A first paragraph.\n\nRats ran. Tea helped [@a]. They slept.\n\nA last paragraph.\n"
    words = around(stated(text))
    assert "Rats ran." in words
    assert "They slept." in words
    assert "paragraph" not in words


def test_what_a_claim_stands_under() -> None:
    text = "# Tea\n\n## In rats\n\nThis was seen in Oslo:\n\n- It helped [@a].\n- It helped again [@b].\n"
    for at in (0, 1):
        assert headings(stated(text, at)).split("\n") == ["Tea", "Tea", "In rats", "This was seen in Oslo:", ""]


def test_the_words_of_a_link_without_its_address() -> None:
    linked = stated("Tea helped ([a study in rats](https://doi.org/10.5555/a)).\n")
    assert "a study in rats" in words_of_citation(linked)
    assert "doi.org" not in words_of_citation(linked)
    assert words_of_citation(stated("Tea helped [@a].\n")) == ""


def test_a_long_claim_is_shortened_at_a_word() -> None:
    short = stated("Tea helped [@a].\n")
    assert shortened(short) == "Tea helped."
    assert shortened(stated(f"Tea helped {'very ' * 40}much [@a].\n")).endswith("very …")


def test_what_is_told_and_what_is_so() -> None:
    assert is_told(stated("Tea helped them [@a].\n"))
    assert is_told(stated("They sleep better [@a].\n"))
    assert not is_told(stated("Tea helps everyone [@a].\n"))


def test_what_follows_a_claim() -> None:
    words = following(stated("Rats ran first [@b]. Tea helped [@a]. They slept.\n\nA last paragraph.\n", 1))
    assert words.startswith("Tea helped")
    assert "They slept." in words
    assert "Rats" not in words
    assert "last" not in words


def test_a_short_heading_counts_for_a_claim_that_names_nobody() -> None:
    assert headed(stated("# Tea\n\n## Rats\n\nTea helped [@a].\n")) == "Rats"
    assert headed(stated("# Tea\n\n## Rats\n\nTea helped people [@a].\n")) == ""
    assert headed(stated("# Tea\n\n## Rats\n\nTea helped people [@a].\n"), of_people=False) == "Rats"
    assert headed(stated("# Tea\n\n## Rats or not?\n\nTea helped [@a].\n")) == ""
    assert headed(stated("# Tea\n\nTea helped [@a].\n")) == ""


def test_a_heading_counts_with_the_first_claim_on_a_work() -> None:
    text = "# Tea\n\n## Rats\n\nTea helped [@a]. It helped again [@b]. It was so once more [@a].\n"
    assert [is_first(stated(text, at)) for at in range(3)] == [True, True, False]
