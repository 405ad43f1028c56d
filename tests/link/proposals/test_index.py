"""Which records an index brings forward, and that what is quick is what is slow and plain."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from magcite.link.proposals.fingerprint import Record
from magcite.link.proposals.index import Index
from magcite.model import Evidence, Item

SUBJECTS = ("insomnia", "asthma", "migraine", "stroke", "depression")
MANY = 4000  # more than one look-up reads


def index_of(*titles: str) -> Index:
    return Index([Record(f"r{place}", Item("article-journal", title)) for place, title in enumerate(titles)])


def plain(index: Index, asked: dict[str, float], titles: list[str]) -> list[int]:
    """The places that share most, by adding up all that every title has."""
    shared: dict[int, float] = defaultdict(float)
    for subject in SUBJECTS:
        key = f"concept:{subject}"
        for place, title in enumerate(titles):
            if key in asked and subject in title.split():
                shared[place] += index.weights.concept["condition"] * asked[key] * index.rarity(key)
    best = sorted(shared, key=lambda place: (-round(shared[place], 9), place))[:16]
    return [place for rank, place in enumerate(best) if rank < 6 or shared[place] >= 0.45 * shared[best[0]]]


@given(st.lists(st.lists(st.sampled_from(SUBJECTS[:2]), max_size=2).map(" ".join), max_size=30))
def test_the_records_that_share_most_come_first(titles: list[str]) -> None:
    index = index_of(*titles)
    asked = {"concept:insomnia": 1.0, "concept:asthma": 0.5}
    assert index.near(asked) == plain(index, asked, titles)


def test_nothing_asked_and_nothing_held_bring_nothing_forward() -> None:
    assert index_of("insomnia").near({}) == []
    assert index_of("insomnia").near({"concept:asthma": 1.0, "word:oboists": 1.0}) == []
    assert index_of().near({"concept:asthma": 1.0}) == []


def test_a_long_shelf_counts_for_records_that_a_rare_word_found() -> None:
    titles = ["insomnia"] * MANY + [f"oboists {'and insomnia' if place == 9 else ''}" for place in range(20)]
    found = index_of(*titles).near({"word:oboists": 1.0, "concept:insomnia": 1.0})
    assert found[0] == MANY + 9
    assert len(found) == 16
    assert min(found) >= MANY


def test_records_of_which_only_the_title_is_known_are_read_beside_those_that_tell_more() -> None:
    told = Evidence(population="insomnia, asthma, migraine and stroke", exposure="depression")
    rich = [Record(f"rich{place}", Item("article-journal", "Oboists"), evidence=told) for place in range(12)]
    bare = [Record(f"bare{place}", Item("article-journal", "Insomnia in oboists")) for place in range(9)]
    index = Index([*rich, *bare, Record("other", Item("article-journal", "Beekeepers"))])
    found = index.near({f"concept:{subject}": 1.0 for subject in SUBJECTS} | {"word:oboists": 1.0})
    assert found[:12] == list(range(12))
    assert found[12:] == list(range(12, 18))


def test_a_rare_key_tells_more_than_a_common_one() -> None:
    index = index_of("asthma", *["insomnia"] * 50)
    assert index.rarity("concept:asthma") > index.rarity("concept:insomnia")
    assert index.has("concept:asthma")
    assert not index.has("concept:stroke")
    assert index.rarity("concept:stroke") >= index.rarity("concept:asthma")
