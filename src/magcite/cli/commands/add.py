"""`magcite add`: new references from identifiers, and from files of other programs."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.cli.progress import Counter
from magcite.phrases import Phrase, listed, phrase

if TYPE_CHECKING:
    from magcite.api.adding import Added

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument(
        "ids",
        metavar="ID",
        nargs="*",
        help="a DOI, PMID, PMCID, arXiv, ISBN, URL, or a .bib, .json, .ris file",
    )
    parser.add_argument(
        "--from-page",
        metavar="PAGE",
        action="append",
        default=[],
        help="add the works that the page's own list of references describes, each field marked as unconfirmed",
    )
    parser.add_argument("--online", action="store_true", help="ask registries, fill the files from their answers")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Write the files; 1 when a record could not be read, 3 when a registry that was asked gave no description."""
    from magcite.api.adding import add_references, read_listed, read_new
    from magcite.errors import InputError

    if not arguments.ids and not arguments.from_page:
        raise InputError(phrase("name what to add: an identifier, a file, or --from-page PAGE"))
    project = open_from(arguments, console)
    new = (*read_new(arguments.ids), *read_listed(project, arguments.from_page))
    lock = None
    if arguments.online:
        from magcite.api.enriching import ask_registries, keep_lock

        counter = Counter(console)
        lock = ask_registries(project, new, progress=counter)
        counter.finish()
        keep_lock(project, lock)
    added = add_references(project, new, lock=lock)
    text = _as_json(added) if arguments.format == "json" else _as_text(added, console.say)
    console.result(text, output_from(arguments))
    if any(one.broken for one in added):
        return ExitCode.FOUND
    if arguments.online and not all(one.described for one in added):
        return ExitCode.UNCHECKED
    return ExitCode.CLEAN


def _as_text(added: "tuple[Added, ...]", say: Callable[[str], str]) -> str:
    return "".join(f"{say(_sentence(one))}\n" for one in added)


def _sentence(one: "Added") -> Phrase:
    from magcite.project.layout import show

    if one.broken:
        parts: tuple[str, ...] = (phrase("left out, it cannot be read"), *one.notes)
    elif one.path is None:
        parts = one.notes
    else:
        path = show(one.path)
        written = (
            phrase("written, {path}", path=path)
            if one.described
            else phrase("written with its identifier alone: nobody has described it yet, {path}", path=path)
        )
        parts = (written, *one.notes)
    key = one.citekey or phrase("a record without citekey")
    return phrase("{key}: {parts}", key=key, parts=listed(parts, "; "))


def _as_json(added: "tuple[Added, ...]") -> str:
    from magcite.project.layout import show

    tree = {
        "schema": "magcite/add/1",
        "references": [
            {
                "citekey": one.citekey,
                "path": show(one.path) if one.path else None,
                "described": one.described,
                "broken": one.broken,
                "notes": one.notes,
            }
            for one in added
        ],
    }
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


COMMAND = Command("add", "add references from identifiers or from .bib, .json and .ris files", configure, run)
