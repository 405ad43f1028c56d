"""What a project runs on: settings and where they come from, files, sources and whether they answer, the cache."""

import os
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from magcite import transport
from magcite.errors import InputError, InputsError, LockfileError, SourceError
from magcite.identifiers import Doi, Identifier, Pmcid, Pmid
from magcite.model import Settings, SourceName
from magcite.phrases import phrase
from magcite.project.disk import read_text
from magcite.project.layout import SETTINGS_FILE, show
from magcite.project.project import Project
from magcite.readers.settings_origin import origins
from magcite.sources import load
from magcite.sources.source import Source
from magcite.transport.clock import now
from magcite.transport.store import Store, cache_folder
from magcite.version import __version__

__all__ = ["Examination", "Setting", "SourceState", "examine"]

_PACKAGES = ("habanero", "requests", "pydantic", "bibtexparser", "jinja2", "ruamel.yaml", "pyromark", "pylatexenc")
_QUICK = transport.Limits(tries=1, timeout=8.0, deadline=15.0, longest_wait=2.0)
# works that have long been there; any answer in the source's own shape will do, a no as well
_PROBES: tuple[Identifier, ...] = (
    Doi.parse("10.1037/0003-066X.59.1.29"),
    Pmid.parse("31452104"),
    Pmcid.parse("PMC13900"),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting in force; `value` is for people, and a key is never shown."""

    name: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class SourceState:
    """One source.

    Attributes:
        asked: "yes", "in reserve" (about what no other answers for), or "no".
        key: whether it is sent a key.
        reachable: None: it was not tried; `detail` says why.
        detail: what went wrong, or why it was not tried; None when it answered.
    """

    name: SourceName
    url: str
    asked: str
    key: bool
    reachable: bool | None
    detail: str | None


@dataclass(frozen=True, slots=True)
class Examination:
    """All that was found.

    Attributes:
        root: the project's folder; `settings_file` is None where it has none.
        references: how many the library has; None when it cannot be read, and `library_flaw` says why.
        works: how many identifiers the lock has answers about; None when it cannot be read, and `lock_flaw` says why.
        contact: the address that is sent; None: none is.
        cache_bytes: what lies in the cache folder.
        cache_lasts: whether it can be written to.
    """

    versions: Mapping[str, str]
    root: str
    settings_file: str | None
    settings: tuple[Setting, ...]
    library: str
    references: int | None
    library_flaw: str | None
    lock: str
    works: int | None
    proposals: int
    lock_flaw: str | None
    contact: str | None
    sources: tuple[SourceState, ...]
    cache: str
    cache_bytes: int
    cache_lasts: bool


def examine(project: Project, *, offline: bool = False) -> Examination:
    """Look at a project and, unless offline, ask each source that it asks one question."""
    layout, settings = project.layout, project.settings
    file = layout.root / SETTINGS_FILE
    references, library_flaw = _references(project)
    works, proposals, lock_flaw = _lock(project)
    cache = cache_folder(settings.cache, layout.root)
    return Examination(
        versions=dict(_versions()),
        root=show(layout.root.resolve()),
        settings_file=show(file) if file.is_file() else None,
        settings=tuple(_settings(settings, file)),
        library=show(layout.library),
        references=references,
        library_flaw=library_flaw,
        lock=show(layout.lock),
        works=works,
        proposals=proposals,
        lock_flaw=lock_flaw,
        contact=settings.mailto,
        sources=_sources(project, cache, offline=offline),
        cache=show(cache),
        cache_bytes=sum(one.stat().st_size for one in cache.glob("*") if one.is_file()) if cache.is_dir() else 0,
        cache_lasts=_lasts(cache),
    )


def _versions() -> Iterator[tuple[str, str]]:
    yield "magcite", __version__
    yield "Python", platform.python_version()
    for name in _PACKAGES:
        try:
            yield name, metadata.version(name)
        except metadata.PackageNotFoundError:
            yield name, phrase("not installed")


def _settings(settings: Settings, file: Path) -> Iterator[Setting]:
    text = read_text(file, shown=show(file)) if file.is_file() else ""
    for place, origin in origins(text, os.environ, path=show(file)).items():
        value = _value(settings, place)
        if value is not None:
            yield Setting(".".join(place), value, origin)


def _value(settings: Settings, place: tuple[str, ...]) -> str | None:
    """Return a setting's value for people; None for one that is not set and has no default."""
    if place[0] == "sources" and len(place) > 2:  # noqa: PLR2004  sources.crossref.url
        name, kind = SourceName(place[1].replace("doi_org", "doi.org")) if place[1] != "wayback" else None, place[2]
        if name is None:
            return None
        if kind == "key":
            return "set" if name in settings.keys else None
        return (settings.urls if kind == "url" else settings.files).get(name)
    value = settings.sources if place == ("sources", "ask") else getattr(settings, place[-1])
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(str(one) for one in value) or None
    return value if value is None else str(value)


def _references(project: Project) -> tuple[int | None, str | None]:
    try:
        return len(project.library), None
    except InputsError as error:
        return None, "; ".join(str(one) for one in error.errors)
    except InputError as error:
        return None, str(error)


def _lock(project: Project) -> tuple[int | None, int, str | None]:
    try:
        return len(project.lock.answers), len(project.lock.proposals), None
    except LockfileError as error:
        return None, 0, str(error)


def _sources(project: Project, cache: Path, *, offline: bool) -> tuple[SourceState, ...]:
    settings = project.settings
    with transport.Transport(settings, limits=_QUICK, folder=cache, root=project.layout.root) as sender:

        def state(name: SourceName) -> SourceState:
            asked = "yes" if name in settings.sources else phrase("in reserve") if name in settings.reserve else "no"
            reachable: bool | None = None
            detail: str | None = phrase("not tried: offline") if offline else phrase("not tried: it is not asked")
            if asked != "no" and not offline:
                reachable, detail = _reach(load(name), sender, local=name in settings.files)
            return SourceState(name, settings.urls[name], asked, name in settings.keys, reachable, detail)

        return tuple(state(name) for name in settings.urls)


def _reach(source: Source, sender: transport.Transport, *, local: bool) -> tuple[bool | None, str | None]:
    if source.name is SourceName.RETRACTION_WATCH and not local:
        return None, phrase("not tried: its answer is one large file")
    probe = next(one for one in _PROBES if source.accepts(one))
    try:
        source.parse(sender.send(source.call((probe,))), (probe,), now())
    except SourceError as error:
        return False, error.reason
    return True, None


def _lasts(cache: Path) -> bool:
    store = Store(cache, "turn.sqlite", "", durable=False)
    try:
        return store.lasting
    finally:
        store.close()
