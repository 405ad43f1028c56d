"""`python -m magcite`."""

from magcite.cli.main import entry_point

entry_point()
