"""The other way round: claims that a reference could support, and the study behind a newspaper's account of it."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from magcite.link.proposals.fingerprint import Fingerprint
from magcite.link.proposals.index import Index
from magcite.link.proposals.reading import Asked, Reading, read_claim
from magcite.link.proposals.scoring import Held, hold
from magcite.model import AccountSource, Candidate, Page, Suggestions, Support

__all__ = ["suggest"]

_MOST = 3  # claims of one reference, and studies behind one account


def suggest(pages: Iterable[Page], index: Index) -> Suggestions:
    """Return, for references that no claim cites, the claims they could support, and the studies behind accounts.

    Args:
        pages: linked to the library that the index was made of.
        index: the records.
    """
    pages = tuple(pages)
    cited = frozenset(key for page in pages for key in page.cited)
    places = {record.key: place for place, record in enumerate(index.records)}
    least = index.weights.decision["likely"]
    supports: dict[str, list[Support]] = {
        record.key: [] for record in index.records if record.key not in cited and not record.is_account
    }
    accounts: list[AccountSource] = []
    for page in pages:
        for claim in page.claims:
            keys = tuple(dict.fromkeys(claim.linked))
            if not claim.kind.owes_source and not claim.citations:
                continue
            reading = read_claim(claim, page, index.weights)
            for key, one in _held(reading, index):
                if key in supports and (score := _chance(one, index)) >= least:
                    supports[key].append(Support(page, claim, score, one.reasons, keys))
            named = [key for key in keys if key in places and index.records[places[key]].is_account]
            accounts += [
                AccountSource(page, claim, key, _behind(reading, index.fingerprint(places[key]), index))
                for key in named
            ]
    unused = ((key, tuple(sorted(found, key=_by_score)[:_MOST])) for key, found in supports.items())
    return Suggestions(tuple(unused), tuple(accounts))


def _held(reading: Reading, index: Index) -> Iterator[tuple[str, Held]]:
    for one in hold(reading, index.near(dict(reading.keys()), reading.language), index):
        yield index.records[one.place].key, one


def _chance(held: Held, index: Index) -> float:
    return round(1 / (1 + math.exp(-held.points * index.weights.decision["scale"])), 3)


def _by_score(support: Support) -> float:
    return -support.score


def _behind(reading: Reading, account: Fingerprint, index: Index) -> tuple[Candidate, ...]:
    """Return the studies that an account and the claim citing it may tell of: those that fit both together."""
    told = _with_account(reading, account)
    least = index.weights.decision["likely"]
    found = [
        Candidate(key, score, one.reasons)
        for key, one in _held(told, index)
        if not index.records[one.place].is_account and (score := _chance(one, index)) >= least
    ]
    return tuple(found[:_MOST])


def _with_account(reading: Reading, account: Fingerprint) -> Reading:
    """Return a claim together with what the account that it cites says of the study."""
    concepts: Mapping[str, Asked] = {
        name: Asked(seen.words, 1.0, seen.concept) for name, seen in account.concepts.items()
    }
    words = {word: Asked(word, 1.0) for word in account.words}
    figures = tuple(replace(one, where="claim") for one in account.figures)
    return replace(
        reading,
        figures=reading.figures + figures,
        concepts={**concepts, **reading.concepts},
        words={**words, **reading.words},
        names=reading.names | account.names,
        study=replace(reading.study, journals=()),
    )
