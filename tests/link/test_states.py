"""Link states, and a sidecar brought up to date: what is certain is recorded anew, and nothing else."""

import pytest

from magcite.link import anchor_claims, attach, is_settled, links_of, page_digests, update_sidecar
from magcite.model import LinkState, Page, Sidecar, SidecarCitation, SidecarEntry
from magcite.readers.pages import read_page

CLAIM = "In a study of 51 adults, magnesium lowered blood pressure by 12% after 24 weeks."
BEFORE = "Tea is a drink that many people like to have, and nobody has to be told what it is."
AFTER = "Coffee is another drink that many people like, and there is little to be said of it."
TEXT = f"Research\n\n{BEFORE}\n\n{CLAIM}\n\n{AFTER}\n"
EK = SidecarCitation(key="ek2012")


def read(text: str) -> Page:
    return read_page(text, path="page.txt", language="en")


def recorded(text: str = TEXT) -> Sidecar:
    page = read(text)
    entries = [
        SidecarEntry(anchor, (EK,), claim.id)
        for claim, anchor in zip(page.claims, anchor_claims(page), strict=True)
        if "51" in claim.text
    ]
    return Sidecar("page.txt.claims.yaml", tuple(entries), page_digests(text))


@pytest.mark.parametrize(
    ("edited", "settled"),
    [
        pytest.param(TEXT, True, id="same"),
        pytest.param(TEXT.replace("pressure", "presure"), True, id="spelling"),
        pytest.param(TEXT.replace("51", "53"), False, id="number"),
        pytest.param(TEXT.replace("blood pressure", "heart rate"), False, id="word"),
        pytest.param(TEXT.replace(CLAIM, ""), False, id="gone"),
    ],
)
def test_only_what_is_certain_is_recorded_anew(edited: str, settled: bool) -> None:
    sidecar = recorded()
    page = attach(read(edited), sidecar)
    (entry,) = page.recorded
    assert is_settled(entry) is settled
    (after,) = update_sidecar(page, sidecar, {}).entries
    assert (after.anchor == sidecar.entries[0].anchor) is (not settled or edited == TEXT)
    assert after.gone is (CLAIM not in edited and "adults" not in edited)


def test_tying_again_is_consent() -> None:
    sidecar = recorded()
    page = attach(read(TEXT.replace("51", "53")), sidecar)
    (entry,) = page.recorded
    assert entry.claim is not None
    after = update_sidecar(page, sidecar, {entry.claim: (EK,)})
    assert "53 adults" in after.entries[0].anchor.quote.exact
    again = attach(read(TEXT.replace("51", "53")), after)
    assert is_settled(again.recorded[0])


def test_a_claim_without_a_reference_in_the_library_has_no_link() -> None:
    page = attach(read(TEXT), recorded())
    assert {link.state for link in links_of(page).links} == {LinkState.NONE}
