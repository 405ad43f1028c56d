"""One project on disk: its library, its lock and its pages, read when first needed."""

from collections.abc import Callable, Iterable
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from magcite.errors import InputError, InputsError, LockfileError
from magcite.link import attach, resolve
from magcite.lockfile import parse_lock
from magcite.model import SIDECAR_ENDING, Acceptances, Library, Lock, Page, Reference, Reviews, Settings, Sidecar
from magcite.phrases import phrase
from magcite.project.disk import read_text
from magcite.project.layout import SETTINGS_FILE, Layout, find_layout, show
from magcite.readers.accepted import read_accepted
from magcite.readers.pages import read_page as parse_page
from magcite.readers.references import read_references
from magcite.readers.reviews import read_reviews
from magcite.readers.sidecar import read_sidecar

__all__ = ["Project", "open_project", "read_all", "read_page", "read_pages", "read_sidecar_of", "sidecar_path"]

Source = TypeVar("Source")
Result = TypeVar("Result")


_OF_REFERENCES = frozenset({".bib", ".ris"})


class Project:
    """One project on disk, as it was when it was opened.

    Attributes:
        layout: where everything lies.
    """

    def __init__(self, layout: Layout, *, library: Library | None = None, lock: Lock | None = None) -> None:
        self.layout = layout
        self._library = library
        self._lock = lock

    @property
    def settings(self) -> Settings:
        """What magcite.toml and MAGCITE_* variables say."""
        return self.layout.settings

    @cached_property
    def library(self) -> Library:
        """All references, in the order of their files.

        Raises:
            InputsError: one or more files cannot be read; all of them are named.
        """
        if self._library is not None:
            return self._library
        read = read_all(self.layout.reference_paths(), _read_references)
        return Library(tuple(reference for references in read for reference in references))

    @cached_property
    def lock(self) -> Lock:
        """What registries answered, as the lock on disk has it; empty when there is none.

        Raises:
            LockfileError: the lock is damaged.
        """
        if self._lock is not None:
            return self._lock
        path = self.layout.lock
        if not path.exists():
            return Lock()
        try:
            text = read_text(path, shown=show(path))
        except InputError as error:
            message = phrase("the lock cannot be read: {message}", message=error.message)
            raise LockfileError(message, path=error.path, line=error.line, column=error.column) from error
        return parse_lock(text, path=show(path))

    @cached_property
    def acceptances(self) -> Acceptances:
        """What the author accepted; nothing when there is no such file.

        Raises:
            InputError: the file cannot be read.
        """
        path = self.layout.accepted
        if not path.exists():
            return Acceptances(path=show(path))
        return read_accepted(read_text(path, shown=show(path)), path=show(path))

    @cached_property
    def reviews(self) -> Reviews:
        """What people said who read the sources; nothing when there is no such file.

        Raises:
            InputError: the file cannot be read.
        """
        path = self.layout.reviews
        if not path.exists():
            return Reviews(path=show(path))
        return read_reviews(read_text(path, shown=show(path)), path=show(path))

    def with_lock(self, lock: Lock) -> "Project":
        """Return the same project with another lock; nothing is written."""
        return Project(self.layout, library=self.library, lock=lock)


def open_project(folder: str | Path | None = None, *, references: str | Path | None = None) -> Project:
    """Open the project a folder belongs to.

    Args:
        folder: the folder of magcite.toml; None: the current folder or the nearest one above that has one.
        references: a folder or one .bib, .json, .ris or .md file to use as the library instead.

    Raises:
        InputError: a folder does not exist, or magcite.toml cannot be understood (`SettingsError`).
    """
    start = Path(folder) if folder is not None else None
    return Project(find_layout(start, Path(references) if references is not None else None))


def read_page(
    project: Project,
    path: str | Path,
    *,
    text: str | None = None,
    format: str | None = None,  # noqa: A002  the word users know from the command line
) -> Page:
    """Read one page with its sidecar, if it lies in a file and has one, and tie its citations to the library.

    Args:
        project: whose library and language are used.
        path: the page; with `text`, only the name it goes by.
        text: the page itself, when it lies in no file.
        format: "markdown", "html" or "text"; None: told from the name, or else from the text.

    Raises:
        InputError: the page is missing or cannot be read, is a file of references by its name, or its sidecar cannot
            be read.
    """
    shown = path if isinstance(path, str) else show(path)
    if text is None and format is None and Path(shown).suffix.lower() in _OF_REFERENCES:
        message = phrase(
            "this is a file of references and no page; --references {path} uses it as the library", path=shown
        )
        raise InputError(message, path=shown)
    content = read_text(Path(path), shown=shown) if text is None else text
    page = parse_page(content, path=shown, format=format, language=project.settings.language)
    if text is None and (held := read_sidecar_of(shown)) is not None:
        page = attach(page, held[0])
    return resolve(page, project.library)


def sidecar_path(page: str) -> Path:
    """Return where the sidecar of a page lies, whether there is one or not."""
    return Path(f"{page}{SIDECAR_ENDING}")


def stray_sidecars(page: str) -> tuple[Path, ...]:
    """Return the sidecars in a page's folder whose own page is not there, by name: it may have been renamed."""
    found = sorted(Path(page).parent.glob(f"*{SIDECAR_ENDING}"))
    return tuple(path for path in found if not path.with_name(path.name.removesuffix(SIDECAR_ENDING)).exists())


def read_sidecar_of(page: str) -> tuple[Sidecar, str] | None:
    """Return the sidecar of a page, and its text; None when there is none.

    Raises:
        InputError: it cannot be read.
    """
    path = sidecar_path(page)
    if not path.is_file():
        return None
    text = read_text(path, shown=show(path))
    return read_sidecar(text, path=show(path)), text


def read_pages(project: Project, paths: Iterable[str | Path] | None = None) -> tuple[Page, ...]:
    """Read pages, in the order given.

    Args:
        project: whose pages they are.
        paths: the pages; None: all that the settings name.

    Raises:
        InputError: a pattern of the settings fits no file.
        InputsError: one or more pages cannot be read; all of them are named.
    """
    if paths is None:
        if unfit := project.layout.unfit_patterns():
            raise InputError(
                phrase("no file fits the pattern {unfit} of [project] pages", unfit=repr(unfit[0])), path=SETTINGS_FILE
            )
        paths = project.layout.page_paths()
    return read_all(paths, partial(read_page, project))


def read_all(sources: Iterable[Source], read: Callable[[Source], Result]) -> tuple[Result, ...]:
    """Read each source, and name all that cannot be read at once.

    Raises:
        InputsError: one or more cannot be read.
    """
    results: list[Result] = []
    errors: list[InputError] = []
    for source in sources:
        try:
            results.append(read(source))
        except InputError as error:
            errors.append(error)
    if errors:
        raise InputsError(tuple(errors))
    return tuple(results)


def _read_references(path: Path) -> tuple[Reference, ...]:
    return read_references(read_text(path, shown=show(path)), path=show(path))
