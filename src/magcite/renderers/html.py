"""HTML: one self-contained document, without scripts, that fetches nothing; or a fragment to include in a page.

The fragment brings no style sheet, begins with a second-level heading, and ends with JSON-LD for search engines, which
is data and no script: https://html.spec.whatwg.org/multipage/scripting.html#data-block
"""

from markupsafe import Markup

from magcite.model import Bibliography
from magcite.renderers.json_ld import json_ld
from magcite.renderers.page_templates import render_page
from magcite.renderers.renderer import Renderer, RenderOptions

__all__ = ["RENDERER"]

_SHEETS = ("page.css", "bibliography.css")


def render(bibliography: Bibliography, options: RenderOptions) -> str:
    """Return the whole document, or the fragment."""
    entries = {entry.key: entry for entry in bibliography.entries}
    if not options.fragment:
        return render_page(
            "bibliography.html", _SHEETS, bibliography.language, bibliography=bibliography, entries=entries
        )
    return render_page(
        "bibliography_fragment.html",
        (),
        bibliography.language,
        bibliography=bibliography,
        entries=entries,
        json_ld=Markup(json_ld(bibliography)),  # noqa: S704  escaped there
    )


RENDERER = Renderer("html", render, takes=frozenset({"fragment"}))
