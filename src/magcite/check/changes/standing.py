"""Whether an identifier still leads to its work: gone, moved, given up by a source, or known at last."""

from collections.abc import Iterator

from magcite.check.changes.history import History, Pair
from magcite.model import Absent, Answer, Change, ChangeKind, Found, Registered, Severity, SourceName
from magcite.phrases import both, phrase

__all__ = ["standing_changes"]

_LAST_WORD = {"doi": SourceName.DOI_ORG, "pmid": SourceName.PUBMED}  # who must disown an identifier


def standing_changes(history: History) -> Iterator[Change]:
    """Yield what became of a reference's identifiers, in their order."""
    if not history.known_before:
        yield from _first(history)
        return
    gone = {pair.asked for pair in history.pairs if _is_gone(pair, history)}
    for pair in history.pairs:
        if pair.asked in gone:
            if pair.source is _LAST_WORD[pair.asked.scheme]:
                yield _gone(pair, history)
        else:
            yield from _moved(pair, history)
            yield from _turned(pair, history)


def _first(history: History) -> Iterator[Change]:
    told = tuple(dict.fromkeys(pair.source.label for pair in history.pairs if pair.after is not None))
    if told:
        yield Change(
            ChangeKind.FIRST_ANSWER,
            Severity.INFO,
            history.reference.citekey,
            phrase(
                "{citekey}: the lock holds no answer about it, so that there is nothing to compare with",
                citekey=history.reference.citekey,
            ),
            history.pairs[0].asked.prefixed,
            told_by=told,
            help=phrase("`magcite audit --update` or `magcite enrich` writes the answers to the lock"),
            place=history.reference.place,
        )


def _is_gone(pair: Pair, history: History) -> bool:
    """Whether whoever has the last word on an identifier disowns it, and nobody else knew it when asked again."""
    if _LAST_WORD.get(pair.asked.scheme) is not pair.source or not isinstance(pair.after, Absent):
        return False
    others = [one for one in history.pairs if one.asked == pair.asked]
    known = any(isinstance(one.before, Found | Registered) for one in others)
    confirmed = any(isinstance(one.after, Found | Registered) and one.after != one.before for one in others)
    return known and not confirmed and not isinstance(pair.before, Absent)


def _gone(pair: Pair, history: History) -> Change:
    citekey, asked = history.reference.citekey, pair.asked.prefixed
    of_it = [one for one in history.pairs if one.asked == pair.asked]
    told = tuple(one.source.label for one in of_it if isinstance(one.after, Absent))
    knew = [one for one in of_it if isinstance(one.before, Found | Registered)]
    return Change(
        ChangeKind.NOT_REGISTERED,
        Severity.ERROR,
        citekey,
        phrase("{citekey}: {asked} is not registered any more", citekey=citekey, asked=asked),
        asked,
        before="; ".join(_state(one.before, one.source) for one in knew),
        after=phrase("unknown to {sources}", sources=both(told)),
        told_by=told,
        help=phrase("look for the work under another identifier, and write that one in the reference"),
        place=history.reference.place,
    )


def _moved(pair: Pair, history: History) -> Iterator[Change]:
    """Yield that a DOI is an alias, or that the answer names another identifier than the one asked for."""
    if not isinstance(pair.after, Found):
        return
    other = _elsewhere(pair.after)
    if other is None or (isinstance(pair.before, Found) and _elsewhere(pair.before) == other):
        return
    citekey, asked = history.reference.citekey, pair.asked.prefixed
    yield Change(
        ChangeKind.DOI_MOVED,
        Severity.WARNING,
        citekey,
        phrase("{citekey}: {asked} leads to {other}", citekey=citekey, asked=asked, other=other),
        asked,
        before=asked,
        after=other,
        told_by=(pair.source.label,),
        help=phrase("see whether it is the same work, and then write {other} in the reference", other=other),
        place=history.reference.place,
    )


def _elsewhere(answer: Found) -> str | None:
    """Return the identifier that the answer gives to the work, where it is another than the one asked for."""
    alias = dict(answer.item.other).get("alias-of")
    if alias is not None:
        return f"doi:{alias.lower()}"
    if answer.on_asked is False:
        return next(one.prefixed for one in answer.item.identifiers if one.scheme == answer.asked.scheme)
    return None


def _turned(pair: Pair, history: History) -> Iterator[Change]:
    """Yield that a source knows what it did not know, does not know what it knew, or names another agency."""
    turn = _turn(pair)
    if turn is None:
        return
    kind, severity, words, advice = turn
    citekey = history.reference.citekey
    yield Change(
        kind,
        severity,
        citekey,
        phrase("{citekey}: {words}", citekey=citekey, words=words),
        pair.asked.prefixed,
        "agency" if kind is ChangeKind.FIELD_CHANGED else None,
        before=None if pair.before is None else _state(pair.before, pair.source),
        after=None if pair.after is None else _state(pair.after, pair.source),
        told_by=(pair.source.label,),
        help=advice,
        place=history.reference.place,
    )


def _turn(pair: Pair) -> tuple[ChangeKind, Severity, str, str] | None:
    asked, source = pair.asked.prefixed, pair.source.label
    match pair.before, pair.after:
        case (Found() | Registered(), Absent()):
            advice = phrase("see who describes the work; `magcite enrich --diff` shows what they state")
            return (
                ChangeKind.NOT_DESCRIBED,
                Severity.WARNING,
                phrase("{source} does not know {asked} any more", source=source, asked=asked),
                advice,
            )
        case (Absent(), Found() | Registered()):
            advice = phrase("`magcite audit --update` takes the answer into the lock; then run `magcite check`")
            return (
                ChangeKind.FOUND,
                Severity.INFO,
                phrase("{asked}, unknown to {source} before, is known to it", asked=asked, source=source),
                advice,
            )
        case (Registered(agency=old), Registered(agency=new)) if old != new:
            return (
                ChangeKind.FIELD_CHANGED,
                Severity.INFO,
                phrase("{asked} is registered with {new} instead of {old}", asked=asked, new=new, old=old),
                "",
            )
    return None


def _state(answer: Answer | None, source: SourceName) -> str:
    match answer:
        case Found():
            if answer.item.title:
                return phrase("described by {source}: “{title}”", source=source.label, title=answer.item.title)
            return phrase("described by {source}", source=source.label)
        case Registered():
            return phrase("registered with {agency} according to {source}", agency=answer.agency, source=source.label)
    return phrase("unknown to {sources}", sources=source.label)
