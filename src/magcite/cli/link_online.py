"""`magcite link --online`: registries are searched for the studies behind claims, and what is accepted is added."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from magcite.cli.console import Console
from magcite.cli.progress import Counter
from magcite.phrases import phrase, phrase_n

if TYPE_CHECKING:
    from magcite.model import Page, PageLinks
    from magcite.project.project import Project

__all__ = ["add_accepted", "search"]


def search(
    arguments: Namespace, console: Console, project: "Project", pages: "Sequence[Page]"
) -> "tuple[PageLinks, ...]":
    """Return the links of pages with what registries found, and say whom nobody could ask."""
    from magcite.api.searching import search_links

    counter = Counter(console)
    found = search_links(
        project,
        pages,
        threshold=arguments.threshold,
        refresh=arguments.refresh,
        progress=counter,
        searched=counter.looked,
    )
    counter.finish()
    for reason, times in counter.reasons.most_common():
        console.note(
            phrase_n(
                "could not ask {reason} ({n} search)", "could not ask {reason} ({n} searches)", times, reason=reason
            )
        )
    return found


def add_accepted(
    console: Console, project: "Project", ties: Mapping[str, Sequence[str]], *, dry_run: bool
) -> tuple[Mapping[str, str], bool]:
    """Put accepted works that the library lacks into it.

    Returns:
        Citekeys by what the works were called as candidates, and whether every one of them was described.
    """
    from magcite.api.searching import add_works
    from magcite.project.layout import show

    wanted = list(dict.fromkeys(key for keys in ties.values() for key in keys if project.library.get(key) is None))
    if dry_run:
        for key in wanted:
            console.note(
                phrase("would add {key} to {library}, and then cite it", key=key, library=show(project.layout.library))
            )
        return {}, True
    counter = Counter(console)
    works = add_works(project, wanted, progress=counter)
    counter.finish()
    for work in works:
        one = work.added
        where = show(one.path) if one.path else phrase("already in the library")
        bare = "" if one.described else phrase(", with its identifier alone: nobody has described it yet")
        told = {"work": work.key, "key": one.citekey, "where": where, "bare": bare}
        console.note(phrase("added {work} as {key}: {where}{bare}", **told))
    return {one.key: one.added.citekey for one in works}, all(one.added.described for one in works)
