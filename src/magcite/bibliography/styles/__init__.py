"""Citation styles, one module each, loaded when asked for."""

from importlib import import_module

from magcite.bibliography.styles.style import Style
from magcite.errors import SettingsError

__all__ = ["STYLES", "Style", "load_style"]

STYLES: tuple[str, ...] = ("apa",)


def load_style(name: str) -> Style:
    """Return the style of a name.

    Raises:
        SettingsError: there is no such style.
    """
    if name not in STYLES:
        raise SettingsError(f"there is no style {name!r}; the styles are {', '.join(STYLES)}")
    style: Style = import_module(f"magcite.bibliography.styles.{name}").STYLE
    return style
