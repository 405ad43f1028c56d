"""Values that several comparisons ask for, worked out once for the object they are of, and kept with it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar, cast

__all__ = ["Keeping", "once"]


class Keeping(Protocol):
    """What keeps values that were worked out of it.

    Attributes:
        kept: them, by the function that worked them out and its other arguments. They last as long as the object.
    """

    @property
    def kept(self) -> dict[object, object]:
        """The values so far."""


_Of = TypeVar("_Of", bound=Keeping)
_Others = ParamSpec("_Others")
_Value = TypeVar("_Value")


def once(
    work_out: Callable[Concatenate[_Of, _Others], _Value],
) -> Callable[Concatenate[_Of, _Others], _Value]:
    """Return a function that works each value out once and keeps it with its first argument.

    Args:
        work_out: pure; what it returns cannot change, its other arguments can be hashed and are given by their place.
    """

    @wraps(work_out)
    def known(of: _Of, /, *args: _Others.args, **kwargs: _Others.kwargs) -> _Value:
        key = (work_out, *args)
        if key not in of.kept:
            of.kept[key] = work_out(of, *args, **kwargs)
        return cast("_Value", of.kept[key])

    return known
