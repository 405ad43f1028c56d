"""What the rules on written identifiers share: the fields that hold them, and the citekeys that try to be one."""

from magcite.errors import IdentifierError
from magcite.identifiers import has_scheme, parse_identifier

__all__ = ["IDENTIFIER_FIELDS", "misread_key"]

IDENTIFIER_FIELDS = frozenset({"DOI", "PMID", "PMCID", "arXiv", "ISBN", "ISSN", "URL"})


def misread_key(key: str) -> str | None:
    """Return why a citekey that begins like an identifier ("doi:...") is none; None for any other citekey."""
    if not has_scheme(key):
        return None
    try:
        parse_identifier(key)
    except IdentifierError as error:
        return error.reason
    return None
