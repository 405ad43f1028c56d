"""Claims with a person's verdict are put before the tool as an author would put them."""

from pathlib import Path

from benchmarks.supported import judge, write_project

CASES = [
    {
        "claim_text": 'A trial with 51 adults & "nobody" else.',
        "source_text": "We randomised 51 adults to tea or water.",
    },
    {"claim_text": "A trial with 90 adults.", "source_text": "We randomised 51 adults to tea or water."},
    {"claim_text": "A trial with 51 adults.", "source_text": ""},
]


def test_a_claim_is_compared_with_the_text_of_its_own_source() -> None:
    verdicts, lines = judge(CASES)
    assert verdicts == ["agrees", "disagrees", "not-checkable"]
    assert [line.split(":")[0] for line in lines] == ["source1 warning sample-size"]


def test_text_that_xml_cannot_hold_is_left_out(tmp_path: Path) -> None:
    works = write_project([{"claim_text": "Tea <helps>.", "source_text": "Tea\x00 & water\x1b"}], tmp_path / "one")
    assert works["source0"]["abstract"] == "Tea & water"
    assert "Tea &lt;helps&gt;." in (tmp_path / "one" / "page.html").read_text("utf-8")
