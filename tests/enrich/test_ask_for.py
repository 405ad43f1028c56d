"""Searches that name no work: what is asked besides, over real sockets, and what is kept of it."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest

from magcite.check.outcome import outcome_of
from magcite.enrich import search
from magcite.model import Date, Item, Lock, Name, NoticeKind, Outcome, Reference
from magcite.transport import Limits, Transport
from tests.loopback import Fault, Registry, work

AT = "2026-11-23T09:30:00Z"
QUICK = Limits(tries=1, timeout=0.4, deadline=2.0, list_gap=0, polite_list_gap=0, first_wait=0, longest_wait=1)
INVENTED = Item(
    type="article-journal",
    title="Nocturnal cramps treated with invented minerals",
    author=(Name("Nobody", "Nils"),),
    issued=Date(2012),
    container_title="Journal of Invented Nutrition",
)
REFERENCE = Reference("a", INVENTED)


def message(number: int, year: int, title: str = "Zinc, sleep and soils", **fields: object) -> dict[str, object]:
    return work(
        f"10.5555/w{number}",
        f"{title} {number}",
        author=[{"family": f"Ek{number}", "given": "Anna"}],
        issued={"date-parts": [[year]]},
        **({"container-title": ["Journal of Invented Nutrition"]} | fields),
    )


@pytest.fixture
def registry() -> Iterator[Registry]:
    with Registry([message(number, 2010 + number) for number in range(5)]) as server:
        yield server


def searched(registry: Registry, reference: Reference = REFERENCE, lock: Lock | None = None) -> Lock:
    with Transport(registry.settings(), limits=QUICK) as transport:
        return search((reference,), lock or Lock(), send_many=transport.send_many, now=lambda: AT)


def questions(registry: Registry) -> list[dict[str, list[str]]]:
    return [parse_qs(urlsplit(one.path).query) for one in registry.asked]


def test_the_title_alone_is_asked_for_and_the_place_shown_by_the_first_answer(registry: Registry) -> None:
    lock = searched(registry)
    first, second = questions(registry)
    assert first["query.bibliographic"] == [
        "Nobody Nocturnal cramps treated with invented minerals Journal of Invented Nutrition 2012"
    ]
    assert second["query.bibliographic"] == [INVENTED.title]
    held = lock.proposals["a"]
    assert held.further == (INVENTED.title,)
    assert len(held.witnesses) == 3
    assert outcome_of(REFERENCE, lock).outcome is Outcome.NOT_FOUND


def test_the_place_is_asked_for_where_no_answer_shows_it(registry: Registry) -> None:
    elsewhere = [message(number, 2012, **{"container-title": ["Soil"]}) for number in range(20)]
    registry.works = {str(one["DOI"]): one for one in elsewhere}
    lock = searched(registry)
    place = next(one for one in questions(registry) if "query.container-title" in one)
    assert place["query.container-title"] == ["Journal of Invented Nutrition"]
    assert place["filter"] == ["from-pub-date:2009,until-pub-date:2015"]
    assert lock.proposals["a"].further == (INVENTED.title, "Journal of Invented Nutrition 2009–2015")
    stands = outcome_of(REFERENCE, lock)
    assert stands.outcome is Outcome.COULD_NOT_CHECK
    assert "nothing that it names appeared in “Journal of Invented Nutrition” in those years" in (stands.detail or "")


def test_one_question_a_place_for_several_references(registry: Registry) -> None:
    registry.works = {}
    references = [Reference(key, Item(**{**_fields(), "title": f"{INVENTED.title} {key}"})) for key in ("one", "two")]
    with Transport(registry.settings(), limits=QUICK) as transport:
        search(references, Lock(), send_many=transport.send_many, now=lambda: AT)
    assert len([one for one in questions(registry) if "query.container-title" in one]) == 1


def _fields() -> dict[str, object]:
    return {name: getattr(INVENTED, name) for name in ("type", "author", "issued", "container_title")}


def test_an_outage_in_between_leaves_it_open_and_is_made_good(registry: Registry) -> None:
    first = registry.answer
    calls = 0

    def failing(asked: object, query: object) -> Fault:
        nonlocal calls
        calls += 1
        return first(asked, query) if calls == 1 else Fault(503)  # type: ignore[arg-type]

    registry.answer = failing  # type: ignore[method-assign]
    lock = searched(registry)
    assert lock.proposals["a"].further is None
    assert outcome_of(REFERENCE, lock).outcome is Outcome.COULD_NOT_CHECK
    registry.answer = first  # type: ignore[method-assign]
    assert outcome_of(REFERENCE, searched(registry, lock=lock)).outcome is Outcome.NOT_FOUND


def test_what_is_whole_is_not_asked_again(registry: Registry) -> None:
    lock = searched(registry)
    count = len(registry.asked)
    assert searched(registry, lock=lock) == lock
    assert len(registry.asked) == count


def test_a_work_that_the_title_alone_brings_to_light_is_proposed(registry: Registry) -> None:
    real = message(9, 2012, INVENTED.title or "", **{"container-title": ["J Inv"]})
    real |= {"title": [INVENTED.title], "author": [{"family": "Nobody", "given": "Nils"}]}
    registry.rewrite = lambda _: [] if len(registry.asked) == 1 else [real]
    lock = searched(registry)
    best = lock.proposals["a"].best
    assert best is not None
    assert best.doi.value == "10.5555/w9"
    assert lock.proposals["a"].further is None


def test_notices_on_the_accepted_work_are_kept(registry: Registry) -> None:
    update = {"DOI": "10.5555/notice", "type": "retraction", "label": "Retraction", "source": "publisher"}
    real = message(9, 2012, **{"updated-by": [update]})
    real |= {"title": [INVENTED.title], "author": [{"family": "Nobody", "given": "Nils"}]}
    registry.works["10.5555/w9"] = real
    lock = searched(registry)
    notices = lock.proposals["a"].notices
    assert notices is not None
    assert [one.kind for one in notices] == [NoticeKind.RETRACTION]
    identified = outcome_of(REFERENCE, lock).identified
    assert identified is not None
    assert identified.notices == notices
