"""REG005: what it reports, and what it must leave alone."""

from magcite.model import Contradiction, Corpus, FieldCheck, FieldVerdict, Library, Outcome, SourceName
from magcite.rules.field_mismatch import RULE
from tests.builders import reference
from tests.rules.judged import differing, judged

KNOWN = Corpus(library=Library((reference("a"),)))


def test_reports_each_differing_field_with_both_values() -> None:
    same = FieldCheck("title", FieldVerdict.SAME, "a", "a", SourceName.CROSSREF)
    fields = (same, differing("issued", "2006", "2009"), differing("volume", "17", "71"))
    known = judged(KNOWN, Outcome.CONTRADICTED, Contradiction.MISDESCRIBED, *fields)
    year, volume = RULE.check(known.library.references[0], known)
    assert year.message == "issued: the reference says “2006”, Crossref says “2009”"
    assert (year.page_value, year.source_value, year.source, year.field) == ("2006", "2009", "Crossref", "issued")
    assert volume.field == "volume"


def test_sources_that_say_the_same_are_named_together() -> None:
    fields = (differing("volume", "1", "2"), differing("volume", "1", "2", SourceName.SNAPSHOT))
    known = judged(KNOWN, Outcome.CONTRADICTED, Contradiction.MISDESCRIBED, *fields)
    (finding,) = RULE.check(known.library.references[0], known)
    assert finding.source == "Crossref, local snapshot"


def test_stays_silent_about_another_work() -> None:
    known = judged(KNOWN, Outcome.CONTRADICTED, Contradiction.ANOTHER_WORK, differing("title", "A", "B"))
    assert list(RULE.check(known.library.references[0], known)) == []
