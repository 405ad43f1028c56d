"""Wikitext from an XML export: decoded to be read, and every place that of the page."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from magcite.readers.pages.wikitext_escapes import Escapes
from tests.readers.pages.reading import cited, wiki


@given(st.text('<>&"ab\né', max_size=20), st.booleans())
def test_each_code_point_stands_where_it_says(words: str, mark: bool) -> None:
    text = f"{words}<ref>x"
    page = "\ufeff" * mark + escape(text, quote=True).replace("&#x27;", "'")
    escapes = Escapes(page)
    assert escapes.text == text
    for place, char in enumerate(text):
        assert page[escapes.at(place) : escapes.at(place + 1)] == escape(char)
    runs = list(escapes.runs(0, len(text)))
    assert [start for start, _ in runs[1:]] == [end for _, end in runs[:-1]]
    for start, end in runs:
        assert end - start == 1 or page[escapes.at(start) : escapes.at(end)] == text[start:end]


@given(st.text("&lt;<>ab", max_size=20))
def test_other_pages_stay_as_they_are(words: str) -> None:
    page = f"{words}<ref>"
    assert Escapes(page).text == page


def test_an_export_is_read_as_the_page_it_is() -> None:
    page = wiki(
        "A &quot;hot&quot; tea &amp;amp; milk helps."
        "&lt;ref name=&quot;a&quot;&gt;{{doi|10.5555/a}}&lt;/ref&gt; So it is."
    )
    assert cited(page) == ["doi:10.5555/a"]
    first, _ = page.claims
    assert first.text == 'A "hot" tea & milk helps.'
    assert page.text[first.span.start : first.span.end] == "A &quot;hot&quot; tea &amp;amp; milk helps."
    assert first.citations[0].text == "&lt;ref name=&quot;a&quot;&gt;{{doi|10.5555/a}}&lt;/ref&gt;"
