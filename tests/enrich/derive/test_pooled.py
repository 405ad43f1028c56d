"""What a review put together, told by its abstract."""

import pytest

from magcite.enrich.derive import derive
from magcite.identifiers import Doi
from magcite.model import FactKind, Found, Item, SourceName


def pooled(abstract: str, types: tuple[str, ...] = ("Meta-Analysis",)) -> list[str | None]:
    item = Item(type="article-journal", title="Tea and sleep")
    found = Found(
        SourceName.PUBMED,
        Doi.parse("10.5555/a"),
        "2026-01-02T00:00:00Z",
        "",
        item,
        abstract=abstract,
        publication_types=types,
    )
    return [fact.term for fact in derive(found).facts if fact.kind is FactKind.POOLED]


@pytest.mark.parametrize(
    ("abstract", "term"),
    [
        ("We included nine cohort studies of adults. Tea went with longer sleep.", "observational"),
        (
            "STUDY SELECTION: Longitudinal cohort studies of never smokers. RESULTS: Nine studies were used.",
            "observational",
        ),
        ("We searched for randomised trials of tea. Twelve trials were pooled.", "trial"),
        ("Eligible were case-control studies. Tea went with longer sleep.", "observational"),
    ],
)
def test_tells_what_was_put_together(abstract: str, term: str) -> None:
    assert pooled(abstract) == [term]


@pytest.mark.parametrize(
    "abstract",
    [
        "Cohort studies link tea to sleep. We pooled 12 randomised trials.",
        "Tea went with longer sleep in cohort studies.",
        "We pooled 14 studies of tea.",
        "",
    ],
)
def test_is_silent(abstract: str) -> None:
    assert pooled(abstract) == []


def test_a_study_that_is_no_review_put_nothing_together() -> None:
    assert pooled("We included 12 people in a cohort study.", ("Journal Article",)) == []
