# ruff: noqa: ANN001, ANN002, ANN003, ANN201, ANN202, ARG001, PLC0415, PLR0911, RET504, SLF001
"""Runs another verifier's command line with every request sent to the loopback registry instead of the network.

    PYTHON -m verifier_shim URL MODULE:FUNCTION ARGUMENT...

It runs under the verifier's own Python and needs nothing of magcite. Crossref's requests go to the registry, those to
doi.org are answered by whether the registry has the DOI, and every other host answers that it knows nothing, in its
own shape, so that all verifiers judge by the same registry and none sees an outage. Waits between requests are skipped.
"""

import importlib
import io
import json
import sys
import time
import urllib.error
import urllib.request
from email.message import Message
from urllib.parse import unquote, urlsplit

NOTHING = {
    "api.openalex.org": {"results": [], "meta": {"count": 0}},
    "dblp.org": {"result": {"hits": {"@total": "0", "@sent": "0", "hit": []}}},
    "api.semanticscholar.org": {"data": [], "total": 0},
    "www.ebi.ac.uk": {"hitCount": 0, "resultList": {"result": []}},
    "api.openreview.net": {"notes": [], "count": 0},
    "api2.openreview.net": {"notes": [], "count": 0},
    "openlibrary.org": {"docs": [], "numFound": 0},
    "www.googleapis.com": {"items": [], "totalItems": 0},
}
FEED = b'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>'
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def answer(url, registry):
    """Return status, headers and body for a request to any host."""
    parts = urlsplit(url)
    if parts.netloc == "api.crossref.org":
        return fetched(f"{registry}{parts.path}?{parts.query}" if parts.query else f"{registry}{parts.path}")
    if parts.netloc in {"doi.org", "dx.doi.org", "www.doi.org"}:
        doi = unquote(parts.path).removeprefix("/api/handles").removeprefix("/doiRA").removeprefix("/ra").strip("/")
        _, _, said = fetched(f"{registry}/ra/{doi}")
        known = b'"RA"' in said
        if parts.path.startswith(("/ra/", "/doiRA/")):
            return 200, "application/json", said
        if parts.path.startswith("/api/handles"):
            return (
                (200 if known else 404),
                "application/json",
                json.dumps({"responseCode": 1 if known else 100}).encode(),
            )
        return (200 if known else 404), "text/html", b"<html></html>"
    if parts.netloc == "export.arxiv.org":
        return 200, "application/atom+xml", FEED
    if parts.netloc in NOTHING:
        single = parts.netloc == "api.openalex.org" and "/works/" in parts.path
        return (404 if single else 200), "application/json", json.dumps(NOTHING[parts.netloc]).encode()
    return 404, "application/json", b"{}"


def fetched(url):
    """Ask the registry."""
    try:
        with _OPENER.open(url, timeout=30) as reply:
            return reply.status, reply.headers.get("Content-Type", ""), reply.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Content-Type", ""), error.read()


def patch(registry):
    """Let requests, httpx and urllib ask here."""
    try:
        import requests

        def send(self, request, **_):
            status, kind, body = answer(request.url, registry)
            reply = requests.Response()
            reply.status_code, reply._content, reply.url, reply.request = status, body, request.url, request
            reply.headers["Content-Type"] = kind
            reply.encoding = "utf-8"
            reply.raw = io.BytesIO(body)
            return reply

        requests.adapters.HTTPAdapter.send = send
    except ImportError:
        pass
    try:
        import httpx

        def handle(self, request):
            status, kind, body = answer(str(request.url), registry)
            return httpx.Response(status, headers={"Content-Type": kind}, content=body, request=request)

        async def handle_async(self, request):
            return handle(self, request)

        httpx.HTTPTransport.handle_request = handle
        httpx.AsyncHTTPTransport.handle_async_request = handle_async
    except ImportError:
        pass

    def urlopen(request, *_, **__):
        url = request if isinstance(request, str) else request.full_url
        status, kind, body = answer(url, registry)
        headers = Message()
        headers["Content-Type"] = kind
        if status >= 400:
            raise urllib.error.HTTPError(url, status, "refused", headers, io.BytesIO(body))
        reply = urllib.request.addinfourl(io.BytesIO(body), headers, url, status)
        return reply

    urllib.request.urlopen = urlopen


def main():
    """Patch, then run the verifier as its own command line would."""
    registry, target, *arguments = sys.argv[1:]
    patch(registry)
    time.sleep = lambda _: None  # nobody is to be spared here
    module, _, function = target.partition(":")
    sys.argv = [module, *arguments]
    sys.exit(getattr(importlib.import_module(module), function)())


if __name__ == "__main__":
    main()
