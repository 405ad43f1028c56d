"""REF001: what it reports, and what it must leave alone."""

import pytest

from magcite.model import Corpus, Library
from magcite.rules.unused_reference import RULE
from tests.builders import claim, page, reference

LIBRARY = Library((reference("used"), reference("unused")))
PAGE = page(claim("used"))


def test_reports_what_no_page_of_the_project_cites() -> None:
    (finding,) = RULE.check(Corpus((PAGE,), LIBRARY, whole_project=True))
    assert finding.message == "no page cites unused"
    assert finding.place == LIBRARY.references[1].place


@pytest.mark.parametrize(
    "corpus",
    [
        pytest.param(Corpus((PAGE,), LIBRARY), id="one-page-of-many"),
        pytest.param(Corpus((), LIBRARY, whole_project=True), id="no-page-at-all"),
        pytest.param(Corpus((page(claim("used", "unused")),), LIBRARY, whole_project=True), id="all-used"),
    ],
)
def test_stays_silent(corpus: Corpus) -> None:
    assert list(RULE.check(corpus)) == []
