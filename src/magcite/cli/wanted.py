"""What a user wants asked about: citekeys, and pages for what they cite and what their own lists describe."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from magcite.cli.command import pages_from
from magcite.cli.console import Console
from magcite.phrases import phrase

if TYPE_CHECKING:
    from magcite.errors import InputError
    from magcite.model import Page
    from magcite.project.project import Project

__all__ = ["Wanted", "nothing", "wanted_of"]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be asked about.

    Attributes:
        keys: citekeys of the library and of what the pages' lists describe; () for all.
        pages: whose own lists are read.
        named: the pages that the user named.
    """

    keys: tuple[str, ...]
    pages: "tuple[Page, ...]"
    named: tuple[str, ...] = ()


def wanted_of(project: "Project", arguments: Namespace, console: Console) -> Wanted:
    """Tell citekeys from pages; without pages among them, the project's own are read as far as they can be.

    Args:
        project: whose library and pages are meant.
        arguments: `names`, `page_format` and `references`.
        console: told of pages that cannot be read.

    Raises:
        InputsError: a page that was named cannot be read.
    """
    from magcite.link import with_listed

    held = project.library.get
    named = tuple(name for name in arguments.names if held(name) is None and _is_page(name))
    keys = tuple(name for name in arguments.names if name not in named)
    pages: tuple[Page, ...] = ()
    if named:
        pages = pages_from(Namespace(pages=named, page_format=arguments.page_format), project)
    elif not arguments.references and (not keys or not all(map(held, keys))):
        pages = tuple(_own_pages(project, console))
    _, library = with_listed(pages, project.library, project.lock)
    own = tuple(one.citekey for one in library.references[len(project.library) :])
    if named and keys:
        keys += (*own, *sorted(frozenset[str]().union(*(page.cited for page in pages))))
    elif own and not arguments.names:
        keys = tuple(one.citekey for one in library)
    return Wanted(keys, pages if named or own else (), named)


def nothing(project: "Project", wanted: Wanted) -> "InputError":
    """Return what is to be said when there is nothing to ask about."""
    from magcite.errors import InputError
    from magcite.project.layout import show

    if wanted.named:
        message = phrase("there is nothing to ask about: it has no list of references, and cites none of the library")
        return InputError(message, path=wanted.named[0])
    return InputError(phrase("there is no reference to ask about"), path=show(project.layout.library))


def _is_page(name: str) -> bool:
    return name == "-" or Path(name).is_file()


def _own_pages(project: "Project", console: Console) -> "Iterator[Page]":
    """Yield the pages that the settings name; of one that cannot be read it is said so, and the rest is asked about."""
    from magcite.errors import InputError
    from magcite.project.project import read_page

    for path in project.layout.page_paths():
        try:
            yield read_page(project, path)
        except InputError as error:
            console.note(
                phrase(
                    "{place}: the entries of its list are not asked about: {message}",
                    place=error.place,
                    message=error.message,
                )
            )
