"""What is derived from abstracts written for this project: exactly what each makes plain, and nothing else."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from magcite.enrich.derive import derive
from magcite.model import FactKind, Part
from tests.enrich.abstracts import answer

FILE = Path(__file__).parent.parent / "fixtures" / "abstracts" / "corpus.toml"
CORPUS = tomllib.loads(FILE.read_text("utf-8"))["abstract"]
CLAIMED = {Part.TOTAL, Part.ANALYSED}


def test_the_corpus_is_of_a_size_that_means_something() -> None:
    assert len(CORPUS) >= 40
    assert len({case["id"] for case in CORPUS}) == len(CORPUS)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CORPUS])
def test_derives_what_is_plain(case: dict[str, Any]) -> None:
    derived = derive(answer(case["text"], case["title"], tuple(case.get("types", ())), tuple(case.get("mesh", ()))))
    said = {
        "n": derived.n,
        "studies": derived.studies,
        "species": list(derived.species),
        "effects": [
            [fact.measure, fact.value, *fact.ci] for fact in derived.of(FactKind.EFFECT) if fact.ci and fact.measure
        ],
        "design": derived.design.value if derived.design else None,
    }
    expected = {
        "n": case.get("n"),
        "studies": case.get("studies"),
        "species": case.get("species", []),
        "effects": case.get("effects", []),
        "design": case.get("design") or None,
    }
    if case.get("design") == "":  # between two designs the reading may be silent or say either
        del said["design"], expected["design"]
    assert said == expected


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CORPUS if case.get("also")])
def test_keeps_what_it_does_not_claim(case: dict[str, Any]) -> None:
    derived = derive(answer(case["text"], case["title"], tuple(case.get("types", ())), tuple(case.get("mesh", ()))))
    held = {fact.value for fact in derived.facts}
    assert held >= set(case["also"])
    if "n" not in case:
        claimed = {fact.value for fact in derived.of(FactKind.SAMPLE) if fact.part in CLAIMED}
        assert len(claimed) != 1 or derived.n is None


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CORPUS])
def test_every_fact_shows_its_basis(case: dict[str, Any]) -> None:
    found = answer(case["text"], case["title"], tuple(case.get("types", ())), tuple(case.get("mesh", ())))
    for fact in derive(found).facts:
        places = {
            "title": found.item.title or "",
            "abstract": found.abstract or "",
            "mesh": "\n".join(found.mesh),
            "publication-types": "\n".join(found.publication_types),
            "type": found.item.type or "",
        }
        text = places[fact.basis.value]
        assert fact.words.casefold() in " ".join(text.split()).casefold()
        if fact.start is not None:
            assert " ".join(text[fact.start :].split()).startswith(fact.words)
        assert len(fact.words.split()) <= 12
