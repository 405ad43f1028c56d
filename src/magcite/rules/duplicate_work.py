"""duplicate-work (REF004): two references describe the same work.

What it does: reports references that share a DOI, PMID, PMCID or arXiv identifier, or the title, the year and the
    first author's family name.
Why it matters: the work appears twice in the bibliography, and a change made to one is missed in the other.
Fix: Keep one of them, and let every citation use its citekey.
Not its job: two references with one citekey are duplicate-citekey's; a preprint and its article are two works.
"""

from collections.abc import Hashable, Iterator

from magcite.identifiers import Isbn
from magcite.language import fold
from magcite.model import Corpus, Reference
from magcite.rules.rule import CorpusRule, Finding, Severity

__all__ = ["RULE"]


def check(corpus: Corpus) -> Iterator[Finding]:
    """Yield one finding per later reference, naming the first one it repeats."""
    first: dict[Hashable, Reference] = {}
    for reference in corpus.library:
        marks = list(_marks(reference))
        earlier = next((first[mark] for mark, _ in marks if mark in first), None)
        shared = next((words for mark, words in marks if mark in first), "")
        for mark, _ in marks:
            first.setdefault(mark, reference)
        if earlier is not None and earlier.citekey != reference.citekey:
            where = f"{earlier.place.path}:{earlier.place.line}" if earlier.place.path else "the library"
            yield Finding(
                None,
                f"{reference.citekey} is the same work as {earlier.citekey} ({where}): both have {shared}",
                page_value=reference.citekey,
                citekey=reference.citekey,
                place=reference.place,
            )


def _marks(reference: Reference) -> Iterator[tuple[Hashable, str]]:
    """Yield what tells a work, with words for it."""
    item = reference.item
    for identifier in item.identifiers:
        if not isinstance(identifier, Isbn):  # the chapters of a book share its ISBN
            yield identifier, identifier.prefixed
    title, author = fold(item.title or ""), item.author[0] if item.author else None
    family = fold(author.family or author.literal or "") if author else ""
    if title and family and item.issued and item.issued.year is not None:
        own = (item.doi, item.container_title, item.volume, item.page)
        yield (
            (item.type, title, item.issued.year, family, own if _is_generic(title) else None),
            "this title, year and first author",
        )


def _is_generic(title: str) -> bool:
    """Whether one author may well have used a title twice in a year ("Editorial")."""
    return len(title.split()) <= 2  # noqa: PLR2004


RULE = CorpusRule("REF004", "duplicate-work", Severity.WARNING, check)
