"""The measurement of wrong pairs, on works that are made up: none verified, and every right one."""

from benchmarks.wrong_pairs import outcome, right_pairs, wrong_pairs

from magcite.identifiers import Doi
from magcite.model import Date, Item, Name, Outcome

_SUBJECTS = ("zinc", "tea", "sleep", "iron", "copper", "selenium", "coffee", "walking", "reading", "singing")
_GROUPS = ("older Norwegian men", "young Danish women", "rested Swedish sheep")
WORKS = [
    Item(
        type="article-journal",
        title=f"Effects of {subject} on the mood of {group}",
        author=(Name(f"{subject}son".title(), "Anna"), Name(f"{group.split()[1]}sen", "Bo")),
        issued=Date(2000 + place),
        container_title="Journal of Invented Results",
        volume=str(place),
        page=f"{place}1-{place}9",
        doi=Doi.parse(f"10.5555/{subject}.{place}"),
    )
    for place, group in enumerate(_GROUPS, start=1)
    for subject in _SUBJECTS
]


def test_no_wrong_pair_is_verified() -> None:
    pairs = list(wrong_pairs(WORKS, 300))
    assert len(pairs) == 300
    assert [pair for pair in pairs if outcome(pair) is Outcome.VERIFIED] == []


def test_right_pairs_are() -> None:
    assert {outcome(pair) for pair in right_pairs(WORKS)} == {Outcome.VERIFIED}
