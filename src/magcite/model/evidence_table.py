"""A table of what studies found, formatted but not yet in any file format."""

from dataclasses import dataclass

from magcite.model.bibliography import ClaimLink, Run
from magcite.model.notice import Notice

__all__ = ["EvidenceRow", "EvidenceTable"]


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One result of one study; a study without results has one row.

    Attributes:
        key: citekey of the study.
        study: "Leone et al. 2006".
        href: http(s) address of the study; None without any.
        notices: on the study.
        formatted: its whole reference.
        cells: design, n, dose, duration, outcome, effect, in the table's language; "" for what is not stated.
        unconfirmed: the cells come from an abstract, and nobody has confirmed them.
        claims: that rest on the study, with their verdicts; `against` those that speak against it.
    """

    key: str
    study: str
    href: str | None
    notices: tuple[Notice, ...]
    formatted: tuple[Run, ...]
    cells: tuple[str, ...]
    unconfirmed: bool
    claims: tuple[ClaimLink, ...]
    against: tuple[ClaimLink, ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceTable:
    """Rows in the order of the bibliography they come from.

    Attributes:
        columns: headings, one more than a row has cells before them (the study) and one after (claims and verdicts).
    """

    title: str
    language: str
    columns: tuple[str, ...]
    rows: tuple[EvidenceRow, ...]
