"""REG001: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.model import Corpus, Item, Library, Origin, Outcome, Page, Place, Provenance
from magcite.rules.not_confirmed import RULE
from tests.builders import doi_for, reference
from tests.rules.judged import judged


@pytest.mark.parametrize(
    ("origin", "words"),
    [
        (Origin.HAND, "it was typed in by hand"),
        (Origin.IMPORT, "it was taken over from another file"),
        (Origin.REGISTRY, "the lock holds no such answer"),
    ],
)
def test_says_why_and_who_wrote_it(origin: Origin, words: str) -> None:
    one = replace(reference("a"), provenance=Provenance(origin))
    known = judged(Corpus(library=Library((one,))), Outcome.NOT_CHECKED, "nobody was asked about doi:10.5555/a")
    (finding,) = RULE.check(one, known)
    assert finding.message.startswith("a is confirmed by no registry: nobody was asked about doi:10.5555/a; ")
    assert finding.message.endswith(words)
    assert (finding.page_value, finding.source_value) == (None, None)


def test_stays_silent_about_a_reference_nobody_judged() -> None:
    assert list(RULE.check(reference("a"), Corpus())) == []


def test_a_bare_identifier_was_described_by_nobody() -> None:
    one = reference("a", Item(doi=doi_for("a")))
    known = judged(Corpus(library=Library((one,))), Outcome.NOT_CHECKED, None)
    (finding,) = RULE.check(one, known)
    assert finding.message == "a is confirmed by no registry: the record holds its identifier alone"


def test_an_empty_record_has_no_identifier_to_speak_of() -> None:
    one = reference("a", Item(note="a scrap"))
    known = judged(Corpus(library=Library((one,))), Outcome.NOT_CHECKED, "it has no identifier to ask about")
    (finding,) = RULE.check(one, known)
    assert finding.message.endswith("it has no identifier to ask about; it was typed in by hand")


def test_an_entry_of_a_page_is_asked_about_by_naming_the_page() -> None:
    one = replace(reference("a"), provenance=Provenance(Origin.PAGE), place=Place("page.md", 7))
    corpus = Corpus(pages=(Page("page.md", "", "en"),), library=Library((one,)))
    (finding,) = RULE.check(one, judged(corpus, Outcome.NOT_CHECKED, None))
    assert finding.help == "Run magcite enrich page.md, which asks about the entries of its list."
