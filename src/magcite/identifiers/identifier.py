"""What all identifiers share: a scheme, a value as written, and a normal form to compare by."""

from dataclasses import dataclass, field
from typing import ClassVar

__all__ = ["Identifier"]


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier of one scheme; equal to another when scheme and normal form are equal.

    Attributes:
        value: as people write it, without resolver or prefix ("10.1016/S0002-9149(02)03297-6").
        normal: the form to compare and look up by; for a DOI, lower case.
    """

    scheme: ClassVar[str] = ""
    value: str = field(compare=False)
    normal: str = field(repr=False)

    def __str__(self) -> str:
        return self.value

    @property
    def prefixed(self) -> str:
        """Scheme and normal form: "doi:10.1016/s0002-9149(02)03297-6"; `parse_identifier` reads it back."""
        return f"{self.scheme}:{self.normal}"

    @property
    def registered(self) -> bool:
        """Whether it names a work, and not just some page of the web."""
        return True

    @property
    def link(self) -> str | None:
        """An https address where a person finds the work; None when the scheme has no resolver."""
        return None
