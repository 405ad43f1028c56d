"""An author's annotation, which is Markdown: as HTML of harmless elements, or as Markdown that keeps to itself.

The HTML is made by marko, never passed through: raw HTML is shown as the text it is, images become links, and a link
leads to http, https, mailto or a relative address or is no link at all.
"""

import html
import re
from collections.abc import Iterator
from typing import Any

from marko import Markdown
from marko.block import FencedCode
from marko.element import Element
from marko.ext.gfm import GFM
from marko.helpers import MarkoExtension

from magcite.renderers.address import safe_address
from magcite.renderers.printable import printable_lines

__all__ = ["annotation_html", "contained"]

_OPENING = re.compile(r"<(?=[A-Za-z/!?])")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
_ANY_OPENING = re.compile(r"<(?=[A-Za-z/!?])|\[|(?<=\w):(?=//)|(?i:(?<=www))\.")
# what makes an element that, without which it is text
_SIGNS = {
    name: re.compile(sign)
    for name, sign in {"Link": r"\[", "Image": "!", "AutoLink": "<", "Url": r":(?=//)|\.", "LinkRefDef": r"\["}.items()
}
_ROUNDS = 6


class _Harmless:
    """What is rendered otherwise than marko does; a mixin, whose elements marko leaves untyped."""

    def render_inline_html(self, element: Any) -> str:
        return html.escape(element.children)

    def render_html_block(self, element: Any) -> str:
        return f"<p>{html.escape(element.body.strip())}</p>\n"

    def render_heading(self, element: Any) -> str:
        return f"<p><strong>{self.render_children(element)}</strong></p>\n"

    def render_setext_heading(self, element: Any) -> str:
        return self.render_heading(element)

    def render_fenced_code(self, element: Any) -> str:
        return f"<pre><code>{html.escape(element.children[0].children)}</code></pre>\n"

    def render_code_block(self, element: Any) -> str:
        return self.render_fenced_code(element)

    def render_link(self, element: Any) -> str:
        body, address = self.render_children(element), safe_address(html.unescape(element.dest))
        return f'<a href="{html.escape(address)}">{body}</a>' if address else body

    def render_auto_link(self, element: Any) -> str:
        return self.render_link(element)

    def render_url(self, element: Any) -> str:
        return self.render_link(element)

    def render_image(self, element: Any) -> str:
        return self.render_link(element)

    def render_paragraph(self, element: Any) -> str:
        ticked = getattr(element, "checked", None)
        box = "" if ticked is None else "☑" if ticked else "☐"
        body = box + self.render_children(element)
        return body if element._tight else f"<p>{body}</p>\n"  # noqa: SLF001  how marko marks tight lists

    def render_table_cell(self, element: Any) -> str:
        tag = "th" if element.header else "td"
        return f"<{tag}>{self.render_children(element)}</{tag}>\n"

    def render_alert(self, element: Any) -> str:
        return f"<blockquote>\n{self.render_children(element)}</blockquote>\n"

    def render_children(self, element: Any) -> str:  # marko's own stands behind it
        return super().render_children(element)  # type: ignore[misc,no-any-return]


def annotation_html(text: str) -> str:
    """Return the annotation as HTML; as plain text where it is nested too deeply to read."""
    clean = printable_lines(text)
    try:
        return _markdown().convert(clean)
    except RecursionError:
        return f"<pre>{html.escape(clean)}</pre>\n"


def contained(text: str) -> str:
    """Return the annotation as Markdown that opens nothing it does not close, and that runs and fetches nothing.

    No raw HTML is left, no code without end, no link but to http, https, mailto or a relative address, and no image
    but from beside the file: what was one of these is shown as the text it is, and an image becomes a link.
    """
    clean = printable_lines(text)
    try:
        return _closed(_harmless(clean))
    except RecursionError:
        return _ANY_OPENING.sub(_as_entity, clean)


def _harmless(text: str) -> str:
    for _ in range(_ROUNDS):  # what is no markup any more is read anew, and may hold other markup
        edits = {start: (end, said) for start, end, said in _edits(_markdown().parse(text), text)}
        if not edits:
            return text
        for start in sorted(edits, reverse=True):
            end, said = edits[start]
            text = text[:start] + said + text[end:]
    return _ANY_OPENING.sub(_as_entity, text)


def _as_entity(sign: re.Match[str]) -> str:
    return f"&#{ord(sign[0])};"


def _closed(text: str) -> str:
    """Add the fence that ends a last block of code, where a paragraph that followed would become part of it."""
    last = _markdown().parse(f"{text}\n\nend").children[-1]
    if not isinstance(last, FencedCode) or last.source_span is None:
        return text
    fence = _FENCE.match(text, last.source_span[0])
    return f"{text}\n{fence[1]}" if fence else text


def _edits(root: Element, text: str) -> Iterator[tuple[int, int, str]]:
    """Yield from where to where something else is to stand, for each element that may do harm."""
    pending = [root]
    while pending:
        one: Any = pending.pop()
        kind, span = type(one).__name__, one.source_span
        if span and kind in {"InlineHTML", "HTMLBlock"}:
            yield *span, _OPENING.sub(r"\\<", text[slice(*span)])
        elif span and kind in _SIGNS and not _may_stand(one.dest, image=kind == "Image"):
            yield _edit(kind, text, *span)
        children = getattr(one, "children", None)
        if isinstance(children, list):
            pending.extend(children)


def _edit(kind: str, text: str, start: int, end: int) -> tuple[int, int, str]:
    """Return the edit that makes text of a link, and a link of an image."""
    sign = _SIGNS[kind].search(text, start, end)
    if sign is None:  # it does not stand where the parser says
        return 0, len(text), _ANY_OPENING.sub(_as_entity, text)
    place = sign.start()
    lone_image = kind == "Image" and text[place - 1 : place] != "!"
    return place, place + 1, "" if lone_image else f"\\{text[place]}"


def _may_stand(address: str, *, image: bool) -> bool:
    """Return whether an address is as harmless as those in HTML, also to a browser, which overlooks blanks in it."""
    bare = re.sub(r"[\x00-\x20\x7f]+", "", html.unescape(address))
    if image:
        return re.match(r"[\\/]{2}|[A-Za-z][\w+.-]*:", bare) is None
    return not bare or safe_address(bare) is not None


def _markdown() -> Markdown:
    # the renderer mixin of the last extension wins
    return Markdown(extensions=[GFM, MarkoExtension(renderer_mixins=[_Harmless])])
