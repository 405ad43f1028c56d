"""Accepted links, written: into the text of a page that is the author's own, or into its sidecar. No network is used.

Text is only ever put in, and a page is written only when reading it again finds every accepted work behind its claim.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from magcite.api.linking import SidecarFile, find_claim, is_saved, write_sidecar
from magcite.errors import InputError
from magcite.model import Claim, LinkState, Page, PageLinks, Reference
from magcite.phrases import phrase
from magcite.project.disk import write_like
from magcite.project.layout import show
from magcite.project.project import Project, read_page, read_sidecar_of
from magcite.readers.pages import tell_format
from magcite.renderers.insertions import Insertion, in_order, insert, insertions_for

__all__ = ["PageFile", "accepted_links", "cites_in_text", "write_links"]


@dataclass(frozen=True, slots=True)
class PageFile:
    """A page as it should stand.

    Attributes:
        before: its text as it is.
        text: with the citations put in.
    """

    path: Path
    before: str
    text: str

    @property
    def changed(self) -> bool:
        """Whether anything was put in."""
        return self.text != self.before


def cites_in_text(page: Page, format: str | None = None) -> bool:  # noqa: A002  the word users know
    """Whether links go into the text of a page: Markdown or HTML, not saved by a browser, and no sidecar in use."""
    if (format or tell_format(page.text, page.path)) not in {"markdown", "html"} or is_saved(page):
        return False
    held = read_sidecar_of(page.path)
    return held is None or not any(entry.citations for entry in held[0].entries)


def accepted_links(links: PageLinks, accepted: Iterable[str], *, every: bool = False) -> dict[str, tuple[str, ...]]:
    """Return, by claim id, the citekeys that the author accepts.

    Args:
        links: with what is proposed.
        accepted: "CLAIM" for all that is proposed for a claim, or "CLAIM=KEY,KEY" for candidates of it.
        every: whether everything that is proposed is accepted.

    Raises:
        InputError: a claim is not known, nothing is proposed for it, or a citekey is no candidate of it.
    """
    by_claim = {link.claim.id: link for link in links.links}
    found: dict[str, tuple[str, ...]] = {}
    if every:
        found = {name: keys for name, link in by_claim.items() if (keys := link.proposed)}
    for text in accepted:
        name, sign, listed = text.partition("=")
        claim = find_claim(links.page, name.strip())
        link = by_claim[claim.id]
        keys = tuple(key.strip() for key in listed.split(",") if key.strip()) if sign else link.proposed
        known = [one.key for one in link.candidates]
        strange = [key for key in keys if key not in known]
        if strange or not keys:
            what = (
                phrase("{what} is no candidate of claim {id}", what=repr(strange[0]), id=claim.id)
                if strange
                else _nothing(link.state, claim)
            )
            there = phrase("; candidates: {names}", names=", ".join(known)) if known else ""
            raise InputError(
                phrase("{what}{there}; --set ties a claim to any reference", what=what, there=there),
                path=links.page.path,
            )
        found[claim.id] = keys
    return found


def _nothing(state: LinkState, claim: Claim) -> str:
    if state is LinkState.LINKED:
        return phrase("claim {id} is linked already", id=claim.id)
    return (
        phrase("nothing is proposed for claim {id}", id=claim.id)
        if state is LinkState.NONE
        else phrase("claim {id} is ambiguous", id=claim.id)
    )


def write_links(
    project: Project,
    page: Page,
    ties: Mapping[str, Sequence[str]],
    *,
    refused: Iterable[str] = (),
    format: str | None = None,  # noqa: A002  the word users know
    sidecar: bool = False,
    write: bool = True,
) -> tuple[PageFile | SidecarFile, ...]:
    """Write accepted links where the page carries them, and decisions for none into its sidecar.

    Args:
        project: whose library the citekeys are in.
        page: read from a file, with the project.
        ties: by claim id, citekeys.
        refused: ids of claims for which no reference of the library is meant; the sidecar keeps that they were asked.
        format: of the page; None: told from its name or text.
        sidecar: whether the sidecar is used for any page.
        write: whether files are written, when they changed.

    Raises:
        InputError: a citekey is not known, a file cannot be written, or the page cannot carry a citation where it
            belongs; then nothing is written.
    """
    refused = tuple(refused)
    if sidecar or not cites_in_text(page, format):
        claims = {claim.id: claim for claim in page.claims}
        ordered = {
            name: [one.citekey for one in in_order(claims[name], _references(project, keys), page.language)]
            for name, keys in ties.items()
        }
        return (write_sidecar(project, page, ordered, refused=refused, write=write),)
    written: list[PageFile | SidecarFile] = []
    name = format or tell_format(page.text, page.path)
    file = PageFile(Path(page.path), page.text, _with_citations(project, page, ties, name))
    if refused:
        written.append(write_sidecar(project, page, refused=refused, write=write))
    if file.changed and write:
        write_like(file.path, file.text, shown=show(file.path))
    return (file, *written)


def _with_citations(project: Project, page: Page, ties: Mapping[str, Sequence[str]], format: str) -> str:  # noqa: A002
    """Return the page's text with a citation behind each claim, each put where reading finds it."""
    claims = {claim.id: claim for claim in page.claims}
    ways = {name: insertions_for(page, claims[name], _references(project, keys), format) for name, keys in ties.items()}
    first = [one for some in ways.values() if some for one in some[0]]
    if all(ways.values()) and not _unread(project, page, ties, first, format):
        return insert(page.text, first)
    taken: list[Insertion] = []
    for name, some in ways.items():
        for way in some:
            tried = {one: keys for one, keys in ties.items() if one == name}
            if not _unread(project, page, tried, [*taken, *way], format):
                taken += way
                break
        else:
            line, column = page.lines.position(claims[name].span.start)
            message = phrase(
                "no place was found where {names} would be read as the source of this claim",
                names=", ".join(ties[name]),
            )
            raise InputError(
                phrase("{message}; cite it by hand, or add --sidecar", message=message),
                path=page.path,
                line=line,
                column=column,
            )
    return insert(page.text, taken)


def _references(project: Project, keys: Sequence[str]) -> list[Reference]:
    return [found for key in keys if (found := project.library.get(key)) is not None]


def _unread(
    project: Project,
    page: Page,
    ties: Mapping[str, Sequence[str]],
    insertions: Sequence[Insertion],
    format: str,  # noqa: A002
) -> list[str]:
    """Return the claims behind which reading does not find what was put in, and those that lost a work by it."""
    again = read_page(project, page.path, text=insert(page.text, insertions), format=format)
    missing = []
    for claim in page.claims:
        keys = set(ties.get(claim.id, ())) | set(_linked(claim))
        start, end = (_moved(place, insertions) for place in (claim.span.start, claim.span.end))
        there = {key for one in again.claims if one.span.start < end and start < one.span.end for key in _linked(one)}
        if not keys <= there:
            missing.append(claim.id)
    return missing


def _linked(claim: Claim) -> Iterator[str]:
    yield from (one.key for one in claim.citations if one.key is not None and one.state.value == "linked")


def _moved(place: int, insertions: Sequence[Insertion]) -> int:
    return place + sum(len(one.text) for one in insertions if one.at <= place)
