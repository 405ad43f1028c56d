"""The form in which texts are compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.language import fold
from magcite.model import Item, Name, make_citekey


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Magnesium", "magnesium"),
        ("Åkerfeldt, Torbjörn", "akerfeldt torbjorn"),
        ("A\u030akerfeldt", "akerfeldt"),
        ("Møller Łukasz Straße Æther", "moller lukasz strasse aether"),
        ("Effect of <i>Mg</i><sup>2+</sup> on rats", "effect of mg2 on rats"),
        ("Salt &amp; water", "salt water"),
        ("Meta-analysis:\n a  review", "meta analysis a review"),
        ("Crohn’s disease", "crohns disease"),
        ("p < 0.05", "p 0 05"),
        ("ﬁbre H₂O", "fibre h2o"),
        ("", ""),
        ("—", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text)
    assert fold(once) == once
    assert once == " ".join(once.split())


@given(st.text(st.sampled_from([chr(one) for one in range(0xC0, 0x250) if chr(one).isalpha() and one != 0x149])))
def test_a_citekey_and_a_folded_text_agree_on_letters(name: str) -> None:
    assert make_citekey(Item(author=(Name(family=f"a{name}"),))) == fold(f"a{name}").replace(" ", "")
