"""Citation styles by name, and the languages their lists can be written in.

A style is a CSL file; six come with magcite (`csl/data/NOTICE.md` says whose they are), any other is given by its path.
"""

from collections.abc import Mapping
from functools import lru_cache, partial
from importlib.resources import files

from magcite.bibliography.csl import Engine, Node, Style, parse_xml, read_style
from magcite.bibliography.sorting import collate
from magcite.errors import SettingsError
from magcite.language.suggestion import nearest
from magcite.phrases import phrase

__all__ = ["STYLES", "engine", "load_style"]

STYLES: Mapping[str, str] = {
    "apa": "apa",
    "vancouver": "nlm-citation-sequence",
    "nlm": "nlm-citation-sequence",
    "ama": "american-medical-association",
    "chicago": "chicago-author-date",
    "harvard": "harvard-cite-them-right",
    "ieee": "ieee",
}
"""The names people use, and the file of each."""

_LOCALES: Mapping[str, str] = {"sv": "sv-SE", "en": "en-US", "de": "de-DE", "da": "da-DK", "en-gb": "en-GB"}
_PLAINEST = "en-US"
_REMEMBERED = 32  # styles in a language


@lru_cache
def load_style(name: str) -> Style:
    """Return a style that comes with magcite, by the name people use or the name of its file.

    Raises:
        SettingsError: there is no such style.
    """
    known = STYLES.get(name.lower(), name if name in STYLES.values() else None)
    if known is None:
        near = nearest(name.lower(), STYLES)
        hint = phrase("did you mean {near}? ", near=near) if near else ""
        raise SettingsError(
            phrase(
                "there is no style {name}; {hint}The styles are {names}, and any .csl file by its path",
                name=repr(name),
                hint=hint,
                names=", ".join(STYLES),
            )
        )
    return read_style(_packaged("styles", f"{known}.csl"), known)


@lru_cache(maxsize=_REMEMBERED)
def engine(style: Style, language: str) -> Engine:
    """Return what formats lists in a style and a language; of a language without a locale file, in English.

    Args:
        style: from `load_style` or `read_style`.
        language: BCP 47 tag ("sv", "en-GB").
    """
    primary = language.lower().split("-")[0]
    tag = _LOCALES.get(language.lower(), _LOCALES.get(primary, _PLAINEST))
    layers = dict.fromkeys((_PLAINEST, _LOCALES.get(primary, _PLAINEST), tag))
    return Engine(style, tag, [_locale(layer) for layer in layers], partial(collate, language=primary))


@lru_cache
def _locale(tag: str) -> Node:
    name = f"locales-{tag}.xml"
    return parse_xml(_packaged("locales", name), name)


def _packaged(folder: str, name: str) -> bytes:
    return (files("magcite.bibliography.csl") / "data" / folder / name).read_bytes()
