"""The other identifiers of a work: whoever was asked about one knows the rest."""

from magcite.comparison.fields.field import Comparer
from magcite.model import FieldVerdict, Item

__all__ = ["DOI", "ISBN", "PMCID", "PMID"]


def compare_doi(reference: Item, source: Item) -> FieldVerdict:
    """Compare the DOIs, in either case."""
    return FieldVerdict.SAME if reference.doi == source.doi else FieldVerdict.DIFFERS


def compare_pmid(reference: Item, source: Item) -> FieldVerdict:
    """Compare the PMIDs."""
    return FieldVerdict.SAME if reference.pmid == source.pmid else FieldVerdict.DIFFERS


def compare_pmcid(reference: Item, source: Item) -> FieldVerdict:
    """Compare the PMCIDs."""
    return FieldVerdict.SAME if reference.pmcid == source.pmcid else FieldVerdict.DIFFERS


def compare_isbn(reference: Item, source: Item) -> FieldVerdict:
    """Compare the ISBNs; bindings and editions have their own, so two different ones contradict nothing."""
    return FieldVerdict.SAME if set(reference.isbn) & set(source.isbn) else FieldVerdict.UNKNOWN


DOI = Comparer("DOI", lambda item: item.doi.value if item.doi else None, compare_doi)
PMID = Comparer("PMID", lambda item: item.pmid.value if item.pmid else None, compare_pmid)
PMCID = Comparer("PMCID", lambda item: item.pmcid.value if item.pmcid else None, compare_pmcid)
ISBN = Comparer("ISBN", lambda item: " ".join(one.value for one in item.isbn) or None, compare_isbn)
