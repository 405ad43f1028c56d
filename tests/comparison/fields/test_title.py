"""Titles: what is the same title, what is not, and which tell a work."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.comparison.fields.title import COMPARER, is_telling, likeness
from magcite.model import FieldVerdict, Item

SUBTITLED = "Magnesium intake and mortality: a cohort study in Sweden"


def verdict(ours: str, theirs: str) -> FieldVerdict:
    return COMPARER.compare(Item(title=ours), Item(title=theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("magnesium and sleep", "Magnesium and Sleep."),
        ("Magnesium & sleep", "Magnesium and sleep"),
        ("Meta-analysis of sleep", "Metaanalysis of sleep"),
        ("α-tocopherol and TNF-β in men", "Alpha-Tocopherol and TNF-beta in men"),
        ("Effects of Mg<sup>2+</sup> in humans", "Effects of Mg2+ in humans"),
        ("Sleep &amp; magnesium", "Sleep & magnesium"),
        ("Fatty liver – a review", "Fatty liver - a review"),
        ("Ménière’s disease and salt", "Meniere's disease and salt"),
        ("MÃ©niÃ¨re disease and salt", "Ménière disease and salt"),
        ("Randomised trial of oestrogen in tumours", "Randomized trial of estrogen in tumors"),
        ("Magnesium intake and mortality", SUBTITLED),
        (SUBTITLED, "Magnesium intake and mortality"),
        ("Sömn - vila - salt", "Sömn - vila - salt: en resa i kroppen"),
        ("[Magnesium and sleep].", "Magnesium and sleep"),
        ("Magnesium and sleep [in Swedish]", "Magnesium and sleep"),
        ("Magnesium and sleep", "RETRACTED: Magnesium and sleep"),
        ("Magnesium and sleep", "[Retracted] Magnesium and sleep"),
        ("Magnesium and sleep", "[RETRACTED]: Magnesium and sleep"),
        ("Magnesium and sleep", "RETRACTED ARTICLE: Magnesium and sleep"),
        ("Magnesium and sleep", "WITHDRAWN. Magnesium and Sleep"),
        ("The magnesium question", "Magnesium question"),
    ],
)
def test_no_difference(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is FieldVerdict.COMPATIBLE
    assert verdict(theirs, ours) is FieldVerdict.COMPATIBLE


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Magnesium and sleep", "Zinc and sleep"),
        (SUBTITLED, "Magnesium intake and mortality: a case-control study in Norway"),
        ("Salt towards a better sleep", "Salt for a better sleep"),
        ("Effects of vitamin D2 in men", "Effects of vitamin D3 in men"),
        ("Magnesium", "Magnesium in depth and breadth"),
        ("Magnesium and sleep", "Retraction: Magnesium and sleep"),
        ("Magnesium and sleep", "Erratum to: Magnesium and sleep"),
        ("Update: Headaches", "Update: Dysphagia"),
    ],
)
def test_a_difference(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is FieldVerdict.DIFFERS
    assert verdict(theirs, ours) is FieldVerdict.DIFFERS


@pytest.mark.parametrize("whole", ["Magnesium: a cohort study", "Magnesium – a cohort study"])
def test_one_word_before_a_subtitle_is_neither_the_title_nor_another(whole: str) -> None:
    assert verdict("Magnesium", whole) is FieldVerdict.UNKNOWN
    assert verdict(whole, "Magnesium") is FieldVerdict.UNKNOWN


@pytest.mark.parametrize("name", ["original-title", "other-titles"])
def test_a_work_may_go_by_several_titles(name: str) -> None:
    source = Item(
        title="Magnesium and sleep in older men", other=((name, "Magnesium och sömn hos äldre män\nMagnesio"),)
    )
    swedish = Item(title="Magnesium och sömn hos äldre män.")
    assert COMPARER.compare(swedish, source) is FieldVerdict.COMPATIBLE
    assert is_telling(swedish, source)
    assert likeness(swedish, source) == 1.0
    assert COMPARER.compare(Item(title="Zink i jord"), source) is FieldVerdict.DIFFERS
    short = Item(title="Magnesio")
    assert COMPARER.compare(short, source) is FieldVerdict.COMPATIBLE
    assert not is_telling(short, source)


def test_titles_in_two_scripts_cannot_be_compared() -> None:
    assert verdict("镁与睡眠", "Magnesium and sleep") is FieldVerdict.UNKNOWN


def test_a_subtitle_in_a_field_of_its_own() -> None:
    split = Item(title="Magnesium", other=(("subtitle", "a cohort study"),))
    assert COMPARER.compare(Item(title="Magnesium: a cohort study"), split) is FieldVerdict.COMPATIBLE


@given(st.text(min_size=1))
def test_a_title_is_itself(title: str) -> None:
    assert verdict(title, title) is FieldVerdict.SAME


@given(st.text(), st.text())
def test_comparing_is_symmetric(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is verdict(theirs, ours)


@pytest.mark.parametrize(
    ("ours", "theirs", "tells"),
    [
        ("Magnesium intake and mortality in men", "Magnesium intake and mortality in men", True),
        ("Magnesium intake and total mortality", "Magnesium intake and total mortality: a cohort study", True),
        ("Magnesium intake and total mortality", "Magnesium intake and total mortality: a reply", False),
        ("Editorial", "Editorial", False),
        ("Letter to the editor", "Letter to the editor", False),
        ("In this issue: introduction", "In this issue: introduction", False),
        ("Magnesium intake", "Magnesium intake: a cohort study of Swedish men", False),
    ],
)
def test_which_titles_tell_a_work(ours: str, theirs: str, tells: bool) -> None:
    assert is_telling(Item(title=ours), Item(title=theirs)) is tells


def test_likeness_counts_telling_words() -> None:
    assert likeness(Item(title="The sleep of men"), Item(title="Sleep in men")) == 1.0
    assert likeness(Item(title="Zinc in soil"), Item(title="Sleep in men")) == 0.0
    assert likeness(Item(), Item(title="Sleep")) == 0.0


@pytest.mark.parametrize(
    "added", ["—Reply", ": erratum", ": Correction", " [Erratum]", " (Retraction)", ": authors’ reply", ": Response"]
)
def test_a_reply_or_correction_is_never_taken_for_the_article(added: str) -> None:
    title = "Benefits and Risks of Aspirin Use"
    assert verdict(title, title + added) is FieldVerdict.UNKNOWN
    assert verdict(title + added, title) is FieldVerdict.UNKNOWN


def test_blanks_lost_around_markup_are_no_difference() -> None:
    glued = "Activity againstPseudomonas aeruginosaandAcinetobacter baumannii"
    assert (
        verdict(glued, "Activity against Pseudomonas aeruginosa and Acinetobacter baumannii") is FieldVerdict.COMPATIBLE
    )
