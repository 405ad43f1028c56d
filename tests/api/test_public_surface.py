"""What `import magcite` offers, and what it does not do by itself."""

import subprocess
import sys

import magcite

NAMES = {
    "Added", "Anchor", "AnchorState", "Arrangement", "Attachment", "AuditReport", "CheckReport", "Claim", "Diagnostic",
    "InputError", "InputsError", "Library", "Lock", "LockfileError", "MagciteError", "Page", "PageLinks", "Project",
    "Reference", "RenderOptions", "SidecarFile", "__version__", "add_references", "anchor_claims", "audit_library",
    "check_pages", "enrich_library",
    "init_project", "link_pages", "open_project", "page_digests", "read_new", "read_page", "read_pages", "reattach",
    "render_bibliography", "render_evidence_table", "render_report", "write_sidecar",
    "AddedWork", "ProjectStatus", "Review", "ReviewVerdict", "Suggestions", "accept_proposals", "add_works",
    "note_claims", "project_status", "search_links", "suggest_links", "verify_claim",
}  # fmt: skip


def test_the_public_names_are_these() -> None:
    assert set(magcite.__all__) == NAMES
    assert set(dir(magcite)) == NAMES
    for name in NAMES:
        assert getattr(magcite, name) is not None


def test_a_name_it_does_not_have() -> None:
    assert not hasattr(magcite, "verify_everything")


def test_importing_it_loads_nothing_prints_nothing_and_opens_no_socket() -> None:
    code = (
        "import socket\n"
        "def no(*a, **k): raise SystemExit('a socket was opened')\n"
        "socket.socket.__init__ = no\n"
        "import sys, magcite\n"
        "assert not {'requests', 'habanero', 'pydantic', 'jinja2', 'bibtexparser'} & set(sys.modules)\n"
        "project = magcite.open_project('.')\n"
        "magcite.check_pages(project, ())\n"
        "magcite.render_bibliography(project, 'markdown', ())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False, cwd="/")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
