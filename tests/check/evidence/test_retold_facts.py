"""Facts that a page tells in passing: without a noun, a unit or a word for what was done."""

import pytest

from magcite.model import Design, Evidence
from tests.check.evidence.asking import bases, said

_TRIAL = Evidence(
    design=Design.RCT,
    species=("human",),
    population="bus drivers",
    n=84,
    age="41 years",
    duration="6 weeks",
    exposure="foot bath of 20 minutes",
)
_CREAM = Evidence(design=Design.RCT, n=120, duration="8 weeks", dose="0.1 % twice daily", exposure="retinol cream")
_SUN = Evidence(design=Design.RCT, n=60, exposure="sunscreen of factor 30", comparator="no sunscreen")
_RATS = Evidence(design=Design.ANIMAL, species=("rat",), n=24)
CASES = [
    ("en", "In all, 840 of them took part", _TRIAL, "sample", "disagrees"),
    ("en", "Altogether 84 of them took part", _TRIAL, "sample", "agrees"),
    ("sv", "Sammanlagt 840 av dem deltog", _TRIAL, "sample", "disagrees"),
    ("sv", "Totalt deltog 840 av dem", _TRIAL, "sample", "disagrees"),
    ("en", "On average the drivers were 63", _TRIAL, "age", "disagrees"),
    ("en", "The drivers were 63 on average", _TRIAL, "age", "disagrees"),
    ("en", "The drivers were 41 on average", _TRIAL, "age", "agrees"),
    ("sv", "I snitt var chaufförerna 63", _TRIAL, "age", "disagrees"),
    ("sv", "Deltagarna var i genomsnitt 63", _TRIAL, "age", "disagrees"),
    ("en", "They soaked their feet for three hours", _TRIAL, "dose", "disagrees"),
    ("en", "They soaked their feet for twenty minutes", _TRIAL, "dose", "agrees"),
    ("sv", "Badet var tre timmar långt", _TRIAL, "dose", "disagrees"),
    ("sv", "Badet varade i tjugo minuter", _TRIAL, "duration", "agrees"),
    ("en", "The cream contained 1% retinol", _CREAM, "dose", "disagrees"),
    ("en", "The strength was 0.1%", _CREAM, "dose", "agrees"),
    ("sv", "Styrkan på krämen var 1 procent", _CREAM, "dose", "disagrees"),
    ("sv", "Krämen innehöll 0,1 procent", _CREAM, "dose", "agrees"),
    ("en", "They wore SPF 50", _SUN, "dose", "disagrees"),
    ("sv", "De smorde sig med solskyddsfaktor 30", _SUN, "dose", "agrees"),
    ("sv", "| Hur länge de följdes | 6 år [@a] |", _TRIAL, "duration", "disagrees"),
    ("en", "| Follow-up | 6 weeks [@a] |", _TRIAL, "duration", "agrees"),
]
SILENT = [
    ("en", "The scores were 63 on average", _TRIAL, "age"),
    ("sv", "Värdena var i snitt 63", _TRIAL, "age"),
    ("en", "They slept for three hours", _TRIAL, "dose"),
    ("en", "They fasted for three hours before the bath", _TRIAL, "dose"),
    ("sv", "De följdes i tre timmar", _TRIAL, "dose"),
    ("en", "Soreness was 1% lower with the cream", _CREAM, "dose"),
    ("en", "1% of them got a rash", _CREAM, "dose"),
    ("sv", "| Hur länge smärtan fanns | 6 år [@a] |", _RATS, "duration"),
]
_TABLE = "| What | How long |\n| --- | --- |\n"


def _page(text: str) -> str:
    return _TABLE + text if text.startswith("|") else text


@pytest.mark.parametrize(("language", "text", "held", "name", "verdict"), CASES)
def test_compares(language: str, text: str, held: Evidence, name: str, verdict: str) -> None:
    found = {one[0] for one in bases(_page(text), held, name, language=language)}
    assert verdict in found
    assert verdict == "disagrees" or "disagrees" not in found


@pytest.mark.parametrize(("language", "text", "held", "name"), SILENT)
def test_accuses_nobody(language: str, text: str, held: Evidence, name: str) -> None:
    assert "disagrees" not in {one[0] for one in bases(_page(text), held, name, language=language)}


_VISITS = said("METHODS: 90 adults were randomised to group talks (6 hours over 3 weeks) or no treatment for 3 weeks.")
_DROPS = said("METHODS: 90 adults were randomised to timolol 0.25% or placebo drops for 3 weeks.")


def test_a_total_of_hours_is_compared_with_the_one_told() -> None:
    assert "disagrees" in {one[0] for one in bases("60 hours of talks over 3 weeks", None, "dose", _VISITS)}


def test_a_slip_of_the_decimal_mark_in_a_strength_is_told() -> None:
    assert "disagrees" in {one[0] for one in bases("The strength was 2.5%", None, "dose", _DROPS)}
    assert "disagrees" not in {one[0] for one in bases("The strength was 4%", None, "dose", _DROPS)}


PEOPLE = [
    ("en", "Rats on zinc kept more bone [@a]. Women who took zinc had 12 % denser bones [@a]."),
    ("en", "Rats on zinc slept longer [@a]. Older men with poor sleep slept longer on zinc [@a]."),
    ("sv", "Råttor som fick zink sov längre [@a]. Män som åt zink fick 20 procent lägre blodtryck [@a]."),
    (
        "sv",
        (
            "- Den som äter mer zink får lägre blodtryck. Efter tio veckor var blodtrycket 12 procent lägre [@a].\n"
            "- Råttorna åt lika mycket [@a]."
        ),
    ),
]
ANIMALS = [
    ("en", "Rats on zinc kept more bone [@a]. Those who got more had denser bones [@a]."),
    ("en", "Rats on zinc kept more bone [@a]. People who take zinc may get denser bones [@a]."),
    ("en", "Rats on zinc kept more bone [@a]. Women who take zinc have not been studied [@a]."),
    ("sv", "Råttor fick zink [@a]. De som fick mest hade lägre blodtryck [@a]."),
    ("sv", "Råttor fick zink [@a]. Män som äter zink kan kanske få lägre blodtryck [@a]."),
]


@pytest.mark.parametrize(("language", "text"), PEOPLE)
def test_people_as_the_subject_are_no_animals(language: str, text: str) -> None:
    assert "disagrees" in {one[0] for one in bases(text, _RATS, "species", language=language)}


@pytest.mark.parametrize(("language", "text"), ANIMALS)
def test_animals_told_of_stay_animals(language: str, text: str) -> None:
    assert "disagrees" not in {one[0] for one in bases(text, _RATS, "species", language=language)}
