"""Plain GET requests, through requests."""

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import ReadTimeoutError

from magcite.errors import PayloadError, UnavailableError
from magcite.model import SourceName
from magcite.sources.source import Call, HttpCall, Reply
from magcite.transport.client import Received, parse_json
from magcite.transport.limits import Limits

__all__ = ["WebClient"]

_REDIRECTS = 5
_CHUNK = 64 * 1024
_SHOWN = 2000
_LOOPBACK = ("http://localhost", "http://127.0.0.1", "http://[::1]")


class WebClient:
    """One session for all plain sources; it speaks https, and http with this machine only."""

    def __init__(self, limits: Limits, agent: str) -> None:
        self._limits = limits
        self._session = requests.Session()
        self._session.max_redirects = _REDIRECTS
        self._session.headers["User-Agent"] = agent
        self._session.adapters.clear()  # a redirect to plain http elsewhere finds no adapter, and ends there
        for prefix in ("https://", *(f"{host}{end}" for host in _LOOPBACK for end in (":", "/"))):
            self._session.mount(prefix, HTTPAdapter())

    def fetch(self, base: str, call: Call) -> Received:
        """Make one request; what it may raise is said in `Client`."""
        if not isinstance(call, HttpCall):
            raise TypeError(f"not a web call: {call!r}")
        source, timeout = call.source, self._limits.timeout
        try:
            with self._session.get(
                f"{base}{call.path}",
                headers={"Accept": "application/json"},
                timeout=timeout,
                stream=True,
            ) as response:
                return self._received(response, source)
        except requests.Timeout as error:
            raise UnavailableError(source.value, f"no answer within {timeout:g} seconds") from error
        except (requests.TooManyRedirects, requests.exceptions.InvalidSchema) as error:
            raise PayloadError(source.value, "it redirects in circles, or away from https") from error
        except requests.exceptions.ChunkedEncodingError as error:
            raise UnavailableError(source.value, "its answer broke off") from error
        except requests.ConnectionError as error:
            silent = isinstance(error.args[0] if error.args else None, ReadTimeoutError)  # in the middle of a body
            reason = f"no answer within {timeout:g} seconds" if silent else "no connection could be made"
            raise UnavailableError(source.value, reason) from error
        except requests.RequestException as error:
            raise PayloadError(source.value, f"its answer cannot be read ({type(error).__name__})") from error

    def _received(self, response: requests.Response, source: SourceName) -> Received:
        body = bytearray()
        for chunk in response.iter_content(_CHUNK):
            body += chunk
            if len(body) > self._limits.body:
                raise PayloadError(source.value, f"its answer is longer than {self._limits.body} bytes")
        payload = parse_json(bytes(body))
        said = "" if payload is not None else body[:_SHOWN].decode("utf-8", "replace")
        reply = Reply(response.status_code, payload, said)
        return Received(reply, response.headers.get("Retry-After"))

    def close(self) -> None:
        """Let go of connections."""
        self._session.close()
