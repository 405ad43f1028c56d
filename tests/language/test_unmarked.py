"""Text without its markup: what goes, what stays, and the way back to the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.unmarked import UnmarkedText


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("no markup at all", "no markup at all", id="plain"),
        pytest.param("a **bold** and _slanted_ word", "a bold and slanted word", id="emphasis"),
        pytest.param("2 * 3 and snake_case", "2 * 3 and snake_case", id="no emphasis"),
        pytest.param('see [a study](https://doi.org/10.1/a(b)c "title").', "see a study.", id="link"),
        pytest.param("so it is [@ek2012, p. 4] said[^1]", "so it is  said", id="citation marks"),
        pytest.param("<p class='x'>less <b>stress</b></p>", "\n\nless stress\n\n", id="tags"),
        pytest.param("p < 0.05 and q > 3", "p < 0.05 and q > 3", id="signs that are no tags"),
        pytest.param("sm&ouml;r &amp; br&#246;d", "smör & bröd", id="entities"),
        pytest.param("'''Tea''' is [[Drink|a drink]]<ref>Smith</ref>.", "Tea is a drink.", id="wikitext"),
    ],
)
def test_markup_goes_and_words_stay(source: str, text: str) -> None:
    assert UnmarkedText(source).text == text


def test_a_run_of_words_leads_back_to_its_source() -> None:
    source = "In a **large** trial of t&eacute; [link](x) men."
    read = UnmarkedText(source)
    for words, written in (("large", "large"), ("té", "t&eacute;"), ("trial of té link men", None)):
        start = read.text.index(words)
        span = read.source(start, start + len(words))
        assert source[span.start : span.end] == (written or "trial of t&eacute; [link](x) men")


@given(st.text(alphabet="ab é<>&;[]()*_{}\n#x1", max_size=80))
def test_places_go_there_and_back(source: str) -> None:
    read = UnmarkedText(source)
    for offset in range(len(read.text)):
        span = read.source(offset, offset + 1)
        assert 0 <= span.start < span.end <= len(source)
        if span.end - span.start == 1 and source[span.start] == read.text[offset]:
            assert read.place(span.start) == offset
