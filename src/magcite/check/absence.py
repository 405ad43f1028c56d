"""When the silence of a search is a no: the work that a reference describes is not where it would have to be.

A search that names no such work says nothing where works are seldom registered. It says something when the source
answered every question, the title alone among them; when nothing that it named can be the work; and when it lists
other works of the same journal or proceedings from about that year, so that this one would stand among them. A paper
that is said to have appeared nowhere at all cannot be looked up otherwise, and there the answers are all there is.
"""

from collections.abc import Mapping, Sequence

from magcite.check.descriptions import AGREES
from magcite.comparison.fields import author, title
from magcite.comparison.fields.issued import years_of
from magcite.matching import further_of, is_english, is_placeless, lists_place, witnesses
from magcite.model import FieldVerdict, Item, LockedProposal
from magcite.phrases import Phrase, Value, phrase

__all__ = ["why_absent"]

_NAMED = 2  # witnesses, in words


def why_absent(item: Item, proposal: LockedProposal, records: Sequence[Item], *, listed: bool) -> Phrase | None:
    """Return in words why a search's silence is a no; None when it is not.

    Args:
        item: the reference.
        proposal: what the search came to.
        records: those kept with it.
        listed: whether the reference was read from a page's own list: what it does not say may have been misread.
    """
    if proposal.further is None or proposal.best is not None or further_of(item) is None:
        return None
    if not _was_over(item, proposal) or any(_may_be(item, one, proposal) for one in records):
        return None
    who, when = proposal.source.label, proposal.retrieved[:10]
    told: dict[str, Value] = {"source": who, "date": when, "query": proposal.query or ""}
    if is_placeless(item):
        return None if listed else _nowhere(told)
    if not lists_place(item, proposal.witnesses):
        return None
    named = ", ".join(one.doi.prefixed for one in witnesses(item, proposal.witnesses)[:_NAMED] if one.doi)
    return phrase(
        "{source} knows no such work (asked on {date} for “{query}” and for the title alone), and lists others of "
        "“{container}” from then ({works} …)",
        **told,
        container=item.container_title or "",
        works=named,
    )


def _nowhere(told: Mapping[str, Value]) -> Phrase:
    return phrase(
        "{source} knows no such work (asked on {date} for “{query}” and for the title alone), and the reference names "
        "no journal, proceedings, publisher or address to look it up by",
        **told,
    )


def _was_over(item: Item, proposal: LockedProposal) -> bool:
    """Whether the year was over when the search was made; what is just appearing may not be registered yet."""
    asked = proposal.retrieved[:4]
    return asked.isdecimal() and all(year < int(asked) for year in years_of(item))


def _may_be(item: Item, record: Item, proposal: LockedProposal) -> bool:
    """Whether a record may be the work after all: its names are not others, and it was a candidate or has the title.

    A work of these authors with a title in another language may be it as well: people translate titles.
    """
    verdict = author.COMPARER.compare(item, record) if item.author and record.author else FieldVerdict.UNKNOWN
    if verdict is FieldVerdict.DIFFERS:
        return False
    if verdict in AGREES and record.title and not is_english(record.title):
        return True
    candidate = any(one.doi == record.doi for one in proposal.works)
    return candidate or title.COMPARER.compare(item, record) in AGREES
