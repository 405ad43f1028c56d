"""How a reference without identifier stands against the works that a bibliographic search named.

A search always names something, so what it names says nothing by itself. Only the record that the matcher accepted can
verify. A work is the one that is meant only where its title, or all its authors with year and place, leave no doubt;
then a field that differs is wrong like any other, unless another record of the work agrees in all that is stated.
Where nothing is identified nobody is accused: it is said that the search knows no such work, and what comes nearest.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from magcite.check.absence import why_absent
from magcite.check.descriptions import AGREES, Standing, confirms, describes
from magcite.comparison.fields import author, compare_items
from magcite.comparison.fields.field import comparable
from magcite.comparison.fields.title import announces, is_telling, likeness, telling_words
from magcite.matching.shown import hint_of
from magcite.matching.titles import numerals
from magcite.model import Contradiction, FieldCheck, FieldVerdict, Found, Item, LockedProposal, Outcome
from magcite.phrases import Phrase, phrase, phrase_n, word
from magcite.phrases import listed as listed_as

__all__ = ["judge_search"]

_LONG_TITLE, _FULL_SENTENCE = 4, 7  # telling words; two works share a title of four now and then, one of seven hardly
_NEARLY = 0.75  # of the telling words
_PLACE = frozenset({"issued", "container-title"})
_WITNESSES = ({"author"}, {"issued", "volume"}, {"container-title"}, {"page"})  # a volume tells the year: one witness


@dataclass(frozen=True, slots=True)
class _Held:
    """One work that the search named, held against the reference."""

    answer: Found
    fields: tuple[FieldCheck, ...]

    @property
    def agreed(self) -> frozenset[str]:
        return frozenset(field.name for field in self.fields if field.verdict in AGREES)

    @property
    def differing(self) -> frozenset[str]:
        return frozenset(field.name for field in self.fields if field.verdict is FieldVerdict.DIFFERS)


def judge_search(item: Item, proposal: LockedProposal, records: Sequence[Item], *, listed: bool = False) -> Standing:
    """Judge a reference by what a search for it named.

    Args:
        item: the reference; it has no identifier that registries could be asked about.
        proposal: what the search came to. One that gave no answer is not judged here.
        records: those kept with it.
        listed: whether the reference was read from a page's own list.
    """
    found = [
        Found(proposal.source, one.doi, proposal.retrieved, proposal.question, one)
        for one in records
        if one.doi is not None and describes(one)
    ]
    held = [_Held(one, tuple(compare_items(item, one.item, one.source))) for one in found]
    accepted = proposal.best.doi if proposal.best else None
    sure = next((one for one in held if one.answer.asked == accepted and _confirmed(item, one)), None)
    if sure is not None:
        told = phrase(
            "confirmed by {source}, which lists it as {work}; {notices}",
            source=sure.answer.source.label,
            work=sure.answer.asked.prefixed,
            notices=_notices_on_it(proposal),
        )
        identified = replace(sure.answer, notices=proposal.notices or ())
        return Standing(Outcome.VERIFIED, told, sure.fields, identified)
    meant = _meant(item, held)
    if meant is not None and meant.differing:
        return Standing(Outcome.CONTRADICTED, Contradiction.MISDESCRIBED, meant.fields)
    absent = why_absent(item, proposal, records, listed=listed)
    if absent is not None:
        return Standing(Outcome.NOT_FOUND, absent, _instead(held))
    hint = hint_of(proposal) if proposal.works else None
    return Standing(
        Outcome.COULD_NOT_CHECK, listed_as((_said(item, held, meant, proposal), *([hint] if hint else [])), "; ")
    )


def _notices_on_it(proposal: LockedProposal) -> Phrase:
    if proposal.notices is None:
        return phrase("whether a notice stands on it is asked about when the reference has that DOI")
    count = len(proposal.notices)
    day = proposal.retrieved[:10]
    if not count:
        return phrase("on {day} it told of no notice on it", day=day)
    return phrase_n("on {day} it told of a notice on it", "on {day} it told of {n} notices on it", count, day=day)


def _confirmed(item: Item, held: _Held) -> bool:
    """Whether a work found by search is the reference's: nothing differs; a telling title and two more fields agree."""
    if held.differing or not is_telling(item, held.answer.item):
        return False
    witnesses = [names for names in _WITNESSES if names & held.agreed]
    return len(witnesses) > 1 and confirms(item, held.answer.item, held.fields)


def _instead(held: Sequence[_Held]) -> tuple[FieldCheck, ...]:
    """Return how the work differs that comes nearest to one that is not there: of its title, or by its authors."""
    near = [one for one in held if {"title", "author"} & one.agreed]
    return max(near, key=lambda one: ("title" in one.agreed, len(one.agreed))).fields if near else ()


def _meant(item: Item, held: Sequence[_Held]) -> _Held | None:
    """Return the work that the reference surely means, of several one without difference; None when none is sure."""
    titled = [one for one in held if "title" in one.agreed and _identified(item, one)]
    if titled:
        return max(titled, key=lambda one: (not one.differing, len(one.agreed) - len(one.differing)))
    near = [one for one in held if _nearly(item, one)]
    return max(near, key=lambda one: likeness(item, one.answer.item), default=None)


def _nearly(item: Item, held: _Held) -> bool:
    """Whether a work has nearly the title, all the authors, the year and the place: only the title is off."""
    source = held.answer.item
    if held.differing != {"title"} or not {"author", "issued"} <= held.agreed or announces(item, source):
        return False
    ours, theirs = (tuple(comparable(one.title or "").split()) for one in (item, source))
    whole = len(item.author) == len(source.author) > 1
    placed = bool(held.agreed & {"container-title", "volume", "page"})
    return whole and placed and numerals(ours) == numerals(theirs) and likeness(item, source) >= _NEARLY


def _identified(item: Item, held: _Held) -> bool:
    """Whether an agreeing title tells the work, with what agrees besides it."""
    if not is_telling(item, held.answer.item):
        return False
    if "author" in held.agreed or _same_first_author(item, held.answer.item):
        return True
    words, placed = telling_words(item), held.agreed & _PLACE
    return (words >= _LONG_TITLE and placed == _PLACE) or (words >= _FULL_SENTENCE and bool(placed))


def _same_first_author(item: Item, source: Item) -> bool:
    if not item.author or not source.author:
        return False
    return author.COMPARER.compare(*(replace(one, author=one.author[:1]) for one in (item, source))) in AGREES


def _said(item: Item, held: Sequence[_Held], meant: _Held | None, proposal: LockedProposal) -> Phrase:
    who = proposal.source.label
    if meant is not None:
        return phrase(
            "it has no identifier, and what {source} lists as {work} agrees in too little to be sure",
            source=who,
            work=meant.answer.asked.prefixed,
        )
    twin = next((one for one in held if "title" in one.agreed and is_telling(item, one.answer.item)), None)
    if twin is None:
        count = proposal.looked_at or 0
        nowhere = proposal.further is not None and item.container_title and not proposal.witnesses
        said = (
            phrase(
                "it has no identifier, and none of the works ({n}) that a search at {source} names is surely this one",
                n=count,
                source=who,
            )
            if count
            else phrase("it has no identifier, and no work that {source} knows is surely this one", source=who)
        )
        if not nowhere:
            return said
        return phrase(
            "{said}; nothing that it names appeared in “{container}” in those years",
            said=said,
            container=item.container_title or "",
        )
    differing = [field for field in twin.fields if field.verdict is FieldVerdict.DIFFERS]
    told = listed_as(
        phrase("{field} “{there}”", field=word(field.name), there=str(field.source_value)) for field in differing
    )
    return phrase(
        "it has no identifier, and the work of this title that {source} lists as {work} has {what}",
        source=who,
        work=twin.answer.asked.prefixed,
        what=told or phrase("too little to compare"),
    )
