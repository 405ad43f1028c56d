"""Record that a person read the source of a claim, and what the person says of it."""

from collections.abc import Sequence
from datetime import date

from magcite.api.linking import find_claim
from magcite.check.reviews import claim_digest, notices_of, record_digest
from magcite.errors import InputError
from magcite.language.suggestion import nearest
from magcite.model import Claim, Page, Reference, Review, ReviewVerdict
from magcite.phrases import listed, phrase
from magcite.project.disk import read_text, write_atomic
from magcite.project.layout import show
from magcite.project.project import Project, read_pages
from magcite.readers.reviews import read_reviews
from magcite.renderers.reviews import append_review
from magcite.transport.clock import today

__all__ = ["verify_claim"]


def verify_claim(
    project: Project,
    name: str,
    verdict: ReviewVerdict,
    *,
    by: str,
    pages: Sequence[Page] | None = None,
    reference: str | None = None,
    note: str | None = None,
    on: str | None = None,
    replaces: str | None = None,
) -> Review:
    """Add a review to the project's reviews.yaml; what stands there is kept, byte for byte.

    Args:
        project: whose library, lock and reviews are used.
        name: id of the claim, a beginning of it that no other has, its line on the one page given, or the citekey of a
            source that one claim of these pages cites.
        verdict: the person's.
        by: who read the source.
        pages: where the claim is looked for, read with this project; None: all pages of the project.
        reference: citekey of the source; None: the one that the claim cites.
        note: in the person's words.
        on: the day, ISO 8601; None: today.
        replaces: id that an earlier review of the same source on the same page has for this claim.

    Raises:
        InputError: there is no such claim, source, day or earlier review; several are meant; no name is given; or the
            file cannot be read or added to. Nothing is written then.
        LockfileError: the lock is damaged.
    """
    chosen = read_pages(project) if pages is None else tuple(pages)
    page, claim, cited = _found(project, chosen, name.strip())
    if page.path == "-":
        raise InputError(phrase("a page that lies in no file cannot be named in a review"), path="-")
    source = _source(project, page, claim, reference or cited)
    who = " ".join(by.split())
    if not who:
        raise InputError(phrase("a name is needed: a review is a person's"))
    review = Review(
        claim=claim.id,
        page=project.layout.name_of(page.path),
        text=claim.text,
        digest=claim_digest(claim.text),
        citekey=source.citekey,
        verdict=verdict,
        by=who,
        on=_day(on),
        record=record_digest(source),
        notices=notices_of(source, project.lock),
        note=" ".join((note or "").split()) or None,
        replaces=replaces,
    )
    _append(project, review)
    return review


def _found(project: Project, pages: Sequence[Page], name: str) -> tuple[Page, Claim, str | None]:
    """Return the claim that is named, its page, and the citekey by which it was named; None: by itself."""
    exact = [(page, claim) for page in pages for claim in page.claims if claim.id == name]
    if not exact and project.library.get(name) is not None:
        citing = [(page, claim) for page in pages for claim in page.claims if claim.cites(name)]
        return (*_only(citing, name), name)
    begun = [(page, claim) for page in pages for claim in page.claims if name and claim.id.startswith(name)]
    if len(pages) == 1 and not exact:
        return pages[0], find_claim(pages[0], name), None
    return (*_only(exact or begun, name), None)


def _only(found: Sequence[tuple[Page, Claim]], name: str) -> tuple[Page, Claim]:
    if len(found) == 1:
        return found[0]
    if not found:
        raise InputError(phrase("there is no claim {name} here", name=repr(name)))
    shown = "".join(f"\n  {claim.id} {page.path}: {claim.text[:80]}" for page, claim in found[:8])
    raise InputError(
        phrase(
            "{name} may be any of {n} claims; say which by its id:{claims}", name=repr(name), n=len(found), claims=shown
        )
    )


def _source(project: Project, page: Page, claim: Claim, key: str | None) -> Reference:
    cited = dict.fromkeys(one.key for one in claim.citations if one.key and project.library.get(one.key))
    line, column = page.lines.position(claim.span.start)
    if key is None:
        if len(cited) == 1:
            key = next(iter(cited))
        elif cited:
            raise InputError(
                phrase("the claim {id} cites several sources; say which: {names}", id=claim.id, names=", ".join(cited)),
                path=page.path,
                line=line,
                column=column,
            )
        else:
            message = phrase(
                "the claim {id} cites no reference of the library: there is nothing to review", id=claim.id
            )
            raise InputError(message, path=page.path, line=line, column=column)
    reference = project.library.get(key)
    if reference is None or key not in cited:
        near = nearest(key, cited, likeness=0)
        hint = phrase("; it cites {names}", names=", ".join(cited)) if near else ""
        message = phrase("the claim {id} does not cite {key}{hint}", id=claim.id, key=repr(key), hint=hint)
        raise InputError(message, path=page.path, line=line, column=column)
    return reference


def _day(on: str | None) -> str:
    try:
        day = date.fromisoformat(on).isoformat() if on is not None else today()
    except ValueError as error:
        raise InputError(phrase("{until} is no day; write it as 2027-01-31", until=repr(on))) from error
    if day > today():
        raise InputError(phrase("{day} has not come: a review says what was read", day=day))
    return day


def _append(project: Project, review: Review) -> None:
    """Write the review to the end of the file, unless it would then be read otherwise than meant."""
    path = project.layout.reviews
    shown = show(path)
    text = read_text(path, shown=shown) if path.exists() else ""
    before = read_reviews(text, path=shown)
    if review.replaces is not None:
        _require_earlier(before.entries, review, shown)
    added = append_review(text, review)
    try:
        after = read_reviews(added, path=shown)
    except InputError as error:
        message = phrase("an entry cannot be added at its end: write the list a line each")
        raise InputError(message, path=shown) from error
    known = len(before.entries)
    if after.entries[:known] != before.entries or len(after.entries) != known + 1 or after.misread != before.misread:
        raise InputError(phrase("an entry cannot be added at its end: write the list a line each"), path=shown)
    write_atomic(path, added, shown=shown)


def _require_earlier(known: Sequence[Review], review: Review, shown: str) -> None:
    same = [one.claim for one in known if (one.page, one.citekey) == (review.page, review.citekey)]
    if review.replaces not in same:
        names = listed(dict.fromkeys(same)) if same else phrase("there is none")
        told = {"id": repr(review.replaces), "page": review.page, "key": review.citekey}
        message = phrase("no review names the claim {id} on {page} with {key}: {names}", **told, names=names)
        raise InputError(message, path=shown)
