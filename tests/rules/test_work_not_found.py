"""REG003: what it reports, and what it must leave alone."""

from magcite.model import Outcome, SourceName
from magcite.rules.work_not_found import RULE
from tests.builders import absent, corpus
from tests.rules.judged import judged

KNOWN = corpus(absent("a"), absent("a", SourceName.DOI_ORG))


def test_names_identifier_and_sources() -> None:
    known = judged(KNOWN, Outcome.NOT_FOUND)
    (finding,) = RULE.check(known.library.references[0], known)
    assert finding.message == "doi:10.5555/a is registered nowhere; asked: Crossref, doi.org"
    assert (finding.page_value, finding.source, finding.field) == ("doi:10.5555/a", "Crossref, doi.org", "DOI")


def test_stays_silent_when_the_outcome_is_another() -> None:
    known = judged(KNOWN, Outcome.COULD_NOT_CHECK)
    assert list(RULE.check(known.library.references[0], known)) == []
