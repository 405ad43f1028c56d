"""magcite.toml and the MAGCITE_* variables, which win over it.

The address of the Wayback Machine, which is no source of metadata, is kept apart from theirs.
"""

import re
import tomllib
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, SecretStr, StrictBool, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from magcite.errors import SettingsError
from magcite.identifiers import is_loopback
from magcite.language import LANGUAGES
from magcite.language.messages import recalled
from magcite.language.suggestion import nearest
from magcite.model import DEFAULT_RESERVE, DEFAULT_SOURCES, DEFAULT_URLS, Settings, SourceName
from magcite.phrases import phrase
from magcite.readers.texts import OneOrMore, Text, Texts

__all__ = ["VARIABLES", "SettingsFile", "line_of", "parse_settings"]


def _url(value: str) -> str:
    """Return a base URL without trailing slash; https, or http to this machine only."""
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname or "", parts.port
    except ValueError as error:
        raise PydanticCustomError("url", "this is no URL") from error
    if not host or parts.query or parts.fragment or parts.username is not None or re.search(r"\s", value):
        raise PydanticCustomError("url", "a base URL is https://, a host and perhaps a path, and nothing more")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_loopback(host)):
        raise PydanticCustomError("url", "a base URL starts with https://; plain http:// reaches only this machine")
    return value.rstrip("/")


def _address(value: str) -> str:
    address = value.removeprefix("mailto:")
    if re.fullmatch(r"[^@\s()<>,;\"]+@[^@\s()<>,;\"]+\.[^@\s()<>,;\".]+", address) is None:
        raise PydanticCustomError("mailto", "this is no e-mail address, as name@example.org")
    return address


def _pattern(value: str) -> str:
    if value.startswith(("/", "~", "\\")) or re.match(r"[A-Za-z]:", value):
        raise PydanticCustomError("pattern", "a pattern is written from the project's folder, as docs/*.md")
    return value


def _language(value: str) -> str:
    if value not in LANGUAGES:
        raise PydanticCustomError("language", "a language is one of {known}", {"known": ", ".join(LANGUAGES)})
    return value


def _asked(value: str) -> SourceName:
    """Return a source that can be asked; the local snapshot is named on the command line instead."""
    try:
        name = SourceName(value)
    except ValueError:
        name = SourceName.SNAPSHOT
    if name in DEFAULT_URLS:
        return name
    known = [source.value for source in DEFAULT_URLS]
    message = "there is no such source; the nearest known one is {near} (known: {known})"
    raise PydanticCustomError("source", message, {"near": nearest(value, known, likeness=0), "known": ", ".join(known)})


def _secret(value: str) -> SecretStr:
    """Return a key, wrapped so that no message and no trace shows it."""
    if not value.isascii() or not value.isprintable() or re.search(r"\s", value):
        raise PydanticCustomError("key", "a key is one word of plain letters, digits and signs")
    return SecretStr(value)


Patterns = Annotated[tuple[Annotated[Text, AfterValidator(_pattern)], ...], OneOrMore]
Language = Annotated[Text, AfterValidator(_language)]
Address = Annotated[Text, AfterValidator(_address)]
Url = Annotated[Text, AfterValidator(_url)]
Asked = Annotated[Text, AfterValidator(_asked)]
Key = Annotated[Text, AfterValidator(_secret)]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class ProjectTable(_Table):
    """What the project consists of, and in which language and style it is written."""

    pages: Patterns = ()
    library: Text = "references"
    language: Language | None = None
    style: Text = "apa"
    mailto: Address | None = None


class CheckTable(_Table):
    """Which rules run: codes, names or prefixes of codes."""

    select: Texts = ()
    ignore: Texts = ()


class SourceTable(_Table):
    """Where one source is found."""

    url: Url | None = None


class KeyedTable(SourceTable):
    """Where a source is found, and the key it gave to this user."""

    key: Key | None = None


class FileTable(SourceTable):
    """Where a source is found, or a copy of it on this disk."""

    file: Text | None = None


class SourcesTable(_Table):
    """Which sources are asked, in which order, and where they are."""

    ask: tuple[Asked, ...] = DEFAULT_SOURCES
    cache: Text | None = None
    crossref: KeyedTable = KeyedTable()
    doi_org: SourceTable = SourceTable()
    datacite: SourceTable = SourceTable()
    europepmc: SourceTable = SourceTable()
    pubmed: KeyedTable = KeyedTable()
    openalex: KeyedTable = KeyedTable()
    retraction_watch: FileTable = FileTable()
    wayback: SourceTable = SourceTable()


class EnrichTable(_Table):
    """What `magcite enrich` does."""

    search: StrictBool = True


class SettingsFile(_Table):
    """magcite.toml as a whole."""

    project: ProjectTable = ProjectTable()
    check: CheckTable = CheckTable()
    sources: SourcesTable = SourcesTable()
    enrich: EnrichTable = EnrichTable()


_PREFIX = "MAGCITE_"
_TABLES: Mapping[str, type[BaseModel]] = {
    name: model
    for name, info in SourcesTable.model_fields.items()
    if isinstance(model := info.annotation, type) and issubclass(model, BaseModel)
}
# variable -> path of the setting it stands for
VARIABLES: Mapping[str, tuple[str, ...]] = {
    f"{_PREFIX}MAILTO": ("project", "mailto"),
    f"{_PREFIX}CACHE": ("sources", "cache"),
    **{
        f"{_PREFIX}{name.upper()}_{setting.upper()}": ("sources", name, setting)
        for name, model in _TABLES.items()
        for setting in model.model_fields
    },
}
_CHECKS: Mapping[str, Callable[[str], str | SecretStr]] = {"mailto": _address, "url": _url, "key": _secret}


def parse_settings(text: str, environ: Mapping[str, str], *, path: str) -> Settings:
    """Read the settings of a project.

    Args:
        text: magcite.toml; "" when there is none.
        environ: the variables of the process; only those that begin with MAGCITE_ count, and empty ones do not.
        path: the file's name in messages.

    Raises:
        SettingsError: the text is no TOML, or a key, value or variable is not understood; with line where the
            file is at fault, and without path where a variable is.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _no_toml(str(error), text, path) from error
    except RecursionError as error:
        raise SettingsError(phrase("values are nested too deep"), path=path) from error
    try:
        file = SettingsFile.model_validate(document)
    except ValidationError as error:
        raise _first(error, text, path) from error
    variables = _variables(environ)
    return Settings(
        pages=file.project.pages,
        library=file.project.library,
        language=file.project.language,
        style=file.project.style,
        mailto=variables.get(("project", "mailto"), file.project.mailto),
        select=file.check.select,
        ignore=file.check.ignore,
        sources=tuple(dict.fromkeys(map(SourceName, file.sources.ask))),
        reserve=() if "ask" in file.sources.model_fields_set else DEFAULT_RESERVE,
        search=file.enrich.search,
        urls=MappingProxyType({**DEFAULT_URLS, **_of_sources("url", file.sources, variables)}),
        keys=MappingProxyType(_of_sources("key", file.sources, variables)),
        files=MappingProxyType(_of_sources("file", file.sources, variables)),
        cache=variables.get(("sources", "cache"), file.sources.cache),
        wayback=variables.get(("sources", "wayback", "url"), file.sources.wayback.url) or Settings().wayback,
    )


def _of_sources(
    setting: str, tables: SourcesTable, variables: Mapping[tuple[str, ...], str]
) -> Mapping[SourceName, str]:
    """Return one setting of all sources that have it, a variable before the file."""
    values: dict[SourceName, str] = {}
    for source in DEFAULT_URLS:
        name = source.value.replace(".", "_")
        written = getattr(getattr(tables, name), setting, None)
        value = variables.get(("sources", name, setting), written)
        if value is not None:
            values[source] = _plain(value)
    return values


def _plain(value: str | SecretStr) -> str:
    return value.get_secret_value() if isinstance(value, SecretStr) else value


def _variables(environ: Mapping[str, str]) -> dict[tuple[str, ...], str]:
    """Return the values of MAGCITE_* variables by the path of the setting each stands for."""
    values: dict[tuple[str, ...], str] = {}
    for name, value in sorted(environ.items()):
        if not name.startswith(_PREFIX):
            continue
        if name not in VARIABLES:
            near = nearest(name, VARIABLES, likeness=0)
            raise SettingsError(
                phrase("magcite knows no variable {name}; the nearest known one is {near}", name=name, near=str(near))
            )
        if not value.strip():
            continue
        place = VARIABLES[name]
        check = _CHECKS.get(place[-1], str)
        try:
            values[place] = _plain(check(value.strip()))
        except PydanticCustomError as error:
            shown = phrase("not usable") if place[-1] == "key" else repr(value)
            raise SettingsError(
                phrase(
                    "the variable {name} is {shown}: {message}",
                    name=name,
                    shown=shown,
                    message=recalled(error.message()),
                )
            ) from error
    return values


def _no_toml(said: str, text: str, path: str) -> SettingsError:
    """Take line and column out of tomllib's message: "Expected ... (at line 3, column 5)"."""
    match = re.fullmatch(
        r"(?P<what>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)", said, re.DOTALL
    )
    if match is None:
        return SettingsError(phrase("this is no TOML: {said}", said=said), path=path)
    line = int(match["line"]) if match["line"] else text.count("\n") + 1
    column = int(match["column"]) if match["column"] else None
    what = match["what"][:1].lower() + match["what"][1:]
    advice = phrase("; text values stand in quotes") if "invalid value" in what else ""
    return SettingsError(
        phrase("this is no TOML: {what}{advice}", what=what, advice=advice), path=path, line=line, column=column
    )


def _first(error: ValidationError, text: str, path: str) -> SettingsError:
    """Describe the first problem in the order of lines."""
    found = [(line_of(text, detail["loc"]), detail) for detail in error.errors(include_url=False)]
    line, detail = min(found, key=lambda pair: pair[0] or 0)
    return SettingsError(_message(detail), path=path, line=line)


def _message(detail: ErrorDetails) -> str:
    names = [str(step) for step in detail["loc"] if isinstance(step, str)]
    dotted = ".".join(names)
    if detail["type"] == "extra_forbidden":
        known = _known(names[:-1])
        what = phrase("table") if isinstance(detail["input"], dict) else phrase("setting")
        near = ".".join((*names[:-1], str(nearest(names[-1], known, likeness=0))))
        return phrase(
            "there is no {what} {dotted}; the nearest known one is {near}", what=what, dotted=dotted, near=near
        )
    shown = phrase("not usable") if names[-1:] == ["key"] else repr(detail["input"])
    return phrase(
        "{dotted} is {shown}: {detail}",
        dotted=dotted,
        shown=shown,
        detail=_REASONS.get(detail["type"], recalled(detail["msg"])),
    )


_REASONS: Mapping[str, str] = {
    "string_type": phrase("text in quotes was expected"),
    "string_too_short": phrase("it is empty"),
    "bool_type": phrase("true or false was expected"),
    "tuple_type": phrase('a list was expected, as ["one", "two"]'),
    "model_type": phrase("a table was expected"),
}


def _known(path: list[str]) -> tuple[str, ...]:
    """Return the keys known under a path of tables."""
    model: type[BaseModel] = SettingsFile
    for step in path:
        inner = model.model_fields[step].annotation
        if not isinstance(inner, type) or not issubclass(inner, BaseModel):
            break
        model = inner
    return tuple(model.model_fields)


_HEADER = re.compile(r"\s*\[+\s*(?P<name>[^\]#]+?)\s*\]+\s*(?:#.*)?")
_KEY = re.compile(r"\s*(?P<name>[\w\"'.\s-]+?)\s*=")


def line_of(text: str, place: tuple[int | str, ...]) -> int | None:
    """Return the line that names a setting, or the nearest table around it; tomllib does not tell."""
    wanted = tuple(step for step in place if isinstance(step, str))
    table: tuple[str, ...] = ()
    best, depth = None, 0
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.fullmatch(line):
            table = here = _steps(header["name"])
        elif key := _KEY.match(line):
            here = (*table, *_steps(key["name"]))
        else:
            continue
        if len(here) > depth and here == wanted[: len(here)]:
            best, depth = number, len(here)
    return best


def _steps(dotted: str) -> tuple[str, ...]:
    return tuple(step.strip().strip("\"'") for step in dotted.split("."))
