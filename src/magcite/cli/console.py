"""Where output goes: results to a file or standard output, words about them to standard error."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO

from magcite.errors import InputError, InputsError, MagciteError
from magcite.phrases import OWN, Phrase, filled, phrase

__all__ = ["Console"]

_WIDTH = 100  # columns where there is no terminal, so that output is the same everywhere


class Console:
    """The terminal, or whatever stands in for it.

    Attributes:
        colour: whether the result may be coloured: standard output is a terminal and nobody said no.
        progress: whether progress may be drawn: standard error is a terminal and `--quiet` was not given.
        language: what everything is said in, "sv"; whoever opens the project sets what magcite.toml says.
        width: columns of the terminal that shows the result; 100 where there is none.
        asks: whether somebody sits there to be asked: input, output and errors are a terminal's.
    """

    def __init__(
        self,
        out: TextIO,
        err: TextIO,
        *,
        quiet: bool = False,
        environ: Mapping[str, str] | None = None,
        language: str = OWN,
    ) -> None:
        self.language = language
        environment = os.environ if environ is None else environ
        self._out, self._err, self._quiet = out, err, quiet
        self.colour = out.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
        self.progress = err.isatty() and not quiet
        self.asks = _is_terminal(sys.stdin) and out.isatty() and err.isatty() and not quiet
        self.width = shutil.get_terminal_size((_WIDTH, 24)).columns if out.isatty() else _WIDTH

    def say(self, text: str) -> str:
        """Return a message in the language of whoever reads; what is no `Phrase` stands as it is."""
        if self.language == OWN or not isinstance(text, Phrase):
            return text
        from magcite.language.messages import translated

        return translated(text, self.language)

    def result(self, text: str, output: Path | None = None, *, wrote: str | None = None) -> None:
        """Hand over the result: to a file, whole or not at all, or to standard output.

        Args:
            text: the result.
            output: the file; None: standard output.
            wrote: what to say of it, with "{path}" in it; None: what `wrote` says.

        Raises:
            InputError: the file cannot be written.
        """
        if output is None:
            self._out.write(text)
            self._out.flush()
            return
        from magcite.project.atomic import write_atomic
        from magcite.project.places import show

        write_atomic(output, text, shown=show(output))
        self.note(filled(wrote or self.wrote(), {"path": show(output)}))

    def wrote(self) -> str:
        """Return what is said of a file that was written, with "{path}" in it."""
        return self.say(phrase("wrote {path}", path="{path}"))

    def note(self, text: str) -> None:
        """Say something about the work; `--quiet` silences it."""
        if not self._quiet:
            print(self.say(text), file=self._err)

    def show(self, text: str) -> None:
        """Show a text to somebody who is being asked."""
        print(text, file=self._err)

    def ask(self, question: str) -> str:
        """Show a question and return the line that is typed.

        Raises:
            EOFError: the input ended.
        """
        self._err.write(question)
        self._err.flush()
        line = sys.stdin.readline()
        if not line:
            raise EOFError
        return line

    def overwrite(self, text: str) -> None:
        """Replace the line of progress on a terminal; "" clears it."""
        if self.progress:
            self._err.write(f"\r\x1b[K{self.say(text)}")
            self._err.flush()

    def error(self, error: MagciteError) -> None:
        """Say what is wrong and where, one line a fault."""
        faults = error.errors if isinstance(error, InputsError) else (error,)
        for fault in faults:
            if isinstance(fault, InputError):
                told = self.say(phrase("error: {message}", message=fault.message))
                print(f"{fault.place}: {told}" if fault.place else told, file=self._err)
            else:
                message = fault.args[0] if fault.args else str(fault)
                print(self.say(phrase("error: {message}", message=message)), file=self._err)

    @staticmethod
    def standard(*, quiet: bool, language: str = OWN) -> "Console":
        """Return the console of this process; output is UTF-8 with LF wherever it goes."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")
        return Console(sys.stdout, sys.stderr, quiet=quiet, language=language)


def _is_terminal(stream: TextIO | None) -> bool:
    return stream is not None and not stream.closed and stream.isatty()
