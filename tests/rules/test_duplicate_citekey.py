"""REF005: what it reports, and what it must leave alone."""

from magcite.model import Corpus, Library, Place, Reference
from magcite.rules.duplicate_citekey import RULE


def test_reports_the_one_that_comes_too_late() -> None:
    first, second = Reference("a", place=Place("a.md", 1)), Reference("a", place=Place("more.bib", 7))
    (finding,) = RULE.check(Corpus(library=Library((first, second))))
    assert finding.message == "the citekey a is taken by a.md:1"
    assert finding.place == second.place


def test_stays_silent_when_each_has_its_own() -> None:
    assert list(RULE.check(Corpus(library=Library((Reference("a"), Reference("A")))))) == []
