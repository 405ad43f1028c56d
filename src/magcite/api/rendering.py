"""Render annotated bibliographies; no network, and nothing is written."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from magcite.bibliography import compile_bibliography, omissions
from magcite.bibliography.csl import Style, read_style
from magcite.bibliography.styles import load_style
from magcite.check import check_references
from magcite.model import Bibliography, Page, ReferenceCheck
from magcite.project.disk import read_text
from magcite.project.layout import links_from
from magcite.project.project import Project, read_pages
from magcite.renderers import load_renderer
from magcite.transport.clock import today

__all__ = ["chosen_style", "compile_for", "render_bibliography"]


def render_bibliography(
    project: Project,
    format: str,  # noqa: A002  the word users know from the command line
    pages: Iterable[Page] | None = None,
    *,
    style: str | None = None,
    title: str | None = None,
    output: Path | None = None,
    tell: Callable[[str], None] | None = None,
    language: str | None = None,
) -> str:
    """Return an annotated bibliography.

    Args:
        project: whose library and lock are used.
        format: "markdown", "html", "bibtex" or "csl-json".
        pages: list what these pages cite; None: list the whole library, with the claims of the project's pages
            where the library is the project's own.
        style: name of a citation style, or the path of a .csl file; None: the project's.
        title: the heading; None: one made from the pages' titles.
        output: where the text is going to lie, so that links back to pages are right from there; None: here.
        tell: is told, one line each, what the files hold and the text does not; None: nobody is.
        language: of labels, dates and citations; None: that of the pages, where they share one, or the project's.

    Raises:
        InputsError: pages or references cannot be read.
        LockfileError: the lock is damaged.
        SettingsError: there is no such style, or the file is none.
    """
    layout, whole = project.layout, pages is None
    if pages is None:
        pages = () if layout.named else read_pages(project, layout.page_paths())
    chosen = tuple(pages)
    checks = check_references(
        chosen,
        project.library,
        project.lock,
        whole_project=whole,
        acceptances=project.acceptances,
        today=today(),
    )
    bibliography = compile_for(
        project, chosen, checks, style=style, title=title, output=output, cited_only=not whole, language=language
    )
    renderer = load_renderer(format)
    if tell:
        for line in omissions(project.library, bibliography, None if whole else chosen, renderer.writes_back):
            tell(line)
    return renderer.render(bibliography)


def compile_for(
    project: Project,
    pages: tuple[Page, ...],
    checks: Mapping[str, ReferenceCheck],
    *,
    style: str | None = None,
    title: str | None = None,
    output: Path | None = None,
    cited_only: bool,
    language: str | None = None,
) -> Bibliography:
    """Return the bibliography of pages, by how their references stand, with links back that are right from `output`.

    Its language is the one asked for, or else that of the pages where they share one, or else the project's.
    """
    languages = {page.language for page in pages}
    return compile_bibliography(
        project.library,
        pages,
        project.lock,
        checks,
        title=title or " · ".join(page.title for page in pages if page.title and len(pages) == 1),
        language=language or (languages.pop() if len(languages) == 1 else project.settings.language or "en"),
        style=chosen_style(project, style),
        cited_only=cited_only,
        page_href=links_from(output),
    )


def chosen_style(project: Project, style: str | None) -> Style:
    """Return a citation style by its name or its path; None: the project's, whose path is seen from its folder.

    Raises:
        InputError: the file cannot be read.
        SettingsError: there is no such style, or the file is none.
    """
    name = style or project.settings.style
    if not name.lower().endswith(".csl"):
        return load_style(name)
    path = Path(name) if style else project.layout.root / name
    return read_style(read_text(path, shown=name), name)
