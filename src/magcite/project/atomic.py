"""Writing single files whole or not at all; needs nothing that must be loaded first."""

import os
import stat
import tempfile
from pathlib import Path

from magcite.errors import InputError
from magcite.phrases import phrase

__all__ = ["write_atomic"]


def write_atomic(path: Path, text: str | bytes, *, shown: str) -> None:
    """Write a text as UTF-8, or bytes as they are; a reader sees the old file or the new one, whole, whatever happens.

    Missing folders are made. A link is followed, and the permissions of a file that is replaced are kept. A device or a
    pipe is written to and never replaced.

    Raises:
        InputError: the place cannot be written to.
    """
    target, data = path.resolve(), text.encode("utf-8") if isinstance(text, str) else text
    temporary: Path | None = None
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
        temporary = None
    except OSError as error:
        raise InputError(phrase("cannot be written: {what}", what=error.strerror or str(error)), path=shown) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """Return the permissions the file has, or the ones a new file would get."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
