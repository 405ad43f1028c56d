"""Kinds of claims, and where a comment of the author's begins."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.language import LANGUAGES, classify, opens_commentary
from magcite.model import ClaimKind
from tests.language.corpora import lines

LETTERS = {
    "F": ClaimKind.FINDING,
    "B": ClaimKind.BACKGROUND,
    "A": ClaimKind.ADVICE,
    "C": ClaimKind.COMMENTARY,
}

FINDINGS = [
    ("sv", "I en studie på 4035 män såg man att risken att dö i cancer var lägre."),
    ("sv", "Man följde upp dessa män 18 år senare."),
    ("sv", "Magnesium ger 50% mindre risk för cancer enligt studie."),
    ("sv", "Enligt en rapport så har magnesium en viktig roll för telomererna."),
    ("sv", "En rapport beskriver hur man förbrukar mer magnesium när man idrottar."),
    ("sv", "I en studie på möss ville forskarna framkalla ångest."),
    ("en", "In a study of 4035 men, the risk of dying of cancer was lower."),
    ("en", "A meta-analysis showed that magnesium lowers blood pressure."),
    ("en", "Magnesium cuts the risk by 34%."),
    ("en", "We found lower mortality in a study of 51 adults."),
    ("en", "Your risk of dementia rises by 53 percent if you sleep badly."),
    ("en", "If you sleep less than six hours, your risk of dementia rises by 53 percent."),
    ("en", "You can cut your risk of stroke by 34% by sleeping more."),
    ("en", "Stop smoking and the risk of stroke falls by 50%."),
    ("en", "Sleep cut mortality by 12% in a study of 4035 men."),
    ("sv", "Du sover 20 % sämre av kaffe."),
    ("sv", "Sluta röka minskar risken med 50 %."),
    ("sv", "Ät mindre salt: risken för stroke minskar med 20 %."),
    ("sv", "Minska risken med 34 % genom att äta mer magnesium."),
    ("sv", "Du kan minska risken med 34 % genom att sova mer."),
]
BACKGROUND = [
    ("sv", "Merparten av magnesiumet finns inne i våra celler."),
    ("sv", "Vadkramper, inre stress, huvudvärk, pms, chokladsug."),
    ("sv", "Kalk drar samman muskler medan magnesium slappnar av dem."),
    ("sv", "Ökad stress ger brist."),
    ("en", "Most of the body's magnesium is inside the cells."),
    ("en", "Common symptoms are cramps, stress and poor sleep."),
    ("en", "Type I collagen is a protein."),
    ("en", "Test results vary by laboratory."),
    ("en", "Reduced intake raises the risk of stroke."),
]
ADVICE = [
    ("sv", "Be alltid om produkter fria från sötningsmedel."),
    ("sv", "1) Se upp med produkter som innehåller mycket kalcium."),
    ("sv", "OBS! Denna sida ersätter inte läkarvård."),
    ("sv", "Denna sida syftar inte till att fungera som ersättning för råd vid sjukdom."),
    ("sv", "Boka ett gentest."),
    ("sv", "Testa hur din kropp reagerar!"),
    ("sv", "Du bör ta magnesium på kvällen."),
    ("sv", "En lösning passar inte alla."),
    ("en", "Take magnesium in the evening."),
    ("en", "You should take magnesium in the evening."),
    ("en", "This page is not a substitute for medical advice."),
    ("en", "Always read the label."),
    ("en", "Note: beware of copper."),
    ("en", "Reduce your dose by 20% each week."),
    ("en", "You should cut your intake by 20%."),
    ("en", "Eat 30% less salt."),
    ("sv", "Öka dosen med 20 % varje vecka."),
    ("sv", "Ta 20 % mindre salt."),
    ("sv", "Du bör minska dosen med 20 %."),
]
COMMENTARY = [
    ("sv", "Min erfarenhet är att kvinnor behöver högre dos."),
    ("sv", "Jag hade gärna sett att man dubblade dosen."),
    ("sv", "Magnesium är det tillskott jag sett göra störst skillnad."),
    ("sv", "Boels kommentar: Notera hur man varnar för koppar."),
    ("sv", "Forskning på Omega 3"),
    ("sv", "Bild med texten Hälsorådgivning."),
    ("sv", "Fler studier kommer upp allt eftersom!"),
    ("sv", "Vill du läsa fler studier?"),
    ("sv", "bioavailability.jpg"),
    ("sv", "OBS!"),
    ("sv", "Se studien om magnesium och livslängd"),
    ("en", "My experience is that women need more."),
    ("en", "I often recommend magnesium glycinate."),
    ("en", "Research on Omega 3"),
    ("en", "Read the study here!"),
    ("en", "More studies will be added."),
    ("en", "— * —"),
]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        *((*case, ClaimKind.FINDING) for case in FINDINGS),
        *((*case, ClaimKind.BACKGROUND) for case in BACKGROUND),
        *((*case, ClaimKind.ADVICE) for case in ADVICE),
        *((*case, ClaimKind.COMMENTARY) for case in COMMENTARY),
    ],
)
def test_uncited_claims(language: str, text: str, kind: ClaimKind) -> None:
    assert classify(text, (), language, cited=False) is kind


@pytest.mark.parametrize(("language", "text"), [*FINDINGS, *BACKGROUND])
def test_what_cites_a_source_is_a_finding(language: str, text: str) -> None:
    assert classify(text, (), language, cited=True) is ClaimKind.FINDING


@pytest.mark.parametrize(("language", "text"), [case for case in ADVICE if "!" not in case[1]])
def test_advice_stays_advice_when_it_cites(language: str, text: str) -> None:
    assert classify(text, (), language, cited=True) is ClaimKind.ADVICE


def test_a_link_phrase_that_cites_carries_the_finding_above_it() -> None:
    assert classify("Se studien här!", (), "sv", cited=True) is ClaimKind.FINDING


def test_a_finding_among_other_sentences_decides() -> None:
    text = "Som jag nämnde är brist vanligt. I en studie på 60 patienter såg man brist. Tänk på det!"
    assert classify(text, (), "sv", cited=False) is ClaimKind.FINDING


def test_the_heading_tells_a_fragment_from_a_statement() -> None:
    assert classify("B-komplex, zink, D-vitamin.", ("Magnesium kombineras gärna med",), "sv", cited=False) is (
        ClaimKind.ADVICE
    )
    assert classify("B-komplex, zink, D-vitamin.", (), "sv", cited=False) is ClaimKind.BACKGROUND


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Boels kommentar: Notera hur man varnar."),
        ("sv", "**Boels kommentar:** Notera."),
        ("sv", "Anna Bergs kommentar – bra."),
        ("sv", "Min kommentar: bra."),
        ("sv", "Kommentar: bra."),
        ("sv", "Min egen reflektion: bra."),
        ("en", "My comment: good."),
        ("en", "Anna's comment: good."),
        ("en", "Author’s note: good."),
    ],
)
def test_opens_commentary(language: str, text: str) -> None:
    assert opens_commentary(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Studiens kommentar visade inget."),
        ("sv", "Magnesium hjälper: så är det."),
        ("sv", "Man kommenterar: så är det."),
        ("en", "Comment on this page."),
        ("en", "The results: good."),
        ("en", ""),
    ],
)
def test_does_not_open_commentary(language: str, text: str) -> None:
    assert not opens_commentary(text, language)


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60), st.sampled_from(LANGUAGES), st.booleans())
def test_every_text_has_a_kind(text: str, language: str, cited: bool) -> None:
    assert classify(text, (text,), language, cited=cited) in ClaimKind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "What do the studies show?"),
        ("en", "Do trials prove that creatine works?"),
        ("en", "Here is what three studies say."),
        ("en", "In this post I go through what 3 trials found."),
        ("sv", "Visar studierna någon effekt?"),
        ("sv", "Här är vad tre studier säger."),
        ("sv", "I den här texten går jag igenom vad tre studier visar."),
    ],
)
def test_questions_and_signposts_owe_no_source(language: str, text: str) -> None:
    assert not classify(text, (), language, cited=False).owes_source


def labelled(language: str) -> list[tuple[ClaimKind, str]]:
    return [(LETTERS[line[0]], line[2:]) for line in lines(f"kinds.{language}.txt")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_advice_or_commentary_of_the_corpus_is_asked_for_a_source(language: str) -> None:
    accused = [
        text
        for kind, text in labelled(language)
        if not kind.owes_source and classify(text, (), language, cited=False).owes_source
    ]
    assert accused == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", list(ClaimKind))
def test_what_is_told_to_be_of_a_kind_is_of_that_kind(language: str, kind: ClaimKind) -> None:
    told = [true for true, text in labelled(language) if classify(text, (), language, cited=False) is kind]
    assert told.count(kind) / len(told) >= 0.9


@pytest.mark.parametrize("language", LANGUAGES)
def test_statements_of_fact_are_asked_for_a_source(language: str) -> None:
    owing = [text for kind, text in labelled(language) if kind.owes_source]
    asked = [text for text in owing if classify(text, (), language, cited=False).owes_source]
    assert len(asked) / len(owing) >= 0.95


def test_an_effect_under_a_heading_of_advice_is_background() -> None:
    section = ("VIKTIGT ATT TÄNKA PÅ",)
    assert classify("För mycket kalk motverkar zinkets effekter.", section, "sv", cited=False) is ClaimKind.BACKGROUND
    assert classify("Renare produkter med färre tillsatser.", section, "sv", cited=False) is ClaimKind.ADVICE


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Redaktionens anmärkning: bra."),
        ("sv", "Min slutsats: bra."),
        ("en", "Author's note: good."),
        ("en", "My take: good."),
        ("en", "Editor’s note – good."),
        ("da", "Redaktionens bemærkning: godt."),
        ("da", "Annes kommentar: godt."),
    ],
)
def test_words_that_open_a_comment(language: str, text: str) -> None:
    assert opens_commentary(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Den största genomgången jag hittat rymmer 27 studier med 7 350 patienter."),
        ("en", "Lots were drawn on who should have ginkgo."),
    ],
)
def test_a_study_told_in_the_first_person_or_with_should_is_a_finding(language: str, text: str) -> None:
    assert classify(text, (), language, cited=False) is ClaimKind.FINDING
