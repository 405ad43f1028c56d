"""Reading the body of an answer: bounded in bytes, packed or unpacked, and in time."""

import re
import time
import zlib
from collections.abc import Iterator
from typing import Protocol

__all__ = ["BrokenOffError", "ForeignCodingError", "LateError", "TooLongError", "read_body", "to_text"]

_CHUNK = 64 * 1024
_PACKED = frozenset({"gzip", "x-gzip", "deflate"})
_ANY_HEADER = 47  # zlib: 15 for the window, and 32 to tell gzip from zlib by itself
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding=["']([\w.-]{1,40})["']""")
_CHARSET = re.compile(r"""charset=["']?([\w.-]{1,40})""", re.IGNORECASE)


class TooLongError(Exception):
    """The body is longer than it may be, packed or unpacked."""


class LateError(Exception):
    """The body was not whole in time."""


class BrokenOffError(Exception):
    """The body ends before it is whole."""


class ForeignCodingError(Exception):
    """The body is packed in a way nobody asked for, or is not what it says it is."""


class Raw(Protocol):
    """What urllib3 gives for a response that is read by ourselves."""

    def read1(self, amt: int | None = None, decode_content: bool | None = None) -> bytes:  # noqa: FBT001  urllib3's
        """Return what has come, at least one byte unless it is over."""


def read_body(raw: Raw, coding: str, *, most: int, until: float) -> bytes:
    """Return a body, unpacked.

    Args:
        raw: the response.
        coding: its Content-Encoding; "" for none.
        most: bytes it may have, packed as well as unpacked.
        until: by `time.monotonic`, when it must be whole.

    Raises:
        TooLongError: it has more.
        LateError: it is not whole in time.
        BrokenOffError: what was packed ends too early.
        ForeignCodingError: it is packed in another way than gzip or deflate, or damaged.
    """
    coding = coding.strip().lower()
    if coding in {"", "identity"}:
        return b"".join(_chunks(raw, most, until))
    if coding not in _PACKED:
        raise ForeignCodingError(coding)
    return _unpacked(raw, most, until)


def _chunks(raw: Raw, most: int, until: float) -> Iterator[bytes]:
    size = 0
    while chunk := raw.read1(_CHUNK, decode_content=False):
        size += len(chunk)
        if size > most:
            raise TooLongError
        yield chunk
        if time.monotonic() > until:
            raise LateError


def _unpacked(raw: Raw, most: int, until: float) -> bytes:
    """Unpack piece by piece, so that a small body that unpacks to a huge one is stopped on the way."""
    body = bytearray()
    unpacker = zlib.decompressobj(_ANY_HEADER)
    for chunk in _chunks(raw, most, until):
        left = chunk
        while left:
            if unpacker.eof:  # a file of gzip may have several members
                unpacker = zlib.decompressobj(_ANY_HEADER)
            try:
                body += unpacker.decompress(left, most + 1 - len(body))
            except zlib.error as error:
                raise ForeignCodingError(str(error)) from error
            if len(body) > most:
                raise TooLongError
            left = unpacker.unused_data if unpacker.eof else unpacker.unconsumed_tail
    if body and not unpacker.eof:
        raise BrokenOffError
    return bytes(body)


def to_text(body: bytes, content_type: str) -> str:
    """Return a body as text: in the charset the header names, or an XML declaration, or else UTF-8.

    What does not fit becomes U+FFFD; an unknown charset is taken for UTF-8.
    """
    named = _CHARSET.search(content_type)
    declared = _DECLARED.match(body)
    charset = named[1] if named else declared[1].decode("ascii") if declared else "utf-8"
    try:
        return body.decode(charset, "replace")
    except LookupError:
        return body.decode("utf-8", "replace")
