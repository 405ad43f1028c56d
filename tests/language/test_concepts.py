"""What sentences mention, checked by hand in both languages, and what holds for every form of the vocabulary."""

import tomllib
from collections import defaultdict
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.concept_table import entries_in, load_concepts, table_of
from magcite.language.concept_words import Words, written_words
from magcite.language.concepts import ConceptKind, concept, concept_of_heading, concepts_in, is_within
from tests.growth import grows_no_faster_than_the_text
from tests.language.corpora import lines

TABLE = load_concepts()
LANGUAGES = list(TABLE.grammars)
CASES = [(language, line) for language in LANGUAGES for line in lines(f"concepts.{language}.txt")]
FOLDER = files("magcite.language").joinpath("data", "concepts")
FILES = [file for file in FOLDER.iterdir() if file.name.endswith(".toml")]
# those who do a thing, in the words for it, and short names that begin others
BENT_ALIKE = {
    "sv": {
        "ALAT", "ASAT", "arbetare", "cyklister", "cyklisterna", "dansare", "elitidrottare", "idrottare", "intagna",
        "keton", "ketos", "körsångare", "medelåldern", "medelålders", "metabolt", "musiker", "prematurer", "roddare",
        "snusare", "styrketränade", "styrketränande", "sångare",
    },
    "en": {"skiers", "vegans", "vegetarians"},
}  # fmt: skip
NEVER_ALONE = {("sv", "lever")}  # also "lives": known in compounds only


def mentioned(text: str, language: str) -> list[str]:
    return [f"{one.concept.id}={text[one.span.start : one.span.end]}" for one in concepts_in(text, language)]


def ids(text: str, language: str) -> list[str]:
    return [one.concept.id for one in concepts_in(text, language)]


@pytest.mark.parametrize(("language", "line"), CASES)
def test_a_sentence_mentions_what_a_reader_finds(language: str, line: str) -> None:
    text, *expected = line.split(" | ")
    assert mentioned(text, language) == expected


@pytest.mark.parametrize("line", lines("concepts.parallel.txt"))
def test_one_sentence_in_two_languages_is_about_the_same(line: str) -> None:
    swedish, english = line.split(" | ")
    assert sorted(ids(swedish, "sv")) == sorted(ids(english, "en")) != []


def test_the_corpus_is_large_enough_to_tell() -> None:
    assert sum(line.count(" | ") for _, line in CASES) >= 150
    assert sum(" | " not in line for _, line in CASES) >= 10


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("magnesiumbristen", "sv", ["magnesium-deficiency"], id="definite"),
        pytest.param("järntillskottens", "sv", ["iron"], id="listed compound"),
        pytest.param("kalciumtillskotten", "sv", ["calcium"], id="plural of a listed compound"),
        pytest.param("selentillskott", "sv", ["selenium", "supplement"], id="compound of two"),
        pytest.param("cancersjuka", "sv", ["cancer-patients"], id="adjective used as a noun"),
        pytest.param("njurcancerpatienternas", "sv", ["kidney-cancer", "patients"], id="two parts, genitive"),
        pytest.param("C-vitamin-brist", "sv", ["vitamin-c", "deficiency"], id="hyphens"),
        pytest.param("hjärtinfarktspatient", "sv", ["myocardial-infarction", "patients"], id="linking s"),
        pytest.param("migränanfallens", "sv", ["migraine"], id="unknown end"),
        pytest.param("svår\u00adartros artros", "sv", ["osteoarthritis", "osteoarthritis"], id="soft hyphen"),
        pytest.param("dia\u00adbetes", "sv", ["diabetes"], id="soft hyphen inside"),
        pytest.param("diabetes-\nrelated", "en", ["diabetes"], id="over a line"),
        pytest.param("heart\nattack", "en", ["myocardial-infarction"], id="phrase over a line"),
        pytest.param("women’s health", "en", ["women", "health"], id="curly apostrophe"),
        pytest.param("Crohns sjukdom", "sv", ["crohns-disease"], id="name with genitive"),
        pytest.param("fo\u0308r tidig fo\u0308dsel", "sv", ["preterm-birth"], id="decomposed letters"),
        pytest.param("a us soldier", "en", ["soldiers"], id="pronoun, not country"),
        pytest.param("MS and ms", "en", ["multiple-sclerosis"], id="short name in its case only"),
        pytest.param("die Krankheit", "de", [], id="no vocabulary of the language"),
        pytest.param("heart attack", "en-GB", ["myocardial-infarction"], id="language with a region"),
        pytest.param("", "sv", [], id="empty"),
        pytest.param("x" * 5000, "sv", [], id="one endless word"),
    ],
)
def test_how_words_are_written(text: str, language: str, expected: list[str]) -> None:
    assert ids(text, language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_names_its_concept(language: str) -> None:
    strange = {
        (form, one.id): ids(form.removeprefix("="), language)
        for form, one in TABLE.forms[language]
        if (language, form) not in NEVER_ALONE and ids(form.removeprefix("="), language) != [one.id]
    }
    assert strange == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_names_two_concepts(language: str) -> None:
    named = defaultdict(set)
    for form, one in TABLE.forms[language]:
        named[written_words(form.removeprefix("="))].add(one.id)
    assert {form: found for form, found in named.items() if len(found) > 1} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_form_of_a_concept_bends_into_one_of_another(language: str) -> None:
    words = Words(TABLE.grammars[language])
    named = defaultdict(set)
    listed = [(form, one) for form, one in TABLE.forms[language] if len(written_words(form.removeprefix("="))) == 1]
    for form, one in listed:
        (word,) = written_words(form.removeprefix("="))
        named[words.add(word, bends=not form.startswith("="))].add(one.id)
    strange = set()
    for form, one in listed:
        others = {other for number in words.forms(form.removeprefix("=")) for other in named[number]}
        if any(not is_within(one.id, other) and not is_within(other, one.id) for other in others):
            strange.add(form.removeprefix("="))
    assert strange - BENT_ALIKE[language] == set()


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_lines_are_read_as_toml_is(file: Traversable) -> None:
    text = file.read_text("utf-8")
    table = tomllib.loads(text)
    kind = table.pop("kind")
    assert list(entries_in(text, file.name)) == [(name, kind, fields) for name, fields in table.items()]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('a = { sv = "b", en = "c" }', id="no kind"),
        pytest.param('kind = "food"\na = { sv = "b" en = "c" }', id="no comma"),
        pytest.param('kind = "food"\na = { sv = "b", en = ["c"] }', id="list"),
        pytest.param('kind = "food"\na = { sv = "b", sv = "c" }', id="field twice"),
        pytest.param('kind = "food"\n[a]', id="table"),
        pytest.param('kind = "food"\na = { sv = "\\u0041", en = "c" }', id="escape"),
    ],
)
def test_other_lines_are_told_with_their_place(text: str) -> None:
    with pytest.raises(ValueError, match=rf"x\.toml:{text.count(chr(10)) + 1}: "):
        list(entries_in(text, "x.toml"))


def test_every_concept_has_forms_in_both_languages_and_a_kind() -> None:
    for language in LANGUAGES:
        assert {one.id for form, one in TABLE.forms[language] if form} == set(TABLE.concepts)
    assert {one.kind for one in TABLE.concepts.values()} == set(ConceptKind)
    assert len(TABLE.concepts) >= 1_500


def test_no_concept_is_broader_than_itself() -> None:
    circular = [one.id for one in TABLE.concepts.values() if any(is_within(up, one.id) for up in one.broader)]
    assert circular == []


def test_narrower_concepts() -> None:
    assert is_within("breast-cancer", "cancer")
    assert is_within("breast-cancer", "disease")
    assert is_within("type-2-diabetics", "diabetes")
    assert is_within("cancer", "cancer")
    assert not is_within("cancer", "breast-cancer")
    assert not is_within("magnesium", "cancer")


def test_unknown_ids_are_told() -> None:
    for ask in (
        lambda: concept("no-such"),
        lambda: is_within("no-such", "cancer"),
        lambda: is_within("cancer", "no-such"),
    ):
        with pytest.raises(KeyError, match="no-such"):
            ask()


def test_a_flawed_vocabulary_is_no_vocabulary() -> None:
    fields = {"sv": "a", "en": "b", "mesh": "H"}
    grammars = TABLE.grammars
    assert list(table_of([("x", "food", fields)], grammars).concepts) == ["x"]
    with pytest.raises(KeyError, match="nowhere"):
        table_of([("x", "food", {**fields, "broader": "nowhere"})], grammars)
    with pytest.raises(KeyError, match="en"):
        table_of([("x", "food", {"sv": "a"})], grammars)
    with pytest.raises(ValueError, match="drink"):
        table_of([("x", "drink", fields)], grammars)
    with pytest.raises(ValueError, match="twice"):
        table_of([("x", "food", fields), ("y", "food", fields)], grammars)


def test_headings_of_mesh() -> None:
    assert concept_of_heading("Diabetes Mellitus, Type 2") is concept("type-2-diabetes")
    assert concept_of_heading("Breast Neoplasms/*epidemiology") is concept("breast-cancer")
    assert concept_of_heading("*Magnesium") is concept("magnesium")
    assert concept_of_heading("No Such Heading") is None


WORDS = st.sampled_from([form.removeprefix("=") for language in LANGUAGES for form, _ in TABLE.forms[language]])
PIECES = st.one_of(
    WORDS, st.text(max_size=6), st.sampled_from([" ", "-", ", ", ". ", "s", "en", "'s", "\u00ad", "och", "and"])
)


@given(text=st.lists(PIECES, max_size=12).map("".join), language=st.sampled_from(LANGUAGES))
def test_mentions_stand_in_order_and_apart(text: str, language: str) -> None:
    spans = [one.span for one in concepts_in(text, language)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "piece",
    [
        "magnesium",
        "magnesium ",
        "hjärt- ",
        "breast, ",
        "type 2 ",
        "dö i ",
        "'s ",
        "a-",
        "och ",
        "zzzzzzzz ",
        "bröstcancerpatient ",
        "\u0301",
        "D-",
    ],
)
def test_reading_takes_the_length_of_the_text(piece: str, language: str) -> None:
    assert grows_no_faster_than_the_text(lambda text: concepts_in(text, language), piece, 600)


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("sv", "Åtta Umeåforskare lät kören sjunga i kör för nyblivna mammor.", {"sweden", "singing", "mothers"}),
        ("sv", "De fick en kortisonspruta och tog en lur på dagen.", {"cortisone-injection", "napping"}),
        (
            "en",
            "Two jabs kept octogenarians out of the emergency room.",
            {"vaccination", "oldest-old", "emergency-visits"},
        ),
        ("en", "Office workers in Aarhus got sit-stand desks.", {"office-workers", "denmark", "standing-desk"}),
    ],
)
def test_plain_words_name_concepts(language: str, text: str, named: set[str]) -> None:
    assert named <= set(ids(text, language))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("sv", "stadsbor", "landsbygdsbor"),
        ("sv", "sterilisering", "prostatektomi"),
        ("sv", "blöjor", "seborroiskt eksem"),
        ("sv", "kudde", "samsovning"),
        ("sv", "koppning", "kinesiotejp"),
        ("sv", "piloter", "lastbilschaufförer"),
        ("sv", "klamydia", "gonorré"),
        ("sv", "syfilis", "gonorré"),
        ("sv", "spiskummin", "rosmarin"),
        ("sv", "ananas", "mango"),
        ("sv", "kaffedrickare", "köttätare"),
        ("sv", "förstföderskor", "omföderskor"),
        ("sv", "mjölkallergi", "äggallergi"),
        ("sv", "uppdelad dos", "en gång om dagen"),
        ("sv", "rödvinsdrickare", "öldrickare"),
        ("en", "simvastatin", "atorvastatin"),
        ("en", "sertraline", "amitriptyline"),
        ("en", "walnuts", "almonds"),
        ("en", "raspberries", "strawberries"),
        ("en", "football", "golf"),
        ("en", "television", "social media"),
        ("en", "hip replacement", "knee replacement"),
        ("en", "mastectomy", "hysterectomy"),
        ("en", "blood donation", "blood transfusion"),
        ("en", "flat feet", "bunion"),
        ("en", "tension headache", "cluster headache"),
        ("en", "cocaine", "nitrous oxide"),
        ("en", "vitamin A deficiency", "thiamine deficiency"),
        ("en", "police officers", "firefighters"),
        ("en", "dandelion", "nettle"),
    ],
)
def test_one_thing_is_not_another(language: str, one: str, other: str) -> None:
    pairs = [(a, b) for a in ids(one, language) for b in ids(other, language)]
    assert pairs
    assert not any(is_within(a, b) or is_within(b, a) for a, b in pairs)


@pytest.mark.parametrize(
    ("language", "one", "broader"),
    [
        ("sv", "kaffedrickare", "coffee"),
        ("sv", "lax", "fish"),
        ("sv", "kycklingar och linser", "legumes"),
        ("sv", "munskölj", "oral-hygiene"),
        ("en", "atorvastatin", "statin"),
        ("en", "sertraline", "antidepressant"),
        ("en", "badminton", "sport"),
        ("en", "TikTok", "screen-time"),
        ("en", "melanoma", "skin-cancer"),
        ("en", "nonagenarians", "elderly"),
        ("en", "empagliflozin", "antidiabetic-drug"),
    ],
)
def test_one_thing_is_of_a_kind(language: str, one: str, broader: str) -> None:
    assert any(is_within(named, broader) for named in ids(one, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Trycket gick ner och det växer snabbt."),
        ("sv", "Koncentration i röret, frånvaro av spår."),
        ("sv", "Vi fick idéer av vår syn på saken, konsten att reagera."),
        ("sv", "Det är nere, isolerade prov, klasser och gaser."),
        ("en", "The main driver and the rare tears."),
        ("en", "A portion of it was stronger, isolated and drawing closer."),
        ("en", "The cleaner method and the city, the piano and the professor."),
        ("en", "A single shot at it, and the tax on it."),
    ],
)
def test_everyday_words_name_nothing(language: str, text: str) -> None:
    assert mentioned(text, language) == []


def test_more_words_for_a_concept_come_after_its_own_and_must_know_it() -> None:
    own = ("oak", "other", {"sv": "ek", "en": "oak"})
    more = ("oak", "also", {"sv": "ekträd"})
    table = table_of([more, own], {"sv": TABLE.grammars["sv"], "en": TABLE.grammars["en"]})
    assert [form for form, _ in table.forms["sv"]] == ["ek", "ekträd"]
    assert [form for form, _ in table.forms["en"]] == ["oak"]
    with pytest.raises(KeyError):
        table_of([("elm", "also", {"sv": "alm"})], {"sv": TABLE.grammars["sv"]})
