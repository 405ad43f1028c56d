"""The second hop: what the cited works cite themselves, and whether any of that was taken back.

Lists of references are read from answers that came anyway, and never kept: they are long, change nothing that a page
says, and are Crossref's to keep. What they name is asked about in batches; nothing is asked about one by one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from magcite.enrich.ask import SendMany, ask
from magcite.enrich.progress import Progress
from magcite.identifiers import Doi, Identifier
from magcite.model import Absent, Answer, Failed, Found, Lock, Reference, SecondHop
from magcite.sources.source import Source

__all__ = ["CitedBy", "Hop", "hop"]

MOST = 5000  # works asked about: a hundred calls
CitedBy = Mapping[str, tuple[tuple[Doi, ...], int] | None]


@dataclass(frozen=True, slots=True)
class Hop:
    """What came of it.

    Attributes:
        cited: by citekey, in library order, the works that the reference's work cites.
        answers: what was answered about those works.
        seen: how far one could see.
    """

    cited: Mapping[str, tuple[Doi, ...]]
    answers: Mapping[Identifier, tuple[Answer, ...]]
    seen: SecondHop


def hop(
    references: Sequence[Reference],
    lock: Lock,
    cited_by: CitedBy,
    *,
    sources: Sequence[Source],
    send_many: SendMany,
    now: Callable[[], str],
    progress: Progress,
    most: int = MOST,
) -> Hop:
    """Ask about the works that the references' works cite.

    Args:
        references: whose works are looked into.
        lock: for the DOIs of references that have none of their own.
        cited_by: what works cite, by their DOIs in lower case.
        sources: those that know of notices, Crossref first.
        send_many: makes the calls.
        now: the time, ISO 8601 in UTC with seconds.
        progress: hears of each answer.
        most: works that are asked about; what is more is counted and left out.
    """
    lists = {one.citekey: known for one in references if (known := _list_of(one, lock, cited_by)) is not None}
    cited = {citekey: dois for citekey, (dois, _) in lists.items()}
    wanted = tuple(dict.fromkeys(doi for dois in cited.values() for doi in dois))
    answers: dict[Identifier, list[Answer]] = {}
    for source in sources if wanted else ():
        progress.asking(source.name, len(wanted[:most]))
        for answer in ask(replace(source, denies=False), wanted[:most], send_many, now):
            progress.answered(answer)
            answers.setdefault(answer.asked, []).append(answer)
    described = {asked for asked, said in answers.items() if any(isinstance(one, Found) for one in said)}
    seen = SecondHop(
        works=len(cited),
        without_list=len({one.citekey for one in references}) - len(cited),
        cited=len(wanted),
        without_doi=sum(nameless for _, nameless in lists.values()),
        unseen=len(wanted) - len(described),
        left_out=max(0, len(wanted) - most),
    )
    return Hop(cited, {asked: tuple(said) for asked, said in answers.items()}, seen)


def _list_of(reference: Reference, lock: Lock, cited_by: CitedBy) -> tuple[tuple[Doi, ...], int] | None:
    return next((known for doi in _dois(reference, lock) if (known := cited_by.get(doi.normal)) is not None), None)


def _dois(reference: Reference, lock: Lock) -> Iterator[Doi]:
    if reference.item.doi is not None:
        yield reference.item.doi
    for answer in lock.about(reference.item):
        if not isinstance(answer, Failed | Absent) and isinstance(answer.asked, Doi):
            yield answer.asked
