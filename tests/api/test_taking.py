"""What a search proposed, taken by the author: the DOI goes into the file, and nothing else there changes."""

import json
from pathlib import Path

import pytest

from tests.loopback import Fault, Registry, work
from tests.process import Run

TITLE = "Oral magnesium and nocturnal leg cramps"
CRAMPS = work(
    "10.5555/Cramps",
    TITLE,
    author=[{"family": "Lindqvist", "given": "Anna"}],
    issued={"date-parts": [[2012]]},
    volume="7",
    **{"container-title": ["Journal of Invented Nutrition"]},
)
FIELDS = 'title: Oral magnesium and nocturnal leg cramps\nauthor: ["Lindqvist, Anna"]\nissued: 2012\nvolume: 7\n'
BIB = (
    "% a comment\n@string{j = {Journal of Invented Nutrition}}\n\n"
    "@Article{cramps,\n  title = {Oral {Magnesium} and nocturnal leg cramps}, author = {Lindqvist, Anna},\n"
    "  journal = j, year = 2012, volume = 7\n}\n@misc{other, title={Else}}\n"
)
CSL = (
    '[\n  {"id": "first", "title": "Else"},\n  {"id": "cramps", "type": "article-journal",\n   "title": "'
    + TITLE
    + '",'
    ' "author": [{"family": "Lindqvist", "given": "Anna"}], "issued": {"date-parts": [[2012]]}, "volume": "7"}\n]\n'
)
RIS = f"TY  - JOUR\r\nID  - cramps\r\nTI  - {TITLE}\r\nAU  - Lindqvist, Anna\r\nPY  - 2012\r\nVL  - 7\r\nER  - \r\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "references").mkdir()
    (tmp_path / "magcite.toml").write_text("", "utf-8")
    return tmp_path / "references"


def lines(path: Path) -> list[bytes]:
    return path.read_bytes().split(b"\n")


def test_proposed_shown_accepted_and_then_asked_as_usual(run: Run, library: Path) -> None:
    file = library / "cramps.md"
    before = b"---\r\ntags: [ a,b ]   # mine\r\n" + FIELDS.replace("\n", "\r\n").encode() + b"---\r\nSaid  so. \r\n"
    file.write_bytes(before)
    with Registry([CRAMPS]) as registry:
        first = run("enrich", "--format", "json", **registry.environ)
        tree = json.loads(first.stdout)
        (proposal,) = tree["proposals"]
        assert (first.returncode, proposal["state"], proposal["doi"]) == (0, "proposed", "10.5555/Cramps")
        assert (tree["asked"], tree["answers"]["searched"]) == (1, 1)
        assert file.read_bytes() == before
        asked = len(registry.asked)
        shown = run("enrich", **registry.environ)
        assert len(registry.asked) == asked
        assert "cramps: its DOI is probably 10.5555/Cramps; put it into the reference if it is" in shown.stdout
        assert "next: `magcite enrich --accept cramps` writes a proposed DOI into its reference" in shown.stdout
        checked = json.loads(run("check", "--references", "references", "--format", "json").stdout)
        (stands,) = checked["references"]
        assert stands["outcome"] == "verified"
        assert stands["detail"].startswith("confirmed by Crossref, which lists it as doi:10.5555/cramps; ")
        done = run("enrich", "--accept", "cramps", **registry.environ)
    assert done.returncode == 0
    assert "cramps: DOI 10.5555/Cramps written, references/cramps.md" in done.stdout
    assert file.read_bytes() == before.replace(b"---\r\n", b"---\r\nDOI: 10.5555/Cramps\r\n", 1)
    lock = json.loads((library / "magcite.lock").read_text("utf-8"))
    assert "proposals" not in lock
    assert set(lock["works"]) == {"doi:10.5555/cramps"}


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("list.bib", BIB, b"  doi = {10.5555/Cramps},"),
        ("list.ris", RIS, b"DO  - 10.5555/Cramps\r"),
    ],
)
def test_into_a_library_of_one_file(run: Run, tmp_path: Path, name: str, text: str, line: bytes) -> None:
    (tmp_path / name).write_bytes(text.encode())
    with Registry([CRAMPS]) as registry:
        run("enrich", "--references", name, **registry.environ)
        done = run("enrich", "--references", name, "--accept", "all", "--format", "json", **registry.environ)
    tree = json.loads(done.stdout)
    assert [one["written"] for one in tree["accepted"]] == [True]
    assert {one["citekey"]: one["outcome"] for one in tree["references"]}["cramps"] == "verified"
    after = lines(tmp_path / name)
    after.remove(line)
    assert after == text.encode().split(b"\n")


def test_into_csl_json(run: Run, tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text(CSL, "utf-8")
    with Registry([CRAMPS]) as registry:
        run("enrich", "--references", "list.json", **registry.environ)
        run("enrich", "--references", "list.json", "--accept", "cramps", **registry.environ)
    after = (tmp_path / "list.json").read_text("utf-8")
    assert after == CSL.replace('{"id": "cramps"', '{"DOI": "10.5555/Cramps","id": "cramps"')


def test_an_empty_field_is_filled(run: Run, library: Path) -> None:
    (library / "cramps.md").write_text(f"---\nDOI:\n{FIELDS}---\n", "utf-8")
    with Registry([CRAMPS]) as registry:
        run("enrich", **registry.environ)
        run("enrich", "--accept", "cramps", **registry.environ)
    assert (library / "cramps.md").read_text("utf-8") == f"---\nDOI: 10.5555/Cramps\n{FIELDS}---\n"


@pytest.mark.parametrize(
    ("name", "data", "paste"),
    [
        ("cramps.md", f"---\nDOI: about 10\n{FIELDS}---\n".encode(), "DOI: 10.5555/Cramps"),
        ("list.bib", BIB.encode("utf-16"), "doi = {10.5555/Cramps},"),
        (
            "list.json",
            CSL.replace('"id": "cramps"', '"DOI": null, "id": "cramps"').encode(),
            '"DOI": "10.5555/Cramps",',
        ),
    ],
)
def test_where_it_cannot_be_written_safely_the_author_is_told_what_to_paste(
    run: Run, library: Path, name: str, data: bytes, paste: str
) -> None:
    (library / name).write_bytes(data)
    with Registry([CRAMPS]) as registry:
        run("enrich", **registry.environ)
        done = run("enrich", "--accept", "cramps", **registry.environ)
    assert (library / name).read_bytes() == data
    assert f": {paste}\n" in done.stdout
    assert "cramps: not written; put this into it yourself, references/" in done.stdout
    assert done.returncode == (0 if name == "cramps.md" else 3)  # the other files hold a reference that nobody knows


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--accept", "cramp"], "the library has no reference 'cramp'; did you mean cramps?"),
        (["--accept", "cramps"], "no work is proposed for cramps as it stands: run `magcite enrich cramps` first"),
        (["--accept", "cramps", "--locked"], "--accept writes into references, and --locked writes nothing"),
    ],
)
def test_nothing_is_taken_that_was_not_proposed(run: Run, library: Path, arguments: list[str], said: str) -> None:
    (library / "cramps.md").write_text(f"---\n{FIELDS}---\n", "utf-8")
    done = run("enrich", "--offline", *arguments)
    assert (done.returncode, said in done.stderr) == (2, True)


def test_candidates_are_named_and_not_taken(run: Run, library: Path) -> None:
    (library / "cramps.md").write_text(f"---\n{FIELDS}---\n", "utf-8")
    with Registry([CRAMPS, CRAMPS | {"DOI": "10.5555/twin"}]) as registry:
        run("enrich", **registry.environ)
        all_ready = run("enrich", "--accept", "all", **registry.environ)
        assert all_ready.returncode == 3
        done = run("enrich", "--accept", "cramps", **registry.environ)
    assert done.returncode == 2
    assert "only candidates; write the DOI of the right one into it: 10.5555/" in done.stderr
    assert "DOI" not in (library / "cramps.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("settings", "arguments"),
    [
        ("[enrich]\nsearch = false\n", []),
        ("", ["--no-search"]),
        ("", ["--offline"]),
        ('[sources]\nask = ["pubmed"]\n', []),
    ],
)
def test_no_search_where_none_is_wanted(run: Run, library: Path, settings: str, arguments: list[str]) -> None:
    (library.parent / "magcite.toml").write_text(settings, "utf-8")
    (library / "cramps.md").write_text(f"---\n{FIELDS}---\n", "utf-8")
    with Registry([CRAMPS]) as registry:
        done = run("enrich", *arguments, **registry.environ)
        assert registry.asked == []
    assert done.returncode == 3
    assert not (library / "magcite.lock").exists()


def test_an_outage_ends_with_3_and_leaves_no_lock(run: Run, library: Path) -> None:
    (library / "cramps.md").write_text(f"---\n{FIELDS}---\n", "utf-8")
    with Registry([CRAMPS]) as registry:
        registry.faults = [Fault(500, "down", "text/plain", kind="search")]
        done = run("enrich", "--format", "json", **registry.environ)
    tree = json.loads(done.stdout)
    assert (done.returncode, tree["proposals"][0]["state"], tree["answers"]["failed"]) == (3, "unanswered", 1)
    assert not (library / "magcite.lock").exists()


def test_a_run_that_lost_its_lock_searches_no_second_time(run: Run, library: Path) -> None:
    (library / "cramps.md").write_text(f"---\n{FIELDS}---\n", "utf-8")
    with Registry([CRAMPS]) as registry:
        run("enrich", **registry.environ)
        lock, asked = (library / "magcite.lock").read_bytes(), len(registry.asked)
        (library / "magcite.lock").unlink()
        run("enrich", **registry.environ)
        assert (library / "magcite.lock").read_bytes() == lock
        run("enrich", "--locked", **registry.environ)
        assert len(registry.asked) == asked
        run("enrich", "--refresh", **registry.environ)
        assert len(registry.asked) == asked + 1
