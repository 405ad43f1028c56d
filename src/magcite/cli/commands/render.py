"""`magcite render`: an annotated bibliography of pages or of the whole library, or a table of its evidence."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

if TYPE_CHECKING:
    from magcite.api.kept_renderings import Call
    from magcite.project.project import Project

__all__ = ["COMMAND"]

_SAYS_NOTHING = frozenset({"quiet", "output"})  # arguments that a rendering in a known format is the same without
_TABLE_ONLY = "csv"
_FORMATS = ("markdown", "html", "bibtex", "biblatex", "csl-json", "ris")
_ENDINGS = {
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
    ".bib": "bibtex",
    ".json": "csl-json",
    ".ris": "ris",
    ".csv": _TABLE_ONLY,
}
_ONLY = (
    *("retracted", "under-concern", "verified", "unverified", "contradicted", "not-found", "could-not-check"),
    *("not-checked", "disagrees", "uncited"),
)
_GROUPINGS = ("reference", "claim", "section", "tag", "design", "year")
_SORTS = ("style", "author", "title", "year", "newest", "citekey", "page")
_ENCODINGS = ("utf8", "latex")


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    add_page_arguments(parser, required=False)
    parser.add_argument(
        "--to",
        choices=(*_FORMATS, _TABLE_ONLY),
        help="default: told from the ending of the file to write, or else markdown; csv is a table",
    )
    parser.add_argument(
        "--style",
        help="apa, vancouver, ama, chicago, harvard, ieee, or a .csl file (default: as in magcite.toml, or apa)",
    )
    parser.add_argument("--title", help="heading of the bibliography")
    parser.add_argument(
        "--group-by", choices=_GROUPINGS, default=_GROUPINGS[0], help="default: reference, which is one list"
    )
    parser.add_argument("--sort", choices=_SORTS, default=_SORTS[0], help="default: style, the order of the style")
    parser.add_argument("--only", choices=_ONLY, action="append", default=[], help="list only these; may be repeated")
    parser.add_argument(
        "--tag", action="append", default=[], metavar="TAG", help="list only what has this tag; may be repeated"
    )
    parser.add_argument(
        "--design", action="append", default=[], metavar="DESIGN", help='list only this design ("rct"); may be repeated'
    )
    parser.add_argument(
        "--table", action="store_true", help="a table of studies, results and verdicts, in markdown, html or csv"
    )
    parser.add_argument(
        "--encoding", choices=_ENCODINGS, default=_ENCODINGS[0], help="of bibtex and biblatex: latex is ASCII"
    )
    parser.add_argument("--fragment", action="store_true", help="html to include in a page, with JSON-LD")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Render what the pages cite; without pages, the whole library. What was rendered before is handed out again."""
    from magcite.api.kept_renderings import recall

    output = output_from(arguments)
    call = _call(arguments, output)
    kept = recall(call) if call else None
    if kept is None:
        console.result(_made(arguments, console, output, call), output)
        return ExitCode.CLEAN
    console.language = kept.language
    for line in kept.told:
        console.note(line)
    console.result(kept.text, output, wrote=kept.wrote)
    return ExitCode.CLEAN


def _call(arguments: Namespace, output: Path | None) -> "Call | None":
    """Return what is asked for; None where a page comes from standard input, which cannot be looked at twice."""
    from magcite.api.kept_renderings import call_of

    if "-" in arguments.pages:
        return None
    asked = {name: value for name, value in vars(arguments).items() if name not in _SAYS_NOTHING}
    return call_of({**asked, "to": _wanted(arguments, output)}, os.environ, project=_folder(arguments), output=output)


def _made(arguments: Namespace, console: Console, output: Path | None, call: "Call | None") -> str:
    """Return the text, made; it is kept where nothing that it was made of changed in the meantime."""
    from magcite.api.kept_renderings import Rendering, keep
    from magcite.api.rendering import inputs_of
    from magcite.project.inputs import is_as_seen, look

    project = open_from(arguments, console)
    if call is None:
        return _rendered(arguments, project, output, console.note)
    seen = look(inputs_of(project, _folder(arguments), arguments.pages or None, arguments.style))
    layout = project.layout
    project = open_from(arguments, console)  # its settings are read after they were looked at
    told: list[str] = []

    def tell(line: str) -> None:
        told.append(console.say(line))
        console.note(line)

    text = _rendered(arguments, project, output, tell)
    if seen is not None and layout == project.layout and is_as_seen(seen) and _call(arguments, output) == call:
        keep(call, seen, Rendering(text, tuple(told), console.wrote(), console.language))
    return text


def _rendered(arguments: Namespace, project: "Project", output: Path | None, tell: Callable[[str], None]) -> str:
    from magcite.api.rendering import render_bibliography, render_evidence_table
    from magcite.bibliography.arrangement import Arrangement
    from magcite.renderers.renderer import RenderOptions
    from magcite.transport.store import cache_folder

    arrangement = Arrangement(
        tuple(arguments.only), tuple(arguments.tag), tuple(arguments.design), arguments.group_by, arguments.sort
    )
    pages = pages_from(arguments, project) if arguments.pages else None
    to = _wanted(arguments, output)
    if arguments.table or to == _TABLE_ONLY:
        return render_evidence_table(
            project, to, pages, title=arguments.title, output=output, tell=tell, arrangement=arrangement
        )
    return render_bibliography(
        project,
        to,
        pages,
        style=arguments.style,
        title=arguments.title,
        output=output,
        tell=tell,
        cache=cache_folder(project.settings.cache, project.layout.root),
        language=arguments.lang,
        arrangement=arrangement,
        options=RenderOptions(arguments.encoding, arguments.fragment),
    )


def _folder(arguments: Namespace) -> Path | None:
    return Path(arguments.project) if arguments.project is not None else None


def _wanted(arguments: Namespace, output: Path | None) -> str:
    """Return the format: as asked for, or told from the ending."""
    if arguments.to:
        return str(arguments.to)
    return _ENDINGS.get(output.suffix.lower(), "markdown") if output else "markdown"


COMMAND = Command("render", "render an annotated bibliography of pages or of the whole library", configure, run)
