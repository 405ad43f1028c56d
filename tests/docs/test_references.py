"""docs/references.md against the truth: its page is checked, its commands are run, its file is read."""

import re
import shlex
from pathlib import Path

from magcite.readers.accepted import read_accepted
from tests.process import Run

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "references.md").read_text("utf-8")
FILES = dict(re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE))
(SHOWN,) = re.findall(r"<!-- file: references/leaf2010.md -->\n```yaml\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
(COMMANDS,) = re.findall(r"<!-- run -->\n```console\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


def test_the_page_and_its_commands(run: Run, tmp_path: Path) -> None:
    (tmp_path / "references").mkdir(exist_ok=True)
    (tmp_path / "page.md").write_text(FILES["page.md"], "utf-8")
    ended = []
    for line in COMMANDS.splitlines():
        program, *arguments = shlex.split(line.removeprefix("$ "))
        assert program == "magcite"
        done = run(*arguments)
        assert "Traceback" not in done.stderr
        ended.append((done.returncode, done.stdout))
    assert [code for code, _ in ended] == [4, 0, 3]
    assert "lost-link" in ended[0][1]
    assert "leaf2010 is confirmed by no registry" in ended[0][1]
    assert "lost-link" not in ended[2][1]
    written = (tmp_path / "references" / "leaf2010.md").read_text("utf-8")
    assert SHOWN in written
    assert "I read it twice." in written


def test_the_file_is_read_whole() -> None:
    read = read_accepted(FILES["references/accepted.yaml"], path="accepted.yaml")
    assert (len(read.entries), read.misread) == (2, ())


def test_commands_that_need_a_difference_are_understood(run: Run) -> None:
    for line in re.findall(r"^\$ (magcite accept .*)$", TEXT, re.MULTILINE):
        done = run(*shlex.split(line)[1:])
        assert (done.returncode, "no reference has the citekey" in done.stderr) == (2, True)
