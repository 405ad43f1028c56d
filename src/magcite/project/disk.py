"""Reading and writing single files, with errors a person can act on."""

import os
import stat
import tempfile
from pathlib import Path

from magcite.errors import InputError
from magcite.phrases import phrase
from magcite.readers.encoding import decode, encode_like

__all__ = ["read_text", "write_atomic", "write_like"]


def read_text(path: Path, *, shown: str) -> str:
    """Return the text of a file, line ends as they are.

    Args:
        path: the file.
        shown: its name in messages, as the user wrote it.

    Raises:
        InputError: the file is missing, is no file, may not be read, or is not text in an encoding we read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(phrase("there is no such file"), path=shown) from error
    except IsADirectoryError as error:
        raise InputError(phrase("this is a folder, and a file was expected"), path=shown) from error
    except OSError as error:
        raise InputError(phrase("cannot be read: {what}", what=error.strerror or str(error)), path=shown) from error
    return decode(data, path=shown)


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


def write_like(path: Path, text: str, *, shown: str) -> None:
    """Write a text over a file, in the file's own encoding and with its byte order mark.

    Raises:
        InputError: the file is gone, or cannot be read or written.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(phrase("cannot be read: {what}", what=error.strerror or str(error)), path=shown) from error
    write_atomic(path, encode_like(text, data), shown=shown)


def _mode(target: Path) -> int:
    """Return the permissions the file has, or the ones a new file would get."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask
