"""A sidecar tied to its page: sources on their claims, lost links answered, claims of an extent of their own."""

import pytest

from magcite.identifiers import Doi
from magcite.link import attach, links_of, update_sidecar
from magcite.model import (
    Anchor,
    AnchorState,
    CitationState,
    ClaimKind,
    Intent,
    LinkState,
    Page,
    Sidecar,
    SidecarCitation,
    SidecarEntry,
    TextQuote,
)
from magcite.readers.pages import read_page

FIRST = "In a study of 51 adults, magnesium lowered blood pressure by 12% after 24 weeks."
SECOND = "A second study of 4035 men found that zinc made no difference at all to sleep."
TEXT = f"Research\n\n{FIRST}\nRead the study here\n\n{SECOND}\n"


def page(text: str = TEXT) -> Page:
    return read_page(text, path="page.txt", language="en")


def entry(exact: str, *sources: SidecarCitation, kind: ClaimKind | None = None, gone: bool = False) -> SidecarEntry:
    return SidecarEntry(Anchor(TextQuote(exact)), sources, kind=kind, gone=gone, line=4, column=5)


def attached(*entries: SidecarEntry, text: str = TEXT) -> Page:
    return attach(page(text), Sidecar("page.txt.claims.yaml", entries))


EK = SidecarCitation(key="ek2012", intent=Intent.SUPPORTS, locator="p. 4")
DOI = SidecarCitation(target=Doi.parse("10.5555/x"))


def test_a_source_answers_the_lost_link_of_its_claim() -> None:
    (lost,) = [one for claim in page().claims for one in claim.citations]
    assert lost.state is CitationState.LOST
    read = attached(entry(FIRST, EK, DOI))
    (claim,) = [claim for claim in read.claims if claim.citations]
    answered, more = claim.citations
    assert (answered.span, answered.key, answered.intent, answered.locator) == (
        lost.span,
        *("ek2012", EK.intent, "p. 4"),
    )
    assert answered.state is CitationState.NOT_IN_LIBRARY
    assert (more.target, more.span) == (DOI.target, claim.span)
    (recorded,) = read.recorded
    assert (recorded.claim, recorded.line, recorded.column) == (claim.id, 4, 5)
    assert recorded.attachment.state is AnchorState.SAME


def test_one_source_answers_one_of_two_lost_links() -> None:
    text = TEXT.replace("Read the study here", "Read the study here\nSee the report")
    before = [one.state for claim in page(text).claims for one in claim.citations]
    assert before == [CitationState.LOST, CitationState.LOST]
    (claim,) = [claim for claim in attached(entry(FIRST, EK), text=text).claims if claim.citations]
    assert [one.state for one in claim.citations] == [CitationState.NOT_IN_LIBRARY, CitationState.LOST]


def test_the_author_says_what_kind_a_claim_is() -> None:
    read = attached(entry(SECOND, kind=ClaimKind.COMMENTARY))
    assert [claim.kind for claim in read.claims if claim.text.startswith("A second")] == [ClaimKind.COMMENTARY]


def test_a_claim_of_an_extent_of_its_own_takes_the_place_of_those_in_it() -> None:
    both = TEXT[TEXT.index(FIRST) : TEXT.index(SECOND) + len(SECOND)]
    read = attached(entry(both, EK))
    (claim,) = read.claims
    assert TEXT[claim.span.start : claim.span.end].rstrip(".") == both.rstrip(".")
    assert [one.key for one in claim.citations] == ["ek2012"]
    assert {quantity.text for quantity in claim.quantities} >= {"51 adults", "4035 men"}


def test_a_claim_inside_another_stands_beside_it() -> None:
    read = attached(entry("magnesium lowered blood pressure by 12%", EK))
    own = [claim for claim in read.claims if claim.citations and claim.citations[0].key == "ek2012"]
    assert [claim.text for claim in own] == ["magnesium lowered blood pressure by 12%"]
    assert len(read.claims) == len(page().claims) + 1
    assert len({claim.id for claim in read.claims}) == len(read.claims)


def test_two_entries_on_one_claim_both_count() -> None:
    (claim,) = [claim for claim in attached(entry(FIRST, EK), entry(FIRST, DOI)).claims if claim.citations]
    assert len(claim.citations) == 2


@pytest.mark.parametrize("text", ["Nothing like it.\n", ""])
def test_an_entry_that_is_gone_changes_nothing(text: str) -> None:
    read = attached(entry(FIRST, EK), text=text)
    assert read.claims == page(text).claims
    assert [one.attachment.state for one in read.recorded] == [AnchorState.GONE]


def test_an_entry_noted_as_gone_comes_back_with_its_very_words_only() -> None:
    near = TEXT.replace("pressure", "presure")
    assert attached(entry(FIRST, EK, gone=True), text=near).recorded[0].attachment.state is AnchorState.GONE
    assert attached(entry(FIRST, EK, gone=True)).recorded[0].attachment.state is AnchorState.SAME


def test_update_records_anew_what_is_settled_and_leaves_the_rest() -> None:
    sidecar = Sidecar("s", (entry(FIRST, EK), entry(SECOND, DOI), entry("Nobody ever said this of anything.")))
    text = TEXT.replace("4035", "4053").replace("pressure", "presure")
    read = attach(page(text), sidecar)
    updated = update_sidecar(read, sidecar, {})
    moved, kept, gone = updated.entries
    assert "presure" in moved.anchor.quote.exact
    assert kept == sidecar.entries[1]
    assert gone.gone
    assert updated.seen is None  # one entry is unsettled, and means the page of then
    again = attach(page(text), updated)
    assert update_sidecar(again, updated, {}) == updated


def test_tying_settles_an_entry_and_keeps_what_the_author_said_of_a_source() -> None:
    sidecar = Sidecar("s", (entry(FIRST, EK),))
    read = attach(page(), sidecar)
    claim = read.recorded[0].claim
    assert claim is not None
    updated = update_sidecar(read, sidecar, {claim: (DOI, SidecarCitation(key="ek2012"))})
    assert updated.entries[0].citations == (DOI, EK)
    assert updated.seen


def test_link_states() -> None:
    states = links_of(attached(entry(FIRST, EK)))
    assert {link.state for link in states.links} == {LinkState.NONE}  # ek2012 is in no library yet
