"""`magcite doctor`: the settings in force, and what is reachable."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode

if TYPE_CHECKING:
    from magcite.api.examination import Examination, SourceState

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("--offline", action="store_true", help="ask no source whether it answers")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Look; 5 when the lock is damaged, 2 when the library cannot be read, 3 when a source does not answer."""
    from magcite.api.examination import examine

    found = examine(open_from(arguments), offline=arguments.offline)
    text = _as_json(found) if arguments.format == "json" else "\n".join(_lines(found)) + "\n"
    console.result(text, output_from(arguments))
    if found.lock_flaw is not None:
        return ExitCode.LOCK_DAMAGED
    if found.library_flaw is not None:
        return ExitCode.USAGE
    unreached = any(one.reachable is False for one in found.sources)
    return ExitCode.UNCHECKED if unreached else ExitCode.CLEAN


def _lines(found: "Examination") -> Iterator[str]:
    yield ", ".join(f"{name} {version}" for name, version in found.versions.items())
    yield f"project: {found.root}, {found.settings_file or 'no magcite.toml: the defaults hold'}"
    width = max(len(one.name) for one in found.settings)
    for setting in found.settings:
        yield f"  {setting.name:<{width}}  {setting.value}  [{setting.origin}]"
    yield f"library: {found.library}: {found.library_flaw or f'{found.references} references'}"
    proposals = f", {found.proposals} proposals" if found.proposals else ""
    yield f"lock: {found.lock}: {found.lock_flaw or f'answers about {found.works} identifiers{proposals}'}"
    contact = found.contact or "none is sent; [project] mailto, or MAGCITE_MAILTO, lets Crossref be asked faster"
    yield f"contact address: {contact}"
    yield "sources:"
    for one in found.sources:
        yield f"  {one.name.label}: {_state(one)}, {one.url}"
    lasting = (
        "" if found.cache_lasts else "; it cannot be written to, so that nothing is kept: MAGCITE_CACHE names another"
    )
    yield f"cache: {found.cache}, {found.cache_bytes / 1e6:.1f} MB{lasting}"


def _state(one: "SourceState") -> str:
    asked = {"yes": "asked", "no": "not asked"}.get(one.asked, one.asked)
    key = ", with a key" if one.key else ""
    if one.asked == "no":
        return f"{asked}{key}"
    answer = {True: "it answers", False: f"it gives no answer: {one.detail}"}.get(one.reachable or False, "")
    return f"{asked}{key}, {one.detail if one.reachable is None else answer}"


def _as_json(found: "Examination") -> str:
    tree = {"schema": "magcite/doctor/1", **asdict(found)}
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


COMMAND = Command("doctor", "show the settings in force, and which sources answer", configure, run)
