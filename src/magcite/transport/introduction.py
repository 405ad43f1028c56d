"""How we introduce ourselves: program and contact address to everybody, a key to the one it came from."""

from collections.abc import Mapping

from magcite.model import Settings, SourceName
from magcite.version import __version__

__all__ = ["AGENT", "headers_for", "parameters_for"]

AGENT = f"magcite/{__version__}"

# Where each takes the address and the key:
# https://www.ncbi.nlm.nih.gov/books/NBK25497/, https://docs.openalex.org/how-to-use-the-api/rate-limits-and-authentication,
# https://europepmc.org/RestfulWebService
_CONTACT: Mapping[SourceName, str] = {
    SourceName.PUBMED: "email",
    SourceName.OPENALEX: "mailto",
    SourceName.EUROPEPMC: "email",
}
_KEY: Mapping[SourceName, str] = {SourceName.PUBMED: "api_key", SourceName.OPENALEX: "api_key"}


def headers_for(source: SourceName | None, settings: Settings) -> Mapping[str, str]:
    """Return the headers that say who asks; None: those for every source. Keys never stand in the User-Agent."""
    if source is None:
        contact = f" (mailto:{settings.mailto})" if settings.mailto else ""
        return {"User-Agent": f"{AGENT}{contact}"}
    if source is SourceName.CROSSREF and source in settings.keys:
        return {"Crossref-Plus-API-Token": f"Bearer {settings.keys[source]}"}
    return {}


def parameters_for(source: SourceName, settings: Settings) -> tuple[tuple[str, str], ...]:
    """Return the parameters that say who asks, for the sources that take them so."""
    parameters: list[tuple[str, str]] = []
    if source is SourceName.PUBMED:
        parameters.append(("tool", "magcite"))
    if settings.mailto and source in _CONTACT:
        parameters.append((_CONTACT[source], settings.mailto))
    if source in settings.keys and source in _KEY:
        parameters.append((_KEY[source], settings.keys[source]))
    return tuple(parameters)
