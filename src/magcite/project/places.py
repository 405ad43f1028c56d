"""Where a project begins, and how paths are shown; needs nothing that must be loaded first."""

from pathlib import Path

__all__ = ["SETTINGS_FILE", "find_root", "show"]

SETTINGS_FILE = "magcite.toml"


def find_root(folder: Path) -> Path:
    """Return the nearest folder, from this one upwards, that has a magcite.toml; this one where none has."""
    for candidate in (folder, *folder.parents):
        if (candidate / SETTINGS_FILE).is_file():
            return candidate
    return folder


def show(path: Path) -> str:
    """Return a path as people read it: relative to the current folder when it lies below, with forward slashes."""
    if not path.is_absolute():
        return path.as_posix()
    try:
        return path.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
