"""doi.org's word about who registered a DOI."""

import pytest

from magcite.errors import PayloadError
from magcite.identifiers import Doi
from magcite.model import Absent, Registered
from magcite.sources.doi_org import SOURCE
from magcite.sources.source import HttpCall, Reply

AT = "2026-11-23T09:30:00Z"
A = Doi.parse("10.5555/A")


@pytest.mark.parametrize(
    ("doi", "path"),
    [
        ("10.5555/A", "/ra/10.5555/a"),
        ("10.5555/a#b?c=1", "/ra/10.5555/a%23b%3Fc%3D1"),
        ("10.5555/../x", "/ra/10.5555%2F..%2Fx"),
        ("10.5555/a//b", "/ra/10.5555%2Fa%2F%2Fb"),
    ],
)
def test_the_question(doi: str, path: str) -> None:
    call = SOURCE.call((Doi(doi, doi.lower()),))
    assert isinstance(call, HttpCall)
    assert call.path == path


def test_an_agency() -> None:
    known = SOURCE.parse(Reply(200, [{"DOI": "10.5555/a", "RA": "mEDRA"}]), (A,), AT)[A]
    assert isinstance(known, Registered)
    assert known.agency == "mEDRA"


def test_nobody() -> None:
    reply = Reply(200, [{"DOI": "10.5555/a", "status": "DOI does not exist"}])
    assert isinstance(SOURCE.parse(reply, (A,), AT)[A], Absent)


@pytest.mark.parametrize(
    "reply",
    [
        Reply(404, [{"DOI": "10.5555/a", "status": "DOI does not exist"}]),
        Reply(200, [{"DOI": "10.5555/b", "status": "DOI does not exist"}]),
        Reply(200, [{"status": "DOI does not exist"}]),
        Reply(200, [{"DOI": "10.5555/a", "status": "Unknown"}]),
        Reply(200, [{"DOI": "10.5555/a"}]),
        Reply(200, []),
        Reply(200, {"DOI": "10.5555/a", "RA": "Crossref"}),
        Reply(200, None, "<html>"),
    ],
)
def test_anything_else_is_no_answer(reply: Reply) -> None:
    with pytest.raises(PayloadError):
        SOURCE.parse(reply, (A,), AT)
