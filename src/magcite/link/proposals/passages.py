"""Passages: claims of a page that wait for a source, those that speak on about one study together."""

import re
from collections.abc import Container
from dataclasses import dataclass

from magcite.link.proposals.figures import FigureKind
from magcite.link.proposals.reading import Reading, merge, read_claim, theme_of
from magcite.link.proposals.told import begins_another
from magcite.link.proposals.weights import Weights
from magcite.model import CitationState, Claim, ClaimKind, Design, Page, Role

__all__ = ["Passage", "passages_of", "waits"]

_FEW = 10  # people: fewer are the author's friends
_ASIDES = frozenset({ClaimKind.COMMENTARY, ClaimKind.ADVICE})
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n")
_MOST_LINKS = 6  # lost links of one passage that are answered


@dataclass(frozen=True, slots=True)
class Passage:
    """Claims on one study, or the few that one claim names.

    Attributes:
        reading: all of them as one.
        after: citekeys that the claim before it is linked to, where it goes on about that study.
        before: place of the passage before it in the same section; None for the first.
        studies: how many links to studies are lost, 1 at least.
    """

    reading: Reading
    after: tuple[str, ...] = ()
    before: int | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Its claims, in page order."""
        return self.reading.claims

    @property
    def studies(self) -> int:
        """How many studies it may rest on."""
        return max(1, min(len(self.reading.lost) - len(self.accounts), _MOST_LINKS))

    @property
    def accounts(self) -> tuple[Design, ...]:
        """Accounts of studies that it links to."""
        return self.reading.accounts[:_MOST_LINKS]


def waits(claim: Claim) -> bool:
    """Whether a claim owes a source, or had one, and nothing says which work it is."""
    if any(one.state is not CitationState.LOST for one in claim.citations):
        return False
    return claim.kind.owes_source or bool(claim.citations) or _tells_of_people(claim)


def _tells_of_people(claim: Claim) -> bool:
    """Whether a comment or a piece of advice counts people as a study does: "My favourite: in 112 nurses ..."."""
    counted = (one.value for one in claim.quantities if one.role is Role.SAMPLE)
    return claim.kind in _ASIDES and any(value >= _FEW for value in counted)


def passages_of(page: Page, weights: Weights, settled: Container[str] = frozenset()) -> tuple[Passage, ...]:
    """Return the passages of a page, in page order.

    Args:
        page: linked to its library.
        weights: of all observations.
        settled: ids of claims that the author has decided about.
    """
    found: list[Passage] = []
    theme = theme_of(page, weights)
    last: tuple[Claim, int | None] | None = None  # the claim before, and its passage where it has one
    for claim in page.claims:
        if not waits(claim) or claim.id in settled:
            if claim.kind.owes_source or claim.citations:
                last = (claim, None)
            continue
        reading = read_claim(claim, page, weights, theme)
        near = last if last is not None and last[0].section == claim.section else None
        if (
            near is not None
            and near[1] is not None
            and _goes_on(reading, found[near[1]].reading, parted=_parted(near[0], claim, page))
        ):
            held = found[near[1]]
            found[near[1]] = Passage(merge((held.reading, reading)), held.after, held.before)
        else:
            after = near[0].linked if near is not None and _speaks_on(reading) else ()
            before = near[1] if near is not None else None
            if near is None and last is not None and reading.study.same_group:
                before = last[1]  # «samma forskargrupp som ovan» below a new heading
            found.append(Passage(reading, after, before))
        last = (claim, len(found) - 1)
    return tuple(found)


def _speaks_on(reading: Reading) -> bool:
    study = reading.study
    return study.continues and not (study.another or study.same_group or study.several)


def _parted(before: Claim, claim: Claim, page: Page) -> bool:
    """Whether a paragraph ends between two claims."""
    return _PARAGRAPH.search(page.text, before.span.end, claim.span.start) is not None


def _goes_on(reading: Reading, before: Reading, *, parted: bool) -> bool:
    """Whether a claim is on the study of the passage before it: it says so, and counts no other people.

    Fewer people in the same paragraph may be some of them; in the next, they are another study's.
    """
    if not _speaks_on(reading) or (reading.lost and before.lost):
        return False
    if parted and before.lost and begins_another(reading.claims[0].text):
        return False
    for kind in (FigureKind.SAMPLE, FigureKind.STUDIES):
        own, others = ({one.low for one in side.figures if one.kind is kind} for side in (reading, before))
        if own and others and not own & others and (parted or max(own) > max(others)):
            return False
    return True
