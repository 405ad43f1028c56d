"""Animals, cells and people, each shown as another."""

import pytest

from magcite.model import Design, Evidence, Verdict
from tests.check.evidence import asking
from tests.check.evidence.worded import bases, library_of

RATS = Evidence(design=Design.ANIMAL, species=("rat",))
CELLS = Evidence(design=Design.IN_VITRO, species=("human",))
PEOPLE = Evidence(design=Design.RCT, species=("human",), population="adults")

SHOWN_AS_PEOPLE = [
    ("en", "Turmeric rebuilds cartilage [@a].\n", RATS, "Turmeric rebuilds cartilage."),
    ("en", "Turmeric rebuilds cartilage in older people [@a].\n", RATS, "people"),
    ("en", "Rats on turmeric kept more cartilage [@a]. Turmeric rebuilds your cartilage [@a].\n", RATS, "your"),
    ("sv", "Gurkmeja bygger upp brosket [@a].\n", RATS, "Gurkmeja bygger upp brosket."),
    ("sv", "Patienter som fick gurkmeja behöll brosket [@a].\n", RATS, "Patienter"),
    ("en", "Zinc keeps the virus from growing in people [@a].\n", CELLS, "people"),
    ("sv", "Råttor fick kreatin [@a]. Kreatin skadar njurarna [@a].\n", RATS, "Kreatin skadar njurarna."),
    (
        "sv",
        "Gamla råttor fick järn [@a]. Järn bygger upp slitna muskler [@a].\n",
        RATS,
        "Järn bygger upp slitna muskler.",
    ),
    ("en", "Sugar makes your fat cells swell [@a].\n", CELLS, "your"),
]
SHOWN_AS_PEOPLE += [
    ("en", "It led to fatter livers in a study of men [@a]. The rats gained weight too [@a].\n", RATS, "men"),
    ("sv", "Levern blev fetare i en studie på män [@a]. Råttorna gick upp i vikt [@a].\n", RATS, "män"),
]
SHOWN_AS_PEOPLE += [
    (
        "en",
        "Women given it slept 20 per cent longer. Litters in the old rats were larger. [@a]\n",
        RATS,
        "Women",
    ),
    (
        "sv",
        "Kvinnor som fick det sov 20 procent längre. De gamla råttornas kullar var större. [@a]\n",
        RATS,
        "Kvinnor",
    ),
]
SAID = [
    (
        "en",
        "Women given it may sleep 20 per cent longer. Litters in the old rats were larger. [@a]\n",
        RATS,
    ),
    ("en", "In rats, turmeric rebuilds cartilage [@a].\n", RATS),
    ("en", "## Turmeric in rats\n\nIt rebuilds cartilage [@a].\n", RATS),
    ("en", "Rats got turmeric for a month [@a]. Their joints also hurt less [@a].\n", RATS),
    ("en", "An animal study: turmeric rebuilds cartilage [@a].\n", RATS),
    ("en", "In cultured cells zinc kept the virus from growing [@a].\n", CELLS),
    ("en", "Honey held back nine strains in culture [@a].\n", CELLS),
    ("en", "Turmeric rebuilds cartilage ([a study in rats](https://doi.org/10.5555/a)).\n", RATS),
    ("en", "This was seen in animals:\n\n- Turmeric rebuilds cartilage [@a].\n", RATS),
    ("en", "Turmeric rebuilds cartilage [@disputes:a].\n", RATS),
    ("sv", "Hos råttor bygger gurkmeja upp brosket [@a].\n", RATS),
    ("sv", "I ett djurförsök byggdes brosket upp [@a].\n", RATS),
    ("en", "Turmeric rebuilds cartilage [@a].\n", Evidence(design=Design.RCT)),
    ("en", "Turmeric rebuilds cartilage [@a].\n", Evidence(species=("rat", "human"))),
    ("en", "Turmeric rebuilds cartilage [@a].\n", Evidence()),
]


@pytest.mark.parametrize(("language", "text", "evidence", "words"), SHOWN_AS_PEOPLE)
def test_animals_and_cells_shown_as_people(language: str, text: str, evidence: Evidence, words: str) -> None:
    (basis,) = bases(text, library_of(a=evidence), "species", language)
    assert (basis.verdict, basis.page_value) == (Verdict.DISAGREES, words)
    assert basis.source_value == ("in vitro" if evidence is CELLS else "rat")


@pytest.mark.parametrize(("language", "text", "evidence"), SAID)
def test_a_page_that_says_so_is_not_accused(language: str, text: str, evidence: Evidence) -> None:
    assert bases(text, library_of(a=evidence), "species", language) == []


@pytest.mark.parametrize(("beside", "accused"), [(RATS, 2), (Evidence(design=Design.RCT), 0), (Evidence(), 0)])
def test_a_study_of_people_beside_it_excuses(beside: Evidence, accused: int) -> None:
    text = "Turmeric rebuilds cartilage [@a; @b].\n"
    assert len(bases(text, library_of(a=RATS, b=beside), "species")) == accused


@pytest.mark.parametrize(
    ("text", "evidence", "words"),
    [
        ("In mice, turmeric rebuilds cartilage [@a].\n", RATS, "mice"),
        ("In rats and mice, turmeric rebuilds cartilage [@a].\n", RATS, None),
        ("In animals, turmeric rebuilds cartilage [@a].\n", RATS, None),
        ("In mice, tea gave better sleep [@a].\n", PEOPLE, "mice"),
        ("In people as in mice, tea gave better sleep [@a].\n", PEOPLE, None),
        ("Dog owners slept better [@a].\n", PEOPLE, None),
        ("In mice, tea gave better sleep [@a].\n", Evidence(design=Design.RCT), None),
    ],
)
def test_one_animal_for_another_and_people_for_animals(text: str, evidence: Evidence, words: str | None) -> None:
    found = bases(text, library_of(a=evidence), "species")
    assert [basis.page_value for basis in found] == ([words] if words else [])


@pytest.mark.parametrize(
    ("heading", "sentence", "wrong"),
    [
        ("Rats", "Weight fell by a tenth", "Rats"),
        ("Tea", "In rabbits the plaques shrank", "rabbits"),
        ("Rats", "In women weight fell by a tenth", None),
        ("Rats and people", "Weight fell by a tenth", None),
        ("Tea", "Weight fell more than in rats", None),
        ("Tea", "No rabbits were harmed", None),
    ],
)
def test_animals_over_a_study_of_people(heading: str, sentence: str, wrong: str | None) -> None:
    evidence = Evidence(design=Design.RCT, species=("human",), population="adults")
    found = bases(f"# Tea\n\n## {heading}\n\n{sentence} [@a].\n", library_of(a=evidence), "species")
    assert [one.page_value for one in found] == ([wrong] if wrong else [])


@pytest.mark.parametrize(
    ("language", "text", "accused"),
    [
        ("sv", "Med havrekli i fodret sjönk kolesterolet", False),
        ("sv", "Den som fick mest i sitt foder vägde mindre", False),
        ("en", "On a chow rich in oats cholesterol fell", False),
        ("en", "With calcium in the feed the difference vanished", False),
        ("en", "## Rats and needles\n\nNeedles calm the nerves of people with migraine", True),
        ("en", "## In rats\n\nThe nerves were calmer after needles", False),
        ("en", "## In rats\n\nGarlic may lower blood pressure in people", False),
        ("en", "## In rats\n\nGarlic does not lower blood pressure in people", False),
        ("sv", "## Råttor\n\nVitlök sänker trycket hos människor", True),
        ("sv", "## Råttor\n\nVitlök sänkte trycket", False),
    ],
)
def test_feed_tells_of_animals_and_a_heading_does_not_where_people_are_named(
    language: str, text: str, accused: bool
) -> None:
    library = library_of(a=Evidence(design=Design.ANIMAL, species=("rat",)))
    assert bool(bases(f"{text} [@a].\n", library, "species", language)) is accused


OUTRIGHT = [
    ("en", "## What the mice did\n\nBlueberries sharpen the memory of retirees [@a].\n"),
    ("en", "## Rats\n\nGinger gives expectant mothers calmer nights [@a].\n"),
    ("en", "## Rats\n\nFish oil repairs half of the damaged nerves in diabetics [@a].\n"),
    ("en", "## Rats\n\nWithout sleep your brain shrinks [@a].\n"),
    ("en", "## Mice first\n\nSauna restores the hearing of office workers [@a].\n"),
    ("en", "## Mice first\n\nGarlic halves the liver fat of teenagers [@a].\n"),
    ("en", "Rats that got no zinc healed slowly [@a]. Without zinc your wounds heal at half the speed [@a].\n"),
    ("en", "## Rats\n\nBeetroot rebuilds torn muscles in runners [@a].\n"),
    ("sv", "## Råttor\n\nBlåbär ger pensionärer bättre minne [@a].\n"),
    ("sv", "## Råttor\n\nIngefära skänker gravida lugnare nätter [@a].\n"),
    ("sv", "## Mössen\n\nFiskolja reparerar hälften av de skadade nerverna hos diabetiker [@a].\n"),
    ("sv", "## Råttor\n\nUtan sömn krymper din hjärna [@a].\n"),
    ("sv", "## Möss\n\nVitlök halverar leverfettet hos tonåringar [@a].\n"),
    ("sv", "## Möss\n\nRödbetor stärker utslitna muskler hos löpare [@a].\n"),
    ("sv", "Ett inslag om råttor:\n\n- Kallbad lagar förstörda leder hos seniorer [@a].\n"),
]
TOLD = [
    ("en", "## Rats\n\nGinger calmed their nights [@a].\n"),
    ("en", "## Rats\n\nWhether it gives people calmer nights, nobody has looked [@a].\n"),
    ("en", "## Rats\n\nIt may help expectant mothers [@a].\n"),
    ("en", "## Rats\n\nFish oil repairs damaged nerves [@a].\n"),
    ("en", "## Rats\n\nThis does not mean that it restores your hearing [@a].\n"),
    ("en", "## Rats\n\nThe dose is far above what people eat [@a].\n"),
    ("en", "## Rats\n\nDoes it rebuild torn muscles in runners [@a]?\n"),
    ("en", "The pup that got zinc grew faster [@a].\n"),
    ("sv", "Råttungarna växte fortare med zink [@a].\n"),
    ("sv", "I mushjärtan slog cellerna snabbare med koffein [@a].\n"),
    ("sv", "Kaninfostren vägde mer [@a].\n"),
    ("sv", "Hos råtthonor sjönk blodtrycket [@a].\n"),
    ("sv", "Muslevern blev fetare [@a].\n"),
    ("sv", "## Råttor\n\nOm det ger pensionärer bättre minne är okänt [@a].\n"),
    ("sv", "## Råttor\n\nDosen är långt över vad folk äter [@a].\n"),
    ("sv", "## Råttor\n\nDe blev starkare utan sömn [@a].\n"),
    ("sv", "## Råttor\n\nIngefära lugnade dem [@a].\n"),
]


@pytest.mark.parametrize(("language", "text"), OUTRIGHT)
def test_what_is_said_outright_of_people_where_animals_are_told_of(language: str, text: str) -> None:
    verdicts = [one.verdict for one in bases(text, library_of(a=RATS), "species", language)]
    assert verdicts == [Verdict.DISAGREES]


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_what_is_told_of_animals_their_young_and_their_parts(language: str, text: str) -> None:
    assert bases(text, library_of(a=RATS), "species", language) == []


GLASS = Evidence(design=Design.IN_VITRO, species=("human",), exposure="genistein")
MICE = Evidence(design=Design.ANIMAL, species=("mouse",), n=310)


@pytest.mark.parametrize(
    ("language", "text", "evidence"),
    [
        ("en", "At low concentrations the cells grew a little faster", GLASS),
        ("sv", "Man använde koncentrationer mellan 0,2 och 5 %", GLASS),
        ("en", "A total of 310 embryos were examined", MICE),
    ],
)
def test_what_is_told_of_glass_or_only_counted_is_left_alone(language: str, text: str, evidence: Evidence) -> None:
    assert asking.bases(text, evidence, "species", language=language) == []


def test_an_effect_told_of_nobody_is_still_held_against_the_mice() -> None:
    assert asking.bases("Almonds trim belly fat by 18%", MICE, "species")[0][0] == "disagrees"


MICE = Evidence(design=Design.ANIMAL, species=("mouse",), exposure="garlic oil")
DEFICIENT = Evidence(design=Design.ANIMAL, species=("mouse",), exposure="selenium-deficient diet")
TUMOURS = Evidence(design=Design.IN_VITRO, species=("cells",), exposure="rhodiola extract")
LINK = {"sv": "[Läs om den](https://doi.org/10.5555/a)", "en": "[Read about it](https://doi.org/10.5555/a)"}
TURNED = [
    ("sv", "Rosenrot bromsade tumörtillväxten hos patienter med blåscancer. De godartade cellerna växte.", "patienter"),
    (
        "en",
        "Rhodiola slowed tumour growth in patients with bladder cancer. The benign cells were left alone.",
        "patients",
    ),
    ("en", "Rhodiola slowed tumour growth among older men. The cells died.", "men"),
]
TURNED_TO_READER = [
    (DEFICIENT, "Möss fick foder utan selen. Har man ont om selen får man värre inflammation i lungorna.", "får man"),
    (DEFICIENT, "Möss fick foder utan selen. Av selen får man mindre inflammation i lungorna.", "får man"),
    (MICE, "Med vitlöksolja blir man av med mer bukfett. Hos mössen sjönk också vikten.", "blir man"),
]
KEPT = [
    ("sv", "Möss på vitlöksolja höll sig smala. Man får mer vitlöksolja i sig av rå klyfta.", MICE),
    ("sv", "Möss fick vitlöksolja. Det är inte säkert att man får mindre fett i levern av vitlöksolja.", MICE),
    ("en", "Mice on garlic oil were leaner. Fatty liver is common in people with diabetes.", MICE),
    ("en", "Mice on garlic oil had a healthy liver. It slowed a disease like the one seen in people.", MICE),
    ("sv", "Rosenrot bromsade cellernas växt. Om det hjälper hos patienter med cancer vet man inte.", TUMOURS),
]


@pytest.mark.parametrize(("language", "text", "words"), TURNED)
def test_what_became_of_cells_told_of_people(language: str, text: str, words: str) -> None:
    (basis,) = bases(f"{text}\n\n{LINK[language]}\n", library_of(a=TUMOURS), "species", language)
    assert (basis.verdict, basis.page_value) == (Verdict.DISAGREES, words)


@pytest.mark.parametrize(("evidence", "text", "words"), TURNED_TO_READER)
def test_what_became_of_mice_told_of_anybody(evidence: Evidence, text: str, words: str) -> None:
    (basis,) = bases(f"{text}\n\n{LINK['sv']}\n", library_of(a=evidence), "species", "sv")
    assert (basis.verdict, basis.page_value) == (Verdict.DISAGREES, words)


@pytest.mark.parametrize(("language", "text", "evidence"), KEPT)
def test_people_beside_animals_that_nothing_is_told_of(language: str, text: str, evidence: Evidence) -> None:
    assert bases(f"{text}\n\n{LINK[language]}\n", library_of(a=evidence), "species", language) == []
