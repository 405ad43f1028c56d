"""Web addresses, and the identifiers that they carry or do not carry."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import IdentifierError
from magcite.identifiers import Url, identify_url, is_loopback

SICI = "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2"


@pytest.mark.parametrize(
    ("address", "prefixed"),
    [
        ("https://doi.org/10.1000/ABC", "doi:10.1000/abc"),
        ("http://dx.doi.org/10.1000/abc", "doi:10.1000/abc"),
        ("https://doi.org/10.1000%2Fabc?utm_source=x#y", "doi:10.1000/abc"),
        ("https://doi.org/10.1000/abc/", "doi:10.1000/abc"),
        ("https://doi.org/10.1000/abc.", "doi:10.1000/abc"),
        ("https://doi.org/10.1016/S0140-6736(05)66912-2", "doi:10.1016/s0140-6736(05)66912-2"),
        (
            "https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2",
            f"doi:{SICI}",
        ),
        ("https://doi.org/10.1002/(SICI)1-2%3C3::A%3E3.0.CO;2-#", "doi:10.1002/(sici)1-2<3::a>3.0.co;2-#"),
        ("https://doi-org.proxy.example.se/10.1000/abc", "doi:10.1000/abc"),
        ("https://onlinelibrary.wiley.com/doi/full/10.1002/jbmr.1", "doi:10.1002/jbmr.1"),
        ("https://onlinelibrary.wiley.com/doi/10.1002/jbmr.1/abstract", "doi:10.1002/jbmr.1"),
        ("https://www.tandfonline.com/doi/abs/10.1080/07315724.2001.1?src=recsys", "doi:10.1080/07315724.2001.1"),
        ("https://link.springer.com/article/10.1007/s00394-017-1-2#Sec2", "doi:10.1007/s00394-017-1-2"),
        ("https://link.springer.com/content/pdf/10.1007/s00394-017-1-2.pdf", "doi:10.1007/s00394-017-1-2"),
        (
            "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0012345",
            "doi:10.1371/journal.pone.0012345",
        ),
        ("https://www.frontiersin.org/articles/10.3389/fnut.2018.00100/full", "doi:10.3389/fnut.2018.00100"),
        ("https://academic.oup.com/ajcn/article/doi/10.1093/ajcn/nqx001/4823", "doi:10.1093/ajcn/nqx001"),
        ("https://www.biorxiv.org/content/10.1101/2020.01.02.123456v2.full", "doi:10.1101/2020.01.02.123456"),
        ("https://www.google.com/url?q=https://doi.org/10.1000/abc&sa=D", "doi:10.1000/abc"),
        ("https://hdl.handle.net/2027.42/12345", "url:https://hdl.handle.net/2027.42/12345"),
        ("https://pubmed.ncbi.nlm.nih.gov/16570028/", "pmid:16570028"),
        ("https://pubmed.ncbi.nlm.nih.gov/16570028/?from_term=magnesium", "pmid:16570028"),
        ("https://pubmed.ncbi.nlm.nih.gov/?term=16570028", "pmid:16570028"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/16570028", "pmid:16570028"),
        ("http://www.ncbi.nlm.nih.gov/pubmed?term=16570028", "pmid:16570028"),
        (
            "http://www.ncbi.nlm.nih.gov/entrez/query.fcgi?cmd=Retrieve&db=PubMed&list_uids=16570028&dopt=a",
            "pmid:16570028",
        ),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC6163803/", "pmcid:PMC6163803"),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC6163803/#abc", "pmcid:PMC6163803"),
        ("https://www.ncbi.nlm.nih.gov/labs/pmc/articles/pmc6163803/pdf/x.pdf", "pmcid:PMC6163803"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/pmid/16570028/", "pmid:16570028"),
        ("https://europepmc.org/article/MED/16570028", "pmid:16570028"),
        ("https://europepmc.org/abstract/med/16570028", "pmid:16570028"),
        ("https://europepmc.org/article/PMC/PMC6163803", "pmcid:PMC6163803"),
        ("https://europepmc.org/articles/PMC6163803", "pmcid:PMC6163803"),
        ("https://arxiv.org/abs/2101.00001v2", "arxiv:2101.00001"),
        ("https://arxiv.org/pdf/2101.00001.pdf", "arxiv:2101.00001"),
        ("https://arxiv.org/pdf/math/0309136", "arxiv:math/0309136"),
        ("https://arxiv.org/html/2101.00001v1/", "arxiv:2101.00001"),
    ],
)
def test_finds_what_an_address_carries(address: str, prefixed: str) -> None:
    assert identify_url(address).prefixed == prefixed


@pytest.mark.parametrize(
    "address",
    [
        "https://www.nature.com/articles/s41599-018-0130-z",
        "https://www.sciencedirect.com/science/article/pii/S0002914902032976",
        "https://pubmed.ncbi.nlm.nih.gov/?term=magnesium+sleep",
        "https://pubmed.ncbi.nlm.nih.gov/16570028,16570029",
        "https://www.ncbi.nlm.nih.gov/books/NBK507245/",
        "https://doi.org/gkfq",
        "https://example.org/v110.1234/abc",
        "https://arxiv.org/list/cs.CL/recent",
    ],
)
def test_guesses_nothing(address: str) -> None:
    assert isinstance(identify_url(address), Url)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://Example.org/a", "https://example.org/a#part"),
        ("https://example.org", "https://example.org/"),
        ("https://example.org/a?x=1&utm_source=b", "https://example.org/a?x=1"),
        ("https://example.org/a?fbclid=1", "https://example.org/a"),
    ],
)
def test_one_address_in_two_spellings(first: str, second: str) -> None:
    assert Url.parse(first) == Url.parse(second)


def test_queries_and_paths_part_addresses() -> None:
    assert Url.parse("https://example.org/a?x=1") != Url.parse("https://example.org/a?x=2")
    assert Url.parse("https://example.org/a") != Url.parse("https://example.org/A")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ftp://a.org/x",
        "a.org/x",
        "https://",
        "https://a b.org/",
        "http://[::1",
        "https://a\x00.org",
        "https://a.org/\ud800",
    ],
)
def test_refuses(text: str) -> None:
    with pytest.raises(IdentifierError):
        identify_url(text)


@given(st.from_regex(r"https?://[ -~åäöé]{1,40}", fullmatch=True))
def test_the_normal_form_is_its_own(address: str) -> None:
    try:
        url = Url.parse(address)
    except IdentifierError:
        return
    assert Url.parse(url.prefixed).normal == url.normal


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.8.8", "::1"])
def test_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "example.org", "localhost.example.org", "10.0.0.1", "::2"])
def test_other_machines(host: str) -> None:
    assert not is_loopback(host)


def test_a_fragment_that_is_a_path_parts_addresses() -> None:
    first, second = Url.parse("https://example.org/app/#/journals"), Url.parse("https://example.org/app/#/books?a=1")
    assert first != second
    assert first.normal == "https://example.org/app/#/journals"
    assert Url.parse("https://example.org/app#!/a") != Url.parse("https://example.org/app")
