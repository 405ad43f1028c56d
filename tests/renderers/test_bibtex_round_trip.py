"""What is written as BibTeX reads back to the same records, annotation included."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from magcite.bibliography import compile_bibliography
from magcite.identifiers import Arxiv, Doi, Isbn, Pmcid, Pmid
from magcite.model import Bibliography, Date, Entry, Item, Library, Name, Reference
from magcite.model.marked import emphasis_only
from magcite.readers.references import read_references
from magcite.renderers import render
from magcite.renderers.notices import with_mark
from tests.builders import lock
from tests.renderers.bibliographies import sample

WORDS = st.text(st.sampled_from("abcdefgÅäöéDNAp0127 .,:;!?&%$#_^~{}\\'`\"-@<>|*/()[]="), min_size=1, max_size=25)
TEXTS = WORDS.map(lambda text: " ".join(text.split())).filter(bool)
PARTS = st.sampled_from(
    ["Leone", "van den Berg", "de la Cruz", "Öst", "O'Neil", "Smith-Jones", "Lee, Jr", "D_A", "And"]
)
NAMES = st.builds(Name, family=PARTS, given=st.sampled_from(["N.", "Jean-Paul", "Åsa M"])) | st.builds(
    Name, literal=TEXTS
)
DATES = st.builds(Date, st.integers(1, 2100), st.none() | st.integers(1, 12)) | st.builds(
    Date, st.integers(1000, 2100), st.integers(1, 12), st.integers(1, 31)
)
TYPES = ["article-journal", "article-newspaper", "book", "chapter", "paper-conference", "report", "thesis", "webpage",
         "entry-encyclopedia", "speech", "dataset", "software", "article", "document"]  # fmt: skip
ITEMS = st.builds(
    Item,
    type=st.sampled_from(TYPES),
    title=st.none() | TEXTS,
    container_title=st.none() | TEXTS,
    publisher=st.none() | TEXTS,
    genre=st.none() | TEXTS,
    edition=st.none() | TEXTS,
    note=st.none() | TEXTS,
    volume=st.none() | st.sampled_from(["17", "A-3"]),
    page=st.none() | st.sampled_from(["308-314", "e85486", "S1-S9"]),
    language=st.none() | st.sampled_from(["en", "sv"]),
    url=st.none() | st.sampled_from(["https://example.org/a_b%20c?x=1&y=~z#d"]),
    author=st.lists(NAMES, max_size=3).map(tuple),
    editor=st.lists(NAMES, max_size=2).map(tuple),
    issued=st.none() | DATES,
    accessed=st.none() | st.builds(Date, st.integers(1000, 2100), st.integers(1, 12), st.integers(1, 28)),
    doi=st.none() | st.sampled_from(["10.5555/a_b(c)<d>;2-#", "10.1097/01.EDE.x"]).map(Doi.parse),
    pmid=st.none() | st.just(Pmid.parse("16570028")),
    pmcid=st.none() | st.just(Pmcid.parse("PMC12")),
    arxiv=st.none() | st.just(Arxiv.parse("2101.00001v2")),
    isbn=st.sampled_from([(), (Isbn.parse("9780306406157"),)]),
    issn=st.sampled_from([(), ("1234-5678",)]),
)
ANNOTATIONS = st.lists(WORDS, min_size=1, max_size=4).map("\n".join).map(str.strip).filter(bool)


def again(bibliography: Bibliography) -> dict[str, Reference]:
    """The references that the BibTeX of a bibliography reads as, by citekey."""
    return {one.citekey: one for one in read_references(render("bibtex", bibliography), path="list.bib")}


def assert_same(entry: Entry, reference: Reference) -> None:
    note = with_mark(entry.item.note, entry, "en") or None
    assert emphasis_only(reference.item) == replace(emphasis_only(entry.item), note=note)
    assert (reference.annotation, reference.tags, reference.unreadable) == (entry.annotation, entry.tags, ())


def test_the_sample() -> None:
    bibliography = sample()
    found = again(bibliography)
    for entry in bibliography.entries:
        assert_same(entry, found[entry.key])


@given(ITEMS, st.none() | ANNOTATIONS, st.lists(st.sampled_from(["cancer", "50 % & more", "DNA_x"]), unique=True))
def test_any_record(item: Item, annotation: str | None, tags: list[str]) -> None:
    made = Reference("key", item, tuple(tags), annotation=annotation)
    bibliography = compile_bibliography(Library((made,)), (), lock(), {}, title="", language="en")
    (entry,) = bibliography.entries
    assert_same(entry, again(bibliography)["key"])


def test_what_was_imported_goes_out_as_it_came() -> None:
    text = r"""@article{a,
  author = {Ek, Bo and others},
  title = {Zinc and {DNA}},
  journal = {J},
  number = {3},
  crossref = {b},
  abstract = {Some \emph{abstract}
    on two lines},
}"""
    references = read_references(text, path="a.bib")
    bibliography = compile_bibliography(Library(references), (), lock(), {}, title="", language="en")
    found = again(bibliography)["a"].item
    kept = tuple(field for field in references[0].item.other if field[0] != "crossref")
    assert found == replace(references[0].item, other=kept)
