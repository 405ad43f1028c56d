"""`magcite link` as a process: what it shows, what it writes, what it refuses, and what a later check says."""

import json
from pathlib import Path

import pytest

from tests.process import Run

TRIAL = "A trial in 40 adults found that tea lowered stress by 12% after 8 weeks."
OTHER = "Researchers followed 4035 men for 18 years and saw that tea made no difference to their sleep."
TEXT = f"Tea\n\n{TRIAL}\nRead the study here\n\n{OTHER}\n"


@pytest.fixture
def text_page(project: Path) -> Path:
    path = project / "tea.txt"
    path.write_text(TEXT, "utf-8")
    return path


def links(run: Run, *arguments: str) -> dict[str, list[str]]:
    """Keys by the first word of each claim."""
    done = run("link", "tea.txt", "--format", "json", *arguments)
    (page,) = json.loads(done.stdout)["pages"]
    return {link["text"].split()[0]: link["keys"] for link in page["links"]}


def test_it_shows_which_claims_are_tied(run: Run, project: Path) -> None:
    done = run("link", "page.md")
    assert (done.returncode, done.stderr) == (0, "")
    assert "3: linked tea2020" in done.stdout
    assert "5: none" in done.stdout
    assert "not-in-library: nobody1999" in done.stdout
    tree = json.loads(run("link", "page.md", "--format", "json").stdout)
    first, second = tree["pages"][0]["links"]
    assert (first["state"], first["keys"], first["candidates"]) == ("linked", ["tea2020"], [])
    assert (second["state"], second["keys"]) == ("none", [])
    text = (project / "page.md").read_text("utf-8")
    assert "A trial in 40 adults" in text[first["start"] : first["end"]]


@pytest.mark.usefixtures("text_page")
def test_setting_writes_a_sidecar_that_answers_the_lost_link(run: Run, project: Path) -> None:
    assert "leads nowhere" in run("check", "tea.txt").stdout
    done = run("link", "tea.txt", "--write", "--set", "3=tea2020", "--set", "6=doi:10.5555/men,pmid:123")
    assert done.returncode == 0, done.stderr
    assert "wrote tea.txt.claims.yaml" in done.stderr
    sidecar = (project / "tea.txt.claims.yaml").read_text("utf-8")
    assert "{key: tea2020}" in sidecar
    assert 'target: "doi:10.5555/men"' in sidecar or "target: doi:10.5555/men" in sidecar
    assert links(run) == {"A": ["tea2020"], "Researchers": []}
    checked = run("check", "tea.txt")
    assert "leads nowhere" not in checked.stdout
    assert "no reference describes doi:10.5555/men" in checked.stdout
    assert "tea2020" in run("claims", "tea.txt").stdout
    assert "Tea and stress" in run("render", "tea.txt").stdout
    assert run("report", "tea.txt", "-o", "report.html").returncode == 0
    assert "Tea and stress" in (project / "report.html").read_text("utf-8")
    again = run("link", "tea.txt", "--write")
    assert "tea.txt.claims.yaml is up to date" in again.stderr
    assert (project / "tea.txt.claims.yaml").read_text("utf-8") == sidecar


@pytest.mark.usefixtures("text_page")
def test_a_dry_run_shows_and_writes_nothing(run: Run, project: Path) -> None:
    done = run("link", "tea.txt", "--dry-run", "--set", "3=tea2020")
    assert done.returncode == 0
    assert "would write: tea.txt.claims.yaml" in done.stderr
    assert "{key: tea2020}" in done.stdout
    assert not (project / "tea.txt.claims.yaml").exists()
    assert "nothing to write" in run("link", "tea.txt", "--write").stderr
    assert not (project / "tea.txt.claims.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--set", "3=tea2020"), "add --write, or --dry-run"),
        (("--write", "--set", "3=tea2021"), "did you mean tea2020?"),
        (("--write", "--set", "3=10.5555"), "it is no identifier"),
        (("--write", "--set", "c0ffee00=tea2020"), "there is no claim 'c0ffee00' here"),
        (("--write", "--set", "99=tea2020"), "near it:\n  c"),
        (("--write", "--set", "c=tea2020"), "may be any of 2 claims; say which by its id:\n  c"),
        (("--write", "--set", "tea2020"), "--set takes CLAIM=KEY[,KEY]"),
        (("--write", "--set", "3="), "--set takes CLAIM=KEY[,KEY]"),
        (("page.md", "--write", "--set", "3=tea2020"), "this page can carry its own citations"),
    ],
)
@pytest.mark.usefixtures("text_page")
def test_what_is_refused_names_the_way_out(run: Run, project: Path, arguments: tuple[str, ...], words: str) -> None:
    done = run("link", "tea.txt", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(project.glob("*.claims.yaml"))


def test_markdown_of_one_s_own_needs_a_word(run: Run, project: Path) -> None:
    refused = run("link", "page.md", "--write", "--set", "5=tea2020")
    assert refused.returncode == 2
    assert "add --sidecar" in refused.stderr
    assert run("link", "page.md", "--write", "--sidecar", "--set", "5=tea2020").returncode == 0
    assert run("link", "page.md", "--write", "--set", "5=spare2019").returncode == 0  # there is a sidecar
    sidecar = (project / "page.md.claims.yaml").read_text("utf-8")
    assert "spare2019" in sidecar
    assert "{key: tea2020}" not in sidecar


def test_a_page_that_a_browser_saved_has_a_sidecar_without_a_word(run: Run, project: Path) -> None:
    saved = f"<!-- saved from url=(0020)https://example.org/ -->\n<html lang='en'><body><p>{TRIAL}</p></body></html>"
    (project / "tea.html").write_text(saved, "utf-8")
    assert run("link", "tea.html", "--write", "--set", "2=tea2020").returncode == 0
    assert (project / "tea.html.claims.yaml").is_file()


def test_standard_input_has_no_place_for_a_sidecar(run: Run) -> None:
    done = run("link", "-", "--write", stdin=TEXT.encode())
    assert done.returncode == 2
    assert "name its file" in done.stderr


@pytest.mark.parametrize(
    ("edit", "said", "status"),
    [
        pytest.param((TRIAL, TRIAL.replace("40", "41")), "warning ANC003 reworded-claim", 1, id="number"),
        pytest.param(("lowered", "never lowered"), "never was added", 1, id="negation"),
        pytest.param((TRIAL + "\n", ""), "warning ANC001 gone-claim", 1, id="deleted"),
        pytest.param(("stress", "stres"), "info ANC003 reworded-claim", 0, id="spelling"),
        pytest.param(("tea lowered", "tea\nlowered"), "", 0, id="wrapped"),
    ],
)
def test_after_an_edit_she_is_told_the_truth(
    run: Run, text_page: Path, edit: tuple[str, str], said: str, status: int
) -> None:
    run("link", "tea.txt", "--write", "--set", "3=tea2020")
    text_page.write_text(TEXT.replace(*edit), "utf-8")
    checked = run("check", "tea.txt", "--allow-unchecked").stdout
    assert said in checked
    assert ("ANC" in checked) is bool(said)
    assert ("tea.txt.claims.yaml:5:5: " in checked) is bool(said)
    linked = run("link", "tea.txt")
    assert linked.returncode == status
    diagnostics = json.loads(run("check", "tea.txt", "--format", "json").stdout)["diagnostics"]
    told = [one for one in diagnostics if one["code"].startswith("ANC")]
    assert [one["source_value"] for one in told] == ([TRIAL] if said else [])


def test_a_claim_that_is_gone_stays_in_the_sidecar(run: Run, project: Path, text_page: Path) -> None:
    run("link", "tea.txt", "--write", "--set", "3=tea2020")
    text_page.write_text(TEXT.replace(TRIAL, ""), "utf-8")
    assert run("link", "tea.txt", "--write").returncode == 0
    sidecar = (project / "tea.txt.claims.yaml").read_text("utf-8")
    assert "state: gone" in sidecar
    assert "{key: tea2020}" in sidecar
    assert "info ANC001" in run("check", "tea.txt").stdout
    text_page.write_text(TEXT, "utf-8")
    assert links(run)["A"] == ["tea2020"]
    run("link", "tea.txt", "--write")
    assert "state: present" in (project / "tea.txt.claims.yaml").read_text("utf-8")


@pytest.mark.parametrize("command", ["claims", "check", "render", "link"])
@pytest.mark.usefixtures("text_page")
def test_a_sidecar_that_cannot_be_read_is_an_error_with_its_place(run: Run, project: Path, command: str) -> None:
    (project / "tea.txt.claims.yaml").write_text("claims:\n  - quote: a\n    kind: opinion\n", "utf-8")
    done = run(command, "tea.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("tea.txt.claims.yaml:3:5: error: kind must be one of finding")


@pytest.mark.usefixtures("text_page")
def test_a_page_renamed_without_its_sidecar_is_told(run: Run, project: Path) -> None:
    run("link", "tea.txt", "--write", "--set", "3=tea2020")
    (project / "tea.txt").rename(project / "green.txt")
    told = run("link", "green.txt").stderr
    assert "tea.txt.claims.yaml has no page beside it; if green.txt is it, rename it to green.txt.claims.yaml" in told
    (project / "tea.txt.claims.yaml").rename(project / "green.txt.claims.yaml")
    assert run("link", "green.txt").stderr == ""
