"""docs/linking.md against the truth: its files are written, its commands are run."""

import re
import shlex
from pathlib import Path

from magcite.model import LinkState
from tests.process import Run

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "docs" / "linking.md").read_text("utf-8")
FILES = dict(re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE))
(COMMANDS,) = re.findall(r"<!-- run -->\n```console\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)


def test_its_commands_do_what_it_says(run: Run, tmp_path: Path) -> None:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    outputs = []
    for line in COMMANDS.splitlines():
        done = run(*shlex.split(line.removeprefix("$ magcite ")))
        assert done.returncode == 0, done.stderr
        outputs.append(done.stdout)
    assert "proposed leaf2021" in outputs[0]
    assert "linked leaf2021" in outputs[3]
    assert (tmp_path / "tea.txt.claims.yaml").exists()


def test_it_names_every_state_and_the_file_of_the_weights() -> None:
    assert {state.value for state in LinkState} <= set(re.findall(r"^\| `([a-z]+)` \|", TEXT, re.MULTILINE))
    (path,) = re.findall(r"`(src/\S+weights\.toml)`", TEXT)
    assert (ROOT / path).is_file()
