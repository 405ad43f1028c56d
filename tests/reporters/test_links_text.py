"""Links for people: what the sidecar's entries have come to is said, with both texts."""

from dataclasses import replace

from magcite.link import links_of
from magcite.model import AnchorState, Span
from magcite.reporters.links_text import REPORTER
from tests.readers.pages.reading import markdown
from tests.rules.recorded import corpus_with


def said(state: AnchorState, *found: str, noted: bool = False, changes: tuple[str, ...] = ()) -> str:
    spans = tuple(Span(0, 5) for _ in found)
    (page,) = corpus_with(state, *found, spans=spans, noted=noted, changes=changes).pages
    return REPORTER.report([links_of(replace(page, claims=()))])


def test_an_entry_in_its_place_is_not_mentioned() -> None:
    assert "claims.yaml" not in said(AnchorState.SAME, "recorded words")


def test_the_others_are_shown_with_what_stands_on_the_page() -> None:
    text = said(AnchorState.REWORDED, "words \x1b[31mnow", changes=("4035 became 4053",))
    assert "page.md.claims.yaml:3:5: reworded\n      recorded: recorded words\n" in text
    assert "line 1: words \\x1b[31mnow" in text
    assert "4035 became 4053" in text
    text = said(AnchorState.AMBIGUOUS, "one", "two")
    assert "ambiguous\n      recorded: recorded words\n" in text
    assert text.count("line 1: ") == 2
    assert "gone\n      recorded: recorded words\n" in said(AnchorState.GONE)
    assert REPORTER.report([], colour=True) == "\n"


def test_one_claim_is_counted_in_the_singular() -> None:
    page = markdown("Coffee lowered pain in 40 men [@moss2016].")
    assert "  1 claim that owes or names a source: " in REPORTER.report([links_of(page)])
    page = markdown("Coffee lowered pain in 40 men [@moss2016].\n\nTea lowered pain in 30 men [@ek2017].")
    assert "  2 claims that owe or name a source: " in REPORTER.report([links_of(page)])
