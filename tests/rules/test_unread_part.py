"""CIT006: what it reports, and what it must leave alone."""

from dataclasses import replace

from magcite.model import Corpus, Note, Span
from magcite.rules.unread_part import RULE
from tests.builders import claim, page


def test_passes_on_what_the_readers_saw() -> None:
    notes = (Note(Span(3, 9), "a mark is not closed"), Note(Span(12, 14), "a footnote that nothing calls"))
    corpus = Corpus(pages=(page(claim("a")), replace(page(claim("b")), path="b.md", notes=notes)))
    assert [(one.path, one.span, one.message) for one in RULE.check(corpus)] == [
        ("b.md", Span(3, 9), "a mark is not closed"),
        ("b.md", Span(12, 14), "a footnote that nothing calls"),
    ]


def test_stays_silent() -> None:
    assert list(RULE.check(Corpus(pages=(page(claim("a")),)))) == []
