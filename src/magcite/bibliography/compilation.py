"""Compile an annotated bibliography: who cites what, what is known of it, in the order of the style."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from urllib.parse import quote

from magcite.bibliography.evidence_line import evidence_line
from magcite.bibliography.fill import fill
from magcite.bibliography.omissions import is_listed
from magcite.bibliography.status import status_sentences
from magcite.bibliography.styles import Style, load_style
from magcite.language import label
from magcite.matching import proposal_for
from magcite.model import (
    Bibliography,
    CitationState,
    ClaimLink,
    Contradiction,
    Entry,
    Found,
    Item,
    Library,
    Lock,
    Notice,
    Page,
    Reference,
    ReferenceCheck,
)

__all__ = ["compile_bibliography"]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


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
    style: str = "apa",
    cited_only: bool = False,
    page_href: Callable[[str], str] = _same_path,
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
        style: name of a citation style.
        cited_only: leave out what no claim on `pages` cites.
        page_href: from a page's path, its path as seen from the bibliography, or its http(s) address.

    Raises:
        SettingsError: there is no such style.
    """
    chosen = load_style(style)
    resting = _claims_by_citekey(pages, page_href, opposing=False)
    against = _claims_by_citekey(pages, page_href, opposing=True)
    entries = [
        replace(
            _entry(reference, lock, checks.get(reference.citekey), language),
            claims=resting.get(reference.citekey, ()),
            claims_against=against.get(reference.citekey, ()),
        )
        for reference in library
        if is_listed(reference, library) and (not cited_only or reference.citekey in {*resting, *against})
    ]
    entries.sort(key=lambda entry: (chosen.sort_key(entry.item, language), entry.key))
    formatted = tuple(
        replace(entry, formatted=chosen.format_reference(item, language))
        for entry, item in zip(entries, _told_apart(entries, chosen, language), strict=True)
    )
    return Bibliography(title or label("references", language), language, formatted)


def _entry(reference: Reference, lock: Lock, check: ReferenceCheck | None, language: str) -> Entry:
    answers = lock.about(reference.item)
    found = tuple(answer for answer in answers if isinstance(answer, Found) and answer.on_asked is not False)
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
    )


def _notices(found: Iterable[Found]) -> Iterable[Notice]:
    """Return each notice once, also where several answers tell of it in the same words."""
    return dict.fromkeys(notice for answer in found for notice in answer.notices)


def _told_apart(entries: Sequence[Entry], style: Style, language: str) -> Iterator[Item]:
    """Yield the items, with year suffixes a, b, ... where several would be cited alike."""
    labels = [style.same_label(entry.item, language) for entry in entries]
    count, used = Counter(labels), Counter[str]()
    for entry, shown in zip(entries, labels, strict=True):
        if not shown or count[shown] == 1:
            yield entry.item
            continue
        suffix = _letters(used[shown])
        used[shown] += 1
        yield replace(entry.item, other=(*entry.item.other, ("year-suffix", suffix)))


def _letters(number: int) -> str:
    more, rest = divmod(number, len(_LETTERS))
    return (_letters(more - 1) if more else "") + _LETTERS[rest]


def _claims_by_citekey(
    pages: Sequence[Page], page_href: Callable[[str], str], *, opposing: bool
) -> dict[str, tuple[ClaimLink, ...]]:
    claims: dict[str, dict[ClaimLink, None]] = {}
    for page in pages:
        address = _address(page_href(page.path))
        for claim in page.claims:
            fragment = "#" + quote(claim.anchor, errors="replace") if claim.anchor else ""
            line, _ = page.lines.position(claim.span.start)
            link = ClaimLink(page.path, line, claim.id, claim.text, address + fragment)
            for citation in claim.citations:
                linked = citation.state is CitationState.LINKED
                if citation.key and linked and citation.intent.opposes is opposing:
                    claims.setdefault(citation.key, {})[link] = None
    return {citekey: tuple(links) for citekey, links in claims.items()}


def _address(address: str) -> str:
    """Return an address that is safe in an attribute; the colon of a path is quoted, so no path becomes a scheme."""
    if address == "-":
        return ""  # standard input has no address
    if address.startswith(("http://", "https://")):
        return quote(address, safe="%/:?=&#+,;@!$()*~", errors="replace")
    return quote(address, safe="/+,;=@!$()*~", errors="replace")
