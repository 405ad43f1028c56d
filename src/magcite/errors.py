"""Every exception magcite raises on purpose.

A flaw in the user's content is a `Diagnostic`, never an exception. These are for what cannot be read at all,
for text that is no identifier, and for sources that failed; each carries its data as attributes.
"""

from magcite.phrases import phrase

__all__ = [
    "IdentifierError",
    "InputError",
    "InputsError",
    "LockfileError",
    "MagciteError",
    "PageError",
    "PayloadError",
    "ReferenceFileError",
    "SettingsError",
    "SourceError",
    "UnavailableError",
]


class MagciteError(Exception):
    """The root of all errors magcite raises on purpose."""


class IdentifierError(MagciteError):
    """A text is no identifier of the scheme it was taken for.

    Attributes:
        scheme: CSL's name of the scheme: "DOI", "PMID", "PMCID", "ISBN", ...
        text: the text as given.
        reason: what is wrong with it, as half a sentence ("it has no suffix").
    """

    def __init__(self, scheme: str, text: str, reason: str) -> None:
        super().__init__(phrase("{text} is not a {scheme}: {reason}", text=repr(text), scheme=scheme, reason=reason))
        self.scheme = scheme
        self.text = text
        self.reason = reason


class InputError(MagciteError):
    """A file of the user's cannot be read.

    Attributes:
        message: what is wrong and what to do, without the place.
        path: the file, as the user names it; "" until known, "-" for standard input.
        line: from 1; None when the whole file is meant.
        column: from 1; None when the whole line is meant.
    """

    def __init__(self, message: str, *, path: str = "", line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column

    @property
    def place(self) -> str:
        """Return where it is: "page.md:3:7", or as much of that as is known."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part)

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else str(self.message)


class InputsError(MagciteError):
    """Several files of the user's cannot be read; she hears of all of them at once.

    Attributes:
        errors: one a file, at least one, in file order.
    """

    def __init__(self, errors: tuple[InputError, ...]) -> None:
        super().__init__("\n".join(str(error) for error in errors))
        self.errors = errors


class PageError(InputError):
    """A page cannot be read."""


class ReferenceFileError(InputError):
    """A file of references cannot be read."""


class LockfileError(InputError):
    """The lock is damaged: it exists, and is not what `magcite enrich` writes."""


class SettingsError(InputError):
    """magcite.toml or a MAGCITE_* variable cannot be understood."""


class SourceError(MagciteError):
    """A source did not give a usable answer.

    Attributes:
        source: the source's name ("crossref").
        reason: what happened, in words for people; no keys, no e-mail addresses.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(phrase("{source}: {reason}", source=source, reason=reason))
        self.source = source
        self.reason = reason


class UnavailableError(SourceError):
    """The source could not be reached, or asked us to come back later; another try may help."""


class PayloadError(SourceError):
    """The source answered with something that is not in its documented shape."""
