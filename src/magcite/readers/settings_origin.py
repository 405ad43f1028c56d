"""Where each setting comes from: a variable, a line of magcite.toml, or nowhere, so that the default holds."""

import tomllib
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from magcite.phrases import phrase
from magcite.readers.settings import VARIABLES, SettingsFile, line_of

__all__ = ["DEFAULT", "origins"]

DEFAULT = phrase("default")


def origins(text: str, environ: Mapping[str, str], *, path: str) -> Mapping[tuple[str, ...], str]:
    """Return the origin of every setting by its place, as ("project", "mailto"): "magcite.toml:3", "MAGCITE_MAILTO".

    Args:
        text: magcite.toml, which `parse_settings` understood; "" when there is none.
        environ: the variables of the process.
        path: the file's name.
    """
    document = tomllib.loads(text)
    by_place = {place: name for name, place in VARIABLES.items()}
    found: dict[tuple[str, ...], str] = {}
    for place in _places(SettingsFile, ()):
        variable = by_place.get(place)
        if variable and environ.get(variable, "").strip():
            found[place] = variable
        elif _is_in(document, place):
            line = line_of(text, place)
            found[place] = f"{path}:{line}" if line else path
        else:
            found[place] = DEFAULT
    return found


def _places(model: type[BaseModel], before: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, info in model.model_fields.items():
        inner = info.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _places(inner, (*before, name))
        else:
            yield *before, name


def _is_in(document: Mapping[str, object], place: tuple[str, ...]) -> bool:
    value: object = document
    for step in place:
        if not isinstance(value, Mapping) or step not in value:
            return False
        value = value[step]
    return True
