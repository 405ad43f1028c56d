"""Crossref, through habanero; what habanero does with errors is described in docs/decisions/0002-habanero.md."""

import json
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote

import httpx2  # habanero's own client, whose exceptions come through it
from habanero import Crossref, RequestError

from magcite.errors import PayloadError, SourceError, UnavailableError
from magcite.sources.source import Call, CrossrefCall, Reply
from magcite.transport.client import Received, Turn, parse_json
from magcite.transport.introduction import AGENT
from magcite.transport.limits import Limits
from magcite.transport.relay import Passage, Relay

__all__ = ["CrossrefClient"]

_OK = 200
_SHOWN = 2000
_LONG = 3600.0
_CROSSREF = "crossref"


class CrossrefClient:
    """Looks works up at Crossref: one by its quoted DOI, many through a `doi:` filter; searches for others."""

    def __init__(self, limits: Limits, mailto: str | None, relay: Relay) -> None:
        self._limits = limits
        self._mailto = mailto
        self._relay = relay

    def fetch(self, base: str, call: Call, turn: Turn) -> Received:
        """Make one call; what it may raise is said in `Client`."""
        if not isinstance(call, CrossrefCall):
            raise TypeError(f"not a call to Crossref: {call!r}")
        passage = Passage(base, turn)
        address = self._relay.open(passage)
        try:
            reply = self._asked(address, call)
        except SourceError:
            if passage.error is not None:  # the relay knows better than habanero's "502"
                raise passage.error from None
            raise
        finally:
            self._relay.forget(passage)
        if passage.error is not None:
            raise passage.error
        if passage.answered is None:
            raise UnavailableError(_CROSSREF, "no connection could be made to the relay on this machine")
        return Received(replace(reply, location=passage.answered.location), passage.answered.headers)

    def _asked(self, address: str, call: CrossrefCall) -> Reply:
        timeout = _LONG  # the relay has bounds of its own, waits for its turn, and speaks when it is done
        crossref = Crossref(base_url=address, mailto=self._mailto, ua_string=AGENT, timeout=timeout)
        try:
            return Reply(_OK, _look_up(crossref, call))
        except json.JSONDecodeError as error:
            return Reply(_OK, None, error.doc[:_SHOWN])
        except UnicodeDecodeError as error:
            return Reply(_OK, None, error.object[:_SHOWN].decode("utf-8", "replace"))
        except (RequestError, httpx2.HTTPError, RuntimeError, TypeError, KeyError) as error:
            if (reply := _replied(error)) is not None:
                return reply
            if (reason := _trouble(error)) is not None:
                raise UnavailableError(_CROSSREF, reason) from error
            raise _unreadable(error) from error
        except (httpx2.InvalidURL, ValueError, AttributeError, RecursionError) as error:
            raise _unreadable(error) from error

    def close(self) -> None:
        """Let go of the relay."""
        self._relay.close()


def _look_up(crossref: Crossref, call: CrossrefCall) -> object:
    if call.rows is None:
        (doi,) = call.dois
        return crossref.works(ids=[quote(doi.normal, safe="")])  # unquoted, "#" and ".." ask for something else
    if call.bibliographic is not None:
        return _search(crossref, call)
    dois = [doi.normal for doi in call.dois]
    return crossref.works(filter={"doi": dois}, limit=call.rows, cursor_max=0)  # 0: follow no cursor unasked


def _search(crossref: Crossref, call: CrossrefCall) -> object:
    words = {"query_bibliographic": call.bibliographic}
    if call.container is not None:
        words["query_container_title"] = call.container
    if call.years is None:
        return crossref.works(limit=call.rows, cursor_max=0, **words)
    first, last = call.years
    dates = {"from_pub_date": str(first), "until_pub_date": str(last)}
    return crossref.works(filter=dates, limit=call.rows, cursor_max=0, **words)


def _replied(error: BaseException) -> Reply | None:
    """What the server said, found in the chain of exceptions; None when it said nothing."""
    for one in _chain(error):
        if isinstance(one, httpx2.HTTPStatusError):
            return _reply(one.response.status_code, one.response.text)
    if isinstance(error, RequestError):  # a body that is not labelled as JSON, with status 200
        return _reply(error.status_code, str(error.error))
    return None


def _trouble(error: BaseException) -> str | None:
    """What went wrong between habanero and the relay, in words; None when it was not the way."""
    for one in _chain(error):
        match one:
            case httpx2.TimeoutException():
                return "the relay on this machine gave no answer"
            case httpx2.ConnectError() | httpx2.ProxyError():
                return "no connection could be made to the relay on this machine"
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
