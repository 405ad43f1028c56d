"""How well claims on effects are compared with results: one sentence over one made-up block of evidence.

    python -m benchmarks.effects [first second ...] [--quiet]

A set is a file of `benchmarks/claims/effects/`, a case a line, its parts parted by ` | `:

    en | direction,significance | Iron lifts the mood. | [iron] mood = none no; fatigue = SMD -0.4 -0.5 -0.2 lower yes

language, kinds of error of which finding any finds it ("ok" for a claim that is right), the claim, and the evidence:
exposure in brackets, then each result as outcome = measure, value, ends of the interval, direction, whether it is
significant, p. Sentences with a planted error were written together with the right ones, before any rule ran on them.
"""

import argparse
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from magcite.check.evidence import compare
from magcite.link import resolve
from magcite.model import Direction, Evidence, Item, Library, Reference, Result, Verdict
from magcite.readers.pages import read_page

__all__ = ["Case", "Tally", "cases_of", "count", "main", "report", "result_of", "tally"]

SETS = Path(__file__).parent / "claims" / "effects"
RULES = {"effect-size", "direction", "significance", "outcome", "within-groups"}
_SURE = {"yes": True, "no": False}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?\Z")


@dataclass(frozen=True, slots=True)
class Case:
    """One claim over one block of evidence; `planted` is empty for a claim that is right."""

    language: str
    planted: frozenset[str]
    text: str
    evidence: Evidence


@dataclass(slots=True)
class Tally:
    """What came of a set: planted errors and those found, right and wrong accusations, errors said to agree."""

    planted: int = 0
    found: int = 0
    false: int = 0
    agreed: int = 0
    silent: int = 0

    @property
    def recall(self) -> float:
        """Share of the planted errors that were found."""
        return self.found / self.planted if self.planted else 1.0

    @property
    def precision(self) -> float:
        """Share of the accused claims that were accused rightly."""
        accused = self.found + self.false
        return self.found / accused if accused else 1.0


def cases_of(name: str) -> Iterator[Case]:
    """Yield the cases of a set, in order."""
    for line in (SETS / f"{name}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, kinds, text, evidence = (part.strip() for part in line.split(" | "))
            planted = (
                frozenset() if kinds == "ok" else frozenset(kinds.replace("within-group", "within-groups").split(","))
            )
            yield Case(language, planted, text, _evidence(evidence))


def _evidence(written: str) -> Evidence:
    exposure, _, results = written.removeprefix("[").partition("] ")
    return Evidence(exposure=exposure, results=tuple(result_of(one) for one in results.split(";")))


def result_of(written: str) -> Result:
    """Return a result as a line of a set tells it: outcome = measure, value, interval, direction, significance."""
    outcome, _, told = written.strip().partition(" = ")
    named: dict[str, Any] = {}
    numbers: list[float] = []
    for word in told.split():
        if word in _SURE:
            named["significant"] = _SURE[word]
        elif word in set(Direction):
            named["direction"] = Direction(word)
        elif word.startswith("p="):
            named["p"] = word.removeprefix("p=")
        elif _NUMBER.match(word):
            numbers.append(float(word))
        elif word != "direction":
            named["measure"] = word
    if numbers:
        named["value"] = numbers[0]
    if len(numbers) == 3:
        named["ci"] = (numbers[1], numbers[2])
    return Result(outcome, **named)


def accusations(case: Case) -> tuple[set[str], Verdict]:
    """Return the rules on effects that accuse a claim, and its verdict."""
    library = Library((Reference("a", Item(type="article-journal"), evidence=case.evidence),))
    text = f"---\nlang: {case.language}\n---\n\n## Study\n\n{case.text[:-1]} [@a]{case.text[-1]}\n"
    page = resolve(read_page(text, path="page.md"), library)
    (verdict,) = (one for claim in page.claims for one in compare(page, claim, library))
    return {one.name for one in verdict.basis if one.verdict is Verdict.DISAGREES} & RULES, verdict.verdict


def tally(name: str, *, quiet: bool) -> Tally:
    """Return what came of a set, and print what went wrong unless `quiet`."""
    return count(((case.planted, case.text, accusations(case)) for case in cases_of(name)), quiet=quiet)


def count(judged: Iterable[tuple[frozenset[str], str, tuple[set[str], Verdict]]], *, quiet: bool) -> Tally:
    """Return what came of claims, each with its planted errors and what was said of it; print as `tally` does."""
    counted = Tally()
    for planted, text, (accused, verdict) in judged:
        right = bool(accused & planted)
        wrong = bool(accused) and not right
        counted.planted += bool(planted)
        counted.found += right
        counted.false += wrong
        counted.agreed += bool(planted) and verdict is Verdict.AGREES
        counted.silent += not planted and verdict is Verdict.NOT_STATED
        if not quiet and (wrong or (planted and not right)):
            kind = "FALSE " if wrong else "missed"
            print(f"{kind} {verdict}: {','.join(sorted(accused))} / {','.join(sorted(planted))}: {text}")
    return counted


def report(name: str, got: Tally) -> None:
    """Print the line that sums up a set."""
    print(
        f"== {name}: {got.planted} planted, {got.found} found, {got.false} false: recall {got.recall:.3f}, "
        f"precision {got.precision:.3f}; errors said to agree {got.agreed}, right claims left open {got.silent}"
    )


def main() -> None:
    """Measure the sets named on the command line; all of them when none is named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sets", nargs="*", default=sorted(one.stem for one in SETS.glob("*.txt")))
    parser.add_argument("--quiet", action="store_true")
    said = parser.parse_args()
    for name in said.sets:
        report(name, tally(name, quiet=said.quiet))


if __name__ == "__main__":
    main()
