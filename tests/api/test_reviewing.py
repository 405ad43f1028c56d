"""`magcite verify`: what is recorded, what is kept, what is refused, and where it is shown."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.process import Run

CLAIM = "A trial in 40 adults found that tea lowered stress."
BY = ("--verdict", "supported", "--by", "Anna Berg", "--on", "2026-11-20")


def reviewed(run: Run) -> dict[str, Any]:
    tree: dict[str, Any] = json.loads(run("check", "--format", "json").stdout)
    return tree


def test_a_review_is_recorded_shown_and_lapses(run: Run, project: Path) -> None:
    done = run("verify", "tea2020", *BY, "--note", "table 2: yes", "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout)["review"]
    assert (told["text"], told["citekey"], told["verdict"], told["by"]) == (CLAIM, "tea2020", "supported", "Anna Berg")
    tree = reviewed(run)
    assert tree["verdicts"][0]["review"]["by"] == "Anna Berg"
    assert tree["verdicts"][0]["verdict"] == "agrees"
    assert tree["summary"]["reviews"] == {"hold": 1, "stale": 0}
    assert "1 citation reviewed by a person: 1 supported; last on 2026-11-20" in run("check").stdout
    html = run("report", "page.md", "-o", "-").stdout
    assert "Reviewed by Anna Berg on 2026-11-20:" in html
    assert '"ClaimReview"' in html
    assert '"ClaimReview"' in run("render", "page.md", "--to", "html", "--fragment").stdout
    page = project / "page.md"
    page.write_text(page.read_text("utf-8").replace("40 adults", "50 adults"), "utf-8")
    tree = reviewed(run)
    assert tree["verdicts"][0]["review"] is None
    assert tree["summary"]["reviews"] == {"hold": 0, "stale": 1}
    (found,) = [one for one in tree["diagnostics"] if one["name"] == "stale-review"]
    assert (found["path"], found["line"]) == ("references/reviews.yaml", 2)
    html = run("report", "page.md", "-o", "-").stdout
    assert "ClaimReview" not in html
    assert "does not hold" in html
    old = told["claim"]
    assert run("verify", "tea2020", *BY, "--replaces", old).returncode == 0
    assert reviewed(run)["summary"]["reviews"] == {"hold": 1, "stale": 0}


def test_without_a_review_nothing_says_that_somebody_read_anything(run: Run, project: Path) -> None:
    assert project.exists()
    assert "ClaimReview" not in run("report", "page.md", "-o", "-").stdout
    assert "reviewed" not in run("check").stdout


def test_from_another_folder_the_page_is_the_same(run: Run, project: Path) -> None:
    assert run("verify", "tea2020", "--page", str(project / "page.md"), *BY).returncode == 0
    assert reviewed(run)["summary"]["reviews"]["hold"] == 1
    assert "page: page.md\n" in (project / "references" / "reviews.yaml").read_text("utf-8")


def test_what_stands_in_the_file_is_kept(run: Run, project: Path) -> None:
    path = project / "references" / "reviews.yaml"
    kept = "# ours\r\nreviews:\r\n- claim: broken\r\n"
    path.write_bytes(kept.encode())
    assert run("verify", "tea2020", *BY).returncode == 0
    assert path.read_bytes().decode().startswith(kept)
    assert reviewed(run)["summary"]["reviews"]["hold"] == 1
    assert "this review counts for nothing: page: is not there" in run("check").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("tea2020", *BY, "--on", "2999-01-01"), "has not come"),
        (("tea2020", *BY, "--on", "soon"), "is no day"),
        (("tea2020", *BY, "--by", " "), "a name is needed"),
        (("tea2020", *BY, "--replaces", "c0"), "no review names the claim 'c0'"),
        (("tea2020", *BY, "--reference", "spare2019"), "does not cite 'spare2019'"),
        (("spare2019", *BY), "there is no claim 'spare2019'"),
        (("no such", *BY), "there is no claim 'no such'"),
        (("3", *BY, "--page", "gone.md"), "gone.md"),
        (("5", *BY, "--page", "page.md"), "cites no reference of the library"),
    ],
)
def test_errors_write_nothing(run: Run, project: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run("verify", *arguments)
    assert (done.returncode, "Traceback" in done.stderr) == (2, False)
    assert message in done.stderr
    assert not (project / "references" / "reviews.yaml").exists()


def test_a_file_that_cannot_be_added_to_is_left_alone(run: Run, project: Path) -> None:
    path = project / "references" / "reviews.yaml"
    path.write_text("reviews: []\n", "utf-8")
    done = run("verify", "tea2020", *BY)
    assert done.returncode == 2
    assert path.read_text("utf-8") == "reviews: []\n"


def test_a_claim_of_several_sources_needs_one_named(run: Run, project: Path) -> None:
    page = project / "page.md"
    page.write_text(page.read_text("utf-8").replace("[@tea2020]", "[@tea2020; @spare2019]"), "utf-8")
    done = run("verify", "3", "--page", "page.md", *BY)
    assert (done.returncode, "say which: tea2020, spare2019" in done.stderr) == (2, True)
    assert run("verify", "3", "--page", "page.md", "--reference", "spare2019", *BY).returncode == 0
