"""Fields that a source states otherwise than before, and identifiers that it joins to the work.

What is only written otherwise (case, white space, initials, abbreviations) is no change. A change is a warning where
something on the page rests on it: the reference contradicts the new value and did not contradict the old one, or
leaves the field to the registry, and a bibliography prints it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from magcite.check.changes.history import History
from magcite.check.outcome import outcome_of
from magcite.comparison.fields import COMPARERS
from magcite.comparison.fields.field import Comparer, comparable
from magcite.model import (
    Change,
    ChangeKind,
    Contradiction,
    FieldVerdict,
    Found,
    Item,
    Lock,
    Reference,
    Severity,
)
from magcite.phrases import Phrase, Value, phrase, word
from magcite.rules.notices import kind_by_title

__all__ = ["drift_changes", "joined_changes"]

_PRINTED = frozenset({"title", "author", "issued", "container-title", "volume", "page"})
_IDENTIFIERS = frozenset({"DOI", "PMID", "PMCID", "ISBN"})  # joined ones are told of once, by `joined_changes`
_OFTEN_WRITTEN_OTHERWISE = frozenset({"container-title", "publisher", "page", "volume", "issue", "author"})


@dataclass(frozen=True, slots=True)
class _Drift:
    """One field; None: not stated."""

    name: str
    before: str | None
    after: str | None
    severity: Severity


def drift_changes(history: History) -> Iterator[Change]:
    """Yield what each source states otherwise about the work, in the order of sources and fields."""
    for pair in history.pairs:
        old, new = pair.before, pair.after
        if not isinstance(old, Found) or not isinstance(new, Found) or False in (old.on_asked, new.on_asked):
            continue
        if old.item == new.item and old.publication_types == new.publication_types:
            continue
        if _is_another(old, new):
            yield _another(history.reference, old, new)
            continue
        for drift in (*_fields(history.reference, old.item, new.item), *_kinds(old, new)):
            yield _change(history.reference, new, drift)


def joined_changes(history: History) -> Iterator[Change]:
    """Yield identifiers that answers join to a work that was known before."""
    if not history.known_before:
        return
    before, after = history.joined
    schemes = {one.scheme for one in before}
    for one in after:
        if one.scheme in schemes:
            continue
        citekey = history.reference.citekey
        told = (answer.source.label for answer in history.found_after if one in answer.item.identifiers)
        yield Change(
            ChangeKind.IDENTIFIER_JOINED,
            Severity.INFO,
            citekey,
            phrase("{citekey}: the work is known as {one}, too", citekey=citekey, one=one.prefixed),
            history.reference.item.identifiers[0].prefixed,
            one.scheme.upper(),
            after=one.prefixed,
            told_by=tuple(dict.fromkeys(told)),
            place=history.reference.place,
        )


def _is_another(old: Found, new: Found) -> bool:
    """Whether the identifier is described as another work: judged as if the old description were the reference."""
    check = outcome_of(Reference("old", old.item), Lock({new.asked: (new,)}))
    return check.detail is Contradiction.ANOTHER_WORK


def _another(reference: Reference, old: Found, new: Found) -> Change:
    return Change(
        ChangeKind.ANOTHER_WORK,
        Severity.ERROR,
        reference.citekey,
        phrase(
            "{citekey}: {source} describes {asked} as another work",
            citekey=reference.citekey,
            source=new.source.label,
            asked=new.asked.prefixed,
        ),
        new.asked.prefixed,
        before=old.item.title,
        after=new.item.title,
        told_by=(new.source.label,),
        help=phrase("see which work the identifier leads to, and correct the reference where it means another"),
        place=reference.place,
    )


def _fields(reference: Reference, old: Item, new: Item) -> Iterator[_Drift]:
    for comparer in COMPARERS:
        before, after = comparer.state(old), comparer.state(new)
        if before is None and (after is None or comparer.name in _IDENTIFIERS):
            continue
        if before is None or after is None or _tells(comparer, old, new):
            yield _Drift(comparer.name, before, after, _weight(reference, comparer, old, new))


def _tells(comparer: Comparer, old: Item, new: Item) -> bool:
    """Whether two values that are both stated differ in more than the way they are written."""
    before, after = comparer.state(old) or "", comparer.state(new) or ""
    if comparable(before) == comparable(after):
        return False
    verdict = comparer.compare(old, new)
    if verdict is FieldVerdict.SAME:
        return False
    marked = comparer.name == "title" and kind_by_title(old.title) != kind_by_title(new.title)
    if marked and verdict is FieldVerdict.COMPATIBLE:  # a mark of retraction is told of as a notice
        return False
    return verdict is not FieldVerdict.COMPATIBLE or comparer.name not in _OFTEN_WRITTEN_OTHERWISE


def _weight(reference: Reference, comparer: Comparer, old: Item, new: Item) -> Severity:
    stated = comparer.state(reference.item) is not None
    if stated:
        against_new, against_old = (_differs(comparer, reference.item, one) for one in (new, old))
        return Severity.WARNING if against_new and not against_old else Severity.INFO
    relied_on = comparer.name in _PRINTED and _differs(comparer, old, new)
    return Severity.WARNING if relied_on else Severity.INFO


def _differs(comparer: Comparer, one: Item, other: Item) -> bool:
    if comparer.state(one) is None or comparer.state(other) is None:
        return False
    return comparer.compare(one, other) is FieldVerdict.DIFFERS


def _kinds(old: Found, new: Found) -> Iterator[_Drift]:
    """Yield the type of the work, and what kinds of publication it is; a design may have been derived from them."""
    if old.item.type != new.item.type:
        yield _Drift("type", old.item.type, new.item.type, Severity.INFO)
    before, after = set(old.publication_types), set(new.publication_types)
    if before != after:
        said = ("; ".join(kinds) or None for kinds in (old.publication_types, new.publication_types))
        yield _Drift("publication-types", next(said), next(said), Severity.INFO)


def _change(reference: Reference, new: Found, drift: _Drift) -> Change:
    advice = ""
    if drift.severity is Severity.WARNING:
        advice = phrase("see which is right; a field written in the reference wins over what registries state")
    return Change(
        ChangeKind.FIELD_CHANGED,
        drift.severity,
        reference.citekey,
        _told(drift, reference.citekey, new.source.label),
        new.asked.prefixed,
        drift.name,
        drift.before,
        drift.after,
        (new.source.label,),
        help=advice,
        place=reference.place,
    )


def _told(drift: _Drift, key: str, source: str) -> Phrase:
    told: dict[str, Value] = {"key": key, "source": source, "field": word(drift.name)}
    if drift.after is None:
        return phrase("{key}: {source} states no {field}", **told)
    if drift.before is None:
        return phrase("{key}: {source} states {field}", **told)
    return phrase("{key}: {source} states another {field}", **told)
