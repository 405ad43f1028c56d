"""The concepts everything else speaks of: frozen values, no behaviour beyond looking things up."""

from magcite.model.acceptance import (
    ACCEPTED_FILE,
    Acceptances,
    AcceptedDifference,
    Accepting,
    DistinctWorks,
    Misread,
    Standing,
)
from magcite.model.anchor import CONTEXT, Anchor, AnchorState, Attachment, Recorded, TextQuote, quote_at
from magcite.model.bibliography import Bibliography, ClaimLink, Entry, Group, Member, Run
from magcite.model.change import AuditReport, Change, ChangeKind, SecondHop, Unasked
from magcite.model.citekey import make_citekey
from magcite.model.corpus import Corpus
from magcite.model.csl import CSL_VARIABLES, item_from_csl, item_to_csl
from magcite.model.derived import Derived, Fact, FactBasis, FactKind, Part
from magcite.model.diagnostic import CheckReport, Diagnostic, Severity
from magcite.model.evidence import Design, Direction, Evidence, Result
from magcite.model.evidence_table import EvidenceRow, EvidenceTable
from magcite.model.finding import Finding
from magcite.model.item import Date, Item, Name
from magcite.model.links import (
    AccountSource,
    Candidate,
    ClaimLinks,
    ClaimSearch,
    LinkState,
    PageLinks,
    Suggestions,
    Support,
)
from magcite.model.lock import (
    Absent,
    Answer,
    Failed,
    Found,
    Lock,
    Registered,
    descriptions,
    joined_identifiers,
)
from magcite.model.notice import Notice, NoticeKind
from magcite.model.outcome import Contradiction, FieldCheck, FieldVerdict, Outcome, ReferenceCheck
from magcite.model.page import Citation, CitationState, Claim, ClaimKind, Intent, Listed, Note, Page, Suppression
from magcite.model.passage import Passage, PassageKind, Piece
from magcite.model.project_status import ClaimChange, LinkAnswer, NotedClaim, OldReference, ProjectStatus
from magcite.model.proposal import LockedProposal, ProposalState, ProposedWork
from magcite.model.quantity import Quantity, Relation, Role
from magcite.model.reference import Library, Origin, Place, Provenance, Reference, Unreadable, is_read_in
from magcite.model.review import REVIEWS_FILE, Review, Reviews, ReviewStanding, ReviewVerdict
from magcite.model.settings import DEFAULT_RESERVE, DEFAULT_SOURCES, DEFAULT_URLS, Settings
from magcite.model.sidecar import SIDECAR_ENDING, Sidecar, SidecarCitation, SidecarEntry
from magcite.model.source_name import SourceName
from magcite.model.span import LineIndex, Span
from magcite.model.study_query import StudyQuery
from magcite.model.verdict import Basis, ClaimVerdict, Verdict

__all__ = [
    "ACCEPTED_FILE",
    "CONTEXT",
    "CSL_VARIABLES",
    "DEFAULT_RESERVE",
    "DEFAULT_SOURCES",
    "DEFAULT_URLS",
    "REVIEWS_FILE",
    "SIDECAR_ENDING",
    "Absent",
    "Acceptances",
    "AcceptedDifference",
    "Accepting",
    "AccountSource",
    "Anchor",
    "AnchorState",
    "Answer",
    "Attachment",
    "AuditReport",
    "Basis",
    "Bibliography",
    "Candidate",
    "Change",
    "ChangeKind",
    "CheckReport",
    "Citation",
    "CitationState",
    "Claim",
    "ClaimChange",
    "ClaimKind",
    "ClaimLink",
    "ClaimLinks",
    "ClaimSearch",
    "ClaimVerdict",
    "Contradiction",
    "Corpus",
    "Date",
    "Derived",
    "Design",
    "Diagnostic",
    "Direction",
    "DistinctWorks",
    "Entry",
    "Evidence",
    "EvidenceRow",
    "EvidenceTable",
    "Fact",
    "FactBasis",
    "FactKind",
    "Failed",
    "FieldCheck",
    "FieldVerdict",
    "Finding",
    "Found",
    "Group",
    "Intent",
    "Item",
    "Library",
    "LineIndex",
    "LinkAnswer",
    "LinkState",
    "Listed",
    "Lock",
    "LockedProposal",
    "Member",
    "Misread",
    "Name",
    "Note",
    "NotedClaim",
    "Notice",
    "NoticeKind",
    "OldReference",
    "Origin",
    "Outcome",
    "Page",
    "PageLinks",
    "Part",
    "Passage",
    "PassageKind",
    "Piece",
    "Place",
    "ProjectStatus",
    "ProposalState",
    "ProposedWork",
    "Provenance",
    "Quantity",
    "Recorded",
    "Reference",
    "ReferenceCheck",
    "Registered",
    "Relation",
    "Result",
    "Review",
    "ReviewStanding",
    "ReviewVerdict",
    "Reviews",
    "Role",
    "Run",
    "SecondHop",
    "Settings",
    "Severity",
    "Sidecar",
    "SidecarCitation",
    "SidecarEntry",
    "SourceName",
    "Span",
    "Standing",
    "StudyQuery",
    "Suggestions",
    "Support",
    "Suppression",
    "TextQuote",
    "Unasked",
    "Unreadable",
    "Verdict",
    "descriptions",
    "is_read_in",
    "item_from_csl",
    "item_to_csl",
    "joined_identifiers",
    "make_citekey",
    "quote_at",
]
