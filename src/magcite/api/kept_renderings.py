"""Whole renderings by what they are made of, so that an unchanged page or library is not rendered again.

A rendering is kept under its call: what was asked for, where, on which day, and the code that answers. With it lies how
every file was that went into it, and it is used only where all of them are the same, byte for byte. Looking that up
loads neither the readers nor the renderers.
"""

import hashlib
import json
import os
import sys
import tomllib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import magcite
from magcite.project.inputs import Seen, is_as_seen
from magcite.project.places import SETTINGS_FILE, find_root
from magcite.transport.clock import today
from magcite.transport.lists import RENDERINGS, ListStore
from magcite.transport.store import cache_folder
from magcite.version import __version__

__all__ = ["Call", "Rendering", "call_of", "keep", "recall"]

_VARIABLES = "MAGCITE_"
_INSTALLED = (".dist-info", ".egg-info")
_CODE = (".pyc", ".pyo")  # made from what is looked at


@dataclass(frozen=True, slots=True)
class Rendering:
    """What a call came to.

    Attributes:
        text: the rendering.
        told: what was said about it, one line each.
        wrote: what is said of a file that a text is written to, with "{path}" in it.
        language: what all that was said in.
    """

    text: str
    told: tuple[str, ...]
    wrote: str
    language: str


@dataclass(frozen=True, slots=True)
class Call:
    """What was asked for.

    Attributes:
        key: digest of everything but the files: the call, where and on which day it is made, and the code.
        folder: the cache folder that the settings name, as far as can be told without understanding them.
    """

    key: str
    folder: Path


def call_of(
    asked: Mapping[str, object], environ: Mapping[str, str], *, project: Path | None, output: Path | None
) -> Call:
    """Return a call.

    Args:
        asked: names and values, of the types that JSON has.
        environ: variables of the process; those that begin with MAGCITE_ count.
        project: the folder that was named; None: this one or one above it.
        output: where the text is going to lie, which tells how links lead back; None: standard output.
    """
    variables = sorted((name, value) for name, value in environ.items() if name.startswith(_VARIABLES))
    place = str(output.resolve().parent) if output else None
    of = [dict(asked), str(project), place, variables, str(Path.cwd()), today(), _code()]
    key = hashlib.sha256(json.dumps(of, sort_keys=True).encode()).hexdigest()
    return Call(key, _folder(project if project is not None else find_root(Path.cwd()), environ))


def _folder(root: Path, environ: Mapping[str, str]) -> Path:
    chosen = environ.get(f"{_VARIABLES}CACHE")
    if not chosen:
        with suppress(OSError, ValueError, AttributeError):  # whoever reads the settings says what is wrong
            chosen = tomllib.loads((root / SETTINGS_FILE).read_text("utf-8-sig")).get("sources", {}).get("cache")
    return cache_folder(chosen if isinstance(chosen, str) else None, root)


def recall(call: Call) -> Rendering | None:
    """Return what a call came to before; None: never, or something that went into it is another."""
    if not (call.folder / RENDERINGS).is_file():
        return None
    with ListStore(call.folder, RENDERINGS) as store:
        text = store.recall(call.key)
    with suppress(ValueError, KeyError, TypeError):
        kept = json.loads(text or "")
        if is_as_seen(kept["seen"]):
            return Rendering(kept["text"], tuple(kept["told"]), kept["wrote"], kept["language"])
    return None


def keep(call: Call, seen: Seen, rendering: Rendering) -> None:
    """Keep a rendering, where that can be done.

    Args:
        call: that was made.
        seen: everything that went into the rendering, as it was both before it was read and after.
        rendering: what the call came to.
    """
    kept = {"seen": seen, **asdict(rendering)}
    with ListStore(call.folder, RENDERINGS) as store:
        store.keep(call.key, json.dumps(kept))


def _code() -> str:
    """Return what stands for all code and data that make a rendering: magcite's own, Python and the packages."""
    digest = hashlib.sha256(f"{__version__} {sys.version}".encode())
    for package in magcite.__path__:
        for folder, inner, names in os.walk(package):
            inner.sort()
            for name in sorted(names):
                if not name.endswith(_CODE):
                    data = Path(folder, name).read_bytes()
                    digest.update(f"{os.path.relpath(folder, package)} {name} {len(data)} ".encode())
                    digest.update(data)
    for place in sys.path:
        digest.update(repr(_installed(place)).encode())
    return digest.hexdigest()


def _installed(place: str) -> Sequence[str]:
    """Return the packages in one folder of `sys.path`, with their versions."""
    try:
        return sorted(one.name for one in Path(place or ".").iterdir() if one.name.endswith(_INSTALLED))
    except OSError:  # a zip file, or nothing
        return ()
