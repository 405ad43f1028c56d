"""Texts come back as they were kept, the latest ones."""

from pathlib import Path

from magcite.transport.lists import ListStore


def test_a_text_comes_back(tmp_path: Path) -> None:
    with ListStore(tmp_path) as store:
        store.keep("a", "Åsa – «zink»")
        assert store.recall("a") == "Åsa – «zink»"
        assert store.recall("b") is None
    with ListStore(tmp_path) as store:
        assert store.recall("a") == "Åsa – «zink»"


def test_only_the_latest_are_kept(tmp_path: Path) -> None:
    with ListStore(tmp_path) as store:
        for number in range(25):
            store.keep(str(number), "text")
        assert [store.recall(str(number)) is not None for number in (0, 4, 5, 24)] == [False, False, True, True]


def test_a_closed_store_keeps_quiet(tmp_path: Path) -> None:
    with ListStore(tmp_path) as store:
        store.keep("a", "text")
    assert store.recall("a") is None
