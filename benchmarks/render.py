"""How fast lists are rendered, beside the processor of CSL alone, pandoc, citeproc-js and the writers of data formats.

    python -m benchmarks.render [--works N] [--runs N] [--style NAME] [--language TAG] [--peers FOLDER]

The library is made up from the works of the golden files: other names, years, titles and identifiers. Seconds are
processor time, the best of the runs; ratios are to the first row of each table. What is compared starts from the same,
records that have been read, and ends with the same, the text of a file. Whole processes are `magcite render`, first
with an empty cache and then with the one that the first run left.
"""

import argparse
import json
import os
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from subprocess import CalledProcessError
from typing import Any

from bibtexparser.entrypoint import parse_string, write_string
from bibtexparser.middlewares.latex_encoding import LatexEncodingMiddleware
from bibtexparser.middlewares.names import MergeCoAuthors, MergeNameParts, SeparateCoAuthors, SplitNameParts
from bibtexparser.middlewares.parsestack import default_unparse_stack

from benchmarks.csl_peers import Job, install, install_judge, run_judge, run_peer
from magcite import open_project
from magcite.api.rendering import compile_for, render_bibliography
from magcite.bibliography.styles import STYLES, engine, load_style
from magcite.renderers import RenderOptions, load_renderer, render

__all__ = ["main"]

Table = dict[str, float]

_CSL = Path(__file__).parent.parent / "src" / "magcite" / "bibliography" / "csl" / "data"
_WORKS = Path(__file__).parent.parent / "tests" / "bibliography" / "csl" / "golden" / "works.json"
_FAMILIES = ("Berg", "Ek", "Öberg", "Åkesson", "Smith", "Garcia", "Kowalski", "Nguyen", "Müller", "Silva", "Khan")
_GIVEN = ("Anna", "Bo", "C. D.", "Eva-Lena", "Frank G.")
_TAGS = {"sv": "sv-SE", "en": "en-US", "de": "de-DE"}
_PROCESSES = {"Markdown": "list.md", "HTML": "list.html", "BibTeX": "list.bib", "CSL-JSON": "list.json"}


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


def seconds(work: Callable[[], object], runs: int = 1) -> float:
    """Return the processor time of some work, the shortest of a number of runs."""
    taken: list[float] = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


class Measured:
    """One library, and the tables made of it.

    Attributes:
        works: in CSL-JSON.
        runs: of each row, the best of which counts.
    """

    def __init__(self, works: Sequence[Mapping[str, Any]], style: str, language: str, folder: Path, runs: int) -> None:
        """Write the library into a folder, and open it as a project."""
        self.works, self.runs = works, runs
        self._style, self._language, self._folder = style, language, folder
        file = folder / "library.json"
        file.write_text(json.dumps(works), "utf-8")
        (folder / "magcite.toml").write_text(f'[project]\nlanguage = "{language}"\nstyle = "{style}"\n', "utf-8")
        self._project = open_project(folder, references=file)

    def lists(self) -> Table:
        """Return how long lists take, from records that have been read."""
        style, cache = load_style(self._style), self._folder / "cache"
        table = {"processor alone": seconds(lambda: engine(style, self._language).bibliography(self.works), self.runs)}
        table["read the library"] = seconds(lambda: self._project.library)
        for name, form in (("Markdown", "markdown"), ("HTML", "html")):
            table[name] = seconds(lambda form=form: render_bibliography(self._project, form), self.runs)  # type: ignore[misc]
        table["Markdown, list kept"] = seconds(lambda: render_bibliography(self._project, "markdown", cache=cache))
        table["Markdown, kept list"] = seconds(lambda: render_bibliography(self._project, "markdown", cache=cache))
        return table

    def data(self) -> list[Table]:
        """Return how long files of data take, from records that have been read, beside libraries that write them."""
        bibliography = compile_for(self._project, (), {}, cited_only=False, bare=True)
        written = render("bibtex", bibliography)
        library, changed = parse_string(written), parse_string(written)
        in_place = default_unparse_stack(allow_inplace_modification=True)
        parts = parse_string(written, append_middleware=[SeparateCoAuthors(), SplitNameParts()])
        merging = [MergeNameParts(), MergeCoAuthors(), LatexEncodingMiddleware(), *default_unparse_stack()]

        def by_magcite(form: str, encoding: str = "utf8") -> float:
            write = load_renderer(form).render
            return seconds(lambda: write(bibliography, RenderOptions(encoding)), self.runs)

        def whole(form: str) -> float:
            return seconds(lambda: render_bibliography(self._project, form), self.runs)

        return [
            {
                "bibtexparser's writer": seconds(lambda: write_string(library), self.runs),
                "bibtexparser's writer, in place": seconds(lambda: write_string(changed, unparse_stack=in_place)),
                "bibtexparser's writer, names put together, LaTeX": seconds(
                    lambda: write_string(parts, unparse_stack=merging), self.runs
                ),
                "BibTeX": by_magcite("bibtex"),
                "BibTeX, LaTeX": by_magcite("bibtex", "latex"),
                "BibTeX, with checks and order": whole("bibtex"),
            },
            {
                "json.dumps": seconds(lambda: json.dumps(self.works, ensure_ascii=False, indent=2), self.runs),
                "CSL-JSON": by_magcite("csl-json"),
                "CSL-JSON, with checks and order": whole("csl-json"),
            },
        ]

    def processes(self) -> Table:
        """Return how long `magcite render` takes as a process, for the first time and again."""
        table: Table = {"Python alone": self._process("-c", "pass")}
        for name, output in _PROCESSES.items():
            arguments = ("-m", "magcite", "--quiet", "--references", "library.json", "render", "-o", output)
            for time_of in ("first", "second"):
                table[f"{name}, {time_of} time"] = self._process(*arguments)
        return table

    def _process(self, *arguments: str) -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        environ = {**os.environ, "MAGCITE_CACHE": str(self._folder / "kept")}
        subprocess.run([sys.executable, *arguments], cwd=self._folder, env=environ, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def peers(works: Sequence[Mapping[str, Any]], style: str, language: str, folder: Path) -> Table:
    """Return the seconds of pandoc and citeproc-js; one that cannot be installed is left out with a word."""
    job = Job(_CSL / "styles" / f"{STYLES[style]}.csl", _TAGS[language], works)
    found: Table = {}
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


def show(table: Table, heading: str) -> None:
    """Print a table; ratios are to its first row."""
    first = next(iter(table.values()))
    print(f"\n| {heading} | s | ratio |\n| --- | --- | --- |")
    for what, taken in table.items():
        print(f"| {what} | {taken:.2f} | {taken / first:.2f} |", flush=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables; 1 when Markdown takes more than one and a half times as long as the processor alone."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--works", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--style", default="apa", choices=sorted(STYLES))
    parser.add_argument("--language", default="sv", choices=sorted(_TAGS))
    parser.add_argument("--peers", type=Path, help="folder for the peers' environments (default: none are run)")
    options = parser.parse_args(arguments)
    works = made_up(options.works)
    of = f"{options.works} works"
    with tempfile.TemporaryDirectory() as name:
        measured = Measured(works, options.style, options.language, Path(name), options.runs)
        lists = measured.lists()
        if options.peers:
            lists |= peers(works, options.style, options.language, options.peers.resolve())
        show(lists, f"{of}, {options.style}, {options.language}")
        for table in measured.data():
            show(table, f"{of}, to {list(table)[-1].split(',')[0]}")
        show(measured.processes(), f"{of}, whole processes")
    return 0 if lists["Markdown"] <= 1.5 * lists["processor alone"] else 1


if __name__ == "__main__":
    sys.exit(main())
