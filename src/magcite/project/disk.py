"""Reading and writing single files, with errors a person can act on."""

from pathlib import Path

from magcite.errors import InputError
from magcite.phrases import phrase
from magcite.project.atomic import write_atomic
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
