"""What was done and what came of it tells neighbours apart: given or watched, nothing found, looked up later."""

import pytest

from magcite.link.proposals import Index, propose, records_of
from magcite.link.proposals.manner import said_in_claim, said_in_paper_title
from magcite.link.proposals.passages import passages_of
from magcite.link.proposals.scoring import hold
from magcite.model import Design, Evidence, Library, Lock, Reference
from tests.link.proposals.library import page_of, reference

TEA_GIVEN = reference("given", "Green tea supplementation and bone density in older women", "Ek", year=2011)
TEA_WATCHED = reference("watched", "Green tea intake and bone density in older women", "Al", year=2011)
TEA_NOTHING = reference("nothing", "Green tea does not influence bone density in older women", "Bo", year=2011)
TEA_LATER = reference("later", "Green tea and bone density in older women: long-term follow-up", "Dal", year=2011)
TEA = reference("plain", "Green tea and bone density in older women", "Fors", year=2011)


def points(text: str, language: str, *references: Reference) -> dict[str, float]:
    """What each record is worth to the page's first claim."""
    index = Index(records_of(Library(references), Lock()))
    page = page_of(text, language)
    found = propose(page, index, threshold=0.51)
    return {one.key: one.score for one in next(iter(found.values())).candidates}


def reasons(text: str, language: str, record: Reference) -> str:
    index = Index(records_of(Library((record,)), Lock()))
    (passage,) = passages_of(page_of(text, language), index.weights)
    (held,) = hold(passage.reading, [0], index)
    return "; ".join(sign.words for sign in held.signs)


@pytest.mark.parametrize(
    ("text", "language", "better", "worse"),
    [
        ("Äldre kvinnor fick antingen grönt te eller placebo. Bentätheten ökade. Se studien", "sv", "given", "watched"),
        ("Man följde äldre kvinnor. Ju mer grönt te desto högre bentäthet. Se studien", "sv", "watched", "given"),
        ("Older women were given green tea or placebo. Bone density rose. Read the study", "en", "given", "watched"),
        ("Women were followed: the more green tea, the higher bone density. Read the study", "en", "watched", "given"),
        ("Grönt te gav ingen skillnad på bentätheten hos äldre kvinnor. Se studien", "sv", "nothing", "plain"),
        ("Green tea made no difference to bone density in older women. See the study", "en", "nothing", "plain"),
        ("Grönt te ökade bentätheten hos äldre kvinnor. Se studien", "sv", "plain", "nothing"),
        ("Tio år senare höll äldre kvinnors bentäthet av grönt te i sig. Se studien", "sv", "later", "plain"),
        ("Ten years later green tea still gave older women bone density. See the study", "en", "later", "plain"),
        ("Grönt te ökade bentätheten hos äldre kvinnor. Se studien", "sv", "plain", "later"),
    ],
)  # fmt: skip
def test_the_neighbour_that_went_the_same_way_is_ahead(text: str, language: str, better: str, worse: str) -> None:
    of = {one.citekey: one for one in (TEA, TEA_GIVEN, TEA_WATCHED, TEA_NOTHING, TEA_LATER)}
    found = points(text, language, of[better], of[worse])
    assert found.get(better, 0.0) > found.get(worse, 0.0)


def test_the_design_of_a_record_decides_before_its_title() -> None:
    trial = reference("trial", "Green tea intake and bone density", year=2011, evidence=Evidence(Design.RCT, n=90))
    assert "given in the record" not in reasons("Kvinnor fick antingen grönt te eller placebo. Se studien", "sv", trial)
    told = "Man följde kvinnor. Ju mer grönt te de drack, desto högre bentäthet. Se studien"
    assert "where people were given in the record" in reasons(told, "sv", trial)


def test_what_tells_of_both_ways_tells_of_neither() -> None:
    told = "Kvinnor lottades till grönt te, och de följdes i tio år. Se studien"
    assert {"given", "watched"} <= said_in_claim(told).keys()
    assert "in the record" not in reasons(told, "sv", TEA_WATCHED)


def test_words_are_whole_and_either_case() -> None:
    assert said_in_paper_title("nothing", "LACK OF effect of tea") == "LACK OF"
    assert said_in_paper_title("given", "Lack of effect of tea") == "effect of"
    assert said_in_paper_title("nothing", "Black offal and tea") is None
    assert said_in_claim("Placebogruppen sov sämre.")["given"] == "Placebogruppen"
    assert said_in_claim("") == {}
