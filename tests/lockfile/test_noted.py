"""The file of noted claims: what is written is read back, and everything else is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.errors import InputError
from magcite.lockfile.noted import dump_noted, parse_noted
from magcite.model import NotedClaim

CLAIMS = st.lists(st.builds(NotedClaim, st.sampled_from(["a.md", "b å.md"]), st.text(), st.text(), st.text()))


@given(CLAIMS)
def test_what_is_written_is_read_back(claims: list[NotedClaim]) -> None:
    text = dump_noted(claims, "2026-11-26")
    by_page = sorted(claims, key=lambda one: [other.page for other in claims].index(one.page))
    assert parse_noted(text, path="noted.claims") == ("2026-11-26", tuple(by_page))


def test_a_claim_is_a_line() -> None:
    text = dump_noted([NotedClaim("a.md", "c1", "d", "Tea."), NotedClaim("a.md", "c2", "e", "Te.")], "2026-11-26")
    assert text.endswith("}\n")
    assert sum('"claim"' in line for line in text.splitlines()) == 2


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"schema": "magcite/lock/1"}', '{"schema": "magcite/noted/1", "on": "x", "pages": 3}', "[" * 9999],
)
def test_what_is_no_such_file_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="writes it anew"):
        parse_noted(text, path="noted.claims")
