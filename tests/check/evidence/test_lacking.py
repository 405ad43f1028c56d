"""What a study had not, told as if it had had it: controls, lots, a secret."""

import pytest

from magcite.model import Design, Evidence, Item, Library, Reference, Verdict
from tests.check.evidence.worded import bases

ALONE = "Coffee for sore feet: a single-arm trial"
OPEN = "Coffee for sore feet: an open-label randomised trial"


def _library(evidence: Evidence, title: str | None = None) -> Library:
    return Library((Reference("a", Item(type="article-journal", title=title), evidence=evidence),))


def _verdicts(language: str, sentence: str, library: Library) -> list[Verdict]:
    return [one.verdict for one in bases(f"{sentence} [@a].\n", library, "design", language)]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The drinkers had less pain than the control group"),
        ("en", "Their feet were less sore than those who got none"),
        ("en", "Compared with the group that went without, the drinkers had less pain"),
        ("sv", "De som drack hade mindre ont än kontrollgruppen"),
        ("sv", "Fötterna ömmade mindre än hos dem som inte fick något"),
        ("sv", "Jämfört med gruppen som blev utan hade de mindre ont"),
    ],
)
def test_controls_that_were_not(language: str, sentence: str) -> None:
    evidence = Evidence(design=Design.TRIAL)
    assert _verdicts(language, sentence, _library(evidence, ALONE)) == [Verdict.DISAGREES]
    assert Verdict.DISAGREES not in _verdicts(language, sentence, _library(Evidence(design=Design.RCT)))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "There was no control group"),
        ("en", "It lacked a control group, so nobody can tell"),
        ("en", "A proper control group was missing"),
        ("sv", "Någon kontrollgrupp fanns inte"),
        ("sv", "Studien saknade kontrollgrupp"),
        ("sv", "Det fanns ingen kontrollgrupp att jämföra med"),
    ],
)
def test_controls_said_not_to_be(language: str, sentence: str) -> None:
    assert Verdict.DISAGREES not in _verdicts(language, sentence, _library(Evidence(design=Design.TRIAL), ALONE))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It was a double-blind study of coffee"),
        ("en", "Neither the drinkers nor the nurses knew who got the real coffee"),
        ("en", "The others got sugar pills"),
        ("sv", "Studien var dubbelblind"),
        ("sv", "Varken drickare eller sköterskor visste vem som fick riktigt kaffe"),
        ("sv", "Resten fick sockerpiller"),
    ],
)
def test_a_secret_that_was_none(language: str, sentence: str) -> None:
    rct, of_care = Evidence(design=Design.RCT), Evidence(design=Design.RCT, comparator="usual care")
    assert _verdicts(language, sentence, _library(rct, OPEN)) == [Verdict.DISAGREES]
    assert _verdicts(language, sentence, _library(of_care)) == [Verdict.DISAGREES]
    sham = Evidence(design=Design.RCT, comparator="no treatment or sham")
    for fine in (rct, sham, Evidence(design=Design.RCT, comparator="decaffeinated coffee")):
        assert Verdict.DISAGREES not in _verdicts(language, sentence, _library(fine))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The blinded assessors who measured their feet saw less swelling"),
        ("en", "There was no placebo group"),
        ("en", "Nobody was blinded, and hope may have done its part"),
        ("sv", "De som mätte svullnaden var blindade"),
        ("sv", "Någon placebogrupp fanns inte"),
        ("sv", "Det fanns ingen placebogrupp"),
    ],
)
def test_no_secret_is_told(language: str, sentence: str) -> None:
    evidence = Evidence(design=Design.RCT, comparator="usual care")
    assert Verdict.DISAGREES not in _verdicts(language, sentence, _library(evidence, OPEN))


def test_lots_among_those_who_chose() -> None:
    evidence = Evidence(design=Design.TRIAL, population="women who chose their group themselves")
    assert _verdicts("en", "Lots decided who sang", _library(evidence)) == [Verdict.DISAGREES]
    assert Verdict.DISAGREES not in _verdicts("en", "Lots decided who sang", _library(Evidence(design=Design.TRIAL)))


@pytest.mark.parametrize("note", ["Partly by patient preference.", "Utan lottning: kvinnorna valde själva."])
def test_an_annotation_tells_that_no_lots_were_drawn(note: str) -> None:
    item = Item(type="article-journal")
    library = Library((Reference("a", item, evidence=Evidence(design=Design.TRIAL), annotation=note),))
    assert _verdicts("sv", "Deltagarna lottades allihop", library) == [Verdict.DISAGREES]
    assert Verdict.DISAGREES not in _verdicts("sv", "Deltagarna sprang", library)
    rct = Library((Reference("a", item, evidence=Evidence(design=Design.RCT), annotation=note),))
    assert Verdict.DISAGREES not in _verdicts("sv", "Deltagarna lottades allihop", rct)
