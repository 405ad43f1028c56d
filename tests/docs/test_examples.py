"""README and guide against the truth: files they show are written, commands they show are run, code is executed."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.process import Run

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs" / "guide.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")

FILES = dict(re.findall(r"<!-- example: (\S+) -->\n```\w+\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE))
COMMANDS = [
    line.removeprefix("$ ")
    for block in re.findall(r"<!-- run -->\n```console\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
    for line in block.splitlines()
]


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def test_the_guide_has_its_examples() -> None:
    assert set(FILES) == {"page.md", "references/tea2020.md", "magcite.toml"}
    assert len(COMMANDS) >= 11


@pytest.mark.usefixtures("guide")
@pytest.mark.parametrize("command", COMMANDS)
def test_commands_of_the_guide(run: Run, command: str) -> None:
    program, *arguments = shlex.split(command)
    assert program == "magcite"
    done = run(*arguments)
    assert "Traceback" not in done.stderr
    assert done.returncode in ({3, 4} if arguments[0] in {"check", "enrich"} else {0}), done.stderr


def test_ten_lines_of_python(tmp_path: Path) -> None:
    (code,) = re.findall(r"^```python\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert len(code.strip().splitlines()) <= 11
    script = tmp_path / "ten_lines.py"
    script.write_text(code + '\nassert bibtex.startswith("@")\n', "utf-8")
    done = subprocess.run([sys.executable, str(script)], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    for name in ("retracted-work", "field-mismatch", "another-work"):
        assert name in done.stdout


def test_own_page_of_the_readme(run: Run, tmp_path: Path) -> None:
    """The commands under "Your own page", against no network: registries are asked at a port nobody listens on."""
    section = README.partition("## Your own page")[2]
    lines = [line for line in section.splitlines() if line.startswith("$ magcite")]
    assert len(lines) == 6
    nobody = "http://127.0.0.1:9"
    for line in lines:
        arguments = shlex.split(line.removeprefix("$ magcite"), comments=True)
        done = run(*arguments, MAGCITE_CROSSREF_URL=nobody, MAGCITE_DOI_ORG_URL=nobody)
        assert "Traceback" not in done.stderr
        assert done.returncode in ({3, 4} if arguments[0] in {"check", "enrich"} else {0}), line + done.stderr
    assert (tmp_path / "references" / "doi-10-1097-01-ede-0000209454-41466-b7.md").is_file()
    assert (tmp_path / "report.html").is_file()


def test_links_in_the_docs_lead_somewhere() -> None:
    for file in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        if file.name.startswith("magnesium."):
            continue  # pages under test, with citations of every kind
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", file.read_text("utf-8")):
            assert os.path.lexists(file.parent / target), f"{file.name}: {target}"
