"""Answers that are kept: what comes back, what grows old, and what never gets in."""

from pathlib import Path

import pytest

from magcite.identifiers import Doi
from magcite.model import DEFAULT_URLS, Absent, Answer, Failed, Found, Item, Registered, SourceName
from magcite.transport.answers import AnswerStore

DOI = Doi.parse("10.5555/A")
DIGEST = "sha256:" + "0" * 64
THEN = "2026-11-01T12:00:00Z"
FOUND = Found(
    SourceName.PUBMED, DOI, THEN, DIGEST, Item(title="Tea", doi=DOI), mesh=("Tea",), abstract="Forty adults drank tea."
)
ABSENT = Absent(SourceName.CROSSREF, DOI, THEN, DIGEST)
REGISTERED = Registered(SourceName.DOI_ORG, DOI, THEN, DIGEST, "mEDRA")


def store(folder: Path | None, now: str = THEN, urls: dict[SourceName, str] | None = None) -> AnswerStore:
    return AnswerStore(folder, urls or DEFAULT_URLS, now=now)


@pytest.mark.parametrize("answer", [FOUND, ABSENT, REGISTERED])
def test_comes_back_whole_in_another_process(tmp_path: Path, answer: Answer) -> None:
    with store(tmp_path) as first:
        first.keep(answer)
    with store(tmp_path) as second:
        assert second.recall(answer.source, DOI) == answer
        assert second.recall(SourceName.OPENALEX, DOI) is None
        assert second.recall(answer.source, Doi.parse("10.5555/b")) is None


def test_a_failure_is_never_kept(tmp_path: Path) -> None:
    with store(tmp_path) as one:
        one.keep(FOUND)
        one.keep(Failed(SourceName.PUBMED, DOI, THEN, "it answered 503"))
        assert one.recall(SourceName.PUBMED, DOI) == FOUND


@pytest.mark.parametrize(
    ("answer", "now", "fresh"),
    [
        (FOUND, "2026-11-30T12:00:00Z", True),
        (FOUND, "2026-12-02T12:00:00Z", False),
        (REGISTERED, "2026-11-08T11:00:00Z", True),
        (REGISTERED, "2026-11-09T12:00:00Z", False),
        (ABSENT, "2026-11-02T11:00:00Z", True),
        (ABSENT, "2026-11-02T13:00:00Z", False),
        (FOUND, "2026-10-30T12:00:00Z", False),  # from the future: the clock was wrong then, or is now
    ],
)
def test_grows_old(tmp_path: Path, answer: Answer, now: str, fresh: bool) -> None:
    with store(tmp_path) as one:
        one.keep(answer)
    with store(tmp_path, now) as one:
        assert (one.recall(answer.source, DOI) is not None) is fresh


def test_a_mirror_answers_for_itself(tmp_path: Path) -> None:
    with store(tmp_path) as one:
        one.keep(FOUND)
    with store(tmp_path, urls={SourceName.PUBMED: "http://127.0.0.1:1"}) as mirror:
        assert mirror.recall(SourceName.PUBMED, DOI) is None


def test_a_damaged_file_is_an_empty_one(tmp_path: Path) -> None:
    (tmp_path / "answers.sqlite").write_bytes(b"x" * 9000)
    with store(tmp_path) as one:
        assert one.recall(SourceName.PUBMED, DOI) is None
        one.keep(FOUND)
    with store(tmp_path) as one:
        assert one.recall(SourceName.PUBMED, DOI) == FOUND


def test_what_another_version_wrote_is_passed_over(tmp_path: Path) -> None:
    with store(tmp_path) as one:
        one.keep(FOUND)
        one._store.run(lambda connection: connection.execute("UPDATE answers SET record = '{}'"))
        assert one.recall(SourceName.PUBMED, DOI) is None


def test_without_a_folder_it_lasts_as_long_as_the_process() -> None:
    with store(None) as one:
        one.keep(FOUND)
        assert not one.lasting
        assert one.recall(SourceName.PUBMED, DOI) == FOUND


def test_old_answers_are_forgotten(tmp_path: Path) -> None:
    with store(tmp_path) as one:
        one.keep(FOUND)
    with store(tmp_path, "2028-01-01T00:00:00Z") as one:
        assert one._store.run(lambda connection: connection.execute("SELECT count(*) FROM answers").fetchone()) == (0,)
