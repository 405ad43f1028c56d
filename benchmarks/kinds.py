"""How well the other kinds of claims are compared: how a study was made, in whom, how many, what it can say of causes.

    python -m benchmarks.kinds [first ...] [--quiet]

A set is a file of `benchmarks/claims/kinds/`, a case a line, its parts parted by ` | `:

    en | design | The women chose for themselves. | design=rct; population=women; n=60; result=pain = MD -1 lower yes

language, kinds of error of which finding any finds it ("ok" for a claim that is right), the claim, under a heading if
it opens with one (`#Heading# The claim.`), and the evidence: fields as in a reference's file, results as in `effects`.
Kinds are those of `claims`. Any accusation of another kind is a false one. Sentences with a planted error were written
together with the right ones, before any rule ran on them.
"""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.effects import Tally, count, report, result_of
from magcite.check.evidence import compare
from magcite.link import resolve
from magcite.model import Design, Evidence, Item, Library, Reference, Verdict
from magcite.readers.pages import read_page

__all__ = ["KINDS", "Case", "accusations", "cases_of", "main", "tally"]

SETS = Path(__file__).parent / "claims" / "kinds"
# Names of comparisons that differ from the kind they find.
KINDS = {
    "sample": "sample-size",
    "studies": "study-count",
    "species": "population",
    "causal": "causal-wording",
    "within-groups": "within-group",
    "group-figures": "effect-size",
}
_COUNTS = frozenset({"n", "studies"})
_HEADING = "#"


@dataclass(frozen=True, slots=True)
class Case:
    """One claim over one block of evidence; `planted` is empty for a claim that is right, `heading` without one."""

    language: str
    planted: frozenset[str]
    heading: str
    text: str
    evidence: Evidence
    title: str | None = None


def cases_of(name: str) -> Iterator[Case]:
    """Yield the cases of a set, in order."""
    for line in (SETS / f"{name}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            language, kinds, text, written = (part.strip() for part in line.split(" | "))
            planted = frozenset() if kinds == "ok" else frozenset(kinds.split(","))
            heading = ""
            if text.startswith(_HEADING):
                heading, _, text = text.removeprefix(_HEADING).partition(_HEADING)
            evidence, title = _evidence(written)
            yield Case(language, planted, heading.strip(), text.strip(), evidence, title)


def _evidence(written: str) -> tuple[Evidence, str | None]:
    """Return the evidence, and the work's title if it is told."""
    named: dict[str, Any] = {"results": ()}
    for part in written.split(";"):
        key, _, value = part.strip().partition("=")
        if key == "result":
            named["results"] += (result_of(value),)
        elif key == "species":
            named[key] = tuple(value.split(","))
        elif key == "design":
            named[key] = Design(value)
        else:
            named[key] = int(value) if key in _COUNTS else value
    title = named.pop("title", None)
    return Evidence(**{"species": ("human",), **named}), title


def accusations(case: Case) -> tuple[set[str], Verdict]:
    """Return the kinds of error that a claim is accused of, and its verdict."""
    item = Item(type="article-journal", title=case.title)
    library = Library((Reference("a", item, evidence=case.evidence),))
    heading = case.heading or "Study"
    text = f"---\nlang: {case.language}\n---\n\n## {heading}\n\n{case.text[:-1]} [@a]{case.text[-1]}\n"
    page = resolve(read_page(text, path="page.md"), library)
    (verdict,) = (one for claim in page.claims for one in compare(page, claim, library))
    accused = {one.name for one in verdict.basis if one.verdict is Verdict.DISAGREES}
    return {KINDS.get(name, name) for name in accused}, verdict.verdict


def tally(name: str, *, quiet: bool, after: int = 0) -> Tally:
    """Return what came of a set from its case number `after` on, and print what went wrong unless `quiet`."""
    cases = list(cases_of(name))[after:]
    return count(((case.planted, case.text, accusations(case)) for case in cases), quiet=quiet)


def main() -> None:
    """Measure the sets named on the command line; all of them when none is named."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sets", nargs="*", default=sorted(one.stem for one in SETS.glob("*.txt")))
    parser.add_argument("--quiet", action="store_true")
    parser.add_argument("--after", type=int, default=0, help="number of cases of each set to pass over")
    said = parser.parse_args()
    for name in said.sets:
        report(name, tally(name, quiet=said.quiet, after=said.after))


if __name__ == "__main__":
    main()
