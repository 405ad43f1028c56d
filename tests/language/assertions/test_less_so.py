"""A change or a deed that was less so: a denial that denies none of it."""

import pytest

from magcite.language.assertions import assertions_in
from tests.language.assertions.test_stating import told


@pytest.mark.parametrize(
    ("language", "sentence", "direction", "outcome"),
    [
        ("sv", "Blodsockret steg inte lika mycket.", "lower", "blood-glucose"),
        ("sv", "Vikten ökade inte lika snabbt.", "lower", "body-weight"),
        ("sv", "Smärtan minskade inte lika mycket.", "higher", "pain"),
        ("sv", "Minnet försämrades inte lika mycket.", "better", "memory"),
        ("sv", "Minnet försämrades långsammare.", "better", "memory"),
        ("en", "Blood sugar rose not as much.", "lower", "blood-glucose"),
        ("en", "Pain fell not as fast.", "higher", "pain"),
        ("sv", "De vaknade inte lika ofta på natten.", "lower", "night-waking"),
        ("sv", "De hostade inte lika mycket.", "better", "cough"),
        ("sv", "De var inte lika trötta som förut.", "better", "fatigue"),
        ("en", "They coughed not as often.", "lower", "cough"),
        ("sv", "De kissade inte på sig lika ofta.", "lower", "bedwetting"),
        ("sv", "De kom inte ihåg lika många ord.", "worse", "memory"),
        ("sv", "De sov inte lika gott.", "worse", "sleep-quality"),
        ("sv", "De orkade inte fullt så länge.", "lower", "endurance"),
        ("sv", "Barnen blev inte lika ofta lösa i magen som de andra.", "lower", "diarrhoea"),
        ("sv", "Mensvärken var inte på långa vägar så svår.", "lower", "menstrual-pain"),
        ("sv", "Barnen blev inte närsynta i samma takt.", "lower", "myopia"),
        # and what is denied, or alike
        ("sv", "De som inte fick tillskottet var lika trötta.", "none", "fatigue"),
        ("sv", "Såren läkte lika fort.", "none", "wound-healing"),
        ("sv", "De åkte hem lika tidigt.", "none", "hospitalisation"),
        ("sv", "De behövde lika mycket morfin.", "none", "rescue-medication"),
        ("sv", "Stroke drabbade lika många i båda grupperna.", "none", "stroke"),
        ("sv", "Vikten ökade inte.", "none", "body-weight"),
        ("sv", "Vikten ökade lika mycket.", "none", "body-weight"),
        ("sv", "De hostade inte oftare.", "none", "cough"),
        ("sv", "De var lika trötta som förut.", "none", "fatigue"),
        ("sv", "De var inte mindre trötta.", "none", "fatigue"),
        ("en", "They were just as tired as before.", "none", "fatigue"),
    ],
)
def test_less_so_is_no_denial(language: str, sentence: str, direction: str, outcome: str) -> None:
    assert told(sentence, language) == [(direction, outcome)]


def test_a_denial_of_likeness_apart_from_it_is_left_open() -> None:
    assert told("De kände sig sannerligen inte vara lika oroliga.") in ([], [("lower", "anxiety")])


@pytest.mark.parametrize(
    ("language", "sentence", "direction", "outcome"),
    [
        ("sv", "De slapp illamående oftare än de andra.", "lower", "nausea"),
        ("sv", "De slapp huvudvärken i större utsträckning.", "lower", "headache"),
        ("sv", "De undgick infektioner mer sällan.", "higher", "infection"),
        ("en", "They escaped nausea more often.", "lower", "nausea"),
        ("sv", "De mådde illa oftare.", "higher", "nausea"),
        ("sv", "De hade huvudvärk oftare.", "higher", "headache"),
    ],
)
def test_what_people_were_spared_more_often(language: str, sentence: str, direction: str, outcome: str) -> None:
    assert told(sentence, language) == [(direction, outcome)]


@pytest.mark.parametrize(
    ("language", "sentence", "direction", "outcome"),
    [
        ("sv", "Det tog kortare tid för dem att somna.", "better", "sleep-latency"),
        ("sv", "Det tog längre tid för patienterna att komma hem.", "higher", "hospitalisation"),
        ("sv", "Förlossningen gick fortare.", "lower", "labour-length"),
        ("sv", "De gamla gick fortare.", "higher", "walking-speed"),
        ("sv", "De var sjuka fler dagar.", "higher", "illness-duration"),
        ("sv", "Finnarna blev en tredjedel färre.", "lower", "lesion-count"),
        ("en", "Their spots became fewer.", "lower", "lesion-count"),
        ("sv", "Fler var i livet fem år senare.", "lower", "any"),
    ],
)
def test_how_long_it_took(language: str, sentence: str, direction: str, outcome: str) -> None:
    assert told(sentence, language) == [(direction, outcome)]


@pytest.mark.parametrize(
    "sentence", ["Loppet gick fortare.", "Sårläkningen gick fortare.", "Nu gick läkningen fortare."]
)
def test_what_goes_fast_is_no_walk(sentence: str) -> None:
    assert ("higher", "walking-speed") not in told(sentence)


@pytest.mark.parametrize(
    ("language", "sentence", "exposed"),
    [
        ("sv", "Hälften så många fick diarré som bland dem som inte drack saften.", None),
        ("sv", "Dubbelt så många fick diarré som i gruppen som inte drack saften.", None),
        ("en", "Half as many got diarrhoea as among those who did not drink the juice.", None),
        ("sv", "Bland dem som aldrig drack saften fick dubbelt så många diarré.", "low"),
    ],
)
def test_those_beside_whom_others_are_counted(language: str, sentence: str, exposed: str | None) -> None:
    (one,) = assertions_in(sentence, language)
    assert not one.doubtful or exposed
    assert one.exposure is None or str(one.exposure) == exposed
