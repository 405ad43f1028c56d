"""Compile an annotated bibliography: who cites what, what is known of it, in the order of the style."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import quote

from magcite.bibliography.arrangement import Arrangement, chosen, ordered
from magcite.bibliography.csl import Style
from magcite.bibliography.evidence_line import evidence_line
from magcite.bibliography.fill import fill
from magcite.bibliography.grouping import grouped
from magcite.bibliography.listing import ListedEntry, Listing
from magcite.bibliography.omissions import is_listed
from magcite.bibliography.status import status_sentences
from magcite.bibliography.styles import load_style
from magcite.language import label
from magcite.matching import proposal_for
from magcite.model import (
    Bibliography,
    CitationState,
    Claim,
    ClaimLink,
    ClaimVerdict,
    Contradiction,
    Entry,
    Found,
    Library,
    Lock,
    Notice,
    Page,
    Reference,
    ReferenceCheck,
    Run,
    Verdict,
    descriptions,
)
from magcite.model.csl import item_to_csl

__all__ = ["compile_bibliography"]


_AS_STYLED = Arrangement()


def _same_path(path: str) -> str:
    return path


def compile_bibliography(
    library: Library,
    pages: Sequence[Page],
    lock: Lock,
    checks: Mapping[str, ReferenceCheck],
    *,
    title: str,
    language: str,
    style: str | Style = "apa",
    cited_only: bool = False,
    page_href: Callable[[str], str] = _same_path,
    verdicts: Iterable[ClaimVerdict] = (),
    arrangement: Arrangement = _AS_STYLED,
    listed: Callable[[Listing], Sequence[ListedEntry]] = Listing.make,
    bare: bool = False,
) -> Bibliography:
    """Return the bibliography of a library, with the claims on pages that cite each reference.

    An entry that its reader could not make out is no work, and is not listed; `omissions` names it.

    Args:
        library: of two references with one citekey the first is listed.
        pages: already linked.
        lock: what registries answered.
        checks: how each reference stands against the lock, by citekey.
        title: "" for the word for a list of references.
        language: of labels, dates and order.
        style: a citation style, or the name of one that comes with magcite.
        cited_only: leave out what no claim on `pages` cites.
        page_href: from a page's path, its path as seen from the bibliography, or its http(s) address.
        verdicts: on claims of `pages` and the references they cite; () where they were not compared.
        arrangement: what is listed, in which order and groups.
        listed: how the list comes about.
        bare: leave the formatted references out; the order is the style's all the same.

    Raises:
        SettingsError: there is no such style.
    """
    look = load_style(style) if isinstance(style, str) else style
    judged = {(one.path, one.claim, one.citekey): one.verdict for one in verdicts}
    resting = _claims_by_citekey(pages, page_href, judged, opposing=False)
    against = _claims_by_citekey(pages, page_href, judged, opposing=True)
    entries = [
        _entry(reference, lock, checks.get(reference.citekey), language, (resting, against))
        for reference in library
        if is_listed(reference, library) and (not cited_only or reference.citekey in {*resting, *against})
    ]
    places = {(page.path, claim.id): place for place, (page, claim) in enumerate(_claims(pages))}
    arranged = ordered([entry for entry in entries if chosen(entry, arrangement)], arrangement, language, places)
    items = [{"id": entry.key, **item_to_csl(entry.item)} for entry in arranged]
    listing = Listing(look, language, items, as_given=arrangement.sort != "style", bare=bare)
    formatted = tuple(_formatted(arranged, listed(listing)))
    titles = {page.path: page.title or page.path for page in pages}
    groups = grouped(formatted, arrangement.group_by, language, places, titles)
    return Bibliography(title or label("references", language), language, formatted, groups)


def _claims(pages: Sequence[Page]) -> Iterator[tuple[Page, Claim]]:
    yield from ((page, claim) for page in pages for claim in page.claims)


def _entry(
    reference: Reference,
    lock: Lock,
    check: ReferenceCheck | None,
    language: str,
    claims: tuple[Mapping[str, tuple[ClaimLink, ...]], Mapping[str, tuple[ClaimLink, ...]]],
) -> Entry:
    resting, against = (links.get(reference.citekey, ()) for links in claims)
    answers = lock.about(reference.item)
    found = descriptions(answers)
    if check is not None and check.detail is Contradiction.ANOTHER_WORK:
        found = ()  # its fields and its notices are not this work's
    return Entry(
        key=reference.citekey,
        item=fill(reference, found),
        formatted=(),
        annotation=reference.annotation,
        evidence=evidence_line(reference.evidence, language),
        notices=tuple(_notices((*found, check.identified) if check and check.identified else found)),
        status=status_sentences(reference, check, answers, language, proposal_for(reference, lock)),
        tags=reference.tags,
        answers=answers,
        unreadable=reference.unreadable,
        outcome=check.outcome if check else None,
        study=reference.evidence,
        claims=resting,
        claims_against=against,
    )


def _notices(found: Iterable[Found]) -> Iterable[Notice]:
    """Return each notice once, also where several answers tell of it in the same words."""
    return dict.fromkeys(notice for answer in found for notice in answer.notices)


def _formatted(entries: Sequence[Entry], made: Iterable[ListedEntry]) -> Iterator[Entry]:
    """Yield the entries in the order of a list, each with its reference; what the style is silent on comes last."""
    silent = dict(enumerate(entries))
    for place, runs in made:
        entry = silent.pop(place)
        yield replace(entry, formatted=runs) if runs else entry
    for entry in silent.values():
        yield replace(entry, formatted=(Run(entry.item.title or entry.key),))


def _claims_by_citekey(
    pages: Sequence[Page],
    page_href: Callable[[str], str],
    judged: Mapping[tuple[str, str, str], Verdict],
    *,
    opposing: bool,
) -> dict[str, tuple[ClaimLink, ...]]:
    claims: dict[str, dict[ClaimLink, None]] = {}
    for page in pages:
        address = _address(page_href(page.path))
        for claim in page.claims:
            fragment = "#" + quote(claim.anchor, errors="replace") if claim.anchor else ""
            line, _ = page.lines.position(claim.span.start)
            section = claim.section[1:] if claim.section[:1] == (page.title,) else claim.section
            link = ClaimLink(page.path, line, claim.id, claim.text, address + fragment, section)
            for citation in claim.citations:
                linked = citation.state is CitationState.LINKED
                if citation.key and linked and citation.intent.opposes is opposing:
                    verdict = judged.get((page.path, claim.id, citation.key))
                    claims.setdefault(citation.key, {})[replace(link, verdict=verdict)] = None
    return {citekey: tuple(links) for citekey, links in claims.items()}


def _address(address: str) -> str:
    """Return an address that is safe in an attribute; the colon of a path is quoted, so no path becomes a scheme."""
    if address == "-":
        return ""  # standard input has no address
    if address.startswith(("http://", "https://")):
        return quote(address, safe="%/:?=&#+,;@!$()*~", errors="replace")
    return quote(address, safe="/+,;=@!$()*~", errors="replace")
