"""What a record tells: its title, its author's notes, and the words that an abstract's figures were read from."""

from magcite.enrich.derive import derive
from magcite.identifiers import Doi
from magcite.link.proposals import records_of
from magcite.link.proposals.fingerprint import fingerprint_of
from magcite.model import Found, Item, Lock, Reference, SourceName

DOI = Doi.parse("10.5555/oboe")
ITEM = Item("article-journal", "A study of wind players", doi=DOI)
ABSTRACT = (
    "We asked 219 female oboists. Dental caries was rarer among them (OR 0.61, 95% CI 0.40 to 0.93) after 3 years, "
    "and anxiety was lower."
)


def record_with(abstract: str | None) -> object:
    """The record, its abstract read and left behind."""
    found = Found(SourceName.PUBMED, DOI, "2026-11-20T00:00:00Z", "", ITEM, abstract=abstract)
    answer = Found(
        SourceName.PUBMED, DOI, "2026-11-20T00:00:00Z", "", ITEM, derived=derive(found) if abstract else None
    )
    (record,) = records_of([Reference("oboe", ITEM)], Lock({DOI: (answer,)}))
    return record


def test_the_words_of_facts_name_concepts_that_the_title_leaves_out() -> None:
    told = fingerprint_of(record_with(ABSTRACT))  # type: ignore[arg-type]
    assert told.concepts["anxiety"].where == "abstract"
    assert told.concepts["women"].where == "abstract"
    assert "oboists" in told.words
    assert told.record.has_figures


def test_without_an_abstract_there_is_the_title_alone() -> None:
    bare = fingerprint_of(record_with(None))  # type: ignore[arg-type]
    assert {seen.where for seen in bare.concepts.values()} <= {"title"}
    assert not bare.record.has_figures
    assert bare.record.told == ()
