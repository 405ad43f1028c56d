"""Cues: whole words, any ending at a star, any blank at a blank."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.language.assertions.cues import Forms, forms_of
from magcite.language.cues import Narrowed, alternation, pattern

_WORDS = st.sampled_from(
    ["no", "no*", "*n", "sleep", "sleep*", "slept", "İs", "ſleep", "*", "t.ex.", "straße", "å-b", "be*n"]
)
_CUES = st.lists(st.lists(_WORDS, min_size=1, max_size=3).map(" ".join), max_size=6)
_TEXTS = st.lists(
    st.sampled_from(
        ["no", "NO", "none", "slept", "Sleep", "SLEEPS", "is", "ıs", "ſleep", "T.EX.", "STRASSE", "straße", "Å-b"]
    )
    | st.sampled_from(["\N{KELVIN SIGN}", "beten", "a\u0307sleep", ",", "\n", "(", "x\u0307"]),
    max_size=8,
)


@pytest.mark.parametrize("text", ["Studien visar", "en STUDIE", "i  en\nstudie", "studier"])
def test_matches(text: str) -> None:
    assert pattern(("studie*", "i en studie")).search(text)


@pytest.mark.parametrize("text", ["fallstudien", "studi", ""])
def test_does_not_match(text: str) -> None:
    assert not pattern(("studie*",)).search(text)


def test_the_longest_cue_is_tried_first() -> None:
    assert pattern(("läs", "läs mer")).search("Läs mer!")[0] == "Läs mer"  # type: ignore[index]


def test_no_cues_match_nothing() -> None:
    assert alternation(()) == "(?!)"


@given(st.lists(_CUES, min_size=2, max_size=2), st.lists(_TEXTS.map(" ".join) | _TEXTS.map("".join), max_size=6))
def test_a_narrowed_pattern_matches_what_the_whole_one_matches(lists: list[list[str]], texts: list[str]) -> None:
    one = Narrowed(lambda any_of: rf"(?<!\w){any_of(lists[0])}(?:\s+\w+)?(?:\s+(?P<then>{any_of(lists[1])}))?", needs=1)
    for text in texts:
        found = [(match.span(), match.span("then")) for match in one.finditer(text)]
        assert found == [(match.span(), match.span("then")) for match in one.whole.finditer(text)]


def test_it_asks_only_for_lists_that_every_match_has() -> None:
    one = Narrowed(lambda any_of: rf"{any_of(['salt'])}(?:\s+{any_of(['and'])})?(?!\s+{any_of(['water'])})", needs=1)
    assert [one.search(text) is not None for text in ("salt", "salt and", "salt water", "and water")] == [
        *(True, True, False, False)
    ]


def test_it_has_the_methods_of_a_pattern() -> None:
    one = pattern(("and", "or"))
    assert one.split("tea or milk and sugar", maxsplit=1) == ["tea ", " milk and sugar"]
    assert (one.split("tea"), one.sub("&", "tea and milk"), one.sub("&", "tea")) == (["tea"], "tea & milk", "tea")
    assert one.sub(lambda match: match[0].upper(), "tea and milk") == "tea AND milk"
    assert one.search("tea and milk or", 6)
    assert not one.search("tea and milk", 0, 6)
    assert one.match("tea and", 4)
    assert one.fullmatch("and")
    assert not one.fullmatch("and tea")
    assert [match.start() for match in one.finditer("and or")] == [0, 4]


def test_it_is_compiled_whole_when_its_parts_have_cost_as_much() -> None:
    cues = tuple(f"word{number}" for number in range(4))
    one = Narrowed(lambda any_of: rf"(?<!\w){any_of(cues)}(?!\w)", needs=1)
    assert one.search("word0 word1")
    assert one.search("word2")
    assert one.search("word3 word1")
    assert one.search("word3 word0").re is one.whole  # type: ignore[union-attr]
    assert one.search("word2").re is not one.whole  # type: ignore[union-attr]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "De som drack kaffe sov sämre och hade oftare huvudvärk än de som avstod.",
        "Risken att dö var 20 procent lägre hos dem som promenerade mest, men ingen skillnad sågs i vikt.",
        "Adults taking vitamin D had fewer falls than those given placebo, though no effect on fractures was seen.",
        "Meditation brought blood pressure down; pain neither improved nor got worse in the control group.",
    ],
)
def test_the_patterns_of_assertions_match_as_they_do_whole(language: str, text: str) -> None:
    forms = forms_of(language)
    assert isinstance(forms, Forms)
    narrowed = [one for name in Forms.__slots__ if isinstance(one := getattr(forms, name), Narrowed)]
    assert len(narrowed) > 20
    for one in narrowed:
        assert list(map(_told, one.finditer(text))) == list(map(_told, one.whole.finditer(text)))


def _told(match: re.Match[str]) -> tuple[tuple[int, int], str | None]:
    return match.span(), match.lastgroup
