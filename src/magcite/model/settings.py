"""The settings of a project, read once from magcite.toml and MAGCITE_* variables."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from magcite.model.source_name import SourceName

__all__ = ["DEFAULT_RESERVE", "DEFAULT_SOURCES", "DEFAULT_URLS", "Settings"]

DEFAULT_URLS: Mapping[SourceName, str] = MappingProxyType(
    {
        SourceName.CROSSREF: "https://api.crossref.org",
        SourceName.DOI_ORG: "https://doi.org",
        SourceName.DATACITE: "https://api.datacite.org",
        SourceName.EUROPEPMC: "https://www.ebi.ac.uk/europepmc/webservices/rest",
        SourceName.PUBMED: "https://eutils.ncbi.nlm.nih.gov/entrez/eutils",
        SourceName.OPENALEX: "https://api.openalex.org",
        SourceName.RETRACTION_WATCH: (
            "https://gitlab.com/crossref/retraction-watch-data/-/raw/main/retraction_watch.csv"
        ),
    }
)
DEFAULT_SOURCES = (SourceName.CROSSREF, SourceName.DOI_ORG, SourceName.DATACITE, SourceName.PUBMED)
DEFAULT_RESERVE = (SourceName.EUROPEPMC,)


@dataclass(frozen=True, slots=True)
class Settings:
    """What the project wants; every field has a default, so no file is needed.

    Attributes:
        pages: glob patterns from the project's root.
        library: a folder, or one .bib or .json file, from the project's root.
        language: of pages that do not say it themselves; None: told from the words.
        style: name of the citation style.
        mailto: contact address sent to registries; None: none is sent.
        select: rule codes, names or prefixes to run; () for all.
        ignore: rule codes, names or prefixes to leave out.
        sources: which are asked, in this order.
        reserve: asked only about identifiers that none of `sources` answers for.
        search: whether works of references without identifier are searched for.
        urls: base URL per source, without a trailing slash.
        keys: secret key per source that was given one; never shown, and sent to that source alone.
        files: a local file that takes the place of a source's address, from the project's root.
        cache: folder for answers that are kept and for the state of politeness, from the project's root; None: the
            user's own cache folder.
    """

    pages: tuple[str, ...] = ()
    library: str = "references"
    language: str | None = None
    style: str = "apa"
    mailto: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    sources: tuple[SourceName, ...] = DEFAULT_SOURCES
    reserve: tuple[SourceName, ...] = DEFAULT_RESERVE
    search: bool = True
    urls: Mapping[SourceName, str] = field(default_factory=lambda: DEFAULT_URLS)
    keys: Mapping[SourceName, str] = field(default_factory=lambda: MappingProxyType({}), repr=False)
    files: Mapping[SourceName, str] = field(default_factory=lambda: MappingProxyType({}))
    cache: str | None = None
