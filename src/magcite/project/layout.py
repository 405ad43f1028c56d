"""Where a project lies: its root, settings, pages, references and lock."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from magcite.errors import InputError
from magcite.model import ACCEPTED_FILE, REVIEWS_FILE, Settings
from magcite.phrases import phrase
from magcite.project.disk import read_text
from magcite.project.places import SETTINGS_FILE, find_root, show
from magcite.readers.settings import parse_settings

__all__ = ["SETTINGS_FILE", "Layout", "find_layout", "links_from", "show"]

_LOCK = "magcite.lock"
_NOTED = "noted.claims"  # JSON; an ending that no format of references has


@dataclass(frozen=True, slots=True)
class Layout:
    """The places of one project on disk.

    Attributes:
        root: the folder magcite.toml lies in; where there is none, the folder that was asked for.
        library: a folder of references, or one .bib, .json, .ris or .md file; it need not exist.
        named: whether the user named the library, and so expects it to exist.
    """

    root: Path
    settings: Settings
    library: Path
    named: bool = False

    @property
    def lock(self) -> Path:
        """The lock: inside a folder of references, beside a single file (list.bib -> list.bib.lock)."""
        if self.library.is_dir() or not self.library.suffix:
            return self.library / _LOCK
        return self.library.with_name(f"{self.library.name}.lock")

    @property
    def accepted(self) -> Path:
        """What the author accepted: inside a folder of references, beside a single file, as the lock is."""
        if self.library.is_dir() or not self.library.suffix:
            return self.library / ACCEPTED_FILE
        return self.library.with_name(f"{self.library.name}.{ACCEPTED_FILE}")

    @property
    def reviews(self) -> Path:
        """What people said who read the sources; it lies where `accepted` does."""
        if self.library.is_dir() or not self.library.suffix:
            return self.library / REVIEWS_FILE
        return self.library.with_name(f"{self.library.name}.{REVIEWS_FILE}")

    @property
    def noted(self) -> Path:
        """The claims as they were noted; it lies where `accepted` does."""
        if self.library.is_dir() or not self.library.suffix:
            return self.library / _NOTED
        return self.library.with_name(f"{self.library.name}.{_NOTED}")

    def name_of(self, page: str) -> str:
        """Return the path of a page from the root, with forward slashes, whatever folder it is called from."""
        if page == "-":
            return page
        return Path(os.path.relpath(Path(page).resolve(), self.root.resolve())).as_posix()

    def page_paths(self) -> tuple[Path, ...]:
        """Return the pages that the settings name, each once, in the order of the patterns and then of names."""
        return tuple(dict.fromkeys(path for pattern in self.settings.pages for path in self._fitting(pattern)))

    def unfit_patterns(self) -> tuple[str, ...]:
        """Return the patterns of the settings that fit no file."""
        return tuple(pattern for pattern in self.settings.pages if not self._fitting(pattern))

    def _fitting(self, pattern: str) -> list[Path]:
        return sorted(path for path in self.root.glob(pattern) if path.is_file())

    def reference_paths(self) -> tuple[Path, ...]:
        """Return the files of the library in order of their names; () for a library that does not exist yet.

        Raises:
            InputError: the user named a library that does not exist.
        """
        if self.library.is_dir():
            return tuple(
                sorted(
                    path
                    for path in self.library.iterdir()
                    if path.suffix.lower() in _READ
                    and path.is_file()
                    and not path.name.startswith(".")
                    and path.stem != "README"
                )
            )
        if self.library.exists():
            return (self.library,)
        if self.named:
            raise InputError(phrase("there is no such file or folder of references"), path=show(self.library))
        return ()


_READ = frozenset({".md", ".bib", ".json", ".ris"})


def find_layout(start: Path | None, references: Path | None, *, environ: Mapping[str, str] | None = None) -> Layout:
    """Find the project a folder belongs to.

    Args:
        start: the folder the user named; None: the current folder and, from there, upwards.
        references: a library to use instead of the one in the settings; None: that one.
        environ: MAGCITE_* variables; None: those of the process.

    Raises:
        InputError: the folder named does not exist.
        SettingsError: magcite.toml or a variable cannot be understood.
    """
    environment = os.environ if environ is None else environ
    if start is not None and not start.is_dir():
        raise InputError(phrase("there is no such folder"), path=show(start))
    root = start if start is not None else find_root(Path.cwd())
    file = root / SETTINGS_FILE
    text = read_text(file, shown=show(file)) if file.is_file() else ""
    settings = parse_settings(text, environment, path=show(file))
    library = references if references is not None else root / settings.library
    return Layout(root, settings, library, named=references is not None)


def links_from(output: Path | None) -> Callable[[str], str]:
    """Return how a file is reached, by a relative address, from where `output` is going to lie; None: from here."""
    folder = output.resolve().parent if output is not None else Path.cwd()

    def link(path: str) -> str:
        return path if path == "-" else Path(os.path.relpath(Path(path).resolve(), folder)).as_posix()

    return link
