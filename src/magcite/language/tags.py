"""Text with its tags lifted out: what entities stand for is put in their place, and where each tag stood is noted.

Reading goes on until nothing is left to read: `&amp;lt;i&amp;gt;` is a tag. Text is read once, from left to right; what
a semicolon or a bracket completes is looked for at the end of what was read, so that the time is linear and that the
text given back holds neither tag nor entity, whatever came.
"""

import html
import re
import unicodedata
from dataclasses import dataclass, field
from html.entities import html5

from magcite.language.entities import ENTITY

__all__ = ["Tag", "lift"]

_ATTRIBUTES = r"""(?:\s+[\w:.-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*"""
_TAG = re.compile(rf"<(?P<end>/?)(?P<name>[A-Za-z][\w:.-]*)(?P<attributes>{_ATTRIBUTES})(?P<empty>/?)>")
_INSTRUCTION = re.compile(r"<[?!][^<>]*>")
_STOPS = re.compile(r"([;<>\[])")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_LONGEST_ENTITY = 34  # & and ; with 32 letters between them
_CDATA = "<![CDATA"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that was lifted out.

    Attributes:
        at: where it stood in the text that is left.
        name: lower case, without prefix ("math" of "mml:math").
        opens: whether it begins an element; False of one that ends one.
        closes: whether it ends an element; an empty tag does both.
        attributes: as written, trimmed; "" without any.
    """

    at: int
    name: str
    opens: bool
    closes: bool
    attributes: str = ""


def lift(said: str) -> tuple[str, list[Tag]]:
    """Return the text, without invisible characters and composed (NFC), and its tags in order."""
    visible = unicodedata.normalize("NFC", _INVISIBLE.sub("", said))
    if "<" not in visible and "&" not in visible:
        return visible, []
    reading = _Reading()
    for part in _STOPS.split(visible):
        reading.take(part)
    return "".join(reading.text), reading.tags


@dataclass(slots=True)
class _Reading:
    """What was read so far.

    Attributes:
        text: characters.
        tags: in order.
        open: places of brackets that may begin a tag: no closing one that stayed comes after them.
        brackets: places of all opening brackets, save those that were seen to begin no comment.
        sections: how many `<![CDATA[` wait for their `]]>`.
    """

    text: list[str] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    open: list[int] = field(default_factory=list)
    brackets: list[int] = field(default_factory=list)
    sections: int = 0

    def take(self, part: str) -> None:
        """Read on: some text without a stop in it, or a stop."""
        match part:
            case ";":
                self._end_entity()
            case ">":
                self._end_tag()
            case "<":
                self.open.append(len(self.text))
                self.brackets.append(len(self.text))
                self.text.append(part)
            case "[":
                self._bracket()
            case _:
                self.text.extend(part)

    def _end_entity(self) -> None:
        recent = "".join(self.text[-_LONGEST_ENTITY:])
        at = recent.rfind("&")
        entity = f"{recent[at:]};"
        meant = _meaning(entity) if at >= 0 else None
        if meant is None:
            self.text.append(";")
            return
        self._cut(len(self.text) - len(entity) + 1)
        for sign in meant:
            self.take(sign)

    def _end_tag(self) -> None:
        if self.sections and self.text[-2:] == ["]", "]"]:
            self.sections -= 1
            self._cut(len(self.text) - 2)
            return
        if self.text[-2:] == ["-", "-"] and (begun := self._comment()) is not None:
            self._cut(begun)
            return
        candidate = "".join(self.text[self.open[-1] :]) + ">" if self.open else ""
        if tag := _TAG.fullmatch(candidate):
            self._cut(self.open[-1])
            name = tag["name"].lower().rpartition(":")[2]
            ends = bool(tag["end"])
            self.tags.append(Tag(len(self.text), name, not ends, ends or bool(tag["empty"]), tag["attributes"].strip()))
        elif _INSTRUCTION.fullmatch(candidate) and not candidate.startswith("<!--"):
            self._cut(self.open[-1])
        else:
            self.text.append(">")
            self.open.clear()

    def _comment(self) -> int | None:
        """Return where the comment began that ends here."""
        while self.brackets:
            begun = self.brackets.pop()
            if self.text[begun : begun + 4] == ["<", "!", "-", "-"]:
                return begun
        return None

    def _bracket(self) -> None:
        if "".join(self.text[-len(_CDATA) :]) == _CDATA:
            self.sections += 1
            self._cut(len(self.text) - len(_CDATA))
        else:
            self.text.append("[")

    def _cut(self, at: int) -> None:
        """Take back what was read from some place on, with all that was noted there."""
        del self.text[at:]
        for places in (self.open, self.brackets):
            while places and places[-1] >= at:
                places.pop()
        while self.tags and self.tags[-1].at > at:
            self.tags.pop()


def _meaning(entity: str) -> str | None:
    if not ENTITY.fullmatch(entity):
        return None
    if entity[1] != "#" and entity[1:] not in html5:
        return None
    return _INVISIBLE.sub("", unicodedata.normalize("NFC", html.unescape(entity)))
