"""A claim on a page against the results of one study, for the comparisons of effects."""

from magcite.check.evidence import compare
from magcite.link import resolve
from magcite.model import Basis, Evidence, Intent, Item, Library, Lock, Place, Reference, Result
from magcite.readers.pages import read_page
from tests.builders import doi_for

__all__ = ["bases", "disagreeing"]


def bases(
    sentence: str,
    *results: Result,
    language: str = "en",
    heading: str = "A study",
    intent: Intent | None = None,
    lock: Lock | None = None,
    evidence: Evidence | None = None,
    title: str | None = None,
    more: str = "",
) -> list[Basis]:
    """Return all bases of the claims of a page with this sentence, which cites the study."""
    told = evidence or Evidence(results=results)
    item = Item(type="article-journal", title=title, doi=doi_for("a"))
    reference = Reference("a", item, evidence=told if told.results else None, place=Place("references/a.md"))
    mark = f"[@{intent}:a]" if intent else "[@a]"
    text = f"---\nlang: {language}\n---\n\n## {heading}\n\n{sentence.removesuffix('.')} {mark}.\n{more}"
    library = Library((reference, Reference("b")))
    page = resolve(read_page(text, path="page.md"), library)
    return [
        basis
        for claim in page.claims
        for verdict in compare(page, claim, library, lock or Lock())
        for basis in verdict.basis
    ]


def disagreeing(*said: object, **named: object) -> list[str]:
    """Return the names of the comparisons in which page and study disagree."""
    return [one.name for one in bases(*said, **named) if one.verdict == "disagrees"]  # type: ignore[arg-type]
