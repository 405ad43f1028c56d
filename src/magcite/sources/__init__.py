"""The registries magcite asks, one module each; a module is loaded when its source is asked for."""

from importlib import import_module
from typing import cast

from magcite.model import SourceName
from magcite.sources.source import Source

__all__ = ["load", "names"]

_MODULES = ("crossref", "datacite", "doi_org", "europepmc", "openalex", "pubmed", "retraction_watch", "snapshot")


def names() -> tuple[str, ...]:
    """Return the modules that declare a source."""
    return _MODULES


def load(name: SourceName) -> Source:
    """Return the declaration of one source."""
    module = import_module(f"magcite.sources.{name.value.replace('.', '_')}")
    return cast("Source", module.SOURCE)
