"""Plain GET requests, through requests; also for the relay, which passes on what habanero asks for."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError, NameResolutionError, ProtocolError, ReadTimeoutError

from magcite.errors import PayloadError, UnavailableError
from magcite.identifiers import is_loopback
from magcite.model import Settings, SourceName
from magcite.sources.source import Call, HttpCall, Reply
from magcite.transport.body import BrokenOffError, ForeignCodingError, LateError, TooLongError, read_body, to_text
from magcite.transport.client import Received, TooSlowError, Turn, parse_json
from magcite.transport.introduction import headers_for, parameters_for
from magcite.transport.limits import Limits

__all__ = ["Answered", "WebClient"]

_REDIRECTS = 5
_REDIRECTING = frozenset({301, 302, 303, 307, 308})
_SHOWN = 2000
_LOOPBACK = ("http://localhost", "http://127.0.0.1", "http://[::1]")
_ACCEPT = {
    "json": "application/json",
    "xml": "application/xml, text/xml;q=0.9, */*;q=0.1",
    "text": "text/csv, text/plain;q=0.9, */*;q=0.1",
}


@dataclass(frozen=True, slots=True)
class Answered:
    """A response as it came: its body unpacked, its headers by name in lower case."""

    status: int
    body: bytes
    headers: Mapping[str, str]
    url: str

    @property
    def location(self) -> str | None:
        """Where a redirect leads, as a whole address; None when this is none."""
        if self.status not in _REDIRECTING or "location" not in self.headers:
            return None
        return urljoin(self.url, self.headers["location"])


class WebClient:
    """One session for all hosts; it speaks https, and http with this machine only."""

    def __init__(self, limits: Limits, settings: Settings) -> None:
        self._limits = limits
        self._settings = settings
        self._session = requests.Session()
        self._session.headers["Accept-Encoding"] = "gzip, deflate"
        self._session.headers.update(headers_for(None, settings))
        self._session.auth = lambda request: request  # no passwords from ~/.netrc
        self._session.adapters.clear()  # a redirect to plain http elsewhere finds no adapter, and ends there
        for prefix in ("https://", *(f"{host}{end}" for host in _LOOPBACK for end in (":", "/"))):
            self._session.mount(prefix, HTTPAdapter(pool_maxsize=limits.polite_in_flight))

    def fetch(self, base: str, call: Call, turn: Turn) -> Received:
        """Make one request; what it may raise is said in `Client`.

        Redirects are followed on one host only: elsewhere may be a login page. Retraction Watch, whose file is kept
        in a store of its own, may lead to another https address.
        """
        if not isinstance(call, HttpCall):
            raise TypeError(f"not a web call: {call!r}")
        source = call.source
        parameters = (*call.query, *parameters_for(source, self._settings))
        headers = {"Accept": _ACCEPT[call.accept], **headers_for(source, self._settings)}
        asked = f"{base}{call.path}"
        answered = self.get(asked, source, turn, headers=headers, parameters=parameters)
        for _ in range(_REDIRECTS):
            target = answered.location
            if target is None or not _may_follow(asked, target, source):
                return self._received(call, answered, asked)
            answered = self.get(target, source, turn, headers=headers)
        raise PayloadError(source.value, "it redirects in circles")

    def get(
        self,
        url: str,
        source: SourceName,
        turn: Turn,
        *,
        headers: Mapping[str, str],
        parameters: tuple[tuple[str, str], ...] = (),
    ) -> Answered:
        """Make one request without following anything.

        Raises:
            UnavailableError: nothing whole came back; another try may help.
            PayloadError: what came back is too long, or cannot be unpacked.
        """
        timeout = self._limits.timeout
        try:
            turn.begin()
            until = time.monotonic() + self._limits.deadline
            with self._session.get(
                url, params=parameters, headers=headers, timeout=timeout, stream=True, allow_redirects=False
            ) as response:
                coding = response.headers.get("Content-Encoding", "")
                body = read_body(response.raw, coding, most=self._limits.body_of(source), until=until)
                for key in self._settings.keys.values():  # some registries repeat it when they refuse it
                    body = body.replace(key.encode(), b"...")
                kept = {name.lower(): value for name, value in response.headers.items()}
                return Answered(response.status_code, body, kept, response.url or url)
        except (LateError, TooLongError, BrokenOffError, ForeignCodingError) as error:
            raise self._unread(error, source) from error
        except (requests.RequestException, HTTPError) as error:
            raise _trouble(error, source, timeout) from error
        finally:
            turn.end()

    def own_headers(self, source: SourceName) -> Mapping[str, str]:
        """Return the headers that only this source gets: its key."""
        return headers_for(source, self._settings)

    def close(self) -> None:
        """Let go of connections."""
        self._session.close()

    def _received(self, call: HttpCall, answered: Answered, asked: str) -> Received:
        content_type = answered.headers.get("content-type", "")
        payload, text = None, ""
        if call.accept == "json":
            payload = parse_json(answered.body)
            text = "" if payload is not None else answered.body[:_SHOWN].decode("utf-8", "replace")
        else:
            text = to_text(answered.body, content_type)
        moved = answered.url.partition("?")[0]  # its query may hold the contact address and the key
        url = asked if moved == asked.partition("?")[0] else moved
        location = answered.location
        if location is not None:
            location = self._without_secrets(location)
            if urlsplit(location).scheme != "https" and not is_loopback(urlsplit(location).hostname or ""):
                raise PayloadError(call.source.value, "it redirects away from https")
        return Received(Reply(answered.status, payload, text, url, location, content_type), answered.headers)

    def _without_secrets(self, text: str) -> str:
        secrets = [*self._settings.keys.values(), *filter(None, [self._settings.mailto])]
        for secret in secrets:
            text = text.replace(secret, "…")
        return text

    def _unread(self, error: Exception, source: SourceName) -> PayloadError | UnavailableError:
        match error:
            case LateError():
                return TooSlowError(source.value, f"no whole answer within {self._limits.deadline:g} seconds")
            case TooLongError():
                return PayloadError(source.value, f"its answer is longer than {self._limits.body_of(source)} bytes")
            case BrokenOffError():
                return UnavailableError(source.value, "its answer broke off")
        return PayloadError(source.value, "its answer cannot be unpacked")


def _may_follow(asked: str, target: str, source: SourceName) -> bool:
    here, there = urlsplit(asked), urlsplit(target)
    if (here.scheme, here.netloc) == (there.scheme, there.netloc):
        return True
    return source is SourceName.RETRACTION_WATCH and there.scheme == "https"


def _trouble(error: Exception, source: SourceName, timeout: float) -> PayloadError | UnavailableError:
    """What went wrong, in words for people; the client's own words may hold addresses with keys in them."""
    chain = _chain(error)
    for kinds, reason in _REASONS:
        if any(isinstance(one, kinds) for one in chain):
            return UnavailableError(source.value, reason.format(timeout=timeout))
    return PayloadError(source.value, f"its answer cannot be read ({type(error).__name__})")


_REASONS: tuple[tuple[tuple[type[BaseException], ...], str], ...] = (
    ((requests.Timeout, ReadTimeoutError), "no answer within {timeout:g} seconds"),
    ((requests.exceptions.SSLError,), "no secure connection could be made"),
    ((requests.exceptions.ProxyError,), "the proxy let no connection through"),
    ((NameResolutionError,), "its name cannot be resolved: is there a network?"),
    ((requests.exceptions.ChunkedEncodingError, ProtocolError), "its answer broke off"),
    ((requests.ConnectionError,), "no connection could be made"),
)


def _chain(error: BaseException | None, depth: int = 0) -> "list[BaseException]":
    """The exception and what it was made from: requests keeps urllib3's as an argument, and that one its reason."""
    if error is None or depth > 8:  # noqa: PLR2004  deeper than any of them nests
        return []
    inner = [one for one in (*error.args, getattr(error, "reason", None)) if isinstance(one, BaseException)]
    return [error, *(found for one in inner for found in _chain(one, depth + 1))]
