"""Identifiers of any scheme, alone and in running text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import IdentifierError
from magcite.identifiers import (
    Arxiv,
    Doi,
    Isbn,
    Pmcid,
    Pmid,
    Url,
    find_identifiers,
    first_place,
    has_scheme,
    parse_identifier,
)
from tests.growth import grows_no_faster_than_the_text

SICI = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"


@pytest.mark.parametrize(
    ("text", "prefixed"),
    [
        ("10.1000/ABC", "doi:10.1000/abc"),
        ("doi:10.1000/abc", "doi:10.1000/abc"),
        ("DOI 10.1000/abc", "doi:10.1000/abc"),
        ("<https://doi.org/10.1000/abc>", "doi:10.1000/abc"),
        ("pmid:123", "pmid:123"),
        ("PMID 123", "pmid:123"),
        ("pubmed: 123", "pmid:123"),
        ("pmc:PMC12", "pmcid:PMC12"),
        ("PMC12", "pmcid:PMC12"),
        ("pmcid:12", "pmcid:PMC12"),
        ("2101.00001", "arxiv:2101.00001"),
        ("arxiv:math.GT/0309136", "arxiv:math.gt/0309136"),
        ("isbn:0306406152", "isbn:9780306406157"),
        ("978-0-306-40615-7", "isbn:9780306406157"),
        ("0-306-40615-2", "isbn:9780306406157"),
        ("urn:isbn:0306406152", "isbn:9780306406157"),
        ("https://example.org/a", "url:https://example.org/a"),
        ("url:https://example.org/a", "url:https://example.org/a"),
        ("pubmed.ncbi.nlm.nih.gov/123", "pmid:123"),
    ],
)
def test_reads_one(text: str, prefixed: str) -> None:
    assert parse_identifier(text).prefixed == prefixed


@pytest.mark.parametrize(
    "text",
    [
        "doi:10.1000/abc",
        "DOI:",
        "pmid:1",
        "PubMed:1",
        "pmc:1",
        "pmcid:1",
        "arXiv:1",
        "isbn:1",
        "url:x",
        "https://x.org",
    ],
)
def test_knows_a_scheme_before_a_colon(text: str) -> None:
    assert has_scheme(text)


@pytest.mark.parametrize("text", ["", "doi", "doi 10.1000/abc", "10.1000/abc:x", "ftp://x.org", "leone2006:a", ":doi:"])
def test_other_texts_have_no_scheme(text: str) -> None:
    assert not has_scheme(text)


@pytest.mark.parametrize(
    "text", ["", "12345678", "leone2006", "pmid:", "doi:x", "isbn:1", "example.org/a", "ftp://x.org"]
)
def test_refuses(text: str) -> None:
    with pytest.raises(IdentifierError):
        parse_identifier(text)


@pytest.mark.parametrize(
    ("text", "slices"),
    [
        ("See doi:10.1000/abc.", ["doi:10.1000/abc"]),
        ("(10.1000/abc)", ["10.1000/abc"]),
        ("(see 10.1016/S0002-9149(02)03297-6), and", ["10.1016/S0002-9149(02)03297-6"]),
        ("[x](https://doi.org/10.1016/S0140-6736(05)66912-2)", ["https://doi.org/10.1016/S0140-6736(05)66912-2"]),
        (f"doi:{SICI}; next", [f"doi:{SICI}"]),
        (f"https://doi.org/{SICI}.", [f"https://doi.org/{SICI}"]),
        ("<https://doi.org/10.1000/abc>", ["https://doi.org/10.1000/abc"]),
        ("10.1000/abc</a>", ["10.1000/abc"]),
        ("10.1000/abc<br>", ["10.1000/abc"]),
        ('<a href="https://doi.org/10.1000/abc">x</a>', ["https://doi.org/10.1000/abc"]),
        ("**10.1000/abc**", ["10.1000/abc"]),
        ("_10.1000/abc_", []),  # a word sign before it: part of a longer name
        ("`10.1000/abc`", ["10.1000/abc"]),
        ("|10.1000/abc|", ["10.1000/abc"]),
        ("10.1000/abc[^1]", ["10.1000/abc"]),
        ("10.1000/abc[12].", ["10.1000/abc"]),
        ("10.1000/abc{.cite}", ["10.1000/abc"]),
        ("“10.1000/abc”", ["10.1000/abc"]),
        ("10.1000/abc’s", ["10.1000/abc"]),
        ("10.1000/abc…", ["10.1000/abc"]),
        ("10.1000/abc(see", ["10.1000/abc"]),
        ("10.1000/a;10.1000/b", ["10.1000/a", "10.1000/b"]),
        ("10.1000/a,https://doi.org/10.1000/b", ["10.1000/a", "https://doi.org/10.1000/b"]),
        ("doi.org/10.1000/abc", ["doi.org/10.1000/abc"]),
        ("DOI:10.1000%2Fabc", ["DOI:10.1000%2Fabc"]),
        ("10.1000/abc?utm_source=x", ["10.1000/abc?utm_source=x"]),
        ("PMID: 16570028, PMCID: PMC6163803.", ["PMID: 16570028", "PMCID: PMC6163803"]),
        ("PubMed ID 16570028", ["PubMed ID 16570028"]),
        ("arXiv:2101.00001v2 and arXiv:math.GT/0309136.", ["arXiv:2101.00001v2", "arXiv:math.GT/0309136"]),
        ("ISBN 978-0-306-40615-7 1993", ["ISBN 978-0-306-40615-7"]),
        ("ISBN 0-306-40615-2, 12 s.", ["ISBN 0-306-40615-2"]),
        ("https://example.org/a, and https://example.org/b.", ["https://example.org/a", "https://example.org/b"]),
        ("version 1.10.1000/abc and /10.1000/abc", []),
        ("PMIDs, doi:, ISBN 123, arXiv: none, http:// and 10.12/a", []),
        ("", []),
    ],
)
def test_finds_in_text(text: str, slices: list[str]) -> None:
    assert [text[start:end] for start, end, _ in find_identifiers(text)] == slices


def test_finds_each_scheme() -> None:
    text = "10.1000/a PMID 1 PMC123 arXiv:2101.00001 ISBN 0306406152 https://example.org/"
    assert [type(found) for _, _, found in find_identifiers(text)] == [Doi, Pmid, Pmcid, Arxiv, Isbn, Url]


PIECES = st.sampled_from(
    [
        *(
            "10.1000/abc",
            SICI,
            "https://doi.org/",
            "https://",
            "doi:",
            "PMID: ",
            "12345678",
            "PMC12",
            "arXiv:",
            "2101.00001",
        ),
        *(
            "ISBN ",
            "0-306-40615-2",
            "(",
            ")",
            "[",
            "]",
            "<",
            ">",
            "</a>",
            ".",
            ",",
            ";",
            " ",
            "\n",
            "é",
            "%2F",
            "%",
            "?utm_a=1",
        ),
        *("&lt;", "/", "\u200b", "“", "'s", "[^1]", "*", "`", "😀", "e\u0301"),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(max_size=60))
def test_spans_slice_the_text_and_stand_for_the_identifier(text: str) -> None:
    last = 0
    for start, end, identifier in find_identifiers(text):
        assert last <= start < end <= len(text)
        assert parse_identifier(text[start:end]) == identifier
        assert parse_identifier(identifier.prefixed) == identifier
        last = end


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "(",
        "10.1000/",
        "10.1000/(",
        "10.1000/a,",
        "doi ",
        "PMID ",
        "ISBN 1",
        "arXiv:a-",
        "https://a,",
        "<1",
        "%2F",
        "PMID" + " " * 50,
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    assert grows_no_faster_than_the_text(lambda text: list(find_identifiers(text)), piece, 20_000 // len(piece))


@given(
    st.text(max_size=60), st.sampled_from(["10.5555/abc", "PMID: 12", "arXiv:2101.00001", "https://a.org/x", "hdl:1/2"])
)
def test_no_identifier_begins_before_the_first_place(before: str, identifier: str) -> None:
    text = f"{before} {identifier}"
    found = [start for start, _, _ in find_identifiers(text)]
    place = first_place(text)
    assert not found or (place is not None and place <= found[0])


def test_a_text_without_any_has_no_first_place() -> None:
    assert first_place("Coffee is good, they wrote in 1998.") is None
