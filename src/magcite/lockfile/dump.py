"""The lock as text: same answers, same bytes."""

import json
from collections.abc import Mapping
from json.encoder import encode_basestring as _quoted

from magcite.lockfile.derived import OneLine, derived_record
from magcite.lockfile.notices import notice_record
from magcite.lockfile.proposals import proposal_record
from magcite.model import Absent, Answer, Failed, Found, Lock, Registered, item_to_csl

__all__ = ["SCHEMA", "answer_record", "dump_lock"]

SCHEMA = "magcite/lock/1"


def dump_lock(lock: Lock) -> str:
    """Return the file's text: works sorted by identifier, one block each, LF line ends, one final newline."""
    works = {
        asked.prefixed: {"answers": [answer_record(answer) for answer in answers]}
        for asked, answers in sorted(lock.answers.items(), key=lambda pair: pair[0].prefixed)
        if answers
    }
    proposals = {citekey: proposal_record(one) for citekey, one in sorted(lock.proposals.items())}
    further = {"proposals": proposals} if proposals else {}
    return _json({"schema": SCHEMA, "works": works, **further}, "\n") + "\n"


def _json(value: object, line: str) -> str:
    """Return what `json.dumps(value, indent=2, ensure_ascii=False)` does; that takes several times as long.

    A `OneLine` stands on one line: a fact is one, so that a difference shows it whole. `line` is a line end and the
    indent of the line the value begins on.
    """
    if isinstance(value, OneLine):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Mapping) and value:
        inner = f"{line}  "
        members = [f"{_quoted(name)}: {_json(one, inner)}" for name, one in value.items()]
        return f"{{{inner}{f',{inner}'.join(members)}{line}}}"
    if isinstance(value, list) and value:
        inner = f"{line}  "
        return f"[{inner}{f',{inner}'.join([_json(one, inner) for one in value])}{line}]"
    return _quoted(value) if isinstance(value, str) else json.dumps(value)


def answer_record(answer: Answer) -> Mapping[str, object]:
    """Return one answer as the lock writes it: names and plain JSON values; never an abstract."""
    head = {"source": answer.source.value, "outcome": "", "retrieved": answer.retrieved}
    match answer:
        case Found():
            further = {
                "notices": [notice_record(notice) for notice in answer.notices],
                "mesh": list(answer.mesh),
                "publication-types": list(answer.publication_types),
            }
            tail: dict[str, object] = {name: value for name, value in further.items() if value}
            if answer.derived is not None:
                tail["derived"] = derived_record(answer.derived)
            return head | {"outcome": "found", "digest": answer.digest, "item": item_to_csl(answer.item)} | tail
        case Registered():
            return head | {"outcome": "registered", "digest": answer.digest, "agency": answer.agency}
        case Absent():
            return head | {"outcome": "absent", "digest": answer.digest}
        case Failed():
            return head | {"outcome": "failed", "reason": answer.reason}
