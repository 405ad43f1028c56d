"""The words of a page: where a quote stands to the letter, and where something near it does."""

from hypothesis import given
from hypothesis import strategies as st

from magcite.language.unmarked import UnmarkedText
from magcite.link.word_index import WordIndex, read_quoted

TEXT = "Tea is old. In a study of 51 men, tea lowered **stress** by ±12 %. In a study of 52 men nothing did."


def index_of(text: str, *quotes: str) -> WordIndex:
    index = WordIndex(UnmarkedText(text))
    index.prepare([read_quoted(quote) for quote in quotes])
    return index


def test_words_stand_where_the_index_says() -> None:
    index = index_of(TEXT)
    text = index.reading.text
    assert [text[start:end].lower() for start, end in zip(index.starts, index.ends, strict=True)] == list(index.words)
    assert index.words[:3] == ["tea", "is", "old"]


def test_a_quote_is_found_through_markup_and_white_space() -> None:
    quote = "tea lowered stress by ±12%"
    index = index_of(TEXT, quote)
    (run,) = index.exact(read_quoted(quote))
    span = index.span(run, read_quoted(quote))
    assert TEXT[span.start : span.end] == "tea lowered **stress** by ±12 %"
    assert index.says(run, read_quoted(quote))


def test_the_same_words_with_other_marks_are_not_the_same() -> None:
    for quote in ("by 12 %. In a study", "of 51 men tea; lowered? stress"):
        index = index_of(TEXT, quote)
        assert index.exact(read_quoted(quote)) == []


def test_near_places_hold_the_quote_that_was_changed() -> None:
    quote = read_quoted("In a study of 53 men, tea lowered stress by 12 %")
    index = index_of(TEXT, "In a study of 53 men, tea lowered stress by 12 %")
    assert any("51" in index.words[start:end] for start, end in index.near(quote))


def test_a_quote_without_words_is_nowhere() -> None:
    for nothing in ("", "…", "**"):
        index = index_of(TEXT, nothing)
        assert (index.exact(read_quoted(nothing)), index.near(read_quoted(nothing))) == ([], [])


@given(st.lists(st.sampled_from(["tea", "åäö", "51", "a\u0301", "12 %", "(x)", "\n\n", "B"]), min_size=1), st.data())
def test_every_run_of_words_is_found_where_it_was_taken(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    index = index_of(text)
    if not index.words:
        return
    first = data.draw(st.integers(0, len(index.words) - 1))
    last = data.draw(st.integers(first + 1, len(index.words)))
    quote = index.text((first, last))
    again = index_of(text, quote)
    assert (first, last) in again.exact(read_quoted(quote))
