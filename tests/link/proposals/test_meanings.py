"""Words that mean alike and are spelled apart, folded as the index has them."""

import pytest

from magcite.link.proposals.fingerprint import Record
from magcite.link.proposals.index import Index
from magcite.link.proposals.meanings import meanings_of, words_by_meaning
from magcite.model import Item


@pytest.mark.parametrize(
    ("said", "language", "title"),
    [
        ("snuva", "sv", "rhinorrhoea"),
        ("tradgard", "sv", "gardening"),
        ("huvudvark", "sv", "headaches"),
        ("andfadd", "sv", "dyspnoea"),
        ("minnet", "sv", "recall"),
        ("breathless", "en", "dyspnoea"),
        ("kolleger", "sv-SE", "coworkers"),
    ],
)
def test_words_of_one_sense_meet(said: str, language: str, title: str) -> None:
    assert set(meanings_of(said, language)) & set(words_by_meaning([title], "en"))


@pytest.mark.parametrize(
    ("said", "language"), [("bara", "sv"), ("kor", "sv"), ("poang", "sv"), ("qwerty", "en"), ("snuva", "fi")]
)
def test_short_words_measures_and_strangers_mean_nothing_here(said: str, language: str) -> None:
    assert not set(meanings_of(said, language)) & set(words_by_meaning(["choir", "score", "cold"], "en"))


def test_half_of_a_compound_counts_a_share() -> None:
    (whole,) = set(meanings_of("kontor", "sv").values())
    assert whole == 1.0
    assert set(meanings_of("kontorsdorr", "sv").values()) == {0.7}


def test_a_rare_meaning_brings_its_record_forward() -> None:
    titles = ["Sleep of nurses", "Gardening and sleep", "Sleep and light", "Sleep of pilots", "Naps and sleep"]
    index = Index([Record(f"r{place}", Item("article-journal", title)) for place, title in enumerate(titles)])
    assert index.near({"concept:sleep": 1.0, "word:tradgard": 1.0}, "sv")[0] == 1
    assert "gardening" in index.alike("tradgard", "sv")


def test_a_meaning_tells_as_little_as_the_records_are_many_that_have_it() -> None:
    few = Index(
        [Record("r", Item("article-journal", "Gardening"))]
        + [Record(f"s{n}", Item("article-journal", "Naps")) for n in range(40)]
    )
    many = Index([Record(f"r{n}", Item("article-journal", "Gardening" if n % 2 else "Gardens")) for n in range(40)])
    told = [one.alike("tradgard", "sv")["gardening"] * one.rarity("word:gardening") for one in (few, many)]
    assert told[0] > 2 * told[1]
