"""One report and one page with everything in them that reporters must get right."""

from dataclasses import replace
from pathlib import Path

from magcite.model import (
    Basis,
    CheckReport,
    Citation,
    CitationState,
    Claim,
    ClaimKind,
    ClaimVerdict,
    Diagnostic,
    FieldCheck,
    FieldVerdict,
    Intent,
    Outcome,
    Page,
    Quantity,
    ReferenceCheck,
    Relation,
    Role,
    Severity,
    SourceName,
    Span,
    Verdict,
)
from tests.builders import doi_for

__all__ = ["PAGE", "REPORT", "golden"]

_RETRACTED = Diagnostic(
    code="EVD001",
    name="retracted-work",
    severity=Severity.ERROR,
    message="ek2012 was retracted",
    path="docs/sömn, del 1.md",
    line=3,
    column=26,
    span=Span(60, 69),
    claim="c1",
    citekey="ek2012",
    page_value="[@ek2012]",
    source_value="retraction, doi:10.5555/notice (Crossref)",
    source="Crossref",
    help="Cite another work.",
)
_UNCITED = replace(
    _RETRACTED,
    code="CIT001",
    name="uncited-claim",
    severity=Severity.WARNING,
    message="a source would help the reader of “50 % <slept>: better & longer\x1b[31m”",
    line=9,
    column=1,
    span=Span(140, 171),
    claim="c2",
    citekey=None,
    page_value=None,
    source_value=None,
    source=None,
    help="Cite the work it rests on.",
)
_NOT_CONFIRMED = replace(
    _UNCITED,
    code="REG001",
    name="not-confirmed",
    severity=Severity.INFO,
    message="lind1991 is confirmed by no registry: it has no identifier to ask about",
    path="references/lind1991.md",
    line=1,
    span=None,
    claim=None,
    citekey="lind1991",
    help="Run magcite enrich.",
)
REPORT = CheckReport(
    diagnostics=(_RETRACTED, _UNCITED, _NOT_CONFIRMED),
    references=(
        ReferenceCheck(
            "ek2012",
            Outcome.VERIFIED,
            "confirmed by Crossref",
            (
                FieldCheck(
                    "container-title", FieldVerdict.COMPATIBLE, "J Nutr", "Journal of Nutrition", SourceName.CROSSREF
                ),
            ),
        ),
        ReferenceCheck("lind1991", Outcome.NOT_CHECKED, "it has no identifier to ask about"),
    ),
    verdicts=(
        ClaimVerdict(
            "docs/sömn, del 1.md",
            "c1",
            "ek2012",
            Verdict.AGREES,
            (Basis("sample", Verdict.AGREES, "4035 män", "4035", "evidence in references/ek2012.md", Span(0, 8)),),
        ),
    ),
    claims=3,
    suppressed=1,
)

_TEXT = "# Sömn\n\n4035 män sov längre. [@ek2012, s. 4] Läs studien här\n\nDrick vatten.\n\nHälften sov bättre.\n"
PAGE = Page(
    "docs/sömn, del 1.md",
    _TEXT,
    "sv",
    claims=(
        Claim(
            "c1",
            ClaimKind.FINDING,
            "4035 män sov längre.",
            Span(8, 61),
            ("Sömn",),
            (
                Citation(
                    "[@ek2012, s. 4]",
                    Span(29, 44),
                    key="ek2012",
                    target=doi_for("ek2012"),
                    intent=Intent.SUPPORTS,
                    locator="s. 4",
                    state=CitationState.LINKED,
                ),
                Citation("Läs studien här", Span(45, 60), state=CitationState.LOST),
                Citation("[@okänd]", Span(60, 61), key="okänd"),
            ),
            (
                Quantity("4035 män", Span(8, 16), Role.SAMPLE, 4035.0, unit="person"),
                Quantity("1,5–2 h", Span(17, 19), Role.DURATION, 1.5, 2.0, "hour", Relation.ABOUT),
            ),
        ),
        Claim("c2", ClaimKind.ADVICE, "Drick vatten.", Span(62, 75), ("Sömn",)),
        Claim("c3", ClaimKind.BACKGROUND, "Hälften sov bättre.", Span(77, 96), ("Sömn",)),
    ),
)


def golden(name: str) -> str:
    """The text a reporter must give, byte for byte."""
    folder = Path(__file__).parent.parent / "fixtures" / "reporters"
    return (folder / name).read_bytes().decode("utf-8")
