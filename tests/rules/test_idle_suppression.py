"""CIT005: what it reports, and what it must leave alone."""

from dataclasses import replace

import pytest

from magcite.model import Corpus, Span, Suppression
from magcite.rules.idle_suppression import RULE
from tests.builders import claim, page

PLACE = Span(3, 9)


def corpus(codes: set[str], reason: str | None) -> Corpus:
    return Corpus(pages=(replace(page(claim("a")), suppressions=(Suppression(frozenset(codes), reason, PLACE),)),))


def test_a_comment_without_a_reason() -> None:
    (finding,) = RULE.check(corpus({"CIT001", "EVD001"}, None))
    assert finding.message == "the comment that should silence CIT001, EVD001 silences nothing: it gives no reason"
    assert (finding.span, finding.path, finding.page_value) == (PLACE, "page.md", "CIT001, EVD001")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("NOPE999", "the comment names NOPE999, and there is no such rule"),
        ("REG0005", "the comment names REG0005, and there is no such rule; the nearest is REG005"),
        (
            "retracted-wrok",
            "the comment names retracted-wrok, and there is no such rule; the nearest is retracted-work",
        ),
    ],
)
def test_a_code_that_is_no_rule_s(code: str, words: str) -> None:
    (finding,) = RULE.check(corpus({code, "CIT001"}, "my own view"))
    assert finding.message == words
    assert (finding.span, finding.page_value) == (PLACE, code)


def test_both_are_said() -> None:
    assert len(list(RULE.check(corpus({"NOPE999"}, None)))) == 2


@pytest.mark.parametrize("code", ["CIT001", "cit001", "Uncited-Claim", " CIT005 "])
def test_stays_silent(code: str) -> None:
    assert list(RULE.check(corpus({code}, "my own view"))) == []
