"""Render annotated bibliographies; no network, and nothing is written but to a cache that the caller names."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from magcite.api.kept_lists import keeper
from magcite.api.own_abstracts import with_abstracts
from magcite.bibliography import Arrangement, compile_bibliography, evidence_table, omissions
from magcite.bibliography.csl import Style, read_style
from magcite.bibliography.styles import load_style
from magcite.check import check_claims, check_references
from magcite.check.reviews import weigh_reviews
from magcite.language import LANGUAGES
from magcite.model import Bibliography, ClaimVerdict, Page, ReferenceCheck
from magcite.phrases import phrase
from magcite.project.disk import read_text
from magcite.project.inputs import Inputs
from magcite.project.layout import links_from
from magcite.project.places import SETTINGS_FILE
from magcite.project.project import Project, read_pages, sidecar_path
from magcite.renderers import RenderOptions, load_renderer, render
from magcite.renderers.tables import render_table
from magcite.transport.clock import today

__all__ = ["chosen_style", "compile_for", "inputs_of", "render_bibliography", "render_evidence_table"]

_AS_STYLED, _PLAIN = Arrangement(), RenderOptions()
_EMPTY = phrase("the list is empty: no reference fits what was asked for")
_NAMED = 3  # citekeys that are told of those for which a format has no place


def render_bibliography(
    project: Project,
    format: str,  # noqa: A002  the word users know from the command line
    pages: Iterable[Page] | None = None,
    *,
    style: str | None = None,
    title: str | None = None,
    output: Path | None = None,
    tell: Callable[[str], None] | None = None,
    arrangement: Arrangement = _AS_STYLED,
    options: RenderOptions = _PLAIN,
    cache: Path | None = None,
    language: str | None = None,
) -> str:
    """Return an annotated bibliography.

    Args:
        project: whose library and lock are used.
        format: "markdown", "html", "bibtex", "biblatex", "csl-json" or "ris".
        pages: list what these pages cite; None: list the whole library, with the claims of the project's pages
            where the library is the project's own.
        style: name of a citation style, or the path of a .csl file; None: the project's.
        title: the heading; None: one made from the pages' titles.
        output: where the text is going to lie, so that links back to pages are right from there; None: here.
        tell: is told, one line each, what the files hold and the text does not; None: nobody is.
        arrangement: which references, in which order and groups.
        options: encoding and the like, of formats that take them.
        cache: folder where long lists are kept, so that an unchanged one is not formatted again; None: nowhere.
        language: of labels, dates and citations; None: that of the pages, where they share one, or the project's.

    Raises:
        InputsError: pages or references cannot be read.
        LockfileError: the lock is damaged.
        SettingsError: there is no such style or format, the file is none, or the format does not take an option.
    """
    chosen, whole = _pages(project, pages)
    renderer = load_renderer(format)
    bibliography = _checked(
        project,
        chosen,
        whole=whole,
        style=style,
        title=title,
        output=output,
        arranged=arrangement,
        cache=cache,
        bare=not renderer.shows_entries,
        language=language,
    )
    text = render(format, bibliography, options)
    if tell:
        named = None if whole else chosen
        filtered = arrangement.filters
        if filtered and not bibliography.entries:
            tell(_EMPTY)
        for line in omissions(project.library, bibliography, named, renderer.writes_back, filtered=filtered):
            tell(line)
        for line in _lost(renderer.lost(bibliography, options)):
            tell(line)
    return text


def render_evidence_table(
    project: Project,
    format: str,  # noqa: A002
    pages: Iterable[Page] | None = None,
    *,
    title: str | None = None,
    output: Path | None = None,
    tell: Callable[[str], None] | None = None,
    arrangement: Arrangement = _AS_STYLED,
) -> str:
    """Return a table of what studies did and found, and of how the pages' claims stand against it.

    Args:
        project: whose library and lock are used.
        format: "markdown", "html" or "csv".
        pages: the studies that these pages cite; None: all of the library.
        title: the heading; None: one made from the pages' titles.
        output: where the text is going to lie; None: here.
        tell: is told when no reference fits; None: nobody is.
        arrangement: which references, in which order; groups are not heeded.

    Raises:
        InputsError: pages or references cannot be read.
        LockfileError: the lock is damaged.
        SettingsError: there is no such format.
    """
    chosen, whole = _pages(project, pages)
    bibliography = _checked(project, chosen, whole=whole, style=None, title=title, output=output, arranged=arrangement)
    if tell and arrangement.filters and not bibliography.entries:
        tell(_EMPTY)
    return render_table(format, evidence_table(bibliography))


def _pages(project: Project, pages: Iterable[Page] | None) -> tuple[tuple[Page, ...], bool]:
    """Return the pages, and whether they are all there are."""
    if pages is not None:
        return tuple(pages), False
    layout = project.layout
    return (() if layout.named else tuple(read_pages(project, layout.page_paths()))), True


def _lost(lost: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield one line for each kind of value that a format has no place for, with the references it is lost from."""
    keys: dict[str, list[str]] = {}
    for what, citekey in lost:
        keys.setdefault(what, []).append(citekey)
    for what, of in keys.items():
        told = {"what": what, "keys": ", ".join(of[:_NAMED])}
        more = len(of) - _NAMED
        yield phrase("{what}: {keys} and {n} more", **told, n=more) if more > 0 else phrase("{what}: {keys}", **told)


def _checked(
    project: Project,
    chosen: tuple[Page, ...],
    *,
    whole: bool,
    style: str | None,
    title: str | None,
    output: Path | None,
    arranged: Arrangement,
    cache: Path | None = None,
    bare: bool = False,
    language: str | None = None,
) -> Bibliography:
    """Return a bibliography with how references stand; verdicts on claims only where entries are shown."""
    checks = check_references(
        chosen,
        project.library,
        project.lock,
        whole_project=whole,
        acceptances=project.acceptances,
        today=today(),
    )
    return compile_for(
        project,
        chosen,
        checks,
        style=style,
        title=title,
        output=output,
        cited_only=not whole,
        verdicts=() if bare else check_claims(chosen, with_abstracts(project), project.lock, checks),
        arrangement=arranged,
        cache=cache,
        bare=bare,
        language=language,
    )


def compile_for(
    project: Project,
    pages: tuple[Page, ...],
    checks: Mapping[str, ReferenceCheck],
    *,
    style: str | None = None,
    title: str | None = None,
    output: Path | None = None,
    cited_only: bool,
    verdicts: Iterable[ClaimVerdict] = (),
    arrangement: Arrangement = _AS_STYLED,
    cache: Path | None = None,
    bare: bool = False,
    language: str | None = None,
) -> Bibliography:
    """Return the bibliography of pages, by how their references stand, with links back that are right from `output`.

    Its language is the one asked for, or else that of the pages where they share one, or else the project's.
    """
    languages = {page.language for page in pages if page.written_in in LANGUAGES}
    compiled = compile_bibliography(
        project.library,
        pages,
        project.lock,
        checks,
        title=title or " · ".join(page.title for page in pages if page.title and len(pages) == 1),
        language=language or (languages.pop() if len(languages) == 1 else project.settings.language or "en"),
        style=chosen_style(project, style),
        cited_only=cited_only,
        page_href=links_from(output),
        verdicts=verdicts,
        arrangement=arrangement,
        listed=keeper(cache),
        bare=bare,
    )
    named = {project.layout.name_of(page.path): page for page in (() if bare else pages)}
    return replace(compiled, reviews=weigh_reviews(project.reviews, named, project.library, project.lock))


def inputs_of(project: Project, folder: Path | None, pages: Sequence[str] | None, style: str | None) -> Inputs:
    """Return all places that a rendering of a project reads.

    Args:
        project: opened; nothing of it need be read.
        folder: that was named to open it; None: it was looked for from the current folder upwards.
        pages: as for `render_bibliography`, by their paths.
        style: as for `render_bibliography`.
    """
    layout = project.layout
    whole = pages is None and not layout.named
    read = layout.page_paths() if whole else tuple(map(Path, pages or ()))
    name = style or project.settings.style
    styles = [_style_path(project, style)] if name.lower().endswith(".csl") else []
    library = [layout.library, *layout.reference_paths(), layout.lock, layout.accepted, layout.reviews]
    held = [one for page in read for one in (page, sidecar_path(str(page)))]
    return Inputs(
        (*_settings_files(layout.root, folder), *library, *styles, *held),
        (layout.library,),
        tuple((layout.root, pattern) for pattern in project.settings.pages) if whole else (),
    )


def _settings_files(root: Path, folder: Path | None) -> Iterator[Path]:
    """Yield where magcite.toml was looked for: the one that was found, and before it the places that have none."""
    for place in (folder,) if folder is not None else (Path.cwd(), *Path.cwd().parents):
        yield place / SETTINGS_FILE
        if place == root and (place / SETTINGS_FILE).is_file():
            return


def _style_path(project: Project, style: str | None) -> Path:
    return Path(style) if style else project.layout.root / project.settings.style


def chosen_style(project: Project, style: str | None) -> Style:
    """Return a citation style by its name or its path; None: the project's, whose path is seen from its folder.

    Raises:
        InputError: the file cannot be read.
        SettingsError: there is no such style, or the file is none.
    """
    name = style or project.settings.style
    if not name.lower().endswith(".csl"):
        return load_style(name)
    return read_style(read_text(_style_path(project, style), shown=name), name)
