"""A page as magcite reads it: claims, and the citations that tie them to references."""

from dataclasses import dataclass, field
from enum import StrEnum

from magcite.identifiers import Identifier
from magcite.model.anchor import Recorded
from magcite.model.item import Item
from magcite.model.quantity import Quantity
from magcite.model.span import LineIndex, Span

__all__ = ["Citation", "CitationState", "Claim", "ClaimKind", "Intent", "Listed", "Note", "Page", "Suppression"]


class ClaimKind(StrEnum):
    """What a claim does; only findings and background owe a source."""

    FINDING = "finding"  # what a study did or found
    BACKGROUND = "background"  # a statement of fact about the world
    ADVICE = "advice"  # what the reader should do
    COMMENTARY = "commentary"  # the author's own view or experience

    @property
    def owes_source(self) -> bool:
        """Whether a reader may ask for the source of such a claim."""
        return self in {ClaimKind.FINDING, ClaimKind.BACKGROUND}


class Intent(StrEnum):
    """Why a claim cites: the properties of CiTO that lead from the citing work, http://purl.org/spar/cito."""

    CITES_AS_EVIDENCE = "citesAsEvidence"  # when nothing is stated
    CITES = "cites"
    AGREES_WITH = "agreesWith"
    CITES_AS_AUTHORITY = "citesAsAuthority"
    CITES_AS_DATA_SOURCE = "citesAsDataSource"
    CITES_AS_METADATA_DOCUMENT = "citesAsMetadataDocument"
    CITES_AS_POTENTIAL_SOLUTION = "citesAsPotentialSolution"
    CITES_AS_RECOMMENDED_READING = "citesAsRecommendedReading"
    CITES_AS_RELATED = "citesAsRelated"
    CITES_AS_SOURCE_DOCUMENT = "citesAsSourceDocument"
    CITES_FOR_INFORMATION = "citesForInformation"
    COMPILES = "compiles"
    CONFIRMS = "confirms"
    CONTAINS_ASSERTION_FROM = "containsAssertionFrom"
    CORRECTS = "corrects"
    CREDITS = "credits"
    CRITIQUES = "critiques"
    DERIDES = "derides"
    DESCRIBES = "describes"
    DISAGREES_WITH = "disagreesWith"
    DISCUSSES = "discusses"
    DISPUTES = "disputes"
    DOCUMENTS = "documents"
    EXTENDS = "extends"
    INCLUDES_EXCERPT_FROM = "includesExcerptFrom"
    INCLUDES_QUOTATION_FROM = "includesQuotationFrom"
    LINKS_TO = "linksTo"
    OBTAINS_BACKGROUND_FROM = "obtainsBackgroundFrom"
    OBTAINS_SUPPORT_FROM = "obtainsSupportFrom"
    PARODIES = "parodies"
    PLAGIARIZES = "plagiarizes"
    QUALIFIES = "qualifies"
    REFUTES = "refutes"
    REPLIES_TO = "repliesTo"
    RETRACTS = "retracts"
    REVIEWS = "reviews"
    RIDICULES = "ridicules"
    SPECULATES_ON = "speculatesOn"
    SUPPORTS = "supports"
    UPDATES = "updates"
    USES_CONCLUSIONS_FROM = "usesConclusionsFrom"
    USES_DATA_FROM = "usesDataFrom"
    USES_METHOD_IN = "usesMethodIn"

    @property
    def opposes(self) -> bool:
        """Whether the page speaks against the cited work instead of resting on it."""
        return self in _OPPOSING


_OPPOSING = frozenset(
    {
        *(Intent.CRITIQUES, Intent.DERIDES, Intent.DISAGREES_WITH, Intent.DISPUTES, Intent.PARODIES, Intent.REFUTES),
        *(Intent.RETRACTS, Intent.RIDICULES),
    }
)


class CitationState(StrEnum):
    """What is known of the reference behind a citation."""

    LINKED = "linked"  # its reference is in the library
    LOST = "lost"  # a link phrase whose target is gone
    NOT_IN_LIBRARY = "not-in-library"  # the target is known, no reference has it


@dataclass(frozen=True, slots=True)
class Citation:
    """The link from one claim to one reference.

    Attributes:
        text: the mark as it stands on the page ("[@leone2006, p. 4]", "Se studien om …").
        span: where it stands on the page.
        key: the citekey as written by the author, and after linking the citekey in the library; None when the
            page gives only an identifier or a lost phrase.
        target: the identifier the page names; None for a plain citekey or a lost phrase.
        locator: page, chapter, ... as written ("p. 4"); None when absent.
        state: NOT_IN_LIBRARY until the `link` job has looked, LOST when there is nothing to look for.
        tentative: a link to some web page, or `@word` in a sentence, which is a citation only if the library has a
            reference for it; the `link` job drops the others.
        described: the words of the entry or note that the mark calls, where they name a work and no identifier; such
            a citation is LOST until a reference of the library is found to be that work.
        words: the mark as it reads, where that is not `text`: tags, entities and link addresses left out.
    """

    text: str
    span: Span
    key: str | None = None
    target: Identifier | None = None
    intent: Intent = Intent.CITES_AS_EVIDENCE
    locator: str | None = None
    state: CitationState = CitationState.NOT_IN_LIBRARY
    tentative: bool = False
    words: str | None = None
    described: str | None = None

    @property
    def as_read(self) -> str:
        """What a reader of the page sees of the mark, on one line; for messages."""
        return " ".join((self.text if self.words is None else self.words).split())


@dataclass(frozen=True, slots=True)
class Claim:
    """The smallest run of sentences that a citation covers.

    Attributes:
        id: unique on its page and stable while the words stay: given by the author, or made from the text.
        text: as it reads: markup and citation marks left out, white space folded.
        span: where it stands on the page, from its first sentence to the last, marks inside included.
        section: headings above it, outermost first.
        anchor: the fragment a browser jumps to: the author's id, else the nearest one above; None without any.
    """

    id: str
    kind: ClaimKind
    text: str
    span: Span
    section: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    anchor: str | None = None

    @property
    def linked(self) -> tuple[str, ...]:
        """Citekeys of the references it is linked to, in the order of its citations; () before it is linked."""
        return tuple(one.key for one in self.citations if one.state is CitationState.LINKED and one.key is not None)

    @property
    def rests_on_one(self) -> bool:
        """Whether it cites one work, be it once or more often: `[@leone2006]` and a link below it."""
        return len({one.key or one.span for one in self.citations}) == 1

    def cites(self, citekey: str | None) -> bool:
        """Whether one of its citations names a reference, be it linked or not."""
        return any(one.key == citekey for one in self.citations)


@dataclass(frozen=True, slots=True)
class Suppression:
    """The author's wish not to hear of a rule in one place: `<!-- magcite-ignore CIT001: my own view -->`.

    Attributes:
        codes: rule codes or names, as written.
        reason: why; None when the author gave none, and then nothing is suppressed.
        span: the text it covers: the block that follows the comment, or the block it stands in.
    """

    codes: frozenset[str]
    reason: str | None
    span: Span


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """A part of a page that could not be read, or not be tied to any claim.

    Attributes:
        span: where it stands on the page.
        message: what is there, and why it came to nothing; a clause without a full stop.
    """

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the page's own lists of references, or a note that describes a work.

    Attributes:
        number: as it is called, or its place among all entries of the page, from 1.
        text: the entry's words, its number left out.
        span: where it stands on the page.
        item: the fields that were read from it.
        unparsed: the parts of it that became no field.
    """

    number: int
    text: str
    span: Span
    item: Item
    unparsed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One page, read.

    Attributes:
        path: as the user names it; "-" for standard input.
        text: the whole text as read, front matter and all; offsets count its code points.
        language: BCP 47 primary tag of the language it is read in, one of `LANGUAGES` (a language is a data file).
        other_language: primary tag of the language it is written in, where that is surely another: one that magcite
            does not read ("de"; "und" where only that much is sure), or one that the author did not mean; else None.
        names_language: whether the page itself names `other_language`, or `language` where that is None.
        title: the first heading of the highest level, or the front matter's title; None without either.
        claims: in page order.
        notes: what on the page came to nothing, in page order.
        listed: the works that its own lists of references describe, in page order.
        recorded: the entries of the page's sidecar, in file order; () without one.
        format: as which its text was read: "markdown", "html", "text", "wikitext"; "" for one that was not read.
    """

    path: str
    text: str
    language: str
    title: str | None = None
    claims: tuple[Claim, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    notes: tuple[Note, ...] = ()
    recorded: tuple[Recorded, ...] = ()
    listed: tuple[Listed, ...] = ()
    format: str = ""
    other_language: str | None = None
    names_language: bool = False
    lines: LineIndex = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", LineIndex(self.text))

    @property
    def written_in(self) -> str:
        """Primary tag of the language it is written in, as far as that is known."""
        return self.other_language or self.language

    @property
    def cited(self) -> frozenset[str]:
        """Citekeys of the references its claims are linked to; none before the page is linked."""
        return frozenset(key for claim in self.claims for key in claim.linked)
