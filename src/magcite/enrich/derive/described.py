"""What can be read: a description of a work, whoever it comes from."""

from typing import Protocol

from magcite.model import Item

__all__ = ["Described"]


class Described(Protocol):
    """A registry's answer, or a record of the library that carries an abstract."""

    @property
    def item(self) -> Item:
        """Its bibliographic fields."""
        ...

    @property
    def abstract(self) -> str | None:
        """Its abstract, plain text; None without one."""
        ...

    @property
    def mesh(self) -> tuple[str, ...]:
        """MeSH headings."""
        ...

    @property
    def publication_types(self) -> tuple[str, ...]:
        """Types as PubMed words them."""
        ...
