"""How many fields of reference strings are read right, per style.

    python benchmarks/reference_strings.py --data DIR [--half tune|report|all] [--misses N] [--style NAME]

DIR holds `styled_strings.jsonl.gz` and `extracted_bibliographies.jsonl.gz`, made from
https://github.com/CrossRef/reference-matching-evaluation and from the bibliographies of conference papers. The truth
of a styled string is the same work's Chicago string, whose quoted title and punctuation single the fields out; a field
that a style leaves out is not asked of it. The extracted entries are set in two styles of computing, with full names.
"""

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.matching import in_half, read, record_of_chicago
from magcite.comparison.fields.field import comparable
from magcite.model import Date, Item, Name
from magcite.readers.reference_strings import parse_reference_string

__all__ = ["FIELDS", "main", "right_fields"]

FIELDS = ("author", "year", "title", "container", "volume", "page")
_TRUTH = "chicago-author-date"
_TITLELESS = ("american-chemical-society", "american-institute-of-physics", "elsevier-without-titles")
_FIRST_PAGE = ("american-institute-of-physics", "elsevier-without-titles")


def right_fields(truth: Item, said: Item, *, titled: bool) -> dict[str, bool]:
    """Return for each field that the truth states whether it was read right."""
    judged: dict[str, bool] = {}
    if truth.author:
        judged["author"] = bool(said.author) and _family(said.author[0]) == _family(truth.author[0])
    if truth.issued:
        judged["year"] = said.issued == Date(truth.issued.year)
    if truth.title and titled:
        judged["title"] = _squeezed(said.title) == _squeezed(truth.title)
    if truth.container_title:
        judged["container"] = _squeezed(said.container_title) == _squeezed(truth.container_title)
    if truth.volume:
        judged["volume"] = _squeezed(said.volume) == _squeezed(truth.volume)
    if truth.page:
        judged["page"] = _first(said.page) == _first(truth.page)
    return judged


def _family(name: Name) -> str:
    return comparable(name.family or name.literal or "").replace(" ", "")


def _squeezed(text: str | None) -> str:
    return comparable(text or "").replace(" ", "")


def _first(page: str | None) -> str:
    return re.split(r"[–‑-]", page or "")[0].strip().lower()


def cases(folder: Path, half: str) -> Iterator[tuple[str, str, Item, bool]]:
    """Yield style, string, truth, and whether the style states titles."""
    for row in read(folder, "styled_strings"):
        doi, strings = str(row["doi"]), dict(row["strings"])  # type: ignore[call-overload]
        held = next((text for style, text in strings.items() if style.endswith(_TRUTH)), "")
        truth = record_of_chicago(doi, held)
        if truth is None or not in_half(doi, half):
            continue
        for name, text in strings.items():
            style = name.partition(":")[2]
            if style != _TRUTH:
                yield style, text, truth, not style.startswith(_TITLELESS)
    for number, row in enumerate(read(folder, "extracted_bibliographies")):
        if row["title"] and row["authors"] and row["venue"] and row["year"] and in_half(f"extracted{number}", half):
            names = [str(name) for name in row["authors"] if name != "et al"]  # type: ignore[attr-defined]
            truth = Item(
                title=str(row["title"]),
                author=tuple(Name(name.split()[-1]) for name in names if name.split()),
                issued=Date(int(str(row["year"]))),
                container_title=str(row["venue"]),
            )
            byline = f"{', '.join(names[:-1])}, and {names[-1]}" if len(names) > 1 else names[0]
            yield "plainnat", f"{byline}. {row['title']}. {row['venue']}, {row['year']}.", truth, True
            yield "acl", f"{byline}. {row['year']}. {row['title']}. In {row['venue']}.", truth, True


def main(arguments: Iterable[str] | None = None) -> int:
    """Run and print; 0 when all clean styles reach the bar, 1 when not, 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--half", choices=("tune", "report", "all"), default="report")
    parser.add_argument(
        "--misses", type=int, default=0, metavar="N", help="show so many misses of each style and field"
    )
    parser.add_argument("--style", help="only one style")
    options = parser.parse_args(None if arguments is None else list(arguments))
    if not (options.data / "styled_strings.jsonl.gz").is_file():
        print(f"there are no data in {options.data}, and nothing was measured")
        return 2
    right: dict[str, dict[str, list[bool]]] = defaultdict(lambda: defaultdict(list))
    misses: dict[tuple[str, str], list[str]] = defaultdict(list)
    for style, text, truth, titled in cases(options.data, options.half):
        if options.style in {None, style}:
            said = parse_reference_string(text).item
            for name, good in right_fields(truth, said, titled=titled).items():
                right[style][name].append(good)
                if not good:
                    misses[style, name].append(f"{style} {name}: {text}\n    {said}")
    print(f"{'':36}{'strings':>8}" + "".join(f"{name:>11}" for name in FIELDS))
    total: list[bool] = []
    for style, fields in sorted(right.items()):
        cells = [f"{sum(fields[name]) / len(fields[name]):11.3f}" if fields[name] else f"{'–':>11}" for name in FIELDS]
        print(f"{style:36}{max(map(len, fields.values())):8}" + "".join(cells))
        if "noise" not in style and "scrambled" not in style:
            total += [good for name in FIELDS for good in fields[name]]
    print(f"all fields, without noise and scrambled titles: {sum(total) / len(total):.4f} of {len(total)}")
    for found in misses.values():
        print("\n".join(found[: options.misses]))
    return 0 if sum(total) / len(total) >= _BAR else 1


_BAR = 0.9

if __name__ == "__main__":
    sys.exit(main())
