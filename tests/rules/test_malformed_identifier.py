"""REF002: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.model import Citation, Corpus, Item, Library, Place, Reference, Span, Unreadable
from magcite.rules.malformed_identifier import RULE
from tests.builders import claim, page, reference

PLACE = Place("references/a.md", 1, {"DOI": 3})


def with_item(item: Item, *unreadable: Unreadable) -> Corpus:
    return Corpus(library=Library((Reference("a", item, unreadable=unreadable, place=PLACE),)))


@pytest.mark.parametrize("field", ["DOI", "PMID", "PMCID", "arXiv", "ISBN"])
def test_reports_what_the_reader_could_not_read(field: str) -> None:
    (finding,) = RULE.check(with_item(Item(), Unreadable(field, "10.12", "it has no suffix")))
    assert finding.message == f"{field} '10.12' cannot be right: it has no suffix"
    assert (finding.page_value, finding.field, finding.place) == ("10.12", field, PLACE)


@pytest.mark.parametrize(
    ("issn", "reason"),
    [("0028-0837", "the check digit is wrong, 6 would fit"), ("0028-083", "an ISSN is four digits")],
)
def test_reports_an_issn(issn: str, reason: str) -> None:
    (finding,) = RULE.check(with_item(Item(issn=(issn,))))
    assert finding.message.startswith(f"ISSN {issn!r} cannot be right: {reason}")


@pytest.mark.parametrize("url", ["www.example.org/a", "ftp://example.org/", "javascript:alert(1)"])
def test_reports_an_address(url: str) -> None:
    (finding,) = RULE.check(with_item(Item(url=url)))
    assert (finding.field, finding.page_value) == ("URL", url)


def test_reports_a_citation_whose_identifier_went_wrong() -> None:
    broken = Citation("[@doi:10.12]", Span(5, 17), key="doi:10.12")
    (finding,) = RULE.check(Corpus((page(replace(claim(), citations=(broken,))),)))
    assert (finding.span, finding.path, finding.claim) == (Span(5, 17), "page.md", "c1")
    assert finding.message == "doi:10.12 cannot be right: it has no slash"


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(Item(issn=("0028-0836", "2434561X", "2434-561x")), id="right-issns"),
        pytest.param(Item(url="https://example.org/å?b=c#d"), id="right-address"),
        pytest.param(reference("a").item, id="right-doi"),
    ],
)
def test_stays_silent(item: Item) -> None:
    assert list(RULE.check(with_item(item))) == []


def test_other_unreadable_values_are_not_its_job() -> None:
    assert list(RULE.check(with_item(Item(), Unreadable("issued", "soon", "a date needs a year")))) == []
