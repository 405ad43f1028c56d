"""What becomes of right references without identifier when a search is all that can be asked.

    python -m benchmarks.silence --data DIR [--show N]

DIR holds `crossref/works.jsonl.gz`: messages as Crossref answered them. Each article and conference paper is written
down as people write it (`wrong_pairs.restyled`), without identifiers, and checked against a loopback registry that
answers searches and holds all the works: none may be accused. The words for each kind of outcome are those of `check`.
"""

import argparse
import gzip
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from benchmarks.searching_registry import SearchingRegistry
from benchmarks.wrong_pairs import restyled
from magcite import check_pages, enrich_library, open_project
from magcite.model import FieldVerdict, Item, Outcome, ReferenceCheck, item_to_csl
from magcite.sources.crossref_work import item_of

__all__ = ["main"]

_KINDS = frozenset({"article-journal", "paper-conference"})
_ACCUSED = frozenset({Outcome.CONTRADICTED, Outcome.NOT_FOUND})
_BAR = 0.02


def reference_of(item: Item) -> Item:
    """Return a work as people write it, without an identifier."""
    return replace(restyled(item), doi=None, pmid=None, pmcid=None, arxiv=None, isbn=(), url=None)


def checked(items: Sequence[Item], registry: SearchingRegistry, folder: Path) -> Sequence[ReferenceCheck]:
    """Enrich and check references as the command line does."""
    listed = [{"id": f"k{place}", **item_to_csl(reference_of(item))} for place, item in enumerate(items)]
    (folder / "list.json").write_text(json.dumps(listed), "utf-8")
    (folder / "magcite.toml").write_text(
        f'[project]\nmailto = "benchmark@example.org"\n[sources]\ncache = "cache"\nask = ["crossref", "doi.org"]\n'
        f'crossref.url = "{registry.url}"\ndoi_org.url = "{registry.url}"\n',
        "utf-8",
    )
    return check_pages(enrich_library(open_project(folder, references=folder / "list.json")), ()).references


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print; 0 when hardly any right reference is accused, 1 otherwise, 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show so many that are accused")
    options = parser.parse_args(arguments)
    path = options.data / "crossref" / "works.jsonl.gz"
    if not path.is_file():
        print(f"there are no data in {options.data}, and nothing was measured")
        return 2
    with gzip.open(path, "rt", encoding="utf-8") as file:
        messages: list[dict[str, Any]] = [json.loads(line)["message"] for line in file]
    works = {
        str(one["DOI"]).lower(): one for one in messages if one.get("issued", {}).get("date-parts", [[None]])[0][0]
    }
    items = [item for item in map(item_of, works.values()) if item.type in _KINDS and item.title]
    with SearchingRegistry(list(works.values())) as registry, tempfile.TemporaryDirectory() as folder:
        standings = checked(items, registry, Path(folder))
    accused = [one for one in standings if one.outcome in _ACCUSED]
    for one in accused[: options.show]:
        differing = [field for field in one.fields if field.verdict is FieldVerdict.DIFFERS]
        told = "; ".join(f"{field.name}: {field.page_value} | {field.source_value}" for field in differing)
        print(f"{one.outcome} {items[int(one.citekey[1:])].title}\n   {one.detail} {told}")
    tally = Counter(one.outcome for one in standings)
    print(f"{len(works)} works, {len(standings)} references without identifier: ", end="")
    print(", ".join(f"{tally[outcome]} {outcome}" for outcome in Outcome))
    return 0 if len(accused) <= _BAR * len(standings) else 1


if __name__ == "__main__":
    sys.exit(main())
