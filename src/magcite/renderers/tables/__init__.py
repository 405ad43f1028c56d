"""Formats of evidence tables, one module each, loaded when asked for."""

from importlib import import_module

from magcite.errors import SettingsError
from magcite.model import EvidenceTable
from magcite.phrases import phrase

__all__ = ["TABLE_FORMATS", "render_table"]

TABLE_FORMATS: dict[str, str] = {"markdown": "markdown", "html": "html", "csv": "csv_file"}


def render_table(format: str, table: EvidenceTable) -> str:  # noqa: A002  the word users know from the command line
    """Return a table in a format: one final newline.

    Raises:
        SettingsError: there is no such format.
    """
    if format not in TABLE_FORMATS:
        raise SettingsError(
            phrase(
                "there is no table in {format}; the formats are {names}", format=format, names=", ".join(TABLE_FORMATS)
            )
        )
    text: str = import_module(f"magcite.renderers.tables.{TABLE_FORMATS[format]}").render(table)
    return text
