"""Recall and precision of citations, per page format, with every miss and false find printed.

    python benchmarks/citations.py [--data DIR] [--quiet]

DIR holds real pages (default: ../shared/data/pages beside the repository); without them the generated pages alone are
measured. Real pages are compared with what `citation_gold` extracts from their source by other means, generated ones
with what was put into them. The exit status is 1 when a format or the whole misses its goal.
"""

import argparse
import csv
import gzip
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from citation_gold import html_gold, link_gold, manubot_gold, myst_gold, pandoc_gold, wikitext_gold, without_code
from generated_pages import generated_pages
from magcite.identifiers import Url
from magcite.model import Citation, Page
from magcite.readers.pages import read_page

_RECALL, _PRECISION, _LEAST = 0.99, 0.98, 0.97
_DEFAULT = Path(__file__).resolve().parents[2] / "shared" / "data" / "pages"


@dataclass(frozen=True, slots=True)
class Sample:
    """A page and what it cites: (set, page, found, gold)."""

    group: str
    page: str
    found: list[str]
    gold: list[str]


@dataclass(slots=True)
class Score:
    """Counts of one group."""

    hits: int = 0
    missed: int = 0
    false: int = 0
    pages: int = 0
    lines: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of what is cited that was found; 1 where nothing is cited."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def precision(self) -> float:
        """Share of what was found that is cited; 1 where nothing was found."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0

    def add(self, sample: Sample) -> None:
        """Count one page."""
        gold, found = Counter(sample.gold), Counter(sample.found)
        self.pages += 1
        self.hits += (gold & found).total()
        self.missed += (gold - found).total()
        self.false += (found - gold).total()
        self.lines += [f"  missed {count} x {what}  in {sample.page}" for what, count in (gold - found).items()]
        self.lines += [f"  false  {count} x {what}  in {sample.page}" for what, count in (found - gold).items()]


def sure(page: Page) -> list[Citation]:
    """Return the citations of a page that need no library to be one, and have a target or key."""
    every = [one for claim in page.claims for one in claim.citations]
    return [one for one in every if not one.tentative and (one.target is not None or one.key is not None)]


def named(page: Page) -> list[str]:
    """Return identifiers, or else keys, of the sure citations."""
    return [one.target.prefixed if one.target is not None else str(one.key) for one in sure(page)]


def registered(page: Page) -> list[str]:
    """Return the registered identifiers that the sure citations lead to."""
    return [one.target.prefixed for one in sure(page) if one.target is not None and not isinstance(one.target, Url)]


def real_pages(data: Path) -> Iterator[Sample]:
    """Yield the pages of a folder laid out as data/pages is."""
    yield from _pandoc(data / "pandoc_keys")
    for folder in sorted((data / "manubot").glob("*")):
        yield from _manubot(folder)
        yield from _plain(folder)
        yield from _html(folder)
    yield from _markdown(data / "myst", "myst", myst_gold, named)
    yield from _markdown(data / "markdown_doi_links", "markdown, links", link_gold, registered)
    yield from _wikitext(data / "wikipedia_wikitext.jsonl.gz")


def _pandoc(folder: Path) -> Iterator[Sample]:
    for path in sorted(folder.glob("*.md")):
        keys = re.findall(r"^@\w+\{([^,\s]+),", path.with_suffix(".bib").read_text("utf-8"), re.MULTILINE)
        text = path.read_text("utf-8")
        yield Sample(
            "pandoc",
            path.name,
            [key for key in named(read_page(text, path=path.name)) if key in keys],
            pandoc_gold(text, keys),
        )


def _manuscript(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    rows = csv.DictReader((folder / "citations.tsv").open(encoding="utf-8"), delimiter="\t")
    standard = {row["input_id"]: row["standard_id"] for row in rows}
    text = "".join(path.read_text("utf-8") for path in sorted(folder.glob("*.md")))
    return standard, dict(re.findall(r"^\[@(?:tag:)?([^\]]+)\]:\s*(\S+)", text, re.MULTILINE))


def _manubot(folder: Path) -> Iterator[Sample]:
    standard, tags = _manuscript(folder)
    definitions = "\n".join(f"[@tag:{tag}]: {key}" for tag, key in tags.items())
    for path in sorted(folder.glob("*.md")):
        text = path.read_text("utf-8")
        whole = text if "tag:" not in text else f"{text}\n\n{definitions}\n"
        found = [one.removeprefix("tag:") for one in named(read_page(whole, path=path.name))]
        gold = manubot_gold(text, standard, tags)
        links = link_gold(text)
        every = [_page(one) for one in [*gold, *links]]
        kept = [one for one in found if not one.startswith("url:") or one in every]
        yield Sample("manubot", f"{folder.name}/{path.name}", kept, every)


def _plain(folder: Path) -> Iterator[Sample]:
    """Yield the manuscript as text a person would send by mail: each key as an identifier in brackets."""
    standard, tags = _manuscript(folder)
    forms = {"doi": "https://doi.org/{}", "pmid": "PMID: {}", "pmcid": "{}", "arxiv": "arXiv:{}", "isbn": "ISBN {}"}
    for path in sorted(folder.glob("*.md")):
        gold: list[str] = []

        def shown(match: re.Match[str], gold: list[str] = gold) -> str:
            parts = []
            for one in manubot_gold(match[0], standard, tags):
                scheme, _, rest = one.partition(":")
                if scheme == "wikidata":
                    continue  # no identifier that plain text could name
                short = one.startswith("doi:10/")  # known to doi.org alone: an address
                gold.append(f"url:https://doi.org/{rest}" if short else one)
                parts.append(forms.get(scheme, "{}").format(rest))
            return f"({'; '.join(parts)})"

        text = re.sub(
            r"^\[[^\]]+\]:.*$|https?://\S+|\{[^{}]*\}|[#*`|]",
            "",
            without_code(path.read_text("utf-8")),
            flags=re.MULTILINE,
        )
        text = re.sub(r"\[(?:[^\[\]@]*@[^\[\]]*)\]", shown, text)
        text = re.sub(r"@\w+:[^\s;\]]+", "", text)
        yield Sample(
            "plain text",
            f"{folder.name}/{path.stem}.txt",
            [one for one in named(read_page(text, path="page.txt")) if ":" in one],
            gold,
        )


def _html(folder: Path) -> Iterator[Sample]:
    text = gzip.decompress((folder / "manuscript.html.gz").read_bytes()).decode("utf-8")
    cited = [one for one in sure(read_page(text, path="manuscript.html")) if one.key is not None]
    found = [one.target.prefixed if one.target and one.target.scheme == "doi" else f"key:{one.key}" for one in cited]
    yield Sample("html", f"{folder.name}/manuscript.html", found, html_gold(text))


def _markdown(
    folder: Path, group: str, gold: Callable[[str], list[str]], names: Callable[[Page], list[str]]
) -> Iterator[Sample]:
    for path in sorted(folder.glob("*.md")):
        text = path.read_text("utf-8")
        yield Sample(group, path.name, names(read_page(text, path=path.name)), gold(text))


def _wikitext(path: Path) -> Iterator[Sample]:
    if path.exists():
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                text = record["wikitext"]
                yield Sample(
                    "wikitext",
                    record["name"],
                    named(read_page(text, path="a.wiki")),
                    [_page(one) for one in wikitext_gold(text)],
                )


def _page(target: str) -> str:
    """Return a gold target with its address, if it is one, in the spelling of `Url`."""
    return Url.parse(target).prefixed if target.startswith("url:http") else target


def main() -> int:
    """Measure, print, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=_DEFAULT, help="folder with real pages")
    parser.add_argument("--quiet", action="store_true", help="print the table only")
    options = parser.parse_args()
    samples = [
        Sample(f"{form}, generated", name, named(read_page(text, path=name)), gold)
        for form, name, text, gold in generated_pages()
    ]
    if options.data.is_dir():
        samples = [*real_pages(options.data), *samples]
    else:
        print(f"{options.data} is not there: only generated pages are measured (--data DIR names another folder)")
    scores: dict[str, Score] = {}
    whole = Score()
    for sample in samples:
        scores.setdefault(sample.group, Score()).add(sample)
        whole.add(sample)
    if not options.quiet:
        for group, score in scores.items():
            print("\n".join([group, *score.lines]) if score.lines else f"{group}: nothing missed, nothing false")
    return _table(scores, whole)


def _table(scores: dict[str, Score], whole: Score) -> int:
    print(f"\n| {'format':<28} | pages | cited | missed | false | recall | precision |")
    print(f"| {'-' * 28} | ----- | ----- | ------ | ----- | ------ | --------- |")
    for group, one in [*scores.items(), ("all", whole)]:
        print(
            f"| {group:<28} | {one.pages:>5} | {one.hits + one.missed:>5} | {one.missed:>6} | {one.false:>5} "
            f"| {one.recall:.4f} | {one.precision:>9.4f} |"
        )
    low = [group for group, one in scores.items() if min(one.recall, one.precision) < _LEAST]
    if low or whole.recall < _RECALL or whole.precision < _PRECISION:
        print(
            f"\nshort of the goal (recall {_RECALL}, precision {_PRECISION}, each format {_LEAST}): "
            f"{', '.join(low) or 'all'}"
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
