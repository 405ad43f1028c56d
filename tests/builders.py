"""The smallest valid objects of the model, for tests that care about one thing each."""

from types import MappingProxyType

from magcite.identifiers import Doi
from magcite.model import (
    Absent,
    Answer,
    Citation,
    CitationState,
    Claim,
    ClaimKind,
    Corpus,
    Failed,
    Found,
    Intent,
    Item,
    Library,
    Lock,
    Notice,
    NoticeKind,
    Page,
    Reference,
    Registered,
    SourceName,
    Span,
)

__all__ = [
    "AT",
    "absent",
    "citation",
    "claim",
    "corpus",
    "doi_for",
    "failed",
    "found",
    "lock",
    "notice",
    "page",
    "reference",
    "registered",
]

AT = "2026-11-23T09:30:00Z"
DIGEST = "sha256:" + "0" * 64


def doi_for(citekey: str) -> Doi:
    """The DOI that builders give to a citekey."""
    return Doi.parse(f"10.5555/{citekey}")


def citation(key: str, start: int = 0, *, intent: Intent = Intent.CITES_AS_EVIDENCE) -> Citation:
    """A linked citation `[@key]` at an offset."""
    text = f"[@{key}]"
    return Citation(text, Span(start, start + len(text)), key=key, intent=intent, state=CitationState.LINKED)


def claim(*keys: str, kind: ClaimKind = ClaimKind.FINDING, intent: Intent = Intent.CITES_AS_EVIDENCE) -> Claim:
    """A claim with one linked citation a key, one after the other."""
    text = "Magnesium did something."
    citations: list[Citation] = []
    offset = len(text)
    for key in keys:
        citations.append(citation(key, offset + 1, intent=intent))
        offset = citations[-1].span.end
    return Claim("c1", kind, text, Span(0, offset), citations=tuple(citations))


def page(*claims: Claim, path: str = "page.md", language: str = "en") -> Page:
    """A page long enough for its claims."""
    end = max((one.span.end for one in claims), default=0)
    return Page(path, "x" * end + "\n", language, claims=claims)


def reference(citekey: str, item: Item | None = None) -> Reference:
    """A reference with a DOI of its own, typed in by hand."""
    return Reference(citekey, item or Item(type="article-journal", title=citekey, doi=doi_for(citekey)))


def notice(kind: NoticeKind = NoticeKind.RETRACTION) -> Notice:
    """A notice Crossref knows."""
    return Notice(kind, kind.value, doi=Doi.parse("10.5555/notice"))


def found(
    citekey: str, *notices: NoticeKind, item: Item | None = None, source: SourceName = SourceName.CROSSREF
) -> Found:
    """Crossref's description of a reference, by default just what `reference` says."""
    described = item or reference(citekey).item
    return Found(source, doi_for(citekey), AT, DIGEST, described, tuple(notice(kind) for kind in notices))


def absent(citekey: str, source: SourceName = SourceName.CROSSREF) -> Absent:
    """A source's no."""
    return Absent(source, doi_for(citekey), AT, DIGEST)


def failed(citekey: str, source: SourceName = SourceName.CROSSREF) -> Failed:
    """A source's silence."""
    return Failed(source, doi_for(citekey), AT, "no answer within 30 seconds")


def registered(citekey: str, agency: str = "DataCite") -> Registered:
    """doi.org's word that somebody registered the DOI."""
    return Registered(SourceName.DOI_ORG, doi_for(citekey), AT, DIGEST, agency)


def lock(*answers: Answer) -> Lock:
    """A lock of these answers."""
    by_identifier: dict[object, tuple[Answer, ...]] = {}
    for answer in answers:
        by_identifier[answer.asked] = (*by_identifier.get(answer.asked, ()), answer)
    return Lock(MappingProxyType(by_identifier))  # type: ignore[arg-type]


def corpus(*answers: Answer, references: tuple[Reference, ...] = (), pages: tuple[Page, ...] = ()) -> Corpus:
    """A corpus whose library holds a reference for each answer, unless references are given."""
    keys = dict.fromkeys(answer.asked.value.removeprefix("10.5555/") for answer in answers)
    return Corpus(pages, Library(references or tuple(reference(key) for key in keys)), lock(*answers))
