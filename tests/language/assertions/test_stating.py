"""Verbs of what people do, with how they did it, and people who stayed free of something."""

import pytest

from magcite.language.assertions import assertions_in
from magcite.model import Direction
from tests.growth import grows_no_faster_than_the_text


def told(sentence: str, language: str = "sv") -> list[tuple[str, str]]:
    """Direction and first outcome of each assertion; "any" for deaths of any cause, "-" for none that is known."""
    return [
        (str(one.direction), (one.topics[0].concept.id if one.topics[0].concept else "any") if one.topics else "-")
        for one in assertions_in(sentence, language)
    ]


@pytest.mark.parametrize(
    ("sentence", "direction", "outcome"),
    [
        ("Barnen som bars i sele grät mindre än de andra.", "lower", "crying"),
        ("Äldre med dålig syn faller oftare.", "higher", "falls"),
        ("Äldre som tränar balans ramlar mer sällan.", "lower", "falls"),
        ("Pigorna ammades i snitt 40 dagar längre.", "higher", "breastfeeding"),
        ("De som drack teet kräktes inte oftare.", "none", "vomiting"),
        ("Däremot bröt de inte höften oftare.", "none", "hip-fracture"),
        ("De mådde inte illa oftare än andra.", "none", "nausea"),
        ("Lärarna var sjukskrivna kortare tid.", "lower", "sick-leave"),
        ("De opererade fick åka hem ett dygn tidigare.", "lower", "hospitalisation"),
        ("Strumporna gjorde att männen svimmade mer sällan.", "lower", "syncope"),
        ("Barnen kissade på sig mer sällan.", "lower", "bedwetting"),
        ("Färre höll sig rökfria med tuggummit.", "lower", "smoking-cessation"),
        ("Männen i tjänst dog tidigare.", "higher", "any"),
    ],
)
def test_done_more_or_less(sentence: str, direction: str, outcome: str) -> None:
    assert told(sentence) == [(direction, outcome)]


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Fler slapp en ny infarkt.", "lower"),
        ("Med sprutan slapp färre huvudvärk.", "higher"),
        ("Klart fler klarade sig utan infektioner.", "lower"),
        ("Med stödet klarade sig färre utan kräkningar.", "higher"),
        ("Ett antal infarkter kunde undvikas.", "lower"),
    ],
)
def test_who_stayed_free(sentence: str, direction: str) -> None:
    assert [way for way, _ in told(sentence)] == [direction]


def test_the_size_of_those_who_stayed_free_is_none_of_the_outcome() -> None:
    (one,) = assertions_in("30 procent fler slapp infarkter.", "sv")
    assert one.direction is Direction.LOWER
    assert one.size is None


@pytest.mark.parametrize(
    "sentence", ["De som sov mindre åt mer fisk.", "Bland dem som faller oftare var medelåldern 80."]
)
def test_of_whom_is_told_is_no_outcome(sentence: str) -> None:
    assert not {one for one in told(sentence) if one[1] in {"sleep", "falls"}}


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Det blir mindre beläggning kvar på tungan.", "lower"),
        ("De kände sig mindre utbrända.", "lower"),
    ],
)
def test_less_of_what_has_no_name(sentence: str, direction: str) -> None:
    assert direction in [way for way, _ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Fler drabbades av diarré med den kortare kuren.", [("higher", "diarrhoea")]),
        ("Fluoxetin ensamt lindrade inte depression.", [("none", "depression")]),
        ("They found their tinnitus less troublesome.", []),
    ],
)
def test_what_tells_no_direction(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert told(sentence, "en" if sentence.startswith("They") else "sv") == expected


def test_time_is_linear() -> None:
    assert grows_no_faster_than_the_text(lambda text: assertions_in(text, "sv"), "fler gråter ", 25)
