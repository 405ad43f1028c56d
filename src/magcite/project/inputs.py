"""What a job reads from disk, and whether it is still as it was: by the bytes of files, never by their times.

Needs nothing that must be loaded first, so that an unchanged project is known for one without being read.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Inputs", "Seen", "is_as_seen", "look"]

Seen = Mapping[str, Sequence[Sequence[str | None]]]
"""How inputs were, as JSON can hold it."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """Places that a job reads, whether there is anything or not.

    Attributes:
        files: read as a whole.
        folders: asked for their files, not for those of folders in them.
        patterns: folders, each with a pattern of file names to look for in it.
    """

    files: Sequence[Path]
    folders: Sequence[Path] = ()
    patterns: Sequence[tuple[Path, str]] = ()


def look(inputs: Inputs) -> Seen | None:
    """Return how the inputs are; None where one of them is there and cannot be read."""
    try:
        return {
            "files": [[str(path), *_file(path)] for path in dict.fromkeys(inputs.files)],
            "folders": [[str(path), _folder(path)] for path in dict.fromkeys(inputs.folders)],
            "patterns": [[str(root), pattern, _fitting(root, pattern)] for root, pattern in inputs.patterns],
        }
    except OSError:
        return None


def is_as_seen(seen: Seen) -> bool:
    """Return whether all of it is as it was seen, from the same current folder."""
    try:
        return (
            all([_text(path), *_file(Path(_text(path)))] == [path, *was] for path, *was in seen["files"])
            and all(_folder(Path(_text(path))) == was for path, was in seen["folders"])
            and all(_fitting(Path(_text(root)), _text(pattern)) == was for root, pattern, was in seen["patterns"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _text(value: str | None) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _file(path: Path) -> tuple[str, str | None]:
    """Return where a file really lies, since links to it are made from there, and its digest; None: there is none."""
    real = os.path.realpath(path)
    if not path.exists():
        return real, None
    return real, "a folder" if path.is_dir() else hashlib.sha256(path.read_bytes()).hexdigest()


def _folder(path: Path) -> str | None:
    """Return the digest of the names in a folder, each with whether it is a file's; None: it is no folder."""
    if not path.is_dir():
        return None
    with os.scandir(path) as entries:
        return _digest(f"{entry.name}\0{entry.is_file()}" for entry in entries)


def _fitting(root: Path, pattern: str) -> str:
    return _digest(str(path) for path in root.glob(pattern) if path.is_file())


def _digest(names: Iterable[str]) -> str:
    return hashlib.sha256("\0\0".join(sorted(names)).encode("utf-8", "surrogateescape")).hexdigest()
