"""Sentences: each read once, however many laws of coverage ask about it."""

from collections.abc import Callable

import pytest

import magcite.readers.pages.sentences as sentences_module
from magcite.model import Page, Span
from magcite.readers.pages import plain_text
from magcite.readers.pages.link_phrases import settle
from magcite.readers.pages.sentences import Sentence, read_sentences
from tests.readers.pages.reading import html, markdown


def sentences(text: str, language: str = "en") -> list[Sentence]:
    (block,) = plain_text.read(text, language).blocks
    settled = settle(block, text, language)
    return list(read_sentences(settled, Span(0, len(block.text)), (), language, tells=True))


def counting(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Count the calls of one language function by what it is asked about."""
    asked: list[str] = []
    function: Callable[..., object] = getattr(sentences_module, name)

    def counted(text: str, *others: object, **named: object) -> object:
        asked.append(text)
        return function(text, *others, **named)

    monkeypatch.setattr(sentences_module, name, counted)
    return asked


@pytest.mark.parametrize("name", ["classify", "find_quantities", "tell_of"])
def test_each_sentence_is_asked_about_once(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    asked = counting(monkeypatch, name)
    markdown(
        "A trial of 40 men tested tea. It found less pain [@a]. Tea is hot.\n\nMilk is cold.\n\nRead the study here!"
    )
    expected = ["A trial of 40 men tested tea.", "It found less pain", "Tea is hot.", "Milk is cold."]
    assert [words.split("  ")[0].rstrip(" .") for words in asked] == [
        words.rstrip(".") for words in (expected[:3] if name == "tell_of" else expected)
    ]


def test_a_block_is_split_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = counting(monkeypatch, "split_sentences")
    markdown("A trial of 40 men tested tea. It found less pain. Tea is hot.\n\nMilk is cold.")
    assert len(asked) == 2


def test_marks_after_the_full_stop() -> None:
    first, second, third = sentences("Tea is hot.[@a] Milk is cold. [@b] Juice is sweet.")
    assert ([one.key for one in first.citations], first.after) == (["a"], ())
    assert ([one.key for one in second.after], second.citations) == (["b"], ())
    assert (third.citations, third.after) == ((), ())


def test_a_single_word_goes_with_the_next_sentence() -> None:
    (only,) = sentences("OBS! Tea is hot.")
    assert (only.start, only.end) == (0, 16)
    (first, last) = sentences("Tea is hot. Milk is cold. Really?")
    assert (first.end, last.end) == (11, 33)


def test_quantities_stand_at_their_places_in_their_sentence() -> None:
    text = "Tea is hot. In 4035 men it was 34 % hotter."
    found = [(one, text[sentence.start :]) for sentence in sentences(text) for one in sentence.quantities]
    assert [words[one.span.start : one.span.end] for one, words in found] == [one.text for one, _ in found]
    assert len(found) == 2


@pytest.mark.parametrize("text", ["— WHO, 2010 [@a]", "(WHO, 2010 [@a].)", "Source: [@a]"])
def test_pointers(text: str) -> None:
    assert [one.bare for one in sentences(f"Tea is hot.\n{text}")] == [False, True]


@pytest.mark.parametrize("text", ["Tea is hot — very [@a].", "(Tea is hot [@a].)", "Tea is: [@a]"])
def test_no_pointers(text: str) -> None:
    assert not any(one.bare for one in sentences(text))


@pytest.mark.parametrize(
    "page", [html("<p>Tea&nbsp;is hot. <b>34</b>&#8239;% of 900 men."), markdown("Tea is **34** %.")]
)
def test_offsets_lead_to_the_page(page: Page) -> None:
    for claim in page.claims:
        for one in claim.quantities:
            assert page.text[one.span.start : one.span.end] == one.text
