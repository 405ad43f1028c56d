"""Studies that tried less against more: their results are those of the low end."""

from dataclasses import replace

import pytest

from magcite.check.evidence.effects.lesser import is_lesser
from magcite.model import Direction, Evidence, Result, Verdict
from tests.check.evidence.judging import bases


def evidence(dose: str, comparator: str, outcome: str, value: float) -> Evidence:
    way = Direction.LOWER if value < 0 else Direction.HIGHER
    result = Result(outcome, "MD", value, direction=way, significant=True)
    return Evidence(dose=dose, comparator=comparator, results=(result,))


PRESSURE, WEIGHT = "systolic blood pressure in mmHg", "body weight in kg"
CASES = [
    (
        "sv",
        "Under veckorna med lite salt var det övre trycket i snitt 5 mmHg lägre.",
        evidence("4 g/day salt", "9 g/day salt", PRESSURE, -5),
    ),
    (
        "en",
        "In the weeks with less salt, systolic pressure was 5 mmHg lower.",
        evidence("4 g/day salt", "9 g/day salt", PRESSURE, -5),
    ),
    ("sv", "Med lite socker i kosten vägde de 2 kg mindre.", evidence("20 g/day sugar", "80 g/day sugar", WEIGHT, -2)),
    ("en", "On little sugar they weighed 2 kg less.", evidence("20 g/day sugar", "80 g/day sugar", WEIGHT, -2)),
    (
        "en",
        "With more salt, systolic pressure was 5 mmHg higher.",
        evidence("4 g/day salt", "9 g/day salt", PRESSURE, -5),
    ),
    (
        "sv",
        "Med mycket salt var det övre trycket 5 mmHg högre.",
        evidence("4 g/day salt", "9 g/day salt", PRESSURE, -5),
    ),
]


@pytest.mark.parametrize(("language", "sentence", "held"), CASES)
def test_compares_the_low_end(language: str, sentence: str, held: Evidence) -> None:
    told = {one.name: one.verdict for one in bases(sentence, language=language, evidence=held)}
    assert told["direction"] is Verdict.AGREES
    assert told["effect-size"] is Verdict.AGREES
    (result,) = held.results
    other = replace(held, results=(replace(result, value=-(result.value or 0), direction=Direction.HIGHER),))
    told = {one.name: one.verdict for one in bases(sentence, language=language, evidence=other)}
    assert told["direction"] is Verdict.DISAGREES


@pytest.mark.parametrize(
    ("dose", "comparator", "lesser"),
    [
        ("4 g/day salt", "9 g/day salt", True),
        ("4 g/day salt", "9 g/day", True),
        ("20 mg/day atorvastatin", "80 mg/day atorvastatin", True),
        ("9 g/day salt", "4 g/day salt", False),
        ("4 g/day salt", "usual diet", False),
        ("10 mg/day zinc", "500 mg/day vitamin C", False),
        ("20 mg/day simvastatin", "80 mg/day pravastatin", False),
        ("4-10 g/day salt", "9 g/day salt", False),
        ("4 g/day salt", "9 g/week salt", False),
    ],
)
def test_tells_less_from_more(dose: str, comparator: str, lesser: bool) -> None:
    assert is_lesser(Evidence(dose=dose, comparator=comparator)) is lesser


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Pressure was 3 mmHg higher after the licorice than after ordinary sweets."),
        ("sv", "Trycket var 3 mmHg högre efter lakritsen än efter vanligt godis."),
        ("en", "The pressure was 3 mmHg higher on the low-salt food than on the usual fare."),
    ],
)
def test_a_figure_alone_bears_out_no_opposite(language: str, sentence: str) -> None:
    held = evidence("100 mg/day glycyrrhizic acid", "sweets", PRESSURE, -3.1)
    assert Verdict.AGREES not in [one.verdict for one in bases(sentence, language=language, evidence=held)]
