"""Preprints: a work's first version, which registries hold beside the version of record under a DOI of its own."""

from magcite.comparison.fields.field import comparable
from magcite.comparison.fields.words import PREPRINT_SERVERS
from magcite.model import Item

__all__ = ["is_preprint", "is_server", "versions_apart"]


def is_preprint(item: Item) -> bool:
    """Whether a record is of a preprint: by its kind, or because it names a preprint server and no volume."""
    if (item.genre or "").casefold() == "preprint" or item.type == "article":  # CSL keeps "article" for preprints
        return not item.volume
    return is_server(item.container_title) and not item.volume


def is_server(container: str | None) -> bool:
    """Whether a container is a place for preprints ("arXiv", "bioRxiv")."""
    return bool(container) and comparable(container or "").startswith(PREPRINT_SERVERS)


def versions_apart(reference: Item, source: Item) -> bool:
    """Whether one record is of a preprint and the other names a journal, a book or proceedings."""

    def published(item: Item) -> bool:
        return bool(item.container_title) and not is_preprint(item)

    return (is_preprint(source) and published(reference)) or (is_preprint(reference) and published(source))
