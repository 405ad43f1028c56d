"""Who and when: authors, journals, years and names of studies that the claim's own words give."""

from collections.abc import Iterator, Sequence

from magcite.language import fold
from magcite.link.proposals.fingerprint import Fingerprint
from magcite.link.proposals.index import Index
from magcite.link.proposals.reading import Reading
from magcite.link.proposals.signals.sign import Sign

__all__ = ["naming_signs"]

_SMALL = frozenset({"the", "of", "and", "in", "for", "on", "och", "i", "der", "fur", "und", "de", "la", "et"})
_ONE_WORD = 5  # letters of a journal's only word, where no cue stands before it
_MOST_AUTHORS = 2
_INITIALS = 3  # letters from which initials name a journal
_TWO = 2  # words that must be the same, and that may be more than the journal's name


def naming_signs(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    """Yield what names and years say of a record."""
    yield from _authors(reading, record, index)
    yield from _journals(reading, record, index)
    yield from _years(reading, record, index)
    weight = index.weights.name["acronym"]
    for name in sorted(reading.names & record.names):
        yield Sign(weight * index.rarity(f"name:{name}") / index.weights.vocabulary["rarest"], f"names {name}")


def _authors(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    named = [one for one in sorted(reading.capitals) if index.has(f"family:{one}")]
    own = [one for one in named if one in record.families]
    weights = index.weights.name
    rarest = index.weights.vocabulary["rarest"]
    for family in own[:_MOST_AUTHORS]:
        yield Sign(weights["author"] * index.rarity(f"family:{family}") / rarest, f"names the author {family.title()}")
    if named and not own:
        yield Sign(weights["author_elsewhere"], f"names {named[0].title()}, who is no author of it")


def _journals(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    weights = index.weights.name
    named = [fold(one) for one in reading.study.journals]
    for container in record.containers:
        alone = len(container.split()) == 1
        told = container in reading.capitals if alone else f" {_bare(container)} " in reading.folded
        if told or any(_same_journal(one, container) for one in named):
            share = index.rarity(f"journal:{container}") / index.weights.vocabulary["rarest"]
            yield Sign(weights["journal"] * max(share, 0.5), f"names {container.title()}")
            return
    if named and record.containers:
        yield Sign(weights["other_journal"], f"names {reading.study.journals[0]}, and it is in another journal")


def _bare(container: str) -> str:
    return container.removeprefix("the ")


def _same_journal(named: str, container: str) -> bool:
    """Whether two folded names may be one journal's: word by word, abbreviated or not, or by initials."""
    one, other = (_words(name) for name in (named, container))
    if not one or not other:
        return False
    if len(one) == 1 and len(one[0]) >= _INITIALS and one[0] == "".join(word[0] for word in other):
        return True
    shorter = min(len(one), len(other))
    if shorter < len(other) and shorter == 1 and len(one[0]) < _ONE_WORD:
        return False
    if len(one) != len(other) and (shorter < _TWO or len(one) > len(other) + _TWO):
        return False
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(one, other, strict=False))


def _words(name: str) -> Sequence[str]:
    return [word for word in name.split() if word not in _SMALL]


def _years(reading: Reading, record: Fingerprint, index: Index) -> Iterator[Sign]:
    """Yield what a year says: the more where the claim gives it to its paper."""
    published = reading.published
    stated, weights = sorted(published or reading.years), index.weights.year
    if not stated or not record.years:
        return
    apart = min(abs(one - other) for one in stated for other in record.years)
    named = "published_" if published else ""
    if apart == 0:
        (year, *_) = sorted(record.years.intersection(stated))
        yield Sign(weights[f"{named}same"], f"year {year}")
    else:
        points = weights[f"{named}{'next' if apart == 1 else 'other'}"]
        yield Sign(points, f"year {stated[0]}, and it is of {min(record.years)}")
