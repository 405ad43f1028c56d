"""CIT006: what it reports, and what it must leave alone."""

from dataclasses import replace

from magcite.model import Corpus, Note, Span
from magcite.phrases import phrase
from magcite.rules.unread_part import RULE
from tests.builders import claim, page

_TABLE = phrase("tables of wikitext are left out, and this one holds {n} references: check them by hand", n=2)


def test_passes_on_what_the_readers_saw() -> None:
    notes = (Note(Span(3, 9), _TABLE), Note(Span(12, 14), _TABLE))
    corpus = Corpus(pages=(page(claim("a")), replace(page(claim("b")), path="b.md", notes=notes)))
    assert [(one.path, one.span, one.message) for one in RULE.check(corpus)] == [
        ("b.md", Span(3, 9), _TABLE),
        ("b.md", Span(12, 14), _TABLE),
    ]


def test_stays_silent() -> None:
    assert list(RULE.check(Corpus(pages=(page(claim("a")),)))) == []
