"""Parts of texts, held against the whole: cutting a text never changes what it mentions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.concept_parts import parts_of
from magcite.language.concept_table import load_concepts
from magcite.language.concepts import concepts_in
from tests.growth import grows_no_faster_than_the_text
from tests.language.corpora import lines

FORMS = [form.removeprefix("=") for form, _ in load_concepts().forms["en"]]
SMALL = [
    "a", "of", "the", "in", "on", "effects", "and", "or", "and/or", "with", "-", "–", "breast,", "prostate", "cancer.",
    "(colon", "cancer)", "vitamin", "D", "D:", "mother's", "MS", "US", "heart", "disease", "zzyzx", "low", "non-zzyzx",
    "blood", "pressure", "type", "2", "II", "trial:", "high-", "and-magnesium", "men,", "women", "fatty", "acids",
]  # fmt: skip


def whole(text: str, language: str) -> list[tuple[str, str]]:
    found = concepts_in(text, language)
    return [(one.concept.id, text[one.span.start : one.span.end]) for one in found]


def in_parts(text: str, language: str) -> list[tuple[str, str]]:
    return [one for part in parts_of(text, language) for one in whole(part, language)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Effects of insomnia on blood pressure", ["Effects", "of", "insomnia", "on", "blood pressure"]),
        ("Breast and prostate cancer in Zzyzx", ["Breast and prostate cancer", "in", "Zzyzx"]),
        ("Zzyzx Breast, so to say, and prostate cancer", ["Zzyzx", "Breast, so to say, and prostate cancer"]),
        ("Zzyzx,  zzyzx", ["Zzyzx,", "zzyzx"]),
        ("Asthma <i>and</i> sleep", ["Asthma <i>and</i> sleep"]),
        ("ASTHMA IN THE CITY", ["ASTHMA IN THE CITY"]),
        ("Whether ASTHMA is worse", ["Whether ASTHMA is worse"]),
        ("", []),
    ],
)
def test_a_text_is_cut_where_no_form_goes_on(text: str, parts: list[str]) -> None:
    assert parts_of(text, "en") == parts


@pytest.mark.parametrize("language", ["sv", "sv-FI", "de", ""])
def test_where_words_are_joined_or_unknown_a_text_is_one_part(language: str) -> None:
    assert parts_of("Magnesium och sömn", language) == ["Magnesium och sömn"]


@pytest.mark.parametrize("line", lines("concepts.en.txt"))
def test_the_parts_of_a_sentence_mention_what_it_mentions(line: str) -> None:
    text = line.partition(" | ")[0]
    assert in_parts(text, "en") == whole(text, "en")


@given(st.lists(st.one_of(st.sampled_from(SMALL), st.sampled_from(FORMS)), max_size=14))
def test_the_parts_of_any_text_mention_what_it_mentions(words: list[str]) -> None:
    text = " ".join(words)
    assert in_parts(text, "en") == whole(text, "en")
    assert " ".join(parts_of(text, "en")).split() == text.split()


def test_cutting_grows_no_faster_than_the_text() -> None:
    assert grows_no_faster_than_the_text(lambda text: parts_of(text, "en"), "sleep and a heart of ", 1000)
    assert grows_no_faster_than_the_text(lambda text: parts_of(text, "en"), "and – ", 1000)
