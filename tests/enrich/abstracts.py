"""An answer with an abstract, for tests of what is derived from it."""

from magcite.identifiers import Doi
from magcite.model import Found, Item, SourceName
from tests.builders import AT

__all__ = ["answer"]


def answer(
    abstract: str | None, title: str | None = None, types: tuple[str, ...] = (), mesh: tuple[str, ...] = ()
) -> Found:
    """An answer of Europe PMC's."""
    item = Item(type="article-journal", title=title, doi=Doi.parse("10.5555/a"))
    digest = "sha256:" + "1" * 64
    return Found(
        SourceName.EUROPEPMC, item.doi or Doi.parse("10.5555/a"), AT, digest, item, (), mesh, types, abstract=abstract
    )
