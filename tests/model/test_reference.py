"""The library finds a reference by its citekey and by any of its identifiers."""

from magcite.identifiers import Doi, Pmid, identify_url
from magcite.model import Item, Library, Reference


def test_finds_by_citekey_and_identifier() -> None:
    tea = Reference("tea2020", Item(doi=Doi.parse("10.5555/Tea"), pmid=Pmid.parse("123")))
    page = Reference("page", Item(url="https://example.org/a#part"))
    library = Library((tea, page))
    assert library.get("tea2020") is tea
    assert library.get("Tea2020") is None
    assert library.find(Doi.parse("10.5555/TEA")) is tea
    assert library.find(identify_url("https://pubmed.ncbi.nlm.nih.gov/123/")) is tea
    assert library.find(identify_url("https://example.org/a")) is page
    assert library.find(Doi.parse("10.5555/coffee")) is None


def test_a_link_to_a_doi_in_the_url_field_counts_as_the_doi() -> None:
    tea = Reference("tea2020", Item(url="https://doi.org/10.5555/tea"))
    assert Library((tea,)).find(Doi.parse("10.5555/tea")) is tea


def test_of_namesakes_the_first_is_found_and_both_are_kept() -> None:
    first, second = Reference("a", Item(title="first")), Reference("a", Item(title="second"))
    library = Library((first, second))
    assert library.get("a") is first
    assert list(library) == [first, second]
    assert len(library) == 2


def test_an_address_that_is_none_is_no_reason_to_fail() -> None:
    assert len(Library((Reference("a", Item(url="not an address")),))) == 1
