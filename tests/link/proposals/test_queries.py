"""Claims as questions to registries: English words, numbers, names; and claims that say too little."""

from magcite.link.proposals import queries_for
from magcite.model import Design, StudyQuery
from tests.link.proposals.library import page_of


def asked(text: str, language: str) -> StudyQuery | None:
    """The question of a page's first claim."""
    page = page_of(f"Sidan\n\n{text}\n", language)
    ((_, query),) = queries_for(page, {claim.id for claim in page.claims})
    return query


def test_a_swedish_claim_becomes_english_words() -> None:
    query = asked("En metaanalys med 1173 personer visade att magnesium sänkte blodtrycket. Se studien", "sv")
    assert query is not None
    assert (query.exposures, query.outcomes) == (("magnesium",), ("blood pressure",))
    assert (query.numbers, query.designs) == (("1173",), (Design.META_ANALYSIS,))
    assert query.words == "magnesium blood pressure meta-analysis"


def test_names_journals_and_years_go_along() -> None:
    query = asked(
        "A trial by Mensink in 2016, published in Hypertension, found that magnesium lowered blood pressure.",
        "en",
    )
    assert query is not None
    assert "mensink" in query.authors
    assert query.years == (2016,)
    assert query.journals == ("Hypertension",)


def test_a_claim_that_says_too_little_is_no_question() -> None:
    assert asked("Det stämmer enligt en studie. Se studien", "sv") is None
