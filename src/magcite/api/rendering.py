"""Render annotated bibliographies; no network, and nothing is written."""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

from magcite.api.checking import check_pages
from magcite.api.project import Project, read_pages
from magcite.bibliography import compile_bibliography
from magcite.model import Bibliography, CheckReport, Page
from magcite.renderers import render

__all__ = ["compile_for", "render_bibliography"]


def render_bibliography(
    project: Project,
    format: str,  # noqa: A002  the word users know from the command line
    pages: Iterable[Page] | None = None,
    *,
    style: str | None = None,
    title: str | None = None,
    output: Path | None = None,
) -> str:
    """Return an annotated bibliography.

    Args:
        project: whose library and lock are used.
        format: "markdown", "html", "bibtex" or "csl-json".
        pages: list what these pages cite; None: list the whole library, with the claims of all the project's pages.
        style: name of a citation style; None: the project's.
        title: the heading; None: one made from the pages' titles.
        output: where the text is going to lie, so that links back to pages are right from there; None: here.

    Raises:
        InputsError: pages or references cannot be read.
        LockfileError: the lock is damaged.
        SettingsError: there is no such style.
    """
    whole = pages is None
    chosen = read_pages(project) if pages is None else tuple(pages)
    report = check_pages(project, None if whole else chosen)
    bibliography = compile_for(project, chosen, report, style=style, title=title, output=output, cited_only=not whole)
    return render(format, bibliography)


def compile_for(
    project: Project,
    pages: tuple[Page, ...],
    report: CheckReport,
    *,
    style: str | None = None,
    title: str | None = None,
    output: Path | None = None,
    cited_only: bool,
) -> Bibliography:
    """Return the bibliography of pages that were checked, with links back that are right from `output`."""
    languages = {page.language for page in pages}
    return compile_bibliography(
        project.library,
        pages,
        project.lock,
        {check.citekey: check for check in report.references},
        title=title or " · ".join(page.title for page in pages if page.title and len(pages) == 1),
        language=languages.pop() if len(languages) == 1 else project.settings.language or "en",
        style=style or project.settings.style,
        cited_only=cited_only,
        page_href=_href_from(output),
    )


def _href_from(output: Path | None) -> Callable[[str], str]:
    """Return how a page is reached from the folder the output is going to lie in."""
    folder = output.resolve().parent if output is not None else Path.cwd()

    def href(path: str) -> str:
        return path if path == "-" else Path(os.path.relpath(Path(path).resolve(), folder)).as_posix()

    return href
