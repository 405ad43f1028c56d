"""Whole samples: seen where the words leave no other reading, and nowhere else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.language import LANGUAGES, introduces_sample, speaks_of_others

WHOLE = [
    ("sv", "I en randomiserad studie på |51 överviktiga patienter| blev kärlen mjukare"),
    ("sv", "I ett lottat försök från 2016 fick |51 överviktiga patienter| placebo eller magnesium"),
    ("sv", "I en studie från flera länder fick |190 personer| med kärlkramp antingen 730 mg magnesium eller placebo"),
    ("sv", "I en studie från 2016 på |51 överviktiga patienter| så gav man antingen magnesium eller placebo"),
    ("sv", "En studie, publicerad i Lakartidningen 2019, på |84 barn| visade något annat"),
    ("sv", "I en undersökning i Danmark bland |1 240 skiftarbetare| var sömnen sämre"),
    ("sv", "Ett försök (2011) med |30 löpare| gav samma svar"),
    ("sv", "I en studie på |51 patienter| var blodtrycket lägre"),
    ("sv", "I en studie på |51 patienter| så gav man 350 mg per dag eller placebo"),
    ("sv", "Forskarna lottade |2 587 vuxna|"),
    ("sv", "I VITAL deltog |26 871 personer|"),
    ("en", "In a randomised trial of |51 overweight patients| the arteries grew softer"),
    ("en", "In a trial from 2016, |51 overweight patients| were given placebo or magnesium"),
    ("en", "In a study from several countries, |190 people| with angina were given either magnesium or placebo"),
    ("en", "In a double-blind trial from 2016 of |51 overweight patients| the arteries grew softer"),
    ("en", "A study published in The Lancet in 2019 with |84 children| found something else"),
    ("en", "In a survey in Denmark among |1,240 shift workers| sleep was worse"),
    ("en", "A trial (2011) in |30 runners| gave the same answer"),
    ("en", "In a trial of |51 patients| they took 350 mg per day or placebo"),
    ("en", "The trial randomised |2,587 adults|"),
    ("en", "The trial randomised |2,587 adults| to vitamin D or placebo"),
    ("en", "In VITAL, |26 871 adults| were followed"),
]
NOT_WHOLE = [
    ("sv", "En studie på två grupper med |10 personer| var."),
    ("sv", "I en studie i vilken kvinnor ingick med |10 män| som jämförelse"),
    ("en", "In a study from 2016 women who lived with |10 men| were asked"),
    ("sv", "I VITAL fick |1 617 deltagare| cancer under studien"),
    ("sv", "I VITAL fick |12 927 personer| D-vitamin och 12 944 placebo"),
    ("sv", "Av |1 000 personer| som tar D-vitamin får fem cancer"),
    ("sv", "Den gjordes i en studie med |10 personer| per läkare"),
    ("sv", "I en delstudie till VITAL med |1 054 personer| mättes bentätheten"),
    ("sv", "Till skillnad från en studie på |1 179 kvinnor| fann VITAL ingen verkan"),
    ("sv", "VITAL lottade |12 927 vuxna| till D-vitamin"),
    ("en", "Of the participants, |12,927 adults| were given vitamin D"),
    ("en", "The |5,106 black participants| fared no better"),
    ("en", "Unlike an earlier trial of |1,179 women|, VITAL found no effect"),
    ("en", "VITAL randomised |12,927 adults| to vitamin D"),
    ("en", "VITAL followed |13,085 women|"),
]


def parts(sentence: str) -> tuple[str, str, str]:
    before, counted, after = sentence.split("|")
    return before, counted, after


@pytest.mark.parametrize(("language", "sentence"), WHOLE)
def test_the_whole_sample(language: str, sentence: str) -> None:
    before, counted, after = parts(sentence)
    assert introduces_sample(before, counted, after, language)
    assert not speaks_of_others(before, after, language)


@pytest.mark.parametrize(("language", "sentence"), NOT_WHOLE)
def test_no_whole_sample(language: str, sentence: str) -> None:
    before, counted, after = parts(sentence)
    assert not introduces_sample(before, counted, after, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("sv", "Av |100 000 personer| som tar D-vitamin får fem cancer"),
        ("sv", "I en tidigare studie på |36 282 kvinnor| sågs inget"),
        ("sv", "Bland svenskarna var det |40 000 personer| som tillfrågades"),
        ("en", "Of |100,000 people| who take vitamin D five have cancer"),
        ("en", "An earlier trial of |36,282 women| found no effect"),
        ("en", "In all, |401,605 people| were screened"),
    ],
)
def test_other_people(language: str, sentence: str) -> None:
    before, _, after = parts(sentence)
    assert speaks_of_others(before, after, language)


@settings(max_examples=50)
@given(st.text(max_size=80), st.text(max_size=30), st.text(max_size=80), st.sampled_from(LANGUAGES))
def test_what_speaks_of_others_introduces_no_sample(before: str, counted: str, after: str, language: str) -> None:
    introduced = introduces_sample(before, counted, after, language)
    assert not (introduced and speaks_of_others(before, after, language))


@pytest.mark.parametrize(
    ("language", "before"), [("en", "A little report tells of "), ("sv", "En liten rapport berättar om ")]
)
def test_those_told_of_are_no_others(language: str, before: str) -> None:
    assert not speaks_of_others(before, "", language)
