"""Identifiers that stand for one work, and those that begin another."""

import pytest

from magcite.identifiers import parse_identifier
from magcite.model import Citation, Span
from magcite.readers.pages.cited_works import best_identifier, one_per_work


def _citations(*names: str) -> list[Citation]:
    return [
        Citation(
            name,
            Span(place, place + 1),
            key=name[1:] if name[0] == "@" else None,
            target=None if name[0] == "@" else parse_identifier(name),
        )
        for place, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ([], []),
        (["pmid:1", "doi:10.5555/a", "pmc:PMC2"], ["doi:10.5555/a"]),
        (["https://a.org/x", "doi:10.5555/a"], ["doi:10.5555/a"]),
        (["doi:10.5555/a", "doi:10.5555/b"], ["doi:10.5555/a", "doi:10.5555/b"]),
        (["doi:10.5555/a", "https://doi.org/10.5555/A"], ["doi:10.5555/a"]),
        (["pmid:1", "pmid:2", "doi:10.5555/b"], ["pmid:1", "doi:10.5555/b"]),
        (["https://a.org/", "https://a.org/x"], ["https://a.org/", "https://a.org/x"]),
        (["https://a.org/x", "https://web.archive.org/web/1/https://a.org/x"], ["https://a.org/x"]),
        (["hdl:2027.42/1", "https://a.org/x"], ["hdl:2027.42/1"]),
        (["@a", "doi:10.5555/a", "@b"], ["@a", "doi:10.5555/a", "@b"]),
    ],
)
def test_one_citation_for_each_work(found: list[str], expected: list[str]) -> None:
    assert [one.text for one in one_per_work(_citations(*found))] == expected


def test_an_entry_begins_a_work() -> None:
    found = _citations("doi:10.5555/a", "https://a.org/x")
    assert [one.text for one in one_per_work(found, [0, 1])] == ["doi:10.5555/a", "https://a.org/x"]


def test_the_best_of_none_is_none() -> None:
    assert best_identifier([]) is None
