"""Pages of a report as they read: parts under headings, rows of words, and beside each the cards of its claims."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from magcite.model import Citation, CitationState, Page, Passage, PassageKind, Piece
from magcite.renderers.anchor import anchor
from magcite.renderers.report_claims import ReportedClaim

__all__ = ["Part", "ReportedPage", "Row", "Stretch", "Word", "reported_page"]

_FIRST_LEVEL, _LAST_LEVEL = 3, 6  # of headings: the page itself stands under one of level 2
_AT = re.compile(r"(?<![\w@])-?@(?=[\w{])")
_NO_WORDS = "\ufffc"
_LEVEL = 2


@dataclass(frozen=True, slots=True)
class Word:
    """Words of one look.

    Attributes:
        citation: whose mark they are; None for words.
        target: the fragment a mark leads to; None where there is none.
    """

    text: str
    citation: Citation | None = None
    target: str | None = None

    @property
    def lost(self) -> bool:
        """Whether it is a mark that leads nowhere."""
        return self.citation is not None and self.citation.state is CitationState.LOST


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one claim, or of none; `first`: the claim begins here."""

    claim: ReportedClaim | None
    first: bool
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A passage, and the claims whose cards stand beside it.

    Attributes:
        level: of a heading in the report, 3 to 6; 0 for other passages.
    """

    kind: str
    level: int
    stretches: tuple[Stretch, ...]
    cards: tuple[ReportedClaim, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading, the heading first: runs of rows of one kind."""

    runs: tuple[tuple[str, tuple[Row, ...]], ...]


@dataclass(frozen=True, slots=True)
class ReportedPage:
    """One page."""

    page: Page
    anchor: str
    parts: tuple[Part, ...]
    claims: tuple[ReportedClaim, ...]


def reported_page(
    place: int, page: Page, passages: Sequence[Passage], claims: Sequence[ReportedClaim], keys: Iterable[str]
) -> ReportedPage:
    """Return a page as it reads.

    Args:
        place: of the page in the report, from 1.
        page: one page.
        passages: of the page; () where they are not known: then its claims alone are shown.
        claims: of the page, in its order.
        keys: of the references that the report lists.
    """
    told = {piece.claim for passage in passages for piece in passage.pieces}
    shown = [*passages, *_as_passages(page, [one for one in claims if one.claim.id not in told])]
    if shown and shown[0].kind is PassageKind.HEADING and shown[0].text.strip() == (page.title or "").strip():
        del shown[0]  # the report's own heading says it
    writer = _Writer({one.claim.id: one for one in claims}, {key: anchor(key) for key in keys})
    rows = [writer.row(passage) for passage in shown]
    return ReportedPage(page, f"page-{place}", tuple(_parts(rows)), tuple(claims))


def _as_passages(page: Page, claims: Sequence[ReportedClaim]) -> Iterator[Passage]:
    """Yield claims as passages under the headings they stand under."""
    for section, inside in groupby(claims, key=lambda one: _below(page.title, one.claim.section)):
        if section:
            yield Passage(PassageKind.HEADING, _LEVEL, (Piece(" › ".join(section)),))
        for one in inside:
            yield Passage(PassageKind.PARAGRAPH, 0, (Piece(one.claim.text, one.claim.id),))


def _below(title: str | None, headings: tuple[str, ...]) -> tuple[str, ...]:
    """Return the headings without the page's own title, which stands above them all."""
    return headings[1:] if headings[:1] == (title,) else headings


@dataclass(slots=True)
class _Writer:
    """Turns passages into rows, each claim's card beside the first of its words."""

    claims: Mapping[str, ReportedClaim]
    targets: Mapping[str, str]
    _begun: set[int] = field(default_factory=set)
    _levels: list[int] = field(default_factory=list)

    def row(self, passage: Passage) -> Row:
        stretches, cards = [], []
        for name, pieces in groupby(passage.pieces, key=lambda piece: piece.claim):
            claim = self.claims.get(name) if name else None
            first = claim is not None and claim.number not in self._begun
            if claim is not None and first:
                self._begun.add(claim.number)
                cards.append(claim)
            stretches.append(Stretch(claim, first, tuple(self._word(piece) for piece in pieces)))
        return Row(
            passage.kind.value,
            self._level(passage.level) if passage.kind is PassageKind.HEADING else 0,
            tuple(stretches),
            tuple(claim for claim in cards if claim.has_card),
        )

    def _word(self, piece: Piece) -> Word:
        text = piece.text.replace(_NO_WORDS, "")
        citation = piece.citation
        if citation is None:
            return Word(text)
        shown = _AT.sub("", text) or (citation.key or "")
        return Word(shown, citation, self.targets.get(citation.key or ""))

    def _level(self, level: int) -> int:
        """Return the level of a heading below those that are open, none left out."""
        while self._levels and self._levels[-1] >= level:
            self._levels.pop()
        self._levels.append(level)
        return min(_FIRST_LEVEL + len(self._levels) - 1, _LAST_LEVEL)


def _parts(rows: Sequence[Row]) -> Iterator[Part]:
    part: list[Row] = []
    for row in rows:
        if row.level and part:
            yield _part(part)
            part = []
        part.append(row)
    if part:
        yield _part(part)


def _part(rows: Sequence[Row]) -> Part:
    return Part(tuple((kind, tuple(inside)) for kind, inside in groupby(rows, key=lambda row: row.kind)))
