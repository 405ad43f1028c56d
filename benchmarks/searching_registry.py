"""The loopback registry, which also answers bibliographic searches, ranked by rare words in common."""

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from tests.loopback import Fault, Registry

from magcite.language import fold

__all__ = ["SearchingRegistry"]

_ROWS = 20


class SearchingRegistry(Registry):
    """Crossref with `query.bibliographic`; the likeliest works come first, and something nearly always comes."""

    def __init__(self, works: Iterable[Mapping[str, object]] = (), agencies: Mapping[str, str] | None = None) -> None:
        super().__init__(works, agencies)
        self._holding: dict[str, list[str]] = defaultdict(list)
        for doi, work in self.works.items():
            for word in set(_words(work)):
                self._holding[word].append(doi)

    def search(self, query: str, rows: int = _ROWS) -> list[dict[str, Any]]:
        """Return works that share words with a query, the rarest words counting most."""
        points: Counter[str] = Counter()
        for word in set(fold(query).split()):
            holding = self._holding.get(word, ())
            for doi in holding:
                points[doi] += math.log(1 + len(self.works) / len(holding))  # type: ignore[assignment]
        return [self.works[doi] for doi, _ in sorted(points.items(), key=lambda one: (-one[1], one[0]))[:rows]]

    def _list(self, query: Mapping[str, list[str]]) -> Fault:
        asked = next(
            (query[name][0] for name in ("query.bibliographic", "query.title", "query") if name in query), None
        )
        if asked is None:
            known = query.get("filter", [""])[0].startswith("doi:")
            return super()._list(query) if known else Fault(body=json.dumps(self.answer_search("", 0)))
        rows = int(query.get("rows", [str(_ROWS)])[0])
        further = " ".join(query.get("query.author", []))
        if "query.container-title" in query:
            return Fault(body=json.dumps(_list_of(self._appeared(query)[:rows], rows)))
        return Fault(body=json.dumps(self.answer_search(f"{asked} {further}", rows)))

    def _appeared(self, query: Mapping[str, list[str]]) -> list[dict[str, Any]]:
        """Return works whose journal or proceedings share words with the one asked for, from the years asked for."""
        words = set(fold(query["query.container-title"][0]).split())
        dates = dict(one.split(":", 1) for one in query.get("filter", [""])[0].split(",") if ":" in one)
        first, last = dates.get("from-pub-date", "0"), dates.get("until-pub-date", "9999")
        points = {
            doi: len(words & set(fold(" ".join(work.get("container-title", ()))).split()))
            for doi, work in self.works.items()
            if int(first) <= work["issued"]["date-parts"][0][0] <= int(last)
        }
        ranked = sorted(points, key=lambda doi: (-points[doi], doi))
        return [self.works[doi] for doi in ranked if points[doi]]

    def _search(self, query: Mapping[str, list[str]]) -> Fault:
        return self._list(query)

    def answer_search(self, query: str, rows: int) -> dict[str, Any]:
        """Return what Crossref would answer to a search."""
        return _list_of(self.search(query, rows), rows)


def _list_of(items: list[dict[str, Any]], rows: int) -> dict[str, Any]:
    message = {"facets": {}, "total-results": len(items), "items": items, "items-per-page": rows}
    return {"status": "ok", "message-type": "work-list", "message-version": "1.0.0", "message": message}


def _words(work: Mapping[str, Any]) -> list[str]:
    names = [str(one.get("family", one.get("name", ""))) for one in work.get("author", ())]
    years = [str(work[name]["date-parts"][0][0]) for name in ("issued", "published-print") if name in work]
    said = [*work.get("title", ()), *work.get("subtitle", ()), *work.get("container-title", ()), *names, *years]
    return fold(re.sub(r"<[^>]*>", "", " ".join(said))).split()
