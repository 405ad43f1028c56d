"""What a table of cues makes: its lists, pieces of expressions, patterns."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from magcite.language.cue_forms import alternations, compiled_words, filled, patterns


@dataclass(frozen=True, slots=True)
class _Lists:
    verbs: tuple[str, ...]
    letters: frozenset[str]
    units: Mapping[str, str]
    ordinals: bool


TABLE = {"verbs": ["ate", "drank"], "letters": ["å"], "units": {"g": "gram"}, "ordinals": True, "others": ["more"]}
LISTS = _Lists(("ate", "drank*"), frozenset("å"), {"g": "gram"}, ordinals=True)


def test_fills_each_field_with_the_list_of_its_name() -> None:
    made = filled(_Lists, TABLE)
    assert made == _Lists(("ate", "drank"), frozenset("å"), {"g": "gram"}, ordinals=True)
    with pytest.raises(TypeError):
        made.units["kg"] = "kilo"  # type: ignore[index]


def test_fills_nothing_from_a_table_that_lacks_a_list() -> None:
    with pytest.raises(KeyError, match="letters"):
        filled(_Lists, {"verbs": []})


def test_makes_an_expression_of_each_list() -> None:
    one = alternations({"verbs": ("ate", "ate up")})
    assert re.fullmatch(one["verbs"], "ate up")
    with pytest.raises(KeyError):
        one["verb"]


def test_makes_expressions_of_the_lists_named_and_of_no_other() -> None:
    one = alternations({"verbs": ("ate",), "objects": ("fish",)}, "objects", "subjects")
    assert re.fullmatch(one["objects"], "fish")
    assert re.search(one["subjects"], "anything") is None  # a list that the language lacks
    assert set(one) == {"objects", "subjects"}


@pytest.mark.parametrize("lists", [{"verbs": ("ate", "drank*")}, LISTS], ids=["table", "attributes"])
def test_makes_a_pattern_of_each_list_named(lists: Mapping[str, tuple[str, ...]] | _Lists) -> None:
    made = patterns(lists, "verbs")
    assert list(made) == ["verbs"]
    assert made["verbs"].search("They ATE fish")
    assert not made["verbs"].search("They created fish")


def test_takes_the_keys_of_a_table_for_its_cues() -> None:
    assert patterns(LISTS, "units")["units"].search("5 G of salt")


def test_finds_whole_words_alone() -> None:
    assert compiled_words("(?:ate|fish)").findall("Ate fishes, fish, created") == ["Ate", "fish"]
