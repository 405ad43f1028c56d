"""REG002: what it reports, and what it must leave alone."""

from magcite.model import Corpus, Library, Outcome
from magcite.rules.could_not_check import RULE
from tests.builders import reference
from tests.rules.judged import judged

KNOWN = Corpus(library=Library((reference("a"),)))


def test_says_what_happened() -> None:
    known = judged(KNOWN, Outcome.COULD_NOT_CHECK, "Crossref gave no answer")
    (finding,) = RULE.check(known.library.references[0], known)
    assert finding.message == "a could not be checked: Crossref gave no answer"
    assert finding.source_value is None


def test_stays_silent_when_nobody_was_asked() -> None:
    known = judged(KNOWN, Outcome.NOT_CHECKED)
    assert list(RULE.check(known.library.references[0], known)) == []
