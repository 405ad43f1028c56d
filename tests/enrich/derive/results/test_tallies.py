"""What became of how many of two groups, and how long it took them."""

from magcite.enrich.derive.results.clauses import blanked
from magcite.enrich.derive.results.forms import forms_of
from magcite.enrich.derive.results.tallies import Tally, lasting_in, tally_in


def tally(words: str, language: str = "en") -> Tally | None:
    forms = forms_of(language)
    assert forms is not None
    return tally_in(blanked(words), language, forms)


def test_shares_of_two_groups() -> None:
    told = tally("155 (36%) of 429 in the tea group and 216 (47%) of 462 in the placebo group had a cold.")
    assert told is not None
    assert (told.named.outcome, told.names, told.figures) == (
        "cold",
        ("the tea group", "the placebo group"),
        (36.0, 47.0),
    )


def test_in_swedish() -> None:
    told = tally("24 % av kvinnorna i tegruppen och 15 % av kontrollerna fick huvudvärk.", "sv")
    assert told is not None
    assert (told.named.outcome, told.figures) == ("huvudvärk", (24.0, 15.0))


def test_one_group_is_no_tally() -> None:
    assert tally("24% of the tea group had a cold.") is None
    assert tally("The mean age was 54 years and 61% were women.") is None


def test_time_to_an_event() -> None:
    told = lasting_in(
        "Patients on tea recovered in a median of 5 days, whereas those on placebo recovered in 7 days.", "en"
    )
    assert told is not None
    assert (told.named.outcome, told.names, told.figures) == ("time to recovery", ("tea", "placebo"), (5.0, 7.0))
    assert lasting_in("Pain fell in 3 days and rose in 5 days.", "en") is None
