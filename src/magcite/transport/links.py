"""Whether web addresses still lead somewhere: a HEAD request, or a GET whose body is not read.

No key and no contact address but that in the User-Agent goes to these hosts. Each host is asked at most once a second,
within the same budget as the registries, and left alone after three questions without an answer.
"""

import ipaddress
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urljoin, urlsplit

import requests
from urllib3.exceptions import HTTPError, LocationParseError, NameResolutionError, ReadTimeoutError

from magcite.errors import PayloadError, SourceError, UnavailableError
from magcite.identifiers import is_loopback
from magcite.model import Settings
from magcite.sources.wayback import address_of, parse_copy
from magcite.transport.body import BrokenOffError, ForeignCodingError, LateError, TooLongError, read_body
from magcite.transport.budget import Budget, RestsError
from magcite.transport.client import DeadlineError, parse_json, within
from magcite.transport.introduction import headers_for
from magcite.transport.limits import Limits, Pace

__all__ = ["Landing", "LinkChecker", "LinkState"]

_PACE = Pace(1.0, 1)
_REDIRECTS = 8
_OK, _CLIENT_ERROR, _TOO_MANY = 200, 400, 429
_GONE = frozenset({404, 410})
_LONGEST_COPY = 1024 * 1024  # bytes of the Wayback Machine's answer
_REASONS: tuple[tuple[tuple[type[BaseException], ...], str], ...] = (
    ((requests.Timeout, ReadTimeoutError), "no answer in time"),
    ((requests.exceptions.SSLError,), "no secure connection could be made"),
    ((requests.exceptions.ProxyError,), "the proxy let no connection through"),
    ((NameResolutionError,), "its name cannot be resolved: the site may be gone, or there is no network"),
    ((requests.ConnectionError,), "no connection could be made"),
)


class LinkState(StrEnum):
    """Where an address leads; yes, no and unknown never merge."""

    ALIVE = "alive"
    GONE = "gone"  # its host says that there is no such page
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Landing:
    """What came of looking.

    Attributes:
        reason: for people ("it answered 404"); "" when alive.
        copy: address of an archived copy; None when there is none, or nobody looked.
        no_word: why the archive could not be asked; None when it could, or was not to be.
    """

    url: str
    state: LinkState
    reason: str = ""
    copy: str | None = None
    no_word: str | None = None


class LinkChecker:
    """Looks at addresses, one after the other; a context manager."""

    def __init__(self, settings: Settings, *, folder: Path | None = None, limits: Limits | None = None) -> None:
        """Make ready.

        Args:
            settings: the contact address, and where the Wayback Machine is.
            folder: where the budget is shared with other processes; None: it is this object's own.
            limits: bounds; None: the ordinary ones.
        """
        self._limits = limits or Limits()
        self._archive = settings.wayback
        self._budget = Budget(folder)
        self._silent: Counter[str] = Counter()
        self._session = requests.Session()
        self._session.headers.update(headers_for(None, settings))
        self._session.headers["Accept"] = "*/*"
        self._session.auth = lambda request: request  # no passwords from ~/.netrc

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._session.close()
        self._budget.close()

    def look_at(self, url: str) -> Landing:
        """Return where an address leads; where its page is gone, with an archived copy if there is one."""
        try:
            status = self._status(url)
        except SourceError as error:
            return Landing(url, LinkState.UNKNOWN, error.reason)
        if status in _GONE:
            copy, no_word = self._copy_of(url)
            return Landing(url, LinkState.GONE, f"it answered {status}", copy, no_word)
        if status < _CLIENT_ERROR:
            return Landing(url, LinkState.ALIVE)
        return Landing(url, LinkState.UNKNOWN, f"it answered {status}")

    def _status(self, url: str) -> int:
        """Return the status at the end of all redirects; servers that do not take HEAD are asked with GET."""
        here = url
        for _ in range(_REDIRECTS):
            _require_web(here, url)
            status, location, _body = self._ask("HEAD", here)
            if status >= _CLIENT_ERROR and status != _TOO_MANY:
                status, location, _body = self._ask("GET", here)
            if location is None:
                return status
            here = urljoin(here, location)
        raise PayloadError("link", "it redirects in circles")

    def _copy_of(self, url: str) -> tuple[str | None, str | None]:
        try:
            status, _location, body = self._ask("GET", address_of(self._archive, url), whole=True)
            return parse_copy(status, parse_json(body)), None
        except SourceError as error:
            return None, error.reason

    def _ask(self, method: str, url: str, *, whole: bool = False) -> tuple[int, str | None, bytes]:
        """Return status, the target of a redirect, and the body where it is wanted whole.

        Raises:
            UnavailableError: there is no answer.
            PayloadError: the answer cannot be read.
        """
        host = urlsplit(url).netloc
        if self._silent[host] >= self._limits.rest_after:
            raise UnavailableError("link", f"not asked again: {host} gave no answer {self._silent[host]} times")
        deadline = self._limits.deadline
        try:
            lease = self._budget.acquire(
                host, "single", lambda: _PACE, held_for=2 * deadline, longest_wait=self._limits.longest_wait
            )
        except RestsError as error:
            raise UnavailableError("link", f"not asked: {host} asked us to come back later") from error
        try:
            self._budget.wait(lease)
            began = time.monotonic()
            answer = within(
                deadline, lambda: self._fetch(method, url, whole=whole, until=began + deadline), lambda: began
            )
        except DeadlineError as error:
            self._silent[host] += 1
            raise UnavailableError("link", f"no answer within {deadline:g} seconds") from error
        except UnavailableError:
            self._silent[host] += 1
            raise
        finally:
            self._budget.release(lease)
        self._silent[host] = 0
        return answer

    def _fetch(self, method: str, url: str, *, whole: bool, until: float) -> tuple[int, str | None, bytes]:
        try:
            with self._session.request(
                method, url, timeout=self._limits.timeout, stream=True, allow_redirects=False
            ) as response:
                coding = response.headers.get("Content-Encoding", "")
                body = read_body(response.raw, coding, most=_LONGEST_COPY, until=until) if whole else b""
                target = response.headers.get("Location") if response.is_redirect else None
                return response.status_code, target, body
        except (LateError, TooLongError, BrokenOffError, ForeignCodingError) as error:
            raise PayloadError("link", "its answer cannot be read") from error
        except (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, LocationParseError) as error:
            raise PayloadError("link", "it is no address of a web page") from error
        except (requests.RequestException, HTTPError, UnicodeError) as error:
            raise UnavailableError("link", _why(error)) from error


def _require_web(url: str, asked: str) -> None:
    """Refuse what is no web page, and a redirect from elsewhere into this machine or its own network.

    Raises:
        PayloadError: it is refused.
    """
    try:
        parts, first = urlsplit(url), urlsplit(asked)
        host, from_host = parts.hostname or "", first.hostname or ""
    except ValueError as error:
        raise PayloadError("link", "it is no address of a web page") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise PayloadError("link", "it is no address of a web page")
    if _is_near(host) and not _is_near(from_host):
        raise PayloadError("link", "it redirects into a private network, and was not followed")


def _is_near(host: str) -> bool:
    if is_loopback(host):
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return not address.is_global


def _why(error: BaseException) -> str:
    """What went wrong, in words for people."""
    chain = list(_chain([error]))
    for kinds, reason in _REASONS:
        if any(isinstance(one, kinds) for one in chain):
            return reason
    return f"its answer cannot be read ({type(error).__name__})"


def _chain(errors: Iterable[object], depth: int = 0) -> Iterable[BaseException]:
    """The exceptions and what they were made from: requests keeps urllib3's as an argument, that one its reason."""
    for one in errors:
        if isinstance(one, BaseException) and depth < 8:  # noqa: PLR2004  deeper than any of them nests
            yield one
            yield from _chain([*one.args, getattr(one, "reason", None)], depth + 1)
