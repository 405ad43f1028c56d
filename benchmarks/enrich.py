"""How fast many DOIs are asked about at a registry that enforces Crossref's limits, in batches of 50, of 20, and alone.

    python -m benchmarks.enrich --dois 10000 --sample 500

The registry runs in a process of its own on this machine. It refuses more than three lists and ten single records a
second, and more than three calls at once; a list takes 300 to 800 ms, a single record 80 to 200 ms.
"""

import argparse
import json
import multiprocessing
import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from tests.loopback import POLITE, Registry, work

from magcite import enrich_library, open_project
from magcite.enrich import enrich
from magcite.identifiers import Doi
from magcite.model import Found, Item, Lock, Reference, Settings, SourceName
from magcite.sources import load
from magcite.transport import Transport
from magcite.transport.clock import now

LIST_SECONDS, SINGLE_SECONDS = (0.3, 0.8), (0.08, 0.2)
ALLOWED = {50: 150.0, 20: 60.0, 1: 10.0}  # DOIs a second that the policy allows, by size of the batch
MAILTO = "benchmark@example.org"


@dataclass(frozen=True, slots=True)
class Server:
    """A registry in another process."""

    url: str
    pipe: Connection

    def counts(self) -> dict[str, Any]:
        """Return requests, refusals and the most calls at once since the last time, and forget them."""
        self.pipe.send("counts")
        return dict(self.pipe.recv())


def dois(count: int) -> list[str]:
    """As many DOIs as are wanted, all of them registered."""
    return [f"10.5555/benchmark.{number}" for number in range(count)]


def serve(pipe: Connection, count: int) -> None:
    """Play Crossref until told to stop."""
    chance = random.Random(1)
    with Registry([_message(doi) for doi in dois(count)]) as registry:
        registry.policy = POLITE()
        registry.latency = lambda kind: chance.uniform(*(LIST_SECONDS if kind == "list" else SINGLE_SECONDS))
        pipe.send(registry.url)
        while pipe.recv() != "stop":
            policy = registry.policy
            pipe.send({"requests": len(registry.asked), "refused": list(policy.refused), "most": policy.most})
            registry.asked.clear()
            registry.policy = POLITE()


def _message(doi: str) -> dict[str, Any]:
    """A message as long as Crossref's usually are: some 3 kB."""
    authors = [{"family": f"Leaf{number}", "given": "Ann", "affiliation": []} for number in range(6)]
    cited = [{"key": f"ref{number}", "DOI": f"10.5555/cited.{number}", "year": "2001"} for number in range(30)]
    return work(doi, f"A study called {doi}", author=authors, reference=cited, issued={"date-parts": [[2020, 3]]})


@contextmanager
def server(count: int) -> Iterator[Server]:
    """Run the registry while the block runs."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=serve, args=(there, count), daemon=True)
    process.start()
    try:
        yield Server(here.recv(), here)
    finally:
        here.send("stop")
        process.join(5)


def whole_run(registry: Server, count: int, folder: Path) -> None:
    """Enrich a library as the command line does, twice."""
    items = [{"id": f"b{number}", "type": "article-journal", "DOI": doi} for number, doi in enumerate(dois(count))]
    (folder / "list.json").write_text(json.dumps(items), "utf-8")
    (folder / "magcite.toml").write_text(
        f'[project]\nmailto = "{MAILTO}"\n[sources]\ncache = "cache"\nask = ["crossref", "doi.org"]\n'
        f'crossref.url = "{registry.url}"\ndoi_org.url = "{registry.url}"\n',
        "utf-8",
    )
    for run in ("first run", "second run"):
        began = time.perf_counter()
        enriched = enrich_library(open_project(folder, references=folder / "list.json"))
        seconds = time.perf_counter() - began
        found = sum(isinstance(answer, Found) for answers in enriched.lock.answers.values() for answer in answers)
        _print(f"batches of 50, {run}", count, found, seconds, counts=registry.counts(), allowed=ALLOWED[50])


def in_batches(registry: Server, count: int, size: int) -> None:
    """Ask Crossref in batches of another size."""
    source = replace(load(SourceName.CROSSREF), batch=size)
    references = [Reference(doi, Item(doi=Doi.parse(doi))) for doi in dois(count)]
    settings = Settings(mailto=MAILTO, urls={SourceName.CROSSREF: registry.url})
    began = time.perf_counter()
    with Transport(settings) as transport:
        lock = enrich(references, Lock(), sources=[source], send=transport.send, send_many=transport.send_many, now=now)
    seconds = time.perf_counter() - began
    found = sum(isinstance(answer, Found) for answers in lock.answers.values() for answer in answers)
    name = "one request a DOI" if size == 1 else f"batches of {size}"
    _print(name, count, found, seconds, counts=registry.counts(), allowed=ALLOWED[size])


def _print(name: str, count: int, found: int, seconds: float, *, counts: dict[str, Any], allowed: float) -> None:
    rate = count / seconds
    if counts["refused"]:
        print("refused:", *counts["refused"], sep="\n  ")
    share = f"{rate / allowed:6.1%}" if counts["requests"] else "     -"
    print(
        f"{name:<26} {count:>6} DOIs  {found:>6} found  {counts['requests']:>5} requests  "
        f"{len(counts['refused']):>3} refused  {counts['most']} at once  {seconds:7.2f} s  {rate:7.1f} DOI/s  "
        f"{share} of what is allowed"
    )


def main(argv: Sequence[str] | None = None) -> None:
    """Run all measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dois", type=int, default=1000, help="DOIs in batches of 50 (default: 1000)")
    parser.add_argument("--sample", type=int, default=60, help="DOIs in smaller batches and alone (default: 60)")
    arguments = parser.parse_args(argv)
    with server(max(arguments.dois, arguments.sample)) as registry, tempfile.TemporaryDirectory() as folder:
        whole_run(registry, arguments.dois, Path(folder))
        in_batches(registry, arguments.sample, 20)
        in_batches(registry, arguments.sample, 1)


if __name__ == "__main__":
    main()
