"""The telling words of an abstract: each once, sorted, so that no sentence can be read out of them."""

from hypothesis import given
from hypothesis import strategies as st

from magcite.enrich.derive.terms import terms_of

ABSTRACT = (
    "In Gothenburg, 46 oboists with low back pain played at home. "
    "The MRI showed less pain in the oboists. Pain at home was rare."
)


def test_places_methods_people_and_names_of_several_words_are_kept() -> None:
    found = terms_of(ABSTRACT, "en")
    assert {"gothenburg", "oboists", "low back pain", "MRI"} <= set(found)


def test_small_words_and_numbers_are_left_out() -> None:
    assert not {"the", "with", "46", "was"} & set(terms_of(ABSTRACT, "en"))


def test_swedish_is_read_by_its_own_small_words() -> None:
    found = terms_of("Efter behandlingen hade kvinnorna mindre ont i knäna.", "sv")
    assert "knäna" in found
    assert "efter" not in found


@given(st.text(max_size=400))
def test_terms_are_sorted_and_each_stands_once(text: str) -> None:
    found = terms_of(text, "en")
    low = [one.casefold() for one in found]
    assert low == sorted(set(low))
    assert not any(";" in one for one in found)
