"""The built wheel in a clean environment: it installs, runs, carries its data, and its types hold."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

CONSUMER = """
from pathlib import Path

import magcite


def untrue_fields(folder: Path) -> list[str]:
    project: magcite.Project = magcite.open_project(folder)
    pages: tuple[magcite.Page, ...] = magcite.read_pages(project)
    report: magcite.CheckReport = magcite.check_pages(project, pages)
    found: list[magcite.Diagnostic] = list(report.diagnostics)
    text: str = magcite.render_bibliography(project, "bibtex", pages)
    return [diagnostic.message for diagnostic in found] + [text]
"""

WRONG = """
import magcite

number: int = magcite.render_bibliography(magcite.open_project(), "bibtex")
"""


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a virtual environment with the wheel and what it depends on, and nothing of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=False)
    (site,) = (folder / "venv").glob("lib/python*/site-packages")
    # a path in a .pth brings the dependencies of this environment, and not its editable magcite: no network needed
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    install = [
        sys.executable,
        "-m",
        "pip",
        "--python",
        str(folder / "venv"),
        "install",
        "--quiet",
        "--no-index",
        "--no-deps",
    ]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    return folder / "venv"


def test_runs_its_main_job(environment: Path, tmp_path: Path) -> None:
    magcite = str(environment / "bin" / "magcite")

    def call(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run([magcite, *arguments], check=False, cwd=tmp_path, capture_output=True, encoding="utf-8")

    assert call("init").returncode == 0
    check = call("check")
    assert check.returncode in {3, 4}, check.stderr
    report = call("report", "page.md", "-o", "report.html")
    assert report.returncode == 0, report.stderr
    assert (tmp_path / "report.html").read_text("utf-8").startswith("<!doctype html>")
    for name in ("markdown", "html", "bibtex", "csl-json"):
        assert call("render", "page.md", "--to", name).returncode == 0


def test_its_types_hold_for_a_strict_consumer(environment: Path, tmp_path: Path) -> None:
    def mypy(code: str) -> subprocess.CompletedProcess[str]:
        (tmp_path / "consumer.py").write_text(code, "utf-8")
        python = str(environment / "bin" / "python")
        command = [sys.executable, "-m", "mypy", "--strict", "--python-executable", python, "consumer.py"]
        return subprocess.run(command, check=False, cwd=tmp_path, capture_output=True, encoding="utf-8")

    good = mypy(CONSUMER)
    assert good.returncode == 0, good.stdout
    wrong = mypy(WRONG)
    assert wrong.returncode == 1
    assert 'expression has type "str", variable has type "int"' in wrong.stdout


def test_the_wheel_holds_types_licence_and_data(environment: Path) -> None:
    (package,) = environment.glob("lib/python*/site-packages/magcite")
    assert (package / "py.typed").is_file()
    shipped = {path.name for path in (package / "language" / "data").glob("*.toml")}
    assert {"da.toml", "en.toml", "sv.toml"} <= shipped
    (metadata,) = environment.glob("lib/python*/site-packages/magcite-*.dist-info")
    assert "MIT License" in (metadata / "licenses" / "LICENSE").read_text("utf-8")
