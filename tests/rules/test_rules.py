"""Every rule file is listed, named after its rule, numbered once, and explained."""

import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import magcite.rules
from magcite.cli.commands import COMMANDS
from magcite.errors import SettingsError
from magcite.model import Severity
from magcite.rules import RULES, ClaimRule, CorpusRule, ReferenceRule, choose, explanation, load, names
from magcite.rules.explanation import explain

GROUND = {
    "__init__",
    "rule",
    "disagreement",
    "explanation",
    "identifiers",
    "notices",
    "questions",
    "studies",
}  # what rules share; no rules themselves
CODES = {
    "uncited-claim": ("CIT001", Severity.WARNING),
    "unknown-citekey": ("CIT002", Severity.ERROR),
    "link-not-in-library": ("CIT003", Severity.WARNING),
    "lost-link": ("CIT004", Severity.WARNING),
    "idle-suppression": ("CIT005", Severity.INFO),
    "unread-part": ("CIT006", Severity.INFO),
    "page-language": ("CIT007", Severity.INFO),
    "gone-claim": ("ANC001", Severity.WARNING),
    "ambiguous-claim": ("ANC002", Severity.WARNING),
    "reworded-claim": ("ANC003", Severity.INFO),
    "unused-reference": ("REF001", Severity.INFO),
    "malformed-identifier": ("REF002", Severity.ERROR),
    "missing-field": ("REF003", Severity.WARNING),
    "duplicate-work": ("REF004", Severity.WARNING),
    "duplicate-citekey": ("REF005", Severity.ERROR),
    "unreadable-value": ("REF006", Severity.WARNING),
    "idle-acceptance": ("REF007", Severity.INFO),
    "stale-review": ("REF008", Severity.WARNING),
    "not-confirmed": ("REG001", Severity.INFO),
    "could-not-check": ("REG002", Severity.INFO),
    "work-not-found": ("REG003", Severity.ERROR),
    "another-work": ("REG004", Severity.ERROR),
    "field-mismatch": ("REG005", Severity.WARNING),
    "retracted-work": ("EVD001", Severity.ERROR),
    "work-under-concern": ("EVD002", Severity.WARNING),
    "corrected-work": ("EVD003", Severity.INFO),
    "sample-size": ("EVD010", Severity.WARNING),
    "study-count": ("EVD011", Severity.WARNING),
    "effect-size": ("EVD016", Severity.WARNING),
    "direction": ("EVD017", Severity.WARNING),
    "significance": ("EVD018", Severity.WARNING),
    "outcome": ("EVD019", Severity.WARNING),
    "within-groups": ("EVD020", Severity.WARNING),
    "no-evidence": ("EVD012", Severity.INFO),
    "dose": ("EVD013", Severity.WARNING),
    "duration": ("EVD014", Severity.WARNING),
    "age-group": ("EVD015", Severity.WARNING),
    "population": ("EVD021", Severity.WARNING),
    "causal-wording": ("EVD022", Severity.WARNING),
    "design-named": ("EVD023", Severity.WARNING),
    "single-small-study": ("EVD024", Severity.INFO),
    "secondary-source": ("EVD025", Severity.WARNING),
    "older-evidence": ("EVD026", Severity.INFO),
    "contradicting-evidence": ("EVD027", Severity.INFO),
    "number-not-found": ("EVD028", Severity.INFO),
}


def test_every_rule_file_is_listed() -> None:
    files = {path.stem for path in Path(magcite.rules.__file__).parent.glob("*.py")}
    assert files - GROUND == set(RULES)


def test_codes_and_severities_stay_as_they_are() -> None:
    assert {name: (load(name).code, load(name).severity) for name in names()} == CODES


@pytest.mark.parametrize("module", RULES)
def test_a_rule_is_explained_under_its_own_name_and_code(module: str) -> None:
    loaded = import_module(f"magcite.rules.{module}")
    told = explain(loaded)
    assert isinstance(loaded.RULE, ReferenceRule | ClaimRule | CorpusRule)
    assert (told.code, told.name) == (loaded.RULE.code, loaded.RULE.name)
    assert told.name == module.replace("_", "-")
    assert loaded.__all__ == ["RULE"]
    assert all(part.strip() and "\n" not in part for part in (told.summary, told.what, told.why, told.fix, told.limits))


@pytest.mark.parametrize("module", RULES)
def test_a_rule_names_only_commands_that_exist(module: str) -> None:
    written = (Path(magcite.rules.__file__).parent / f"{module}.py").read_text("utf-8")
    assert set(re.findall(r"\bmagcite\s+([a-z]+)", written)) <= set(COMMANDS)


def test_python_without_docstrings_explains_a_rule_as_well() -> None:
    explained = [
        subprocess.run(
            [sys.executable, *options, "-m", "magcite", "explain", "EVD001"], capture_output=True, text=True, check=True
        ).stdout
        for options in ([], ["-OO"])
    ]
    assert explained[0] == explained[1]
    assert "a claim rests on a work that was retracted" in explained[0]


def test_a_rule_is_found_by_name_and_code_in_either_case() -> None:
    assert load("evd001") is load("Retracted-Work") is load("retracted_work")
    assert explanation("EVD001").name == "retracted-work"


@pytest.mark.parametrize(
    ("word", "hint"), [("retracted-wrok", "retracted-work"), ("CTI001", "CIT001"), ("zzz", "uncited-claim")]
)
def test_an_unknown_rule_names_the_nearest(word: str, hint: str) -> None:
    with pytest.raises(SettingsError, match=hint):
        load(word)
    with pytest.raises(SettingsError, match=hint):
        choose([word], [])


def test_choosing_by_name_code_and_beginning() -> None:
    assert [rule.code for rule in choose(["EVD00", "uncited-claim"], ["EVD002"])] == ["CIT001", "EVD001", "EVD003"]
    assert len(choose([], [])) == len(RULES)
    ignored = ["ANC", "CIT", "REF", "REG", "EVD01", "EVD02"]
    assert [rule.code for rule in choose([], ignored)] == ["EVD001", "EVD002", "EVD003"]


def test_a_docstring_without_its_parts_is_refused() -> None:
    module = ModuleType("broken", "broken (ABC001): something.\n\nWhat it does: little.")
    with pytest.raises(ValueError, match="Why it matters"):
        explain(module)
