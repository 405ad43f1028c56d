"""Reference strings in the styles people use, the same invented work in each; and that nothing is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.readers.reference_strings import parse_reference_string

TITLED = [
    "Leaf, A. B., & Berg, C. (2010). Green tea and sleep in nurses. Journal of Invented Tea, 9(2), 129–138.",
    "Leaf AB, Berg C. Green tea and sleep in nurses. Journal of Invented Tea. 2010;9(2):129-38.",
    "3. Leaf AB, Berg C (2010) Green tea and sleep in nurses. Journal of Invented Tea 9(2):129–138",
    "[1] A. B. Leaf and C. Berg, “Green tea and sleep in nurses,” Journal of Invented Tea, vol. 9, no. 2, p. 129, 2010",
    "Leaf, Ann B., and Carl Berg. “Green Tea and Sleep in Nurses.” Journal of Invented Tea 9.2 (2010): 129–138.",
    "Leaf, Ann B., and Carl Berg. 2010. “Green Tea and Sleep in Nurses.” Journal of Invented Tea 9 (2) (May): 129–138.",
    "Leaf, A.B. & Berg, C., 2010. Green tea and sleep in nurses. Journal of Invented Tea, 9(2), pp.129–138.",
    "Leaf AB och Berg C. Green tea and sleep in nurses. Journal of Invented Tea 2010; 9(2): s. 129-138.",
]
UNTITLED = [
    "(1) Leaf, A. B.; Berg, C. Journal of Invented Tea 2010, 9, 129–138.",
    "1 A.B. Leaf and C. Berg, Journal of Invented Tea 9, 129 (2010).",
    "[1] A.B. Leaf, C. Berg, Journal of Invented Tea 9 (2010) 129.",
]


@pytest.mark.parametrize("text", [*TITLED, *UNTITLED])
def test_fields_of_one_work_in_many_styles(text: str) -> None:
    parsed = parse_reference_string(text)
    item = parsed.item
    assert [name.family for name in item.author] == ["Leaf", "Berg"]
    assert item.issued is not None
    assert (item.issued.year, item.container_title, item.volume) == (2010, "Journal of Invented Tea", "9")
    assert (item.page or "").startswith("129")
    assert (item.title or "").lower() == ("green tea and sleep in nurses" if text in TITLED else "")
    assert parsed.unparsed == ()


@pytest.mark.parametrize(
    ("text", "title", "left"),
    [
        (
            'Leaf A et al. "Tea." J Tea. 2004;328(7455):1519. (Sömnen blev bättre efter åtta veckor.)',
            "Tea",
            ("Sömnen blev bättre efter åtta veckor.",),
        ),
        ("Leaf A. Tea at night. J Tea. 2004;3:15. Reprinted by hand.", "Tea at night", ("Reprinted by hand",)),
    ],
)
def test_what_becomes_no_field_is_kept(text: str, title: str, left: tuple[str, ...]) -> None:
    parsed = parse_reference_string(text)
    assert (parsed.item.title, parsed.unparsed) == (title, left)


def test_a_cut_byline_says_so() -> None:
    parsed = parse_reference_string("Leaf A, Berg B, et al. Tea at night. J Tea. 2004;3:15.")
    assert parsed.cut
    assert [name.family or name.literal for name in parsed.item.author] == ["Leaf", "Berg", "et al."]


def test_organisations_books_chapters_and_identifiers() -> None:
    body = parse_reference_string("Board of Invented Health. Tea and its uses: a report. Publication No. 8. 1990.").item
    assert (body.author[0].literal, body.title) == ("Board of Invented Health", "Tea and its uses: a report")
    book = parse_reference_string("Leaf, A. (1995). Diffusion of tea. New York: Free Leaf.").item
    assert (book.title, book.publisher) == ("Diffusion of tea", "Free Leaf")
    chapter = parse_reference_string("Leaf, A. (1995). Tea now. In Handbook of Invented Drinks (pp. 12–34).").item
    assert (chapter.title, chapter.container_title, chapter.page) == ("Tea now", "Handbook of Invented Drinks", "12-34")
    named = parse_reference_string("Leaf A. Tea. J Tea. 2004;3:15. doi: 10.5555/Tea.1 PMID: 123456").item
    assert [one.prefixed for one in named.identifiers] == ["doi:10.5555/tea.1", "pmid:123456"]


@given(st.text(max_size=300))
def test_any_text_is_read_and_its_words_are_somewhere(text: str) -> None:
    parse_reference_string(text)


@given(st.sampled_from([*TITLED, *UNTITLED]), st.integers(0, 120))
def test_no_word_of_a_reference_is_dropped(text: str, cut: int) -> None:
    said = text[cut:]
    parsed = parse_reference_string(said)
    kept = f"{parsed.item} {parsed.unparsed}".lower()
    words = re.findall(r"[^\W\d_]{4,}", said.lower())
    assert [word for word in words if word not in kept] == []


@pytest.mark.parametrize(
    ("text", "container", "left"),
    [
        ("Leaf A. “Tea at night,” Invented Drinks, Nov. 2017.", "Invented Drinks", ("Nov",)),
        ("Leaf, Ann. 2017. “Tea at Night.” Invented Drinks (November 20).", "Invented Drinks", ("November 20",)),
        ("Leaf, Ann. “Tea at Night.” Invented Drinks (2017): n. pag.", "Invented Drinks", ("n. pag",)),
        ("Leaf, Ann. 2017. “Tea at Night.” Invented Drinks, March", "Invented Drinks", ("March",)),
        ("Leaf, Ann. 2017. “Tea at Night.” The Long March", "The Long March", ()),
    ],
)
def test_the_day_of_issue_is_no_part_of_the_container(text: str, container: str, left: tuple[str, ...]) -> None:
    parsed = parse_reference_string(text)
    assert (parsed.item.title, parsed.item.container_title) == (parsed.item.title, container)
    assert (parsed.item.title or "").lower() == "tea at night"
    assert parsed.unparsed == left


def test_commas_that_stand_twice_part_names_like_one() -> None:
    item = parse_reference_string("Leaf,, A., Berg, C. (1990). Tea at night. Invented Drinks, 78, 11-16.").item
    assert [name.family for name in item.author] == ["Leaf", "Berg"]
