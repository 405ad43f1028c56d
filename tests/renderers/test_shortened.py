"""Words cut to the room there is."""

from hypothesis import given
from hypothesis import strategies as st

from magcite.renderers.shortened import shortened


def test_it_is_cut_between_words_where_that_leaves_most() -> None:
    assert shortened("cancer mortality, all ages", 20) == "cancer mortality…"
    assert shortened("Überlebenswahrscheinlichkeit", 10) == "Überleben…"
    assert shortened(" as  it\nis ", 10) == "as it is"


@given(st.text(), st.integers(2, 40))
def test_it_fits(text: str, room: int) -> None:
    short = shortened(text, room)
    assert len(short) <= room
    assert short == " ".join(text.split()) or short.endswith("…")
