"""Formats of annotated bibliographies, one module each, loaded when asked for."""

from importlib import import_module

from magcite.errors import SettingsError
from magcite.model import Bibliography
from magcite.phrases import phrase
from magcite.renderers.renderer import Renderer, RenderOptions

__all__ = ["FORMATS", "RenderOptions", "Renderer", "load_renderer", "render"]

FORMATS: dict[str, str] = {
    "markdown": "markdown",
    "html": "html",
    "bibtex": "bibtex",
    "biblatex": "biblatex",
    "csl-json": "csl_json",
    "ris": "ris",
}
_DEFAULTS = RenderOptions()


def load_renderer(name: str) -> Renderer:
    """Return the renderer of a format.

    Raises:
        SettingsError: there is no such format.
    """
    if name not in FORMATS:
        raise SettingsError(
            phrase("there is no format {name}; the formats are {names}", name=repr(name), names=", ".join(FORMATS))
        )
    renderer: Renderer = import_module(f"magcite.renderers.{FORMATS[name]}").RENDERER
    return renderer


def render(
    format: str,  # noqa: A002  the word users know from the command line
    bibliography: Bibliography,
    options: RenderOptions = _DEFAULTS,
) -> str:
    """Return a bibliography in a format: LF line ends, one final newline.

    Raises:
        SettingsError: there is no such format, or it does not take an option.
    """
    renderer = load_renderer(format)
    if unknown := sorted(options.asked - renderer.takes):
        takers = [name for name in FORMATS if set(unknown) <= load_renderer(name).takes]
        raise SettingsError(
            phrase(
                "{format} takes no --{what}; it goes with {names}",
                format=format,
                what=unknown[0],
                names=", ".join(takers),
            )
        )
    return renderer.render(bibliography, options)
