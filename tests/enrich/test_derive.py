"""What is read out of an answer, and how it gets into the lock."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.enrich import enrich
from magcite.enrich.derive import RULES, derive
from magcite.enrich.derive.effects import find_effects
from magcite.errors import UnavailableError
from magcite.identifiers import Identifier
from magcite.model import Answer, Derived, Direction, FactKind, Found, Item, Lock, Part, Reference, SourceName
from magcite.sources.source import Call, Reply
from tests.builders import AT, lock
from tests.enrich.abstracts import answer

TRIAL = "We randomly assigned 51 adults to magnesium or placebo for 24 weeks."


def test_the_digest_is_that_of_the_abstract() -> None:
    first, second = derive(answer(TRIAL)), derive(answer(TRIAL + " "))
    assert first.text is not None
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", first.text)
    assert first.text != second.text
    assert derive(answer(None, "A trial")).text is None


@given(st.text(max_size=300))
def test_any_text_can_be_read_and_twice_alike(text: str) -> None:
    assert derive(answer(text, text)) == derive(answer(text, text))


@given(st.lists(st.sampled_from([*TRIAL.split(), "and", "40", "of", "(n", "=", "20),", "included", "trials", "women"])))
def test_a_plain_number_stands_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    n = derive(answer(text)).n
    assert n is None or str(n) in text


@pytest.mark.parametrize(
    ("words", "measure", "value", "ci", "p"),
    [
        ("The hazard ratio was 0.40 (95% CI: 0.16-0.98).", "HR", 0.40, (0.16, 0.98), None),
        ("Risk fell (RR = 0.66; 95% CI, 0.50 to 0.90; P = 0.01).", "RR", 0.66, (0.50, 0.90), "0.01"),
        ("It rose (OR 1·21, 95% CI 1·04–1·41; p<0·001).", "OR", 1.21, (1.04, 1.41), "<0.001"),
        ("Pressure fell (MD -2.0 mm Hg, 95% CI -3.6, -0.4).", "MD", -2.0, (-3.6, -0.4), None),
        ("(OR = 0.70, 95% confidence interval is 0.29–1.72)", "OR", 0.70, (0.29, 1.72), None),
        ("Hazard ratio 0.80 [95% CI 0.73, 0.86]", "HR", 0.80, (0.73, 0.86), None),
    ],
)
def test_an_effect_with_its_interval(
    words: str, measure: str, value: float, ci: tuple[float, float], p: str | None
) -> None:
    (effect,) = find_effects(words, "en")
    assert (effect.measure, effect.value, effect.ci, effect.level, effect.p) == (measure, value, ci, 95.0, p)
    assert words[effect.start : effect.end].replace("·", ".").lstrip("-") == f"{abs(value):.{2 if value > 0 else 1}f}"


@pytest.mark.parametrize(
    "words",
    ["The relative risk was 2.10 (95% CI, 0.40-0.80).", "In 95% of the 120 cells", "RR (95% CI)", "0.5-0.9", ""],
)
def test_what_is_no_effect(words: str) -> None:
    assert list(find_effects(words, "en")) == []


def test_a_direction_needs_plain_words() -> None:
    def directions(text: str) -> list[str | None]:
        return [fact.term for fact in derive(answer(text)).of(FactKind.DIRECTION)]

    assert directions("Intake was associated with a lower risk of stroke.") == [Direction.LOWER.value]
    assert directions("There was no significant difference between groups.") == [Direction.NONE.value]
    assert directions("Whether intake is associated with a lower risk is unknown.") == []
    assert directions("BACKGROUND: Intake was associated with a lower risk of stroke.") == []


def test_groups_and_species_come_from_headings() -> None:
    derived = derive(answer(None, "Tea", (), ("Humans", "Female", "Middle Aged", "Tea")))
    assert derived.species == ("human",)
    assert [fact.term for fact in derived.of(FactKind.GROUP)] == ["Female", "Middle Aged"]


def test_two_designs_are_both_kept_and_neither_is_claimed() -> None:
    derived = derive(answer("A narrative review was done.", "Facts and myths", ("Meta-Analysis", "Review")))
    assert derived.design is None
    assert {fact.term for fact in derived.of(FactKind.DESIGN)} == {"meta-analysis", "narrative-review"}


# --- into the lock --------------------------------------------------------------------------------------------------

HELD = Reference("a", Item(title="Tea", doi=answer(None).item.doi))


def silent(_: Call) -> Reply:
    raise UnavailableError("crossref", "nobody answers")


def asked(before: Lock, recalled: Found | None) -> Found:
    def recall(source: SourceName, one: Identifier) -> Answer | None:
        return recalled if recalled and (source, one) == (recalled.source, recalled.asked) else None

    after = enrich([HELD], before, sources=[], send=silent, now=lambda: AT, recall=recall)
    (found,) = after.answers[answer(None).asked]
    assert isinstance(found, Found)
    return found


def test_a_lock_from_before_is_read_from_what_is_at_hand() -> None:
    before = replace(answer(TRIAL, "Tea"), abstract=None)
    with_text = asked(lock(before), answer(TRIAL, "Tea"))
    assert with_text.abstract is None
    assert with_text.derived == derive(answer(TRIAL, "Tea"))
    assert asked(lock(before), None).derived == derive(before)
    assert asked(lock(with_text), None) == with_text


def test_an_older_reading_is_renewed_only_with_the_text() -> None:
    old = replace(answer(TRIAL, "Tea"), abstract=None, derived=Derived(0, (), "sha256:" + "2" * 64, "en"))
    assert asked(lock(old), None).derived == old.derived
    renewed = asked(lock(old), answer(TRIAL, "Tea")).derived
    assert renewed is not None
    assert (renewed.rules, renewed.n) == (RULES, 51)
    assert asked(lock(old), replace(answer("Another text."), digest="sha256:" + "9" * 64)).derived == old.derived


def test_parts_are_kept() -> None:
    text = "A total of 1,206 women were randomized. 310 women in the placebo group died. 2,310 women were screened."
    parts = {fact.value: fact.part for fact in derive(answer(text)).of(FactKind.SAMPLE)}
    assert parts[1206] is Part.TOTAL
    assert parts.get(310) in {Part.GROUP, None}
    assert parts[2310] is Part.SCREENED


def test_an_animal_named_in_passing_was_not_studied() -> None:
    label = "Labels told of welfare. Sheep farms and sheep milk were named on most labels. Shoppers read few of them."
    assert derive(answer(label, "Food labels and what shoppers read")).species == ()
    listed = "Red meat is beef, pork, sheep, goat. Offal of cattle, sheep, goats counts. It was scored in shops."
    assert "sheep" not in derive(answer(listed, "Scores")).species
    assert "sheep" in derive(answer("Selenium was fed to sheep. The sheep were weighed twice.", "Selenium")).species
