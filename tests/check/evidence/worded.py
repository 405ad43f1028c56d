"""A page and a library for the comparisons of words: what they yield, read from a page as people write it."""

from dataclasses import replace

from magcite.check import check
from magcite.check.evidence import compare
from magcite.link import resolve
from magcite.model import Basis, ClaimVerdict, Diagnostic, Evidence, Item, Library, Lock, Page, Place, Settings
from magcite.readers.pages import read_page
from tests.builders import doi_for, reference

__all__ = ["bases", "diagnostics", "library_of", "read", "verdicts_of"]


def library_of(titles: dict[str, str] | None = None, **held: Evidence | None) -> Library:
    """A library of works by citekey, each with its evidence."""
    return Library(
        tuple(
            replace(
                reference(key, Item(type="article-journal", title=(titles or {}).get(key, key), doi=doi_for(key))),
                evidence=evidence,
                place=Place(f"references/{key}.md"),
            )
            for key, evidence in held.items()
        )
    )


def read(text: str, library: Library, language: str) -> Page:
    """The page, linked to the library."""
    return resolve(read_page(text, path="page.md", language=language), library)


def bases(text: str, library: Library, name: str, language: str = "en") -> list[Basis]:
    """The bases of one name that the comparisons yield on a page, in page order."""
    page = read(text, library, language)
    found = (basis for claim in page.claims for one in compare(page, claim, library) for basis in one.basis)
    return [basis for basis in found if basis.name == name]


def verdicts_of(text: str, library: Library, language: str = "en") -> list[ClaimVerdict]:
    """The verdicts on the claims of a page, in page order."""
    page = read(text, library, language)
    return [one for claim in page.claims for one in compare(page, claim, library)]


def diagnostics(text: str, library: Library, rule: str, language: str = "en") -> list[Diagnostic]:
    """The diagnostics of one rule on a page."""
    page = read(text, library, language)
    return list(check([page], library, Lock(), Settings(select=(rule,)), whole_project=False).diagnostics)
