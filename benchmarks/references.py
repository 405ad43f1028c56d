"""How well references are checked: wrong entries caught, right ones accused, against a registry made of right ones.

    python -m benchmarks.references --data DIR [--half tune|report|all] [--misses N] [--verifier NAME=PYTHON]

DIR holds `hallmark/dev_public.jsonl.gz` (https://github.com/rpatrik96/hallmark). The registry is built from the right
entries (`registry_of_entries`), served on loopback, and asked by the same code as `magcite enrich` and `magcite
check` use.
A wrong entry whose work the set does not hold cannot be judged by such a registry where its DOI is a real one; those
are counted apart.
"""

import argparse
import gzip
import json
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from benchmarks.registry_of_entries import chance, message_of
from benchmarks.searching_registry import SearchingRegistry
from benchmarks.verifiers import run_verifier
from magcite import check_pages, enrich_library, open_project
from magcite.model import CheckReport, FieldVerdict, Item, Outcome, ReferenceCheck

__all__ = ["main"]

_CAUGHT, _ACCUSED = 0.95, 0.02
_WORDS = {Outcome.CONTRADICTED: "accused", Outcome.NOT_FOUND: "accused", Outcome.VERIFIED: "verified"}
_ORIGINAL = re.compile(r"\(original: '(?P<title>.*)'\)$")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the set.

    Attributes:
        kind: in what way it is wrong; "right" when it is not.
        truth: the right entry's fields it can be judged by; None where the set does not hold them.
    """

    key: str
    kind: str
    type: str
    fields: Mapping[str, str]
    explanation: str
    resolves: bool | None


@dataclass(slots=True)
class Tally:
    """What came of the entries of one kind."""

    entries: int = 0
    accused: int = 0
    told: int = 0
    verified: int = 0
    shown: list[str] = field(default_factory=list)


def read(path: Path) -> list[dict[str, Any]]:
    """Return the records of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def entries_of(data: Path) -> list[Entry]:
    """Return the entries, each under a key of its own."""
    rows = read(data / "hallmark" / "dev_public.jsonl.gz")
    return [
        Entry(
            f"k{place}",
            row.get("hallucination_type") or "right",
            row["bibtex_type"],
            row["fields"],
            row["explanation"],
            row["subtests"].get("doi_resolves"),
        )
        for place, row in enumerate(rows)
    ]


def bib_of(entries: Iterable[Entry]) -> str:
    """Return the entries as a .bib file."""
    return "\n".join(
        f"@{one.type}{{{one.key},\n"
        + "".join(f"  {name} = {{{balanced(value)}}},\n" for name, value in one.fields.items())
        + "}\n"
        for one in entries
    )


def balanced(value: str) -> str:
    """Return a value without braces where they do not match: a few were cut off in the set."""
    return value if value.count("{") == value.count("}") else value.replace("{", "").replace("}", "")


def truths(entries: Sequence[Entry], items: Mapping[str, Item]) -> dict[str, Item]:
    """Return the record of each work that the set knows, by DOI: a registry has one for each."""
    works: dict[str, Item] = {}
    titles: set[str] = set()

    def add(entry: Entry, item: Item) -> None:
        doi = entry.fields.get("doi", f"10.5555/made.{entry.key}").lower()
        if doi not in works and (item.title or "").lower() not in titles:
            works[doi] = item
            titles.add((item.title or "").lower())

    scraped = [one for one in entries if one.kind == "right" and "shifted" not in one.explanation]
    for entry in scraped:
        add(entry, items[entry.key])
    for entry in entries:
        if original := _ORIGINAL.search(entry.explanation):
            add(entry, replace(items[entry.key], title=original["title"]))
    return works


def judgeable(entry: Entry, works: Mapping[str, Item], titles: set[str]) -> bool:
    """Whether this registry can know better: it holds the work, or there is none."""
    doi = entry.fields.get("doi", "").lower()
    if entry.kind in {"right", "plausible_fabrication", "fabricated_doi"} or doi in works:
        return entry.kind != "plausible_fabrication" or not doi or entry.resolves is False
    return (entry.fields["title"].lower() in titles) or not doi


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print; 0 when the bar is met, 1 when it is not, 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--half", choices=("tune", "report", "all"), default="report")
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="show so many misses of each kind")
    parser.add_argument(
        "--verifier", action="append", default=[], metavar="NAME=PYTHON",
        help="run another verifier, too: bibtex-updater, citegate or bibaudit, with the Python it is installed for",
    )  # fmt: skip
    options = parser.parse_args(arguments)
    if not (options.data / "hallmark" / "dev_public.jsonl.gz").is_file():
        print(f"there are no data in {options.data}, and nothing was measured")
        return 2
    entries = entries_of(options.data)
    with tempfile.TemporaryDirectory() as folder:
        others = dict(one.split("=", 1) for one in options.verifier)
        return measure(entries, Path(folder), options.half, options.misses, others)


def measure(entries: Sequence[Entry], folder: Path, half: str, misses: int, others: Mapping[str, str]) -> int:
    """Build the registry, check the entries of one half, print the tables, also of other verifiers."""
    (folder / "list.bib").write_text(bib_of(entries), "utf-8")
    items = {one.citekey: one.item for one in open_project(folder, references=folder / "list.bib").library}
    works = truths(entries, items)
    titles = {(item.title or "").lower() for item in works.values()}
    elsewhere = {
        doi: "DataCite"
        for one in entries
        if (doi := one.fields.get("doi", "").lower()) and doi not in works and one.resolves is not False
    }
    chosen = [one for one in entries if half == "all" or (chance(one.fields["title"]) < 50) is (half == "tune")]
    with SearchingRegistry([message_of(item, doi) for doi, item in works.items()], elsewhere) as registry:
        report = checked(chosen, registry, folder)
        said = {name: run_verifier(name, python, registry.url, folder) for name, python in others.items()}
    judged = [one for one in chosen if judgeable(one, works, titles)]
    print(f"{len(works)} works; {len(chosen)} entries, {len(judged)} of them judged; half: {half}")
    standings = {one.citekey: one for one in report.references}
    ours = {key: _WORDS.get(one.outcome, "told") for key, one in standings.items()}
    tallies = tally(judged, ours, standings, misses)
    print("\n".join(table(tallies)))
    for name, verdicts in said.items():
        print(f"\n{name}")
        print("\n".join(table(tally(judged, verdicts, {}, 0))))
    right = tallies["right"]
    wrong = [one for kind, one in tallies.items() if kind != "right"]
    caught = sum(one.accused + one.told for one in wrong) / sum(one.entries for one in wrong)
    return 0 if caught >= _CAUGHT and right.accused / right.entries <= _ACCUSED else 1


def checked(entries: Sequence[Entry], registry: SearchingRegistry, folder: Path) -> CheckReport:
    """Enrich and check entries as the command line does; for those without identifier Crossref is searched."""
    (folder / "list.bib").write_text(bib_of(entries), "utf-8")
    (folder / "magcite.toml").write_text(
        f'[project]\nmailto = "benchmark@example.org"\n[sources]\ncache = "cache"\nask = ["crossref", "doi.org"]\n'
        f'crossref.url = "{registry.url}"\ndoi_org.url = "{registry.url}"\n',
        "utf-8",
    )
    return check_pages(enrich_library(open_project(folder, references=folder / "list.bib")), ())


def tally(
    entries: Iterable[Entry], said: Mapping[str, str], standings: Mapping[str, ReferenceCheck], misses: int
) -> dict[str, Tally]:
    """Return what came of each kind of entry, with the first misses as far as `standings` say why."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for entry in entries:
        one, word = tallies[entry.kind], said.get(entry.key, "told")
        one.entries += 1
        one.accused += word == "accused"
        one.told += word == "told"
        one.verified += word == "verified"
        missed = word == "accused" if entry.kind == "right" else word != "accused"
        if missed and len(one.shown) < misses and entry.key in standings:
            one.shown.append(f"   {entry.key} {dict(entry.fields)}\n      {why(standings[entry.key])}")
    return tallies


def why(stands: ReferenceCheck) -> str:
    """Return an outcome with the fields that differ."""
    differing = [one for one in stands.fields if one.verdict is FieldVerdict.DIFFERS]
    told = "; ".join(f"{one.name}: {one.page_value} | {one.source_value}" for one in differing)
    return f"{stands.outcome}: {stands.detail} {told}".rstrip()


def table(tallies: Mapping[str, Tally]) -> Iterator[str]:
    """Yield one line a kind, totals, and what was asked to be shown."""
    yield f"{'':26}{'entries':>8}{'accused':>9}{'told':>6}{'verified':>10}"
    for kind, one in sorted(tallies.items()):
        yield f"{kind:26}{one.entries:8}{one.accused:9}{one.told:6}{one.verified:10}"
        yield from one.shown
    right = tallies["right"]
    wrong = [one for kind, one in tallies.items() if kind != "right"]
    count = sum(one.entries for one in wrong)
    accused, told = sum(one.accused for one in wrong), sum(one.told for one in wrong)
    yield f"accused of the wrong: {accused / count:.4f}; with told {(accused + told) / count:.4f}"
    yield f"wrong and verified: {sum(one.verified for one in wrong)}"
    yield f"falsely accused: {right.accused / right.entries:.4f}"
    yield f"right and verified: {right.verified / right.entries:.4f}"


if __name__ == "__main__":
    sys.exit(main())
