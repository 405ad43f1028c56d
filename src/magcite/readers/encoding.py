"""Bytes to text: UTF-8, or UTF-16 and UTF-32 that say so themselves; nothing is ever guessed."""

import codecs

from magcite.errors import InputError
from magcite.model import LineIndex
from magcite.phrases import phrase

__all__ = ["decode", "encode_like"]

# A byte order mark and its encoding; UTF-32's little-endian mark begins with UTF-16's, so it comes first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, *, path: str) -> str:
    """Return the text of a file, line ends as they are and without its byte order mark.

    Args:
        data: the whole file; UTF-8 unless a byte order mark says UTF-16 or UTF-32.
        path: the file's name in messages.

    Raises:
        InputError: the bytes are not text in that encoding, or hold a NUL, which no text does. Line and column
            are those of the first such place.
    """
    mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", "utf-8"))
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        before = body[: error.start].decode(encoding)
        line, column = LineIndex(before).position(len(before))
        raise InputError(_complaint(body, error), path=path, line=line, column=column) from error
    nul = text.find("\0")
    if nul >= 0:
        line, column = LineIndex(text).position(nul)
        raise InputError(_nul(body), path=path, line=line, column=column)
    return text


def encode_like(text: str, data: bytes) -> bytes:
    """Return the text as bytes, with the byte order mark and in the encoding of a file that `decode` took."""
    mark, encoding = next((pair for pair in _MARKS if data.startswith(pair[0])), (b"", "utf-8"))
    return mark + text.encode(encoding)


def _complaint(body: bytes, error: UnicodeDecodeError) -> str:
    if error.encoding != "utf-8":
        return phrase(
            "the first bytes promise {upper}, and this is none: save the file as UTF-8", upper=error.encoding.upper()
        )
    if error.reason == "unexpected end of data" and not body[: error.start].isascii():
        return phrase("the file ends in the middle of a character, so it is probably cut short: fetch or save it again")
    byte = f"byte 0x{body[error.start]:02X}"
    if b"\0" in body:
        return phrase(
            "{byte} is not UTF-8 and the file holds NUL bytes: it is no text file, or UTF-16 without its mark",
            byte=byte,
        )
    seen = _as_windows(body, error.start)
    if seen is None:
        return phrase("{byte} is not UTF-8: save the file as UTF-8", byte=byte)
    return phrase(
        "{byte} is not UTF-8; it looks like Latin-1 or Windows-1252, where it is {seen}: save "
        "the file as UTF-8 (iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW)",
        byte=byte,
        seen=repr(seen),
    )


def _as_windows(body: bytes, start: int) -> str | None:
    """Return the character that a byte is in Windows-1252; None when the file is hardly in it."""
    try:
        seen = body.decode("cp1252")[start]
    except UnicodeDecodeError:
        return None
    return seen if seen.isalpha() or seen in "‘’“”«»–—…•°±×§" else None


def _nul(body: bytes) -> str:
    half = len(body) // 2
    if half and max(body[0::2].count(0), body[1::2].count(0)) > half // 2:
        return phrase(
            "there are NUL bytes at every other place: this is UTF-16 without its mark; save the file as UTF-8"
        )
    return phrase("there is a NUL byte, so this is no text file")
