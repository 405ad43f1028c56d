"""docs/sidecar.md against the truth: its files are written, its commands are run."""

import re
import shlex
from pathlib import Path

import pytest

from magcite.readers.sidecar import ClaimBlock, SidecarFile
from tests.process import Run

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "sidecar.md").read_text("utf-8")
FILES = dict(re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE))
RUNS = [
    [line.removeprefix("$ magcite ") for line in block.splitlines()]
    for block in re.findall(r"<!-- run -->\n```console\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
]
SIDECAR = "tea.txt.claims.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("tea.txt", "references/tea2020.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(FILES[name], "utf-8")
    return tmp_path


def test_the_first_commands(run: Run, folder: Path) -> None:
    show, dry, write, check = RUNS[0]
    assert "lost: Read the study here" in run(*shlex.split(show)).stdout
    assert "key: tea2020" in run(*shlex.split(dry)).stdout
    assert not (folder / SIDECAR).exists()
    assert run(*shlex.split(write)).returncode == 0
    checked = run(*shlex.split(check))
    assert "lost-link" not in checked.stdout
    assert "no reference describes doi:10.5555/men" in checked.stdout


def test_the_file_by_hand(run: Run, folder: Path) -> None:
    (folder / SIDECAR).write_text(FILES[SIDECAR], "utf-8")
    claims, write, check = RUNS[1]
    shown = run(*shlex.split(claims)).stdout
    assert "linked: tea2020 (p. 4, supports)" in shown
    assert "not in library: doi:10.5555/men" in shown
    assert run(*shlex.split(write)).returncode == 0
    written = (folder / SIDECAR).read_text("utf-8")
    for kept in ("checked-by: me         # keys of your own", "The second reading agreed", "# id of the claim when"):
        assert kept in written
    assert "ANC" not in run(*shlex.split(check)).stdout


def test_every_key_is_told() -> None:
    for name, field in (*ClaimBlock.model_fields.items(), *SidecarFile.model_fields.items()):
        assert f"`{field.alias or name}`" in TEXT or f"[].{name}`" in TEXT or name in {"schema_", "claims"}, name
