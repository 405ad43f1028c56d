"""Parts told as counts, what something came down to, and what tells of more or fewer things."""

import pytest

from magcite.language.assertions import SizeKind, assertions_in
from magcite.model import Direction

_NEAR = 0.01

_RATIOS = [
    ("en", "One migraine in six was averted.", 5 / 6),
    ("en", "The spray prevented two asthma attacks out of five.", 3 / 5),
    ("en", "Out of four colds one was averted.", 3 / 4),
    ("en", "Nine in ten fewer of the vaccinated got shingles.", 1 / 10),
    ("en", "It kept a third of the grandmothers from getting flu.", 2 / 3),
    ("en", "It stopped one child in four from catching a cold.", 3 / 4),
    ("en", "Deaths from malaria fell to a quarter of what they were.", 1 / 4),
    ("en", "The risk of stroke was cut to just two fifths.", 2 / 5),
    ("en", "The pain fell to 70 percent of what it was.", 0.7),
    ("en", "The pain sank by close to a third.", 2 / 3),
    ("en", "They had four times the odds of a stroke.", 4.0),
    ("en", "Colds were five times rarer.", 0.2),
    ("en", "Blood pressure aside, falls were three fifths as common.", 0.6),
    ("sv", "Vart fjärde fall av influensa förhindrades.", 3 / 4),
    ("sv", "Två av fem förkylningar uteblev.", 3 / 5),
    ("sv", "Medlet förhindrade en av fyra förkylningar.", 3 / 4),
    ("sv", "Risken för stroke sjönk till en fjärdedel.", 1 / 4),
    ("sv", "Smärtan sjönk till 70 procent av vad den var.", 0.7),
    ("sv", "Förkylningar var fem gånger ovanligare.", 0.2),
    ("sv", "Risken för stroke var två femtedelar så stor.", 0.4),
]

_DIFFERENCES = [
    ("en", "The pain fell by three whole points.", 3.0, "point"),
    ("en", "They slept 25 fewer minutes.", 25.0, "minute"),
    ("en", "It took two full kilos off their weight.", 2.0, "kg"),
    ("sv", "Smärtan sjönk med tre hela poäng.", 3.0, "point"),
    ("sv", "De sov 25 färre minuter.", 25.0, "minute"),
]

_SILENT = [
    ("en", "One woman in ten had a migraine."),
    ("en", "The pain dropped to five points."),
    ("en", "Up to a third of them had a cold."),
    ("en", "Two of the five trials were about colds."),
    ("en", "Nine out of ten got rid of the pain."),
    ("en", "Four in ten avoided migraine."),
    ("en", "Those who cut their sugar to a third had fewer cavities."),
    ("en", "One in five people who avoided gluten had less bloating."),
    ("sv", "Nio av tio blev av med smärtan."),
    ("sv", "Fyra av tio slapp sin migrän."),
    ("sv", "Var tionde kvinna hade migrän."),
    ("sv", "Smärtan sjönk till fem poäng."),
    ("sv", "De äldre gick 3 000 fler steg om dagen."),
]


def _sizes(language: str, sentence: str) -> list[tuple[SizeKind, float, str | None]]:
    return [(one.size.kind, one.size.low, one.size.unit) for one in assertions_in(sentence, language) if one.size]


@pytest.mark.parametrize(("language", "sentence", "ratio"), _RATIOS)
def test_parts_are_ratios(language: str, sentence: str, ratio: float) -> None:
    """A count of what never came tells what is left, and so does what something came down to."""
    ((kind, value, _),) = _sizes(language, sentence)
    assert kind is SizeKind.RATIO
    assert abs(value - ratio) < _NEAR


@pytest.mark.parametrize(("language", "sentence", "value", "unit"), _DIFFERENCES)
def test_words_stand_between_a_figure_and_its_unit(language: str, sentence: str, value: float, unit: str) -> None:
    """Words of how full or how many do not part a figure from its unit."""
    assert _sizes(language, sentence) == [(SizeKind.DIFFERENCE, value, unit)]


@pytest.mark.parametrize(("language", "sentence"), _SILENT)
def test_levels_and_shares_are_no_sizes(language: str, sentence: str) -> None:
    """What something came down to in its unit is no difference, and a share of people no effect."""
    assert _sizes(language, sentence) == []


@pytest.mark.parametrize(
    ("language", "sentence", "way"),
    [
        ("en", "An extra glass of water kept a quarter of the women from getting migraine.", Direction.LOWER),
        ("en", "Two in five cases of pneumonia were averted by raising the head of the bed.", Direction.LOWER),
        ("en", "The smokers got six more migraines a month.", Direction.HIGHER),
        ("en", "Those who took 9,000 more steps a day had fewer strokes.", Direction.LOWER),
        ("sv", "Två av fem lunginflammationer undveks genom att höja huvudändan.", Direction.LOWER),
    ],
)
def test_what_was_taken_or_done_tells_no_change(language: str, sentence: str, way: Direction) -> None:
    """Neither what people took nor the deed by which something came about is what became of an outcome."""
    assert [one.direction for one in assertions_in(sentence, language)] == [way]
