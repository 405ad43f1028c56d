"""Elements, alone and in groups."""

import pytest

from tests.bibliography.csl.small import entry, small_engine


@pytest.mark.parametrize(
    ("layout", "read"),
    [
        ('<text variable="title" prefix="«" suffix="»"/>', "«Zinc»"),
        ('<text variable="title" quotes="true"/>', "“Zinc”"),
        ('<text value="a.b." strip-periods="true"/>', "ab"),
        ('<text term="and"/>', "and"),
        ('<text macro="missing"/>', ""),
        ('<number variable="volume" form="roman"/>', "iv"),
        ('<label variable="page" form="short"/>', "pp."),
        ('<label variable="page" form="short" plural="never"/>', "p."),
        ('<text variable="page"/>', "2–9"),
        ('<text variable="page-first"/>', "2"),
        ('<unheard-of/><text variable="title"/>', "Zinc"),
    ],
)
def test_elements(layout: str, read: str) -> None:
    assert entry(layout, title="Zinc", volume="4", page="2-9") == read


@pytest.mark.parametrize(
    ("layout", "read"),
    [
        ('<group delimiter=", "><text value="vol."/><text variable="volume"/></group>', ""),
        ('<group delimiter=", "><text value="vol."/><text variable="title"/></group>', "vol., Zinc"),
        ('<group><text value="only words"/></group>', "only words"),
        ('<group delimiter=" "><group><text variable="volume"/></group><text variable="title"/></group>', "Zinc"),
    ],
)
def test_a_group_without_its_variables_is_silent(layout: str, read: str) -> None:
    assert entry(layout, title="Zinc") == read


def test_identifiers_link() -> None:
    (one,) = small_engine('<text variable="DOI" prefix="https://doi.org/"/>').bibliography([{"DOI": "10.1234/a b"}])
    assert {piece.url for piece in one.pieces} == {"https://doi.org/10.1234/a%20b"}


def test_an_address_that_is_no_web_address_does_not_link() -> None:
    (one,) = small_engine('<text variable="URL"/>').bibliography([{"URL": "javascript:alert(1)"}])
    assert [piece.url for piece in one.pieces] == [None]
