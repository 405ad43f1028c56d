"""A block of evidence put into a reference file, whose other bytes stay as they are."""

import pytest

from magcite.model import Design, Evidence, Result
from magcite.readers.references import read_references
from magcite.renderers.evidence_block import insert_evidence, render_evidence

EVIDENCE = Evidence(
    design=Design.RCT,
    species=("human",),
    n=51,
    dose="350 mg/day",
    results=(Result("stress", "RR", 0.66, (0.5, 0.9), "<0.01", significant=True),),
    derived="the abstract at Europe PMC, 2026-11-23",
)


def test_the_block_alone() -> None:
    assert render_evidence(EVIDENCE).splitlines() == [
        "evidence:",
        "  design: rct",
        "  species: [human]",
        "  n: 51",
        "  dose: 350 mg/day",
        "  results:",
        '    - {outcome: stress, measure: RR, value: 0.66, ci: [0.5, 0.9], p: "<0.01", significant: true}',
        "  derived: the abstract at Europe PMC, 2026-11-23",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "---\nDOI: 10.5555/a\n---\nText.\n",
        "---\r\n# mine\r\ntitle:   'Tea'\r\n---\r\nText  \r\n\r\nmore",
        "\ufeff---\ntags: [a,\n  b]\n...\n",
        "---\ntitle: A\u2028B\u0085C\n---\n\n---\n\ttext\n---\n",
        "---\n---\n",
    ],
)
def test_everything_else_stays(text: str) -> None:
    changed = insert_evidence(text, EVIDENCE)
    assert changed is not None
    newline = "\r\n" if "\r\n" in text else "\n"
    block = render_evidence(EVIDENCE).replace("\n", newline)
    assert changed.count(block) == 1
    assert changed.replace(block, "", 1) == text
    (read,) = read_references(changed, path="references/a.md")
    assert read.evidence == EVIDENCE
    assert read.unreadable == ()


@pytest.mark.parametrize("text", ["", "Text.\n", "---\nDOI: 10.5555/a\n"])
def test_without_front_matter_there_is_no_place(text: str) -> None:
    assert insert_evidence(text, EVIDENCE) is None
