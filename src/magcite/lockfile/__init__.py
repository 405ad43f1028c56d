"""The lock: `references/magcite.lock`, what registries answered, as sorted JSON."""

from magcite.identifiers import Identifier
from magcite.lockfile.derived import derived_record
from magcite.lockfile.dump import answer_record, dump_lock
from magcite.lockfile.merge import merge_locks
from magcite.lockfile.proposals import proposal_record
from magcite.model import Answer, Derived, Lock, LockedProposal

__all__ = [
    "answer_record",
    "derived_record",
    "dump_lock",
    "merge_locks",
    "parse_answer",
    "parse_derived",
    "parse_lock",
    "parse_proposal",
    "proposal_record",
]


def parse_lock(text: str, *, path: str) -> Lock:
    """Return the lock that a file's text holds.

    Raises:
        LockfileError: the text is damaged, or another version of magcite wrote it.
    """
    from magcite.lockfile import parse

    return parse.parse_lock(text, path=path)


def parse_answer(record: object, asked: Identifier, *, path: str) -> Answer:
    """Return one answer from what `answer_record` made of it.

    Raises:
        LockfileError: it is damaged, or another version of magcite wrote it.
    """
    from magcite.lockfile import parse

    return parse.parse_answer(record, asked, path=path)


def parse_derived(record: object) -> Derived:
    """Return what was read out of an abstract from what `derived_record` made of it.

    Raises:
        ValueError: it is damaged, or another version of magcite wrote it.
    """
    from magcite.lockfile import parse

    return parse.parse_derived(record)


def parse_proposal(record: object, citekey: str, *, path: str) -> LockedProposal:
    """Return one proposal from what `proposal_record` made of it.

    Raises:
        LockfileError: it is damaged, or another version of magcite wrote it.
    """
    from magcite.lockfile import parse

    return parse.parse_proposal(record, citekey, path=path)
