"""The second hop: what is asked, how much, and what could not be seen."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from magcite.enrich import SILENT
from magcite.enrich.second_hop import Hop, hop
from magcite.errors import SourceError, UnavailableError
from magcite.identifiers import Doi, Pmid
from magcite.model import Failed, Item, Lock, Reference, SecondHop
from magcite.sources.crossref import SOURCE
from magcite.sources.source import Call, CrossrefCall, Reply
from tests.builders import AT, doi_for, found, lock, reference
from tests.loopback import work

Lists = dict[str, tuple[tuple[Doi, ...], int] | None]


class Crossref:
    """Answers lists of works; those in `unknown` are left out."""

    def __init__(self, *unknown: str, fails: bool = False) -> None:
        self.calls: list[CrossrefCall] = []
        self.unknown = unknown
        self.fails = fails

    def send_many(self, calls: Sequence[Call]) -> Iterator[tuple[int, Reply | SourceError]]:
        for place, call in enumerate(calls):
            assert isinstance(call, CrossrefCall)
            self.calls.append(call)
            yield place, UnavailableError("crossref", "it answered 503") if self.fails else self.reply(call)

    def reply(self, call: CrossrefCall) -> Reply:
        known = [work(doi.normal) for doi in call.dois if doi.normal not in self.unknown]
        if call.rows is None:
            message = {"message-type": "work", "message": known[0]} if known else None
            return Reply(200, message) if known else Reply(404, None, "Resource not found.")
        return Reply(200, {"message-type": "work-list", "message": {"items": known}})


def hopped(crossref: Crossref, lists: Lists, *references: Reference, held: Lock | None = None, most: int = 5000) -> Hop:
    return hop(
        references or (reference("tea"),),
        held or Lock(),
        lists,
        sources=[SOURCE],
        send_many=crossref.send_many,
        now=lambda: AT,
        progress=SILENT,
        most=most,
    )


def test_cited_works_are_asked_about_in_batches_and_once() -> None:
    dois = tuple(doi_for(f"old{number}") for number in range(120))
    crossref = Crossref()
    found_there = hopped(
        crossref, {"10.5555/tea": (dois, 3), "10.5555/mint": (dois[:5], 0)}, reference("tea"), reference("mint")
    )
    assert [len(call.dois) for call in crossref.calls] == [50, 50, 20]
    assert found_there.seen == SecondHop(works=2, without_list=0, cited=120, without_doi=3, unseen=0, left_out=0)
    assert len(found_there.cited["mint"]) == 5


def test_what_a_list_leaves_out_is_unseen_and_not_asked_about_one_by_one() -> None:
    dois = tuple(doi_for(f"old{number}") for number in range(3))
    crossref = Crossref("10.5555/old1")
    assert hopped(crossref, {"10.5555/tea": (dois, 0)}).seen.unseen == 1
    assert len(crossref.calls) == 1


def test_a_work_without_a_list_says_nothing() -> None:
    for lists in ({}, {"10.5555/tea": None}):
        crossref = Crossref()
        assert hopped(crossref, dict(lists)).seen == SecondHop(without_list=1)
        assert crossref.calls == []


def test_no_more_than_a_bound() -> None:
    dois = tuple(doi_for(f"old{number}") for number in range(10))
    crossref = Crossref()
    seen = hopped(crossref, {"10.5555/tea": (dois, 0)}, most=4).seen
    assert (seen.cited, seen.unseen, seen.left_out) == (10, 6, 6)
    assert sum(len(call.dois) for call in crossref.calls) == 4


def test_an_outage_is_kept_as_silence() -> None:
    dois = tuple(doi_for(f"old{number}") for number in range(2))
    hops = hopped(Crossref(fails=True), {"10.5555/tea": (dois, 0)})
    assert [type(one) for said in hops.answers.values() for one in said] == [Failed, Failed]
    assert hops.seen.unseen == 2


def test_a_reference_whose_doi_was_joined() -> None:
    pmid = Pmid.parse("123")
    of = replace(reference("tea"), item=Item(title="Tea", pmid=pmid))
    joined = replace(found("tea"), asked=pmid, item=Item(title="Tea", pmid=pmid, doi=doi_for("tea")))
    held = lock(joined, found("tea"))
    hops = hopped(Crossref(), {"10.5555/tea": ((doi_for("old"),), 0)}, of, held=held)
    assert hops.cited == {"tea": (doi_for("old"),)}
