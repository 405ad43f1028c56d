"""The words magcite itself writes in a bibliography or report."""

from magcite.language.languages import load

__all__ = ["label"]


def label(name: str, language: str) -> str:
    """Return the words for a label ("references", "meta-analysis") in a language.

    Raises:
        KeyError: the language has no such label; a name is either in every language or in none.
    """
    return load(language).labels[name]
