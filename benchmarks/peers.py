"""magcite beside other public verifiers: one set of entries, one registry, one run, one table.

    python -m benchmarks.peers --data DIR [--half tune|report|all] [--sample N] [--environments DIR] [--only NAME ...]

DIR holds `hallmark/dev_public.jsonl.gz` (https://github.com/rpatrik96/hallmark). The entries, the registry and which
entries it can judge are those of `benchmarks.references`; how each verifier is installed, run and read, and what its
words count as, is said in `benchmarks.verifiers`. By default the half is taken that magcite was not tuned on.

Entries are handed over as .bib files, to all the same, in rounds in which no DOI stands twice: some verifiers
keep one entry of those. "accused" and "told" of the wrong ones are what was caught; an accusation of a right one is
false. Each verifier's requests are answered by the registry on loopback, without its waits between
them; magcite keeps the pace that Crossref asks for, and so takes longer than it must.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.references import Entry, bib_of, checked, entries_of, judgeable, truths
from benchmarks.registry_of_entries import chance, message_of
from benchmarks.searching_registry import SearchingRegistry
from benchmarks.verifiers import ACCUSED, TOLD, VERIFIED, VERIFIERS, Said, install, run_verifier
from magcite import open_project
from magcite.model import Item, Outcome
from magcite.version import __version__

__all__ = ["Row", "main", "row_of", "table"]

_WORDS = {Outcome.CONTRADICTED: ACCUSED, Outcome.NOT_FOUND: ACCUSED, Outcome.VERIFIED: VERIFIED}


@dataclass(frozen=True, slots=True)
class Row:
    """What one verifier said of all entries.

    Attributes:
        wrong, right: how many entries got which word.
        by_kind: of the wrong entries of each kind, how many there are, and how many were accused and verified.
    """

    name: str
    version: str
    licence: str
    seconds: float
    requests: int
    wrong: Mapping[str, int]
    right: Mapping[str, int]
    by_kind: Mapping[str, tuple[int, int, int]]


def row_of(name: str, about: tuple[str, str], entries: Sequence[Entry], said: Said, cost: tuple[float, int]) -> Row:
    """Return the row of a verifier; an entry it does not speak of is told."""
    words = [(one.kind, said.get(one.key, TOLD)) for one in entries]

    def counted(*, right: bool) -> dict[str, int]:
        mine = [word for kind, word in words if (kind == "right") is right]
        return {word: mine.count(word) for word in (ACCUSED, TOLD, VERIFIED)}

    kinds = sorted({kind for kind, _ in words} - {"right"})
    by_kind = {kind: [word for other, word in words if other == kind] for kind in kinds}
    return Row(
        name,
        *about,
        *cost,
        counted(right=False),
        counted(right=True),
        {kind: (len(mine), mine.count(ACCUSED), mine.count(VERIFIED)) for kind, mine in by_kind.items()},
    )


def table(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the table in Markdown, then one by kind of wrong entry: accused, and verified in parentheses."""
    wrong, right = (sum(one.values()) for one in (rows[0].wrong, rows[0].right))
    sides = f"{wrong} wrong: accused | told | verified | {right} right: accused | told | verified"
    yield f"| | licence | {sides} | requests | seconds |"
    yield "| --- " * 10 + "|"
    for row in rows:
        counts = [
            f"{count} ({count / total:.1%})" if word == ACCUSED else str(count)
            for side, total in ((row.wrong, wrong), (row.right, right))
            for word, count in side.items()
        ]
        cells = [f"{row.name} {row.version}", row.licence, *counts, str(row.requests), f"{row.seconds:.0f}"]
        yield f"| {' | '.join(cells)} |"
    yield ""
    yield f"| accused (verified) | entries | {' | '.join(row.name for row in rows)} |"
    yield "| --- " * (len(rows) + 2) + "|"
    for kind, (count, _, _) in rows[0].by_kind.items():
        cells = [f"{row.by_kind[kind][1]} ({row.by_kind[kind][2]})" for row in rows]
        yield f"| {kind.replace('_', ' ')} | {count} | {' | '.join(cells)} |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print; 0 when every verifier ran, 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--half", choices=("tune", "report", "all"), default="report")
    parser.add_argument("--sample", type=int, metavar="N", help="only so many entries, drawn at random (seed 5)")
    parser.add_argument("--environments", type=Path, metavar="DIR", help="where verifiers are installed, and kept")
    parser.add_argument("--only", nargs="+", choices=tuple(VERIFIERS), default=tuple(VERIFIERS), metavar="NAME")
    options = parser.parse_args(arguments)
    if not (options.data / "hallmark" / "dev_public.jsonl.gz").is_file():
        print(f"there are no data in {options.data}, and nothing was measured")
        return 2
    entries = entries_of(options.data)
    with tempfile.TemporaryDirectory() as folder:
        environments = (options.environments or Path(folder) / "environments").resolve()
        pythons = {name: install(name, environments) for name in options.only}
        run(entries, Path(folder), pythons, half=options.half, sample=options.sample)
    return 0


def run(
    entries: Sequence[Entry], folder: Path, pythons: Mapping[str, str], *, half: str, sample: int | None
) -> list[Row]:
    """Run all on the entries that the registry can judge, and print each row as it comes, then the tables."""
    works = _works(entries, folder)
    titles = {(item.title or "").lower() for item in works.values()}
    chosen = [
        one
        for one in entries
        if (half == "all" or (chance(one.fields["title"]) < 50) is (half == "tune")) and judgeable(one, works, titles)
    ]
    if sample is not None and sample < len(chosen):
        chosen = random.Random(5).sample(chosen, sample)
    rows = []
    with SearchingRegistry([message_of(item, doi) for doi, item in works.items()]) as registry:
        for name in ("magcite", *pythons):
            begun, asked = time.monotonic(), len(registry.asked)
            said: dict[str, str] = {}
            for number, entries_of_round in enumerate(rounds(chosen)):
                home = folder / f"of-{name}" / str(number)
                home.mkdir(parents=True)
                said |= _said(name, pythons.get(name), entries_of_round, registry, home)
            cost = time.monotonic() - begun, len(registry.asked) - asked
            about = (__version__, "MIT")
            if name in VERIFIERS:
                about = (VERIFIERS[name].packages[0].partition("==")[2], VERIFIERS[name].licence)
            rows.append(row_of(name, about, chosen, said, cost))
            print(f"{name}: spoke of {len(said)} entries in {cost[0]:.0f} s", file=sys.stderr, flush=True)
    print(f"{len(works)} works; {len(chosen)} entries that they can judge; half: {half}\n")
    print("\n".join(table(rows)))
    return rows


def rounds(entries: Iterable[Entry]) -> list[list[Entry]]:
    """Return the entries parted so that no DOI stands twice in a part, as few parts as that takes."""
    parts: list[list[Entry]] = []
    held: Counter[str] = Counter()
    for entry in entries:
        doi = entry.fields.get("doi", "").lower()
        place = held[doi] if doi else 0
        held[doi] += 1
        while len(parts) <= place:
            parts.append([])
        parts[place].append(entry)
    return parts


def _said(name: str, python: str | None, entries: Sequence[Entry], registry: SearchingRegistry, folder: Path) -> Said:
    """Return what a verifier says of entries; magcite itself has no Python of its own."""
    if python is None:
        report = checked(entries, registry, folder)
        return {one.citekey: _WORDS.get(one.outcome, TOLD) for one in report.references}
    (folder / "list.bib").write_text(bib_of(entries), "utf-8")
    return run_verifier(name, python, registry.url, folder)


def _works(entries: Sequence[Entry], folder: Path) -> Mapping[str, Item]:
    """Return the registry's works by DOI, made of the right entries of the whole set."""
    (folder / "list.bib").write_text(bib_of(entries), "utf-8")
    library = open_project(folder, references=folder / "list.bib").library
    return truths(entries, {one.citekey: one.item for one in library})


if __name__ == "__main__":
    sys.exit(main())
