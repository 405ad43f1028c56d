"""What comes back of real .bib files after they are written in a format and read again.

    python -m benchmarks.formats --data DIR [--to bibtex|biblatex|csl-json|ris] [--encoding utf8|latex] [--misses N]

DIR holds `bib/*.bib`, also gzipped, and `bib/nasty_small.jsonl.gz`. Each file is read, every entry that is a work is
written, and what is written is read once more. Counted are entries whose every field, tag and annotation is equal,
white space around and between words aside; `crossref` and `xdata`, whose loans are filled in, are not compared. Fields
kept raw are compared by what their LaTeX says. What the renderer itself names as lost is counted apart.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from magcite.bibliography import compile_bibliography
from magcite.errors import MagciteError
from magcite.model import Entry, Item, Library, Lock, Reference
from magcite.model.marked import emphasis_only
from magcite.readers.encoding import decode
from magcite.readers.references import read_references
from magcite.readers.references.latex import plain_text
from magcite.renderers import RenderOptions, load_renderer

__all__ = ["main"]

_LENT = frozenset({"crossref", "xdata"})
_FORMATS = ("bibtex", "biblatex", "csl-json", "ris")


def texts(data: Path) -> Iterator[tuple[str, str]]:
    """Yield name and text of each file."""
    for path in sorted((data / "bib").glob("*.bib*")):
        raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        try:
            yield path.name, decode(raw, path=path.name)
        except MagciteError as error:
            print(f"not read: {error}")
    small = data / "bib" / "nasty_small.jsonl.gz"
    if small.is_file():
        with gzip.open(small, "rt", encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                yield row["name"], row["bib"]


def differences(entry: Entry, again: Reference | None) -> Iterator[str]:
    """Yield the name of each field that did not come back."""
    if again is None:
        yield "the whole entry"
        return
    if entry.item.type != again.item.type:
        yield f"type {entry.item.type} as {again.item.type}"
    for field in fields(Item):
        if field.name not in {"other", "type"}:
            before, after = getattr(entry.item, field.name), getattr(_as_marked(again.item, entry.item), field.name)
            if _bare(before) != _bare(after):
                yield field.name
    before, after = dict(entry.item.other), dict(again.item.other)
    for name in (before.keys() | after.keys()) - _LENT:
        if plain_text(_bare(before.get(name, ""))) != plain_text(_bare(after.get(name, ""))):
            yield f"({name})"
    if _bare(entry.annotation) != _bare(again.annotation):
        yield "annotation"
    if entry.tags != again.tags:
        yield "tags"


def _as_marked(again: Item, before: Item) -> Item:
    """Leave out the braces that a writer put around words of a title that had none."""
    return again if "nocase" in (before.title_markup or "") else emphasis_only(again)


def _bare(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _is_told(difference: str, told: set[str]) -> bool:
    """Whether the renderer itself names a difference: the words begin or end with the name of the field."""
    name = {"(et-al)": "author", "title_markup": "title"}.get(difference, difference.strip("()"))
    if name in {"title_short", "container_title", "event_title"}:
        name = name.replace("_", "-")
    return any(" ".join(name.split()[:2]) in what or what.endswith((f" {name}", f" the {name}")) for what in told)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print; 0 when every entry came back, 1 when not, 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--to", choices=_FORMATS, default="bibtex")
    parser.add_argument("--encoding", choices=("utf8", "latex"), default="utf8")
    parser.add_argument(
        "--misses", type=int, default=0, metavar="N", help="show so many entries that came back changed"
    )
    options = parser.parse_args(arguments)
    if not (options.data / "bib").is_dir():
        print(f"there are no data in {options.data}, and nothing was measured")
        return 2
    return measure(options.data, options.to, options.encoding, options.misses)


def measure(data: Path, to: str, encoding: str, misses: int) -> int:
    """Write and read all, and print what came of it."""
    renderer = load_renderer(to)
    ending = {"csl-json": "json", "ris": "ris"}.get(to, "bib")
    options = RenderOptions(encoding=encoding if "encoding" in renderer.takes else "utf8")
    same, shown, total, kinds, named = 0, 0, 0, Counter[str](), Counter[str]()
    for name, text in texts(data):
        try:
            library = Library(read_references(text, path=f"{name}.bib"))
        except MagciteError as error:
            print(f"not read: {error}")
            continue
        whole = compile_bibliography(library, (), Lock(), {}, title="", language="en")
        written = renderer.render(whole, options)
        read = read_references(written, path=f"list.{ending}") if whole.entries else ()
        told = {(key, what) for what, key in renderer.lost(whole, options)}
        for entry, again in zip(whole.entries, [*read, *[None] * (len(whole.entries) - len(read))], strict=False):
            total += 1
            of_this = {what for key, what in told if key == entry.key}
            found = [one for one in differences(entry, again) if not _is_told(one, of_this)]
            same += not found
            kinds.update(found)
            named.update(["told"] if of_this else [])
            if found and shown < misses:
                shown += 1
                print(f"{name} {entry.key}: {', '.join(found)}")
    print(f"{same} of {total} entries came back equal through {to} ({encoding}), {named['told']} but for what is named")
    for kind, count in kinds.most_common():
        print(f"  {count:5} {kind}")
    return 0 if same == total else 1


if __name__ == "__main__":
    sys.exit(main())
