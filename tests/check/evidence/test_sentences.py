"""Names of designs and people in sentences as people write them, over evidence that fits or does not."""

from pathlib import Path

import pytest

from magcite.model import Design, Evidence, Verdict
from tests.check.evidence.worded import bases, library_of

HERE = Path(__file__).parent


def people(population: str, age: str | None = None) -> Evidence:
    return Evidence(design=Design.COHORT, species=("human",), population=population, age=age)


STUDIED = {
    "mice": Evidence(design=Design.ANIMAL, species=("mouse",)),
    "cells": Evidence(design=Design.IN_VITRO),
    "men": people("male physicians", "40-84 years"),
    "women": people("postmenopausal women"),
    "children": people("schoolchildren", "7-11 years"),
    "old": people("home-dwelling adults", "70 years and over"),
    "patients": people("patients with heart failure"),
    "healthy": people("healthy volunteers"),
    "young": people("medical students", "19-24 years"),
    "mothers": people("pregnant women and their newborns"),
    "adults": people("adults", "18-65 years"),
}


def cases(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line.split(" ", 3) for line in lines if line and not line.startswith("#")]


def is_accused(sentence: str, evidence: Evidence, language: str, *names: str) -> bool:
    library = library_of(a=evidence)
    found = (one for name in names for one in bases(f"{sentence} [@a].\n", library, name, language))
    return any(one.verdict is Verdict.DISAGREES for one in found)


@pytest.mark.parametrize(("language", "design", "sign", "sentence"), cases("designs.txt"))
def test_designs(language: str, design: str, sign: str, sentence: str) -> None:
    assert is_accused(sentence, Evidence(design=Design(design)), language, "design") is (sign == "+")


@pytest.mark.parametrize(("language", "studied", "sign", "sentence"), cases("populations.txt"))
def test_populations(language: str, studied: str, sign: str, sentence: str) -> None:
    assert is_accused(sentence, STUDIED[studied], language, "population", "species") is (sign == "+")
