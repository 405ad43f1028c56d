"""Neighbours: when they tell a place to be the claim's own."""

from magcite.language.unmarked import UnmarkedText
from magcite.link.neighbours import Neighbours, read_neighbours
from magcite.link.word_index import WordIndex, read_quoted
from magcite.model import Span, TextQuote, quote_at

CLAIM = "In a study of 51 men tea lowered stress."
BEFORE = "Tea has been drunk for ages in the mountains of the south, so they say there."
AFTER = "Nobody has ever found out why that should be so, however hard they may try."
PAGE = f"{BEFORE} {CLAIM} {AFTER}"


def recorded(page: str, claim: str = CLAIM) -> Neighbours:
    start = page.index(claim)
    return read_neighbours(quote_at(page, Span(start, start + len(claim))), read_quoted(claim).words, known=True)


def at(page: str, claim: str = CLAIM) -> tuple[WordIndex, tuple[int, int]]:
    index = WordIndex(UnmarkedText(page))
    quote = read_quoted(claim)
    index.prepare([quote])
    return index, index.exact(quote)[0]


def test_they_hold_on_the_page_they_were_recorded_on() -> None:
    neighbours = recorded(PAGE)
    assert neighbours.hold(*at(PAGE))
    assert neighbours.hold_on_a_side(*at(PAGE))
    assert neighbours.agreement(*at(PAGE)) > 10
    assert not neighbours.alike


def test_one_side_changed_holds_on_the_other() -> None:
    neighbours = recorded(PAGE)
    edited = PAGE.replace(BEFORE, "Something else stands here.")
    assert not neighbours.hold(*at(edited))
    assert neighbours.hold_on_a_side(*at(edited))


def test_elsewhere_they_do_not() -> None:
    elsewhere = f"Other words stand before it here. {CLAIM} And others behind it."
    assert not recorded(PAGE).hold_on_a_side(*at(elsewhere))
    assert recorded(PAGE).agreement(*at(elsewhere)) == 0


def test_a_neighbour_like_the_claim_is_no_evidence() -> None:
    long = CLAIM.replace("stress", "the stress of those who had never before been given any tea at all")
    page = f"{BEFORE} {long} {long.replace('51', '52')}"
    neighbours = recorded(page, long)
    assert (neighbours.alike_before, neighbours.alike_after) == (False, False)
    same_opening = long.replace("all", "last")
    page = f"{same_opening} {long} {same_opening}"
    neighbours = recorded(page, long)
    assert neighbours.alike_after
    assert not neighbours.hold_on_a_side(*at(page, long)) or not neighbours.alike_before


def test_nothing_recorded_says_nothing_and_the_page_s_edge_does() -> None:
    unknown = read_neighbours(TextQuote(CLAIM), read_quoted(CLAIM).words, known=False)
    assert not unknown.hold(*at(CLAIM))
    short = f"Tea is old. {CLAIM}"
    assert recorded(short).hold(*at(short))
    assert not recorded(short).hold(*at(f"{short} More."))


def test_a_word_that_the_length_cut_is_left_out() -> None:
    neighbours = recorded(PAGE)
    assert neighbours.before is not None
    assert set(neighbours.before) <= set(BEFORE.lower().replace(",", "").replace(".", "").split())
