"""Ask registries about the library's references and write the lock: the one job here that uses the network."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from magcite import transport
from magcite.enrich import SILENT, Progress, enrich
from magcite.errors import InputError
from magcite.language.suggestion import nearest
from magcite.lockfile import dump_lock
from magcite.model import Lock, Reference
from magcite.project.disk import read_text, write_atomic
from magcite.project.layout import show
from magcite.project.project import Project
from magcite.sources import load
from magcite.sources.snapshot import SOURCE as SNAPSHOT
from magcite.sources.snapshot import read_snapshot
from magcite.transport.clock import now

__all__ = ["ask_registries", "enrich_library", "keep_lock"]


def enrich_library(
    project: Project,
    keys: Iterable[str] = (),
    *,
    snapshot: str | Path | None = None,
    offline: bool = False,
    refresh: bool = False,
    write: bool = True,
    progress: Progress = SILENT,
) -> Project:
    """Ask about references and return the project with the answers in its lock.

    Args:
        project: whose references, lock and settings are used.
        keys: citekeys to ask about; () for all.
        snapshot: a file in Crossref's shape, asked before any registry; None: none.
        offline: ask no registry; without a snapshot nothing is asked at all.
        refresh: ask again about what was answered before.
        write: whether the lock is written to disk, when it changed.
        progress: hears of each question and answer.

    Raises:
        InputError: a citekey is not in the library, the snapshot cannot be read, or the lock cannot be written.
        LockfileError: the lock is damaged; it is left as it is.
    """
    references = _chosen(project, tuple(keys))
    lock = ask_registries(project, references, snapshot=snapshot, offline=offline, refresh=refresh, progress=progress)
    if write:
        keep_lock(project, lock)
    return project.with_lock(lock)


def keep_lock(project: Project, lock: Lock) -> None:
    """Write a lock to where the project's lock lies, unless nothing in it is new.

    Raises:
        InputError: it cannot be written; the old one is whole.
    """
    if lock != project.lock:
        write_atomic(project.layout.lock, dump_lock(lock), shown=show(project.layout.lock))


def ask_registries(
    project: Project,
    references: Iterable[Reference],
    *,
    snapshot: str | Path | None = None,
    offline: bool = False,
    refresh: bool = False,
    progress: Progress = SILENT,
) -> Lock:
    """Return the project's lock with answers about these references added; nothing is written.

    Raises:
        InputError: the snapshot cannot be read.
        LockfileError: the lock is damaged.
    """
    held = read_snapshot(read_text(Path(snapshot), shown=str(snapshot)), path=str(snapshot)) if snapshot else None
    ask = partial(enrich, references, project.lock, now=now, refresh=refresh, progress=progress)
    of_snapshot = [SNAPSHOT] if held else []
    if offline:
        return ask(sources=of_snapshot, send=held.send) if held else project.lock
    registries = [load(name) for name in project.settings.sources]
    with transport.Transport(project.settings, snapshot=held) as sender:
        return ask(sources=[*of_snapshot, *registries], send=sender.send)


def _chosen(project: Project, keys: tuple[str, ...]) -> tuple[Reference, ...]:
    if not keys:
        return project.library.references
    chosen: list[Reference] = []
    for key in keys:
        reference = project.library.get(key)
        if reference is None:
            near = nearest(key, (one.citekey for one in project.library))
            hint = f"; did you mean {near}?" if near else ""
            raise InputError(f"the library has no reference {key!r}{hint}", path=show(project.layout.library))
        chosen.append(reference)
    return tuple(chosen)
