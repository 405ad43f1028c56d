"""Tie claims to references: what is tied, and a sidecar for a page whose text is left alone. Nothing uses a network."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from magcite.api.own_abstracts import with_abstracts
from magcite.errors import IdentifierError, InputError
from magcite.identifiers import parse_identifier
from magcite.language.suggestion import nearest
from magcite.link import links_of, refused_claims, update_sidecar
from magcite.link.proposals import Index, propose, records_of, waits
from magcite.model import Claim, Page, PageLinks, Sidecar, SidecarCitation
from magcite.phrases import Phrase, listed, phrase
from magcite.project.disk import write_atomic
from magcite.project.layout import show
from magcite.project.project import Project, read_sidecar_of, sidecar_path
from magcite.readers.pages import tell_format
from magcite.renderers.sidecar import render_sidecar

__all__ = ["SidecarFile", "find_claim", "is_saved", "link_pages", "needs_permission", "write_sidecar"]

_SAVED = re.compile(r"<!--\s*saved from url=|Page saved with SingleFile", re.IGNORECASE)
_OPENING = 4096  # characters in which a browser says that it saved a page
_SHOWN = 60  # characters of a claim in messages
_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class SidecarFile:
    """A sidecar as it should stand.

    Attributes:
        text: the whole file; None when there is nothing to write down.
        changed: whether the file on disk says something else.
    """

    path: Path
    text: str | None
    changed: bool


def link_pages(
    pages: Iterable[Page],
    project: Project | None = None,
    *,
    threshold: float | None = None,
    heard: Callable[[int, int], None] | None = None,
) -> tuple[PageLinks, ...]:
    """Return, for each claim of pages read with a project, the references it is tied to, or may rest on.

    Args:
        pages: read with the project.
        project: whose library references are proposed from; None: nothing is proposed.
        threshold: score from which one is proposed, above 0.5 and at most 1; None: 0.65.
        heard: is told, while abstracts of the library are read for the first time, how many have been, of how many.
    """
    pages = tuple(pages)
    index: Index | None = None
    linked: list[PageLinks] = []
    for page in pages:
        refused = refused_claims(page)
        if project is None or not any(waits(claim) and claim.id not in refused for claim in page.claims):
            linked.append(links_of(page))
            continue
        index = index or Index(records_of(with_abstracts(project, heard), project.lock))
        linked.append(links_of(page, propose(page, index, threshold=threshold, settled=refused)))
    return tuple(linked)


def needs_permission(page: Page, format: str | None = None) -> bool:  # noqa: A002  the word users know from the command line
    """Whether a page is one of the author's own, by its format, and so is best cited in its text.

    Markdown and HTML are, unless a browser says that it saved the page or there is a sidecar already.
    """
    if sidecar_path(page.path).exists() or (format or tell_format(page.text, page.path)) not in {"markdown", "html"}:
        return False
    return not is_saved(page)


def is_saved(page: Page) -> bool:
    """Whether a browser says in a page that it saved it: then the text is somebody else's."""
    return _SAVED.search(page.text[:_OPENING]) is not None


def write_sidecar(
    project: Project,
    page: Page,
    ties: Mapping[str, Sequence[str]] | None = None,
    *,
    refused: Iterable[str] = (),
    write: bool = True,
) -> SidecarFile:
    """Bring the sidecar of a page up to date, and tie claims to works in it.

    Entries are kept in their order, with the author's comments, notes and own keys. Claims that stand on the page are
    recorded anew, those that are gone are marked; nothing is dropped.

    Args:
        project: whose library the citekeys are in.
        page: read from a file, with the project.
        ties: by claim (its id, a beginning of it that no other has, or the line it begins on), citekeys or
            identifiers; they replace the sources that the sidecar gave the claim. None: nothing is tied.
        refused: claims, named likewise, of which the author says that no reference of the library is meant; nothing
            is proposed for them from then on.
        write: whether the file is written, when it changed.

    Raises:
        InputError: a claim or citekey is not known, or the sidecar cannot be read or written.
    """
    denied = [find_claim(page, name).id for name in refused]
    found = {find_claim(page, name).id: _works(project, works) for name, works in (ties or {}).items()}
    path = sidecar_path(page.path)
    held = read_sidecar_of(page.path)
    before, text = held if held is not None else (Sidecar(show(path)), None)
    after = update_sidecar(page, before, found, denied)
    if text is None and not after.entries:
        return SidecarFile(path, None, changed=False)
    written = render_sidecar(after, before, text)
    changed = written != text
    if changed and write:
        write_atomic(path, written, shown=show(path))
    return SidecarFile(path, written, changed)


def find_claim(page: Page, name: str) -> Claim:
    """Return the claim that a user names: by its id, a beginning of it that no other has, or its line.

    Raises:
        InputError: there is none, or there are several; those that may be meant are named.
    """
    exact = [claim for claim in page.claims if claim.id == name]
    fitting = exact or [claim for claim in page.claims if claim.id.startswith(name)]
    if not exact and name.isdecimal():
        fitting = [claim for claim in page.claims if page.lines.position(claim.span.start)[0] == int(name)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        message = phrase(
            "{name} may be any of {n} claims; say which by its id:{claims}",
            name=repr(name),
            n=len(fitting),
            claims=_shown(fitting[:_MOST_SHOWN], page),
        )
        raise InputError(message, path=page.path)
    near = _near(page, name)
    message = (
        phrase("there is no claim {name} here; near it:{claims}", name=repr(name), claims=_shown(near, page))
        if near
        else phrase("there is no claim {name} here", name=repr(name))
    )
    raise InputError(message, path=page.path)


def _shown(claims: Sequence[Claim], page: Page) -> Phrase:
    return listed([phrase("\n  {claim}", claim=_described(claim, page)) for claim in claims], "")


def _near(page: Page, name: str) -> list[Claim]:
    """Return the claims that a name was probably meant for."""
    if name.isdecimal():
        by_distance = sorted(page.claims, key=lambda one: abs(page.lines.position(one.span.start)[0] - int(name)))
        return by_distance[:2]
    ids = get_close_matches(name, [claim.id for claim in page.claims], n=3, cutoff=0.5)
    return [claim for claim in page.claims if claim.id in ids]


def _described(claim: Claim, page: Page) -> Phrase:
    words = claim.text if len(claim.text) <= _SHOWN else f"{claim.text[:_SHOWN].rstrip()} …"
    line = page.lines.position(claim.span.start)[0]
    return phrase("{claim} (line {line}): {words}", claim=claim.id, line=line, words=words)


def _works(project: Project, works: Sequence[str]) -> tuple[SidecarCitation, ...]:
    return tuple(_work(project, work.strip()) for work in works)


def _work(project: Project, work: str) -> SidecarCitation:
    """Return the source that a user names, by citekey if the library has it."""
    if project.library.get(work) is not None:
        return SidecarCitation(key=work)
    try:
        return SidecarCitation(target=parse_identifier(work))
    except IdentifierError as error:
        near = nearest(work, (reference.citekey for reference in project.library), likeness=0.5)
        message = (
            phrase(
                "the library has no reference {work}, and it is no identifier; did you mean {near}?",
                work=repr(work),
                near=near,
            )
            if near
            else phrase(
                "the library has no reference {work}, and it is no identifier; magcite add writes a reference from an "
                "identifier",
                work=repr(work),
            )
        )
        raise InputError(message, path=show(project.layout.library)) from error
