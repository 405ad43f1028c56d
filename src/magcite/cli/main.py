"""`magcite`: read the arguments, run one command, say how it ended."""

import gc
import os
import sys
from argparse import SUPPRESS, ArgumentParser
from collections.abc import Sequence
from typing import Any

from magcite.cli.commands import COMMANDS, load
from magcite.cli.console import Console
from magcite.cli.exit_code import ExitCode
from magcite.cli.helping import Sentence, asked_language, formatter_in
from magcite.errors import LockfileError, MagciteError
from magcite.phrases import SPOKEN, phrase, spoken_in
from magcite.version import __version__

__all__ = ["entry_point", "main", "parser_in"]

_BETWEEN_COLLECTIONS = 10_000  # objects made: with Python's 700 a tenth of a run goes into looking at tables that stay
_INTERRUPTED = 130  # what a shell reports for a command ended by Ctrl-C

_EXIT_CODES = """\
exit status:
  0  every reference checked, nothing found
  1  an error or a warning was found (--fail-on moves the bar)
  2  wrong usage, or input that cannot be read
  3  something was not or could not be checked, nothing else found
  4  both 1 and 3
  5  the lock is damaged
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status.

    Args:
        argv: arguments without the program's name; None: those of the process.
    """
    given = sys.argv[1:] if argv is None else argv
    arguments = parser_in(asked_language(given)).parse_args(given)
    console = Console.standard(quiet=arguments.quiet, language=spoken_in(arguments.lang))
    try:
        return load(arguments.command).run(arguments, console)
    except LockfileError as error:
        console.error(error)
        return ExitCode.LOCK_DAMAGED
    except MagciteError as error:
        console.error(error)
        return ExitCode.USAGE
    except KeyboardInterrupt:
        console.note(phrase("interrupted; nothing is half written"))
        return _INTERRUPTED
    except BrokenPipeError:
        # the reader of our output has gone (head, less): not an error of ours, and Python must not try to flush again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.CLEAN


def entry_point() -> None:
    """Run as the console script `magcite`, in a process of its own."""
    gc.set_threshold(_BETWEEN_COLLECTIONS)
    sys.exit(main())


def parser_in(language: str) -> ArgumentParser:
    """Return the parser of all commands, with its help in a language.

    Args:
        language: one of `SPOKEN`.
    """
    formatter: Any = formatter_in(language)  # argparse calls it, and asks no more of it
    parser = ArgumentParser(
        prog="magcite",
        description="Links every claim on a page to the references it rests on, checks claim against evidence,\n"
        "and renders annotated bibliographies. No network unless a command is asked for it.",
        epilog=_EXIT_CODES,
        formatter_class=formatter,
    )
    parser.add_argument("--version", action="version", version=f"magcite {__version__}")
    _add_common(parser, top=True)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name in COMMANDS:
        command = load(name)
        subparser = commands.add_parser(
            command.name,
            help=command.help,
            description=Sentence(command.help),
            epilog=_EXIT_CODES,
            formatter_class=formatter,
        )
        command.configure(subparser)
        _add_common(subparser, top=False)
    return parser


def _add_common(parser: ArgumentParser, *, top: bool) -> None:
    """Add what every command takes; it may stand before or after the command's name."""
    default = None if top else SUPPRESS
    group = parser.add_argument_group("everywhere")
    group.add_argument(
        "--project",
        metavar="DIR",
        default=default,
        help="the folder of magcite.toml (default: this folder or one above it)",
    )
    group.add_argument(
        "--references",
        metavar="PATH",
        default=default,
        help="a folder of references, or one .bib, .json or .ris file, instead of the project's",
    )
    group.add_argument(
        "--lang",
        choices=SPOKEN,
        default=default,
        help="the language of messages and reports (default: as in magcite.toml, or en); JSON and SARIF stay English",
    )
    group.add_argument("--quiet", action="store_true", default=False if top else SUPPRESS, help="print the result only")
    group.add_argument(
        "-o", "--output", metavar="FILE", default=default, help="write the result to FILE; - is standard output"
    )
