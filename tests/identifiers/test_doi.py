"""DOIs that stand alone, in every form people write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import IdentifierError
from magcite.identifiers import Doi

SICI = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10.1000/abc", "10.1000/abc"),
        (" 10.1000/ABC ", "10.1000/ABC"),
        ("doi:10.1000/abc", "10.1000/abc"),
        ("DOI: 10.1000/abc", "10.1000/abc"),
        ("doi 10.1000/abc", "10.1000/abc"),
        ("info:doi/10.1000/abc", "10.1000/abc"),
        ("https://doi.org/10.1000/abc", "10.1000/abc"),
        ("HTTP://DX.DOI.ORG/10.1000/abc", "10.1000/abc"),
        ("https://www.doi.org/10.1000/abc", "10.1000/abc"),
        ("doi.org/10.1000/abc", "10.1000/abc"),
        ("https://doi.org/doi:10.1000/abc", "10.1000/abc"),
        ("https://doi.org/10.1000%2Fabc", "10.1000/abc"),
        ("https://doi.org/10.1000%252Fabc", "10.1000/abc"),
        ("10.1016/S0140-6736%2805%2966912-2", "10.1016/S0140-6736(05)66912-2"),
        ("10.1016/S0002-9149(02)03297-6", "10.1016/S0002-9149(02)03297-6"),
        ("10.1000.10/abc", "10.1000.10/abc"),
        ("10.1000/å", "10.1000/å"),
        (SICI, SICI),
        (SICI.replace("<", "%3C").replace(">", "%3E"), SICI),
        (SICI.replace("<", "&lt;").replace(">", "&gt;"), SICI),
        ("10.1890/0012-9658(2006)87[1445:ATSODI]2.0.CO;2", "10.1890/0012-9658(2006)87[1445:ATSODI]2.0.CO;2"),
        ("https://doi.org/10.1000/abc?utm_source=letter&x=1#part", "10.1000/abc"),
        ("10.1000/abc?utm_campaign=a", "10.1000/abc"),
        ("10.1000/abc.", "10.1000/abc"),
        ("10.1002/(SICI)1-2<3::A>3.0.CO;2-#", "10.1002/(SICI)1-2<3::A>3.0.CO;2-#"),
        ("https://doi.org/10.1002/(SICI)1-2%3C3::A%3E3.0.CO;2-#", "10.1002/(SICI)1-2<3::A>3.0.CO;2-#"),
        ("10.1002/(SICI)1-2<3::A>3.0.CO;2-.", "10.1002/(SICI)1-2<3::A>3.0.CO;2-."),
        ("10.1000/;", "10.1000/;"),
        ("http://doi.acm.org/10.1145/12.34", "10.1145/12.34"),
        ("https://doi-org.proxy.example.edu/10.1000/abc", "10.1000/abc"),
        ("https://dl.acm.org/doi/pdf/10.1145/12.34?x=1", "10.1145/12.34"),
    ],
)
def test_reads(text: str, value: str) -> None:
    doi = Doi.parse(text)
    assert doi.value == value
    assert doi.normal == value.lower()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty"),
        ("abc", "a DOI starts with 10."),
        ("11.1000/abc", "a DOI starts with 10."),
        ("10.1000", "it has no slash"),
        ("10.1000/a b", "there is white space in it"),
        ("10.100/abc", "the part before the slash"),
        ("10.1000/", "something must follow it"),
        ("10.1000/\ud800", "something must follow it"),
        ("https://doi.org/gkfq", "a DOI starts with 10."),
    ],
)
def test_refuses_and_says_why(text: str, reason: str) -> None:
    with pytest.raises(IdentifierError) as caught:
        Doi.parse(text)
    assert reason in caught.value.reason
    assert caught.value.text == text


def test_case_and_resolver_do_not_part_dois_but_suffixes_do() -> None:
    assert Doi.parse("10.1000/ABC") == Doi.parse("https://doi.org/10.1000/abc")
    assert len({Doi.parse("10.1000/ABC"), Doi.parse("10.1000/abc")}) == 1
    assert Doi.parse("10.1000/abc") != Doi.parse("10.1000/abd")


def test_link_can_stand_in_an_attribute() -> None:
    assert Doi.parse('10.1000/a"b<c>?#').link == "https://doi.org/10.1000/a%22b%3Cc%3E%3F%23"


@given(st.text(st.characters(blacklist_categories=("Cs",)), min_size=1, max_size=20))
def test_what_was_read_reads_back(suffix: str) -> None:
    try:
        doi = Doi.parse(f"10.1000/{suffix}")
    except IdentifierError:
        return
    assert Doi.parse(doi.value).value == doi.value
    assert Doi.parse(doi.prefixed) == doi
    assert Doi.parse(doi.link) == doi
