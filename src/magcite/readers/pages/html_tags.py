"""HTML elements, by what they do to the words in them: https://html.spec.whatwg.org/#elements-3."""

from collections.abc import Mapping

__all__ = ["BLOCKS", "HIDDEN", "IMPLIED_ENDS", "SITE_PARTS", "VOID"]

# Without an end tag.
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
# What belongs to the site.
SITE_PARTS = frozenset({"aside", "dialog", "footer", "form", "header", "nav"})
# What is for a program, or a picture, or no words of the page.
HIDDEN = frozenset(
    {
        *(
            "audio",
            "button",
            "canvas",
            "head",
            "iframe",
            "math",
            "noscript",
            "object",
            "pre",
            "script",
            "select",
            "style",
        ),
        *("svg", "template", "textarea", "title", "video"),
    }
)
# What begins a line of its own.
BLOCKS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    }
)
_PARAGRAPH = (frozenset({"p"}), BLOCKS)
# Start tag -> (elements it closes, elements it looks no further than): https://html.spec.whatwg.org/#optional-tags.
IMPLIED_ENDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    **dict.fromkeys(BLOCKS, _PARAGRAPH),
    "a": (frozenset({"a"}), BLOCKS),
    "li": (frozenset({"li"}), frozenset({"ul", "ol"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "tr": (frozenset({"tr"}), frozenset({"table"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
}
