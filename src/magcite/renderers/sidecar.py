"""A sidecar, written: what changed is put into the author's file, and everything else stays as it was.

ruamel.yaml keeps comments, order, quotes and unknown keys. It hangs a comment on the value above it, so no value is
ever taken away here: an entry that is found again says `state: present`. A file in which nothing changes is not
written anew.
"""

import io
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString as Quoted
from ruamel.yaml.scalarstring import LiteralScalarString

from magcite.model import Anchor, Intent, Sidecar, SidecarCitation, SidecarEntry

__all__ = ["render_sidecar"]

_HEAD = """\
# Sources of claims on a page whose text is left alone; written by `magcite link --write`.
# Yours to edit: citations, kind, notes. The digests under seen tell a changed claim from one that looks like it.
schema: magcite/sidecar/1
claims: []
"""
_NEVER_FOLDED = 1 << 30  # characters a line
_A_LINE = 8  # digests
_PLAIN = re.compile(r"[A-Za-z][\w+.:/()-]*")
_FIRST_ITEM = re.compile(r"^claims:[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*([ ]*)- ", re.MULTILINE)
_COMMENT = re.compile(r"^[ \t]*(#.*)$", re.MULTILINE)


def render_sidecar(after: Sidecar, before: Sidecar | None = None, text: str | None = None) -> str:
    """Return the whole file.

    Args:
        after: what it is to say; the entries of `before` come first, in their order.
        before: what `text` says.
        text: the file as it stands, a sidecar that was read without error; None: there is none.
    """
    if text is None or before is None:
        before, text = Sidecar(after.path), _HEAD
    elif after.entries == before.entries and after.seen == before.seen:
        return text
    windows = "\r\n" in text
    unified = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    yaml = _yaml(unified)
    document = yaml.load(unified)
    if document is None:
        document = CommentedMap()
    claims = document.setdefault("claims", CommentedSeq())
    if claims is None:
        claims = document["claims"] = CommentedSeq()
    if not claims:
        claims.fa.set_block_style()
    for place, (old, new) in enumerate(zip(before.entries, after.entries, strict=False)):
        _update(claims[place], old, new)
    claims.extend(map(_entry, after.entries[len(before.entries) :]))
    if after.seen != before.seen and after.seen is not None:
        document["seen"] = _seen(after.seen)
    out = io.StringIO()
    yaml.dump(document, out)
    written = _with_lost_comments(unified, out.getvalue())
    return written.replace("\n", "\r\n") if windows else written


def _seen(digests: Sequence[str]) -> LiteralScalarString:
    lines = [" ".join(digests[place : place + _A_LINE]) for place in range(0, len(digests), _A_LINE)]
    text: LiteralScalarString = LiteralScalarString("\n".join(lines) + "\n")
    return text


def _yaml(text: str) -> YAML:
    """Return a reader and writer that indents lists as a text does."""
    item = _FIRST_ITEM.search(text)
    offset = len(item[1]) if item else 2
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = _NEVER_FOLDED
    yaml.indent(mapping=2, sequence=offset + 2, offset=offset)
    return yaml


def _update(block: CommentedMap, old: SidecarEntry, new: SidecarEntry) -> None:
    """Write into an entry what changed of it."""
    if new.anchor.quote != old.anchor.quote:
        quote = block["quote"]
        if not isinstance(quote, CommentedMap):
            block["quote"] = quote = CommentedMap()
        for name, value in _quote(new.anchor).items():
            quote[name] = value
    if new.anchor.position != old.anchor.position:
        if isinstance(block.get("position"), CommentedMap):
            block["position"].update(_position(new.anchor))
        else:
            _put(block, "position", _position(new.anchor))
    if new.claim != old.claim and new.claim is not None:
        _put(block, "claim", _scalar(new.claim))
    if new.gone != old.gone:
        _put(block, "state", "gone" if new.gone else "present")
    if new.refused != old.refused:
        _put(block, "link", "none" if new.refused else "open")
    if new.citations != old.citations:
        _put(block, "citations", _citations(new.citations, old.citations, block.get("citations")))


def _put(block: CommentedMap, name: str, value: object) -> None:
    """Set a key; one that is not there yet comes second, above whatever the last value carries."""
    if name in block:
        block[name] = value
    else:
        block.insert(min(1, len(block)), name, value)


def _entry(entry: SidecarEntry) -> CommentedMap:
    block = CommentedMap()
    if entry.claim is not None:
        block["claim"] = _scalar(entry.claim)
    if entry.gone:
        block["state"] = "gone"
    if entry.refused:
        block["link"] = "none"
    block["quote"] = CommentedMap(_quote(entry.anchor))
    if entry.anchor.position is not None:
        block["position"] = _position(entry.anchor)
    block["citations"] = _citations(entry.citations, (), None)
    if entry.kind is not None:
        block["kind"] = entry.kind.value
    if entry.notes is not None:
        block["notes"] = Quoted(entry.notes)
    return block


def _quote(anchor: Anchor) -> dict[str, object]:
    quote = anchor.quote
    return {"exact": Quoted(quote.exact), "prefix": Quoted(quote.prefix), "suffix": Quoted(quote.suffix)}


def _position(anchor: Anchor) -> CommentedMap:
    position = anchor.position
    return _flow({"start": position.start, "end": position.end} if position else {})


def _citations(new: Sequence[SidecarCitation], old: Sequence[SidecarCitation], block: object) -> CommentedSeq:
    """Return the list of citations; one that was there is taken over as the author wrote it."""
    kept = dict(zip(old, block, strict=False)) if isinstance(block, CommentedSeq) else {}
    return CommentedSeq(kept.get(one) or _citation(one) for one in new)


def _citation(citation: SidecarCitation) -> CommentedMap:
    values: dict[str, object] = {}
    if citation.key is not None:
        values["key"] = _scalar(citation.key)
    if citation.target is not None:
        values["target"] = _scalar(citation.target.prefixed)
    if citation.intent is not Intent.CITES_AS_EVIDENCE:
        values["intent"] = citation.intent.value
    if citation.locator is not None:
        values["locator"] = Quoted(citation.locator)
    return _flow(values)


def _flow(values: Mapping[str, object]) -> CommentedMap:
    mapping = CommentedMap(values)
    mapping.fa.set_flow_style()
    return mapping


def _scalar(text: str) -> object:
    """Return a value that YAML reads as this very text, without quotes where that is sure."""
    return text if _PLAIN.fullmatch(text) and text.lower() not in _WORDS else Quoted(text)


_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})


def _with_lost_comments(before: str, after: str) -> str:
    """Return the text with every comment line of the one before it; one whose place went stands at the top."""
    lost = Counter(_COMMENT.findall(before)) - Counter(_COMMENT.findall(after))
    return "".join(f"{comment}\n" for comment in lost.elements()) + after
