"""Proposals in the lock: round trip, damage, and two locks made one."""

import json
from collections.abc import Callable
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from magcite.errors import LockfileError
from magcite.identifiers import Doi
from magcite.lockfile import dump_lock, merge_locks, parse_lock
from magcite.model import (
    Date,
    Item,
    Lock,
    LockedProposal,
    Notice,
    NoticeKind,
    ProposalState,
    ProposedWork,
    SourceName,
)

WORK = ProposedWork(Doi.parse("10.5555/Tea"), 0.93, True, ("the title (+50)",), "Öberg", "2020", "Tea", "J Inv")
TEA = LockedProposal(
    "tea",
    ProposalState.PROPOSED,
    "sha256:" + "a" * 64,
    SourceName.CROSSREF,
    "2026-11-23T09:30:00Z",
    "Öberg Tea J Inv 2020",
    10,
    ("4 of 7 authors",),
    10,
    None,
    (WORK, ProposedWork(Doi.parse("10.5555/b"), 0.3, False)),
    (Item(type="article-journal", title="Tea", doi=Doi.parse("10.5555/Tea")),),
)
NONE = replace(TEA, citekey="none", state=ProposalState.NONE, works=(), looked_at=0, left_out=(), records=())
UNKEPT = replace(NONE, citekey="unkept", records=None)

NOTICED = replace(
    TEA, citekey="noticed", notices=(Notice(NoticeKind.RETRACTION, "retraction", Date(2021), Doi.parse("10.5555/n")),)
)
SILENT = replace(NONE, citekey="silent", further=("Tea and sleep", "J Inv 2017–2023"), witnesses=TEA.records or ())


def lock(*proposals: LockedProposal) -> Lock:
    return Lock(proposals=MappingProxyType({one.citekey: one for one in proposals}))


def test_it_reads_back_what_it_wrote() -> None:
    whole = lock(TEA, NONE, UNKEPT, NOTICED, SILENT)
    text = dump_lock(whole)
    assert parse_lock(text, path="l") == whole
    assert dump_lock(parse_lock(text, path="l")) == text
    assert list(json.loads(text)["proposals"]) == ["none", "noticed", "silent", "tea", "unkept"]


def test_a_lock_without_proposals_has_no_such_section() -> None:
    assert "proposals" not in json.loads(dump_lock(Lock()))


def with_(name: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda record: record.__setitem__(name, value)


@pytest.mark.parametrize(
    "spoil",
    [
        with_("state", "unanswered"),
        with_("question", "sha256:0"),
        with_("retrieved", "yesterday"),
        with_("rows", 0),
        with_("verdict", "verified"),
        lambda record: record["works"][0].__setitem__("doi", "tea"),
        lambda record: record["works"][0].__setitem__("score", 1.5),
    ],
)
def test_damage_is_refused(spoil: Callable[[dict[str, Any]], None]) -> None:
    tree = json.loads(dump_lock(lock(TEA)))
    spoil(tree["proposals"]["tea"])
    with pytest.raises(LockfileError, match="the lock is damaged: proposals tea"):
        parse_lock(json.dumps(tree), path="l")


def test_of_two_locks_the_later_proposal_counts() -> None:
    later = replace(TEA, retrieved="2026-11-24T00:00:00Z", state=ProposalState.NONE, works=())
    assert merge_locks(lock(TEA, NONE), lock(later)) == lock(later, NONE)
    assert merge_locks(lock(later), lock(TEA, NONE)) == lock(later, NONE)
