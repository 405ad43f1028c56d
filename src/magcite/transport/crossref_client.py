"""Crossref, through habanero; what habanero does with errors is described in docs/decisions/0002-habanero.md."""

import json
from collections.abc import Iterator
from urllib.parse import quote

import httpx2  # habanero's own client, whose exceptions come through it
from habanero import Crossref, RequestError

from magcite.errors import PayloadError, UnavailableError
from magcite.sources.source import Call, CrossrefCall, Reply
from magcite.transport.client import Received, parse_json
from magcite.transport.limits import Limits

__all__ = ["CrossrefClient"]

_OK = 200
_SHOWN = 2000
_CROSSREF = "crossref"


class CrossrefClient:
    """Looks works up at Crossref: one by its quoted DOI, many through a `doi:` filter."""

    def __init__(self, limits: Limits, agent: str, mailto: str | None) -> None:
        self._limits = limits
        self._agent = agent
        self._mailto = mailto

    def fetch(self, base: str, call: Call) -> Received:
        """Make one call; what it may raise is said in `Client`."""
        if not isinstance(call, CrossrefCall):
            raise TypeError(f"not a call to Crossref: {call!r}")
        timeout = self._limits.timeout
        crossref = Crossref(base_url=base, mailto=self._mailto, ua_string=self._agent, timeout=timeout)
        try:
            return Received(Reply(_OK, _look_up(crossref, call)))
        except json.JSONDecodeError as error:
            return Received(Reply(_OK, None, error.doc[:_SHOWN]))
        except (RequestError, httpx2.HTTPError, RuntimeError, TypeError, KeyError) as error:
            if (received := _received(error)) is not None:
                return received
            if (reason := _trouble(error, timeout)) is not None:
                raise UnavailableError(_CROSSREF, reason) from error
            raise _unreadable(error) from error
        except (httpx2.InvalidURL, ValueError, AttributeError, RecursionError) as error:
            raise _unreadable(error) from error

    def close(self) -> None:
        """Nothing to let go of: habanero opens a connection for each call."""


def _look_up(crossref: Crossref, call: CrossrefCall) -> object:
    if call.rows is None:
        (doi,) = call.dois
        return crossref.works(ids=[quote(doi.normal, safe="")])  # unquoted, "#" and ".." ask for something else
    dois = [doi.normal for doi in call.dois]
    return crossref.works(filter={"doi": dois}, limit=call.rows, cursor_max=0)  # 0: follow no cursor unasked


def _received(error: BaseException) -> Received | None:
    """What the server said, found in the chain of exceptions; None when it said nothing."""
    for one in _chain(error):
        if isinstance(one, httpx2.HTTPStatusError):
            response = one.response
            return Received(_reply(response.status_code, response.text), response.headers.get("Retry-After"))
    if isinstance(error, RequestError):  # a body that is not labelled as JSON, with status 200
        return Received(_reply(error.status_code, str(error.error)))
    return None


def _trouble(error: BaseException, timeout: float) -> str | None:
    """What went wrong on the way, in words; None when it was not the way."""
    for one in _chain(error):
        match one:
            case httpx2.TimeoutException():
                return f"no answer within {timeout:g} seconds"
            case httpx2.ConnectError() | httpx2.ProxyError():
                return "no connection could be made"
            case httpx2.HTTPError():
                return "its answer broke off"
    return None


def _reply(status: int, body: str) -> Reply:
    payload = parse_json(body)
    return Reply(status, payload, "" if payload is not None else body[:_SHOWN])


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _unreadable(error: Exception) -> PayloadError:
    return PayloadError(_CROSSREF, f"its answer is not in the documented shape ({type(error).__name__})")
