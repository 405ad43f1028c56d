"""How a run ends when something from outside ends it, and how faults are told."""

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from magcite.cli.console import Console
from magcite.errors import IdentifierError, InputError, InputsError
from tests.loopback import Fault, Registry
from tests.process import Run


def test_ctrl_c_ends_with_130_and_nothing_half_written(project: Path) -> None:
    with Registry([]) as registry:
        registry.faults.append(Fault(delay=30))
        environ = {"MAGCITE_CROSSREF_URL": registry.url, "MAGCITE_DOI_ORG_URL": registry.url}
        running = subprocess.Popen(
            [sys.executable, "-m", "magcite", "enrich"],
            cwd=project,
            env=os.environ | environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        deadline = time.monotonic() + 20
        while not registry.asked and time.monotonic() < deadline:
            time.sleep(0.05)
        assert registry.asked
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=20)
    assert (running.returncode, out) == (130, "")
    assert err == "interrupted; nothing is half written\n"
    assert sorted(path.name for path in (project / "references").iterdir()) == ["spare2019.md", "tea2020.md"]


def test_a_reader_that_goes_away_is_no_fault(project: Path) -> None:
    command = f"{sys.executable} -m magcite render --to csl-json | head -c 1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=project, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.stdout == b"["


def test_faults_are_told_one_a_line_with_their_place() -> None:
    err = io.StringIO()
    console = Console(io.StringIO(), err, environ={})
    console.error(InputsError((InputError("bad", path="a.md", line=3, column=4), InputError("worse", path="b.md"))))
    console.error(IdentifierError("DOI", "x", "it has no suffix"))
    assert err.getvalue().splitlines() == [
        "a.md:3:4: error: bad",
        "b.md: error: worse",
        "error: 'x' is not a DOI: it has no suffix",
    ]


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_colour_and_progress_are_for_terminals_that_want_them() -> None:
    assert Console(Terminal(), Terminal(), environ={}).colour
    assert not Console(Terminal(), Terminal(), environ={"NO_COLOR": "1"}).colour
    assert not Console(Terminal(), Terminal(), environ={"TERM": "dumb"}).colour
    assert not Console(io.StringIO(), Terminal(), environ={}).colour
    quiet = Terminal()
    console = Console(Terminal(), quiet, quiet=True, environ={})
    console.overwrite("1/2")
    console.note("wrote it")
    assert quiet.getvalue() == ""
    loud = Terminal()
    Console(Terminal(), loud, environ={}).overwrite("1/2")
    assert loud.getvalue() == "\r\x1b[K1/2"


def test_commands_that_are_needed_twice_say_the_same(run: Run, project: Path) -> None:
    first = run("check", "--format", "json")
    assert first.stdout == run("check", "--format", "json", "--project", str(project)).stdout.replace(
        str(project) + "/", ""
    )
