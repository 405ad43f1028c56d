"""REG004: what it reports, and what it must leave alone."""

from magcite.model import Contradiction, Corpus, Library, Outcome
from magcite.rules.another_work import RULE
from tests.builders import reference
from tests.rules.judged import differing, judged

KNOWN = Corpus(library=Library((reference("a"),)))


def test_reports_once_with_both_titles() -> None:
    fields = (differing("author", "Ek", "Al"), differing("title", "Magnesium and sleep", "Zinc in soil"))
    known = judged(KNOWN, Outcome.CONTRADICTED, Contradiction.ANOTHER_WORK, *fields)
    (finding,) = RULE.check(known.library.references[0], known)
    assert finding.message == (
        "doi:10.5555/a is another work: the reference says “Magnesium and sleep”, Crossref says “Zinc in soil”"
    )
    assert (finding.page_value, finding.source_value) == ("Magnesium and sleep", "Zinc in soil")
    assert (finding.source, finding.field) == ("Crossref", "DOI")


def test_a_wrong_field_is_not_another_work() -> None:
    known = judged(KNOWN, Outcome.CONTRADICTED, Contradiction.MISDESCRIBED, differing("volume", "1", "2"))
    assert list(RULE.check(known.library.references[0], known)) == []
