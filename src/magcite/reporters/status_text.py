"""How a project stands, for people: what changed, then what is to do, then what nobody knows."""

from collections.abc import Iterator

from magcite.language.messages import Speak, recalled, speaker
from magcite.model import LinkAnswer, ProjectStatus, ReviewStanding
from magcite.phrases import listed, phrase, phrase_n, word
from magcite.reporters.columns import wrap
from magcite.reporters.ink import Ink, inert
from magcite.reporters.reporter import StatusReporter

__all__ = ["REPORTER"]

_MOST = 20  # of a kind; JSON has all
_NARROWEST = 40


def report(status: ProjectStatus, *, colour: bool = False, width: int = 100, language: str = "en") -> str:
    """Return the listing, wrapped."""
    ink, say, width = Ink(colour), speaker(language), max(width, _NARROWEST)
    lines: list[str] = []
    for heading, told in _parts(status, say):
        lines += [ink(line, "bold") for line in wrap(say(heading), width)]
        for one in told[:_MOST]:
            lines += wrap(inert(one), width, 2)
        if len(told) > _MOST:
            lines.append("  " + say(phrase("and {n} more", n=len(told) - _MOST)))
    return "\n".join(lines) + "\n"


def _parts(status: ProjectStatus, say: Speak) -> Iterator[tuple[str, list[str]]]:
    yield from _changes(status, say)
    stale = [one for one in status.reviews if one.stale is not None]
    holding = sum(one.holds for one in status.reviews)
    told = phrase(
        "reviews: {states}; {left}",
        states=listed(
            (phrase_n("{n} holds", "{n} hold", holding), phrase_n("{n} is stale", "{n} are stale", len(stale)))
        ),
        left=phrase_n("{n} citation is reviewed by nobody", "{n} citations are reviewed by nobody", status.unreviewed),
    )
    yield (
        told,
        [*(say(_stale(one)) for one in stale), *_unplaced(status, say)],
    )
    never = [one for one in status.references if one.asked is None]
    old = [one for one in status.references if one.asked is not None]
    if never:
        yield (
            phrase_n("{n} reference was never asked about", "{n} references were never asked about", len(never)),
            [f"{one.citekey} ({one.path}:{one.line})" for one in never],
        )
    if old:
        heading = phrase_n(
            "{n} reference was last asked about before {day}",
            "{n} references were last asked about before {day}",
            len(old),
            day=status.old_before,
        )
        yield heading, [f"{one.citekey}: {one.asked}" for one in old]
    if status.lost:
        yield (
            phrase_n("{n} link on the pages is lost", "{n} links on the pages are lost", len(status.lost)),
            [f"{path}:{line}: {text}" for path, line, text in status.lost],
        )
    if status.links is not None:
        yield from _links(status.links, say)


def _changes(status: ProjectStatus, say: Speak) -> Iterator[tuple[str, list[str]]]:
    if status.noted is None:
        yield (
            phrase("claims: {n}; what changed is not known: `magcite status --remember` notes them", n=status.claims),
            [],
        )
        return
    count = {kind: sum(one.kind == kind for one in status.changes) for kind in ("added", "changed", "removed")}
    heading = phrase(
        "claims: {n}; since {day}: {added} added, {changed} changed, {removed} removed",
        n=status.claims,
        day=status.noted,
        **count,
    )
    told = []
    for one in status.changes:
        place = f"{one.page}:{one.line}" if one.line else one.page
        text = one.after if one.after is not None else one.before
        said = {"place": place, "kind": word(one.kind), "text": text or ""}
        told.append(say(phrase("{place}: {kind}: {text}", **said)))
    yield heading, told


def _stale(one: ReviewStanding) -> str:
    told = {"page": one.review.page, "claim": one.review.claim, "key": one.review.citekey, "name": one.review.by}
    return phrase("{page}, {claim} against {key}, {name}: {reason}", **told, reason=one.stale or "")


def _unplaced(status: ProjectStatus, say: Speak) -> Iterator[str]:
    for path in status.orphans:
        yield say(phrase("{page}: reviewed, and no page of the project", page=path))
    for line in status.misread:
        yield say(
            phrase("line {number} of the file of reviews cannot be understood: `magcite check` says why", number=line)
        )


def _links(links: tuple[LinkAnswer, ...], say: Speak) -> Iterator[tuple[str, list[str]]]:
    gone = [one for one in links if one.answers is False]
    unknown = [one for one in links if one.answers is None]
    told = {"alive": len(links) - len(gone) - len(unknown), "gone": len(gone), "unknown": len(unknown)}
    lines = []
    for one in (*gone, *unknown):
        place, reason = f"{one.path}:{one.line}", recalled(one.reason)
        said = {"place": place, "url": one.url, "reason": reason}
        if one.answers is None:
            lines.append(say(phrase("{place}: {url} could not be asked: {reason}", **said)))
        elif one.copy:
            lines.append(
                say(phrase("{place}: {url} is gone: {reason}; an archived copy: {copy}", **said, copy=one.copy))
            )
        else:
            lines.append(say(phrase("{place}: {url} is gone: {reason}", **said)))
    yield phrase("links: {alive} answer, {gone} are gone, {unknown} could not be asked", **told), lines


REPORTER = StatusReporter("text", report)
