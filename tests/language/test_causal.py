"""Where a sentence says, outright and of its own, that one thing causes another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.causal import disclaims_cause, find_causal, is_hedged
from magcite.language.wording_table import load_wording
from tests.growth import grows_no_faster_than_the_text
from tests.language.corpora import lines

CORPUS = [(language, *line.split(" ", 1)) for language in ("sv", "en") for line in lines(f"causal.{language}.txt")]


@pytest.mark.parametrize(("language", "sign", "sentence"), CORPUS)
def test_sentences(language: str, sign: str, sentence: str) -> None:
    assert bool(find_causal(sentence, language)) is (sign == "+")


def test_the_span_is_that_of_the_words() -> None:
    text = "It tastes good. Coffee protects against dementia."
    (found,) = find_causal(text, "en")
    assert text[found.start : found.end] == "protects"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", "Studien bevisar inte att kaffet var orsaken.", True),
        ("sv", "Det säger inget om orsak och verkan.", True),
        ("sv", "Kaffe skyddar mot demens.", False),
        ("en", "This does not prove that coffee did it.", True),
        ("en", "Correlation is not causation.", True),
        ("en", "Coffee protects against dementia.", False),
    ],
)
def test_disclaimers(language: str, text: str, expected: bool) -> None:
    assert disclaims_cause(text, language) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("sv", "Det kan gälla även människor.", True),
        ("sv", "Kreatin skadar njurarna.", False),
        ("en", "It may hold for people too.", True),
        ("en", "Creatine harms the kidneys.", False),
    ],
)
def test_hedges(language: str, text: str, expected: bool) -> None:
    assert is_hedged(text, language) is expected


@given(st.text(max_size=300), st.sampled_from(["sv", "en", "da", "xx"]))
def test_spans_lie_in_the_text_in_order(text: str, language: str) -> None:
    found = find_causal(text, language)
    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert list(found) == sorted(found, key=lambda one: one.start)


@pytest.mark.parametrize("language", ["sv", "en", "da"])
def test_no_cue_stands_in_two_lists_that_contradict(language: str) -> None:
    causal = load_wording(language).causal
    assert not set(causal.acts) & set(causal.bare)
    assert not set(causal.acts) & {*causal.modals, *causal.hedges, *causal.negations}
    assert all(cue == cue.casefold() for cue in (*causal.acts, *causal.moves, *causal.modals))


@pytest.mark.parametrize(
    "piece", ["skyddar ", "minskar den ", "kan. ", "enligt forskarna ", "“ord ord ord ", "a, ", "gör att ", "x" * 50]
)
def test_a_long_text_is_read_in_its_length(piece: str) -> None:
    assert grows_no_faster_than_the_text(lambda text: find_causal(text, "sv"), piece, 400)


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        ("en", "Coffee prevents almost half of all gout", True),
        ("en", "Low iron causes dementia in people who want to live long", True),
        ("en", "People who want to live long get cancer from meat", True),
        ("en", "The risk increases nearly twofold", False),
        ("en", "Matching made the groups alike", False),
        ("en", "The design led to fewer drop-outs", False),
        ("en", "Blinding prevents bias", False),
        ("sv", "Kaffe förebygger nästan all gikt", True),
        ("sv", "Den som vill leva länge får cancer av kött", True),
        ("sv", "Bortfallet gjorde att osäkerheten ökade", False),
        ("sv", "Randomiseringen gjorde att grupperna blev lika", False),
        ("sv", "Urvalet leder till att svaren blir osäkra", False),
    ],
)
def test_what_a_study_does_is_no_cause_and_who_wants_something_no_doubt(
    language: str, sentence: str, said: bool
) -> None:
    assert bool(find_causal(sentence, language)) is said


def test_who_can_do_something_hedges_nothing() -> None:
    assert not is_hedged("Those who can walk far live longer", "en")
    assert not is_hedged("Den som vill ha köttet genomstekt blir sjuk", "sv")
    assert is_hedged("Walking can help", "en")
    assert is_hedged("Den som går kan bli friskare", "sv")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Coffee keeps gallstones away in men."),
        ("en", "The shingles shot protects you from dementia."),
        ("en", "Tea protects older people against falls."),
        ("en", "Poor hygiene gives nursing home residents pneumonia."),
        ("en", "Statins keep men with cancer alive for longer."),
        ("sv", "Statiner räddar livet på män med cancer."),
    ],
)
def test_whom_or_what_it_acts_on_stands_inside(language: str, sentence: str) -> None:
    assert find_causal(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence", "said"),
    [
        ("sv", "Damm hemma orsakade 46 procent fler fall av astma.", True),
        ("sv", "Nattarbetet gav 30 procent fler infarkter.", True),
        ("en", "Statins caused 28 per cent more diabetes.", True),
        ("en", "Living near the road gave the children asthma.", True),
        ("en", "The sweets machine made pupils overweight.", True),
        ("sv", "De som åt nötter fick 20 procent färre infarkter.", False),
        ("en", "They raised 3 children.", False),
        ("en", "They gave the children iodine.", False),
        ("en", "Small breeds had less pain.", False),
    ],
)
def test_by_how_much_more_there_was_is_what_was_caused(language: str, sentence: str, said: bool) -> None:
    assert bool(find_causal(sentence, language)) is said


@pytest.mark.parametrize(
    "question", ['"Will it shorten my life?"', "»Förlänger kaffe livet?«", "Does coffee prolong life?"]
)
def test_a_question_says_nothing_in_quotation_marks_either(question: str) -> None:
    assert find_causal(question, "sv" if "kaffe" in question else "en") == ()
