"""The words of Markdown blocks: citations in the sentence, math, shortcodes, figures; nothing lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.readers.pages import page_reader
from magcite.readers.pages.blocks import BlockKind
from tests.readers.pages.reading import cited, claims, markdown, waiting


@pytest.mark.parametrize(
    ("text", "sure", "tentative"),
    [
        ("Ask @magcite on Twitter.", [], ["magcite"]),
        ("Install @types/node first.", [], ["types/node"]),
        ("As @leone2006 found, tea helps.", ["leone2006"], []),
        ("As @doi:10.5555/a_b found, tea helps.", ["doi:10.5555/a_b"], []),
        ("As @leone [p. 4] found, tea helps.", ["leone"], []),
        ("As @leone [sic] found, tea helps.", [], ["leone"]),
        ("As @{a key} found, tea helps.", ["a key"], []),
        ("---\nbibliography: a.bib\n---\nAs @leone found, tea helps.", ["leone"], []),
        ("As @leone and @ek found, tea helps [@ek].", ["leone", "ek", "ek"], []),
        ("As @magcite and @ek1 say, tea helps [@ek2].", ["ek1", "ek2"], ["magcite"]),
        ("As @magcite says, tea helps {cite}`ek`.", ["magcite", "ek"], []),
        ("As @magcite says, tea helps [@doi:10.5555/a].", ["doi:10.5555/a"], ["magcite"]),
        ("Write to a@example.org or see @fig-tea and @sec:tea.", [], []),
    ],
)
def test_a_word_with_its_sign_may_be_a_name_on_some_other_site(
    text: str, sure: list[str], tentative: list[str]
) -> None:
    page = markdown(text)
    assert cited(page) == sure
    assert [one for claim in waiting(page) for one in claim] == tentative


@pytest.mark.parametrize(
    ("text", "claim", "expected"),
    [
        ("Tea $x_1 @a$ helps *me* [@b].", "Tea $x_1 @a$ helps me.", ["b"]),
        ("Tea costs $5 and $10 [@a_b_c].", "Tea costs $5 and $10.", ["a_b_c"]),
        ("Tea \\(a_1 @b\\) helps [@c].", "Tea \\(a_1 @b\\) helps.", ["c"]),
        ("Tea {{< meta @a >}} helps [@b].", "Tea helps.", ["b"]),
        ("Tea &amp; milk &lt;3 help [@a].", "Tea & milk <3 help.", ["a"]),
        ("Tea `[@a] *b*` helps [@c].", "Tea [@a] *b* helps.", ["c"]),
        ("- [x] Tea helps [@a].", "Tea helps.", ["a"]),
        ("> [!NOTE]\n> Tea helps [@a].", "Tea helps.", ["a"]),
        ("Tea\n:   It helps [@a].", "It helps.", ["a"]),
        ("![Tea helps [@a].](tea.png){#fig-tea}", "Tea helps.", ["a"]),
        ("Tea helps https://example.org/_a_ or 10.5555/_b_.", "Tea helps or.", ["doi:10.5555/_b"]),
        ("[*Tea* `a`]{.claim} helps a lot [@b].", "Tea a helps a lot.", ["b"]),
        ("Tea helps [@a; @{https://example.org/_b_}].", "Tea helps.", ["a", "url:https://example.org/_b_"]),
    ],
)
def test_what_a_block_says(text: str, claim: str, expected: list[str]) -> None:
    page = markdown(text)
    assert expected == [one for one in cited(page) if one in expected]
    assert " ".join(claims(page)).startswith(claim.rstrip(".").removesuffix(" or"))


def test_an_image_alone_that_cites_nothing_is_no_claim() -> None:
    assert claims(markdown("![A photo of good tea](tea.png)\n\nTea is hot.")) == ["Tea is hot."]


WORDS = st.integers(0, 99).map("word{}".format)
SIGNS = st.sampled_from(
    [
        *(
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\n\n- ",
            "\n\n> ",
            "\n\n# ",
            "*",
            "**",
            "_",
            "~~",
            "!",
            "(",
            ")",
            "\\",
            "@",
            "@ ",
        ),
        *("&", "&amp;", "^", "$", "}", "\u00a0", "e\u0301", "😴", "\U00020000", "\ufeff", "\x00", "\u2028", "\t", ". "),
    ]
)


@given(st.lists(WORDS | SIGNS, max_size=20).map("".join))
def test_nothing_is_lost_and_every_place_is_exact(text: str) -> None:
    reading = page_reader("markdown").read("a " + text, None)
    said = "".join(block.text for block in reading.blocks)
    assert [char for char in said if char.isdigit()] == [char for char in text if char.isdigit()]
    for block in reading.blocks:
        for place, char in enumerate(block.text):
            span = block.place(place, place + 1)
            there = ("a " + text)[span.start : span.end]
            assert there in {char, f"&{'amp'};"} or (char.isspace() and not there.strip("> \t\r\n\\")), (char, there)
        for mark in block.marks:
            for one in mark.citations:
                assert ("a " + text)[one.span.start : one.span.end] == one.text
        assert block.kind in BlockKind


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "[",
            "*a ",
            "_a*",
            "`",
            "<",
            "<!--",
            "[^a]: \n",
            "- ",
            "> ",
            "@a",
            "[@a",
            "[@a [x] ",
            "](",
            "[a](#b) ",
            "$a ",
        ),
        *("\\(", "[*a*]{.claim} ", "]{}", "^[", "{cite}`", "{{<", ":::\n", "```{note}\n", "10.1234/a_", "a\r", "&amp;"),
    ],
)
def test_hostile_pages_are_read(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    for block in page_reader("markdown").read(text, None).blocks:
        assert 0 <= block.span.start < block.span.end <= len(text)
