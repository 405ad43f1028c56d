"""Every style on real works: how many entries come out, and what debris is in them.

    python -m benchmarks.csl_works --data DIR [--works N]

DIR holds `crossref/works.jsonl.gz`. Each work is read as a registry's answer is, and formatted in every style that
comes with magcite, in Swedish, English and German. Debris is what no list should hold ("undefined", "None", doubled
signs, empty brackets, a blank before a comma), unless the work's own words hold it.
"""

import argparse
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from magcite.bibliography.csl.pieces import plain_text
from magcite.bibliography.styles import STYLES, engine, load_style
from magcite.model import item_to_csl
from magcite.sources.crossref_work import item_of

__all__ = ["DEBRIS", "debris", "main"]

LANGUAGES = ("sv", "en", "de")
DEBRIS = re.compile(
    r"undefined|None|\.\.(?!\.)|,,|;;|::|\(\s*\)|\[\s*\]|“\s*”|\s[,;](?=\s|$)| {2}|\( | \)|,\.|[:(\[,;]\s*$"
)


def debris(text: str, own: str) -> list[str]:
    """Return what should not be in an entry, and is not in the words of the work."""
    return [found[0] for found in DEBRIS.finditer(text) if not found[0].strip() or found[0] not in own]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print; 0 when nothing is wrong, 1 when something is, 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--works", type=int, metavar="N", help="only the first")
    options = parser.parse_args(arguments)
    path = options.data / "crossref" / "works.jsonl.gz"
    if not path.is_file():
        print(f"there are no data in {options.data}, and nothing was measured")
        return 2
    with gzip.open(path, "rt", encoding="utf-8") as file:
        works = [item_to_csl(item_of(json.loads(line)["message"])) for line in file]
    items = [{"id": str(place), **work} for place, work in enumerate(works[: options.works])]
    wrong = 0
    for name in dict.fromkeys(STYLES.values()):
        for language in LANGUAGES:
            entries = engine(load_style(name), language).bibliography(items)
            texts = [(plain_text(one.pieces), json.dumps(items[one.place], ensure_ascii=False)) for one in entries]
            found = Counter(sign for text, own in texts for sign in debris(text, own))
            empty = len(items) - sum(len(text.strip()) > 1 for text, _ in texts)
            wrong += found.total() + empty
            print(f"{name} {language}: {len(entries)} of {len(items)} entries, {empty} empty, debris {dict(found)}")
    return 0 if not wrong else 1


if __name__ == "__main__":
    sys.exit(main())
