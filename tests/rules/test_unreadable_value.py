"""REF006: what it reports, and what it must leave alone."""

from magcite.model import Corpus, Reference, Unreadable
from magcite.rules.unreadable_value import RULE


def test_reports_the_value_and_the_reason() -> None:
    reference = Reference("a", unreadable=(Unreadable("issued", "2006-13", "there is no such month or day"),))
    (finding,) = RULE.check(reference, Corpus())
    assert finding.message == "issued '2006-13' could not be understood: there is no such month or day"
    assert (finding.field, finding.page_value) == ("issued", "2006-13")


def test_identifiers_are_not_its_job() -> None:
    assert list(RULE.check(Reference("a", unreadable=(Unreadable("DOI", "x", "y"),)), Corpus())) == []
