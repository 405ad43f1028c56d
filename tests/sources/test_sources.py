"""The package: each source is listed, declared, and loaded alone."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import magcite.sources
from magcite.errors import PayloadError
from magcite.identifiers import Doi, Pmid
from magcite.model import SourceName
from magcite.sources import load, names
from magcite.sources.source import Reply


def test_every_module_with_a_source_is_listed() -> None:
    folder = Path(magcite.sources.__file__).parent
    declaring = {path.stem for path in folder.glob("*.py") if "\nSOURCE = " in path.read_text("utf-8")}
    assert declaring == set(names())


@pytest.mark.parametrize("name", list(SourceName))
def test_a_source_bears_its_name(name: SourceName) -> None:
    assert load(name).name is name


@pytest.mark.parametrize("name", list(SourceName))
def test_sources_are_asked_about_dois(name: SourceName) -> None:
    source = load(name)
    assert source.accepts(Doi.parse("10.5555/a"))
    assert not source.accepts(Pmid.parse("1"))


def test_describing_a_call_loads_no_client() -> None:
    program = (
        "import sys; from magcite.sources import load, names; from magcite.model import SourceName;"
        "[load(name) for name in SourceName]; import magcite.enrich;"
        "print(sorted({'requests', 'habanero', 'httpx2', 'pydantic'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


WORDS = st.sampled_from(["DOI", "RA", "status", "message", "message-type", "items", "title", "author", "updated-by"])
VALUES = st.sampled_from(["10.5555/a", "10.5555/B", "work", "work-list", "ok", "DOI does not exist", "", "<html>"])
PAYLOADS = st.recursive(
    st.none() | st.booleans() | st.integers() | VALUES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=15,
)
REPLIES = st.builds(Reply, st.sampled_from([200, 204, 301, 400, 403, 404]), PAYLOADS, VALUES)


@pytest.mark.parametrize("name", list(SourceName))
@settings(max_examples=50)
@given(reply=REPLIES)
def test_whatever_comes_is_an_answer_about_what_was_asked_or_no_answer(name: SourceName, reply: Reply) -> None:
    source = load(name)
    for asked in [(Doi.parse("10.5555/a"),), (Doi.parse("10.5555/A"), Doi.parse("10.5555/b"))][
        : 1 + (source.batch > 1)
    ]:
        try:
            known = source.parse(reply, asked, "2026-11-23T09:30:00Z")
        except PayloadError:
            continue
        assert set(known) <= set(asked)
        assert all(answer.source is name and answer.asked == one for one, answer in known.items())
