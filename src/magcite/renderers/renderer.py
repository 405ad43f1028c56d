"""What a renderer is."""

from collections.abc import Callable
from dataclasses import dataclass

from magcite.model import Bibliography

__all__ = ["Renderer"]


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output format.

    Attributes:
        name: as it is asked for ("csl-json").
    """

    name: str
    render: Callable[[Bibliography], str]
