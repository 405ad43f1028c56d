"""What is really in an HTML text: tags, attributes and links, as a parser sees them."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

__all__ = ["Seen", "parse"]

_INLINE = frozenset({"a", "b", "i", "em", "strong", "span", "code", "q", "del"})
_VOID = frozenset({"meta", "link", "br", "hr", "input"})


@dataclass
class Seen(HTMLParser):
    """Everything a parser met."""

    tags: set[str] = field(default_factory=set)
    attributes: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    unbalanced: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in _INLINE:
            self.texts.append(" ")
        for name, value in attrs:
            self.attributes.add(name)
            if name in {"href", "src"}:
                self.links.append(value or "")
            if name == "id":
                self.ids.append(value or "")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] != "style":
            self.texts.append(data)

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    @property
    def text(self) -> str:
        return "".join(self.texts)


def parse(html: str) -> Seen:
    """Parse a whole document or a part of one."""
    seen = Seen()
    seen.feed(html)
    seen.close()
    return seen
