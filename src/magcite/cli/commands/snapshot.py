"""`magcite snapshot build`: a local snapshot from dumps of Crossref, for work without a network."""

import json
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.phrases import listed, phrase, phrase_n

if TYPE_CHECKING:
    from magcite.project.snapshot_file import Built

__all__ = ["COMMAND"]

_OFTEN_ENOUGH = 0.1  # seconds between two drawings
_SHOWN = 20


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("action", choices=("build",), help="build: write the snapshot that -o names")
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=Path,
        help='a dump: JSON Lines, {"items": [...]}, packed with gzip or in a tar file; the newest first',
    )
    parser.add_argument("--dois", metavar="FILE", type=Path, help="keep only the works in FILE, one DOI a line")
    parser.add_argument("--library", action="store_true", help="keep only the works of the project's references")
    parser.add_argument("--retractions", metavar="FILE", type=Path, help="add the notices of Retraction Watch's file")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Build it; 1 when something in the dumps could not be read and was passed over."""
    from magcite.api.snapshots import build, dois_in, dois_of
    from magcite.errors import InputError

    output = output_from(arguments)
    if output is None:
        raise InputError(
            phrase("name the snapshot with -o FILE: .json, .json.gz, or .sqlite, which is looked up in at once")
        )
    dois: frozenset[str] | None = None
    if arguments.dois:
        dois = dois_in(arguments.dois)
    if arguments.library:
        dois = dois_of(open_from(arguments, console)) | (dois or frozenset())
    line = _Line(console)
    try:
        built = build(arguments.files, output, dois=dois, retractions=arguments.retractions, progress=line.draw)
    finally:
        console.overwrite("")
    text = _as_json(built, output, dois) if arguments.format == "json" else _as_text(built, output, dois, console.say)
    console.result(text)
    return ExitCode.FOUND if built.passed_over else ExitCode.CLEAN


class _Line:
    """How far it is, on one line of a terminal."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._drawn = 0.0

    def draw(self, built: "Built") -> None:
        """Draw the line again, if it is time."""
        if not self._console.progress or time.monotonic() - self._drawn < _OFTEN_ENOUGH:
            return
        self._drawn = time.monotonic()
        self._console.overwrite(
            phrase_n(
                "{n} work read, {kept} kept, {passed} passed over",
                "{n} works read, {kept} kept, {passed} passed over",
                built.read,
                kept=built.written,
                passed=built.passed_over,
            )
        )


def _as_text(built: "Built", output: Path, dois: frozenset[str] | None, say: Callable[[str], str]) -> str:
    from magcite.project.layout import show

    lines: list[str] = [phrase("passed over: {flaw}", flaw=one.words) for one in built.flaws[:_SHOWN]]
    if built.passed_over > _SHOWN:
        lines.append(
            phrase_n(
                "passed over: {n} further record; --format json names it",
                "passed over: {n} further records; --format json names them",
                built.passed_over - _SHOWN,
            )
        )
    read = phrase_n("{n} work was read", "{n} works were read", built.read)
    kept = (
        phrase_n("{n} is in {path}", "{n} are in {path}", built.written, path=show(output))
        if dois is None
        else phrase_n(
            "{n} of {wanted} wanted is in {path}",
            "{n} of {wanted} wanted are in {path}",
            built.written,
            wanted=len(dois),
            path=show(output),
        )
    )
    lines.append(listed((read, kept), "; "))
    if built.written:
        lines.append(phrase("next: `magcite enrich --snapshot {path}`", path=show(output)))
    return "\n".join(map(say, lines)) + "\n"


def _as_json(built: "Built", output: Path, dois: frozenset[str] | None) -> str:
    from magcite.project.layout import show

    tree = {
        "schema": "magcite/snapshot/1",
        "path": show(output),
        "read": built.read,
        "written": built.written,
        "wanted": None if dois is None else len(dois),
        "passed_over": built.passed_over,
        "flaws": [{"path": one.path, "place": one.place, "reason": one.reason} for one in built.flaws],
    }
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


COMMAND = Command("snapshot", "build a local snapshot from a dump of Crossref, or part of it", configure, run)
