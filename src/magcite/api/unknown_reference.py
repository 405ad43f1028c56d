"""A citekey that names no reference of the library: what is said of it, wherever somebody asks for one."""

from magcite.errors import InputError
from magcite.language.suggestion import nearest
from magcite.phrases import phrase
from magcite.project.layout import show
from magcite.project.project import Project

__all__ = ["unknown_reference"]


def unknown_reference(project: Project, key: str) -> InputError:
    """Return the error for a citekey that is not in the library, with the nearest one that is."""
    near = nearest(key, (one.citekey for one in project.library))
    message = (
        phrase("the library has no reference {key}; did you mean {near}?", key=repr(key), near=near)
        if near
        else phrase("the library has no reference {key}", key=repr(key))
    )
    return InputError(message, path=show(project.layout.library))
