"""Blocks: each code point of the text knows its place on the page."""

from hypothesis import given
from hypothesis import strategies as st

from magcite.model import Citation, Span
from magcite.readers.pages.blocks import BlockBuilder, BlockKind, Extent, Mark, Style


def _mark(start: int, end: int, style: Style = Style.ASIDE) -> Mark:
    return Mark(start, end, style, (Citation("x", Span(0, 1)),))


@given(st.lists(st.tuples(st.text(min_size=1, max_size=5), st.integers(0, 3), st.booleans()), min_size=1, max_size=10))
def test_verbatim_words_are_found_where_they_stand(parts: list[tuple[str, int, bool]]) -> None:
    page, builder = "", BlockBuilder()
    for words, gap, decoded in parts:
        page += "." * gap
        source = f"&{words};" if decoded else words
        builder.add(words, len(page), len(page) + len(source))
        page += source
    block = builder.build(BlockKind.PARAGRAPH)
    if block is None:
        assert not "".join(words for words, _, _ in parts).strip()
        return
    done = 0
    for words, _, decoded in parts:
        span = block.place(done, done + len(words))
        assert page[span.start : span.end] == (f"&{words};" if decoded else words)
        done += len(words)


def test_an_entity_is_one_sign_and_many_on_the_page() -> None:
    builder = BlockBuilder()
    for words, start, end in [("a ", 10, 12), ("&", 12, 17), (" b", 17, 19)]:
        builder.add(words, start, end)
    block = builder.build(BlockKind.PARAGRAPH)
    assert block is not None
    assert block.text == "a & b"
    assert block.place(2, 3) == Span(12, 17)
    assert block.place(1, 4) == Span(11, 18)


def test_words_cut_off_are_gone_with_their_marks() -> None:
    builder = BlockBuilder()
    builder.add("Tea", 0, 3)
    builder.mark(_mark(0, 3, Style.WORDS))
    builder.add(" {#id}", 3, 9)
    builder.mark(_mark(4, 9))
    builder.cut(3)
    builder.add("!", 9, 10)
    block = builder.build(BlockKind.HEADING)
    assert block is not None
    assert (block.text, [mark.start for mark in block.marks]) == ("Tea!", [0])
    assert block.place(3, 4) == Span(9, 10)


def test_of_overlapping_marks_and_extents_the_first_stays() -> None:
    builder = BlockBuilder()
    builder.add("Tea is hot", 0, 10)
    for mark in (_mark(4, 6), _mark(0, 5), _mark(7, 7), _mark(7, 10)):
        builder.mark(mark)
    builder.extent(Extent(0, 10, "outer"))
    builder.extent(Extent(2, 4, "inner"))
    block = builder.build(BlockKind.PARAGRAPH)
    assert block is not None
    assert [(mark.start, mark.end) for mark in block.marks] == [(0, 5), (7, 10)]
    assert [extent.id for extent in block.extents] == ["outer"]


def test_masked_text_keeps_its_length() -> None:
    builder = BlockBuilder()
    builder.add("@key says [@a] so", 0, 17)
    builder.mark(_mark(0, 4, Style.NARRATIVE))
    builder.mark(_mark(10, 14))
    block = builder.build(BlockKind.PARAGRAPH)
    assert block is not None
    assert block.masked(0, 17) == "XXXX says      so"
    assert block.masked(4, 17) == " says      so"
    assert block.masked(0, 12) == "XXXX says [@"
    assert [mark.start for mark in block.marks_in(1, 11)] == [10]


def test_nothing_to_read_is_no_block() -> None:
    builder = BlockBuilder()
    builder.add(" \n", 0, 2)
    assert builder.build(BlockKind.PARAGRAPH) is None
