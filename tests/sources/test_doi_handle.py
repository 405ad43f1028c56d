"""Where a DOI leads."""

import pytest

from magcite.errors import PayloadError
from magcite.identifiers import Doi
from magcite.model import SourceName
from magcite.sources.doi_handle import Resolution, call, parse
from magcite.sources.source import HttpCall, Reply

DOI = Doi.parse("10.5555/A")


def answer(code: object, status: int = 200, handle: str = "10.5555/A", **more: object) -> Reply:
    return Reply(status, {"responseCode": code, "handle": handle, **more})


def test_the_call() -> None:
    assert call(DOI) == HttpCall(SourceName.DOI_ORG, "/api/handles/10.5555/a", (("type", "URL"),))


@pytest.mark.parametrize(
    ("reply", "resolution"),
    [
        (
            answer(1, values=[{"type": "URL", "data": {"format": "string", "value": "https://example.org/a"}}]),
            Resolution(registered=True, url="https://example.org/a"),
        ),
        (answer(1, values=[{"type": "HS_ADMIN", "data": {}}]), Resolution(registered=True)),
        (answer(200), Resolution(registered=True)),
        (answer(100, status=404), Resolution(registered=False)),
    ],
)
def test_answers(reply: Reply, resolution: Resolution) -> None:
    assert parse(reply, DOI) == resolution


@pytest.mark.parametrize(
    "reply",
    [
        pytest.param(answer(1, handle="10.5555/b"), id="another-doi"),
        pytest.param(answer(2, status=500), id="error"),
        pytest.param(answer(7), id="unknown-code"),
        pytest.param(answer("1"), id="code-is-text"),
        pytest.param(Reply(404, None, "<html>"), id="a-web-page"),
        pytest.param(Reply(200, []), id="another-shape"),
    ],
)
def test_what_is_no_answer(reply: Reply) -> None:
    with pytest.raises(PayloadError):
        parse(reply, DOI)
