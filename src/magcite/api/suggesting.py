"""What the references of a project could still support on its pages. Nothing uses a network."""

from collections.abc import Iterable

from magcite.api.linking import find_claim
from magcite.api.own_abstracts import with_abstracts
from magcite.errors import InputError
from magcite.link.proposals import Index, records_of, suggest
from magcite.model import Page, Suggestions
from magcite.phrases import phrase
from magcite.project.project import Project

__all__ = ["accepted_suggestions", "suggest_links"]


def suggest_links(project: Project, pages: Iterable[Page]) -> Suggestions:
    """Return, for references that no claim of some pages cites, the claims they could support.

    Also, for each claim that cites a newspaper, an encyclopedia or a lecture, the studies of the library behind it.

    Args:
        project: whose library it is.
        pages: read with the project.
    """
    return suggest(pages, Index(records_of(with_abstracts(project), project.lock)))


def accepted_suggestions(suggested: Suggestions, page: Page, accepted: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return, by claim id, the citekeys that the author accepts of what was suggested for a page.

    Args:
        suggested: with the page among the pages asked about.
        page: whose claims are named.
        accepted: "CLAIM" where one work is suggested for a claim, else "CLAIM=KEY,KEY".

    Raises:
        InputError: a claim is not known, nothing or more than one work is suggested for it, or a citekey is not.
    """
    known: dict[str, list[str]] = {}
    for key, supports in suggested.unused:
        for support in supports:
            if support.page is page:
                known.setdefault(support.claim.id, []).append(key)
    for account in suggested.accounts:
        if account.page is page:
            known.setdefault(account.claim.id, []).extend(one.key for one in account.studies)
    found: dict[str, tuple[str, ...]] = {}
    for text in accepted:
        name, sign, listed = text.partition("=")
        claim = find_claim(page, name.strip()).id
        there = tuple(dict.fromkeys(known.get(claim, ())))
        keys = tuple(key.strip() for key in listed.split(",") if key.strip()) if sign else there
        strange = next((key for key in keys if key not in there), None)
        if strange is not None:
            raise InputError(
                phrase("{what} is no candidate of claim {id}", what=repr(strange), id=claim), path=page.path
            )
        if not keys:
            raise InputError(phrase("nothing is proposed for claim {id}", id=claim), path=page.path)
        if not sign and len(keys) > 1:
            raise InputError(phrase("claim {id} is ambiguous", id=claim), path=page.path)
        found[claim] = keys
    return found
