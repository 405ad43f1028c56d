"""How fast Markdown pages are read, beside other parsers and beside markdown-it-py with pysbd on the same text.

    python benchmarks/pages.py [--size MB] [--file PAGE] [--whole]

Needs the dependency group `bench`. Every figure is the best of three runs in processor time, the rows of a table taken
in turn, so that a busy machine slows all of them.
"""

import argparse
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pysbd
from markdown_it import MarkdownIt
from marko import Markdown
from marko.ext.gfm import GFM

from magcite.language import split_sentences
from magcite.readers.pages import page_reader, read_page
from magcite.readers.pages.markdown_parser import parse_events
from page_text import page_text

_SLOW = 200_000  # characters for what reads less than 1 MB/s
_ROUNDS = 3
_LANGUAGE = "en"

_Run = tuple[str, Callable[[str], object], str]


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=float, default=1.0, help="MB of made-up text, and the most of the last table")
    parser.add_argument("--file", type=Path, help="read this page instead of made-up text")
    parser.add_argument("--whole", action="store_true", help="let read_page into the last table")
    chosen = parser.parse_args()
    text = chosen.file.read_text(encoding="utf-8") if chosen.file else page_text(int(chosen.size * 1e6))
    _compared(text)
    if not chosen.file:
        _scaling(int(chosen.size * 1e6), whole=chosen.whole)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    print(f"\npeak memory {peak:.0f} MB")
    return 0


def _compared(text: str) -> None:
    short = text[: text.rfind("\n\n", 0, _SLOW) if len(text) > _SLOW else len(text)]
    print(f"{_megabytes(text):.2f} MB; slow programs read the first {_megabytes(short):.2f} MB\n")
    _table(
        "parsers",
        [
            ("markdown-it-py, tokens", MarkdownIt("commonmark").enable("table").parse, text),
            ("marko, tree", Markdown(extensions=[GFM]).parse, short),
            ("pyromark, events with places", lambda page: sum(1 for _ in parse_events(page)), text),
        ],
    )
    _table(
        "blocks and sentences",
        [
            ("markdown-it-py + pysbd", _peer, short),
            ("magcite, the same scope", _blocks_and_sentences, text),
            ("magcite, blocks with citations", _blocks, text),
            ("magcite, read_page: claims, citations, quantities", _page, text if len(text) < 2e6 else short),
        ],
    )


def _peer(text: str) -> int:
    """Return the number of sentences in the blocks that hold text."""
    segmenter = pysbd.Segmenter(language=_LANGUAGE, clean=False, char_span=True)
    tokens = MarkdownIt("commonmark").enable("table").parse(text)
    return sum(len(segmenter.segment(token.content)) for token in tokens if token.type == "inline")


def _blocks(text: str) -> object:
    return page_reader("markdown").read(text, None)


def _blocks_and_sentences(text: str) -> int:
    blocks = page_reader("markdown").read(text, None).blocks
    return sum(len(list(split_sentences(block.text, _LANGUAGE))) for block in blocks)


def _page(text: str) -> object:
    return read_page(text, path="page.md", language=_LANGUAGE)


def _table(title: str, runs: Sequence[_Run]) -> None:
    """Print MB/s of each run, and as a multiple of the first."""
    times = [[_time(run, text) for _, run, text in runs] for _ in range(_ROUNDS)]
    rates = [_megabytes(text) / min(one[place] for one in times) for place, (_, _, text) in enumerate(runs)]
    print(f"{title:<52} {'MB/s':>8} {'ratio':>7}")
    for (name, _, _), rate in zip(runs, rates, strict=True):
        print(f"  {name:<50} {rate:>8.2f} {rate / rates[0]:>6.1f}x")
    print()


def _scaling(largest: int, *, whole: bool) -> None:
    runs = [("blocks with citations", _blocks), *([("read_page", _page)] if whole else [])]
    print(f"{'time of twice as much':<28} {'MB':>6} {'s':>8} {'time(2n)/time(n)':>17}")
    for name, run in runs:
        before: float | None = None
        for part in (8, 4, 2, 1):
            text = page_text(largest // part)
            taken = min(_time(run, text) for _ in range(_ROUNDS if part > 1 or largest < 2e6 else 2))
            ratio = f"{taken / before:.2f}" if before else ""
            print(f"  {name:<26} {_megabytes(text):>6.2f} {taken:>8.2f} {ratio:>17}")
            before = taken


def _time(run: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    run(text)
    return time.process_time() - start


def _megabytes(text: str) -> float:
    return len(text.encode()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
