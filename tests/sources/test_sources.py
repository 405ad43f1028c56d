"""The package: each source is listed, declared, and loaded alone."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import magcite.sources
from magcite.errors import PayloadError
from magcite.identifiers import Arxiv, Doi, Identifier, Isbn, Pmcid, Pmid
from magcite.model import Found, SourceName, item_from_csl, item_to_csl
from magcite.sources import load, names
from magcite.sources.source import Reply
from tests.sources.fixtures import json_of, text_of

AT = "2026-11-23T09:30:00Z"


def test_every_module_with_a_source_is_listed() -> None:
    folder = Path(magcite.sources.__file__).parent
    declaring = {path.stem for path in folder.glob("*.py") if "\nSOURCE = " in path.read_text("utf-8")}
    assert declaring == set(names())


@pytest.mark.parametrize("name", list(SourceName))
def test_a_source_bears_its_name(name: SourceName) -> None:
    assert load(name).name is name


DOI, PMID, PMCID = Doi.parse("10.5555/a"), Pmid.parse("1"), Pmcid.parse("PMC1")
ARXIV, ISBN = Arxiv.parse("2101.00001"), Isbn.parse("9783161484100")


@pytest.mark.parametrize(
    ("name", "schemes"),
    [
        (SourceName.CROSSREF, {"doi"}),
        (SourceName.DOI_ORG, {"doi"}),
        (SourceName.DATACITE, {"doi", "arxiv"}),
        (SourceName.EUROPEPMC, {"doi", "pmid", "pmcid"}),
        (SourceName.PUBMED, {"pmid"}),
        (SourceName.OPENALEX, {"doi", "pmid"}),
        (SourceName.RETRACTION_WATCH, {"doi", "pmid"}),
        (SourceName.SNAPSHOT, {"doi"}),
    ],
)
def test_which_identifiers_a_source_is_asked_about(name: SourceName, schemes: set[str]) -> None:
    """Of each identifier but an ISBN somebody can be asked; a book known by its ISBN alone stays unchecked."""
    source = load(name)
    assert {one.scheme for one in (DOI, PMID, PMCID, ARXIV, ISBN) if source.accepts(one)} == schemes


def test_describing_a_call_loads_no_client() -> None:
    program = (
        "import sys; from magcite.sources import load, names; from magcite.model import SourceName;"
        "[load(name) for name in SourceName]; import magcite.enrich;"
        "print(sorted({'requests', 'habanero', 'httpx2', 'pydantic'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


VALUES = st.sampled_from(["10.5555/a", "10.5555/B", "work", "ok", "DOI does not exist", "", "<html>", "\ud800", "-0"])
HOSTILE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["title", "x"]), inner, max_size=2),
    max_leaves=6,
)


ALIAS, RECORD = Doi.parse("10.5555/old.name"), Pmid.parse("101")
HITS = {"hitCount": 1, "resultList": {"result": [json_of("europepmc", "article")]}}
SOUND: dict[SourceName, tuple[Reply, Identifier]] = {  # an answer of each source, and what it is about
    SourceName.CROSSREF: (Reply(200, {"message-type": "work", "message": json_of("crossref", "related")}), ALIAS),
    SourceName.SNAPSHOT: (Reply(200, {"message": {"items": [json_of("crossref", "related")]}}), ALIAS),
    SourceName.DOI_ORG: (Reply(200, [{"DOI": "10.5555/a", "RA": "Crossref"}]), DOI),
    SourceName.DATACITE: (Reply(200, {"data": json_of("datacite", "dataset")}), Doi.parse("10.5555/min.1.v2")),
    SourceName.EUROPEPMC: (Reply(200, HITS), RECORD),
    SourceName.PUBMED: (Reply(200, text=text_of("pubmed", "article.xml")), RECORD),
    SourceName.OPENALEX: (Reply(200, json_of("openalex", "work")), RECORD),
    SourceName.RETRACTION_WATCH: (Reply(200, text=text_of("retraction_watch", "rows.csv")), RECORD),
}


def places(tree: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in a JSON value, the whole first."""
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [path, *(place for step, value in inner for place in places(value, (*path, step)))]


def changed(tree: Any, path: tuple[str | int, ...], value: object) -> Any:
    """A copy of a JSON value with something else in one place."""
    if not path:
        return value
    copy = dict(tree) if isinstance(tree, dict) else list(tree)
    copy[path[0]] = changed(tree[path[0]], path[1:], value)
    return copy


@pytest.mark.parametrize("name", list(SourceName))
def test_a_sound_answer_is_understood(name: SourceName) -> None:
    reply, asked = SOUND[name]
    assert list(load(name).parse(reply, (asked,), AT)) == [asked]


@pytest.mark.parametrize("name", list(SourceName))
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_comes_is_an_answer_about_what_was_asked_or_no_answer(name: SourceName, data: st.DataObject) -> None:
    """One value of a sound answer is another, or a piece of its text is missing, and the status may be any."""
    source, (reply, asked) = load(name), SOUND[name]
    status = data.draw(st.sampled_from([200, 200, 200, 204, 301, 400, 404, 500]))
    if reply.payload is None:
        begin, length = data.draw(st.integers(0, len(reply.text))), data.draw(st.integers(0, 300))
        text = reply.text[:begin] + data.draw(VALUES) + reply.text[begin + length :]
        hostile = replace(reply, status=status, text=text)
    else:
        path = data.draw(st.sampled_from(places(reply.payload)))
        hostile = replace(reply, status=status, payload=changed(reply.payload, path, data.draw(HOSTILE)))
    several: tuple[Identifier, ...] = (asked, Doi.parse("10.5555/b"))
    for identifiers in [(asked,), several][: 1 + (source.batch > 1 and source.accepts(several[1]))]:
        try:
            known = source.parse(hostile, identifiers, AT)
        except PayloadError:
            continue
        assert set(known) <= set(identifiers)
        for one, answer in known.items():
            assert (answer.source, answer.asked) == (name, one)
            if isinstance(answer, Found):
                assert item_from_csl(item_to_csl(answer.item))[1] == ()
                assert answer.abstract != ""
