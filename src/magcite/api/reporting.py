"""Render the report on pages; no network, and nothing is written."""

from collections.abc import Iterable
from pathlib import Path

from magcite.api.checking import check_against
from magcite.api.own_abstracts import with_abstracts
from magcite.api.rendering import compile_for
from magcite.model import Page
from magcite.project.project import Project
from magcite.readers.pages.passages import read_passages
from magcite.renderers.report import render_report as render

__all__ = ["render_report"]


def render_report(
    project: Project, pages: Iterable[Page], *, output: Path | None = None, language: str | None = None
) -> str:
    """Return pages as they read, with verdicts and evidence beside their claims, as one self-contained HTML file.

    Args:
        project: whose library and lock are used.
        pages: at least one.
        output: where the file is going to lie; None: here.
        language: what it is written in; None: the language of the pages, where they share one, or else the project's.

    Raises:
        InputsError: references cannot be read.
        LockfileError: the lock is damaged.
    """
    chosen = tuple(pages)
    library = with_abstracts(project)
    report = check_against(project, library, chosen)
    checks = {check.citekey: check for check in report.references}
    bibliography = compile_for(project, chosen, checks, output=output, cited_only=True, language=language)
    passages = {page.path: read_passages(page) for page in chosen}
    return render(chosen, library, report, bibliography, language=bibliography.language, passages=passages)
