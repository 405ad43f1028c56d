"""Sidecars, written: what changed is written, and everything else stays as its author left it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from magcite.identifiers import Doi
from magcite.model import (
    Anchor,
    ClaimKind,
    Intent,
    Sidecar,
    SidecarCitation,
    SidecarEntry,
    Span,
    TextQuote,
)
from magcite.readers.sidecar import read_sidecar
from magcite.renderers.sidecar import render_sidecar

EK = SidecarCitation(key="ek2012")
NEW = SidecarEntry(Anchor(TextQuote("exact", "before ", " after"), Span(7, 12)), (EK,), "c1")

MINE = """\
# above everything
claims:   # the claims
# before the first
- quote:
    exact: 'in single quotes'   # as I found it
    prefix: a
    suffix: b
  # between keys
  position: {start: 1, end: 2}
  colour: "blue"   # a key of my own
  citations:
  - key: ek2012   # the trial
    mine: 1
  # before the second

- quote: >-
    folded words
    of a claim
  notes: |
    line one
    line two
  # last of all
"""


def test_a_first_one() -> None:
    text = render_sidecar(Sidecar("s", (NEW,), ("aa", "bb")))
    assert text.startswith("# Sources of claims")
    assert text.endswith(
        'schema: magcite/sidecar/1\nclaims:\n  - claim: c1\n    quote:\n      exact: "exact"\n      prefix: "before "\n'
        '      suffix: " after"\n    position: {start: 7, end: 12}\n    citations:\n      - {key: ek2012}\n'
        "seen: |\n  aa bb\n"
    )


def test_nothing_changed_is_not_a_byte() -> None:
    for text in (MINE, MINE.replace("\n", "\r\n"), "claims: []", ""):
        sidecar = read_sidecar(text, path="s")
        assert render_sidecar(sidecar, sidecar, text) == text


def test_comments_order_quotes_and_unknown_keys_stay() -> None:
    before = read_sidecar(MINE, path="s")
    first, second = before.entries
    first = replace(first, anchor=Anchor(TextQuote("other words", "x", "y"), Span(3, 14)), gone=True, claim="c9")
    second = replace(second, gone=True, citations=(EK,))
    after = replace(before, entries=(first, second, NEW), seen=("aa",))
    text = render_sidecar(after, before, MINE)
    for kept in ("# above everything", "# the claims", "# before the first", "# as I found it", "# between keys",
                 'colour: "blue"', "# a key of my own", "# the trial", "mine: 1", "# before the second",
                 "# last of all", "    line one\n    line two\n"):  # fmt: skip
        assert kept in text, kept
    assert "\n- " in text  # the list stands where it stood
    read = read_sidecar(text, path="s")
    assert bare(read) == bare(after)
    assert render_sidecar(read, read, text) == text


def test_windows_line_ends_stay() -> None:
    windows = MINE.replace("\n", "\r\n")
    before = read_sidecar(windows, path="s")
    text = render_sidecar(replace(before, entries=(*before.entries, NEW)), before, windows)
    assert text.count("\n") == text.count("\r\n")


def test_an_entry_that_is_found_again_says_so() -> None:
    text = "claims:\n  - quote: a b c\n    state: gone # since May\n"
    before = read_sidecar(text, path="s")
    written = render_sidecar(replace(before, entries=(replace(before.entries[0], gone=False),)), before, text)
    assert "state: present # since May" in written


def bare(sidecar: Sidecar) -> tuple[object, ...]:
    """What a sidecar says, lines and columns left out."""
    return tuple(replace(entry, line=1, column=1) for entry in sidecar.entries), sidecar.seen


_TEXTS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\r\0"), min_size=1, max_size=40)
_WORDS = st.from_regex(r"[\wåäö@:.+-]{1,12}", fullmatch=True).filter(lambda text: text.isprintable())
_DOIS = st.sampled_from(["10.5555/a(b);c", "10.5555/x#y"]).map(Doi.parse)
_SOURCES = st.builds(SidecarCitation, _WORDS, st.none(), st.sampled_from(Intent), st.none() | _TEXTS) | st.builds(
    SidecarCitation, st.none(), _DOIS, st.sampled_from(Intent)
)
_ENTRIES = st.builds(
    SidecarEntry,
    st.builds(
        Anchor,
        st.builds(TextQuote, _TEXTS, _TEXTS | st.just(""), _TEXTS | st.just("")),
        st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*sorted(pair))),
    ),
    st.lists(_SOURCES, max_size=3).map(tuple),
    st.none() | _WORDS,
    st.none() | st.sampled_from(ClaimKind),
    st.none() | _TEXTS,
    st.booleans(),
)
_SIDECARS = st.builds(
    Sidecar,
    st.just("s"),
    st.lists(_ENTRIES, max_size=3).map(tuple),
    st.none() | st.lists(st.from_regex(r"[0-9a-f]{12}", fullmatch=True), min_size=1, max_size=20).map(tuple),
)


@given(_SIDECARS)
def test_what_is_written_is_read_and_written_the_same(sidecar: Sidecar) -> None:
    text = render_sidecar(sidecar)
    read = read_sidecar(text, path="s")
    if sidecar.entries or sidecar.seen:
        assert bare(read) == bare(sidecar)
    assert render_sidecar(read, read, text) == text


@given(_SIDECARS, _SIDECARS, st.sampled_from([MINE, None]))
def test_an_update_says_what_it_should_and_a_second_one_changes_nothing(
    first: Sidecar, second: Sidecar, start: str | None
) -> None:
    text = start if start is not None else render_sidecar(first)
    before = read_sidecar(text, path="s")
    count = len(before.entries)
    pairs = zip(before.entries, second.entries, strict=False)
    changed = [
        replace(new, kind=old.kind, notes=old.notes, claim=new.claim or old.claim,
                anchor=replace(new.anchor, position=new.anchor.position or old.anchor.position))
        for old, new in pairs
    ]  # fmt: skip
    entries = (*changed, *before.entries[len(changed) :], *second.entries[count:])
    after = replace(before, entries=entries, seen=second.seen or before.seen)
    written = render_sidecar(after, before, text)
    read = read_sidecar(written, path="s")
    assert bare(read) == bare(after)
    assert render_sidecar(read, read, written) == written
    for comment in ("# above everything", "# before the second", "# last of all"):
        assert (comment in written) >= (comment in text)


@pytest.mark.parametrize("key", ["null", "true", "no", "007", "1e5", "åäö", "a: b", "- x", "#x", "doi:10.1/x"])
def test_keys_that_yaml_would_take_for_something_else(key: str) -> None:
    sidecar = Sidecar("s", (replace(NEW, citations=(SidecarCitation(key=key),)),))
    (entry,) = read_sidecar(render_sidecar(sidecar), path="s").entries
    assert entry.citations[0].key == key
