"""A real HTTP server that plays all registries, with faults on demand, enforced limits and latency.

Crossref's `/works` and doi.org's `/ra/` lie at its root, each other registry below a prefix of its own.

It answers as the registries document and were recorded: 20 rows unless asked for more, "Resource not found." as
plain text, validation failures as JSON with status 400, "DOI does not exist" with status 200.
"""

import json
import re
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, unquote, urlsplit

from magcite.model import DEFAULT_URLS, Settings, SourceName
from tests.loopback.others import PREFIXES, Others
from tests.loopback.policy import Policy

__all__ = ["Asked", "Fault", "Registry", "work"]

JSON = "application/json;charset=utf-8"
_LISTS, _SINGLES, _AGENCIES, _SEARCHES = "list", "single", "agency", "search"


def work(doi: str, title: str = "A work", **fields: object) -> dict[str, Any]:
    """The smallest message a work has at Crossref."""
    return {"DOI": doi, "type": "journal-article", "title": [title], "issued": {"date-parts": [[None]]}} | fields


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it arrived."""

    kind: str
    dois: tuple[str, ...]
    path: str
    headers: Mapping[str, str]


@dataclass(slots=True)
class Fault:
    """An answer that takes the place of the right one.

    Attributes:
        times: how often; the right answer follows.
        kind: "list", "search", "single", "agency" or a prefix; None for any.
        doi: only where this DOI is asked for.
        drip: seconds before each byte of the body.
        claimed: Content-Length, when it shall not be the body's.
        content_type: None sends none.
    """

    status: int = 200
    body: str | bytes = ""
    content_type: str | None = JSON
    headers: Mapping[str, str] = field(default_factory=dict)
    times: int = 1_000_000
    kind: str | None = None
    doi: str | None = None
    drip: float = 0.0
    delay: float = 0.0
    claimed: int | None = None

    def hits(self, asked: Asked) -> bool:
        return (
            self.times > 0 and self.kind in (None, asked.kind) and (self.doi is None or self.doi.lower() in asked.dois)
        )


class Registry:
    """The server; a context manager.

    Attributes:
        works: message by DOI in lower case.
        agencies: doi.org's word by DOI in lower case; Crossref for `works`, and "DOI does not exist" for the rest.
        asked: every request, in order.
        others: what DataCite, Europe PMC, PubMed, OpenAlex and Retraction Watch hold.
        policy: Crossref's limits, enforced; None: none.
        latency: seconds before Crossref answers, by kind of call.
        rewrite: applied to every list of works before it is sent.
    """

    def __init__(self, works: Iterable[Mapping[str, object]] = (), agencies: Mapping[str, str] | None = None) -> None:
        self.works = {str(one["DOI"]).lower(): dict(one) for one in works}
        self.agencies = {doi.lower(): agency for doi, agency in (agencies or {}).items()}
        self.others = Others()
        self.policy: Policy | None = None
        self.latency: Callable[[str], float] = lambda _: 0.0
        self.faults: list[Fault] = []
        self.asked: list[Asked] = []
        self.rewrite: Callable[[list[dict[str, object]]], list[dict[str, object]]] = lambda items: items
        self.closing = Event()
        handler = type("Handler", (_Handler,), {"registry": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_port}"

    def settings(self, mailto: str | None = "tester@example.org") -> Settings:
        return Settings(mailto=mailto, urls=self.urls)

    @property
    def urls(self) -> dict[SourceName, str]:
        """The base URL of each source."""
        below = {name: f"{self.url}/{name.value}" for name in DEFAULT_URLS if name.value in PREFIXES}
        return {SourceName.CROSSREF: self.url, SourceName.DOI_ORG: self.url, **below}

    @property
    def environ(self) -> dict[str, str]:
        """The variables that point the command line here."""
        return {f"MAGCITE_{name.value.replace('.', '_').upper()}_URL": url for name, url in self.urls.items()}

    def count(self, kind: str) -> int:
        return sum(one.kind == kind for one in self.asked)

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()

    def answer(self, asked: Asked, query: Mapping[str, list[str]]) -> Fault:
        """The right answer, as if it were a fault."""
        if asked.kind in PREFIXES:
            path = urlsplit(asked.path).path.removeprefix(f"/{asked.kind}")
            return Fault(*self.others.answer(asked.kind, path, query))
        if asked.kind == _AGENCIES:
            (doi,) = asked.dois
            agency = self.agencies.get(doi, "Crossref" if doi in self.works else None)
            word = {"RA": agency} if agency else {"status": "DOI does not exist"}
            return Fault(body=json.dumps([{"DOI": doi} | word], indent=2))
        if asked.kind == _SINGLES:
            (doi,) = asked.dois
            if doi not in self.works:
                return Fault(404, "Resource not found.", "text/plain")
            return Fault(body=_envelope("work", self.works[doi]))
        if asked.kind == _SEARCHES:
            return self._search(query)
        return self._list(query)

    def _search(self, query: Mapping[str, list[str]]) -> Fault:
        """What `query.bibliographic` gives: works that share a word with it, those that share most before the rest."""
        words = set(re.findall(r"\w+", query["query.bibliographic"][0].lower()))

        def shared(message: Mapping[str, object]) -> int:
            return len(words & set(re.findall(r"\w+", json.dumps(message, ensure_ascii=False).lower())))

        rows = int(query.get("rows", ["20"])[0])
        items = self.rewrite(sorted((one for one in self.works.values() if shared(one)), key=shared, reverse=True))
        message = {"facets": {}, "total-results": len(items), "items": items[:rows], "items-per-page": rows}
        return Fault(body=_envelope("work-list", message))

    def _list(self, query: Mapping[str, list[str]]) -> Fault:
        wanted: list[str] = []
        for part in query.get("filter", [""])[0].split(","):
            name, colon, value = part.partition(":")
            if name != "doi" or not colon:
                flaw = {"type": "filter-not-available", "value": name, "message": f"Filter {name} not found"}
                body = {"status": "failed", "message-type": "validation-failure", "message": [flaw]}
                return Fault(400, json.dumps(body))
            wanted.append(value.lower())
        rows = int(query.get("rows", ["20"])[0])
        items = self.rewrite([self.works[doi] for doi in sorted(set(wanted)) if doi in self.works])
        message = {"facets": {}, "total-results": len(items), "items": items[:rows], "items-per-page": rows}
        return Fault(body=_envelope("work-list", message))


def _envelope(kind: str, message: object) -> str:
    return json.dumps({"status": "ok", "message-type": kind, "message-version": "1.0.0", "message": message})


class _Handler(BaseHTTPRequestHandler):
    registry: Registry

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = parse_qs(parts.query)
        asked = Asked(*self._question(parts.path, query), self.path, dict(self.headers))
        self.registry.asked.append(asked)
        kind = _LISTS if asked.kind == _SEARCHES else asked.kind  # a search counts as a list
        policy = self.registry.policy if kind in {_LISTS, _SINGLES} else None
        if policy is None:
            self._send(self._found(asked, query), {})
            return
        try:
            if policy.enter(kind):
                self.registry.closing.wait(self.registry.latency(kind))
                found = self._found(asked, query)
            else:
                found = Fault(429, "Too many requests", "text/plain", {"Retry-After": "1"})
        finally:
            policy.leave()  # before the answer is on its way: the next call may follow on its heels
        self._send(found, policy.headers(kind))

    def _found(self, asked: Asked, query: Mapping[str, list[str]]) -> Fault:
        for fault in self.registry.faults:
            if fault.hits(asked):
                fault.times -= 1
                return fault
        return self.registry.answer(asked, query)

    def _question(self, path: str, query: Mapping[str, list[str]]) -> tuple[str, tuple[str, ...]]:
        prefix = path.split("/")[1] if "/" in path else ""
        if prefix in PREFIXES:
            return prefix, ()
        if path == "/works" and "query.bibliographic" in query:
            return _SEARCHES, ()
        if path == "/works":
            filters = query.get("filter", [""])[0].split(",")
            return _LISTS, tuple(one.partition(":")[2].lower() for one in filters)
        kind = _AGENCIES if path.startswith("/ra/") else _SINGLES
        return kind, (unquote(path.removeprefix("/ra/").removeprefix("/works/")).lower(),)

    def _send(self, fault: Fault, limits: Mapping[str, str]) -> None:
        body = fault.body.encode() if isinstance(fault.body, str) else fault.body
        self.registry.closing.wait(fault.delay)
        with suppress(ConnectionError):  # a client that gave up
            self.send_response(fault.status)
            if fault.content_type is not None:
                self.send_header("Content-Type", fault.content_type)
            self.send_header("Content-Length", str(len(body) if fault.claimed is None else fault.claimed))
            for name, value in {**limits, **fault.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            if not fault.drip:
                self.wfile.write(body)
                return
            for place in range(len(body)):
                if self.registry.closing.is_set():
                    return
                self.wfile.write(body[place : place + 1])
                time.sleep(fault.drip)

    def log_message(self, *_: object) -> None:
        """Say nothing."""
