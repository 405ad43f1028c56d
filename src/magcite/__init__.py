"""magcite ties every claim on a page to the references it rests on, and checks one against the other.

Nothing is imported before it is used, nothing is printed, and no socket is opened unless a function says so.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from magcite.version import __version__

if TYPE_CHECKING:
    from magcite.api.adding import Added, add_references, read_new
    from magcite.api.auditing import audit_library
    from magcite.api.checking import check_pages
    from magcite.api.enriching import enrich_library
    from magcite.api.linking import SidecarFile, link_pages, write_sidecar
    from magcite.api.rendering import render_bibliography, render_evidence_table
    from magcite.api.reporting import render_report
    from magcite.api.reviewing import verify_claim
    from magcite.api.searching import AddedWork, add_works, search_links
    from magcite.api.standing import note_claims, project_status
    from magcite.api.starting import init_project
    from magcite.api.suggesting import suggest_links
    from magcite.api.taking import accept_proposals
    from magcite.bibliography.arrangement import Arrangement
    from magcite.errors import InputError, InputsError, LockfileError, MagciteError
    from magcite.link.reattach import anchor_claims, page_digests, reattach
    from magcite.model import (
        Anchor,
        AnchorState,
        Attachment,
        AuditReport,
        CheckReport,
        Claim,
        Diagnostic,
        Library,
        Lock,
        Page,
        PageLinks,
        ProjectStatus,
        Reference,
        Review,
        ReviewVerdict,
        Suggestions,
    )
    from magcite.project.project import Project, open_project, read_page, read_pages
    from magcite.renderers.renderer import RenderOptions

__all__ = [
    "Added",
    "AddedWork",
    "Anchor",
    "AnchorState",
    "Arrangement",
    "Attachment",
    "AuditReport",
    "CheckReport",
    "Claim",
    "Diagnostic",
    "InputError",
    "InputsError",
    "Library",
    "Lock",
    "LockfileError",
    "MagciteError",
    "Page",
    "PageLinks",
    "Project",
    "ProjectStatus",
    "Reference",
    "RenderOptions",
    "Review",
    "ReviewVerdict",
    "SidecarFile",
    "Suggestions",
    "__version__",
    "accept_proposals",
    "add_references",
    "add_works",
    "anchor_claims",
    "audit_library",
    "check_pages",
    "enrich_library",
    "init_project",
    "link_pages",
    "note_claims",
    "open_project",
    "page_digests",
    "project_status",
    "read_new",
    "read_page",
    "read_pages",
    "reattach",
    "render_bibliography",
    "render_evidence_table",
    "render_report",
    "search_links",
    "suggest_links",
    "verify_claim",
    "write_sidecar",
]

_HOMES = {
    "magcite.api.adding": ("Added", "add_references", "read_new"),
    "magcite.api.auditing": ("audit_library",),
    "magcite.api.checking": ("check_pages",),
    "magcite.api.enriching": ("enrich_library",),
    "magcite.project.project": ("Project", "open_project", "read_page", "read_pages"),
    "magcite.api.linking": ("SidecarFile", "link_pages", "write_sidecar"),
    "magcite.api.rendering": ("render_bibliography", "render_evidence_table"),
    "magcite.api.reporting": ("render_report",),
    "magcite.api.reviewing": ("verify_claim",),
    "magcite.api.searching": ("AddedWork", "add_works", "search_links"),
    "magcite.api.standing": ("note_claims", "project_status"),
    "magcite.api.suggesting": ("suggest_links",),
    "magcite.api.taking": ("accept_proposals",),
    "magcite.api.starting": ("init_project",),
    "magcite.bibliography.arrangement": ("Arrangement",),
    "magcite.renderers.renderer": ("RenderOptions",),
    "magcite.errors": ("InputError", "InputsError", "LockfileError", "MagciteError"),
    "magcite.link.reattach": ("anchor_claims", "page_digests", "reattach"),
    "magcite.model": (
        *("Anchor", "AnchorState", "Attachment", "AuditReport", "CheckReport", "Claim", "Diagnostic", "Library"),
        *("Lock", "Page", "PageLinks", "ProjectStatus", "Reference", "Review", "ReviewVerdict", "Suggestions"),
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    """Load a public name when it is first used."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'magcite' has no attribute {name!r}")
    value: object = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
