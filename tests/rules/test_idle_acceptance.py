"""REF007: what it reports, and what it must leave alone; the lapsed ones are in tests/check/test_acceptance.py."""

from magcite.model import Acceptances, AcceptedDifference, Corpus, DistinctWorks, Library, Misread
from magcite.rules.idle_acceptance import RULE
from tests.builders import reference


def told(acceptances: Acceptances) -> list[tuple[str, int]]:
    corpus = Corpus(library=Library((reference("leaf"), reference("berg"))), acceptances=acceptances)
    return [(one.message, one.place.line) for one in RULE.check(corpus) if one.place is not None]


def test_reports_what_cannot_be_read_and_what_is_not_there() -> None:
    unknown = AcceptedDifference("laef", "issued", "1", "2", "why", line=7)
    accepted = Acceptances(
        (unknown, DistinctWorks(("leaf", "bergg"), "why", line=9)), "accepted.yaml", (Misread(3, 1, "no reason"),)
    )
    assert told(accepted) == [
        ("this entry accepts nothing: no reason", 3),
        ("no reference is called laef; the nearest is leaf", 7),
        ("no reference is called bergg; the nearest is berg", 9),
    ]


def test_stays_silent() -> None:
    known = AcceptedDifference("leaf", "issued", "1", "2", "why")
    assert told(Acceptances((known, DistinctWorks(("leaf", "berg"), "why")))) == []
