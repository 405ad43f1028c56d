"""Every message has a translation, and no translation is left over."""

import ast
import copy
import pickle
import re
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import magcite
from magcite.comparison.fields import COMPARERS
from magcite.language.messages import recalled, speaker, translated
from magcite.model import (
    AnchorState,
    CitationState,
    ClaimKind,
    Design,
    Direction,
    LinkState,
    Outcome,
    ReviewVerdict,
    Role,
    Severity,
    Verdict,
)
from magcite.phrases import SPOKEN, Phrase, both, counted, listed, phrase, phrase_n, spoken_in, word
from magcite.rules import explanation, names

SOURCES = Path(magcite.__file__).parent
SLOT = re.compile(r"\{(\w+)\}")
OTHERS = [one for one in SPOKEN if one != "en"]
SETS = (AnchorState, CitationState, ClaimKind, Design, LinkState, Outcome, ReviewVerdict, Role, Severity, Verdict)
ANSWERS = ("found", "registered", "absent", "searched", "failed")
CHANGES = ("added", "changed", "removed")
LINKS = ("alive", "gone", "unknown")
CONTRADICTIONS = ("misdescribed", "another-work")
FIELDS = (*(one.name for one in COMPARERS if one.name.islower()), "editor", "event-title")
SAME_IN_BOTH = {"in vitro", "info", "cache: {path}, {size} MB", "{name} ({tag})"}
SAME = re.compile(r"^[^a-zA-Z]*$")  # only marks: the same in every language


def calls() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(SOURCES.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                yield f"{path.relative_to(SOURCES)}:{node.lineno}", node


@cache
def said() -> dict[str, str]:
    """Return every template in the code, with where it stands."""
    found: dict[str, str] = {}
    for place, node in calls():
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        for argument in node.args[: {"phrase": 1, "phrase_n": 2}.get(name, 0)]:
            assert isinstance(argument, ast.Constant), f"{place}: a literal is due"
            found.setdefault(str(argument.value), place)
    return found


def words() -> set[str]:
    members = {member.value for one in SETS for member in one}
    directions = {one.value for one in Direction if one is not Direction.NONE}
    return members | directions | {*ANSWERS, *LINKS, *CHANGES, *CONTRADICTIONS, *FIELDS}


@cache
def explained() -> set[str]:
    told = [explanation(name) for name in names()]
    return {str(part) for one in told for part in (one.summary, one.what, one.why, one.fix, one.limits)}


@cache
def catalogue(language: str) -> dict[str, dict[str, str]]:
    folder = files("magcite.language") / "data" / "messages" / language
    return {one.name: tomllib.loads(one.read_text(encoding="utf-8")) for one in folder.iterdir()}


def templates(language: str) -> dict[str, str]:
    return {key: value for file in catalogue(language).values() for key, value in file.items()}


def without_values(text: str) -> str:
    return SLOT.sub("", text)


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_has_a_translation(language: str) -> None:
    known = templates(language)
    missing = {key: place for key, place in said().items() if key not in known and not SAME.match(without_values(key))}
    assert missing == {}


@pytest.mark.parametrize("language", OTHERS)
def test_every_word_has_a_translation(language: str) -> None:
    assert words() - templates(language).keys() == set()


@pytest.mark.parametrize("language", OTHERS)
def test_every_part_of_every_explanation_has_a_translation(language: str) -> None:
    assert explained() - templates(language).keys() == set()


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_is_left_over_and_none_stands_twice(language: str) -> None:
    files_ = dict(catalogue(language))
    reasons, helping = files_.pop("reasons.toml"), files_.pop("help.toml")  # tests/cli/test_helping.py knows the latter
    keys = [key for file in files_.values() for key in file]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == []
    many = {f"{one} (many)" for one in words()}
    assert set(keys) - said().keys() - words() - explained() - many == set()
    assert reasons.keys() & set(keys) == set()
    assert helping.keys() & {*keys, *reasons} == set()


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_has_the_same_values_and_another_text(language: str) -> None:
    for key, value in templates(language).items():
        assert sorted(set(SLOT.findall(key))) == sorted(set(SLOT.findall(value))), key
        assert value.strip(), key
        assert value != key or key in SAME_IN_BOTH, key


def test_every_reason_stands_in_the_code() -> None:
    """A reason that a file holds is recognised by its template, which the code that wrote it must still have."""
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.rglob("*.py")))
    code = re.sub(r'"\s*\n\s*f?"', "", code)
    for key in catalogue(OTHERS[0])["reasons.toml"]:
        for part in SLOT.split(key)[::2]:
            assert part.strip() in code, key


def test_a_phrase_is_its_english_text() -> None:
    made = phrase("no page cites {key}", key="doe2020")
    assert made == "no page cites doe2020"
    assert hash(made) == hash("no page cites doe2020")
    assert sorted([made, "a"]) == ["a", "no page cites doe2020"]


def test_a_phrase_is_translated_with_the_phrases_in_it() -> None:
    inner = phrase("evidence in {path}", path="references/a.md")
    made = phrase("{message}, according to {origin}", message=phrase("no page cites {key}", key="a"), origin=inner)
    assert translated(made, "sv") == "ingen sida åberopar a, enligt underlaget i references/a.md"
    assert translated(made, "en") == made
    assert speaker("sv-SE")(made) == translated(made, "sv")


def test_what_is_no_phrase_is_left_alone() -> None:
    assert translated("no source", "sv") == "no source"
    assert translated(phrase("{key}: {reason}", key="no source", reason="x"), "sv") == "no source: x"


@pytest.mark.parametrize("made", [copy.deepcopy, copy.copy, lambda one: pickle.loads(pickle.dumps(one))])  # noqa: S301
def test_a_copy_remembers(made: Callable[[Phrase], Phrase]) -> None:
    one = made(phrase_n("{n} error", "{n} errors", 2))
    assert isinstance(one, Phrase)
    assert (one, translated(one, "sv")) == ("2 errors", "2 fel")


@given(st.text(), st.text())
def test_values_are_never_read_as_templates(key: str, reason: str) -> None:
    made = phrase("{key} could not be checked: {reason}", key=key, reason=reason)
    assert made == f"{key} could not be checked: {reason}"
    assert translated(made, "sv") == f"{key} kunde inte kontrolleras: {reason}"


def test_numbers_choose_their_form() -> None:
    assert phrase_n("{n} warning", "{n} warnings", 1) == "1 warning"
    assert translated(phrase_n("{n} warning", "{n} warnings", 0), "sv") == "0 varningar"


def test_lists_stay_translatable() -> None:
    assert translated(both(["Crossref", "PubMed", "DataCite"]), "sv") == "Crossref och PubMed och DataCite"
    assert translated(counted([(Outcome.VERIFIED, 2), (Outcome.NOT_CHECKED, 1)]), "sv") == (
        "2 verifierade, 1 ej kontrollerad"
    )
    assert listed([]) == ""
    assert translated(listed([word(Severity.ERROR), "x"], "; "), "sv") == "fel; x"


@pytest.mark.parametrize(
    ("wanted", "spoken"), [("sv", "sv"), ("sv-SE", "sv"), ("SV_se", "sv"), ("da", "en"), (None, "en")]
)
def test_the_nearest_language_is_spoken(wanted: str | None, spoken: str) -> None:
    assert spoken_in(wanted) == spoken


def test_a_reason_out_of_a_file_is_recognised() -> None:
    assert recalled("something nobody says") == "something nobody says"
    assert translated(recalled("it answered 503"), "sv") == "den svarade 503"
    long = "it answered " + "5" * 10_000
    assert recalled(long) is long


def test_a_word_beside_several_takes_the_form_that_the_catalogue_has() -> None:
    told = counted([("verified", 1), ("contradicted", 2), ("agrees", 0)])
    assert told == "1 verified, 2 contradicted, 0 agrees"
    assert translated(told, "sv") == "1 verifierad, 2 motsagda, 0 stämmer"


@pytest.mark.parametrize(("value", "english", "swedish"), [(0.66, "0.66", "0,66"), (2.0, "2", "2"), ("0.66",) * 3])
def test_a_number_has_the_decimal_point_of_the_language(value: float | str, english: str, swedish: str) -> None:
    told = phrase("{value} %", value=value)
    assert told == f"{english} %"
    assert translated(told, "sv") == f"{swedish} %"
