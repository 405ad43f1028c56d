"""Abbreviated names of journals against full ones: magcite's comparer beside pyiso4, which knows ISO 4's word list.

    python -m benchmarks.journal_names --data DIR [--environments DIR] [--misses N]

DIR holds `crossref/works.jsonl.gz`. Right pairs are `container-title` and `short-container-title` of one work where
they differ, each once; wrong pairs are each full name with the short name of every other journal. magcite compares the
two. pyiso4 (https://pypi.org/project/pyiso4/, with the List of Title Word Abbreviations of 2021) abbreviates the full
name, and the pair agrees when that is the short name, or what it makes of the short name, case and points aside. It is
installed into an environment of its own: it needs Unidecode, which is under the GPL.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import unescape
from pathlib import Path

from benchmarks.references import read
from magcite.comparison.fields.container_title import COMPARER
from magcite.comparison.fields.field import comparable
from magcite.model import FieldVerdict, Item

__all__ = ["main", "pairs_of", "rows_of", "wrong_of"]

_PACKAGES = ("pyiso4==0.1.6",)
_AGREE = frozenset({FieldVerdict.SAME, FieldVerdict.COMPATIBLE})
_SCRIPT = """
import json, sys
from pyiso4.ltwa import Abbreviate
iso4 = Abbreviate.create()
def made(name):
    try:
        return iso4(name, remove_part=True)
    except IndexError:  # it fails on some names
        return name
print(json.dumps({name: made(name) for name in json.load(sys.stdin)}))
"""
Pair = tuple[str, str]  # full name, short name


def pairs_of(messages: Iterable[Mapping[str, object]]) -> list[Pair]:
    """Return full and short names that differ, each pair once, in order."""
    found: dict[Pair, None] = {}
    for message in messages:
        full, short = (message.get(name) or [""] for name in ("container-title", "short-container-title"))
        names = unescape(str(full[0])), unescape(str(short[0]))  # type: ignore[index]
        if all(names) and comparable(names[0]) != comparable(names[1]):
            found[names] = None
    return list(found)


def wrong_of(pairs: Sequence[Pair]) -> list[Pair]:
    """Return each full name with every short name that is no name of that journal."""
    names: dict[str, set[str]] = {}
    for full, short in pairs:
        names.setdefault(comparable(full), set()).add(comparable(short))
    return [
        (full, short)
        for full, _ in pairs
        for other, short in pairs
        if comparable(other) != comparable(full) and comparable(short) not in names[comparable(full)]
    ]


def by_rule(full: str, short: str) -> bool | None:
    """Return what magcite's comparer says: yes, no, or None for not known."""
    verdict = COMPARER.compare(Item(container_title=full), Item(container_title=short))
    return None if verdict is FieldVerdict.UNKNOWN else verdict in _AGREE


def by_list(abbreviated: Mapping[str, str]) -> Callable[[str, str], bool | None]:
    """Return how pyiso4 judges, by what it made of each name."""

    def judge(full: str, short: str) -> bool | None:
        return comparable(abbreviated[full]) in {comparable(short), comparable(abbreviated[short])}

    return judge


def rows_of(name: str, judge: Callable[[str, str], bool | None], right: Sequence[Pair], wrong: Sequence[Pair]) -> str:
    """Return one row: right pairs that agree, are not known, differ; wrong pairs that agree, and are not known."""
    begun = time.process_time()
    said, false = [judge(*pair) for pair in right], [judge(*pair) for pair in wrong]
    seconds = time.process_time() - begun
    cells = [
        f"{said.count(True)} ({said.count(True) / len(said):.1%})", str(said.count(None)), str(said.count(False)),
        f"{false.count(True)} ({false.count(True) / len(false):.3%})", str(false.count(None)), f"{seconds:.1f}",
    ]  # fmt: skip
    return f"| {name} | {' | '.join(cells)} |"


def abbreviations(names: Iterable[str], folder: Path) -> dict[str, str]:
    """Return what pyiso4 makes of each name, in an environment made below a folder unless it is there."""
    python = folder / "pyiso4" / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "pyiso4")], check=True)
        command = [str(python), "-m", "pip", "install", "--quiet", *_PACKAGES]
        subprocess.run(command, check=True, stderr=subprocess.DEVNULL)
    asked = json.dumps(sorted(set(names)))
    done = subprocess.run([str(python), "-c", _SCRIPT], input=asked, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run and print; 0 when the rule lets fewer than one wrong pair in a thousand agree, else 1; 2 without data."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--environments", type=Path, metavar="DIR", help="where pyiso4 is installed, and kept")
    parser.add_argument("--misses", type=int, default=0, metavar="N")
    options = parser.parse_args(arguments)
    if not (options.data / "crossref" / "works.jsonl.gz").is_file():
        print(f"there are no data in {options.data}, and nothing was measured")
        return 2
    right = pairs_of(row["message"] for row in read(options.data / "crossref" / "works.jsonl.gz"))
    wrong = wrong_of(right)
    with tempfile.TemporaryDirectory() as folder:
        made = abbreviations((name for pair in right for name in pair), options.environments or Path(folder))
    judges: dict[str, Callable[[str, str], bool | None]] = {
        "the rule (magcite)": by_rule,
        "pyiso4 0.1.6": by_list(made),
    }
    print(f"{len(right)} right pairs, {len(wrong)} wrong pairs\n")
    print("| | right: agree | not known | differ | wrong: agree | not known | seconds |\n" + "| --- " * 7 + "|")
    for name, judge in judges.items():
        print(rows_of(name, judge, right, wrong))
    for name, judge in judges.items():
        told = [("missed", pair) for pair in right if judge(*pair) is not True]
        told += [("false", pair) for pair in wrong if judge(*pair)]
        print("".join(f"\n{name} {kind}: {full} | {short}" for kind, (full, short) in told[: options.misses]))
    false = sum(by_rule(*pair) is True for pair in wrong)
    return 0 if false / len(wrong) < 0.001 else 1


if __name__ == "__main__":
    sys.exit(main())
