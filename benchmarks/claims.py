"""How well claims are compared with evidence: planted errors found, right claims left in peace.

    python -m benchmarks.claims [develop judge ...] [--page FILE.txt --data DIR] [--bounds] [--quiet]

A set is a folder of `benchmarks/claims/pages/`: pages, references with evidence (or a lock with evidence derived from
made-up abstracts, see `claims_lock`) and `gold.toml`, written by hand before any tool ran on it:

    [[claim]]
    page = "salt.sv.md"
    anchor = "words of the claim that stand once on the page"
    citekey = "he2019"
    verdicts = ["disagrees"]             # any of these is right
    planted = ["dose", "effect-size"]    # kinds of error; finding any of them finds it; [] when the claim is right
    tolerated = ["single-small-study"]   # kinds that may be named as well, without praise or blame

`magcite check` runs as a process on a fresh copy. An accusation is a diagnostic on evidence of severity error or
warning with both values. Of some kinds a hint (severity info) finds the error as well: see `HINTS`.

--page is the real page on magnesium whose links are lost, DIR holds its `claims.json`; both it and the pages of
`docs/` are measured against `benchmarks/claims/magnesium.toml`, the findings of `docs/magnesium-findings.md`.
"""

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.claims_magnesium import measure_magnesium
from benchmarks.claims_project import CLAIMS, Told, project_of, read_toml, run
from benchmarks.claims_sentences import write_sentences

__all__ = ["HINTS", "KINDS", "Entry", "Score", "entries_of", "kind_of", "main", "score"]

KINDS = (
    *("sample-size", "study-count", "dose", "duration", "age", "effect-size", "direction", "significance", "outcome"),
    *("population", "causal-wording", "design", "within-group", "single-small-study", "secondary-source"),
    *("old-evidence", "contradicting-evidence", "number-not-found"),
)
HINTS = frozenset(
    ("single-small-study", "secondary-source", "old-evidence", "contradicting-evidence", "number-not-found")
)
RECALL, PRECISION = 0.85, 0.9
# Names of rules that differ from the kind they find.
NAMES = {
    "age-group": "age",
    "within-groups": "within-group",
    "design-named": "design",
    "older-evidence": "old-evidence",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What a careful reader expects of one claim and citation.

    Attributes:
        start, end: where the anchor stands on the page, in code points.
        after: where the entry before it on the page ends; 0 for the first.
    """

    page: str
    anchor: str
    citekey: str
    verdicts: tuple[str, ...]
    planted: tuple[str, ...]
    tolerated: tuple[str, ...]
    start: int
    end: int
    after: int


@dataclass(slots=True)
class Score:
    """What came of a set.

    Attributes:
        found: entries whose planted error was found, with the diagnostics that found it.
        missed: entries whose planted error was not.
        false: accusations that no entry expects or tolerates, with the entry they fell on, or None.
        confusion: (expected verdicts, verdict) -> count; the verdict is "-" where there is none.
        accused: entries that were accused, or hinted at where a hint finds the error, of whatever kind.
    """

    found: list[tuple[Entry, list[Told]]] = field(default_factory=list)
    missed: list[tuple[Entry, list[Told]]] = field(default_factory=list)
    false: list[tuple[Entry | None, Told]] = field(default_factory=list)
    true: list[Told] = field(default_factory=list)
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    wrong_verdicts: list[tuple[Entry, str]] = field(default_factory=list)
    accused: list[Entry] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of planted errors that was found."""
        return len(self.found) / max(1, len(self.found) + len(self.missed))

    @property
    def precision(self) -> float:
        """The share of accusations that name a planted error, of those that name anything not tolerated."""
        return len(self.true) / max(1, len(self.true) + len(self.false))


def kind_of(name: str) -> str:
    """Return the kind of error that the rule of this name finds."""
    return NAMES.get(name, name)


def entries_of(gold: Mapping[str, Any], texts: Mapping[str, str]) -> list[Entry]:
    """Read a gold file, and find its anchors.

    Raises:
        ValueError: an anchor stands nowhere or twice, or a kind is none.
    """
    entries: list[Entry] = []
    ends: dict[str, list[int]] = defaultdict(lambda: [0])
    for one in gold["claim"]:
        text, anchor = texts[one["page"]], one["anchor"]
        if text.count(anchor) != 1:
            raise ValueError(f"{one['page']}: anchor stands {text.count(anchor)} times: {anchor}")
        kinds = [*one["planted"], *one.get("tolerated", ())]
        if unknown := set(kinds) - set(KINDS):
            raise ValueError(f"{one['page']}: no such kind: {unknown}")
        start = text.index(anchor)
        end = start + len(anchor)
        before = [place for place in ends[one["page"]] if place < end]
        ends[one["page"]].append(end)
        words = tuple(one["verdicts"]), tuple(one["planted"]), tuple(one.get("tolerated", ()))
        entries.append(Entry(one["page"], anchor, one["citekey"], *words, start, end, max(before)))
    return entries


def entry_at(entries: Sequence[Entry], told: Told, claims: Mapping[tuple[str, str], tuple[int, int]]) -> Entry | None:
    """Return the entry that a diagnostic or verdict speaks of: by its place, its claim and its citekey."""
    here = [one for one in entries if one.page == told.path and told.citekey in (None, "", one.citekey)]
    span = claims.get((told.path, told.claim or ""))
    headed = [one for one in here if span and one.end <= span[0] and one.anchor == told.page_value]
    if headed:
        return headed[-1]  # what is told of a heading stands at the first claim beneath
    if span:
        here = [one for one in here if one.start < span[1] and span[0] < one.end]
    if len(here) < 2 or told.start is None:
        return here[0] if here else None
    at = told.start
    return min(here, key=lambda one: 0 if one.after <= at < one.end else min(abs(one.start - at), abs(one.end - at)))


def score(
    entries: Sequence[Entry],
    diagnostics: Iterable[Told],
    verdicts: Mapping[tuple[str, str, str], str],
    claims: Mapping[tuple[str, str], tuple[int, int]],
) -> Score:
    """Compare what was told of a set's claims with what is expected.

    Args:
        entries: what is expected.
        diagnostics: what was told.
        verdicts: (path, claim, citekey) -> verdict.
        claims: (path, claim) -> where the claim stands.
    """
    result = Score()
    told_of: dict[Entry, list[Told]] = defaultdict(list)
    for told in diagnostics:
        entry = entry_at(entries, told, claims)
        kind = kind_of(told.name)
        if told.accuses and not (entry and kind in (*entry.planted, *entry.tolerated)):
            result.false.append((entry, told))
        if told.accuses and entry and kind in entry.planted:
            result.true.append(told)
        if entry:
            told_of[entry].append(told)
    for entry in entries:
        named = [one for one in told_of[entry] if kind_of(one.name) in entry.planted]
        hits = [one for one in named if one.accuses or kind_of(one.name) in HINTS]
        if hits or any(one.accuses and kind_of(one.name) not in entry.tolerated for one in told_of[entry]):
            result.accused.append(entry)
        if entry.planted:
            (result.found if hits else result.missed).append((entry, hits or told_of[entry]))
        said = _verdict(entry, verdicts, claims)
        result.confusion["|".join(entry.verdicts), said] += 1
        if said not in entry.verdicts:
            result.wrong_verdicts.append((entry, said))
    return result


def _verdict(
    entry: Entry, verdicts: Mapping[tuple[str, str, str], str], claims: Mapping[tuple[str, str], tuple[int, int]]
) -> str:
    """The verdict of the claim that holds most of the entry's anchor; "-" without one."""
    best, most = "-", 0
    for (path, claim, citekey), verdict in verdicts.items():
        low, high = claims.get((path, claim), (0, 0))
        shared = min(high, entry.end) - max(low, entry.start)
        if path == entry.page and citekey == entry.citekey and shared > most:
            best, most = verdict, shared
    return best


def show(name: str, result: Score, *, quiet: bool) -> None:
    """Print what came of a set."""
    planted = len(result.found) + len(result.missed)
    print(f"\n== {name}: {sum(result.confusion.values())} claims, {planted} with a planted error")
    print(f"recall {result.recall:.3f} ({len(result.found)} of {planted})   precision {result.precision:.3f}", end=" ")
    print(f"({len(result.true)} of {len(result.true) + len(result.false)} accusations)")
    wrong = sum(1 for entry in result.accused if entry.planted)
    right = len(result.accused) - wrong
    print(f"claims, whatever they are accused of: {wrong} of {planted} wrong ones, and {right} right")
    print(f"{'kind':24}{'planted':>8}{'found':>7}{'missed':>8}{'false':>7}")
    found = Counter(entry.planted[0] for entry, _ in result.found)
    missed = Counter(entry.planted[0] for entry, _ in result.missed)
    false = Counter(kind_of(told.name) for _, told in result.false)
    for kind in (*KINDS, *sorted(set(false) - set(KINDS))):
        if found[kind] or missed[kind] or false[kind]:
            print(f"{kind:24}{found[kind] + missed[kind]:8}{found[kind]:7}{missed[kind]:8}{false[kind]:7}")
    print("verdicts, expected -> said:")
    for (expected, said), count in sorted(result.confusion.items()):
        print(f"  {expected:40} {said:14} {count:4}{'' if said in expected.split('|') else '  wrong'}")
    agreeing = sum(1 for entry, said in result.wrong_verdicts if entry.planted and said == "agrees")
    print(f"  errors that were said to agree: {agreeing}")
    if quiet:
        return
    for entry, others in result.missed:
        print(f"missed  {entry.page} {entry.citekey} {'|'.join(entry.planted)}: {entry.anchor}")
        for told in others:
            print(f"        but told: {told.line()}")
    for where, told in result.false:
        print(f"FALSE   {told.path} {told.line()}")
        print(f"        on: {where.anchor if where else 'no claim of the gold file'}")
    for entry, said in result.wrong_verdicts:
        print(f"verdict {entry.page} {entry.citekey} {said}, expected {'|'.join(entry.verdicts)}: {entry.anchor}")


def measure_set(name: str) -> Score:
    """Run `magcite check` on one set, and compare."""
    folder = CLAIMS / "pages" / name
    texts = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.md"))}
    entries = entries_of(read_toml(folder / "gold.toml"), texts)
    with project_of(folder) as project:
        ran = run(project)
    return score(entries, ran.diagnostics, ran.verdicts, ran.claims)


def measure_sentences(path: Path) -> Score:
    """Run `magcite check` on single sentences, and compare."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "sentences"
        gold = write_sentences(read_toml(path)["sentence"], folder)
        texts = {page.name: page.read_text("utf-8") for page in folder.glob("*.md")}
        with project_of(folder) as project:
            ran = run(project)
    return score(entries_of(gold, texts), ran.diagnostics, ran.verdicts, ran.claims)


def main() -> int:
    """Measure, print, and with --bounds end with 1 where a bound is not kept."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", help="folders of benchmarks/claims/pages (default: all)")
    parser.add_argument("--page", type=Path, help="the real page on magnesium")
    parser.add_argument("--data", type=Path, help="the folder that holds its claims.json")
    parser.add_argument("--no-magnesium", action="store_true", help="leave the pages on magnesium out")
    parser.add_argument("--bounds", action="store_true", help="end with 1 where a bound is not kept")
    parser.add_argument("--quiet", action="store_true", help="print the tables, not each miss")
    arguments = parser.parse_args()
    kept = True
    for name in arguments.sets or sorted(one.name for one in (CLAIMS / "pages").iterdir() if one.is_dir()):
        result = measure_set(name)
        show(name, result, quiet=arguments.quiet)
        for sentences in sorted((CLAIMS / "pages" / name).glob("sentences*.toml")):
            show(f"{name}, {sentences.stem}", measure_sentences(sentences), quiet=arguments.quiet)
        kept = kept and result.recall >= RECALL and result.precision >= PRECISION
    if not arguments.no_magnesium:
        kept = measure_magnesium(arguments.page, arguments.data, kind_of, HINTS, quiet=arguments.quiet) and kept
    return 1 if arguments.bounds and not kept else 0


if __name__ == "__main__":
    sys.exit(main())
