"""Quantities: number, unit, relation and role, in the words people use."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.language import LANGUAGES, find_quantities
from magcite.model import Role

WORDS = [
    "350",
    "mg",
    "per dag",
    "4 035",
    "män",
    "%",
    "34%",
    "lägre",
    "aged",
    "21–55",
    "for",
    "weeks",
    "2,5",
    "under",
    "år",
    "by",
    "HR",
    "0.66",
    "(95% CI",
    "–",
    "-2",
    "två",
    "\n",
    ".",
    "mellan",
    "och",
    "B12",
    "10",
    "of",
    "p <",
    "1,234",
    "million",
    "å",
]


def roles(text: str, language: str) -> list[tuple[object, ...]]:
    return [
        (one.role.value, one.value, one.high, one.unit, one.relation.value) for one in find_quantities(text, language)
    ]


SWEDISH = [
    ("en studie på 4035 män", ("sample", 4035, None, "person", "=")),
    ("på 7216 män och kvinnor", ("sample", 7216, None, "person", "=")),
    ("55 kvinnor och män", ("sample", 55, None, "person", "=")),
    ("60 patienter med astma", ("sample", 60, None, "person", "=")),
    ("51 överviktiga patienter", ("sample", 51, None, "person", "=")),
    ("drygt 8 800 personer", ("sample", 8800, None, "person", "~")),
    ("över 8800 personer", ("sample", 8800, None, "person", ">")),
    ("8\u00a0800 personer", ("sample", 8800, None, "person", "=")),
    ("8\u2009800 personer", ("sample", 8800, None, "person", "=")),
    ("4.035 män", ("sample", 4035, None, "person", "=")),
    ("4,035 män", ("sample", 4035, None, "person", "=")),
    ("30 möss", ("sample", 30, None, "animal", "=")),
    ("femtio kvinnor", ("sample", 50, None, "person", "=")),
    ("22 olika studier", ("studies", 22, None, "study", "=")),
    ("tre studier", ("studies", 3, None, "study", "=")),
    ("män mellan 30 och 60 år", ("age", 30, 60, "year", "=")),
    ("i åldern 55-80 år", ("age", 55, 80, "year", "=")),
    ("i åldern 55–80", ("age", 55, 80, "year", "=")),
    ("de som var under 65 år", ("age", 65, None, "year", "<")),
    ("mellan 21 och 55 år gamla", ("age", 21, 55, "year", "=")),
    ("50-åriga kvinnor", ("age", 50, None, "year", "=")),
    ("350 mg magnesium per dag", ("dose", 350, None, "mg/day", "=")),
    ("170 mg 2 ggr per dag", ("dose", 340, None, "mg/day", "=")),
    ("170 mg magnesium 2ggr per dag", ("dose", 340, None, "mg/day", "=")),
    ("170 mg två gånger om dagen", ("dose", 340, None, "mg/day", "=")),
    ("120 – 973 mg/dag", ("dose", 120, 973, "mg/day", "=")),
    ("för varje 100 mg", ("dose", 100, None, "mg", "=")),
    ("10 µg D-vitamin dagligen", ("dose", 10, None, "µg/day", "=")),
    ("en dos på 15 mmol", ("dose", 15, None, "mmol", "=")),
    ("400 IE dagligen", ("dose", 400, None, "IU/day", "=")),
    ("2,5 g per dygn", ("dose", 2.5, None, "g/day", "=")),
    ("i 24 veckor", ("duration", 24, None, "week", "=")),
    ("18 år senare", ("duration", 18, None, "year", "=")),
    ("placebo i 6,5 månader", ("duration", 6.5, None, "month", "=")),
    ("efter 4,8 år", ("duration", 4.8, None, "year", "=")),
    ("efter två månader", ("duration", 2, None, "month", "=")),
    ("pågick upp till som max 24 veckor", ("duration", 24, None, "week", "<")),
    ("de följdes under 18 år", ("duration", 18, None, "year", "=")),
    ("de fick placebo under 6,5 månader", ("duration", 6.5, None, "month", "=")),
    ("de fick det under 3 till 24 veckor", ("duration", 3, 24, "week", "=")),
    ("hos dem under 65 år", ("age", 65, None, "year", "<")),
    ("34% mindre risk", ("effect", -34, None, "%", "=")),
    ("24 procents ökad risk", ("effect", 24, None, "%", "=")),
    ("22% ökad risk", ("effect", 22, None, "%", "=")),
    ("minskade risken med hela 40 %", ("effect", -40, None, "%", "=")),
    ("10 -20% mer magnesium", ("effect", 10, 20, "%", "=")),
    ("5 procentenheter lägre", ("effect", -5, None, "pp", "=")),
    ("HR 0,66", ("effect", 0.66, None, "HR", "=")),
    ("1 % av kroppens magnesium", ("proportion", 1, None, "%", "=")),
    ("323 personer dött", ("events", 323, None, "person", "=")),
    ("en studie från 2015", ("year", 2015, None, None, "=")),
    ("500 mg två gånger i veckan", ("dose", 1000, None, "mg/week", "=")),
    ("10 µg D-vitamin varannan dag", ("dose", 5, None, "µg/day", "=")),
    ("dagsdosen var 300 mg", ("dose", 300, None, "mg/day", "=")),
    ("3 koppar kaffe om dagen", ("dose", 3, None, "cup/day", "=")),
    ("fyra gånger 5 gram om dagen", ("dose", 20, None, "g/day", "=")),
    ("i ett halvår", ("duration", 0.5, None, "year", "=")),
    ("varade ett och ett halvt år", ("duration", 1.5, None, "year", "=")),
    ("efter ett år", ("duration", 1, None, "year", "=")),
    ("efter ett decennium", ("duration", 10, None, "year", "=")),
    ("män i tjugoårsåldern", ("age", 20, None, "year", "~")),
    ("män i 70-årsåldern", ("age", 70, None, "year", "~")),
    ("en 12-veckorsstudie av dem", ("other", 12, None, "week", "=")),
    ("en tvåårig studie", ("duration", 2, None, "year", "=")),
    ("fyrtioen kvinnor", ("sample", 41, None, "person", "=")),
    ("ett femtiotal patienter", ("sample", 50, None, "person", "~")),
    ("över en halv miljon människor", ("sample", 500000, None, "person", ">")),
    ("1,2 miljoner människor följdes", ("sample", 1200000, None, "person", "=")),
    ("816 till antalet", ("sample", 816, None, "person", "=")),
    ("blodtrycket sjönk med 2–4 mm Hg", ("effect", -2, -4, "mmHg", "=")),
    ("risken sjönk 22 %", ("effect", -22, None, "%", "=")),
    ("hasardkvoten var 0,66", ("effect", 0.66, None, "HR", "=")),
    ("risken minskade med en tredjedel", ("effect", -33.3, None, "%", "~")),
    ("var femte person", ("proportion", 20, None, "%", "~")),
    ("medelåldern var 62 år", ("age", 62, None, "year", "=")),
]
ENGLISH = [
    ("51 overweight adults", ("sample", 51, None, "person", "=")),
    ("4,035 men", ("sample", 4035, None, "person", "=")),
    ("nearly 8,800 people", ("sample", 8800, None, "person", "~")),
    ("at least 60 patients", ("sample", 60, None, "person", ">")),
    ("nearly nine thousand people", ("sample", 9000, None, "person", "~")),
    ("(n = 60)", ("sample", 60, None, "person", "=")),
    ("22 randomised controlled trials", ("studies", 22, None, "study", "=")),
    ("aged 21–55", ("age", 21, 55, "year", "=")),
    ("aged 55 to 80 years", ("age", 55, 80, "year", "=")),
    ("adults over 65 years", ("age", 65, None, "year", ">")),
    ("48-year-old women", ("age", 48, None, "year", "=")),
    ("350 mg magnesium per day", ("dose", 350, None, "mg/day", "=")),
    ("170 mg twice daily", ("dose", 340, None, "mg/day", "=")),
    ("100 mg three times a day", ("dose", 300, None, "mg/day", "=")),
    ("for 4 weeks", ("duration", 4, None, "week", "=")),
    ("a 12-week trial", ("duration", 12, None, "week", "=")),
    ("over 4.8 years of follow-up", ("duration", 4.8, None, "year", "=")),
    ("24% higher", ("effect", 24, None, "%", "=")),
    ("a 34 percent risk reduction", ("effect", -34, None, "%", "=")),
    ("reduced the risk by 34%", ("effect", -34, None, "%", "=")),
    ("the odds ratio was 1.22", ("effect", 1.22, None, "OR", "=")),
    ("mean difference -2.0 mmHg", ("effect", -2, None, "MD", "=")),
    ("1 % of body magnesium", ("proportion", 1, None, "%", "=")),
    ("130 cancer deaths", ("events", 130, None, "event", "=")),
    ("published in 2014", ("year", 2014, None, None, "=")),
    ("between 1999 and 2010", ("year", 1999, 2010, None, "=")),
    ("forty-one women", ("sample", 41, None, "person", "=")),
    ("three hundred women", ("sample", 300, None, "person", "=")),
    ("randomised 61 adults to magnesium or placebo", ("sample", 61, None, "person", "=")),
    ("half a million adults", ("sample", 500000, None, "person", "~")),
    ("took two 500 mg tablets a day", ("dose", 1000, None, "mg/day", "=")),
    ("1 g three times daily", ("dose", 3, None, "g/day", "=")),
    ("500 mg twice a week", ("dose", 1000, None, "mg/week", "=")),
    ("50,000 IU of vitamin D weekly", ("dose", 50000, None, "IU/week", "=")),
    ("100 mg every other day", ("dose", 50, None, "mg/day", "=")),
    ("10 billion bacteria", ("dose", 1e10, None, "CFU", "=")),
    ("lasted half a year", ("duration", 0.5, None, "year", "=")),
    ("for two and a half years", ("duration", 2.5, None, "year", "=")),
    ("after a decade", ("duration", 10, None, "year", "=")),
    ("blood pressure fell by 3.5 mmHg", ("effect", -3.5, None, "mmHg", "=")),
    ("the risk fell 22%", ("effect", -22, None, "%", "=")),
    ("Relative risk 0.78", ("effect", 0.78, None, "RR", "=")),
    ("the average age was 62 years", ("age", 62, None, "year", "=")),
    ("people over 65 slept", ("age", 65, None, "year", ">")),
    ("two out of three adults", ("proportion", 66.7, None, "%", "~")),
    ("the risk was halved", ("effect", -50, None, "%", "~")),
]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [*((text, "sv", expected) for text, expected in SWEDISH), *((text, "en", expected) for text, expected in ENGLISH)],
)
def test_finds_one_quantity(text: str, language: str, expected: tuple[object, ...]) -> None:
    assert roles(text, language) == [expected]


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("De åt linser i ett helt år", "sv", 1, "year"),
        ("De åt linser under en hel månad", "sv", 1, "month"),
        ("They ate lentils for a whole year", "en", 1, "year"),
        ("They were followed for a full ten weeks", "en", 10, "week"),
        ("De satt tre kvart i kallt vatten", "sv", 45, "minute"),
        ("De cyklade fem kvart om dagen", "sv", 75, "minute"),
        ("They sat still for three-quarters of an hour", "en", 0.75, "hour"),
        ("De fick kapslar med 3 miljoner laktobaciller om dagen", "sv", 3_000_000, "CFU/day"),
        ("They took five billion lactobacilli a day", "en", 5_000_000_000, "CFU/day"),
        ("Ten billion live bacteria daily", "en", 10_000_000_000, "CFU/day"),
    ],
)
def test_amounts_in_plain_words(text: str, language: str, value: float, unit: str) -> None:
    assert [(one.value, one.unit) for one in find_quantities(text, language)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "language"),
    [("The whole year was dry", "en"), ("En hel del åt zink", "sv"), ("They ate a whole egg a day", "en")],
)
def test_a_whole_one_is_no_amount_of_time(text: str, language: str) -> None:
    assert find_quantities(text, language) == ()


def test_the_whole_of_a_share_is_the_sample() -> None:
    found = roles("hälften av de 120 deltagarna fick placebo", "sv")
    assert found == [("proportion", 50, None, "%", "~"), ("sample", 120, None, "person", "=")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("innehåller 550 mg magnesium", "sv"),  # what food holds is no dose
        ("minskad risk för ökad ångest med 30 %", "sv"),  # which of the two changed?
        ("man följde patienter under 20 år", "sv"),  # their age, or for how long
        ("under 5 år", "sv"),  # during, or younger than
        ("för 10 år sedan", "sv"),
        ("endast ca 15h ren näringslära på ca 5år", "sv"),
        ("efter 2-3 besök", "sv"),
        ("per 1000 personer", "sv"),
        ("varav 400 kvinnor", "sv"),
        ("magnesium was 0.7 mmol/l", "en"),
        ("2 million people have migraine", "en"),
        ("30 patients in the magnesium group", "en"),
        ("5 of 60 patients", "en"),
        ("In 2010 women were studied", "en"),  # a year, or a sample
        ("10 years ago", "en"),
        ("the 2016 figures", "en"),
    ],
)
def test_what_is_ambiguous_has_no_role(text: str, language: str) -> None:
    assert {one.role.value for one in find_quantities(text, language)} == {"other"}


@pytest.mark.parametrize(
    "text",
    [
        "D-vitamin och B12",
        "typ 2-diabetes",
        "Typ2-diabetes",
        "Q10",
        "omega-3",
        "Omega 3",
        "25-hydroxyvitamin D",
        "IL-6",
        "HbA1c",
        "https://x.org/2014/350mg",
        "doi:10.1093/ajcn/2014.123",
        "10.1093/350",
        "2015-03-12",
        "[12]",
        "[@leone2006, p. 4]",
        "1) Ta det",
        "COVID-19",
        "kl 12:30",
        "versionen 1.2.3",
        "me350@example.org",
        "vecka 12",
    ],
)
def test_digits_of_names_are_no_quantities(text: str) -> None:
    assert find_quantities(text, "sv") == ()


def test_a_sentence_full_of_figures() -> None:
    text = "Of 7216 men and women aged 55-80 years, 323 died: HR 0.66 (95% CI 0.45–0.95; p < 0.03), a 34% lower risk."
    assert [(one.role.value, one.value, one.high, one.unit) for one in find_quantities(text, "en")] == [
        ("sample", 7216, None, "person"),
        ("age", 55, 80, "year"),
        ("events", 323, None, "person"),
        ("effect", 0.66, None, "HR"),
        ("other", 0.45, 0.95, "CI"),
        ("other", 0.03, None, "p"),
        ("effect", -34, None, "%"),
    ]


def test_some_of_the_dead_are_dead() -> None:
    found = find_quantities("Under dessa år hade 323 personer dött, varav 130 i cancer.", "sv")
    assert [(one.role.value, one.value) for one in found] == [("events", 323), ("events", 130)]


@settings(max_examples=50, deadline=None)
@given(
    text=st.one_of(st.text(max_size=60), st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)),
    language=st.sampled_from(LANGUAGES),
)
def test_spans_say_what_the_text_says(text: str, language: str) -> None:
    found = find_quantities(text, language)
    assert all(text[one.span.start : one.span.end] == one.text != "" for one in found)
    assert all(before.span.end <= after.span.start for before, after in pairwise(found))
    assert all(one.high is None or one.unit == "%" or one.value < one.high for one in found)


@pytest.mark.parametrize(
    "text", ["sıx men", "sİx men", "5 mıllion men", "5 mİlligram daily", "5 mg three tİmes daİly", "ſix men"]
)
def test_letters_that_only_ignoring_case_makes_equal(text: str) -> None:
    assert all(text[one.span.start : one.span.end] == one.text for one in find_quantities(text, "en"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-two studies", 22),
        ("thirty-five trials", 35),
        ("two hundred studies", 200),
        ("one hundred and six trials", 106),
    ],
)
def test_composed_number_words(text: str, value: float) -> None:
    assert roles(text, "en") == [("studies", value, None, "study", "=")]


@pytest.mark.parametrize("text", ["forty-fifty patients", "sixty-seventy men"])
def test_half_of_a_number_in_words_is_no_number(text: str) -> None:
    assert find_quantities(text, "en") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I et studie med 4.035 mænd så man det.", ("4.035 mænd", Role.SAMPLE, 4035, "person")),
        ("Mænd mellem 30 og 60 år deltog.", ("mellem 30 og 60 år", Role.AGE, 30, "year")),
        ("Deltagerne fik 350 mg magnesium om dagen.", ("350 mg magnesium om dagen", Role.DOSE, 350, "mg/day")),
        ("De tog det i 6,5 måneder.", ("6,5 måneder", Role.DURATION, 6.5, "month")),
        ("Risikoen var 34 % lavere.", ("34 %", Role.EFFECT, -34, "%")),
        ("En metaanalyse af 22 studier.", ("22 studier", Role.STUDIES, 22, "study")),
        ("Over 8.800 voksne deltog.", ("Over 8.800 voksne", Role.SAMPLE, 8800, "person")),
    ],
)
def test_danish(text: str, expected: tuple[str, Role, float, str]) -> None:
    (quantity,) = find_quantities(text, "da")
    assert (quantity.text, quantity.role, quantity.value, quantity.unit) == expected


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Kvinnorna drack en kopp te om dagen.", "sv", [(1, "cup/day")]),
        ("De åt ett ägg om dagen.", "sv", [(1, "egg/day")]),
        ("They drank a glass of milk per day.", "en", [(1, "glass/day")]),
        ("They had a drink after work.", "en", []),
        ("En studie om dagen efter.", "sv", []),
    ],
)
def test_one_of_what_is_had_by_the_day_is_a_number(text: str, language: str, told: list[tuple[int, str]]) -> None:
    assert [(one.value, one.unit) for one in find_quantities(text, language)] == told


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "Half a gram of lorazepam was compared with it", 0.5, "g"),
        ("sv", "Ett halvt gram lorazepam jämfördes", 0.5, "g"),
        ("en", "They drank two 240 ml glasses of juice a day", 480, "ml/day"),
        ("sv", "De drack två glas på 240 ml varje dag", 480, "ml/day"),
    ],
)
def test_weights_in_words_and_what_an_amount_comes_in(language: str, text: str, value: float, unit: str) -> None:
    assert [(one.value, one.unit) for one in find_quantities(text, language)] == [(value, unit)]


def test_a_range_may_begin_with_a_word() -> None:
    assert [(one.value, one.high) for one in find_quantities("for five to 14 weeks", "en")] == [(5, 14)]
