"""Addresses of every kind in use, each with the identifier it carries, and those that carry none."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import IdentifierError
from magcite.identifiers import Doi, Isbn, Pmcid, Pmid, Url, find_identifiers, identify_url, parse_identifier
from magcite.identifiers.address import handle_url, identify_handle

SICI = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"


@pytest.mark.parametrize(
    ("address", "prefixed"),
    [
        # the resolver, misused
        ("https://doi.org/https://doi.org/10.1000/abc", "doi:10.1000/abc"),
        ("https://doi.org/doi:10.1000/abc", "doi:10.1000/abc"),
        ("http://www.doi.org/10.1000/abc", "doi:10.1000/abc"),
        # publishers
        ("https://onlinelibrary.wiley.com/doi/pdfdirect/10.1002/jbmr.1?download=true", "doi:10.1002/jbmr.1"),
        ("https://journals.sagepub.com/doi/10.1177/0956797617744517", "doi:10.1177/0956797617744517"),
        ("https://www.science.org/doi/full/10.1126/science.abc1234", "doi:10.1126/science.abc1234"),
        ("https://pubs.acs.org/doi/abs/10.1021/acs.jafc.0c00001", "doi:10.1021/acs.jafc.0c00001"),
        ("https://www.pnas.org/doi/10.1073/pnas.1234567890#abstract", "doi:10.1073/pnas.1234567890"),
        ("https://www.annualreviews.org/doi/10.1146/annurev-nutr-1", "doi:10.1146/annurev-nutr-1"),
        ("https://www.nejm.org/doi/full/10.1056/NEJMoa2034577", "doi:10.1056/nejmoa2034577"),
        (
            "https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD009402.pub2/full",
            "doi:10.1002/14651858.cd009402.pub2",
        ),
        ("https://www.bmj.com/lookup/doi/10.1136/bmj.g1234", "doi:10.1136/bmj.g1234"),
        ("https://journals.lww.com/x/pages/articleviewer.aspx?doi=10.1097/MD.01", "doi:10.1097/md.01"),
        ("http://www.plosone.org/article/info%3Adoi%2F10.1371%2Fjournal.pone.1", "doi:10.1371/journal.pone.1"),
        (
            "https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.1&type=printable",
            "doi:10.1371/journal.pone.1",
        ),
        ("https://www.tandfonline.com/doi/full/10.1080/1234.5?needAccess=true&", "doi:10.1080/1234.5"),
        ("https://www.medrxiv.org/content/10.1101/2020.03.01.20029999v1.full.pdf", "doi:10.1101/2020.03.01.20029999"),
        ("https://crossmark.crossref.org/dialog/?doi=10.1000/abc&domain=pdf", "doi:10.1000/abc"),
        ("https://api.crossref.org/works/10.1000/abc", "doi:10.1000/abc"),
        ("https://www.nature.com/articles/s41586-020-2649-2", "doi:10.1038/s41586-020-2649-2"),
        ("https://www.nature.com/articles/nature12373.pdf?origin=ppub", "doi:10.1038/nature12373"),
        ("https://elifesciences.org/articles/32822", "doi:10.7554/elife.32822"),
        ("https://www.jstor.org/stable/10.2307/1234567", "doi:10.2307/1234567"),
        # behind a library's proxy, archived, or redirected
        ("https://www-nejm-org.ludwig.lib.example.se/doi/full/10.1056/NEJMoa1", "doi:10.1056/nejmoa1"),
        ("https://pubmed-ncbi-nlm-nih-gov.proxy.example.edu/123/", "pmid:123"),
        ("https://www.ncbi.nlm.nih.gov.ezproxy.example.edu/pubmed/123", "pmid:123"),
        ("https://login.ezproxy.example.edu/login?url=https://doi.org/10.1000/abc", "doi:10.1000/abc"),
        ("https://web.archive.org/web/20190101000000/https://doi.org/10.1000/abc", "doi:10.1000/abc"),
        ("http://web.archive.org/web/2019id_/http:/pubmed.ncbi.nlm.nih.gov/123/", "pmid:123"),
        ("https://www.webcitation.org/query?url=http%3A%2F%2Fdx.doi.org%2F10.1000%2Fabc&date=2012", "doi:10.1000/abc"),
        ("https://archive.today/2019/https://pubmed.ncbi.nlm.nih.gov/123", "pmid:123"),
        ("https://www.google.com/url?sa=t&url=https://pubmed.ncbi.nlm.nih.gov/123/&usg=x", "pmid:123"),
        (
            "https://a.safelinks.protection.outlook.com/?url=https%3A%2F%2Fdoi.org%2F10.1000%2Fabc&d=x",
            "doi:10.1000/abc",
        ),
        # PubMed
        ("https://pubmed.ncbi.nlm.nih.gov/?term=123%5Buid%5D", "pmid:123"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/?term=123[uid]", "pmid:123"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/123?dopt=Abstract", "pmid:123"),
        ("https://www.ncbi.nlm.nih.gov/m/pubmed/123/", "pmid:123"),
        ("http://www.ncbi.nlm.nih.gov/pubmed/123.", "pmid:123"),
        ("https://pubmed.ncbi.nlm.nih.gov/123/#affiliation-1", "pmid:123"),
        ("https://www.ncbi.nlm.nih.gov/entrez/query.fcgi?db=pubmed&id=123", "pmid:123"),
        # PubMed Central
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC123/pdf/a.pdf", "pmcid:PMC123"),
        ("https://www.pubmedcentral.nih.gov/articlerender.fcgi?artid=123", "pmcid:PMC123"),
        ("https://www.ncbi.nlm.nih.gov/pmc/PMC123", "pmcid:PMC123"),
        # Europe PMC
        ("https://europepmc.org/search?query=ext_id:123%20AND%20SRC:MED", "pmid:123"),
        ("https://europepmc.org/search?query=DOI:10.1000/abc", "doi:10.1000/abc"),
        ("https://europepmc.org/backend/ptpmcrender.fcgi?accid=PMC123&blobtype=pdf", "pmcid:PMC123"),
        ("https://europepmc.org/article/ppr/ppr123", "url:https://europepmc.org/article/PPR/PPR123"),
        # arXiv
        ("https://www.alphaxiv.org/abs/2101.00001v2", "arxiv:2101.00001"),
        ("https://ar5iv.labs.arxiv.org/html/2101.00001", "arxiv:2101.00001"),
        ("https://arxiv.org/pdf/2101.00001v3.pdf#page=2", "arxiv:2101.00001"),
        ("http://xxx.lanl.gov/abs/hep-th/9901001", "arxiv:hep-th/9901001"),
        # handles
        ("http://hdl.handle.net/2027.42/12345/", "url:https://hdl.handle.net/2027.42/12345"),
        ("https://hdl.handle.net/1887/abc?urlappend=x", "url:https://hdl.handle.net/1887/abc"),
        ("https://hdl.handle.net/10.1000/abc", "doi:10.1000/abc"),
        # books
        ("https://www.worldcat.org/isbn/0-306-40615-2", "isbn:9780306406157"),
        ("https://openlibrary.org/isbn/9780306406157", "isbn:9780306406157"),
        ("https://books.google.com/books?vid=ISBN0306406152&printsec=frontcover", "isbn:9780306406157"),
        ("https://books.google.se/books?isbn=0306406152", "isbn:9780306406157"),
        ("https://en.wikipedia.org/wiki/Special:BookSources/978-0-306-40615-7", "isbn:9780306406157"),
    ],
)
def test_finds_what_an_address_carries(address: str, prefixed: str) -> None:
    assert identify_url(address).prefixed == prefixed


@pytest.mark.parametrize(
    "address",
    [
        "https://www.nature.com/articles/ijo2012120",
        "https://www.nature.com/articles/s41599-018-0130-z",
        "https://www.mdpi.com/2072-6643/10/9/1202",
        "https://jamanetwork.com/journals/jama/fullarticle/2770000",
        "https://www.cell.com/cell/fulltext/S0092-8674(20)30001-1",
        "https://www.semanticscholar.org/paper/abcdef0123456789",
        "https://pubmed.ncbi.nlm.nih.gov/?term=123[uid]+OR+124[uid]",
        "https://europepmc.org/search?query=ext_id:123 OR ext_id:124".replace(" ", "%20"),
        "https://web.archive.org/web/2019/https://example.org/page",
        "https://example.org/isbn/1234567890",
        "https://example.org/a/10.5/2",
        "https://hdl.handle.net/",
        "https://dl.acm.org/doi/abs/10.5555/2969033.2969197",
        "https://example.org/login?url=",
    ],
)
def test_guesses_nothing(address: str) -> None:
    found = identify_url(address)
    assert isinstance(found, Url)
    assert not found.registered


@pytest.mark.parametrize(
    ("text", "prefixed"),
    [
        ("hdl:2027.42/12345", "url:https://hdl.handle.net/2027.42/12345"),
        ("hdl:10.1000/abc", "doi:10.1000/abc"),
        ("handle: 1887/abc", "url:https://hdl.handle.net/1887/abc"),
    ],
)
def test_handles_have_a_scheme_of_their_own_before_the_colon(text: str, prefixed: str) -> None:
    found = parse_identifier(text)
    assert found.prefixed == prefixed
    assert found.registered
    assert parse_identifier(found.prefixed) == found


@pytest.mark.parametrize("text", ["", "abc", "2027.42/", "2027.42/a b", "/x"])
def test_refuses_what_is_no_handle(text: str) -> None:
    with pytest.raises(IdentifierError):
        handle_url(text)
    with pytest.raises(IdentifierError):
        identify_handle(text)


@pytest.mark.parametrize(
    ("text", "slices"),
    [
        ("See hdl:2027.42/12345, and", ["hdl:2027.42/12345"]),
        ("See www.ncbi.nlm.nih.gov/pubmed/123.", ["www.ncbi.nlm.nih.gov/pubmed/123"]),
        ("(pubmed.ncbi.nlm.nih.gov/123/)", ["pubmed.ncbi.nlm.nih.gov/123/"]),
        ("at arxiv.org/abs/2101.00001v2;", ["arxiv.org/abs/2101.00001v2"]),
        ("info:doi/10.1000/abc", ["doi/10.1000/abc"]),
        ("arXiv 2101.00001", ["arXiv 2101.00001"]),
        ("on 10.2019/11.2019, at 10.5/2, for 10.50, in version 10.1234.5 and ./10.1000/abc", []),
        ("We searched PubMed 2019 and PubMed 1966-2020.", []),
        ("call 010-123 45 67, pay 10.000 kr", []),
        ("arxiv.org/list/cs and anna@arxiv.org/abs/2101.00001", []),
    ],
)
def test_finds_in_text(text: str, slices: list[str]) -> None:
    assert [text[start:end] for start, end, _ in find_identifiers(text)] == slices


_SUFFIXES = st.text("abcXYZ0189", min_size=1, max_size=6)
DOIS = st.one_of(
    st.builds("10.{}/{}.{}".format, st.integers(1000, 99999), _SUFFIXES, _SUFFIXES),
    st.builds("10.{}/{}({}){}".format, st.integers(1000, 9999), _SUFFIXES, _SUFFIXES, _SUFFIXES),
    st.builds("10.{}/{};{}".format, st.integers(1000, 9999), _SUFFIXES, _SUFFIXES),
    st.builds("10.{}/{}:{}<{}::{}>2.0.CO;2-{}".format, *[st.integers(1000, 9999)] * 5, st.integers(0, 9)),
)
_WRAPS = (
    "({})",
    "[{}]",
    "<{}>",
    "“{}”",
    '"{}"',
    "{}.",
    "{},",
    "{};",
    "{}: x",
    "{})",
    "«{}»",
    "'{}'",
    "see {}\nand",
    "*{}*",
)


@given(DOIS, st.sampled_from(_WRAPS), st.sampled_from(["{}", "doi:{}", "DOI: {}", "https://doi.org/{}", "doi.org/{}"]))
def test_a_wrapped_doi_comes_out_whole(doi: str, wrap: str, form: str) -> None:
    text = f"Words {wrap.format(form.format(doi))} words"
    assert [found for _, _, found in find_identifiers(text)] == [Doi.parse(doi)]


@given(DOIS, st.booleans(), st.sampled_from(["", "?utm_source=a&utm_medium=b", "?fbclid=1", "#sec2", "/"]))
def test_a_linked_doi_comes_out_whole(doi: str, upper: bool, tail: str) -> None:
    name = doi.upper() if upper else doi
    assert identify_url(f"https://doi.org/{quote(name, safe='/')}{tail}") == Doi.parse(doi)
    assert identify_url(f"https://web.archive.org/web/2020/https://doi.org/{quote(name, safe='')}") == Doi.parse(doi)
    assert identify_url(f"https://example.org/view?doi={quote(name, safe='')}&x=1") == Doi.parse(doi)


@given(st.sampled_from([Pmid.parse("16570028"), Pmcid.parse("PMC123"), Doi.parse(SICI), Isbn.parse("0306406152")]))
def test_the_link_of_an_identifier_leads_back_to_it(identifier: Pmid | Pmcid | Doi | Isbn) -> None:
    if identifier.link:
        assert identify_url(identifier.link) == identifier


@given(st.from_regex(r"https?://[a-z.-]{1,20}/[ -~]{0,60}", fullmatch=True))
def test_what_is_found_is_found_again(address: str) -> None:
    try:
        found = identify_url(address)
    except IdentifierError:
        return
    assert parse_identifier(found.prefixed) == found
    if found.link:
        assert identify_url(found.link).normal == found.normal


@pytest.mark.parametrize("piece", ["a.", "a-", "http://a.b/", "%25", "10.1000/", "isbn=", "("])
def test_a_long_address_takes_no_longer_than_it_is(piece: str) -> None:
    assert isinstance(identify_url(f"https://example.org/{piece * 20_000}"), Url | Doi)
    assert identify_url(f"https://{'a.' * 20_000}org/")
