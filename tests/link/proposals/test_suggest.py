"""The other way round: claims for uncited references, and the study behind an account."""

from magcite.link.proposals import suggest
from tests.link.proposals.library import REFERENCES, index_of, page_of
from tests.link.proposals.test_propose import FRENCH, POOLED


def test_an_uncited_reference_is_shown_the_claim_it_fits() -> None:
    found = suggest([page_of(f"{POOLED}\n")], index_of())
    supports = dict(found.unused)
    assert [one.claim.text for one in supports["kass2012"]] == [POOLED]
    assert supports["leone2006"] == ()
    assert "paper2006" not in supports
    assert list(supports) == [one.citekey for one in REFERENCES if one.citekey != "paper2006"]


def test_a_cited_newspaper_leads_to_its_study() -> None:
    (account,) = suggest([page_of(f"{FRENCH} [@paper2006]\n")], index_of()).accounts
    assert account.key == "paper2006"
    assert [one.key for one in account.studies] == ["leone2006"]


def test_a_newspaper_without_a_study_leads_nowhere() -> None:
    library = [one for one in REFERENCES if one.citekey != "leone2006"]
    page = page_of(f"{FRENCH} [@paper2006]\n", "sv", *library)
    (account,) = suggest([page], index_of(*library)).accounts
    assert account.studies == ()
