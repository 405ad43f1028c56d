"""HTML: one self-contained document, without scripts, that fetches nothing."""

from magcite.model import Bibliography
from magcite.renderers.page_templates import render_page
from magcite.renderers.renderer import Renderer

__all__ = ["RENDERER"]


def render(bibliography: Bibliography) -> str:
    """Return the whole document."""
    return render_page("bibliography.html", ("page.css",), bibliography.language, bibliography=bibliography)


RENDERER = Renderer("html", render)
