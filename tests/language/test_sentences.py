"""Sentences: where they end, and where they must not."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.language import LANGUAGES, split_sentences
from magcite.language.sentences import sentences_in
from tests.language.corpora import lines

PROSE = st.text(alphabet=st.sampled_from('aB c.D!?…\n\t()«»"1,5å•-[@^]😉 '), max_size=80)


def sentences(text: str, language: str) -> list[str]:
    return [text[span.start : span.end] for span in split_sentences(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Det finns i bl.a. Nötter. Ät dem.", ["Det finns i bl.a. Nötter.", "Ät dem."], id="bl.a."),
        pytest.param("Frön, t.ex. Pumpa. Bra.", ["Frön, t.ex. Pumpa.", "Bra."], id="t.ex."),
        pytest.param("Brist dvs. För lite.", ["Brist dvs. För lite."], id="dvs."),
        pytest.param("Det tog ca. 5 år. Sedan dog han.", ["Det tog ca. 5 år.", "Sedan dog han."], id="ca."),
        pytest.param("Den s.k. HPA-axeln och pga. KBT.", ["Den s.k. HPA-axeln och pga. KBT."], id="s.k., pga."),
        pytest.param("Zink m.fl. Läs mer.", ["Zink m.fl.", "Läs mer."], id="m.fl. may end"),
        pytest.param("Banan mm. Ofta förbrukar vi mer.", ["Banan mm.", "Ofta förbrukar vi mer."], id="mm. may end"),
        pytest.param("Rädsla, oro osv. Men ändå.", ["Rädsla, oro osv.", "Men ändå."], id="osv. may end"),
        pytest.param("Oro m.m. kan komma.", ["Oro m.m. kan komma."], id="m.m. inside"),
        pytest.param("Leone et al. 2006 visade det.", ["Leone et al. 2006 visade det."], id="et al. and a year"),
        pytest.param("Dr. Ek och Prof. Al.", ["Dr. Ek och Prof. Al."], id="titles"),
        pytest.param("Av B. Leone och J.R.R. Berg.", ["Av B. Leone och J.R.R. Berg."], id="initials"),
        pytest.param(
            "Brist på vitamin D. Det är vanligt.", ["Brist på vitamin D.", "Det är vanligt."], id="vitamin D."
        ),
        pytest.param("Efter 4,8 år. Och 3.5 mg.", ["Efter 4,8 år.", "Och 3.5 mg."], id="decimals"),
        pytest.param("Det går bättre….om man vill.", ["Det går bättre….om man vill."], id="ellipsis inside"),
        pytest.param("Jag vet inte… Kanske.", ["Jag vet inte…", "Kanske."], id="ellipsis at the end"),
        pytest.param("«Se studien här!» Nästa.", ["«Se studien här!»", "Nästa."], id="guillemets"),
        pytest.param("”Sluta!” sa hon.", ["”Sluta!” sa hon."], id="speech"),
        pytest.param("Se https://a.se/b.c?d=e. Sedan.", ["Se https://a.se/b.c?d=e.", "Sedan."], id="URL"),
        pytest.param("I blodet. (serum). Och där.", ["I blodet. (serum).", "Och där."], id="aside in lower case"),
        pytest.param(
            "Så var det. (Logiken är oklar) Se studien.",
            ["Så var det.", "(Logiken är oklar)", "Se studien."],
            id="aside",
        ),
        pytest.param("Det sker i Fig. 3. Så är det.", ["Det sker i Fig. 3.", "Så är det."], id="figure"),
        pytest.param("Året var 2015. Sedan 2016.", ["Året var 2015.", "Sedan 2016."], id="year at the end"),
        pytest.param("1. Ta det. 2. Sov.", ["1. Ta det.", "2. Sov."], id="list numbers"),
        pytest.param(
            "Sant.[^1] Nytt.[@leone2006, s. 4] Slut.", ["Sant.[^1]", "Nytt.[@leone2006, s. 4]", "Slut."], id="marks"
        ),
        pytest.param("Bra! 😉 Nu.", ["Bra! 😉", "Nu."], id="emoji"),
        pytest.param("En rubrik\n\nEn mening\nsom fortsätter", ["En rubrik", "En mening\nsom fortsätter"], id="lines"),
        pytest.param("Lista:\n- Ett\n- Två", ["Lista:", "- Ett", "- Två"], id="list items"),
    ],
)
def test_swedish(text: str, expected: list[str]) -> None:
    assert sentences(text, "sv") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Smith et al. found it. So did I. He left.",
            ["Smith et al. found it.", "So did I.", "He left."],
            id="et al.",
        ),
        pytest.param("Dr. Jones vs. Prof. Smith.", ["Dr. Jones vs. Prof. Smith."], id="titles"),
        pytest.param("Minerals, e.g. Magnesium, i.e. Mg.", ["Minerals, e.g. Magnesium, i.e. Mg."], id="e.g."),
        pytest.param("Calcium, etc. Then more.", ["Calcium, etc.", "Then more."], id="etc. may end"),
        pytest.param("See No. 5 now. No. It is not.", ["See No. 5 now.", "No.", "It is not."], id="No."),
        pytest.param(
            "It took 3.5 h. Risk fell (p = .03). Good.",
            ["It took 3.5 h.", "Risk fell (p = .03).", "Good."],
            id="points",
        ),
        pytest.param("“Stop!” he said. What?! Yes.", ["“Stop!” he said.", "What?!", "Yes."], id="speech"),
        pytest.param("By J. F. Kennedy at 5 p.m. Then on.", ["By J. F. Kennedy at 5 p.m.", "Then on."], id="p.m."),
        pytest.param("Lack of vitamin D. It helps.", ["Lack of vitamin D.", "It helps."], id="vitamin D."),
    ],
)
def test_english(text: str, expected: list[str]) -> None:
    assert sentences(text, "en") == expected


@settings(max_examples=50, deadline=None)
@given(text=st.one_of(PROSE, st.text(max_size=60)), language=st.sampled_from(LANGUAGES))
def test_every_character_but_blanks_belongs_to_one_sentence(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    covered = "".join(text[span.start : span.end] for span in spans)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] != "" for span in spans)


@pytest.mark.parametrize(
    ("language", "case"), [(language, case) for language in LANGUAGES for case in lines(f"sentences.{language}.txt")]
)
def test_corpus(language: str, case: str) -> None:
    marked = case.replace("\\n", "\n")
    expected = [sentence.strip() for sentence in marked.split("‖")]
    assert sentences(marked.replace(" ‖ ", " ").replace("‖", ""), language) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_of_the_corpus_is_one_sentence(language: str) -> None:
    for case in lines(f"sentences.{language}.txt"):
        text = case.replace("\\n", "\n").replace(" ‖ ", " ").replace("‖", "")
        for sentence in sentences(text, language):
            assert sentences(sentence, language) == [sentence]


@settings(max_examples=100, deadline=None)
@given(text=PROSE, language=st.sampled_from(LANGUAGES))
def test_splitting_a_sentence_gives_it_back_whole(text: str, language: str) -> None:
    for sentence in sentences(text, language):
        assert sentences(sentence, language) == [sentence]


@pytest.mark.parametrize(
    "text",
    [
        "Läs 10.1000/Abc.Def och https://a.se/Bcd.Efg samt fil.Namn123.",
        "Enligt t.ex.Svensson och bl.a.Berg.",
        "Den heter Example.Com eller Node.Js och Asp.Net.",
        "Version 2.1.Beta kom.",
    ],
)
def test_no_sentence_ends_inside_an_address_a_number_or_an_abbreviation(text: str) -> None:
    assert sentences(text, "sv") == [text]


PIECES = (
    "Tea is hot",
    "tea",
    "et al",
    "7",
    " ",
    ".",
    ".5",
    "(",
    ")",
    "!",
    "?",
    "…",
    "\n",
    "\n\n",
    "- ",
    "Ek",
    "[1]",
    "x.",
)


@given(
    text=st.one_of(PROSE, st.lists(st.sampled_from(PIECES), max_size=8).map("".join)),
    language=st.sampled_from(LANGUAGES),
)
def test_the_words_of_sentences_stand_where_sentences_do(text: str, language: str) -> None:
    spans = split_sentences(text, language)
    assert list(sentences_in(text, language)) == [(span.start, text[span.start : span.end]) for span in spans]
