"""References without identifier: what a search's answer becomes, one cell a test, over real sockets."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest

from magcite.check.outcome import outcome_of
from magcite.enrich import enrich, search
from magcite.identifiers import Doi, Isbn
from magcite.lockfile import dump_lock, parse_lock
from magcite.matching import proposal_for
from magcite.model import Date, Item, Lock, LockedProposal, Name, Outcome, ProposalState, Reference
from magcite.transport import Limits, SearchStore, Transport
from tests.loopback import POLITE, Fault, Registry, work

AT = "2026-11-23T09:30:00Z"
QUICK = Limits(
    tries=2, timeout=0.4, deadline=2.0, body=200_000, list_gap=0, polite_list_gap=0, first_wait=0, longest_wait=3
)
TITLE = "Oral magnesium and nocturnal leg cramps"
ITEM = Item(title=TITLE, author=(Name("Lindqvist", "Anna"),), issued=Date(2012), container_title="J Invent Nutr")


def message(doi: str, title: str = TITLE, family: str = "Lindqvist", **fields: object) -> dict[str, object]:
    return work(
        doi,
        title,
        author=[{"family": family, "given": "Anna"}],
        issued={"date-parts": [[2012]]},
        **({"container-title": ["Journal of Invented Nutrition"], "short-container-title": ["J Invent Nutr"]} | fields),
    )


class Recorder:
    """Hears what searches came to."""

    def __init__(self) -> None:
        self.heard: dict[str, LockedProposal] = {}
        self.due = 0

    def asking(self, _: object, count: int) -> None:
        self.due += count

    def answered(self, _: object) -> None: ...

    def waiting(self, *_: object) -> None: ...

    def searched(self, proposal: LockedProposal) -> None:
        self.heard[proposal.citekey] = proposal


class Searcher:
    """Searches for references, and remembers what came of it."""

    def __init__(self, registry: Registry) -> None:
        self.registry = registry
        self.lock = Lock()
        self.progress = Recorder()

    def __call__(self, *references: Reference, limits: Limits = QUICK, **options: object) -> ProposalState | None:
        self.progress = Recorder()
        with Transport(self.registry.settings(), limits=limits) as transport:
            self.lock = search(
                references,
                self.lock,
                send_many=transport.send_many,
                now=lambda: AT,
                progress=self.progress,
                **options,  # type: ignore[arg-type]
            )
        (first, *_) = references
        heard = self.progress.heard.get(first.citekey) or self.lock.proposals.get(first.citekey)
        return heard.state if heard else None


@pytest.fixture
def registry() -> Iterator[Registry]:
    with Registry([message("10.5555/cramps"), message("10.5555/other", "Zinc and sleep in shift workers")]) as server:
        yield server


@pytest.fixture
def searcher(registry: Registry) -> Searcher:
    return Searcher(registry)


CRAMPS = Reference("cramps", ITEM)


def test_found_proposed_and_judged_by_what_was_found(registry: Registry, searcher: Searcher) -> None:
    assert searcher(CRAMPS) is ProposalState.PROPOSED
    held = searcher.lock.proposals["cramps"]
    assert held.best is not None
    assert (held.best.doi.value, held.looked_at, held.source.value) == ("10.5555/cramps", 2, "crossref")
    check = outcome_of(CRAMPS, searcher.lock)
    assert check.outcome is Outcome.VERIFIED
    assert (check.detail or "").startswith("confirmed by Crossref, which lists it as doi:10.5555/cramps; ")
    (asked,) = registry.asked
    assert "query.bibliographic=Lindqvist+Oral+magnesium" in asked.path
    assert "rows=10" in asked.path
    assert "cursor" not in asked.path


def test_two_that_are_equal_are_candidates(registry: Registry, searcher: Searcher) -> None:
    registry.works["10.5555/twin"] = message("10.5555/twin")
    assert searcher(CRAMPS) is ProposalState.CANDIDATES
    assert {one.doi.value for one in searcher.lock.proposals["cramps"].works} == {"10.5555/cramps", "10.5555/twin"}
    assert searcher.lock.proposals["cramps"].best is None


def test_none_is_an_answer_and_is_kept(registry: Registry, searcher: Searcher) -> None:
    registry.works = {"10.5555/other": message("10.5555/other", "Zinc and sleep in shift workers", "Chen")}
    assert searcher(CRAMPS) is ProposalState.NONE
    assert searcher(CRAMPS) is ProposalState.NONE
    assert len(registry.asked) == 1
    assert outcome_of(CRAMPS, searcher.lock).outcome is Outcome.COULD_NOT_CHECK


def test_a_lock_that_kept_no_records_counts_as_not_asked(registry: Registry, searcher: Searcher) -> None:
    searcher(CRAMPS)
    held = replace(searcher.lock.proposals["cramps"], records=None)
    searcher.lock = Lock(proposals={"cramps": held})
    stands = outcome_of(CRAMPS, searcher.lock)
    assert (stands.outcome, stands.detail) == (
        Outcome.NOT_CHECKED,
        "it has no identifier, and what a search named was not kept; `magcite enrich cramps` searches again",
    )
    searcher(CRAMPS)
    assert len(registry.asked) == 2
    assert outcome_of(CRAMPS, searcher.lock).outcome is Outcome.VERIFIED


def test_an_empty_list_is_none(registry: Registry, searcher: Searcher) -> None:
    registry.works = {}
    assert searcher(CRAMPS) is ProposalState.NONE


LIST_DUE = '{"status":"ok","message-type":"work","message":{"DOI":"10.5555/cramps"}}'


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Fault(503), id="503"),
        pytest.param(Fault(500, "<html>maintenance</html>", "text/html"), id="500"),
        pytest.param(Fault(429, headers={"Retry-After": "0"}), id="429"),
        pytest.param(Fault(429, headers={"Retry-After": "3600"}), id="429-for-an-hour"),
        pytest.param(Fault(403, "forbidden", "text/plain"), id="403"),
        pytest.param(Fault(404, "Resource not found.", "text/plain"), id="404"),
        pytest.param(Fault(400, '{"status":"failed","message":[{"message":"no"}]}'), id="400"),
        pytest.param(Fault(200, "<html>log in</html>", "text/html"), id="captive-portal"),
        pytest.param(Fault(200, '{"status":"ok","message-type":"work-list","mess'), id="truncated"),
        pytest.param(Fault(200, LIST_DUE), id="one-work-where-a-list-was-due"),
        pytest.param(Fault(200, '{"message-type":"work-list","message":{"items":{}}}'), id="items-no-list"),
        pytest.param(Fault(200, "[]"), id="a-bare-list"),
        pytest.param(Fault(200, '{"message":' * 3000), id="nested"),
        pytest.param(Fault(200, "{}", delay=1.0), id="time-out"),
    ],
)
def test_an_outage_is_unanswered_is_not_kept_and_is_asked_again(
    registry: Registry, searcher: Searcher, fault: Fault
) -> None:
    registry.faults = [replace(fault, kind="search")]
    assert searcher(CRAMPS) is ProposalState.UNANSWERED
    assert searcher.progress.heard["cramps"].reason
    assert dict(searcher.lock.proposals) == {}
    assert outcome_of(CRAMPS, searcher.lock).outcome is Outcome.NOT_CHECKED
    registry.faults = []
    assert searcher(CRAMPS) is ProposalState.PROPOSED


def test_429_then_an_answer(registry: Registry, searcher: Searcher) -> None:
    registry.faults = [Fault(429, headers={"Retry-After": "0"}, times=1, kind="search")]
    assert searcher(CRAMPS) is ProposalState.PROPOSED


def test_works_without_doi_are_looked_at_and_not_proposed(registry: Registry, searcher: Searcher) -> None:
    registry.rewrite = lambda items: [{name: one[name] for name in one if name != "DOI"} for one in items]
    assert searcher(CRAMPS) is ProposalState.NONE


def test_a_failure_never_takes_the_place_of_an_answer(registry: Registry, searcher: Searcher) -> None:
    searcher(CRAMPS)
    before = searcher.lock
    registry.faults = [Fault(503, kind="search")]
    assert searcher(CRAMPS, refresh=True) is ProposalState.UNANSWERED
    assert searcher.lock == before


def test_a_changed_reference_is_asked_again_and_its_old_proposal_is_silent(
    registry: Registry, searcher: Searcher
) -> None:
    searcher(CRAMPS)
    changed = Reference("cramps", replace(ITEM, title="Zinc and sleep in shift workers"))
    assert proposal_for(changed, searcher.lock) is None
    assert outcome_of(changed, searcher.lock).detail == "it has no identifier to ask about"
    assert searcher(changed) is ProposalState.PROPOSED
    assert len(registry.asked) == 2
    best = searcher.lock.proposals["cramps"].best
    assert best is not None
    assert best.doi.value == "10.5555/other"


def test_the_proposal_of_a_reference_with_a_doi_is_dropped(searcher: Searcher) -> None:
    searcher(CRAMPS)
    searcher(Reference("cramps", replace(ITEM, doi=Doi.parse("10.5555/cramps"))))
    assert dict(searcher.lock.proposals) == {}


def test_others_proposals_are_kept(searcher: Searcher) -> None:
    searcher(CRAMPS)
    searcher(Reference("zinc", Item(title="Zinc and sleep in shift workers", author=(Name("Lindqvist"),))))
    assert set(searcher.lock.proposals) == {"cramps", "zinc"}


def test_too_vague_is_not_asked(registry: Registry, searcher: Searcher) -> None:
    assert searcher(Reference("vague", Item(title="Editorial"))) is ProposalState.TOO_VAGUE
    assert registry.asked == []
    assert dict(searcher.lock.proposals) == {}


def test_a_book_is_searched_for_although_it_has_an_isbn(searcher: Searcher) -> None:
    book = Reference("book", replace(ITEM, isbn=(Isbn.parse("9783161484100"),)))
    assert searcher(book) is ProposalState.PROPOSED
    assert (outcome_of(book, searcher.lock).detail or "").startswith(
        "confirmed by Crossref, which lists it as doi:10.5555/cramps; "
    )


def test_out_of_reach_nothing_is_asked(registry: Registry, searcher: Searcher) -> None:
    assert searcher(CRAMPS, reachable=False) is None
    assert registry.asked == []


def test_what_is_remembered_is_not_asked_again(registry: Registry, searcher: Searcher) -> None:
    with SearchStore(None, registry.urls, now=AT) as store:
        searcher(CRAMPS)
        store.keep(searcher.lock.proposals["cramps"])
        first, searcher.lock = searcher.lock, Lock()
        searcher(CRAMPS, recall=store.recall)
        assert searcher.lock == first
        searcher.lock = Lock()
        searcher(CRAMPS, recall=store.recall, stale_before="2026-11-24T00:00:00Z")
    assert len(registry.asked) == 2


def test_the_lock_reads_back_what_it_wrote(registry: Registry, searcher: Searcher) -> None:
    registry.works["10.5555/twin"] = message("10.5555/twin", volume="3")
    searcher(CRAMPS, Reference("zinc", Item(title="Zinc and sleep in shift workers")))
    text = dump_lock(searcher.lock)
    assert parse_lock(text, path="magcite.lock") == searcher.lock
    assert dump_lock(parse_lock(text, path="magcite.lock")) == text


def test_answers_and_proposals_live_side_by_side(registry: Registry, searcher: Searcher) -> None:
    searcher(CRAMPS)
    with Transport(registry.settings(), limits=QUICK) as transport:
        both = enrich([CRAMPS], searcher.lock, sources=[], send=transport.send, now=lambda: AT)
    assert both.proposals == searcher.lock.proposals


def test_many_searches_keep_to_the_limits_of_lists(registry: Registry, searcher: Searcher) -> None:
    registry.policy = POLITE()
    references = [Reference(f"r{number}", replace(ITEM, volume=str(number))) for number in range(8)]
    searcher(*references, limits=Limits())
    assert registry.policy.refused == []
    assert set(searcher.lock.proposals) == {one.citekey for one in references}
    assert searcher.progress.due == 8


def test_after_many_refusals_the_rest_is_left_unasked(registry: Registry, searcher: Searcher) -> None:
    registry.faults = [Fault(400, "{}", kind="search")]
    references = [Reference(f"r{number}", replace(ITEM, volume=str(number))) for number in range(140)]
    searcher(*references)
    reasons: Mapping[str, str | None] = {key: one.reason for key, one in searcher.progress.heard.items()}
    assert len(reasons) == 140
    assert len(registry.asked) < 24
    assert "not asked: 16 searches in a row gave no answer" in reasons.values()
