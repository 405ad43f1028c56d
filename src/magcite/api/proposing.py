"""Propose evidence from what was derived, and put it into reference files that have none."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from magcite.api.own_abstracts import with_abstracts
from magcite.enrich.propose import propose_evidence
from magcite.errors import InputError
from magcite.model import Evidence, Reference
from magcite.phrases import phrase
from magcite.project.disk import write_atomic
from magcite.project.project import Project
from magcite.readers.references import read_references
from magcite.renderers.evidence_block import insert_evidence, render_evidence

__all__ = ["Proposal", "propose", "write_proposals"]

_ENDINGS = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class Proposal:
    """An evidence block for a reference that has none.

    Attributes:
        path: the reference's file, as messages show it.
        block: the block as it stands in a reference file.
        written: whether it was put into the file.
        hindrance: why it was not, though it was to be; None otherwise.
    """

    citekey: str
    path: str | None
    evidence: Evidence
    block: str
    written: bool = False
    hindrance: str | None = None


def propose(project: Project, keys: Iterable[str] = ()) -> tuple[Proposal, ...]:
    """Return a proposal for each reference without evidence of which something is derived; () keys for all."""
    chosen = set(keys)
    found: list[Proposal] = []
    for reference in with_abstracts(project):
        evidence = propose_evidence(reference, project.lock)
        if evidence is not None and (not chosen or reference.citekey in chosen):
            found.append(Proposal(reference.citekey, reference.place.path, evidence, render_evidence(evidence)))
    return tuple(found)


def write_proposals(project: Project, proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Put each block into its reference's file, and return the proposals with what became of them.

    The rest of a file stays byte for byte as it is. A file is left alone when the block would not read back.

    Raises:
        InputError: a file cannot be written; it is whole, and those before it are written.
    """
    return tuple(_write(one, project.library.get(one.citekey)) for one in proposals)


def _write(proposal: Proposal, reference: Reference | None) -> Proposal:
    path = Path(proposal.path) if proposal.path else None
    if reference is None or path is None or path.suffix.lower() not in _ENDINGS:
        return replace(proposal, hindrance=phrase("only a reference file of its own, in Markdown, holds evidence"))
    if "evidence" in reference.place.fields:
        return replace(proposal, hindrance=phrase("its file has a line evidence: already"))
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return replace(proposal, hindrance=phrase("its file cannot be read as UTF-8"))
    changed = insert_evidence(text, proposal.evidence)
    if changed is None or not _reads_back(changed, proposal, reference):
        return replace(proposal, hindrance=phrase("its front matter has a form that no block can be put into"))
    write_atomic(path, changed, shown=str(proposal.path))
    return replace(proposal, written=True)


def _reads_back(text: str, proposal: Proposal, reference: Reference) -> bool:
    try:
        (read,) = read_references(text, path=proposal.path or "")
    except (InputError, ValueError):
        return False
    return replace(read, place=reference.place) == replace(reference, evidence=proposal.evidence)
