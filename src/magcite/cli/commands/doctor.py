"""`magcite doctor`: the settings in force, and what is reachable."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.phrases import Phrase, Value, listed, phrase, phrase_n

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

    found = examine(open_from(arguments, console), offline=arguments.offline)
    text = _as_json(found) if arguments.format == "json" else "\n".join(_lines(found, console.say)) + "\n"
    console.result(text, output_from(arguments))
    if found.lock_flaw is not None:
        return ExitCode.LOCK_DAMAGED
    if found.library_flaw is not None:
        return ExitCode.USAGE
    unreached = any(one.reachable is False for one in found.sources)
    return ExitCode.UNCHECKED if unreached else ExitCode.CLEAN


def _lines(found: "Examination", say: Callable[[str], str]) -> Iterator[str]:
    yield ", ".join(f"{name} {say(version)}" for name, version in found.versions.items())
    settings = found.settings_file or phrase("no magcite.toml: the defaults hold")
    yield say(phrase("project: {root}, {settings}", root=str(found.root), settings=settings))
    width = max(len(one.name) for one in found.settings)
    for setting in found.settings:
        yield f"  {setting.name:<{width}}  {setting.value}  [{say(setting.origin)}]"
    library = found.library_flaw or phrase_n("{n} reference", "{n} references", found.references or 0)
    yield say(phrase("library: {path}: {found}", path=found.library, found=library))
    yield say(phrase("lock: {path}: {found}", path=found.lock, found=_lock(found)))
    contact = found.contact or phrase(
        "none is sent; [project] mailto, or MAGCITE_MAILTO, lets Crossref be asked faster"
    )
    yield say(phrase("contact address: {contact}", contact=contact))
    yield say(phrase("sources:"))
    for one in found.sources:
        yield f"  {one.name.label}: {say(_state(one))}, {one.url}"
    told: dict[str, Value] = {"path": str(found.cache), "size": f"{found.cache_bytes / 1e6:.1f}"}
    yield say(
        phrase("cache: {path}, {size} MB", **told)
        if found.cache_lasts
        else phrase(
            "cache: {path}, {size} MB; it cannot be written to, so that nothing is kept: MAGCITE_CACHE names another",
            **told,
        )
    )


def _lock(found: "Examination") -> str:
    if found.lock_flaw:
        return found.lock_flaw
    answers = phrase_n("answers about {n} identifier", "answers about {n} identifiers", found.works or 0)
    if not found.proposals:
        return answers
    return listed((answers, phrase_n("{n} proposal", "{n} proposals", found.proposals)))


def _state(one: "SourceState") -> Phrase:
    from magcite.language.messages import recalled

    asked = {"yes": phrase("asked"), "no": phrase("not asked")}.get(one.asked) or one.asked
    told: list[str] = [asked, *([phrase("with a key")] if one.key else [])]
    if one.asked != "no":
        if one.reachable is None:
            told.append(one.detail or "")
        elif one.reachable:
            told.append(phrase("it answers"))
        else:
            told.append(phrase("it gives no answer: {reason}", reason=recalled(one.detail or "")))
    return listed(told)


def _as_json(found: "Examination") -> str:
    tree = {"schema": "magcite/doctor/1", **asdict(found)}
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


COMMAND = Command("doctor", "show the settings in force, and which sources answer", configure, run)
