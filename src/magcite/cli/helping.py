"""Help in the language of whoever reads it.

The texts stand in English where the arguments are made, and in the catalogue `help.toml` of every other language, which
is opened when such a help is printed and not before. What argparse says of wrong usage stays English.
"""

from argparse import SUPPRESS, Action, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from magcite.phrases import OWN, SPOKEN, Phrase

__all__ = ["Sentence", "asked_language", "formatter_in"]

_OPTION = "--lang"


class Sentence(str):
    """A description that stands as a line in the list of commands, and is to read as a sentence."""

    __slots__ = ()


def asked_language(arguments: Sequence[str]) -> str:
    """Return the language that arguments ask for, before they are parsed; English where they ask for none.

    Help is printed in the midst of parsing, and `--lang` may stand behind `--help`.
    """
    asked = OWN
    for place, one in enumerate(arguments):
        name, equals, value = one.partition("=")
        if name == _OPTION:
            said = value if equals else "".join(arguments[place + 1 : place + 2])
            asked = said if said in SPOKEN else asked
    return asked


def formatter_in(language: str) -> Callable[[str], RawDescriptionHelpFormatter]:
    """Return what `ArgumentParser` takes as its `formatter_class`.

    Args:
        language: one of `SPOKEN`.
    """

    def made(prog: str) -> RawDescriptionHelpFormatter:
        return _Formatter(prog, language)

    return made


class _Formatter(RawDescriptionHelpFormatter):
    """The formatter of argparse, which says every text in a language."""

    def __init__(self, prog: str, language: str) -> None:
        super().__init__(prog)
        self._language = language

    def add_usage(
        self, usage: str | None, actions: Iterable[Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        """Add how the command is called."""
        super().add_usage(usage, actions, groups, self._said("usage: ") if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Begin a group of arguments."""
        super().start_section(heading if heading is None else self._said(heading))

    def add_text(self, text: str | None) -> None:
        """Add a description or what stands below all arguments."""
        if text is None or text is SUPPRESS:
            return
        said = self._said(text)
        super().add_text(f"{said[0].upper()}{said[1:]}." if isinstance(text, Sentence) else said)

    def _get_help_string(self, action: Action) -> str | None:
        """Return what is said of an argument; argparse's own formatters are made by overriding this."""
        said = super()._get_help_string(action)
        return said if not said else self._said(said)

    def _said(self, text: str) -> str:
        if self._language == OWN:
            return text
        from magcite.language.messages import translated

        return translated(Phrase(text), self._language)
