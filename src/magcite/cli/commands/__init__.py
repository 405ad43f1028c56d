"""One module a command, in the order `magcite --help` lists them."""

from importlib import import_module

from magcite.cli.command import Command

__all__ = ["COMMANDS", "load"]

COMMANDS = (
    *("init", "add", "claims", "link", "enrich", "check", "accept", "verify", "status", "audit", "render", "report"),
    *("explain", "snapshot", "schema", "doctor", "limits"),
)


def load(name: str) -> Command:
    """Return one command by its name."""
    command: Command = import_module(f"magcite.cli.commands.{name}").COMMAND
    return command
