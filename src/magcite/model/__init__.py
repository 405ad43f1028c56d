"""The concepts everything else speaks of: frozen values, no behaviour beyond looking things up."""

from magcite.model.bibliography import Bibliography, ClaimLink, Entry, Run
from magcite.model.citekey import make_citekey
from magcite.model.corpus import Corpus
from magcite.model.csl import CSL_VARIABLES, item_from_csl, item_to_csl
from magcite.model.derived import Derived, Fact, FactBasis, FactKind, Part
from magcite.model.diagnostic import CheckReport, Diagnostic, Severity
from magcite.model.evidence import Design, Direction, Evidence, Result
from magcite.model.item import Date, Item, Name
from magcite.model.lock import (
    Absent,
    Answer,
    Failed,
    Found,
    Lock,
    Notice,
    NoticeKind,
    Registered,
    SourceName,
    joined_identifiers,
)
from magcite.model.outcome import Contradiction, FieldCheck, FieldVerdict, Outcome, ReferenceCheck
from magcite.model.page import Citation, CitationState, Claim, ClaimKind, Intent, Page, Suppression
from magcite.model.quantity import Quantity, Relation, Role
from magcite.model.reference import Library, Origin, Place, Provenance, Reference, Unreadable
from magcite.model.settings import DEFAULT_SOURCES, DEFAULT_URLS, Settings
from magcite.model.span import LineIndex, Span
from magcite.model.verdict import Basis, ClaimVerdict, Verdict

__all__ = [
    "CSL_VARIABLES",
    "DEFAULT_SOURCES",
    "DEFAULT_URLS",
    "Absent",
    "Answer",
    "Basis",
    "Bibliography",
    "CheckReport",
    "Citation",
    "CitationState",
    "Claim",
    "ClaimKind",
    "ClaimLink",
    "ClaimVerdict",
    "Contradiction",
    "Corpus",
    "Date",
    "Derived",
    "Design",
    "Diagnostic",
    "Direction",
    "Entry",
    "Evidence",
    "Fact",
    "FactBasis",
    "FactKind",
    "Failed",
    "FieldCheck",
    "FieldVerdict",
    "Found",
    "Intent",
    "Item",
    "Library",
    "LineIndex",
    "Lock",
    "Name",
    "Notice",
    "NoticeKind",
    "Origin",
    "Outcome",
    "Page",
    "Part",
    "Place",
    "Provenance",
    "Quantity",
    "Reference",
    "ReferenceCheck",
    "Registered",
    "Relation",
    "Result",
    "Role",
    "Run",
    "Settings",
    "Severity",
    "SourceName",
    "Span",
    "Suppression",
    "Unreadable",
    "Verdict",
    "item_from_csl",
    "item_to_csl",
    "joined_identifiers",
    "make_citekey",
]
