"""What records are filed under: what the whole of each text says, however its parts are remembered."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from magcite.identifiers import Doi
from magcite.language.concept_table import load_concepts
from magcite.link.proposals.filing import shelves_of
from magcite.link.proposals.fingerprint import Record
from magcite.link.proposals.words import Said, language_of, said_in, said_in_title
from magcite.model import Derived, Evidence, Fact, FactBasis, FactKind, Found, Item, Name, Result, SourceName

FORMS = [form.removeprefix("=") for form, _ in load_concepts().forms["en"]]
WORDS = [
    "and",
    "of",
    "in",
    "the",
    "running",
    "Sitting",
    "PREDIMED",
    "4035",
    "1.5",
    "zzyzx",
    "sömn",
    "hjärta",
    "<i>",
    "-",
]
TITLES = st.lists(st.one_of(st.sampled_from(WORDS), st.sampled_from(FORMS)), max_size=12).map(" ".join)
DOI = Doi.parse("10.5555/oboe")


def record(title: str, evidence: Evidence | None = None) -> Record:
    return Record("one", Item("article-journal", title), evidence)


def keys_of(one: Record) -> set[str]:
    return set(shelves_of([one]))


def said_keys(said: Said) -> set[str]:
    return {f"concept:{one.id}" for one, _ in said.concepts} | {f"word:{word}" for word, _ in said.words}


def spoken(keys: set[str]) -> set[str]:
    return {key for key in keys if key.startswith(("concept:", "word:"))}


@given(TITLES)
def test_a_title_is_filed_under_all_that_it_says(title: str) -> None:
    assert spoken(keys_of(record(title))) == said_keys(said_in_title(title, language_of(title)))


@given(TITLES)
def test_a_field_is_filed_under_all_that_it_says(text: str) -> None:
    told = spoken(keys_of(record("", Evidence(None, ("human",), exposure=text))))
    assert told == said_keys(said_in(text, language_of(text)))


@given(st.lists(TITLES, max_size=8))
def test_each_record_stands_once_on_a_shelf_and_in_order(titles: list[str]) -> None:
    shelves = shelves_of(map(record, titles))
    for key, places in shelves.items():
        alone = [place for place, title in enumerate(titles) if key in keys_of(record(title))]
        assert list(places) == alone


def test_numbers_names_people_and_journals_have_their_shelves() -> None:
    item = Item(
        "article-journal",
        "PREDIMED in 7447 people",
        author=(Name("Estruch"), Name(literal="PREDIMED Investigators")),
        container_title="The New England Journal of Medicine",
        container_title_short="NEJM",
    )
    evidence = Evidence(
        None, ("human",), n=7447, duration="4,8 years", dose="30 g", results=(Result("stroke", "HR", 0.7),)
    )
    keys = set(shelves_of([Record("one", item, evidence, annotation="See page 99.", tags=("olive-oil",))]))
    assert {key for key in keys if key.startswith("number:")} == {
        f"number:{one}" for one in ("7447", "4.8", "30", "0.7", "99")
    }
    assert {"name:PREDIMED", "family:estruch", "family:predimed investigators", "journal:nejm"} <= keys
    assert {"concept:olive-oil", "concept:stroke"} <= keys


def test_what_registries_answered_is_filed_too() -> None:
    """The headings of an answer, and the words and numbers of its abstract's facts."""
    fact = Fact(FactKind.SAMPLE, FactBasis.ABSTRACT, "219 female oboists", value=219.0, high=230.0)
    answer = Found(
        SourceName.PUBMED,
        DOI,
        "2026-11-20T00:00:00Z",
        "",
        Item("article-journal", "Oboes", author=(Name("Reed"),)),
        mesh=("Asthma",),
        derived=Derived(1, (fact,), language="en"),
    )
    keys = keys_of(replace(record("Oboes"), answers=(answer,)))
    assert {"concept:asthma", "concept:women", "number:219", "number:230", "word:oboists", "family:reed"} <= keys


def test_a_record_without_a_title_of_its_own_has_that_of_its_answer() -> None:
    answer = Found(SourceName.PUBMED, DOI, "2026-11-20T00:00:00Z", "", Item("article-journal", "Insomnia in oboists"))
    keys = keys_of(Record("one", Item("article-journal"), answers=(answer,)))
    assert {"concept:insomnia", "word:oboists"} <= keys
