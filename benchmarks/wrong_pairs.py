"""No wrong pair is verified, and right ones are: references with a swapped DOI, title or author list.

    python -m benchmarks.wrong_pairs --data DIR [--pairs 100000]

DIR holds `crossref/works.jsonl.gz`: messages as Crossref answered them. A work's own record makes the right
reference; a wrong one has the DOI, the title or the author list of another work, half the time of a near one (same
container,
year, first author or words of the title). A pair counts as one work, and is left out, when the titles agree and the
authors do not differ (a preprint and its article, a reprint); a swap that changes nothing, since both works have one
title or
one list of authors, is left out too. Right references are also written as people write them: initials, one author and
"et al.", the abbreviated journal, the first page, capitals in another way.
"""

import argparse
import gzip
import json
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from magcite.check.outcome import outcome_of
from magcite.comparison.fields import author, title
from magcite.model import FieldVerdict, Found, Item, Lock, Name, Outcome, Reference, SourceName
from magcite.sources.crossref_work import item_of

__all__ = ["main", "restyled", "right_pairs", "wrong_pairs"]

_AGREES = frozenset({FieldVerdict.SAME, FieldVerdict.COMPATIBLE})
_AT = "2026-01-01T00:00:00Z"
_KINDS = ("DOI", "title", "authors")
_BAR = 0.95


@dataclass(frozen=True, slots=True)
class Pair:
    """A reference and what the registry says under its DOI."""

    kind: str
    reference: Item
    record: Item


def wrong_pairs(items: Sequence[Item], count: int, seed: int = 1) -> Iterator[Pair]:
    """Yield so many wrong pairs, of three kinds by turns."""
    chance = random.Random(seed)
    near = _neighbours(items)
    made = tries = 0
    while made < count and tries < 20 * count:
        tries += 1
        one = chance.choice(items)
        among = near.get(id(one), ()) if chance.random() < 0.5 else items
        other = chance.choice(among or items)
        pair = _swapped(_KINDS[made % len(_KINDS)], one, other)
        if pair is not None:
            made += 1
            yield pair


def _neighbours(items: Sequence[Item]) -> Mapping[int, list[Item]]:
    by_mark: dict[object, list[Item]] = defaultdict(list)
    for item in items:
        for mark in _marks(item):
            by_mark[mark].append(item)
    return {id(item): [two for mark in _marks(item) for two in by_mark[mark] if two is not item] for item in items}


def _marks(item: Item) -> Iterator[object]:
    if item.container_title:
        yield "in", item.container_title
    if item.author:
        yield "by", item.author[0].family
    if item.issued and item.container_title:
        yield "when", item.issued.year, item.container_title[:3]
    words = sorted((item.title or "").lower().split(), key=lambda word: (-len(word), word))
    yield from (("about", word) for word in words[:2])


def _swapped(kind: str, one: Item, other: Item) -> Pair | None:
    """Return a reference to `one` with something of `other`; None where that changes nothing or both are one work."""
    if one is other or one.doi is None or other.doi is None or one.doi == other.doi:
        return None
    titles = title.COMPARER.compare(one, other) if one.title and other.title else None
    names = author.COMPARER.compare(one, other) if one.author and other.author else None
    if titles in _AGREES and names is not FieldVerdict.DIFFERS:
        return None
    if kind == "DOI":
        return Pair(kind, replace(one, doi=other.doi), other)
    if kind == "title":
        return None if titles is None or titles in _AGREES else _titled(one, other)
    same = names is None or names in _AGREES or author.COMPARER.compare(other, one) in _AGREES
    return None if same else Pair(kind, replace(one, author=other.author), one)


def _titled(one: Item, other: Item) -> Pair:
    """Return a reference with another's title, and none of its own other titles."""
    wrong = replace(one, title=other.title, title_short=other.title_short, other=other.other)
    return Pair("title", wrong, one)


def right_pairs(items: Sequence[Item]) -> Iterator[Pair]:
    """Yield each work with its own record, as it is and as people write it."""
    for item in items:
        yield Pair("untouched", item, item)
        yield Pair("restyled", restyled(item), item)


def restyled(item: Item) -> Item:
    """Return a record as people write it."""
    names = tuple(replace(name, given=_initials(name.given)) for name in item.author)
    if len(names) > 2:
        names = (names[0], Name(literal="et al."))
    said = item.title or ""
    return replace(
        item,
        title=said[:1] + said[1:].lower() if said else None,
        author=names,
        container_title=item.container_title_short or item.container_title,
        container_title_short=None,
        page=(item.page or "").split("-")[0] or None,
        issn=(),
        other=(),
    )


def _initials(given: str | None) -> str | None:
    return "".join(word[0] for word in given.replace("-", " ").split()) if given else None


def outcome(pair: Pair) -> Outcome:
    """Return how a reference stands when the registry has this record under its DOI."""
    doi = pair.record.doi
    assert doi is not None
    found = Found(SourceName.CROSSREF, doi, _AT, "sha256:" + "0" * 64, pair.record)
    return outcome_of(Reference("a", replace(pair.reference, doi=doi)), Lock({doi: (found,)})).outcome


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print; 0 when no wrong pair is verified and enough right ones are, 1 otherwise, 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--pairs", type=int, default=100_000, metavar="N")
    parser.add_argument("--show", type=int, default=5, metavar="N")
    options = parser.parse_args(arguments)
    path = options.data / "crossref" / "works.jsonl.gz"
    if not path.is_file():
        print(f"there are no data in {options.data}, and nothing was measured")
        return 2
    with gzip.open(path, "rt", encoding="utf-8") as file:
        items = [item_of(json.loads(line)["message"]) for line in file]
    items = list({item.doi: item for item in items if item.doi}.values())
    tallies: dict[str, Counter[Outcome]] = defaultdict(Counter)
    shown: Counter[str] = Counter()
    for pair in (*right_pairs(items), *wrong_pairs(items, options.pairs)):
        came = outcome(pair)
        tallies[pair.kind][came] += 1
        if (came is Outcome.VERIFIED) is (pair.kind in _KINDS) and shown[pair.kind] < options.show:
            shown[pair.kind] += 1
            print(f"{pair.kind} {came}\n   {_told(pair.reference)}\n   {_told(pair.record)}")
    for kind, tally in tallies.items():
        print(f"{kind:10} {tally.total():7}  " + ", ".join(f"{count} {name}" for name, count in sorted(tally.items())))
    wrong = sum(tallies[kind][Outcome.VERIFIED] for kind in _KINDS)
    share = tallies["untouched"][Outcome.VERIFIED] / len(items)
    print(f"wrong and verified: {wrong}; untouched and verified: {share:.4f}")
    return 0 if not wrong and share >= _BAR else 1


def _told(item: Item) -> str:
    names = "; ".join(name.family or name.literal or "" for name in item.author[:4])
    year = item.issued.iso if item.issued else None
    return " | ".join(
        str(part) for part in (item.type, names, item.title, item.container_title, year, item.page, item.doi)
    )


if __name__ == "__main__":
    sys.exit(main())
