"""Formats of annotated bibliographies, one module each, loaded when asked for."""

from importlib import import_module

from magcite.errors import SettingsError
from magcite.model import Bibliography
from magcite.renderers.renderer import Renderer

__all__ = ["FORMATS", "Renderer", "load_renderer", "render"]

FORMATS: dict[str, str] = {"markdown": "markdown", "html": "html", "bibtex": "bibtex", "csl-json": "csl_json"}


def load_renderer(name: str) -> Renderer:
    """Return the renderer of a format.

    Raises:
        SettingsError: there is no such format.
    """
    if name not in FORMATS:
        raise SettingsError(f"there is no format {name!r}; the formats are {', '.join(FORMATS)}")
    renderer: Renderer = import_module(f"magcite.renderers.{FORMATS[name]}").RENDERER
    return renderer


def render(format: str, bibliography: Bibliography) -> str:  # noqa: A002  the word users know from the command line
    """Return a bibliography in a format: LF line ends, one final newline.

    Raises:
        SettingsError: there is no such format.
    """
    return load_renderer(format).render(bibliography)
