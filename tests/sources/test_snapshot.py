"""A file in Crossref's shape, in each of the forms people save it in."""

import json

import pytest

from magcite.errors import InputError, PayloadError
from magcite.identifiers import Doi
from magcite.model import Found, SourceName
from magcite.sources.snapshot import SOURCE, read_snapshot
from magcite.sources.source import CrossrefCall

ONE, TWO = {"DOI": "10.5555/One", "title": ["One"]}, {"DOI": "10.5555/two", "title": ["Two"]}
AT = "2026-11-23T09:30:00Z"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(json.dumps([ONE, TWO]), id="list"),
        pytest.param(json.dumps({"message-type": "work-list", "message": {"items": [ONE, TWO]}}), id="answer"),
        pytest.param(json.dumps({"items": [ONE, TWO]}), id="dump"),
        pytest.param(f"{json.dumps(ONE)}\n{json.dumps(TWO)}\n", id="lines"),
        pytest.param(f"\n{json.dumps({'message': ONE})}\r\n\r\n{json.dumps(TWO)}", id="lines-with-envelopes"),
        pytest.param(json.dumps([{"message": ONE}, {"message": {"items": [TWO]}}]), id="list-of-answers"),
    ],
)
def test_forms(text: str) -> None:
    assert list(read_snapshot(text, path="s").works) == ["10.5555/one", "10.5555/two"]


@pytest.mark.parametrize("text", [json.dumps(ONE), json.dumps({"message": ONE}), json.dumps(ONE, indent=2)])
def test_one_work(text: str) -> None:
    assert list(read_snapshot(text, path="s").works) == ["10.5555/one"]


def test_of_two_works_with_one_doi_the_first_counts() -> None:
    snapshot = read_snapshot(json.dumps([{"DOI": "10.5555/A", "n": 1}, {"DOI": "10.5555/a", "n": 2}]), path="s")
    assert snapshot.works["10.5555/a"]["n"] == 1


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", None, "empty"),
        (" \n", None, "empty"),
        ('{"DOI": "10.5555/a"}\n{"DOI": \n', 2, "not JSON"),
        ("<html>", 1, "not JSON"),
        ('{"DOI": "10.5555/a"}\n{"title": []}\n', 2, "no work"),
        ("[1]", None, "no work"),
        ("null", None, "no work"),
        ("[" * 100_000, None, "nested too deep"),
    ],
)
def test_damage(text: str, line: int | None, words: str) -> None:
    with pytest.raises(InputError, match=words) as caught:
        read_snapshot(text, path="snap.json")
    assert (caught.value.path, caught.value.line) == ("snap.json", line)


def test_it_never_says_no() -> None:
    snapshot = read_snapshot(json.dumps([ONE]), path="s")
    asked = (Doi.parse("10.5555/ONE"), Doi.parse("10.5555/three"))
    known = SOURCE.parse(snapshot.send(SOURCE.call(asked)), asked, AT)
    assert [one.normal for one in known] == ["10.5555/one"]
    found = known[asked[0]]
    assert isinstance(found, Found)
    assert found.source is SourceName.SNAPSHOT
    assert not SOURCE.denies


def test_it_asks_no_registry() -> None:
    with pytest.raises(PayloadError, match="only the local snapshot"):
        read_snapshot(json.dumps(ONE), path="s").send(CrossrefCall((Doi.parse("10.5555/a"),)))
