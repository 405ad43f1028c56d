"""Search Crossref and Europe PMC for the studies behind claims; what is found is judged by whoever asked."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from magcite.enrich.ask import Outcome, SendMany
from magcite.enrich.derive import derive
from magcite.errors import SourceError
from magcite.model import Found, SourceName, StudyQuery
from magcite.sources import crossref_search, europepmc_search
from magcite.sources.source import Call, CrossrefCall, HttpCall

__all__ = ["SEARCHED", "Finding", "Question", "find_studies", "questions_of"]

SEARCHED = (SourceName.CROSSREF, SourceName.EUROPEPMC)
_ROWS = 10
_PATIENCE = 16  # searches in a row without an answer before the rest is left
_NOT_ASKED = f"not asked: {_PATIENCE} searches in a row gave no answer"


@dataclass(frozen=True, slots=True)
class Question:
    """One search at one source.

    Attributes:
        text: what is searched for, as the source gets it.
    """

    source: SourceName
    text: str
    call: CrossrefCall | HttpCall


@dataclass(frozen=True, slots=True)
class Finding:
    """What a search came to.

    Attributes:
        retrieved: when, ISO 8601 in UTC with seconds.
        works: found; abstracts are with them as they came. () also where no answer came.
        reason: why none came; None when one did.
    """

    source: SourceName
    text: str
    retrieved: str
    works: tuple[Found, ...] = ()
    reason: str | None = None

    @property
    def derived(self) -> tuple[Found, ...]:
        """The works with what their title and abstract say of the study."""
        return tuple(replace(one, abstract=None, derived=derive(one)) for one in self.works)


def questions_of(query: StudyQuery, sources: Sequence[SourceName]) -> tuple[Question, ...]:
    """Return the searches for one study, one for each of the sources that can be searched."""
    found: list[Question] = []
    if SourceName.CROSSREF in sources:
        words = crossref_search.call(query.words, rows=_ROWS)
        found.append(Question(SourceName.CROSSREF, words.bibliographic or "", words))
    if SourceName.EUROPEPMC in sources:
        asked = europepmc_search.call(query)
        found.append(Question(SourceName.EUROPEPMC, dict(asked.query)["query"], asked))
    return tuple(found)


def find_studies(
    questions: Sequence[Question],
    send_many: SendMany,
    now: Callable[[], str],
    recall: Callable[[Question], Finding | None] = lambda _: None,
    asking: Callable[[SourceName, int], None] = lambda *_: None,
) -> Iterator[tuple[Question, Finding]]:
    """Yield what each search came to, each question once, those that are remembered first.

    Args:
        questions: all that is asked.
        send_many: makes several calls, perhaps at once.
        now: the time, ISO 8601 in UTC with seconds.
        recall: what an earlier run came to; None when it was not asked.
        asking: hears how many questions a source is about to be asked.
    """
    due: list[Question] = []
    for question in dict.fromkeys(questions):
        known = recall(question)
        if known is not None:
            yield question, known
        else:
            due.append(question)
    for source in SEARCHED:
        asked = [one for one in due if one.source is source]
        if asked:
            asking(source, len(asked))
            yield from _ask(asked, send_many, now)


def _ask(asked: Sequence[Question], send_many: SendMany, now: Callable[[], str]) -> Iterator[tuple[Question, Finding]]:
    """Yield what the searches at one source came to; after too many without an answer the rest is left."""
    left = dict(enumerate(asked))
    refused = 0
    calls: list[Call] = [one.call for one in asked]
    outcomes = send_many(calls)
    for place, outcome in outcomes:
        finding = _read(left[place], outcome, now())
        yield left.pop(place), finding
        refused = 0 if finding.reason is None else refused + 1
        if refused >= _PATIENCE:
            close = getattr(outcomes, "close", None)
            if close is not None:
                close()
            break
    for one in left.values():
        yield one, Finding(one.source, one.text, now(), reason=_NOT_ASKED)


def _read(question: Question, outcome: Outcome, at: str) -> Finding:
    try:
        if isinstance(outcome, SourceError):
            raise outcome
        parse = crossref_search.parse if question.source is SourceName.CROSSREF else europepmc_search.parse
        return Finding(question.source, question.text, at, parse(outcome, at))
    except SourceError as error:
        return Finding(question.source, question.text, at, reason=error.reason)
