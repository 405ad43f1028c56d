"""magcite beside others: what their reports come to, what their requests are answered, and the table."""

import json
from collections.abc import Callable
from urllib.parse import quote

import pytest
from benchmarks.peers import rounds, row_of, table
from benchmarks.references import Entry
from benchmarks.searching_registry import SearchingRegistry
from benchmarks.verifiers import (
    ACCUSED,
    TOLD,
    VERIFIED,
    VERIFIERS,
    read_bibaudit,
    read_citecheck,
    read_citegate,
    read_updater,
)

from benchmarks import verifier_shim


def entry(key: str, kind: str, doi: str = "") -> Entry:
    return Entry(key, kind, "article", {"title": key} | ({"doi": doi} if doi else {}), "", None)


def results(*rows: tuple[str, str]) -> str:
    return json.dumps({"results": [{"key": key, "verdict": verdict} for key, verdict in rows]})


@pytest.mark.parametrize(
    ("read", "text"),
    [
        pytest.param(
            read_updater,
            '{"key": "a", "status": "author_mismatch"}\n{"key": "t", "status": "api_error"}\n'
            '{"key": "u", "status": "not_found"}\n{"key": "v", "status": "verified"}\n',
            id="bibtex-updater",
        ),
        pytest.param(
            read_citegate,
            results(("a", "mismatch"), ("t", "error"), ("u", "unverifiable"), ("v", "verified")),
            id="citegate",
        ),
        pytest.param(
            read_bibaudit,
            results(("a", "FIELD-MISMATCH"), ("t", "UNCONFIRMED"), ("u", "UNCHECKED"), ("v", "COSMETIC")),
            id="bibaudit",
        ),
        pytest.param(
            read_citecheck,
            json.dumps(
                {
                    "results": [
                        {"key": "a", "verdict": "CHECK", "match": {"title": "Tea"}},
                        {"key": "t", "verdict": "CHECK", "match": None},
                        {"key": "u", "verdict": "ERROR", "match": None},
                        {"key": "v", "verdict": "VERIFIED", "match": {"title": "Tea"}},
                    ]
                }
            ),
            id="citecheck-refs",
        ),
    ],
)
def test_three_words_for_all_verdicts(read: Callable[[str], dict[str, str]], text: str) -> None:
    assert read(text) == {"a": ACCUSED, "t": TOLD, "u": TOLD, "v": VERIFIED}


def test_each_verifier_is_pinned_and_licensed() -> None:
    assert all("==" in one.packages[0] and one.licence for one in VERIFIERS.values())


def test_no_doi_stands_twice_in_a_round() -> None:
    entries = [entry("a", "right", "10.5555/X"), entry("b", "right"), entry("c", "right", "10.5555/x"), entry("d", "r")]
    assert [[one.key for one in part] for part in rounds(entries)] == [["a", "b", "d"], ["c"]]


def test_the_table_counts_both_sides_and_kinds() -> None:
    entries = [entry("a", "right"), entry("b", "right"), entry("c", "future_date"), entry("d", "future_date")]
    said = {"a": ACCUSED, "b": VERIFIED, "c": ACCUSED}
    row = row_of("someone", ("1.0", "MIT"), entries, said, (12.4, 7))
    assert row.wrong == {ACCUSED: 1, TOLD: 1, VERIFIED: 0}
    lines = list(table([row]))
    assert lines[2] == "| someone 1.0 | MIT | 1 (50.0%) | 1 | 0 | 1 (50.0%) | 0 | 1 | 7 | 12 |"
    assert lines[-1] == "| future date | 2 | 1 (0) |"


WORK = {
    "DOI": "10.48550/arxiv.2001.00001v1",
    "type": "posted-content",
    "title": ["Tea &amp; <i>sleep</i>"],
    "author": [{"family": "Leaf", "given": "Ann"}],
    "issued": {"date-parts": [[2020]]},
    "container-title": ["arXiv"],
}
DOI = quote("10.48550/arXiv.2001.00001")


def test_requests_are_answered_from_the_registry_alone() -> None:
    with SearchingRegistry([WORK]) as registry:

        def asked(url: str, accept: str = "") -> tuple[int, str]:
            status, _, body = verifier_shim.answer(url, registry.url, accept)
            return status, body.decode()

        assert asked("https://api.crossref.org/works/10.5555/none")[0] == 404
        assert "Tea &amp;" in asked(f"https://api.crossref.org/works/{DOI}v1")[1]
        assert json.loads(asked("https://api.crossref.org/works?query=tea+sleep")[1])["message"]["total-results"] == 1
        assert [asked(f"https://doi.org/{doi}")[0] for doi in (DOI, f"{DOI}v1", "10.5555/none")] == [200, 200, 404]
        record = json.loads(asked(f"https://doi.org/{DOI}", "application/vnd.citationstyles.csl+json")[1])
        assert (record["title"], record["container-title"]) == ("Tea &amp; <i>sleep</i>", "arXiv")
        atom = asked("https://export.arxiv.org/api/query?id_list=2001.00001")[1]
        assert "<title>Tea &amp; sleep</title>" in atom
        assert "<entry>" not in asked("https://export.arxiv.org/api/query?id_list=2001.99999")[1]
        assert asked("https://api.openalex.org/works?search=tea") == (200, '{"results": [], "meta": {"count": 0}}')
        assert asked("https://api.datacite.org/dois/10.5555/none")[0] == 404
        assert asked("https://publisher.example/article")[0] == 403
