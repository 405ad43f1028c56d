"""Pages in a language that magcite does not read, or in another than the one they are read in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language import LANGUAGES, detect_language
from magcite.language.foreign import UNKNOWN, is_read_in_words, name_of, surely_written_in

PROSE = {
    "de": """
        Vitamin D ist für die Knochen wichtig, und viele Menschen haben im Winter zu wenig davon. In einer
        Studie mit 412 Erwachsenen wurde untersucht, ob Tabletten das Risiko für Knochenbrüche senken. Die eine
        Hälfte erhielt 20 Mikrogramm am Tag, die andere ein Placebo. Nach zwei Jahren war die Zahl der Brüche in
        beiden Gruppen gleich. Die Autoren schreiben, dass ältere Menschen, die kaum an die Sonne kommen,
        dennoch einen Nutzen haben könnten. Auch eine Übersicht aus dem Jahr 2018 kam zu dem Schluss, dass sich
        das Risiko nicht ändert, wenn man nicht an einem Mangel leidet. Wer Tabletten nehmen will, sollte vorher
        mit dem Arzt sprechen.
    """,
    "fr": """
        La vitamine D est importante pour les os, et beaucoup de gens en manquent pendant l'hiver. Dans une
        étude menée chez 412 adultes, on a cherché à savoir si des comprimés réduisent le risque de fracture.
        Une moitié a reçu 20 microgrammes par jour, l'autre un placebo. Au bout de deux ans, le nombre de
        fractures était le même dans les deux groupes. Les auteurs écrivent que les personnes âgées qui sortent
        peu pourraient en tirer un avantage. Une revue parue en 2018 a conclu elle aussi que le risque ne change
        pas pour ceux qui ne souffrent pas d'une carence. Il vaut mieux en parler à son médecin avant de prendre
        des comprimés.
    """,
    "es": """
        La vitamina D es importante para los huesos, y mucha gente tiene muy poca en invierno. En un estudio con
        412 adultos se quiso saber si las pastillas reducen el riesgo de fractura. La mitad tomó 20 microgramos
        al día y la otra un placebo. Después de dos años el número de fracturas era el mismo en los dos grupos.
        Los autores escriben que las personas mayores que salen poco a la calle podrían tener algún beneficio.
        Una revisión del año 2018 también llegó a la conclusión de que el riesgo no cambia para quien no sufre
        una carencia. Antes de tomar pastillas es mejor hablar con el médico.
    """,
    "nl": """
        Vitamine D is belangrijk voor de botten, en veel mensen krijgen er in de winter te weinig van. In een
        onderzoek met 412 volwassenen werd gekeken of tabletten het risico op breuken verlagen. De ene helft
        kreeg 20 microgram per dag, de andere een placebo. Na twee jaar was het aantal breuken in beide groepen
        gelijk. De auteurs schrijven dat oudere mensen die weinig buiten komen er toch baat bij zouden kunnen
        hebben. Ook een overzicht uit 2018 kwam tot de slotsom dat het risico niet verandert als men geen tekort
        heeft. Wie tabletten wil slikken, kan dat het best eerst met de huisarts bespreken.
    """,
    "fi": """
        D-vitamiini on tärkeä luille, ja monet saavat sitä talvella liian vähän. Tutkimuksessa, johon osallistui
        412 aikuista, haluttiin selvittää, vähentävätkö tabletit murtumien riskiä. Toinen puoli sai 20
        mikrogrammaa päivässä ja toinen lumelääkettä. Kahden vuoden kuluttua murtumia oli molemmissa ryhmissä
        yhtä paljon. Tekijöiden mukaan iäkkäät ihmiset, jotka eivät juuri käy ulkona, voivat silti hyötyä. Myös
        vuonna 2018 julkaistu katsaus päätyi siihen, että riski ei muutu, jos ihmisellä ei ole puutetta.
        Tabletteja ottavan kannattaa ensin puhua lääkärin kanssa, ja se on myös muuten hyvä tapa. Tutkimus oli
        pieni, mutta se oli hyvin tehty, ja tulokset olivat selvät kun niitä verrattiin.
    """,
    "sv": """
        D-vitamin är viktigt för skelettet, och många får för lite av det på vintern. I en studie med 412 vuxna
        ville man veta om tabletter minskar risken för benbrott. Den ena hälften fick 20 mikrogram om dagen, den
        andra placebo. Efter två år var antalet benbrott lika stort i båda grupperna. Författarna skriver att
        äldre som sällan är ute ändå kan ha nytta av dem. Även en översikt från 2018 kom fram till att risken
        inte ändras för den som inte lider av brist. Den som vill ta tabletter bör tala med sin läkare först,
        och det är också ett gott råd i andra fall.
    """,
    "en": """
        Vitamin D matters for the bones, and many people get too little of it in winter. In a study of 412
        adults the question was whether tablets lower the risk of fractures. One half were given 20 micrograms a
        day, the other a placebo. After two years there were as many fractures in both groups. The authors write
        that older people who are seldom out of doors may still have some use for them. A review from 2018 also
        found that the risk does not change for those who have enough. If you want to take tablets, it is best
        to talk to your doctor about it first.
    """,
    "da": """
        D-vitamin er vigtigt for knoglerne, og mange får for lidt af det om vinteren. I en undersøgelse med 412
        voksne ville man vide, om tabletter mindsker risikoen for brud. Den ene halvdel fik 20 mikrogram om
        dagen, den anden placebo. Efter to år var der lige mange brud i begge grupper. Forfatterne skriver, at
        ældre, som sjældent er ude, alligevel kan have gavn af dem. Også en oversigt fra 2018 kom frem til, at
        risikoen ikke ændrer sig for den, der ikke mangler vitaminet. Den, der vil tage tabletter, bør først
        tale med sin læge, og det er også ellers et godt råd.
    """,
}
GREEK = "Η βιταμίνη είναι σημαντική για τα οστά και πολλοί άνθρωποι έχουν λίγη το χειμώνα. " * 8


@pytest.mark.parametrize("written", sorted(set(PROSE) - set(LANGUAGES)))
@pytest.mark.parametrize("read", LANGUAGES)
def test_prose_in_a_language_that_is_not_read(written: str, read: str) -> None:
    assert surely_written_in(PROSE[written], read) == written


@pytest.mark.parametrize("written", LANGUAGES)
def test_prose_in_the_language_it_is_read_in(written: str) -> None:
    assert detect_language(PROSE[written]) == written
    assert surely_written_in(PROSE[written], written) is None


@pytest.mark.parametrize(("written", "read"), [("en", "sv"), ("sv", "en"), ("en", "da"), ("da", "en")])
def test_prose_in_another_language_that_is_read(written: str, read: str) -> None:
    assert surely_written_in(PROSE[written], read) == written


def test_another_script() -> None:
    assert surely_written_in(GREEK, "en") == UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Vitamin D ist für die Knochen wichtig, und viele haben zu wenig davon.",
        PROSE["sv"] + PROSE["de"],
        PROSE["en"] + PROSE["fr"],
        PROSE["sv"]
        + "Müller H, Schmidt K. Die Wirkung von Vitamin D auf die Knochen. Zeitschrift für Medizin 2018. " * 3,
        "Leone N, Courbon D, Ducimetiere P, Zureik M. " * 40,
        "zink koppar magnesium järn selen krom jod mangan " * 40,
    ],
)
@pytest.mark.parametrize("read", ["sv", "en"])
def test_says_nothing_where_it_is_not_sure(text: str, read: str) -> None:
    found = surely_written_in(text, read)
    assert found is None or (found in LANGUAGES and text.startswith(PROSE[found]))


@pytest.mark.parametrize("written", LANGUAGES)
@given(st.text(max_size=400))
def test_words_beside_prose_make_it_no_other_language(written: str, beside: str) -> None:
    assert surely_written_in(PROSE[written] + " " + beside, written) is None


def test_names_and_what_is_read_in_words() -> None:
    assert (name_of("de"), name_of("xx")) == ("German (de)", "xx")
    assert {tag for tag in LANGUAGES if is_read_in_words(tag)} == {"en", "sv"}
    assert not is_read_in_words("de")
