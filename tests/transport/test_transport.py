"""Sending: what counts as an answer, what is tried again, and when it ends; over real sockets."""

import json
import time
from email.utils import formatdate

import pytest

from magcite.errors import PayloadError, SourceError, UnavailableError
from magcite.identifiers import Doi
from magcite.model import Settings, SourceName
from magcite.sources.snapshot import read_snapshot
from magcite.sources.source import Call, CrossrefCall, HttpCall, SnapshotCall
from magcite.transport import Limits, Transport
from magcite.version import __version__
from tests.loopback import Fault, Policy, Registry, work

A, B = Doi.parse("10.5555/a"), Doi.parse("10.5555/B")
LIST, SINGLE = CrossrefCall((A, B), rows=2), CrossrefCall((A,))
AGENCY = HttpCall(SourceName.DOI_ORG, "/ra/10.5555/a")
EVERY = pytest.mark.parametrize("call", [LIST, SINGLE, AGENCY], ids=["list", "single", "agency"])


class Clock:
    """A clock that moves only when somebody sleeps."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def now(self) -> float:
        return sum(self.slept)

    def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))


@pytest.fixture
def clock() -> Clock:
    return Clock()


def transport(registry: Registry, clock: Clock, *, mailto: str | None = "t@example.org", **limits: float) -> Transport:
    bounds = Limits(**({"timeout": 0.3, "deadline": 1.0} | limits))  # type: ignore[arg-type]
    return Transport(registry.settings(mailto), limits=bounds, clock=clock.now, sleep=clock.sleep)


def test_gives_back_what_came(registry: Registry, clock: Clock) -> None:
    registry.works = {"10.5555/a": work("10.5555/a"), "10.5555/b": work("10.5555/b")}
    with transport(registry, clock) as sender:
        single, several, agency = sender.send(SINGLE), sender.send(LIST), sender.send(AGENCY)
    assert isinstance(single.payload, dict)
    assert single.payload["message"]["DOI"] == "10.5555/a"
    assert isinstance(several.payload, dict)
    assert [one["DOI"] for one in several.payload["message"]["items"]] == ["10.5555/a", "10.5555/b"]
    assert agency.payload == [{"DOI": "10.5555/a", "RA": "Crossref"}]
    assert registry.asked[1].path == "/works?filter=doi%3A10.5555%2Fa%2Cdoi%3A10.5555%2Fb&rows=2"


def test_says_who_asks(registry: Registry, clock: Clock) -> None:
    with transport(registry, clock) as sender:
        sender.send(SINGLE)
        sender.send(AGENCY)
    for asked in registry.asked:
        assert "(mailto:t@example.org)" in asked.headers["User-Agent"]
        assert f"magcite/{__version__}" in asked.headers["User-Agent"]
        assert "t@example.org" not in asked.path


def test_no_contact_no_address(registry: Registry, clock: Clock) -> None:
    with transport(registry, clock, mailto=None) as sender:
        sender.send(SINGLE)
        sender.send(AGENCY)
    assert all("mailto" not in asked.headers["User-Agent"] for asked in registry.asked)


@pytest.mark.parametrize(
    "doi",
    [
        "10.5555/a#b",
        "10.5555/a?b=1",
        "10.5555/../members/98",
        "10.5555/a/",
        "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2",
        "10.5555/50%25",
        "10.5555/å,b",
    ],
)
def test_a_doi_arrives_whole(registry: Registry, clock: Clock, doi: str) -> None:
    with transport(registry, clock) as sender:
        sender.send(CrossrefCall((Doi(doi, doi),)))
    assert registry.asked[0].kind == "single"
    assert registry.asked[0].dois == (doi,)


@EVERY
@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_comes_back_later(registry: Registry, clock: Clock, call: Call, status: int) -> None:
    registry.faults = [Fault(status, '{"status":"error"}', times=2)]
    with transport(registry, clock) as sender:
        assert sender.send(call).status in {200, 404}
    assert len(registry.asked) == 3


@EVERY
def test_gives_up_after_the_last_try(registry: Registry, clock: Clock, call: Call) -> None:
    registry.faults = [Fault(503, "<html>busy</html>", "text/html")]
    with transport(registry, clock) as sender, pytest.raises(UnavailableError, match="it answered 503, 3 times"):
        sender.send(call)
    assert len(registry.asked) == 3


@EVERY
def test_waits_as_long_as_it_is_asked_to(registry: Registry, clock: Clock, call: Call) -> None:
    registry.faults = [Fault(429, "", "text/plain", {"Retry-After": "7"}, times=1)]
    with transport(registry, clock) as sender:
        sender.send(call)
    assert 7.0 in clock.slept


@EVERY
def test_a_date_to_come_back_at(registry: Registry, clock: Clock, call: Call) -> None:
    at = formatdate(time.time() + 20, usegmt=True)
    registry.faults = [Fault(503, "", "text/plain", {"Retry-After": at}, times=1)]
    with transport(registry, clock) as sender:
        sender.send(call)
    assert any(18 <= slept <= 20 for slept in clock.slept)


@EVERY
@pytest.mark.parametrize("said", ["soon", "-5", "1e999", "Mon, 99 Foo 2026 00:00:00 GMT"])
def test_a_wish_nobody_can_read(registry: Registry, clock: Clock, call: Call, said: str) -> None:
    registry.faults = [Fault(429, "", "text/plain", {"Retry-After": said}, times=1)]
    with transport(registry, clock) as sender:
        sender.send(call)
    assert clock.slept[0] == Limits().first_wait


@EVERY
def test_a_wish_too_long(registry: Registry, clock: Clock, call: Call) -> None:
    registry.faults = [Fault(429, "", "text/plain", {"Retry-After": "3600"})]
    expected = "it answered 429 and asked us to come back in 3600 seconds"
    with transport(registry, clock) as sender, pytest.raises(UnavailableError, match=expected):
        sender.send(call)
    assert len(registry.asked) == 1
    assert clock.slept == []


@EVERY
def test_no_answer_in_time(registry: Registry, clock: Clock, call: Call) -> None:
    registry.faults = [Fault(delay=0.6)]
    with (
        transport(registry, clock, timeout=0.1, tries=2) as sender,
        pytest.raises(UnavailableError, match=r"no answer within 0\.1 seconds"),
    ):
        sender.send(call)
    assert len(registry.asked) == 2


@EVERY
def test_a_body_that_stops(registry: Registry, clock: Clock, call: Call) -> None:
    registry.faults = [Fault(body="  ", drip=0.5)]
    with (
        transport(registry, clock, timeout=0.1, tries=1) as sender,
        pytest.raises(UnavailableError, match=r"no answer within 0\.1 seconds"),
    ):
        sender.send(call)


def test_a_cursor_is_not_followed(registry: Registry, clock: Clock) -> None:
    message = {"items": [work("10.5555/a")], "total-results": 900, "next-cursor": "more"}
    registry.faults = [Fault(body=json.dumps({"message-type": "work-list", "message": message}))]
    with transport(registry, clock) as sender:
        sender.send(LIST)
    assert len(registry.asked) == 1


@EVERY
def test_a_body_that_drips(registry: Registry, clock: Clock, call: Call) -> None:
    registry.faults = [Fault(body=" " * 500, drip=0.05)]
    began = time.monotonic()
    with (
        transport(registry, clock, timeout=0.3, deadline=0.4) as sender,
        pytest.raises(UnavailableError, match=r"no whole answer within 0\.4 seconds"),
    ):
        sender.send(call)
    assert time.monotonic() - began < 2
    assert len(registry.asked) == 1


@EVERY
def test_a_body_that_breaks_off(registry: Registry, clock: Clock, call: Call) -> None:
    registry.faults = [Fault(body='{"status":"ok"', claimed=5000)]
    with transport(registry, clock) as sender, pytest.raises(UnavailableError, match="its answer broke off"):
        sender.send(call)


@EVERY
@pytest.mark.parametrize(
    ("body", "content_type"),
    [("<html>Please sign in</html>", "text/html"), ('{"status":"ok","mess', "application/json")],
)
def test_no_json(registry: Registry, clock: Clock, call: Call, body: str, content_type: str) -> None:
    registry.faults = [Fault(body=body, content_type=content_type)]
    with transport(registry, clock) as sender:
        reply = sender.send(call)
    assert (reply.status, reply.payload, reply.text) == (200, None, body)


@pytest.mark.parametrize("call", [LIST, SINGLE], ids=["list", "single"])
@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Fault(body="[" * 100_000), id="nested-without-end"),
        pytest.param(Fault(body=b"\xff\xfe{}"), id="not-utf-8"),
        pytest.param(Fault(body='{"status":"ok"}', content_type=None), id="no-content-type"),
    ],
)
def test_unreadable(registry: Registry, clock: Clock, call: Call, fault: Fault) -> None:
    registry.faults = [fault]
    with transport(registry, clock) as sender:
        try:
            reply = sender.send(call)
        except SourceError:
            return
    assert reply.payload is None


@pytest.mark.parametrize("body", ["[]", '{"message": {}}', '"text"'])
def test_a_list_call_that_gets_something_else(registry: Registry, clock: Clock, body: str) -> None:
    registry.faults = [Fault(body=body)]
    with transport(registry, clock) as sender, pytest.raises(PayloadError, match="not in the documented shape"):
        sender.send(LIST)


@EVERY
def test_a_refusal_is_an_answer(registry: Registry, clock: Clock, call: Call) -> None:
    body = '{"status":"failed","message-type":"validation-failure","message":[{"message":"no such filter"}]}'
    registry.faults = [Fault(400, body)]
    with transport(registry, clock) as sender:
        reply = sender.send(call)
    assert reply.status == 400
    assert isinstance(reply.payload, dict)
    assert len(registry.asked) == 1


@pytest.mark.parametrize("body", ['{"message": "plain words"}', "[]", "{}", "Not implemented."])
def test_a_refusal_in_another_shape(registry: Registry, clock: Clock, body: str) -> None:
    registry.faults = [Fault(400, body)]
    with transport(registry, clock) as sender:
        assert sender.send(LIST).status == sender.send(SINGLE).status == 400


def test_an_answer_longer_than_the_bound(registry: Registry, clock: Clock) -> None:
    registry.faults = [Fault(body="x" * 3000)]
    with transport(registry, clock, body=2000) as sender, pytest.raises(PayloadError, match="longer than 2000 bytes"):
        sender.send(AGENCY)


def test_redirects_end(registry: Registry, clock: Clock) -> None:
    registry.faults = [Fault(302, headers={"Location": "/ra/10.5555/a"})]
    with transport(registry, clock) as sender, pytest.raises(PayloadError, match="redirects in circles"):
        sender.send(AGENCY)
    assert len(registry.asked) == 6


def test_no_redirect_to_plain_http(registry: Registry, clock: Clock) -> None:
    registry.faults = [Fault(302, headers={"Location": "http://127.0.0.1.example.org/ra/10.5555/a"})]
    with transport(registry, clock) as sender, pytest.raises(PayloadError, match="away from https"):
        sender.send(AGENCY)


def test_habanero_follows_no_redirect(registry: Registry, clock: Clock) -> None:
    registry.faults = [Fault(301, headers={"Location": "/works/10.5555%2Fb"})]
    with transport(registry, clock) as sender:
        assert sender.send(SINGLE).status == 301


@EVERY
def test_a_closed_door(clock: Clock, call: Call) -> None:
    with Registry() as registry:
        sender = transport(registry, clock)
    with sender, pytest.raises(UnavailableError, match="no connection could be made"):
        sender.send(call)
    assert len(clock.slept) >= 2


def test_a_host_that_fails_rests(registry: Registry, clock: Clock) -> None:
    registry.faults = [Fault(503)]
    with transport(registry, clock, tries=1) as sender:
        for _ in range(3):
            with pytest.raises(UnavailableError, match="it answered 503, once"):
                sender.send(SINGLE)
        with pytest.raises(UnavailableError, match=r"not asked again: .* rests after 3 failures in a row"):
            sender.send(SINGLE)
    assert len(registry.asked) == 3


def test_an_answer_between_failures_wakes_it(registry: Registry, clock: Clock) -> None:
    with transport(registry, clock, tries=1) as sender:
        for _ in range(4):
            registry.faults = [Fault(503, times=1)]
            with pytest.raises(UnavailableError):
                sender.send(SINGLE)
            assert sender.send(SINGLE).status == 404


@pytest.mark.parametrize(
    ("mailto", "call", "allowed"),
    [(None, LIST, 1), (None, SINGLE, 5), ("t@example.org", LIST, 3), ("t@example.org", SINGLE, 10)],
)
def test_calls_keep_their_distance(
    registry: Registry, clock: Clock, mailto: str | None, call: Call, allowed: int
) -> None:
    began: list[float] = []
    registry.latency = lambda _: began.append(clock.now()) or 0.0
    registry.policy = Policy(lists=99, singles=99, in_flight=99, pool="any")
    with transport(registry, clock, mailto=mailto) as sender:
        for _ in range(3 * allowed + 1):
            sender.send(call)
    stretches = [later - earlier for earlier, later in zip(began, began[allowed:], strict=False)]
    assert stretches
    assert min(stretches) > 1.04
    assert (began[-1] - began[0]) / 3 < 1.11


@pytest.mark.parametrize(
    "url", ["http://api.example.org", "http://127.0.0.1.example.org", "ftp://localhost", "", "file:///etc/hosts"]
)
def test_https_or_this_machine(url: str) -> None:
    settings = Settings(urls={SourceName.CROSSREF: url, SourceName.DOI_ORG: url})
    with Transport(settings) as sender:
        for call in (SINGLE, AGENCY):
            with pytest.raises(PayloadError, match="https is needed"):
                sender.send(call)


def test_a_snapshot_needs_no_network() -> None:
    snapshot = read_snapshot('{"DOI": "10.5555/A"}', path="s.json")
    with Transport(Settings(), snapshot=snapshot) as sender:
        reply = sender.send(SnapshotCall((A, B)))
    assert reply.payload == {"message": {"items": [{"DOI": "10.5555/A"}]}}


def test_no_snapshot_no_answer() -> None:
    with Transport(Settings()) as sender, pytest.raises(PayloadError, match="no snapshot file was given"):
        sender.send(SnapshotCall((A,)))
