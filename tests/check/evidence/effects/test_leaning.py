"""What a sentence asserts by the one before it."""

import pytest

from magcite.check.evidence.effects.leaning import leaning
from magcite.language.assertions import assertions_in
from magcite.model import Direction, Result
from tests.check.evidence.judging import bases, disagreeing

STROKE = Result("stroke", "RR", 0.8, (0.68, 0.93), direction=Direction.LOWER, significant=True)
FRACTURES = Result("fractures", "RR", 0.99, (0.9, 1.1), direction=Direction.NONE, significant=False)

DEATHS = Result("all-cause mortality", "HR", 0.7, (0.5, 0.9), direction=Direction.LOWER, significant=True)
STROKES = Result("stroke", "HR", 0.6, (0.4, 0.8), direction=Direction.LOWER, significant=True)
NO_ASTHMA = Result("asthma", direction=Direction.NONE, significant=False)
PRESSURE_FELL = {"sv": "Blodtrycket sjönk.", "en": "The blood pressure fell."}
NOTHING: frozenset[str] = frozenset()
SAME_SV = (
    *("Detsamma gällde pulsen", "Samma sak syntes för pulsen", "Så var det även med pulsen", "Likaså pulsen"),
    *("Pulsen likaså", "Pulsen gjorde det också", "Det gjorde även pulsen", "Det gjorde pulsen också"),
    *("Pulsen följde samma mönster", "Det gällde framför allt pulsen", "För pulsen gällde detsamma"),
)
OTHER_SV = (
    *("Så var det inte med pulsen", "Det gällde däremot inte pulsen", "Inte heller pulsen", "Pulsen gjorde det inte"),
    *("Det gjorde pulsen inte", "Det gjorde dock inte pulsen", "Inte heller när det gäller pulsen"),
    *("Men pulsen däremot inte", "För pulsen var det inte så", "Annorlunda var det med pulsen"),
)


def verdicts(text: str, *results: Result) -> set[str]:
    """The verdicts on direction and significance of a Swedish claim."""
    told = bases(text, *results, language="sv")
    return {one.verdict.value for one in told if one.name in {"direction", "significance"}}


@pytest.mark.parametrize(
    ("sentence", "language", "outcome", "direction"),
    [
        *((f"{words}.", "sv", "heart-rate", Direction.LOWER) for words in SAME_SV),
        *((f"{words}.", "sv", "heart-rate", Direction.NONE) for words in OTHER_SV),
        ("Det gäller särskilt nästäppa.", "sv", "stuffy-nose", Direction.LOWER),
        ("Men det gällde inte risken för stroke.", "sv", "stroke", Direction.NONE),
        ("Detsamma gällde stroke (HR 0,8).", "sv", "stroke", Direction.LOWER),
        ("Nor did the pulse.", "en", "heart-rate", Direction.NONE),
        ("This was especially true of strokes.", "en", "stroke", Direction.LOWER),
    ],
)
def test_what_became_of_an_outcome_is_that_of_the_one_before_it(
    sentence: str, language: str, outcome: str, direction: Direction
) -> None:
    before = assertions_in(PRESSURE_FELL[language], language)
    (one,) = leaning(sentence, before, language, NOTHING, NOTHING) or ()
    assert one.direction is direction
    assert one.denied is (Direction.LOWER if direction is Direction.NONE else None)
    assert [topic.concept.id for topic in one.topics if topic.concept] == [outcome]


@pytest.mark.parametrize(
    "sentence",
    [
        "Det gäller män som minskat i vikt.",
        "Det gäller kvinnor i alla åldrar.",
        "Det gäller att äta fisk.",
        "Det gjorde ont.",
        "Det gjorde också att sömnen blev bättre.",
        "Inte heller pulsen ökade.",
        "Stroke blev ovanligare.",
    ],
)
def test_a_swedish_sentence_that_leans_on_none(sentence: str) -> None:
    assert not leaning(sentence, assertions_in(PRESSURE_FELL["sv"], "sv"), "sv", NOTHING, NOTHING)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Promenaderna minskade dödligheten. Detsamma gällde stroke.", {"agrees"}),
        ("Promenaderna ökade dödligheten. Detsamma gällde stroke.", {"disagrees"}),
        ("Promenaderna minskade dödligheten. Det gällde däremot inte stroke.", {"disagrees"}),
        ("Promenaderna minskade dödligheten. Så var det dock inte med astma.", {"agrees"}),
        ("Promenaderna minskade dödligheten. Detsamma gällde astma.", {"disagrees"}),
        ("Promenaderna minskade dödligheten. Stroke och astma följde samma mönster.", {"disagrees"}),
        ("Promenaderna minskade dödligheten, och det gjorde även astma.", {"disagrees"}),
        ("Promenaderna minskade dödligheten men så var det inte med stroke.", {"disagrees"}),
        ("Promenaderna påverkade inte astma. Inte heller stroke.", {"disagrees"}),
        ("Detsamma gällde stroke.", set()),
    ],
)
def test_verdicts_on_swedish_sentences(text: str, expected: set[str]) -> None:
    got = verdicts(text, DEATHS, STROKES, NO_ASTHMA)
    assert expected <= got or (not expected and not got)
    assert "disagrees" not in got or "disagrees" in expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Falls became fewer. So did broken bones.",
        "Falls became fewer. The same went for fractures.",
        "Falls became fewer, and so did the number of fractures.",
        "Falls became fewer. Fractures followed suit.",
    ],
)
def test_what_is_alike_is_held_against_its_own_result(sentence: str) -> None:
    assert disagreeing(sentence, FRACTURES) == ["significance"]


@pytest.mark.parametrize(
    ("sentence", "result"),
    [
        ("Heart attacks became fewer. So did strokes.", STROKE),
        ("Falls became fewer. Fractures did not.", FRACTURES),
        ("Falls became no fewer. The same went for broken bones.", FRACTURES),
        ("Falls became fewer. Fractures showed no such pattern.", FRACTURES),
    ],
)
def test_what_is_alike_or_not_is_borne_out(sentence: str, result: Result) -> None:
    assert [one.verdict.value for one in bases(sentence, result) if one.name == "direction"] == ["agrees"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Falls became fewer. So did those of the controls.",
        "Falls became fewer and walking was faster. Fractures were counted. So did strokes.",
        "So did strokes.",
        "Falls were no fewer. Not so strokes.",
        "Falls became fewer. Men did not.",
    ],
)
def test_what_is_open_accuses_nobody(sentence: str) -> None:
    assert disagreeing(sentence, STROKE, FRACTURES) == []
