"""Sentences and paragraphs in the style of blogs, leaflets, news and papers, written for the tests of this room."""

from importlib.resources import files

__all__ = ["lines"]


def lines(name: str) -> list[str]:
    """Return the cases of one file, comments and empty lines left out."""
    text = files(__package__).joinpath(name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("# ")]
