"""PMIDs and PMCIDs that stand alone."""

import pytest

from magcite.errors import IdentifierError
from magcite.identifiers import Pmcid, Pmid


@pytest.mark.parametrize(
    "text", ["16570028", " 16570028 ", "PMID: 16570028", "pmid:16570028", "PubMed ID 16570028", "016570028"]
)
def test_reads_a_pmid(text: str) -> None:
    pmid = Pmid.parse(text)
    assert pmid.value == "16570028"
    assert pmid.prefixed == "pmid:16570028"
    assert pmid.link == "https://pubmed.ncbi.nlm.nih.gov/16570028/"


@pytest.mark.parametrize(
    "text", ["PMC6163803", "pmc6163803", "6163803", "PMCID: PMC6163803", "PMC6163803.2", "PMC 6163803"]
)
def test_reads_a_pmcid(text: str) -> None:
    pmcid = Pmcid.parse(text)
    assert pmcid.value == "PMC6163803"
    assert pmcid.prefixed == "pmcid:PMC6163803"
    assert pmcid.link == "https://pmc.ncbi.nlm.nih.gov/articles/PMC6163803/"


@pytest.mark.parametrize("text", ["", "0", "1234567890", "12a", "PMC12", "١٢٣", "-5", "1.5"])
def test_refuses_what_is_no_pmid(text: str) -> None:
    with pytest.raises(IdentifierError):
        Pmid.parse(text)


@pytest.mark.parametrize("text", ["", "PMC", "PMCx", "PMID 12", "١٢٣"])
def test_refuses_what_is_no_pmcid(text: str) -> None:
    with pytest.raises(IdentifierError):
        Pmcid.parse(text)
