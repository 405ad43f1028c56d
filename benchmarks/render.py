"""How fast lists are rendered, beside the processor of CSL alone, pandoc, citeproc-js and the writers of data formats.

    python -m benchmarks.render [--works N] [--style NAME] [--language TAG] [--peers FOLDER]

The library is made up from the works of the golden files: other names, years, titles and identifiers. Seconds are
processor time of one run each, of magcite without reading the library; ratios are to the first row of a table.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any

from bibtexparser.entrypoint import parse_string, write_string

from benchmarks.csl_peers import Job, install, install_judge, run_judge, run_peer
from magcite import open_project
from magcite.api.rendering import render_bibliography
from magcite.bibliography.styles import STYLES, engine, load_style

__all__ = ["main"]

_CSL = Path(__file__).parent.parent / "src" / "magcite" / "bibliography" / "csl" / "data"
_WORKS = Path(__file__).parent.parent / "tests" / "bibliography" / "csl" / "golden" / "works.json"
_FAMILIES = ("Berg", "Ek", "Öberg", "Åkesson", "Smith", "Garcia", "Kowalski", "Nguyen", "Müller", "Silva", "Khan")
_GIVEN = ("Anna", "Bo", "C. D.", "Eva-Lena", "Frank G.")
_TAGS = {"sv": "sv-SE", "en": "en-US", "de": "de-DE"}


def made_up(number: int) -> list[dict[str, Any]]:
    """Return works in CSL-JSON that do not exist."""
    chance = random.Random(number)
    kinds = json.loads(_WORKS.read_text("utf-8"))
    works: list[dict[str, Any]] = []
    for place in range(number):
        work = {key: value for key, value in chance.choice(kinds).items() if key not in {"custom", "PMID", "PMCID"}}
        work |= {"id": f"work{place}", "title": f"{work.get('title', 'Zinc')} {place}"}
        if "author" in work:
            people = range(chance.choice((1, 1, 2, 3, 4, 8)))
            work["author"] = [{"family": chance.choice(_FAMILIES), "given": chance.choice(_GIVEN)} for _ in people]
        if "DOI" in work:
            work["DOI"] = f"10.1234/{place}"
        work["issued"] = {"date-parts": [[chance.randint(1970, 2024)]]}
        works.append(work)
    return works


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(works: Sequence[Mapping[str, Any]], style: str, language: str, folder: Path) -> list[dict[str, float]]:
    """Return two tables: lists, and files of data."""
    file = folder / "library.json"
    file.write_text(json.dumps(works), "utf-8")
    (folder / "magcite.toml").write_text(f'[project]\nlanguage = "{language}"\nstyle = "{style}"\n', "utf-8")
    project = open_project(folder, references=file)
    cache = folder / "cache"
    lists = {
        "processor alone": seconds(lambda: engine(load_style(style), language).bibliography(works)),
        "read the library": seconds(lambda: project.library),
        "Markdown": seconds(lambda: render_bibliography(project, "markdown")),
        "HTML": seconds(lambda: render_bibliography(project, "html")),
        "Markdown, kept": seconds(lambda: render_bibliography(project, "markdown", cache=cache)),
        "Markdown, second time": seconds(lambda: render_bibliography(project, "markdown", cache=cache)),
    }
    written = render_bibliography(project, "bibtex")
    library = parse_string(written)
    data = {
        "json.dumps": seconds(lambda: json.dumps(works, ensure_ascii=False, indent=2)),
        "bibtexparser's writer": seconds(lambda: write_string(library)),
        "CSL-JSON": seconds(lambda: render_bibliography(project, "csl-json")),
        "BibTeX": seconds(lambda: render_bibliography(project, "bibtex")),
    }
    return [lists, data]


def peers(works: Sequence[Mapping[str, Any]], style: str, language: str, folder: Path) -> dict[str, float]:
    """Return the seconds of pandoc and citeproc-js; one that cannot be installed is left out with a word."""
    job = Job(_CSL / "styles" / f"{STYLES[style]}.csl", _TAGS[language], works)
    found: dict[str, float] = {}
    try:
        found["pandoc"] = run_peer("pandoc", install("pandoc", folder), [job])[0].get("seconds", 0.0)
    except CalledProcessError as error:
        print(f"pandoc is left out: {error}", file=sys.stderr)
    judge = install_judge(folder)
    if judge is None:
        print("citeproc-js is left out: there is no node", file=sys.stderr)
    else:
        found["citeproc-js"] = run_judge(judge, [job])[0].get("seconds", 0.0)
    return found


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 1 when Markdown takes more than one and a half times as long as the processor alone."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--works", type=int, default=10_000)
    parser.add_argument("--style", default="apa", choices=sorted(STYLES))
    parser.add_argument("--language", default="sv", choices=sorted(_TAGS))
    parser.add_argument("--peers", type=Path, help="folder for the peers' environments (default: none are run)")
    options = parser.parse_args(arguments)
    works = made_up(options.works)
    with tempfile.TemporaryDirectory() as name:
        lists, data = measure(works, options.style, options.language, Path(name))
    if options.peers:
        lists |= peers(works, options.style, options.language, options.peers.resolve())
    for table in (lists, data):
        first = next(iter(table.values()))
        print(f"\n| {options.works} works, {options.style}, {options.language} | s | ratio |\n| --- | --- | --- |")
        for what, taken in table.items():
            print(f"| {what} | {taken:.2f} | {taken / first:.2f} |")
    return 0 if lists["Markdown"] <= 1.5 * lists["processor alone"] else 1


if __name__ == "__main__":
    sys.exit(main())
