"""Take what a search proposed: write its DOI into the reference's own file, and touch nothing else there."""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from magcite.api.unknown_reference import unknown_reference
from magcite.errors import InputError
from magcite.identifiers import Doi
from magcite.matching import proposal_for
from magcite.model import Place, Reference
from magcite.phrases import phrase
from magcite.project.disk import write_atomic
from magcite.project.layout import show
from magcite.project.project import Project
from magcite.readers.references import read_references

__all__ = ["ALL", "Accepted", "accept_proposals"]

ALL = "all"
_PLAIN = re.compile(r"[\w./()-]+")  # a DOI that YAML reads as it stands
_ENTRY = re.compile(r"@\w+\s*[{(]\s*[^\s,{}()=]+\s*,")
_EMPTY_LINE = re.compile(r"[ \t]*(?:DOI|doi)[ \t]*:[ \t]*(?:~|null)?[ \t]*")


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of one proposal.

    Attributes:
        path: the reference's file.
        line: where the reference begins in it.
        written: whether the DOI stands there now.
        paste: what the author puts there himself where it could not be written; "" where it was.
    """

    citekey: str
    doi: Doi
    path: str
    line: int
    written: bool
    paste: str = ""


def accept_proposals(project: Project, keys: Iterable[str]) -> tuple[Project, tuple[Accepted, ...]]:
    """Write proposed DOIs into their references, and return the project as it is then.

    Each file is read again with the DOIs in it, and written only when nothing else in it reads otherwise; its bytes
    elsewhere stay as they are.

    Args:
        project: whose lock holds proposals; its lock is not changed.
        keys: citekeys; "all" for each that has a proposed work.

    Raises:
        InputError: a citekey is not in the library, or nothing is proposed for it; nothing is written then.
    """
    chosen = _chosen(project, tuple(keys))
    by_file: dict[str, list[tuple[Reference, Doi]]] = {}
    for reference, doi in chosen:
        by_file.setdefault(reference.place.path, []).append((reference, doi))
    accepted = [one for path, wanted in by_file.items() for one in _write(path, wanted)]
    if not any(one.written for one in accepted):
        return project, tuple(accepted)
    return Project(project.layout, lock=project.lock), tuple(accepted)


def _chosen(project: Project, keys: tuple[str, ...]) -> list[tuple[Reference, Doi]]:
    proposed: dict[str, tuple[Reference, Doi]] = {}
    for citekey in project.lock.proposals:
        reference = project.library.get(citekey)
        held = proposal_for(reference, project.lock) if reference else None
        if reference is not None and held is not None and held.best is not None:
            proposed[citekey] = reference, held.best.doi
    if ALL in keys and project.library.get(ALL) is None:
        return list(proposed.values())
    for key in keys:
        if key not in proposed:
            raise _nothing_for(project, key)
    return [proposed[key] for key in dict.fromkeys(keys)]


def _nothing_for(project: Project, key: str) -> InputError:
    reference = project.library.get(key)
    listed = project.lock.proposals.get(key) if reference is None else None
    if listed is not None and listed.best is not None:
        message = phrase(
            "{key} is an entry of a page's own list, and nothing is written into pages: put {doi} behind it yourself, "
            "or run `magcite add --from-page PAGE` first",
            key=key,
            doi=listed.best.doi.value,
        )
        return InputError(message, path=show(project.layout.lock))
    if reference is None:
        return unknown_reference(project, key)
    path, line = reference.place.path, reference.place.line
    held = proposal_for(reference, project.lock)
    if reference.item.doi is not None:
        return InputError(phrase("{key} has a DOI: {doi}", key=key, doi=reference.item.doi.value), path=path, line=line)
    if held is not None and held.works:
        known = ", ".join(one.doi.value for one in held.works)
        message = phrase(
            "no work is proposed for {key}, only candidates; write the DOI of the right one into it: {dois}",
            key=key,
            dois=known,
        )
        return InputError(message, path=path, line=line)
    if held is not None:
        return InputError(phrase("no work is proposed for {key}: the search found none", key=key), path=path, line=line)
    return InputError(
        phrase("no work is proposed for {key} as it stands: run `magcite enrich {key}` first", key=key),
        path=path,
        line=line,
    )


def _write(path: str, wanted: Sequence[tuple[Reference, Doi]]) -> list[Accepted]:
    """Write all DOIs that go into one file; those that cannot be written are left for the author."""
    file = Path(path)
    data = file.read_bytes()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:  # another encoding: written back as UTF-8, it would be another file
        return [_left(reference, doi, path) for reference, doi in wanted]
    written = list(wanted)
    changed = _with(text, path, written)
    if changed is None and len(wanted) > 1:
        written = [one for one in wanted if _with(text, path, [one]) is not None]
        changed = _with(text, path, written) if written else None
    if changed is None:
        return [_left(reference, doi, path) for reference, doi in wanted]
    write_atomic(file, changed, shown=path)
    done = {reference.citekey for reference, _ in written}
    return [
        Accepted(reference.citekey, doi, path, reference.place.line, written=True)
        if reference.citekey in done
        else _left(reference, doi, path)
        for reference, doi in wanted
    ]


def _with(text: str, path: str, wanted: Sequence[tuple[Reference, Doi]]) -> str | None:
    """Return a file's text with DOIs in it; None when it would not read as it should."""
    insert = _WAYS.get(Path(path).suffix.lower())
    changed: str | None = text
    for reference, doi in sorted(wanted, key=lambda pair: -pair[0].place.line):  # from the end: lines before stay
        changed = insert(changed, reference, doi) if insert is not None and changed is not None else None
    if changed is None:
        return None
    try:
        before, after = read_references(text, path=path), read_references(changed, path=path)
    except InputError:
        return None
    dois = {reference.citekey: doi for reference, doi in wanted}
    return changed if [_as_due(one, dois) for one in before] == [_bare(one) for one in after] else None


def _as_due(reference: Reference, dois: Mapping[str, Doi]) -> Reference:
    doi = dois.get(reference.citekey)
    return _bare(replace(reference, item=replace(reference.item, doi=doi)) if doi else reference)


def _bare(reference: Reference) -> Reference:
    return replace(reference, place=Place())


def _left(reference: Reference, doi: Doi, path: str) -> Accepted:
    paste = _PASTE.get(Path(path).suffix.lower(), "DOI: {}").format(doi.value)
    return Accepted(reference.citekey, doi, path, reference.place.line, written=False, paste=paste)


def _in_front_matter(text: str, _: Reference, doi: Doi) -> str | None:
    first, end, _rest = text.partition("\n")
    if first.removeprefix("\ufeff").rstrip() != "---":
        return None
    newline = "\r\n" if first.endswith("\r") else "\n"
    value = doi.value if _PLAIN.fullmatch(doi.value) else json.dumps(doi.value, ensure_ascii=False)
    lines = text.split("\n")
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in {"---", "..."}:
            break
        if _EMPTY_LINE.fullmatch(line.removesuffix("\r")):
            lines[number] = f"DOI: {value}" + ("\r" if line.endswith("\r") else "")
            return "\n".join(lines)
    start = len(first) + len(end)
    return f"{text[:start]}DOI: {value}{newline}{text[start:]}"


def _in_bibtex(text: str, reference: Reference, doi: Doi) -> str | None:
    start = _start_of_line(text, reference.place.line)
    entry = _ENTRY.search(text, start, start + 1000)
    if entry is None:
        return None
    newline = "\r\n" if "\r\n" in text[:10_000] else "\n"
    return f"{text[: entry.end()]}{newline}  doi = {{{doi.value}}},{text[entry.end() :]}"


def _in_csl_json(text: str, reference: Reference, doi: Doi) -> str | None:
    start = text.find("{", _start_of_line(text, reference.place.line))
    if start < 0:
        return None
    rest = text[start + 1 :]
    gap = rest[: len(rest) - len(rest.lstrip())]
    return f'{text[: start + 1]}{gap}"DOI": {json.dumps(doi.value, ensure_ascii=False)},{rest}'


def _in_ris(text: str, reference: Reference, doi: Doi) -> str | None:
    start = text.find("\n", _start_of_line(text, reference.place.line)) + 1
    if not start:
        return None
    newline = "\r\n" if text[:start].endswith("\r\n") else "\n"
    return f"{text[:start]}DO  - {doi.value}{newline}{text[start:]}"


def _start_of_line(text: str, line: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.find("\n", start) + 1
    return start


_Insert = Callable[[str, Reference, Doi], str | None]
_WAYS: Mapping[str, _Insert] = {
    ".md": _in_front_matter,
    ".bib": _in_bibtex,
    ".json": _in_csl_json,
    ".ris": _in_ris,
}
_PASTE: Mapping[str, str] = {".bib": "doi = {{{}}},", ".json": '"DOI": "{}",', ".ris": "DO  - {}"}
