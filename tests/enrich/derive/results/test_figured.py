"""Results whose clause tells their figure: made-up sentences and what is read of them."""

from pathlib import Path

import pytest

from magcite.enrich.derive.results import results
from magcite.enrich.derive.text import Text
from magcite.model import Fact

_SURE = {True: "yes", False: "no", None: "-"}


def _cases() -> list[tuple[str, list[str]]]:
    cases: list[tuple[str, list[str]]] = []
    for line in Path(__file__).with_name("figured.txt").read_text("utf-8").splitlines():
        if line.startswith("> "):
            cases[-1][1].append(line.removeprefix("> "))
        elif not line.startswith("#"):
            cases.append((line, []))
    return cases


def _line(fact: Fact) -> str:
    found = fact.finding
    assert found is not None
    ends = " ".join(f"{one:g}" for one in fact.ci) if fact.ci else "-"
    way = found.direction.value if found.direction else "-"
    figure = "-" if fact.estimate is None else str(fact.estimate)
    told = (found.outcome, way, _SURE[found.significant], found.arm or "-", figure, fact.measure or "-", ends)
    return " | ".join(told)


@pytest.mark.parametrize(("sentence", "told"), _cases())
def test_reads_the_figure_with_its_result(sentence: str, told: list[str]) -> None:
    language, _, words = sentence.rpartition("| ")
    label = "RESULTAT" if language == "sv" else "RESULTS"
    facts = results(Text(f"{label}: {words}", language or "en"), "Paddling and health")
    assert [_line(one) for one in facts] == told
