"""Sentences that say of one more outcome what was said right before them."""

import pytest

from magcite.check.evidence import compare
from magcite.link import resolve
from magcite.model import Direction, Evidence, Item, Library, Reference, Result, Verdict
from magcite.readers.pages import read_page

SPRAY = Evidence(
    exposure="nasal spray",
    results=(
        Result("sneezing", "SMD", -0.6, (-0.9, -0.3), None, Direction.LOWER, significant=True),
        Result("nasal congestion", "SMD", -0.5, (-0.8, -0.2), None, Direction.LOWER, significant=True),
        Result("itchy eyes", direction=Direction.NONE, significant=False),
        Result("nosebleed", "RR", 1.5, (1.1, 2.0), None, Direction.HIGHER, significant=True),
    ),
)


def _verdict(language: str, *sentences: str) -> Verdict:
    library = Library((Reference("a", Item(type="article-journal"), evidence=SPRAY),))
    text = " ".join(f"{one[:-1]} [@a]{one[-1]}" for one in sentences)
    page = resolve(read_page(f"---\nlang: {language}\n---\n\n## Study\n\n{text}\n", path="page.md"), library)
    (verdict,) = compare(page, page.claims[-1], library)
    return verdict.verdict


@pytest.mark.parametrize(
    ("language", "before", "said", "expected"),
    [
        ("sv", "Sprejen minskade nysningarna.", "Detsamma gällde nästäppa.", Verdict.AGREES),
        ("sv", "Sprejen minskade nysningarna.", "Det gäller särskilt nästäppa.", Verdict.AGREES),
        ("sv", "Sprejen minskade nysningarna.", "Detsamma gällde näsblod.", Verdict.DISAGREES),
        ("en", "The spray reduced sneezing.", "The same was true of nasal congestion.", Verdict.AGREES),
        ("en", "The spray reduced sneezing.", "The same went for nosebleeds.", Verdict.DISAGREES),
    ],
)
def test_it_is_told_of_the_outcome_that_it_names(language: str, before: str, said: str, expected: Verdict) -> None:
    assert _verdict(language, before, said) is expected


def test_alone_it_asserts_nothing() -> None:
    assert _verdict("sv", "Detsamma gällde näsblod.") is not Verdict.DISAGREES
