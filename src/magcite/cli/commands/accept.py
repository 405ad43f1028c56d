"""`magcite accept`: a difference from a registry that stays, or two references that are two works."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING

from magcite.cli.command import Command, open_from, output_from
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.phrases import Phrase, phrase

if TYPE_CHECKING:
    from magcite.model import AcceptedDifference, DistinctWorks

__all__ = ["COMMAND"]


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.add_argument("key", metavar="KEY", help="citekey of the reference")
    parser.add_argument("field", metavar="FIELD", nargs="?", help="the field that stays as it is (issued, title, ...)")
    parser.add_argument("--distinct-from", metavar="KEY", help="instead of a field: the reference that is another work")
    parser.add_argument("--reason", metavar="WORDS", required=True, help="why; it is shown in every report")
    parser.add_argument("--until", metavar="DATE", help="the last day on which it holds, as 2027-01-31")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")


def run(arguments: Namespace, console: Console) -> ExitCode:
    """Write the entry, and say what it holds."""
    from magcite.api.accepting import accept_difference, accept_distinct
    from magcite.errors import InputError

    if (arguments.field is None) == (arguments.distinct_from is None):
        raise InputError(phrase("name either the FIELD that stays as it is, or --distinct-from KEY"))
    project = open_from(arguments, console)
    recorded: tuple[AcceptedDifference | DistinctWorks, ...]
    if arguments.field is not None:
        recorded = accept_difference(
            project, arguments.key, arguments.field, reason=arguments.reason, until=arguments.until
        )
    elif arguments.until is not None:
        raise InputError(phrase("--until belongs to a difference; what two works are does not pass"))
    else:
        recorded = (accept_distinct(project, arguments.key, arguments.distinct_from, reason=arguments.reason),)
    text = _as_json(recorded) if arguments.format == "json" else _as_text(recorded, console.say)
    console.result(text, output_from(arguments))
    return ExitCode.CLEAN


def _as_text(recorded: "tuple[AcceptedDifference | DistinctWorks, ...]", say: Callable[[str], str]) -> str:
    return "".join(f"{say(_sentence(one))}\n" for one in recorded)


def _sentence(one: "AcceptedDifference | DistinctWorks") -> Phrase:
    from magcite.model import DistinctWorks

    if isinstance(one, DistinctWorks):
        return phrase(
            "{key} and {other} are two works: {reason}", key=one.citekeys[0], other=one.citekeys[1], reason=one.reason
        )
    told = {"key": one.citekey, "field": one.field, "here": one.here, "there": one.registry, "reason": one.reason}
    if one.until:
        return phrase(
            "{key}, {field}: “{here}” against “{there}” is accepted, until {day}: {reason}", **told, day=one.until
        )
    return phrase("{key}, {field}: “{here}” against “{there}” is accepted: {reason}", **told)


def _as_json(recorded: "tuple[AcceptedDifference | DistinctWorks, ...]") -> str:
    from dataclasses import asdict

    entries = [{name: value for name, value in asdict(one).items() if name != "line"} for one in recorded]
    return json.dumps({"schema": "magcite/accept/1", "accepted": entries}, ensure_ascii=False, indent=2) + "\n"


COMMAND = Command(
    "accept", "record a difference from a registry that stays, or two works that look like one", configure, run
)
