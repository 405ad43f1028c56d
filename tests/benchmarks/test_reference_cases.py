"""Single cases of references: how they are read, and that they go through asking and checking."""

from dataclasses import replace
from pathlib import Path

from benchmarks.reference_cases import Case, cited, extracted, grafted, hold, judged, message_of, openalex_record
from benchmarks.searching_registry import SearchingRegistry

from magcite.identifiers import Arxiv, Doi
from magcite.model import Date, Item, Name, Outcome

TEA = Item(
    type="article-journal",
    title="Green tea and sleep in nurses",
    author=(Name("Leaf", "Ann"), Name("Berg", "Carl")),
    issued=Date(2010),
    container_title="Journal of Invented Tea",
    doi=Doi.parse("10.5555/tea"),
)


def test_publishers_references_are_read_from_fields_or_words() -> None:
    fields = {"key": "1", "DOI": "10.5555/tea", "author": "AB Leaf", "year": "2010", "article-title": "Green tea"}
    words = {"key": "2", "DOI": "10.5555/tea", "unstructured": "Leaf A. Green tea and sleep. J Tea. 2010;9:129."}
    one, other = cited([{"reference": fields}, {"reference": words}])
    assert (one.item.author, one.item.issued, one.truth) == ((Name("Leaf", "AB"),), Date(2010), "right")
    assert (other.item.title, other.item.volume, other.item.doi) == ("Green tea and sleep", "9", TEA.doi)


def test_papers_entries_name_arxiv_by_address_or_venue() -> None:
    row = {"title": "Tea", "authors": ["Ann Leaf", "et al"], "year": 2020, "venue": "J", "url": "", "doi": None}
    by_address = row | {"url": "https://arxiv.org/abs/2001.00001"}
    by_venue = row | {"venue": "arXiv preprint arXiv:2001.00001"}
    plain, *named = (one.item for one in extracted([row, by_address, by_venue]))
    assert plain.author == (Name("Leaf", "Ann"), Name(literal="others"))
    assert [one.arxiv for one in named] == [Arxiv.parse("2001.00001")] * 2
    (graft,) = grafted([{"id": "g", "ground_truth": "LIKELY", "reference": row}])
    assert (graft.key, graft.truth) == ("g", "wrong")


def test_a_list_of_authors_that_was_cut_is_left_out() -> None:
    def work(*names: str) -> dict[str, object]:
        authors = [{"author": {"display_name": name}} for name in names]
        return {"doi": "https://doi.org/10.5555/tea", "title": "Tea", "publication_year": 2010, "authorships": authors}

    whole, cut = openalex_record(work("Ann Leaf")), openalex_record(work("Ann Leaf", "Carl Berg", "Dag Ek"))
    assert whole is not None and whole.author == (Name("Leaf", "Ann"),)  # noqa: PT018  one thing: it is there and whole
    assert cut is not None and cut.author == ()  # noqa: PT018
    assert openalex_record({"doi": None, "title": "Tea"}) is None


def test_cases_are_asked_about_and_checked(tmp_path: Path) -> None:
    arxiv = Arxiv.parse("2001.00001")
    two = Item(title="Tea for two", author=(Name("Ek", "Dag"),), issued=Date(2020))
    preprint = replace(two, doi=Doi.parse("10.48550/arXiv.2001.00001"))
    graft = replace(two, author=(Name("Hinton", "G."),), arxiv=arxiv)
    cases = [
        Case("right", TEA, "right"),
        Case("wrong", Item(title="Cars and their engines", author=(Name("Roe", "R."),), doi=TEA.doi), "wrong"),
        Case("elsewhere", Item(title="Tea again", doi=Doi.parse("10.5555/unheard")), "right"),
        Case("graft", graft, "wrong"),
    ]
    with SearchingRegistry([message_of(TEA)]) as registry:
        hold(registry, [preprint], cases)
        standings = judged(cases, registry, tmp_path / "cases")
    assert {key: one.outcome for key, one in standings.items()} == {
        "right": Outcome.VERIFIED,
        "wrong": Outcome.CONTRADICTED,
        "elsewhere": Outcome.COULD_NOT_CHECK,
        "graft": Outcome.CONTRADICTED,
    }
