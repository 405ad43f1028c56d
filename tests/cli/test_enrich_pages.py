"""Pages whose references are plain strings, in a folder that holds nothing else: asked about, kept, and judged."""

import json
from pathlib import Path

import pytest

from tests.loopback import Registry, work
from tests.process import Run

TEA = work(
    "10.5555/tea.2010",
    "Green tea and sleep in nurses",
    author=[{"family": "Leaf", "given": "Ann B."}, {"family": "Berg", "given": "Carl"}],
    issued={"date-parts": [[2010]]},
    volume="9",
    page="129-138",
    **{"container-title": ["Journal of Invented Tea"]},
)
NIGHT = work(
    "10.5555/night.2004",
    "Strong coffee at night in nineteen tired airline pilots",
    author=[{"family": "Berg", "given": "Carl"}, {"family": "Ek", "given": "Dag"}],
    issued={"date-parts": [[2004]]},
    volume="3",
    page="15-19",
    **{"container-title": ["Invented Drinks"]},
)
ENTRIES = (
    "Leaf AB, Berg C. Green tea and sleep in nurses. Journal of Invented Tea. 2010;9(2):129-38.",
    "Berg C, Ek D. Strong coffee at night in nineteen tired airline pilots. Invented Drinks. 1998;3:15-19.",
    "Nobody A, Known B. Purple elephants calm Norwegian sailors. Journal of Improbable Medicine. 2019;12:34-56.",
)
PAGES = {
    "page.md": "# Tea\n\nTea lowers stress (Leaf et al., 2010).\n\n## References\n\n"
    + "\n".join(f"- {entry}" for entry in ENTRIES)
    + "\n",
    "page.txt": "Tea\n\nTea lowers stress (Leaf et al., 2010).\n\nReferences\n\n" + "\n\n".join(ENTRIES) + "\n",
    "page.html": "<html><body><h1>Tea</h1><p>Tea lowers stress (Leaf et al., 2010).</p><h2>References</h2><ol>"
    + "".join(f"<li>{entry}</li>" for entry in ENTRIES)
    + "</ol></body></html>",
}
OUTCOMES = {"leaf2010": "verified", "berg1998": "contradicted", "nobody2019": "could-not-check"}


def environ(registry: Registry) -> dict[str, str]:
    return {**registry.environ, "MAGCITE_MAILTO": "author@example.org"}


@pytest.mark.parametrize("name", PAGES)
def test_entries_without_identifier_are_asked_about_and_judged(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(PAGES[name], "utf-8")
    with Registry([TEA, NIGHT]) as registry:
        enriched = run("enrich", name, "--format", "json", **environ(registry))
        asked = registry.count("search")
        again = run("enrich", name, **environ(registry))
        assert registry.count("search") == asked >= len(ENTRIES)  # what no answer fits is asked about once more
    told = json.loads(enriched.stdout)
    assert {one["citekey"]: one["outcome"] for one in told["references"]} == OUTCOMES
    assert [one["path"] for one in told["listed"]] == [name] * len(ENTRIES)
    assert told["lock"] == "references/magcite.lock"
    assert enriched.returncode == again.returncode == 3
    checked = run("check", name, "--format", "json")  # from the lock alone
    report = json.loads(checked.stdout)
    assert {one["citekey"]: one["outcome"] for one in report["references"]} == OUTCOMES
    (accusation,) = [one for one in report["diagnostics"] if one["severity"] != "info"]
    assert (accusation["name"], accusation["citekey"]) == ("field-mismatch", "berg1998")
    assert (accusation["page_value"], accusation["source_value"], accusation["path"]) == ("1998", "2004", name)
    assert checked.returncode == 4
    assert (tmp_path / name).read_text("utf-8") == PAGES[name]
    assert sorted(one.name for one in (tmp_path / "references").iterdir()) == ["magcite.lock"]


def test_a_page_that_is_right_throughout_ends_well(run: Run, tmp_path: Path) -> None:
    text = f"# Tea\n\nTea lowers stress (Leaf et al., 2010).\n\n## References\n\n- {ENTRIES[0]}\n"
    (tmp_path / "page.md").write_text(text, "utf-8")
    with Registry([TEA]) as registry:
        assert run("enrich", "page.md", **environ(registry)).returncode == 0
    checked = run("check", "page.md")
    assert (checked.returncode, "1 verified" in checked.stdout) == (0, True)


def test_two_pages_do_not_take_each_others_answers(run: Run, tmp_path: Path) -> None:
    second = "Leaf AB. Naps of old gardeners in June. Invented Sleep. 2010;1:1-9."
    for name, entry in (("one.md", ENTRIES[0]), ("two.md", second)):
        (tmp_path / name).write_text(f"# Tea\n\nTea is hot.\n\n## References\n\n- {entry}\n", "utf-8")
    with Registry([TEA]) as registry:
        run("enrich", "one.md", **environ(registry))
        run("enrich", "two.md", **environ(registry))
    for name, outcome in (("one.md", "verified"), ("two.md", "could-not-check")):
        (told,) = json.loads(run("check", name, "--format", "json").stdout)["references"]
        assert told["outcome"] == outcome


def test_without_names_the_pages_of_the_project_are_asked_about_too(run: Run, project: Path) -> None:
    (project / "page.md").write_text(f"# Tea\n\nTea is hot.\n\n## References\n\n- {ENTRIES[0]}\n", "utf-8")
    with Registry([TEA]) as registry:
        done = run("enrich", "--format", "json", **environ(registry))
        one = run("enrich", "leaf2010", "--format", "json", **environ(registry))
    outcomes = {one["citekey"]: one["outcome"] for one in json.loads(done.stdout)["references"]}
    assert (list(outcomes), outcomes["leaf2010"]) == (["spare2019", "tea2020", "leaf2010"], "verified")
    assert [one["citekey"] for one in json.loads(one.stdout)["references"]] == ["leaf2010"]


def test_a_page_that_cannot_be_read_does_not_keep_references_from_being_asked_about(run: Run, project: Path) -> None:
    (project / "page.md").write_bytes(b"\x00\x01\x02\xff\xfe\x00")
    with Registry([TEA]) as registry:
        done = run("enrich", "--format", "json", **environ(registry))
    assert len(json.loads(done.stdout)["references"]) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("enrich", "bare.md"), "bare.md: error: there is nothing to ask about"),
        (("enrich", "missing.md"), "no reference 'missing.md'"),
        (("enrich", "page.md", "--accept", "leaf2010"), "put 10.5555/tea.2010 behind it yourself"),
    ],
)
def test_what_cannot_be_done_is_said(run: Run, tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    (tmp_path / "bare.md").write_text("# Tea\n\nTea is hot.\n", "utf-8")
    (tmp_path / "page.md").write_text(PAGES["page.md"], "utf-8")
    with Registry([TEA]) as registry:
        run("enrich", "page.md", **environ(registry))
        done = run(*arguments, **environ(registry))
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr
    assert (tmp_path / "page.md").read_text("utf-8") == PAGES["page.md"]


def test_a_page_from_standard_input_is_asked_about(run: Run) -> None:
    with Registry([TEA]) as registry:
        done = run(
            "enrich", "-", "--from", "text", "--format", "json", stdin=PAGES["page.txt"].encode(), **environ(registry)
        )
    assert {one["citekey"] for one in json.loads(done.stdout)["references"]} == set(OUTCOMES)
