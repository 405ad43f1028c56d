"""Footnotes of Markdown pages."""

import pytest

from tests.readers.pages.reading import cited, claims, markdown


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tea helps.[^1]\n\n[^1]: See [@a].\n\n    And [@b].\n\nMilk helps.", ["a", "b"]),
        ("Tea helps.[^1]\n\n[^1]: See [@a] and [^2].\n\n[^2]: See [@b].", ["a", "b"]),
        ("Tea helps.[^1]\n\n[^1]: See [^2] and [@a].\n[^2]: See [^1] and [@b].", ["b", "a"]),
        ("Tea helps.[^1]\n\n[^1]: See [@a], and [@a] again.", ["a"]),
        ("Tea helps.[^Note A]\n\n[^note  a]: See [@a].", ["a"]),
        ("Tea helps.[^källa]\n\n[^källa]: See [@a].\n\n[^källå]: See [@b].", ["a"]),
        ("Tea helps.[^1]\n\n[^1]: See [@a].\n\n[^1]: See [@b].", ["a"]),
        ("Tea helps.[^1]\n\n> [^1]: See [@a].", ["a"]),
        ("Tea helps.[^1]\n\n- Milk\n\n  [^1]: See [@a].", ["a"]),
        ("Tea helps.[^1]\n\n[^1]:\n    - See [@a].\n    - See [@b].", ["a", "b"]),
        ("Tea helps.[^1]\n\n[^1]: Thanks to @anna.", []),
        ("Tea helps.[^1]\n\n[^1]: See [^2].\n[^2]: The Daily, 2006.", ["lost"]),
        ("Tea helps.\n\n[^1]: See [@a].", []),
        ("[^1] Tea helps [@a].\n\n[^1]: `[@b]`", ["a"]),
        ("Tea[^1] helps[^1].\n\n[^1]: See [@a].", ["a", "a"]),
    ],
)
def test_what_notes_cite(text: str, expected: list[str]) -> None:
    page = markdown(text)
    assert cited(page) == expected
    assert claims(page)[0].startswith("Tea")
    for one in page.claims[0].citations:
        assert page.text[one.span.start : one.span.end] == one.text


def test_a_chain_of_notes_has_an_end() -> None:
    notes = "".join(f"[^{n}]: See [@k{n}] and [^{n + 1}] and [^{n + 1}].\n\n" for n in range(2000))
    found = cited(markdown(f"Tea helps.[^0]\n\n{notes}"))
    assert found[0] == "k0"
    assert len(found) == len(set(found)) < 50


def test_a_note_that_lists_a_library_cites_the_first_of_it() -> None:
    note = " ".join(f"[@k{n}]" for n in range(1000))
    found = cited(markdown(f"Tea helps.[^1]\n\n[^1]: {note}"))
    assert found == [f"k{n}" for n in range(200)]
