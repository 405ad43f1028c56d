"""The names of the sources."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

__all__ = ["SourceName"]


class SourceName(StrEnum):
    """The sources magcite knows."""

    CROSSREF = "crossref"
    DOI_ORG = "doi.org"
    DATACITE = "datacite"
    EUROPEPMC = "europepmc"
    PUBMED = "pubmed"
    OPENALEX = "openalex"
    RETRACTION_WATCH = "retraction_watch"
    SNAPSHOT = "snapshot"

    @property
    def label(self) -> str:
        """The name people know it by."""
        return _LABELS[self]


_LABELS: Mapping[SourceName, str] = MappingProxyType(
    {
        SourceName.CROSSREF: "Crossref",
        SourceName.DOI_ORG: "doi.org",
        SourceName.DATACITE: "DataCite",
        SourceName.EUROPEPMC: "Europe PMC",
        SourceName.PUBMED: "PubMed",
        SourceName.OPENALEX: "OpenAlex",
        SourceName.RETRACTION_WATCH: "Retraction Watch",
        SourceName.SNAPSHOT: "local snapshot",
    }
)
