"""Journals: one journal under all its names, and no other."""

import pytest

from magcite.comparison.fields.container_title import COMPARER, abbreviates
from magcite.model import FieldVerdict, Item


def verdict(ours: str, theirs: str, kind: str = "article-journal") -> FieldVerdict:
    return COMPARER.compare(Item(type=kind, container_title=ours), Item(container_title=theirs))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("J Nutr", "The Journal of Nutrition"),
        ("J. Nutr.", "Journal of Nutrition"),
        ("J Am Coll Nutr", "Journal of the American College of Nutrition"),
        ("Am J Clin Nutr", "The American Journal of Clinical Nutrition"),
        ("Proc Natl Acad Sci U S A", "Proceedings of the National Academy of Sciences"),
        ("PNAS", "Proceedings of the National Academy of Sciences"),
        ("JAMA", "JAMA: The Journal of the American Medical Association"),
        ("Lancet", "The Lancet"),
        ("Lancet (London, England)", "The Lancet"),
        ("Epidemiology", "Epidemiology (Cambridge, Mass.)"),
        ("Food and Function", "Food & Function"),
        ("PLoS One", "PLOS ONE"),
        ("Läkartidningen", "Lakartidningen"),
        ("Biochim Biophys Acta", "Biochimica et Biophysica Acta (BBA) - General Subjects"),
        ("Am J Physiol", "American Journal of Physiology-Endocrinology and Metabolism"),
        ("Am J Physiol Endocrinol Metab", "American Journal of Physiology-Endocrinology and Metabolism"),
        ("N Engl J Med", "New England Journal of Medicine"),
        ("Br J Nutr", "British Journal of Nutrition"),
        ("Comput. Aided Des.", "Computer-Aided Design"),
        ("Jour. Comp. Phys.", "Journal of Comparative Physiology"),
        ("Tidsskr Nor Laegeforen", "Tidsskrift for Den norske legeforening"),
        ("Int J Behav Nutr", "International Journal of Behavioural Nutrition"),
    ],
)
def test_no_difference(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is FieldVerdict.COMPATIBLE
    assert verdict(theirs, ours) is FieldVerdict.COMPATIBLE


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Lancet", "The Lancet Oncology"),
        ("Journal of Nutrition", "Journal of Neurology"),
        ("J Nutr", "Journal of Neurology"),
        ("Nature", "Nature Medicine"),
        ("JAMA", "BMJ"),
        ("Nutrition", "Nutrition Reviews"),
        ("International Journal of Cancer", "International Journal of Cancer Research"),
    ],
)
def test_a_difference(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is FieldVerdict.DIFFERS
    assert verdict(theirs, ours) is FieldVerdict.DIFFERS


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Jpn Circ J", "JAPANESE CIRCULATION JOURNAL"),
        ("Ned Tijdschr Tandheelkd", "Nederlands Tijdschrift voor Tandheelkunde"),
        ("MD Law Rev", "Maryland Law Review"),
        ("Dtsch Arztebl Int", "Deutsches Ärzteblatt international"),
        ("Z Gesamte Inn Med", "Zeitschrift für die gesamte innere Medizin und ihre Grenzgebiete"),
        ("ApJ", "The Astrophysical Journal"),
        ("J Bone Joint Surg Am", "The Journal of Bone and Joint Surgery"),
        ("J Bone Joint Surg Am", "The Journal of Bone & Joint Surgery"),
    ],
)
def test_an_abbreviation_made_in_its_own_way_accuses_nobody(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is not FieldVerdict.DIFFERS
    assert verdict(theirs, ours) is not FieldVerdict.DIFFERS


def test_either_of_two_containers_will_do() -> None:
    source = Item(container_title="Studies in Invention", collection_title="Acta Inventa")
    for name in ("Studies in Invention", "Acta Inventa"):
        compared = COMPARER.compare(Item(container_title=name), source)
        assert compared in {FieldVerdict.SAME, FieldVerdict.COMPATIBLE}


def test_a_short_title_or_an_issn_settles_it() -> None:
    source = Item(container_title="Zeitschrift für Physik", container_title_short="Z Phys", issn=("0044-3328",))
    assert COMPARER.compare(Item(container_title="Z. Phys."), source) is FieldVerdict.COMPATIBLE
    assert COMPARER.compare(Item(container_title="ZfP", issn=("00443328",)), source) is FieldVerdict.COMPATIBLE


def test_proceedings_go_by_many_names() -> None:
    full = "2022 IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)"
    assert verdict("CVPR", full, "paper-conference") is FieldVerdict.COMPATIBLE
    assert verdict("CVPR 2022", full, "paper-conference") is FieldVerdict.COMPATIBLE
    assert verdict("ICML", full, "paper-conference") is FieldVerdict.DIFFERS
    assert verdict("Ecology", "Insect Ecology", "chapter") is FieldVerdict.DIFFERS


def test_every_word_must_be_there() -> None:
    assert abbreviates("j nutr", "journal of nutrition")
    assert not abbreviates("j nutr", "journal of nutrition and health")
    assert not abbreviates("", "journal")


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("Br. J. Haem.", "British Journal of Haematology"), ("J. Paed.", "Journal of Paediatrics")],
)
def test_words_cut_right_after_ae_or_oe(ours: str, theirs: str) -> None:
    assert verdict(ours, theirs) is FieldVerdict.COMPATIBLE
