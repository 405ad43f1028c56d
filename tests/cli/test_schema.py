"""`magcite schema`: what the schemas say fits the files that magcite reads and writes."""

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest
from ruamel.yaml import YAML

from tests.loopback import Registry, work
from tests.process import Run

ROOT = Path(__file__).parent.parent.parent


def front_matter(text: str) -> object:
    """What a YAML reader makes of it, dates as texts."""
    values = YAML(typ="safe", pure=True).load(text.split("---\n")[1])
    return json.loads(json.dumps(values, default=str))


def schema(run: Run, name: str) -> dict[str, object]:
    done = run("schema", name)
    assert done.returncode == 0
    tree: dict[str, object] = json.loads(done.stdout)
    jsonschema.Draft202012Validator.check_schema(tree)
    return tree


def test_the_references_of_this_repository_fit(run: Run) -> None:
    validator = jsonschema.Draft202012Validator(schema(run, "reference"))
    files = [one for one in sorted((ROOT / "references").glob("*.md")) if one.stem != "README"]
    assert files
    for file in files:
        assert list(validator.iter_errors(front_matter(file.read_text("utf-8")))) == [], file.name


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("DOI: 10.5555/a\nvolume: 17\nissued: 2020-05-01\nauthor: Leaf, Ann\nISBN: [a, b]", True),
        ("evidence: {design: rct, species: human, n: 40, results: [{outcome: x, ci: [0.1, 0.2], p: 0.03}]}", True),
        ("evidence:", True),
        ("evidence: {design: guess}", False),
        ("evidence: {n: -1}", False),
        ("evidence: {sample: 12}", False),
        ("title: [a, b]", False),
    ],
)
def test_a_reference(run: Run, text: str, fits: bool) -> None:
    validator = jsonschema.Draft202012Validator(schema(run, "reference"))
    assert validator.is_valid(front_matter(f"---\n{text}\n---\n")) is fits


def test_a_lock_fits(run: Run, project: Path) -> None:
    with Registry([work("10.5555/tea.2020", "Tea and stress"), work("10.5555/s", "Spare parts")]) as registry:
        run("enrich", **registry.environ)
    lock = json.loads((project / "references" / "magcite.lock").read_text("utf-8"))
    assert "proposals" in lock
    jsonschema.Draft202012Validator(schema(run, "lock")).validate(lock)


def test_settings_fit(run: Run) -> None:
    validator = jsonschema.Draft202012Validator(schema(run, "settings"))
    validator.validate(tomllib.loads((ROOT / "magcite.toml").read_text("utf-8")))
    assert validator.is_valid({"enrich": {"search": False}})
    assert not validator.is_valid({"enrich": {"serch": False}})


def written(path: Path) -> object:
    """What a YAML reader makes of a file, days as texts."""
    values = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))
    return json.loads(json.dumps(values, default=str))


def test_reviews_that_verify_writes_fit(run: Run, project: Path) -> None:
    validator = jsonschema.Draft202012Validator(schema(run, "reviews"))
    done = run(
        "verify", "tea2020", "--verdict", "supported", "--by", "Ann", "--note", "table 2: all", "--on", "2026-01-02"
    )
    assert done.returncode == 0, done.stderr
    entry = written(project / "references" / "reviews.yaml")
    validator.validate(entry)
    assert isinstance(entry, dict)
    assert not validator.is_valid({"reviews": [entry["reviews"][0] | {"verdict": "agrees"}]})
    assert not validator.is_valid({"reviews": [entry["reviews"][0] | {"on": "last week"}]})
    assert not validator.is_valid({"reviews": [entry["reviews"][0] | {"rewiew": "x"}]})


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("accepted:", True),
        ("accepted: [{reference: a, field: issued, here: 2013, registry: 2012, reason: online first}]", True),
        (
            "accepted: [{reference: a, field: issued, here: 2, registry: 1, reason: b, until: 2027-01-01, work: d}]",
            True,
        ),
        ("accepted: [{distinct: [a, b], reason: two parts, works: [doi:10.1/a, doi:10.1/b]}]", True),
        ("accepted: [{distinct: [a], reason: two parts}]", False),
        ("accepted: [{reference: a, field: issued, here: 2013, registry: 2012}]", False),
        ("differences: []", False),
    ],
)
def test_accepted_differences(run: Run, tmp_path: Path, text: str, fits: bool) -> None:
    validator = jsonschema.Draft202012Validator(schema(run, "accepted"))
    file = tmp_path / "accepted.yaml"
    file.write_text(text, "utf-8")
    assert validator.is_valid(written(file)) is fits


def test_to_a_file(run: Run, tmp_path: Path) -> None:
    assert run("schema", "sidecar", "-o", "sidecar.json").returncode == 0
    assert json.loads((tmp_path / "sidecar.json").read_text("utf-8"))["title"] == "magcite sidecar"
    assert run("schema", "page").returncode == 2
