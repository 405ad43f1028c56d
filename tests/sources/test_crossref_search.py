"""Crossref's bibliographic search."""

import pytest

from magcite.errors import PayloadError
from magcite.sources.crossref_search import call, parse
from magcite.sources.source import CrossrefCall, Reply

AT = "2026-11-23T09:30:00Z"


def test_the_call() -> None:
    assert call("  Öberg\n2019 sleep ", rows=3) == CrossrefCall((), rows=3, bibliographic="Öberg 2019 sleep")
    assert len(call("x" * 5000).bibliographic or "") == 600


def test_candidates_come_in_crossrefs_order_and_under_their_own_dois() -> None:
    items = [{"DOI": "10.5555/B", "title": ["Second"]}, {"title": ["no DOI"]}, {"DOI": "10.5555/a", "title": ["First"]}]
    found = parse(Reply(200, {"message-type": "work-list", "message": {"items": items}}), AT)
    assert [(one.asked.value, one.item.title) for one in found] == [("10.5555/B", "Second"), ("10.5555/a", "First")]


def test_nothing_found_is_no_candidate() -> None:
    assert parse(Reply(200, {"message": {"items": []}}), AT) == ()


def test_an_outage_is_not_nothing_found() -> None:
    with pytest.raises(PayloadError):
        parse(Reply(503, None, "down"), AT)
