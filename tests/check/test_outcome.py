"""The five outcomes: when each is given, and that none is given too easily."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.check.outcome import outcome_of
from magcite.identifiers import Pmid
from magcite.model import (
    Absent,
    Answer,
    Contradiction,
    Date,
    FieldVerdict,
    Found,
    Item,
    Lock,
    Name,
    Outcome,
    Reference,
    ReferenceCheck,
    SourceName,
    Unreadable,
)
from tests.builders import AT, DIGEST, absent, doi_for, failed, found, lock, registered

ITEM = Item(
    type="article-journal",
    title="Serum magnesium and the risk of sleeplessness in older men",
    author=(Name("Ek", "Anna"), Name("Lind", "Bo")),
    issued=Date(2012),
    container_title="Journal of Nutrition",
    volume="17",
    page="1615-1621",
    doi=doi_for("a"),
)
OTHER = Item(
    type="article-journal",
    title="Zinc in the soils of northern Spain",
    author=(Name("García", "Luis"),),
    issued=Date(1998),
    container_title="Soil Science",
    doi=doi_for("a"),
)


def check(item: Item, *answers: Answer) -> ReferenceCheck:
    return outcome_of(Reference("a", item), lock(*answers))


def described(source_item: Item, source: SourceName = SourceName.CROSSREF) -> Found:
    return found("a", item=source_item, source=source)


def test_verified_when_title_and_another_field_agree() -> None:
    result = check(ITEM, described(ITEM))
    assert (result.outcome, result.detail) == (Outcome.VERIFIED, "confirmed by Crossref")
    assert {field.verdict for field in result.fields} == {FieldVerdict.SAME}


def test_verified_through_the_snapshot_says_so() -> None:
    assert check(ITEM, described(ITEM, SourceName.SNAPSHOT)).detail == "confirmed by local snapshot"


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(Item(title=ITEM.title, doi=ITEM.doi), id="title-alone"),
        pytest.param(replace(ITEM, title=None, page=None), id="no-title-no-page"),
        pytest.param(replace(ITEM, title=None, author=()), id="a-place-alone"),
        pytest.param(replace(ITEM, title=None, volume=None), id="no-title-no-volume"),
        pytest.param(Item(doi=ITEM.doi), id="nothing-but-the-doi"),
        pytest.param(Item(title="Editorial", issued=Date(2012), author=ITEM.author, doi=ITEM.doi), id="generic-title"),
    ],
)
def test_too_little_agrees(item: Item) -> None:
    source = replace(ITEM, title="Editorial") if item.title == "Editorial" else ITEM
    assert check(item, described(source)).outcome is Outcome.COULD_NOT_CHECK


def test_author_and_whole_place_tell_a_work_whose_title_is_not_stated() -> None:
    untitled = replace(ITEM, title=None)
    assert check(untitled, described(ITEM)).outcome is Outcome.VERIFIED
    assert check(untitled, described(untitled)).outcome is Outcome.VERIFIED
    assert check(untitled, described(replace(ITEM, author=(Name("Berg", "Di"),)))).outcome is Outcome.CONTRADICTED


def test_a_note_without_title_and_author_is_told_by_its_place() -> None:
    note = replace(ITEM, title=None, author=())
    assert check(note, described(note)).outcome is Outcome.VERIFIED
    assert check(note, described(replace(note, author=ITEM.author))).outcome is Outcome.COULD_NOT_CHECK
    assert check(replace(note, page=None), described(note)).outcome is Outcome.COULD_NOT_CHECK


def test_a_whole_issue_is_told_by_volume_issue_and_year() -> None:
    issue = Item("periodical", container_title="Ecology", volume="83", issue="8", issued=Date(2002), doi=doi_for("a"))
    assert check(issue, described(issue)).outcome is Outcome.VERIFIED
    assert check(replace(issue, issue=None), described(issue)).outcome is Outcome.COULD_NOT_CHECK


def test_a_generic_title_is_enough_with_author_and_two_more() -> None:
    editorial = replace(ITEM, title="Editorial")
    assert check(editorial, described(editorial)).outcome is Outcome.VERIFIED


def test_authors_the_source_does_not_list_are_not_verified() -> None:
    source = replace(ITEM, author=ITEM.author[:1])
    assert check(ITEM, described(source)).outcome is Outcome.COULD_NOT_CHECK


def test_authors_are_not_verified_where_the_source_lists_none() -> None:
    assert check(ITEM, described(replace(ITEM, author=()))).outcome is Outcome.COULD_NOT_CHECK
    assert check(replace(ITEM, author=()), described(ITEM)).outcome is Outcome.VERIFIED


def test_an_organisation_in_place_of_the_authors_leaves_it_open() -> None:
    source = replace(ITEM, author=(Name(literal="The Sleep Study Group"),))
    assert check(ITEM, described(source)).outcome is Outcome.COULD_NOT_CHECK


def test_an_empty_record_verifies_nothing() -> None:
    result = check(ITEM, described(Item(doi=ITEM.doi)))
    assert result.outcome is Outcome.COULD_NOT_CHECK
    assert result.detail == "Crossref knows doi:10.5555/a and describes nothing"


def test_an_answer_about_another_doi_is_no_answer() -> None:
    result = check(ITEM, described(replace(ITEM, doi=doi_for("b"))))
    assert result.outcome is Outcome.COULD_NOT_CHECK
    assert result.detail == "Crossref was asked about doi:10.5555/a and answered about doi:10.5555/b"
    assert result.fields == ()


def test_an_answer_that_names_no_doi_is_no_answer() -> None:
    result = check(ITEM, described(replace(ITEM, doi=None)))
    assert result.detail == "Crossref was asked about doi:10.5555/a, and the answer does not say what it is about"


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("issued", Date(2002)),
        ("volume", "71"),
        ("page", "1-2000"),
        ("container_title", "Soil Science"),
        ("author", (Name("Ask", "Cia"),)),
        ("title", "Serum zinc and the risk of sleeplessness in older men"),
    ],
)
def test_misdescribed_when_one_field_is_wrong(field: str, wrong: object) -> None:
    source = replace(ITEM, page="1615-1621")
    item = replace(ITEM, **{field: wrong, "page": "16-21" if field == "page" else ITEM.page})  # type: ignore[arg-type]
    result = check(item, described(source))
    assert (result.outcome, result.detail) == (Outcome.CONTRADICTED, Contradiction.MISDESCRIBED)
    (differs,) = [one for one in result.fields if one.verdict is FieldVerdict.DIFFERS]
    assert differs.name == field.replace("_", "-")
    assert differs.page_value != differs.source_value


def test_another_work() -> None:
    result = check(ITEM, described(OTHER))
    assert (result.outcome, result.detail) == (Outcome.CONTRADICTED, Contradiction.ANOTHER_WORK)


def test_another_work_by_the_same_author() -> None:
    assert check(ITEM, described(replace(OTHER, author=ITEM.author))).detail is Contradiction.ANOTHER_WORK


def test_another_work_without_a_title_to_tell_it_by() -> None:
    item = Item(issued=Date(1934), container_title="Jikken igaku zasshi", doi=ITEM.doi)
    assert check(item, described(ITEM)).detail is Contradiction.ANOTHER_WORK


def test_a_translated_title_is_not_another_work() -> None:
    swedish = replace(ITEM, title="Magnesium i blodet och sömnlöshet hos äldre män")
    assert check(swedish, described(ITEM)).detail is Contradiction.MISDESCRIBED


def test_sources_that_disagree_accuse_nobody() -> None:
    older = replace(ITEM, volume="16", issued=Date(2009))
    result = check(ITEM, described(ITEM), described(older, SourceName.SNAPSHOT))
    assert (result.outcome, result.detail) == (Outcome.VERIFIED, "confirmed by Crossref and local snapshot")
    assert FieldVerdict.DIFFERS not in {field.verdict for field in result.fields}


def test_sources_that_agree_against_the_reference() -> None:
    source = replace(ITEM, volume="16")
    result = check(ITEM, described(source), described(source, SourceName.SNAPSHOT))
    assert result.detail is Contradiction.MISDESCRIBED


def test_not_found_when_doi_org_disowns_it_too() -> None:
    result = check(ITEM, absent("a"), absent("a", SourceName.DOI_ORG))
    assert result.outcome is Outcome.NOT_FOUND
    assert result.detail == "doi:10.5555/a is unknown to Crossref and doi.org"


def test_a_pmid_is_not_found_when_pubmed_disowns_it_too() -> None:
    pmid = Pmid.parse("12")
    europe, pubmed = (Absent(source, pmid, AT, DIGEST) for source in (SourceName.EUROPEPMC, SourceName.PUBMED))
    reference = Reference("a", Item(title="A title", pmid=pmid))
    result = outcome_of(reference, Lock({pmid: (europe, pubmed)}))
    assert (result.outcome, result.detail) == (Outcome.NOT_FOUND, "pmid:12 is unknown to Europe PMC and PubMed")
    alone = outcome_of(reference, Lock({pmid: (europe,)}))
    assert alone.outcome is Outcome.COULD_NOT_CHECK
    assert alone.detail == "pmid:12: Europe PMC does not know it; PubMed was not asked"


@pytest.mark.parametrize(
    ("answers", "detail"),
    [
        pytest.param([absent("a")], "Crossref does not know it; doi.org was not asked", id="doi-org-not-asked"),
        pytest.param(
            [absent("a", SourceName.SNAPSHOT)],
            "local snapshot does not know it; doi.org was not asked",
            id="a-snapshot-holds-a-part",
        ),
        pytest.param(
            [absent("a"), failed("a", SourceName.DOI_ORG)],
            "Crossref does not know it; doi.org gave no usable answer (no answer within 30 seconds)",
            id="doi-org-silent",
        ),
        pytest.param(
            [failed("a"), absent("a", SourceName.DOI_ORG)],
            "Crossref gave no usable answer (no answer within 30 seconds); doi.org does not know it",
            id="crossref-silent",
        ),
        pytest.param(
            [absent("a"), registered("a")],
            "Crossref does not know it; registered with DataCite according to doi.org, not described",
            id="registered-elsewhere",
        ),
    ],
)
def test_could_not_check(answers: list[Answer], detail: str) -> None:
    result = check(ITEM, *answers)
    assert result.outcome is Outcome.COULD_NOT_CHECK
    assert result.detail == f"doi:10.5555/a: {detail}"


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("it answered about another DOI: 10.5555/b", "Crossref answered about another DOI: 10.5555/b"),
        ("it answered 503", "Crossref answered 503"),
        ("a work was due, and it holds none", "Crossref gave no usable answer (a work was due, and it holds none)"),
    ],
)
def test_why_a_source_settles_nothing(reason: str, said: str) -> None:
    result = check(ITEM, replace(failed("a"), reason=reason), registered("a"))
    assert result.detail is not None
    assert result.detail.startswith(f"doi:10.5555/a: {said}; registered with")


@pytest.mark.parametrize(
    ("reference", "detail"),
    [
        (Reference("a", ITEM), "nobody was asked about doi:10.5555/a"),
        (Reference("a", Item(title="A lecture")), "it has no identifier to ask about"),
        (Reference("a", unreadable=(Unreadable("DOI", "10.12", "no suffix"),)), "its DOI cannot be read"),
    ],
)
def test_not_checked(reference: Reference, detail: str) -> None:
    result = outcome_of(reference, Lock())
    assert (result.outcome, result.detail, result.fields) == (Outcome.NOT_CHECKED, detail, ())


def test_the_gravest_identifier_decides() -> None:
    pmid = Pmid.parse("12")
    both = replace(ITEM, pmid=pmid)
    about_pmid = Found(SourceName.CROSSREF, pmid, AT, DIGEST, replace(OTHER, doi=None, pmid=pmid))
    result = check(both, described(ITEM), about_pmid)
    assert (result.outcome, result.detail) == (Outcome.CONTRADICTED, Contradiction.ANOTHER_WORK)
    assert check(both, described(ITEM), absent("b")).outcome is Outcome.VERIFIED


ITEMS = st.builds(
    Item,
    title=st.sampled_from([None, "Editorial", ITEM.title, OTHER.title]),
    author=st.sampled_from([(), ITEM.author, OTHER.author]),
    issued=st.sampled_from([None, Date(2012), Date(1998)]),
    container_title=st.sampled_from([None, "Soil Science", "J Nutr"]),
    doi=st.just(doi_for("a")),
)


@given(ITEMS, ITEMS)
def test_never_verified_without_two_agreeing_fields(ours: Item, theirs: Item) -> None:
    result = check(ours, described(theirs))
    verdicts = {field.name: field.verdict for field in result.fields}
    agreeing = [
        name for name, one in verdicts.items() if one in {FieldVerdict.SAME, FieldVerdict.COMPATIBLE} and name != "DOI"
    ]
    if result.outcome is Outcome.VERIFIED:
        assert "title" in agreeing
        assert len(agreeing) > 1
        assert FieldVerdict.DIFFERS not in verdicts.values()
    assert (result.outcome is Outcome.CONTRADICTED) == (FieldVerdict.DIFFERS in verdicts.values())


@given(ITEMS)
def test_a_record_never_contradicts_itself(item: Item) -> None:
    assert check(item, described(item)).outcome is not Outcome.CONTRADICTED


def test_a_book_with_a_short_title_can_be_verified() -> None:
    book = Item(
        type="book", title="Silent Spring", author=(Name("Carson", "Rachel"),), issued=Date(1962), doi=doi_for("spring")
    )
    known = lock(found("spring", item=book))
    assert outcome_of(Reference("spring", book), known).outcome is Outcome.VERIFIED
    article = replace(book, container_title="Spring Letters")
    known = lock(found("spring", item=article))
    assert outcome_of(Reference("spring", book), known).outcome is Outcome.COULD_NOT_CHECK
