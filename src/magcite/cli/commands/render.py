"""`magcite render`: an annotated bibliography of pages or of the whole library, or a table of its evidence."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from magcite.cli.command import Command, add_page_arguments, open_from, output_from, pages_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

__all__ = ["COMMAND"]

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
    """Render what the pages cite; without pages, the whole library."""
    from magcite.api.enriching import cache_of
    from magcite.api.rendering import render_bibliography, render_evidence_table
    from magcite.bibliography.arrangement import Arrangement
    from magcite.renderers.renderer import RenderOptions

    arrangement = Arrangement(
        tuple(arguments.only), tuple(arguments.tag), tuple(arguments.design), arguments.group_by, arguments.sort
    )
    project = open_from(arguments, console)
    pages = pages_from(arguments, project) if arguments.pages else None
    output = output_from(arguments)
    to = arguments.to or _format_of(output)
    if arguments.table or to == _TABLE_ONLY:
        text = render_evidence_table(
            project, to, pages, title=arguments.title, output=output, tell=console.note, arrangement=arrangement
        )
    else:
        text = render_bibliography(
            project,
            to,
            pages,
            style=arguments.style,
            title=arguments.title,
            output=output,
            tell=console.note,
            cache=cache_of(project),
            language=arguments.lang,
            arrangement=arrangement,
            options=RenderOptions(arguments.encoding, arguments.fragment),
        )
    console.result(text, output)
    return ExitCode.CLEAN


def _format_of(output: Path | None) -> str:
    return _ENDINGS.get(output.suffix.lower(), "markdown") if output else "markdown"


COMMAND = Command("render", "render an annotated bibliography of pages or of the whole library", configure, run)
