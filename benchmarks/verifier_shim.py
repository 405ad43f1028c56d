# ruff: noqa: ANN001, ANN002, ANN003, ANN201, ANN202, ARG001, PLC0415, PLR0911, RET504, SLF001
"""Runs another verifier's command line with every request sent to the loopback registry instead of the network.

    PYTHON verifier_shim.py URL MODULE:FUNCTION ARGUMENT...

It runs under the verifier's own Python and needs nothing of magcite. The registry answers whatever it can answer in
each service's own shape:

- Crossref: everything, by the registry itself; the file of Retraction Watch has no row.
- doi.org: whether a DOI is registered, by whom, and its record in CSL-JSON where that is asked for.
- arXiv: records by arXiv id, as far as the registry holds 10.48550/arXiv.<id>; there and at doi.org an id with and
  without its version is one.
- OpenAlex, DBLP, Semantic Scholar, Europe PMC, PubMed, DataCite, OpenReview, Open Library, Google Books: nothing is
  known there, said in the service's own shape, so that none of them seems to be out of order.
- Any other host refuses (403), as publishers refuse machines: that says neither that a page is there nor that it is
  gone.

Waits between requests are skipped, and the clocks go on as if they had been kept: nobody is to be spared.
"""

import importlib
import io
import json
import re
import sys
import time
import urllib.error
import urllib.request
from email.message import Message
from html import unescape
from urllib.parse import parse_qs, quote, unquote, urlsplit
from xml.sax.saxutils import escape

JSON, ATOM, XML, TEXT = "application/json", "application/atom+xml", "text/xml", "text/plain"
NOTHING = {
    "api.openalex.org": {"results": [], "meta": {"count": 0}},
    "dblp.org": {"result": {"hits": {"@total": "0", "@sent": "0", "hit": []}}},
    "www.ebi.ac.uk": {"hitCount": 0, "resultList": {"result": []}},
    "api.openreview.net": {"notes": [], "count": 0},
    "api2.openreview.net": {"notes": [], "count": 0},
    "openlibrary.org": {"docs": [], "numFound": 0},
    "www.googleapis.com": {"items": [], "totalItems": 0},
}
PUBMED = {
    "esearch.fcgi": (JSON, json.dumps({"esearchresult": {"count": "0", "idlist": []}})),
    "esummary.fcgi": (JSON, json.dumps({"result": {"uids": []}})),
    "efetch.fcgi": (TEXT, ""),
}
COLUMNS = (
    "Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,"
    "RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,"
    "Reason,Paywalled,Notes\n"
)
_OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def answer(url, registry, accept=""):
    """Return status, type and body for a request to any host."""
    parts = urlsplit(url)
    host, path = parts.netloc.lower(), parts.path
    if host == "api.crossref.org":
        return fetched(f"{registry}{path}?{parts.query}" if parts.query else f"{registry}{path}")
    if host == "api.labs.crossref.org":
        return 200, "text/csv", COLUMNS.encode()
    if host in {"doi.org", "dx.doi.org", "www.doi.org"}:
        return doi_org(path, registry, accept)
    if host == "export.arxiv.org":
        return 200, ATOM, feed(parse_qs(parts.query), registry).encode()
    if host == "eutils.ncbi.nlm.nih.gov":
        kind, body = PUBMED.get(path.rpartition("/")[2], (XML, "<eInfoResult/>"))
        return 200, kind, body.encode()
    if host == "api.semanticscholar.org":
        known = path.endswith(("/search", "/bulk"))
        return (200 if known else 404), JSON, json.dumps({"data": [], "total": 0} if known else NO_MATCH).encode()
    if host in NOTHING:
        single = host == "api.openalex.org" and "/works/" in path
        return (404 if single else 200), JSON, json.dumps(NOTHING[host]).encode()
    if host == "api.datacite.org":
        return 404, JSON, b'{"errors":[{"status":"404","title":"The resource you are looking for doesn\'t exist."}]}'
    return 403, TEXT, b"refused"


NO_MATCH = {"error": "Title match not found"}


def doi_org(path, registry, accept):
    """Answer as doi.org: who registered a DOI, whether it has a handle, its record, or the way to its page."""
    asked = unquote(path).removeprefix("/api/handles").removeprefix("/doiRA").removeprefix("/ra").strip("/")
    for doi in spellings(asked):
        _, _, said = fetched(f"{registry}/ra/{quote(doi)}")
        known = b'"RA"' in said
        if known:
            break
    if path.startswith(("/ra/", "/doiRA/")):
        return 200, JSON, said
    if path.startswith("/api/handles"):
        return (200 if known else 404), JSON, json.dumps({"responseCode": 1 if known else 100}).encode()
    if "json" in accept and known:
        status, _, body = fetched(f"{registry}/works/{quote(doi)}")
        if status == 200:
            record = json.loads(body)["message"]
            single = {name: (record.get(name) or [""])[0] for name in ("title", "container-title")}
            return 200, "application/vnd.citationstyles.csl+json", json.dumps(record | single).encode()
    return (200 if known else 404), "text/html", b"<html></html>"


def spellings(doi):
    """Return a DOI, and an arXiv DOI also without its version or as the first one."""
    bare = re.fullmatch(r"(10\.48550/arxiv\.[^v]+)(v\d+)?", doi, re.IGNORECASE)
    if bare is None:
        return [doi]
    return [doi, bare[1]] if bare[2] else [doi, f"{doi}v1"]


def feed(query, registry):
    """Return arXiv's answer: the records of the ids that are asked for, as far as the registry has them."""
    entries = ""
    for name in query.get("id_list", [""])[0].split(","):
        bare = name.strip().partition("v")[0]
        status, body = 404, b""
        for doi in spellings(f"10.48550/arxiv.{bare}") if bare else ():
            if status != 200:
                status, _, body = fetched(f"{registry}/works/{quote(doi)}")
        if status == 200:
            work = json.loads(body)["message"]
            names = "".join(
                f"<author><name>{escape(one.get('given', ''))} {escape(one.get('family', ''))}</name></author>"
                for one in work.get("author", ())
            )
            words = ": ".join([work["title"][0], *work.get("subtitle", ())])
            title = escape(re.sub(r"<[^>]*>", "", unescape(unescape(words))))  # arXiv's titles are plain text
            year = work["issued"]["date-parts"][0][0]
            entries += (
                f"<entry><id>http://arxiv.org/abs/{bare}v1</id><title>{title}</title>{names}"
                f"<published>{year}-06-01T00:00:00Z</published></entry>"
            )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">{entries}</feed>'


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
            status, kind, body = answer(request.url, registry, request.headers.get("Accept", ""))
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
            status, kind, body = answer(str(request.url), registry, request.headers.get("accept", ""))
            return httpx.Response(status, headers={"Content-Type": kind}, content=body, request=request)

        async def handle_async(self, request):
            return handle(self, request)

        httpx.HTTPTransport.handle_request = handle
        httpx.AsyncHTTPTransport.handle_async_request = handle_async
    except ImportError:
        pass

    def urlopen(request, *_, **__):
        plain = isinstance(request, str)
        url, accept = (request, "") if plain else (request.full_url, request.get_header("Accept", ""))
        status, kind, body = answer(url, registry, accept)
        headers = Message()
        headers["Content-Type"] = kind
        if status >= 400:
            raise urllib.error.HTTPError(url, status, "refused", headers, io.BytesIO(body))
        reply = urllib.request.addinfourl(io.BytesIO(body), headers, url, status)
        return reply

    urllib.request.urlopen = urlopen


def skip_waits():
    """Let every wait pass at once, and all clocks with it: limiters that look at the clock would wait on otherwise."""
    slept = [0.0]
    monotonic, now = time.monotonic, time.time

    def sleep(seconds):
        slept[0] += max(0.0, seconds)

    time.sleep = sleep
    time.monotonic = lambda: monotonic() + slept[0]
    time.time = lambda: now() + slept[0]


def main():
    """Patch, then run the verifier as its own command line would."""
    registry, target, *arguments = sys.argv[1:]
    patch(registry)
    skip_waits()
    module, _, function = target.partition(":")
    sys.argv = [module, *arguments]
    sys.exit(getattr(importlib.import_module(module), function)())


if __name__ == "__main__":
    main()
