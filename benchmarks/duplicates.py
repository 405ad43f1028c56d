"""How well references to one work in different styles are found to be one: precision, recall and F1 over pairs.

    python benchmarks/duplicates.py --data DIR [--half tune|report|all] [--misses N] [--speed N]

DIR holds `styled_strings.jsonl.gz`, made from https://github.com/CrossRef/reference-matching-evaluation: each work as a
string in several styles. The strings of all works in one half are read into fields, one library is made of them, and
every pair of strings of one work is to be found, and no other. Pairs make groups: what repeats a repetition is one.
"clean" are the styles without noise and scrambling, "titled" those of them that give titles, "telling" the clean ones
that say enough to tell a work by: a title of two words, or a page with author or volume ("Nature 48 (2006)" does not).
"""

import argparse
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from benchmarks.matching import in_half, read, record_of_chicago
from magcite.comparison.fields.field import comparable
from magcite.matching.duplicates import find_duplicates
from magcite.matching.titles import telling
from magcite.model import Date, Item, Name
from magcite.readers.reference_strings import parse_reference_string

__all__ = ["main", "measure", "nonsense_library"]

_BAR = 0.95
_TITLELESS = ("american-chemical-society", "american-institute-of-physics", "elsevier-without-titles")


def measure(works: dict[str, list[str]]) -> tuple[int, int, int, list[str]]:
    """Return pairs found rightly, found wrongly and missed, and the first of each of the latter in words."""
    texts = [(work, text) for work, strings in works.items() for text in strings]
    found = {
        (one.first, one.second) for one in find_duplicates([parse_reference_string(text).item for _, text in texts])
    }
    found = _closed(found, len(texts))
    places: dict[str, list[int]] = defaultdict(list)
    for place, (work, _) in enumerate(texts):
        places[work].append(place)
    due = {pair for same in places.values() for pair in combinations(same, 2)}
    told = [
        f"{kind}: {texts[a][1]}\n   {texts[b][1]}"
        for kind, pairs in (("wrong", found - due), ("missed", due - found))
        for a, b in sorted(pairs)
    ]
    return len(found & due), len(found - due), len(due - found), told


def _closed(pairs: set[tuple[int, int]], count: int) -> set[tuple[int, int]]:
    """Return all pairs within the groups that pairs make: a library keeps one record of each group."""
    head = list(range(count))
    for first, second in sorted(pairs):
        one, other = head[first], head[second]
        if one != other:
            head = [min(one, other) if place in {one, other} else place for place in head]
    groups: dict[int, list[int]] = defaultdict(list)
    for place, group in enumerate(head):
        groups[group].append(place)
    return {pair for group in groups.values() for pair in combinations(group, 2)}


def _tells(doi: str, strings: object, style: str) -> bool:
    """Whether a string says enough to tell its work by: a title of two words, or a page with author or volume."""
    held = next((text for name, text in dict(strings).items() if name.endswith("chicago-author-date")), "")  # type: ignore[call-overload]
    record = record_of_chicago(doi, held)
    if record is None:
        return False
    if style not in _TITLELESS and len(telling(comparable(record.title or "").split())) > 1:
        return True
    return record.page is not None and bool(record.author or record.volume)


def nonsense_library(count: int, seed: int = 7) -> list[Item]:
    """Return so many invented records, each work once, with words, names and journals that many share."""
    draw = random.Random(seed)
    words = [
        f"{a}{b}"
        for a in ("magn", "calc", "zin", "sel", "tho", "ren", "cardi", "neur")
        for b in ("ium", "osis", "al", "ergy", "ics")
    ]
    items = []
    for number in range(count):
        title = " ".join([*draw.choices(words, k=6), f"w{draw.randrange(count)}"])
        items.append(
            Item(
                type="article-journal",
                title=title,
                author=(Name(f"Family{draw.randrange(2000)}", "A."), Name(f"Family{draw.randrange(2000)}", "B.")),
                issued=Date(1990 + draw.randrange(35)),
                container_title=f"Journal of {draw.choice(words)}",
                volume=str(draw.randrange(1, 200)),
                page=str(number % 3000 + 1),
            )
        )
    return items


def main(arguments: Iterable[str] | None = None) -> int:
    """Run and print; 0 when the bar is met on strings that tell their work, 1 when not, 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--half", choices=("tune", "report", "all"), default="report")
    parser.add_argument("--misses", type=int, default=0, metavar="N")
    parser.add_argument("--speed", type=int, default=10_000, metavar="N", help="time so many invented records")
    options = parser.parse_args(None if arguments is None else list(arguments))
    if not (options.data / "styled_strings.jsonl.gz").is_file():
        print(f"there are no data in {options.data}, and nothing was measured")
        return 2
    groups: dict[str, dict[str, list[str]]] = {
        name: defaultdict(list) for name in ("clean", "titled", "telling", "all")
    }
    for row in read(options.data, "styled_strings"):
        if in_half(str(row["doi"]), options.half):
            for name, text in dict(row["strings"]).items():  # type: ignore[call-overload]
                style = name.partition(":")[2]
                groups["all"][str(row["doi"])].append(text)
                if "noise" not in style and "scrambled" not in style and "degraded" not in style:
                    groups["clean"][str(row["doi"])].append(text)
                    if style not in _TITLELESS:
                        groups["titled"][str(row["doi"])].append(text)
                    if _tells(str(row["doi"]), row["strings"], style):
                        groups["telling"][str(row["doi"])].append(text)
    print(
        f"{'':10}{'strings':>9}{'pairs':>8}{'wrong':>7}{'missed':>8}{'precision':>11}{'recall':>8}{'F1':>8}{'seconds':>9}"
    )
    scores = {}
    for name, works in groups.items():
        begun = time.process_time()
        right, wrong, missed, told = measure(works)
        scores[name] = 2 * right / (2 * right + wrong + missed)
        strings = sum(map(len, works.values()))
        print(
            f"{name:10}{strings:9}{right + missed:8}{wrong:7}{missed:8}{right / (right + wrong):11.4f}"
            f"{right / (right + missed):8.4f}{scores[name]:8.4f}{time.process_time() - begun:9.1f}"
        )
        if name == "telling" and options.misses:
            print("\n".join([*told[: options.misses], *told[-options.misses :]] if options.misses else []))
    if options.speed:
        library = nonsense_library(options.speed)
        begun = time.process_time()
        pairs = sum(1 for _ in find_duplicates(library))
        print(f"{options.speed} invented records, each once: {time.process_time() - begun:.1f} s, {pairs} pairs")
    return 0 if scores["telling"] >= _BAR else 1


if __name__ == "__main__":
    sys.exit(main())
