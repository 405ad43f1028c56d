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
    ("sentence", "direction", "outcome"),
    [
        # how often, how long, how far
        ("The children wet the bed less often.", "lower", "bedwetting"),
        ("Their gums bled a bit less.", "lower", "bleeding-gums"),
        ("Those given oats could keep their minds on the task longer.", "higher", "attention"),
        ("They stayed asleep for longer.", "higher", "sleep"),
        ("The boys leapt clearly higher.", "higher", "jump-height"),
        # how well, how soon, how easily
        ("The drivers concentrated better.", "better", "attention"),
        ("They left hospital two days earlier.", "lower", "hospitalisation"),
        ("The old ladies got out of the chair more quickly.", "better", "tug"),
        ("They caught colds less easily.", "lower", "common-cold"),
        ("With the spray they found it easier to breathe.", "better", "breathlessness"),
        ("They had more difficulty swallowing.", "worse", "swallowing-difficulty"),
        ("The workout felt lighter.", "lower", "rpe"),
        # how people are
        ("They were less bunged up.", "lower", "stuffy-nose"),
        ("They were more wobbly.", "lower", "balance"),
        # things that are counted
        ("The pupils missed fewer days of school.", "lower", "school-absence"),
        ("They asked for less morphine.", "lower", "rescue-medication"),
        ("They recalled three more words.", "higher", "memory"),
        ("They forgot fewer names.", "higher", "memory"),
        ("They managed more push-ups.", "higher", "muscle-endurance"),
        ("They left more on their plates.", "lower", "energy-intake"),
        # what more or fewer people did
        ("Fewer of the men had to come back within a month.", "lower", "readmission"),
        ("More of the ulcers had healed.", "better", "wound-healing"),
        ("More of the women carried to term.", "lower", "miscarriage"),
        # what is undone, and what troubles
        ("They managed without painkillers more often.", "lower", "rescue-medication"),
        ("They tossed and turned less.", "better", "night-waking"),
        # an illness that it is told of
        ("Their burns itched less.", "better", "itch"),
        # denied
        ("They did not cough any less.", "none", "cough"),
        ("They slept no longer than those on placebo.", "none", "sleep"),
    ],
)
def test_scenes_of_lay_writers(sentence: str, direction: str, outcome: str) -> None:
    assert told(sentence, "en") == [(direction, outcome)]


@pytest.mark.parametrize(
    "sentence",
    [
        "They were told to sleep longer at weekends.",
        "Their doctors worried less.",
        "At the start they weighed less than the others.",
        "The women had slept less before they joined.",
        "They took the capsules more often than planned.",
        "They smoked fewer cigarettes than the men in the first study.",
        "They were older and heavier than the others.",
        "They stayed in the study longer.",
        "They ate more fish.",
    ],
)
def test_scenes_that_came_of_nothing_tried(sentence: str) -> None:
    assert told(sentence, "en") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Those who were less bunged up ate well.",
        "Less active people took part.",
        "They coughed and the dogs were walked more.",
        "They jumped more often.",
    ],
)
def test_words_that_belong_to_others_make_no_scene(sentence: str) -> None:
    assert not {name for _, name in told(sentence, "en")} & {"stuffy-nose", "physical-activity", "cough", "jump-height"}


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


def test_time_is_linear_in_english() -> None:
    for words in ("more of them could ", "missed fewer days of ", "coughed less easily tired "):
        assert grows_no_faster_than_the_text(lambda text: assertions_in(text, "en"), words, 25)


def test_time_is_linear() -> None:
    assert grows_no_faster_than_the_text(lambda text: assertions_in(text, "sv"), "fler gråter ", 25)
