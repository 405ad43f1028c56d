"""People put together again from what was derived."""

from magcite.comparison.people import derived_people
from magcite.enrich.derive import derive
from magcite.model import Derived
from tests.enrich.abstracts import answer


def told(abstract: str, title: str | None = None) -> Derived:
    """What is derived from an answer."""
    return derive(answer(abstract, title))


def test_nobody_is_named() -> None:
    assert derived_people([]) is None
    assert derived_people([told("Serum was stored.")]) is None


def test_phrases_and_the_one_age() -> None:
    people = derived_people([told("We randomised 60 children with asthma aged 6 to 12 years.", "Zinc in children")])
    assert people is not None
    assert people.population.startswith("children; children with asthma")
    assert people.age == "6-12 years"


def test_two_ages_are_none() -> None:
    abstract = "We studied 60 women aged 20 to 30 years and 60 women aged 60 to 70 years."
    people = derived_people([told(abstract)])
    assert people is not None
    assert people.age is None


def test_a_mean_is_no_limit() -> None:
    people = derived_people([told("We randomised 60 women, mean age 50 years.")])
    assert people is not None
    assert people.age is None
