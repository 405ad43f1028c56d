"""RIS as publishers and databases write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import ReferenceFileError
from magcite.identifiers import Doi, Isbn, Pmcid
from magcite.model import Date, Item, Name, Reference
from magcite.readers.references import read_references

ARTICLE = """TY  - JOUR
AU  - Leone, Nathalie
AU  - King, Martin Luther, Jr.
A1  - The PPS2 Group
TI  - Zinc, copper,
      and magnesium
T2  - Epidemiology
JA  - Epidem
PY  - 2006
DA  - 2006/05/01/
VL  - 17
IS  - 3
SP  - 308
EP  - 314
SN  - 1044-3983
DO  - 10.1000/a
C2  - PMC6163803
UR  - https://example.org/
Y2  - 2024/02/03
KW  - mortality
KW  - cancer
N1  - A note
RN  - What it shows.
AB  - We measured.
DB  - MEDLINE
ID  - leone2006
ER  -
"""


def read(text: str) -> tuple[Reference, ...]:
    return read_references(text, path="list.ris")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_reads_an_article(end: str) -> None:
    (reference,) = read(ARTICLE.replace("\n", end))
    assert reference.citekey == "leone2006"
    assert reference.item == Item(
        type="article-journal",
        title="Zinc, copper, and magnesium",
        author=(Name("Leone", "Nathalie"), Name("King", "Martin Luther", suffix="Jr."), Name(literal="The PPS2 Group")),
        issued=Date(2006, 5, 1),
        accessed=Date(2024, 2, 3),
        container_title="Epidemiology",
        container_title_short="Epidem",
        volume="17",
        issue="3",
        page="308-314",
        note="A note",
        issn=("1044-3983",),
        doi=Doi.parse("10.1000/a"),
        pmcid=Pmcid.parse("PMC6163803"),
        url="https://example.org/",
        other=(("abstract", "We measured."), ("DB", "MEDLINE")),
    )
    assert reference.tags == ("mortality", "cancer")
    assert reference.annotation == "What it shows."
    assert reference.unreadable == ()
    assert (reference.place.line, reference.place.fields["title"], reference.place.fields["issued"]) == (1, 5, 10)


def test_reads_several_records_also_without_their_end() -> None:
    first, second = read("\nTY  - BOOK\nTI  - A\nSN  - 0306406152\n\nTY  - THES\nTI  - B\n")
    assert (first.item.type, first.item.title, first.item.isbn) == ("book", "A", (Isbn.parse("0306406152"),))
    assert (second.item.type, second.place.line) == ("thesis", 6)


def test_records_without_id_get_citekeys_of_their_own() -> None:
    record = "TY  - JOUR\nAU  - Leone, N.\nPY  - 2006\nER  - \n"
    first, second = read(record * 2)
    assert first.citekey == "leone2006"
    assert second.citekey != first.citekey


def test_an_id_that_is_no_word_is_no_citekey() -> None:
    (reference,) = read("TY  - JOUR\nID  - two words\nAU  - Leone, N.\nPY  - 2006\nER  - \n")
    assert reference.citekey == "leone2006"
    assert reference.unreadable == ()


@pytest.mark.parametrize(
    ("written", "date"),
    [("2006", Date(2006)), ("2006/05", Date(2006, 5)), ("2006///", Date(2006)), ("2006-05-01", Date(2006, 5, 1)),
     ("in press", Date(literal="in press"))],
)  # fmt: skip
def test_dates(written: str, date: Date) -> None:
    assert read(f"TY  - JOUR\nPY  - {written}\nER  - \n")[0].item.issued == date


def test_bad_identifiers_are_said() -> None:
    (reference,) = read("TY  - JOUR\nTI  - T\nDO  - none\nER  - \n")
    assert [(flaw.field, flaw.text) for flaw in reference.unreadable] == [("DOI", "none")]


def test_a_date_in_words_beside_a_year_does_not_hide_the_year() -> None:
    item = read("TY  - JOUR\nPY  - 2006\nDA  - May\nER  - \n")[0].item
    assert (item.issued, item.other) == (Date(2006), (("DA", "May"),))


def test_an_organisation_with_commas() -> None:
    item = read("TY  - BOOK\nAU  - University of California,, San Diego\nAU  - King,, Jr.\nER  - \n")[0].item
    assert item.author == (Name(literal="University of California, San Diego"), Name(literal="King, Jr."))


def test_identifiers_by_their_form() -> None:
    text = "TY  - CHAP\nSN  - 1234-5678\nSN  - 978-0-306-40615-7\nAN  - 16570028\nDB  - PubMed\n"
    item = read(f"{text}UR  - https://arxiv.org/abs/2101.00001v2\nUR  - https://example.org/\nER  - \n")[0].item
    assert (item.issn, [isbn.value for isbn in item.isbn]) == (("1234-5678",), ["9780306406157"])
    assert (item.pmid and item.pmid.value, item.arxiv and item.arxiv.value) == ("16570028", "2101.00001v2")
    assert (item.url, item.other) == ("https://example.org/", ())


def test_tags_given_several_times_keep_every_line() -> None:
    item = read("TY  - JOUR\nAD  - Lund\nAD  - Oslo\nAB  - One.\nN2  - Two.\nER  - \n")[0].item
    assert item.other == (("AD", "Lund\nOslo"), ("abstract", "One."), ("N2", "Two."))


def test_a_file_without_records_is_refused() -> None:
    with pytest.raises(ReferenceFileError, match="RIS begins with a line like TY  - JOUR"):
        read("hello\n")
    assert read("") == ()


def test_a_file_that_ends_within_a_record_says_so_and_loses_nothing() -> None:
    whole, cut = read("TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nAU  - Berg, Ann\nTI  - Of zinc and the com")
    assert whole.unreadable == ()
    assert cut.item.title == "Of zinc and the com"
    assert [(bad.field, bad.text, bad.kept) for bad in cut.unreadable] == [("TI", "Of zinc and the com", True)]
    assert "ends before the record does" in cut.unreadable[0].reason


@given(
    st.lists(
        st.sampled_from(
            [
                "TY  - JOUR",
                "ER  - ",
                "AU  - ",
                "AU  - A, B, C, D",
                "DA  - x",
                "SP  - 1",
                "words",
                "",
                "XX  -",
                "SN  - 1",
            ]
        )
    )
)
def test_never_crashes(lines: list[str]) -> None:
    text = "\n".join(["TY  - JOUR", *lines])
    assert len(read(text)) == 1 + lines.count("TY  - JOUR")
