"""BibTeX: everything that real files do, and that nothing of it is lost."""

import logging

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from magcite.errors import ReferenceFileError
from magcite.identifiers import Arxiv, Doi, Isbn, Pmcid, Pmid
from magcite.model import Date, Item, Name, Origin, Reference, Unreadable
from magcite.readers.references import read_references


def read(text: str) -> tuple[Reference, ...]:
    return read_references(text, path="list.bib")


def entry(*fields: str, kind: str = "article") -> Reference:
    (reference,) = read(f"@{kind}{{key,\n" + ",\n".join(fields) + "\n}\n")
    return reference


def item(*fields: str, kind: str = "article") -> Item:
    reference = entry(*fields, kind=kind)
    assert reference.unreadable == ()
    return reference.item


def test_reads_an_article() -> None:
    reference = entry(
        "author = {Leone, Nathalie and Courbon, Dominique and {The PPS2 Group}}",
        "title = {{Z}inc, copper, and {M}agnesium}",
        "journal = {Epidemiology}",
        "year = 2006",
        "month = may",
        "volume = {17}",
        "number = {3}",
        "pages = {308--314}",
        "doi = {10.1097/01.ede.0000209454.41466.b7}",
        "pmid = {16570028}",
        "pmcid = {PMC6163803}",
        "issn = {1044-3983}",
        "url = {https://example.org/a\\_b}",
        "urldate = {2024-02-03}",
        "keywords = {mortality, cancer; zinc}",
        "note = {A note}",
        "annote = {What it shows.}",
    )
    assert reference.item == Item(
        type="article-journal",
        title="Zinc, copper, and Magnesium",
        title_markup='<span class="nocase">Z</span>inc, copper, and <span class="nocase">M</span>agnesium',
        author=(Name("Leone", "Nathalie"), Name("Courbon", "Dominique"), Name(literal="The PPS2 Group")),
        issued=Date(2006, 5),
        accessed=Date(2024, 2, 3),
        container_title="Epidemiology",
        volume="17",
        issue="3",
        page="308-314",
        note="A note",
        doi=Doi.parse("10.1097/01.ede.0000209454.41466.b7"),
        pmid=Pmid.parse("16570028"),
        pmcid=Pmcid.parse("PMC6163803"),
        issn=("1044-3983",),
        url="https://example.org/a_b",
    )
    assert reference.tags == ("mortality", "cancer", "zinc")
    assert reference.annotation == "What it shows."
    assert reference.provenance.origin is Origin.HAND
    assert reference.unreadable == ()


def test_knows_where_entries_and_fields_stand() -> None:
    first, second = read("% a comment\n@article{a,\n  title={A},\n\n  DOI={10.1000/a}}\n\n@book{b,\n year=2001}\n")
    assert (first.place.line, dict(first.place.fields)) == (2, {"title": 3, "DOI": 5})
    assert (second.place.line, dict(second.place.fields)) == (7, {"issued": 8})


@pytest.mark.parametrize(
    ("kind", "csl"),
    [
        ("ARTICLE", "article-journal"),
        ("book", "book"),
        ("incollection", "chapter"),
        ("inbook", "chapter"),
        ("inproceedings", "paper-conference"),
        ("conference", "paper-conference"),
        ("phdthesis", "thesis"),
        ("mastersthesis", "thesis"),
        ("techreport", "report"),
        ("online", "webpage"),
        ("misc", "document"),
        ("whatever", "document"),
    ],
)
def test_types(kind: str, csl: str) -> None:
    assert item("title={T}", kind=kind).type == csl


@pytest.mark.parametrize(
    ("subtype", "csl"),
    [("newspaper", "article-newspaper"), ("magazine", "article-magazine"), ("article-newspaper", "article-newspaper")],
)
def test_a_subtype_says_more(subtype: str, csl: str) -> None:
    found = item(f"entrysubtype={{{subtype}}}")
    assert found.type == csl
    assert found.other == ()


def test_an_unknown_subtype_is_kept() -> None:
    assert item("entrysubtype={letter}").other == (("entrysubtype", "letter"),)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Leone, N.", (Name("Leone", "N."),)),
        ("Nathalie Leone", (Name("Leone", "Nathalie"),)),
        ("Vincent van Gogh", (Name("Gogh", "Vincent", "van"),)),
        ("van Gogh, Vincent", (Name("Gogh", "Vincent", "van"),)),
        ("King, Jr., Martin Luther", (Name("King", "Martin Luther", suffix="Jr."),)),
        ("{World Health Organization}", (Name(literal="World Health Organization"),)),
        ("{Barnes and Noble} and Knuth, D.", (Name(literal="Barnes and Noble"), Name("Knuth", "D."))),
        ("{\\AA}kerfeldt, K. and Bj{\\\"o}rk, {\\O}.", (Name("Åkerfeldt", "K."), Name("Björk", "Ø."))),
        ("Plato", (Name(literal="Plato"),)),
        ("family=Vries, given=Hans, prefix=de", (Name("Vries", "Hans", "de"),)),
        ("A, B\n  and\n  C, D", (Name("A", "B"), Name("C", "D"))),
    ],
)  # fmt: skip
def test_names(written: str, names: tuple[Name, ...]) -> None:
    assert item(f"author = {{{written}}}").author == names


def test_and_others_is_nobody_and_is_remembered() -> None:
    found = item("author={Leone, N. and others}", "editor={A, B and others}", "translator={C, D}")
    assert found.author == (Name("Leone", "N."),)
    assert found.editor == (Name("A", "B"),)
    assert found.other == (("et-al", "author editor"),)


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        (("year=2006",), Date(2006)),
        (("year={2006}", "month=5"), Date(2006, 5)),
        (("year=2006", "month={May}", "day={7}"), Date(2006, 5, 7)),
        (("year=2006", 'month=may # "~7"'), Date(2006, 5, 7)),
        (("year=2006", 'month="7~" # may'), Date(2006, 5, 7)),
        (("year=2006", "month={maj}"), Date(2006, 5)),
        (("year={in press}",), Date(literal="in press")),
        (("date={2006-05-07}",), Date(2006, 5, 7)),
        (("date={2006-05}", "year=1999"), Date(2006, 5)),
    ],
)
def test_dates(fields: tuple[str, ...], date: Date) -> None:
    assert item(*fields).issued == date


@pytest.mark.parametrize("written", ["2006/2007", "2006~", "2006-21", "2006-05-07/"])
def test_a_date_that_says_more_is_kept(written: str) -> None:
    found = item(f"date={{{written}}}")
    assert found.issued is not None
    assert found.issued.year == 2006
    assert found.other == (("date", written),)


def test_a_month_that_is_none_is_kept() -> None:
    assert item("year=2006", "month={Spring}") == Item(
        type="article-journal", issued=Date(2006), other=(("month", "Spring"),)
    )


@pytest.mark.parametrize("pages", ["308--314", "308-314", "308 – 314", "308---314", "308\\textendash 314"])
def test_pages_have_one_hyphen(pages: str) -> None:
    assert item(f"pages={{{pages}}}").page == "308-314"


def test_macros_are_put_in_and_joined() -> None:
    found = read(
        '@string{J = "J. " # {Nutr.}}\n@STRING(S = J # " Suppl")\n@article{a, journal = s, title = "A" # { b} # 3}'
    )
    assert (found[0].item.container_title, found[0].item.title) == ("J. Nutr. Suppl", "A b3")


def test_an_undefined_macro_stands_for_its_name_and_is_said() -> None:
    reference = entry("journal = Nature", "year = 2006")
    assert reference.item.container_title == "Nature"
    assert reference.unreadable == (
        Unreadable("container-title", "Nature", "no @string defines it; put text in braces", kept=True),
    )


def test_subtitles_join_their_titles() -> None:
    found = item("title={A}", "subtitle={B}", "booktitle={C}", "booksubtitle={D}", kind="incollection")
    assert (found.title, found.container_title) == ("A: B", "C: D")


def test_identifiers_in_their_disguises() -> None:
    found = item(
        "eprint={2101.00001}",
        "archiveprefix={arXiv}",
        "isbn={978-0-306-40615-7}",
        "doi={\\url{https://doi.org/10.1000/a\\_b}}",
    )
    assert found.arxiv == Arxiv.parse("2101.00001")
    assert found.isbn == (Isbn.parse("9780306406157"),)
    assert found.doi == Doi.parse("10.1000/a_b")
    assert found.other == ()
    assert item("eprint={16570028}", "eprinttype={pubmed}").pmid == Pmid.parse("16570028")
    assert item("eprint={x}", "eprinttype={jstor}").other == (("eprint", "x"), ("eprinttype", "jstor"))


def test_old_dois_with_mathematics_in_them() -> None:
    found = item("doi={10.1002/(SICI)1097-0258(19980815/30)17:15/16{$<$}1661::AID-SIM968{$>$}3.0.CO;2-2}")
    assert found.doi == Doi.parse("10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2")


def test_a_link_in_howpublished_is_the_address() -> None:
    assert item("howpublished={\\url{https://example.org/}}", kind="misc").url == "https://example.org/"
    assert item("howpublished={Pamphlet}", kind="misc").medium == "Pamphlet"


def test_the_number_of_a_volume_and_of_a_series() -> None:
    assert item("number=3").issue == "3"
    found = item("number=3", "issue={Spring}")
    assert (found.issue, found.number) == ("Spring", "3")
    assert item("number=3", kind="techreport").number == "3"
    assert item("number=3", kind="book").other == (("collection-number", "3"),)


@pytest.mark.parametrize(
    ("kind", "field"),
    [("book", "publisher"), ("phdthesis", "school"), ("techreport", "institution"), ("manual", "organization")],
)
def test_publishers_by_their_many_names(kind: str, field: str) -> None:
    assert item(f"{field}={{P}}", kind=kind).publisher == "P"


def test_foreign_fields_are_kept_raw_and_in_order() -> None:
    found = item("file={:a\\_b.pdf:PDF}", "abstract={50\\% {DNA}}", "x-rank=3")
    assert found.other == (("file", ":a\\_b.pdf:PDF"), ("abstract", "50\\% {DNA}"), ("x-rank", "3"))


def test_annotations_keep_their_lines() -> None:
    reference = entry("annotation={One -- \\emph{two}\n\n- three \\& four}", "annote={More}")
    assert reference.annotation == "One -- two\n\n- three & four\n\nMore"


def test_a_part_inherits_from_its_whole() -> None:
    part, whole = read(
        "@incollection{part, title={P}, crossref={Whole}, doi={10.1000/p}}\n"
        "@book{whole, title={W}, editor={A, B}, publisher={V}, year=2001, isbn={0306406152}, doi={10.1000/w}}"
    )
    assert part.item == Item(
        type="chapter",
        title="P",
        editor=(Name("A", "B"),),
        issued=Date(2001),
        container_title="W",
        publisher="V",
        doi=Doi.parse("10.1000/p"),
        isbn=(Isbn.parse("0306406152"),),
        other=(("crossref", "Whole"),),
    )
    assert whole.item.title == "W"


def test_a_part_keeps_what_it_says_itself() -> None:
    part, _ = read("@inbook{p, crossref={w}, year=1999, booktitle={B}}\n@book{w, title={W}, date={2001-02-03}}")
    assert part.item.issued == Date(1999)
    assert part.item.container_title == "B"


def test_xdata_and_circles() -> None:
    (first,) = read("@article{a, title={T}, xdata={x}}\n@xdata{x, journal={J}, year=2001}")
    assert (first.item.container_title, first.item.issued) == ("J", Date(2001))
    one, two = read("@book{a, title={A}, crossref={b}}\n@book{b, title={B}, crossref={a}}")
    assert (one.item.title, two.item.title) == ("A", "B")


def test_a_broken_entry_loses_no_other() -> None:
    first, broken, last = read("@book{a, title={A}}\n\n@book{b,\n title={B\n\n@book{c, title={C}}\n")
    assert (first.item.title, last.item.title) == ("A", "C")
    assert broken.citekey == "b"
    (flaw,) = broken.unreadable
    assert flaw.field == "entry"
    assert flaw.text == "@book{b,\n title={B"
    assert "check its braces" in flaw.reason
    assert broken.place.line == broken.place.fields["entry"] == 3


def test_a_file_in_which_nothing_can_be_read_is_refused_with_its_line() -> None:
    with pytest.raises(ReferenceFileError, match="no entry can be read") as caught:
        read("\n\n@book{b,\n title={B\n")
    assert (caught.value.path, caught.value.line) == ("list.bib", 3)


@pytest.mark.parametrize("text", ["", "% nothing\n", "@comment{x}", "@string{a = {b}}"])
def test_a_file_without_entries_has_no_references(text: str) -> None:
    assert read(text) == ()


def test_words_alone_are_no_bibliography() -> None:
    with pytest.raises(ReferenceFileError, match="there is no entry here") as caught:
        read("% a list\njust words")
    assert (caught.value.path, caught.value.line) == ("list.bib", 1)


def test_entries_without_citekey_are_each_given_one() -> None:
    entry = "@book{{{}, title={{Tea}}, author={{Ek, Bo}}, year=2001}}\n"
    found = read(entry.format("") * 3 + entry.format("ek2001"))
    assert [one.citekey for one in found] == ["ek2001b", "ek2001c", "ek2001d", "ek2001"]
    assert [[flaw.field for flaw in one.unreadable] for one in found] == [["citekey"]] * 3 + [[]]


def test_two_entries_with_one_key_are_both_there() -> None:
    assert [found.item.title for found in read("@book{a, title={A}}\n@book{a, title={B}}\n@book{A, title={C}}")] == [
        "A",
        "B",
        "C",
    ]


def test_of_a_field_given_twice_the_first_counts_and_the_second_is_said() -> None:
    reference = entry("title={A}", "TITLE={B}", "year=2001", "year={2001}")
    assert reference.item.title == "A"
    assert reference.unreadable == (Unreadable("title", "B", "the field is given a second time"),)


def test_keys_that_nobody_can_cite_are_said() -> None:
    empty, blank = read("@book{, title={A}}\n@book{a b, title={B}}")
    assert [flaw.field for flaw in (*empty.unreadable, *blank.unreadable)] == ["citekey", "citekey"]


def test_bad_identifiers_are_said_under_their_csl_names() -> None:
    reference = entry("doi={none}", "pmid={x}", "title={T}")
    assert [(flaw.field, flaw.text) for flaw in reference.unreadable] == [("DOI", "none"), ("PMID", "x")]
    assert reference.item.title == "T"


def test_parentheses_line_ends_and_at_signs() -> None:
    (reference,) = read("@book(a,\r\n title = {LeQua @ {CLEF} a@b.se},\r\n year = 2001\r\n)\r\n")
    assert (reference.item.title, reference.place.fields["issued"]) == ("LeQua @ CLEF a@b.se", 3)


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    read("@book{a, title={A}}\n@book{b, title={B\n@book{c, title={C}}\n")
    assert capfd.readouterr() == ("", "")


PIECES = (
    *("@book{a, ", "@string{j = ", "title = ", "author = ", "{", "}", '"', ",", "=", "#", "\n", "A and B", "\\'", "\\"),
    *("$", "%", "@", "(", ")", "jan", "2001", "é", " and ", "doi=", "crossref={a}", "--", "~", "\\foo", "and others"),
)


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_never_crashes(text: str) -> None:
    try:
        references = read(text)
    except ReferenceFileError as error:
        assert error.line is not None  # noqa: PT017  every refusal has a line
    else:
        assert all(reference.place.line >= 1 for reference in references)


def test_a_broken_entry_prints_nothing_and_leaves_the_log_as_it_was(capfd: pytest.CaptureFixture[str]) -> None:
    log = logging.getLogger("bibtexparser")
    before = list(log.handlers)
    (broken, _) = read("@article{a, title={A\n\n@article{b, title={B}}")
    assert broken.unreadable
    assert log.handlers == before
    assert capfd.readouterr() == ("", "")
