"""What a renderer is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from magcite.model import Bibliography, Entry, Unreadable

__all__ = ["ENCODINGS", "LATEX", "RenderOptions", "Renderer"]

ENCODINGS = ("utf8", "latex")
LATEX = ENCODINGS[1]


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What some formats can be asked for.

    Attributes:
        encoding: "utf8", or "latex" for ASCII with LaTeX's commands; `Renderer.takes` tells who heeds it.
        fragment: a part to include in a page, and no whole document.
    """

    encoding: str = ENCODINGS[0]
    fragment: bool = False

    @property
    def asked(self) -> frozenset[str]:
        """Names of the options that differ from what every format does."""
        return frozenset({"encoding"} if self.encoding != ENCODINGS[0] else ()) | (
            {"fragment"} if self.fragment else set()
        )


def _nothing(_entry: Entry) -> tuple[Unreadable, ...]:
    return ()


def _none_lost(_bibliography: Bibliography, _options: RenderOptions) -> Iterator[tuple[str, str]]:
    return iter(())


@dataclass(frozen=True, slots=True)
class Renderer:
    """One output format.

    Attributes:
        name: as it is asked for ("csl-json").
        writes_back: which of an entry's values that nobody could understand it writes as they came.
        lost: (words, citekey) for each value that the format has no place for ("RIS has no place for the field file").
        takes: the options it heeds, by their names in `RenderOptions`.
        shows_entries: whether it writes references as the style formats them; False for what is data.
    """

    name: str
    render: Callable[[Bibliography, RenderOptions], str]
    writes_back: Callable[[Entry], tuple[Unreadable, ...]] = _nothing
    lost: Callable[[Bibliography, RenderOptions], Iterator[tuple[str, str]]] = _none_lost
    takes: frozenset[str] = frozenset()
    shows_entries: bool = True
