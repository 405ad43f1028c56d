"""Build a local snapshot from dumps of Crossref, and what Retraction Watch says of the works in it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from contextlib import suppress
from pathlib import Path

from magcite.errors import IdentifierError, InputError, SourceError
from magcite.identifiers import Doi, parse_identifier
from magcite.model import Found, Item, Notice, NoticeKind, SourceName
from magcite.phrases import phrase
from magcite.project.disk import read_text
from magcite.project.layout import show
from magcite.project.project import Project
from magcite.project.snapshot_file import Built, build_snapshot
from magcite.sources import load
from magcite.sources.source import Reply

__all__ = ["build", "dois_in", "dois_of"]

_OK = 200
_AT = "1970-01-01T00:00:00Z"  # no answer is kept of this reading
_DOI = re.compile(r'10\.\d{4,9}(?:\.\d{1,9})*/[^,"\s]+')
_WORDS: Mapping[NoticeKind, str] = {
    NoticeKind.RETRACTION: "retraction",
    NoticeKind.WITHDRAWAL: "withdrawal",
    NoticeKind.CONCERN: "expression_of_concern",
    NoticeKind.CORRECTION: "correction",
    NoticeKind.REINSTATEMENT: "reinstatement",
}
_ASSERTER = "retraction-watch"  # the word Crossref uses in `updated-by`

Message = Mapping[str, object]


def build(
    files: Iterable[Path],
    output: Path,
    *,
    dois: Set[str] | None = None,
    retractions: Path | None = None,
    progress: Callable[[Built], None] = lambda _: None,
) -> Built:
    """Write a snapshot that `enrich --snapshot` reads.

    Args:
        files: dumps of Crossref: JSON Lines, lists, packed with gzip or in a tar file; of two messages about one work
            the first counts.
        output: JSON Lines, packed where it ends with .gz; a database where it ends with .sqlite or .db.
        dois: the only works to keep, in lower case; None: all.
        retractions: Retraction Watch's file, whose notices are added to the works as Crossref adds them
            (`updated-by`); a work of `dois` that no dump holds is then described by that file alone. None: none.
        progress: hears how far it is.

    Raises:
        InputError: a file cannot be read, or the output cannot be written.
    """
    text = read_text(retractions, shown=show(retractions)) if retractions else None

    def correct(works: Mapping[str, Message]) -> Iterator[Message]:
        return _noticed(works, text or "", dois, shown=show(retractions)) if retractions else iter(())

    return build_snapshot(files, output, dois=dois, correct=correct, progress=progress)


def dois_in(path: Path) -> frozenset[str]:
    """Return the DOIs of a file with one a line, in any form, in lower case; what begins with # is a remark.

    Raises:
        InputError: a line holds something else.
    """
    shown = show(path)
    dois = set()
    for number, line in enumerate(read_text(path, shown=shown).splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            one = parse_identifier(line.strip())
        except IdentifierError as error:
            raise InputError(
                phrase("a DOI was expected: {reason}", reason=error.reason), path=shown, line=number
            ) from error
        if not isinstance(one, Doi):
            raise InputError(
                phrase("a DOI was expected, and this is {prefixed}", prefixed=one.prefixed), path=shown, line=number
            )
        dois.add(one.normal)
    return frozenset(dois)


def dois_of(project: Project) -> frozenset[str]:
    """Return the DOIs of a project's references, and those that its lock has asked about, in lower case."""
    own = {reference.item.doi.normal for reference in project.library if reference.item.doi}
    return frozenset(own | {asked.normal for asked in project.lock.answers if isinstance(asked, Doi)})


def _noticed(works: Mapping[str, Message], text: str, dois: Set[str] | None, *, shown: str) -> Iterator[Message]:
    """Yield the messages of works that Retraction Watch lists, with its notices."""
    listed = dict.fromkeys(match.lower() for match in _DOI.findall(text))
    wanted = []
    for doi in listed:
        if doi in works if dois is None else doi in dois:
            with suppress(IdentifierError):
                wanted.append(Doi.parse(doi))
    source = load(SourceName.RETRACTION_WATCH)
    try:
        known = source.parse(Reply(_OK, text=text), tuple(wanted), _AT)
    except SourceError as error:
        raise InputError(error.reason, path=shown) from error
    for one, answer in known.items():
        if isinstance(answer, Found):
            held = works.get(one.normal)
            yield _with_notices(held if held is not None else _described(answer.item), answer.notices)


def _with_notices(message: Message, notices: Iterable[Notice]) -> Message:
    said = message.get("updated-by")
    updates = list(said) if isinstance(said, list) else []
    seen = {_mark(one) for one in updates if isinstance(one, Mapping)}
    for notice in notices:
        update = _update(notice)
        if _mark(update) not in seen:
            seen.add(_mark(update))
            updates.append(update)
    return {**message, "updated-by": updates}


def _mark(update: Mapping[str, object]) -> tuple[str, str, str]:
    return str(update.get("source")), str(update.get("type")), str(update.get("DOI")).lower()


def _update(notice: Notice) -> Mapping[str, object]:
    date = notice.date
    parts = [one for one in (date.year, date.month, date.day) if one is not None] if date else []
    values: dict[str, object] = {
        "DOI": notice.doi.value if notice.doi else None,
        "type": _WORDS.get(notice.kind, notice.said or "other"),
        "label": notice.said,
        "source": _ASSERTER,
        "updated": {"date-parts": [parts]} if parts else None,
    }
    return {name: value for name, value in values.items() if value is not None}


def _described(item: Item) -> Message:
    date = item.issued
    values: dict[str, object] = {
        "DOI": item.doi.value if item.doi else "",
        "title": [item.title] if item.title else [],
        "author": [{"name": name.literal} for name in item.author],
        "container-title": [item.container_title] if item.container_title else [],
        "publisher": item.publisher,
        "issued": {"date-parts": [[date.year, date.month, date.day]]} if date else None,
    }
    return {name: value for name, value in values.items() if value}
