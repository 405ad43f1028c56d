"""The relay between habanero and Crossref: what it passes on, for whom, and how it gets out of the way."""

import os

import pytest
import requests

from magcite.errors import PayloadError, UnavailableError
from magcite.identifiers import Doi
from magcite.model import Settings, SourceName
from magcite.sources.source import CrossrefCall
from magcite.transport import Limits, Transport
from magcite.transport.relay import Passage, Relay
from magcite.transport.web import WebClient
from tests.loopback import Fault, Registry, work

CALL = CrossrefCall((Doi.parse("10.5555/a"),))


class Turn:
    """A turn that is never waited for, and remembers what it heard."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def begin(self) -> None:
        self.heard.append("begin")

    def end(self) -> None:
        self.heard.append("end")


def relay(registry: Registry, **limits: float) -> tuple[Relay, WebClient]:
    web = WebClient(Limits(**limits), registry.settings())  # type: ignore[arg-type]
    return Relay(web), web


def test_passes_on_one_call_and_forgets_it(registry: Registry) -> None:
    registry.works = {"10.5555/a": work("10.5555/a")}
    one, _ = relay(registry)
    turn = Turn()
    passage = Passage(registry.url, turn)
    address = one.open(passage)
    first = requests.get(f"{address}/works/10.5555%2Fa", headers={"User-Agent": "somebody"}, timeout=5)
    second = requests.get(f"{address}/works/10.5555%2Fa", timeout=5)
    one.forget(passage)
    third = requests.get(f"{address}/works/10.5555%2Fa", timeout=5)
    one.close()
    assert first.json()["message"]["DOI"] == "10.5555/a"
    assert (second.status_code, third.status_code) == (502, 502)
    assert (len(registry.asked), turn.heard) == (1, ["begin", "end"])
    assert registry.asked[0].headers["User-Agent"] == "somebody"
    assert passage.answered is not None
    assert passage.answered.status == 200


@pytest.mark.parametrize("path", ["/", "/works/10.5555%2Fa", "/guess/works/10.5555%2Fa", "//", "/../works"])
def test_nobody_without_a_ticket_gets_through(registry: Registry, path: str) -> None:
    one, _ = relay(registry)
    address = one.open(Passage(registry.url, Turn()))
    root = address.rsplit("/", 1)[0]
    assert requests.get(f"{root}{path}", timeout=5).status_code == 502
    one.close()
    assert registry.asked == []


def test_listens_on_this_machine_alone(registry: Registry) -> None:
    one, _ = relay(registry)
    assert one.open(Passage(registry.url, Turn())).startswith("http://127.0.0.1:")
    one.close()


def test_nothing_listens_unless_crossref_is_asked(registry: Registry) -> None:
    one, _ = relay(registry)
    one.close()
    assert one._server is None


def test_what_went_wrong_is_noted(registry: Registry) -> None:
    registry.faults = [Fault(body="x" * 5000)]
    one, _ = relay(registry, body=1000)
    passage = Passage(registry.url, Turn())
    assert requests.get(f"{one.open(passage)}/works/10.5555%2Fa", timeout=5).status_code == 502
    one.close()
    assert isinstance(passage.error, PayloadError)
    assert "longer than 1000 bytes" in passage.error.reason


def test_a_proxy_for_http_does_not_come_between(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    registry.works = {"10.5555/a": work("10.5555/a")}
    for name in ("http_proxy", "HTTP_PROXY", "no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with Transport(registry.settings()) as sender:
        assert sender.send(CALL).status == 200
    assert os.environ["no_proxy"] == "127.0.0.1"


def test_a_key_goes_to_crossref_in_its_header_alone(registry: Registry) -> None:
    settings = Settings(mailto="a@example.org", urls=registry.urls, keys={SourceName.CROSSREF: "hush-hush"})
    with Transport(settings) as sender:
        sender.send(CALL)
    (asked,) = registry.asked
    assert asked.headers["Crossref-Plus-API-Token"] == "Bearer hush-hush"
    assert "hush" not in asked.path + asked.headers["User-Agent"]


def test_a_body_of_habanero_is_bounded(registry: Registry) -> None:
    registry.faults = [Fault(body="x" * 300_000)]
    with (
        Transport(registry.settings(), limits=Limits(body=100_000)) as sender,
        pytest.raises(PayloadError, match="longer than 100000 bytes"),
    ):
        sender.send(CALL)


def test_where_nobody_may_listen(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr("magcite.transport.relay.ThreadingHTTPServer", refuse)
    with (
        Transport(registry.settings(), limits=Limits(tries=1)) as sender,
        pytest.raises(UnavailableError, match="no relay could be started"),
    ):
        sender.send(CALL)
