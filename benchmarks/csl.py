"""How right lists of references are: processors of CSL, character by character, beside citeproc-js.

    python -m benchmarks.csl --data DIR [--peers FOLDER] [--misses N]

DIR holds `csl/processor_tests.jsonl.gz` (https://github.com/citation-style-language/test-suite, one test a line) and
`crossref/works.jsonl.gz` (answers of https://api.crossref.org, one a line). Works are those, the made-up ones of the
golden files, and the references of this repository; six styles, in Swedish and American English, and any more by
`--styles`. An entry counts when its text is equal, runs of blanks counted as one and the number in the margin left
out; entries that differ by a known fault of the judge alone (`csl_faults.py`) are counted apart. Of the suite, tests of
bibliographies are run as they stand; left out are those that need citations beside the list, parts of lists, or have
no style.
"""

import argparse
import gzip
import html
import json
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any

from benchmarks.csl_faults import fault_of
from benchmarks.csl_peers import LOCALES, PEERS, Job, install, install_judge, run_judge, run_peer
from magcite import open_project
from magcite.bibliography.csl import Engine, Piece, parse_xml, read_style
from magcite.bibliography.csl.pieces import plain_text
from magcite.bibliography.sorting import collate
from magcite.bibliography.styles import STYLES, engine
from magcite.model.csl import item_to_csl
from magcite.sources.crossref_work import item_of

__all__ = ["main"]

_ROOT = Path(__file__).parent.parent
_STYLES = _ROOT / "src" / "magcite" / "bibliography" / "csl" / "data" / "styles"
_LANGUAGES = {"sv": "sv-SE", "en": "en-US"}
_CROSSREF = 300
_NEEDED = ("CITATION-ITEMS", "CITATIONS", "BIBENTRIES", "BIBSECTION")
_LOOKS = {"i": "italic", "em": "italic", "b": "bold", "strong": "bold", "sup": "sup", "sub": "sub"}
_STYLED = {
    "font-style:normal": {"italic": False},
    "font-style:italic": {"italic": True},
    "font-variant:small-caps": {"small-caps": True},
    "font-weight:normal": {"bold": False},
    "text-decoration:underline": {"underline": True},
    "baseline": {"sup": False, "sub": False},
}
_MARGIN = re.compile(r"^(?:\[\d+\]|\d+\.) *(?=\D)")
_GOAL = 0.9


def works_of(data: Path) -> Mapping[str, list[dict[str, Any]]]:
    """Return the sets of works, as CSL-JSON."""
    made_up = json.loads((_ROOT / "tests" / "bibliography" / "csl" / "golden" / "works.json").read_text("utf-8"))
    own = [{"id": one.citekey, **item_to_csl(one.item)} for one in open_project(_ROOT).library]
    found: dict[str, dict[str, Any]] = {}
    with gzip.open(data / "crossref" / "works.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            message = json.loads(line)["message"]
            item = item_of(message)
            if item.title and len(found) < _CROSSREF:
                found.setdefault(message["DOI"], {"id": message["DOI"], **item_to_csl(item)})
    return {"made up": made_up, "repository": own, "Crossref": list(found.values())}


def same(text: str) -> str:
    """Return an entry with its blanks single and without the number in the margin, which is set apart by nothing."""
    return _MARGIN.sub("", " ".join(text.split()))


def equal(ours: Iterable[str], judged: Iterable[str]) -> int:
    """Return how many entries of a list are equal to the judge's."""
    return (Counter(map(same, ours)) & Counter(map(same, judged))).total()


def own_texts(style: Path, language: str, items: Sequence[Mapping[str, Any]]) -> list[str]:
    """Return the entries of magcite."""
    read = read_style(style.read_bytes(), style.name)
    return [plain_text(one.pieces) for one in engine(read, language).bibliography(items)]


def compare_works(data: Path, peers: Mapping[str, Path], judge: Path, misses: int, more: Sequence[Path] = ()) -> None:
    """Print how many entries of real and made-up works are as the judge writes them."""
    for name, items in works_of(data).items():
        styles = more or [_STYLES / f"{style}.csl" for style in sorted(set(STYLES.values()))]
        cells = [(style, language) for style in styles for language in _LANGUAGES]
        jobs = [Job(style, _LANGUAGES[language], items) for style, language in cells]
        judged = [[text for _, text in one["entries"]] for one in run_judge(judge, jobs)]
        columns = {"magcite": [own_texts(style, language, items) for style, language in cells]}
        for peer, python in peers.items():
            columns[peer] = [one.get("texts", []) for one in run_peer(peer, python, jobs)]
        print(f"\n| {name}: {len(items)} works | {' | '.join(columns)} |\n| --- |{' --- |' * len(columns)}")
        totals: Counter[str] = Counter()
        for place, (style, language) in enumerate(cells):
            right = {peer: equal(texts[place], judged[place]) for peer, texts in columns.items()}
            totals.update(right)
            print(f"| {style.stem}, {language} | {' | '.join(str(right[peer]) for peer in columns)} |")
        whole = sum(map(len, judged))
        _show_causes(columns["magcite"], judged)
        print(f"| of {whole} | {' | '.join(f'{totals[peer] / whole:.1%}' for peer in columns)} |")
        for place, (style, language) in enumerate(cells):
            _show(f"{style.stem}, {language}", columns["magcite"][place], judged[place], misses)


def _show_causes(ours: Sequence[Sequence[str]], judged: Sequence[Sequence[str]]) -> None:
    """Print why entries of magcite differ: the faults of the judge, and everything else together."""
    causes: Counter[str] = Counter()
    for one, two in zip(ours, judged, strict=True):
        left, right = Counter(map(same, one)), Counter(map(same, two))
        for text in (right - left).elements():
            near = max(left - right, key=lambda mine: len(set(mine.split()) & set(text.split())), default="")
            causes[fault_of(text, near) or "other"] += 1
    for cause, number in causes.most_common():
        print(f"| differs: {cause} | {number} |")


def _show(where: str, ours: Sequence[str], judged: Sequence[str], misses: int) -> None:
    left, right = Counter(map(same, ours)), Counter(map(same, judged))
    for text in list(right - left)[:misses]:
        near = max(left - right, key=lambda one: len(set(one.split()) & set(text.split())), default="")
        print(f"  {where}\n    judge {text}\n    ours  {near}")


def tests_of(data: Path) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield name and parts of the suite's tests of bibliographies that are run."""
    with gzip.open(data / "csl" / "processor_tests.jsonl.gz", "rt", encoding="utf-8") as file:
        for line in file:
            record = json.loads(line)
            parts = dict(re.findall(r">>=+ ?([A-Z-]+) ?=+>>\n(.*?)\n?<<=+ ?\1 ?=+<<", record["text"], re.DOTALL))
            left_out = any(parts.get(name, "").strip() for name in _NEEDED) or not parts.get("CSL", "").strip()
            if parts.get("MODE", "").strip() == "bibliography" and not left_out:
                yield record["name"], parts


class _Looks(HTMLParser):
    """Reads HTML as letters, each with its look."""

    def __init__(self) -> None:
        super().__init__()
        self.letters: list[tuple[str, frozenset[str]]] = []
        self._stack: list[tuple[str, frozenset[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take on the look of an element."""
        look = self._stack[-1][1] if self._stack else frozenset()
        if tag in _LOOKS:
            look |= {_LOOKS[tag]}
        style = "".join((dict(attrs).get("style") or "").split())
        for words, changes in _STYLED.items():
            if words in style:
                look = frozenset(look | {mark for mark, on in changes.items() if on}) - {
                    mark for mark, on in changes.items() if not on
                }
        self._stack.append((tag, look))

    def handle_endtag(self, tag: str) -> None:
        """Take off the look of an element."""
        while self._stack and self._stack.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep letters; blanks have no look."""
        look = self._stack[-1][1] if self._stack else frozenset()
        self.letters += [(letter, look) for letter in data if not letter.isspace()]


def looks_of(written: str) -> list[tuple[str, frozenset[str]]]:
    """Return the letters of the suite's HTML, each with its look."""
    reader = _Looks()
    reader.feed(written)
    reader.close()
    return reader.letters


def looks_of_pieces(pieces: Iterable[Piece]) -> list[tuple[str, frozenset[str]]]:
    """Return the letters of an entry, each with its look."""
    shown = frozenset({"italic", "bold", "sup", "sub", "small-caps", "underline"})
    return [(letter, piece.marks & shown) for piece in pieces for letter in piece.text if not letter.isspace()]


def compare_suite(data: Path, peers: Mapping[str, Path]) -> float:
    """Print how many tests of the suite pass; return magcite's share, in text and look."""
    tests = list(tests_of(data))
    folder = (
        next(iter(peers["citeproc-py"].parent.parent.glob("lib/*/site-packages/citeproc/data/locales")), LOCALES)
        if ("citeproc-py" in peers)
        else LOCALES
    )
    failed = [name for name, parts in tests if not _passes(name, parts, folder)]
    print(f"\n| the suite's bibliographies: {len(tests)} | pass |\n| --- | --- |")
    print(f"| magcite, text and look | {len(tests) - len(failed)} |")
    with tempfile.TemporaryDirectory() as name:
        jobs = [_job(Path(name), place, parts) for place, (_, parts) in enumerate(tests)]
        expected = [_entries(parts["RESULT"]) for _, parts in tests]
        for peer, python in peers.items():
            answers = run_peer(peer, python, jobs)
            right = sum(
                [same(text) for text in answer.get("texts", []) if text.strip()] == texts
                for answer, texts in zip(answers, expected, strict=True)
            )
            print(f"| {peer}, text alone | {right} |")
    print(f"magcite fails: {', '.join(failed)}")
    return 1 - len(failed) / len(tests)


def _entries(written: str) -> list[str]:
    texts = re.findall(r'<div class="csl-entry">(.*?)(?=<div class="csl-entry">|\Z)', written, re.DOTALL)
    return [same(html.unescape(re.sub(r"<[^>]*>", "", text))) for text in texts]


def _language(style: str) -> str:
    match = re.search(r'default-locale="([^"]*)"', style)
    return match[1] if match else "en-US"


def _job(folder: Path, place: int, parts: Mapping[str, str]) -> Job:
    file = folder / f"{place}.csl"
    file.write_text(parts["CSL"].strip(), "utf-8")
    return Job(file, _language(parts["CSL"]), json.loads(parts["INPUT"]))


def _passes(name: str, parts: Mapping[str, str], folder: Path) -> bool:
    style = read_style(parts["CSL"].strip(), name)
    tag = _language(parts["CSL"])
    primary = tag.split("-")[0]
    layers = dict.fromkeys(("en-US", f"{primary}-{primary.upper()}", tag))
    files = [folder / f"locales-{layer}.xml" for layer in layers]
    locales = [parse_xml(file.read_bytes(), file.name) for file in files if file.is_file()]
    processor = Engine(style, tag, locales, partial(collate, language=primary))
    entries = processor.bibliography(json.loads(parts["INPUT"]))
    ours = [letter for one in entries for letter in looks_of_pieces(one.pieces)]
    return ours == looks_of(parts["RESULT"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 1 when magcite passes less of the suite than is asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--peers", type=Path, help="folder for the peers' environments (default: a passing one)")
    parser.add_argument("--misses", type=int, default=0, help="differences of magcite to show, a list")
    parser.add_argument("--styles", type=Path, nargs="+", default=[], metavar="CSL", help="these, and not the six")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as passing:
        folder = (options.peers or Path(passing)).resolve()
        peers: dict[str, Path] = {}
        for name in PEERS:
            try:
                peers[name] = install(name, folder)
            except CalledProcessError as error:
                print(f"{name} is left out: {error}", file=sys.stderr)
        share = compare_suite(options.data, peers)
        judge = install_judge(folder)
        if judge is None:
            print("works are not compared: there is no node to run citeproc-js", file=sys.stderr)
        else:
            compare_works(options.data, peers, judge, options.misses, options.styles)
    return 0 if share >= _GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
