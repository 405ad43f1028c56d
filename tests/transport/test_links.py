"""Looking at addresses: alive, gone and unknown; redirects, hosts that dislike HEAD, and bounds."""

from collections.abc import Iterator
from threading import Event

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from magcite.model import Settings
from magcite.transport import links
from magcite.transport.limits import Limits, Pace
from magcite.transport.links import LinkChecker, LinkState


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    with HTTPServer() as running:
        yield running


@pytest.fixture
def checker(server: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[LinkChecker]:
    monkeypatch.setattr(links, "_PACE", Pace(0.0, 1))
    settings = Settings(mailto="tester@example.org", wayback=server.url_for("/archive"))
    with LinkChecker(settings, limits=Limits(timeout=0.5, deadline=2.0)) as made:
        yield made


def test_alive(server: HTTPServer, checker: LinkChecker) -> None:
    server.expect_request("/a", method="HEAD").respond_with_data("")
    landing = checker.look_at(server.url_for("/a"))
    assert (landing.state, landing.reason) == (LinkState.ALIVE, "")
    ((request, _),) = server.log
    assert "mailto:tester@example.org" in request.headers["User-Agent"]


@pytest.mark.parametrize("refused", [403, 404, 405, 501])
def test_a_host_that_does_not_take_head(server: HTTPServer, checker: LinkChecker, refused: int) -> None:
    server.expect_request("/a", method="HEAD").respond_with_data("", status=refused)
    server.expect_request("/a", method="GET").respond_with_data("page")
    assert checker.look_at(server.url_for("/a")).state is LinkState.ALIVE


@pytest.mark.parametrize("status", [404, 410])
def test_gone_with_a_copy(server: HTTPServer, checker: LinkChecker, status: int) -> None:
    server.expect_request("/a").respond_with_data("", status=status)
    copy = "https://web.archive.org/web/2020/a"
    snapshots = {"closest": {"available": True, "url": copy}}
    server.expect_request("/archive/wayback/available", query_string={"url": server.url_for("/a")}).respond_with_json(
        {"archived_snapshots": snapshots}
    )
    landing = checker.look_at(server.url_for("/a"))
    assert (landing.state, landing.reason) == (LinkState.GONE, f"it answered {status}")
    assert (landing.copy, landing.no_word) == (copy, None)


def test_gone_and_the_archive_is_down(server: HTTPServer, checker: LinkChecker) -> None:
    server.expect_request("/a").respond_with_data("", status=404)
    server.expect_request("/archive/wayback/available").respond_with_data("", status=503)
    landing = checker.look_at(server.url_for("/a"))
    assert (landing.state, landing.copy) == (LinkState.GONE, None)
    assert "503" in (landing.no_word or "")


@pytest.mark.parametrize("status", [401, 403, 429, 500, 503])
def test_an_outage_or_a_refusal_is_not_gone(server: HTTPServer, checker: LinkChecker, status: int) -> None:
    server.expect_request("/a").respond_with_data("", status=status)
    landing = checker.look_at(server.url_for("/a"))
    assert (landing.state, landing.reason) == (LinkState.UNKNOWN, f"it answered {status}")


def test_redirects_are_followed_to_their_end(server: HTTPServer, checker: LinkChecker) -> None:
    server.expect_request("/a").respond_with_data("", status=302, headers={"Location": "/b"})
    server.expect_request("/b").respond_with_data("", status=404)
    server.expect_request("/archive/wayback/available").respond_with_json({"archived_snapshots": {}})
    assert checker.look_at(server.url_for("/a")).state is LinkState.GONE
    server.expect_request("/c").respond_with_data("", status=301, headers={"Location": "/c"})
    circle = checker.look_at(server.url_for("/c"))
    assert (circle.state, circle.reason) == (LinkState.UNKNOWN, "it redirects in circles")


@pytest.mark.parametrize("target", ["file:///etc/passwd", "javascript:alert(1)", "https://", "ftp://example.org/"])
def test_a_redirect_to_no_web_page(server: HTTPServer, checker: LinkChecker, target: str) -> None:
    server.expect_request("/a").respond_with_data("", status=302, headers={"Location": target})
    landing = checker.look_at(server.url_for("/a"))
    assert (landing.state, landing.reason) == (LinkState.UNKNOWN, "it is no address of a web page")


@pytest.mark.parametrize("url", ["mailto:a@example.org", "no address", "http://[", "http://"])
def test_what_is_no_web_page_is_not_asked(server: HTTPServer, checker: LinkChecker, url: str) -> None:
    assert checker.look_at(url).state is LinkState.UNKNOWN
    assert server.log == []


@pytest.mark.parametrize("near", ["127.0.0.1", "localhost", "[::1]", "10.0.0.1", "169.254.169.254", "192.168.1.1"])
def test_the_web_does_not_lead_into_a_private_network(near: str) -> None:
    with pytest.raises(links.PayloadError, match="private network"):
        links._require_web(f"http://{near}/latest", "https://example.org/a")


def test_a_host_that_does_not_answer_is_left_alone(server: HTTPServer, checker: LinkChecker) -> None:
    asked: list[str] = []
    over = Event()

    def wait(request: Request) -> Response:
        asked.append(request.path)
        over.wait(1.0)
        return Response("")

    server.expect_request("/slow").respond_with_handler(wait)
    reasons = [checker.look_at(server.url_for("/slow")).reason for _ in range(4)]
    over.set()
    assert reasons[:3] == ["no answer in time"] * 3
    assert reasons[3].startswith("not asked again")
    assert len(asked) <= 3


def test_nobody_listens(checker: LinkChecker) -> None:
    landing = checker.look_at("http://127.0.0.1:9/a")
    assert (landing.state, landing.reason) == (LinkState.UNKNOWN, "no connection could be made")


def test_the_body_of_a_page_is_not_read(server: HTTPServer, checker: LinkChecker) -> None:
    read = 0

    def endless() -> Iterator[bytes]:
        nonlocal read
        for _ in range(10_000):
            read += 65_536
            yield b"x" * 65_536

    server.expect_request("/a", method="HEAD").respond_with_data("", status=405)
    server.expect_request("/a", method="GET").respond_with_handler(lambda _: Response(endless()))
    assert checker.look_at(server.url_for("/a")).state is LinkState.ALIVE
    assert read < 100 * 1024 * 1024
