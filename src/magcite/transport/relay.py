"""A relay on this machine between habanero and Crossref: why, and at what price, docs/decisions/0011-asking.md.

habanero is given the relay's address as its base URL, which is one of its public parameters. What it asks for is passed
on unchanged with `requests`, which keeps connections, bounds bodies and times, and sees the headers that habanero
throws away. What went wrong on the way is noted for whoever made the call; habanero hears "502".
"""

import os
import secrets
import threading
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import getproxies

from magcite.errors import PayloadError, SourceError, UnavailableError
from magcite.model import SourceName
from magcite.transport.client import Turn
from magcite.transport.web import Answered, WebClient

__all__ = ["Passage", "Relay"]

_HERE = "127.0.0.1"
_BAD_GATEWAY = 502
_PASSED_ON = ("content-type", "retry-after")


@dataclass(slots=True)
class Passage:
    """One call on its way through the relay.

    Attributes:
        target: the base URL it goes to.
        turn: taken directly before the request goes out.
        answered: what came back.
        error: what went wrong instead.
    """

    target: str
    turn: Turn
    answered: Answered | None = None
    error: SourceError | None = None


class Relay:
    """The server; it starts when the first call needs it."""

    def __init__(self, web: WebClient) -> None:
        self._web = web
        self._lock = threading.Lock()
        self._server: ThreadingHTTPServer | None = None
        self._passages: dict[str, Passage] = {}

    def open(self, passage: Passage) -> str:
        """Return a base URL for one call; nobody else on this machine can guess it.

        Raises:
            UnavailableError: this machine lets nobody listen on its loopback address.
        """
        with self._lock:
            if self._server is None:
                self._server = self._started()
            ticket = secrets.token_urlsafe(16)
            self._passages[ticket] = passage
            return f"http://{_HERE}:{self._server.server_address[1]}/{ticket}"

    def forget(self, passage: Passage) -> None:
        """Close the way of a call that is over."""
        with self._lock:
            self._passages = {ticket: one for ticket, one in self._passages.items() if one is not passage}

    def close(self) -> None:
        """Stop the server; calls under way are left behind."""
        with self._lock:
            server, self._server = self._server, None
        if server is not None:
            server.shutdown()
            server.server_close()

    def pass_on(self, path: str, agent: str) -> Answered | None:
        """Make a request that came in; None when it belongs to no call, or nothing came back."""
        ticket, slash, rest = path.removeprefix("/").partition("/")
        passage = self._passages.get(ticket)
        if passage is None or not slash or passage.answered is not None or passage.error is not None:
            return None
        source = SourceName.CROSSREF
        headers = {"Accept": "application/json", "User-Agent": agent, **self._web.own_headers(source)}
        try:
            passage.answered = self._web.get(f"{passage.target}/{rest}", source, passage.turn, headers=headers)
        except SourceError as error:
            passage.error = error
        except Exception as error:  # noqa: BLE001  whatever it was must reach the one who waits for it
            passage.error = PayloadError(source.value, f"its answer cannot be read ({type(error).__name__})")
        return passage.answered

    def _started(self) -> ThreadingHTTPServer:
        _spare_this_machine()
        try:
            server = ThreadingHTTPServer((_HERE, 0), type("Handler", (_Handler,), {"relay": self}))
        except OSError as error:
            reason = f"not asked: no relay could be started on {_HERE} ({error.strerror})"
            raise UnavailableError(SourceName.CROSSREF.value, reason) from error
        server.daemon_threads = True
        poll = {"poll_interval": 0.05}
        threading.Thread(target=server.serve_forever, kwargs=poll, name="magcite-relay", daemon=True).start()
        return server


class _Handler(BaseHTTPRequestHandler):
    relay: Relay

    def do_GET(self) -> None:
        with suppress(OSError):  # the one who asked has given up
            answered = self.relay.pass_on(self.path, self.headers.get("User-Agent", ""))
            if answered is None:
                self.send_response(_BAD_GATEWAY)
                self.send_header("Content-Type", "text/plain")
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_response(answered.status)
            for name in _PASSED_ON:
                if name in answered.headers:
                    self.send_header(name, answered.headers[name])
            self.send_header("Content-Length", str(len(answered.body)))
            self.end_headers()
            self.wfile.write(answered.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def _spare_this_machine() -> None:
    """Keep a proxy for plain http out of the way to the relay: habanero's client asks the environment for one.

    Proxies of the system rather than the environment are written there too, as one that holds only the exception would
    hide them.
    """
    proxies = getproxies()
    spared = [host.strip() for host in proxies.get("no", "").split(",") if host.strip()]
    if not (proxies.get("http") or proxies.get("all")) or _HERE in spared or "*" in spared:
        return
    for scheme in ("http", "https", "all"):
        if scheme in proxies:
            os.environ.setdefault(f"{scheme}_proxy", proxies[scheme])
    os.environ["no_proxy"] = os.environ["NO_PROXY"] = ",".join([*spared, _HERE])
