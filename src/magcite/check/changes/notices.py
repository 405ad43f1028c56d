"""Notices that appeared, changed or went since the lock was written.

They weigh what the rules make of them in `check`: a retraction is an error, a concern a warning, a correction is for
information.
"""

from collections.abc import Iterator, Sequence

from magcite.check.changes.history import History
from magcite.model import Change, ChangeKind, Found, Notice, NoticeKind, Severity
from magcite.phrases import listed, phrase
from magcite.rules.notices import is_undone, kind_by_title

__all__ = ["notice_changes"]

_TAKEN_BACK = frozenset({NoticeKind.RETRACTION, NoticeKind.WITHDRAWAL})
_WEIGHTS = {
    NoticeKind.RETRACTION: Severity.ERROR,
    NoticeKind.WITHDRAWAL: Severity.ERROR,
    NoticeKind.CONCERN: Severity.WARNING,
    NoticeKind.CORRECTION: Severity.INFO,
    NoticeKind.REINSTATEMENT: Severity.INFO,
    NoticeKind.NEW_VERSION: Severity.INFO,
    NoticeKind.OTHER: Severity.WARNING,
}
_ADVICE = {
    NoticeKind.RETRACTION: phrase("cite another work, or withdraw the claims that rest on it"),
    NoticeKind.WITHDRAWAL: phrase("cite another work, or withdraw the claims that rest on it"),
    NoticeKind.CONCERN: phrase("read the notice, and see whether the claims that rest on it still stand"),
    NoticeKind.CORRECTION: phrase("read the notice, and see whether it concerns what you cite it for"),
    NoticeKind.REINSTATEMENT: phrase("read the notice; the work stands again"),
    NoticeKind.NEW_VERSION: phrase("see whether the newer version says the same"),
    NoticeKind.OTHER: phrase("read the notice: its kind is not known here"),
}
_PREPRINT_ADVICE = phrase("cite the published article, where it says the same")


def notice_changes(history: History) -> Iterator[Change]:
    """Yield new notices in the order of sources, then changed ones, then those that are gone."""
    before = [notice for answer in history.found_before for notice in answer.notices]
    after = [notice for answer in history.found_after for notice in answer.notices]
    reinstated = [notice for notice in after if notice.kind is NoticeKind.REINSTATEMENT]
    for group in _groups([one for one in after if not any(_same(one, old) for old in before)]):
        yield _new(history, group, undone=is_undone(group[0], reinstated))
    yield from _by_title(history, after, reinstated)
    yield from _changed(history)
    yield from _gone(history, after)


def _same(one: Notice, other: Notice) -> bool:
    """Whether two notices are one: of one kind, with one DOI; without DOIs, of one date where one source gives both."""
    if one.kind is not other.kind:
        return False
    if one.doi and other.doi:
        return one.doi == other.doi
    return one.source is not other.source or None in (one.date, other.date) or one.date == other.date


def _groups(notices: Sequence[Notice]) -> list[list[Notice]]:
    """Return notices that several sources tell of, together."""
    groups: list[list[Notice]] = []
    for notice in notices:
        group = next((group for group in groups if _same(group[0], notice)), None)
        if group is None:
            groups.append([notice])
        else:
            group.append(notice)
    return groups


def _new(history: History, group: Sequence[Notice], *, undone: bool) -> Change:
    notice = max(group, key=lambda one: (one.doi is not None, len(one.reasons), one.date is not None))
    citekey = history.reference.citekey
    published = notice.kind is NoticeKind.NEW_VERSION and "preprint" in (notice.said or "").lower()
    kind = ChangeKind.PUBLISHED if published else ChangeKind.NEW_NOTICE
    severity = Severity.INFO if undone else _WEIGHTS[notice.kind]
    advice = _ADVICE[notice.kind]
    if published:
        words, severity, advice = phrase("the preprint is published"), Severity.WARNING, _PREPRINT_ADVICE
    elif notice.kind is NoticeKind.NEW_VERSION:
        kind, words = ChangeKind.NEW_VERSION, phrase("there is a newer version")
    else:
        words = (
            phrase("new notice: {notice}, undone by a reinstatement", notice=_words(notice))
            if undone
            else phrase("new notice: {notice}", notice=_words(notice))
        )
    told = [words, *([notice.doi.prefixed] if notice.doi else [])]
    return Change(
        kind,
        severity,
        citekey,
        phrase("{citekey}: {words}", citekey=citekey, words=listed(told)),
        _asked_of(history, group),
        after=notice.label,
        told_by=tuple(dict.fromkeys(map(_teller, group))),
        notice=notice,
        help=advice,
        place=history.reference.place,
    )


def _words(notice: Notice) -> str:
    return notice.said if notice.kind is NoticeKind.OTHER and notice.said else notice.kind.value


def _teller(notice: Notice) -> str:
    return (
        phrase("{asserted_by}, through {source}", asserted_by=notice.asserted_by, source=notice.source.label)
        if notice.asserted_by
        else notice.source.label
    )


def _asked_of(history: History, group: Sequence[Notice]) -> str | None:
    answers = (answer for answer in history.found_after if set(answer.notices) & set(group))
    return next((answer.asked.prefixed for answer in answers), None)


def _by_title(history: History, after: Sequence[Notice], reinstated: Sequence[Notice]) -> Iterator[Change]:
    """Yield that a registered title says of itself that the work was taken back, where no notice does."""
    if reinstated or any(one.kind in _TAKEN_BACK for one in after):
        return
    if any(kind_by_title(answer.item.title) for answer in history.found_before):
        return
    marked = [(kind, one) for one in history.found_after if (kind := kind_by_title(one.item.title))]
    if not marked:
        return
    kind, first = marked[0]
    citekey = history.reference.citekey
    was = {answer.source: answer.item.title for answer in history.found_before if answer.asked == first.asked}
    yield Change(
        ChangeKind.NEW_NOTICE,
        Severity.ERROR,
        citekey,
        phrase("{citekey}: its registered title says {kind}", citekey=citekey, kind=kind.value),
        first.asked.prefixed,
        before=was.get(first.source),
        after=first.item.title,
        told_by=tuple(dict.fromkeys(one.source.label for _, one in marked)),
        notice=Notice(kind, source=first.source),
        help=_ADVICE[kind],
        place=history.reference.place,
    )


def _answered_twice(history: History) -> Iterator[tuple[Found, Found]]:
    """Yield the old and the new description of each source that gave both."""
    for pair in history.pairs:
        old, new = pair.before, pair.after
        if isinstance(old, Found) and isinstance(new, Found) and False not in (old.on_asked, new.on_asked):
            yield old, new


def _changed(history: History) -> Iterator[Change]:
    citekey = history.reference.citekey
    for old, new in _answered_twice(history):
        for notice in new.notices:
            was = [one for one in old.notices if _same(one, notice)]
            if was and notice not in was and all(_details(one) != _details(notice) for one in was):
                yield Change(
                    ChangeKind.NOTICE_CHANGED,
                    Severity.INFO,
                    citekey,
                    phrase("{citekey}: what is said of the {notice} changed", citekey=citekey, notice=_words(notice)),
                    new.asked.prefixed,
                    before=_details(was[0]),
                    after=_details(notice),
                    told_by=(new.source.label,),
                    notice=notice,
                    place=history.reference.place,
                )


def _details(notice: Notice) -> str:
    told = (
        notice.date.iso if notice.date else phrase("no date"),
        "; ".join(notice.reasons),
        notice.doi and notice.doi.prefixed,
    )
    return ", ".join(one for one in told if one)


def _gone(history: History, after: Sequence[Notice]) -> Iterator[Change]:
    citekey = history.reference.citekey
    lost: list[Notice] = []
    for old, new in _answered_twice(history):
        for notice in old.notices:
            if any(_same(notice, one) for one in (*new.notices, *after, *lost)):
                continue
            lost.append(notice)
            heavy = _WEIGHTS[notice.kind] is not Severity.INFO
            yield Change(
                ChangeKind.NOTICE_GONE,
                Severity.WARNING if heavy else Severity.INFO,
                citekey,
                phrase(
                    "{citekey}: {source} tells of no {notice} any more",
                    citekey=citekey,
                    source=old.source.label,
                    notice=_words(notice),
                ),
                old.asked.prefixed,
                before=notice.label,
                told_by=(new.source.label,),
                notice=notice,
                help=phrase("see at the publisher's whether the notice was taken back") if heavy else "",
                place=history.reference.place,
            )
