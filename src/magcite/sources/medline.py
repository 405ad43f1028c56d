"""What MEDLINE's records share, at PubMed and at Europe PMC: dates in words, and links to notices.

Elements: https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html; the kinds of links (RefType):
https://www.nlm.nih.gov/bsd/licensee/elements_alphabetical.html#commentscorrectionslist.
Europe PMC writes the same kinds with blanks ("Retraction in").
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from magcite.identifiers import Doi
from magcite.model import Date, Notice, NoticeKind, SourceName
from magcite.sources.payload import identified

__all__ = ["Link", "date_of", "language_of", "month_of", "notices_from", "title_of", "type_of"]

_MONTHS: Mapping[str, int] = {
    name: number
    for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)  # noqa: SIM905
}
_DATE = re.compile(r"(?<!\d)(?P<year>\d{4})(?:\s+(?P<month>[A-Za-z]{3})[a-z]*)?(?:\s+(?P<day>\d{1,2}))?(?![\d:(])")
_DOI = re.compile(r"\bdoi:\s?(10\.\S+)", re.IGNORECASE)
_ABBREVIATED = re.compile(r"(?:\b[A-Za-z]\.[A-Za-z]|\b(?:al|etc|Inc|Ltd|sp|spp|[A-Z]))\.$")
_LAST_DAY, _LAST_MONTH = 31, 12

# kinds of links that are notices about the work that bears them
_KINDS: Mapping[str, NoticeKind] = {
    "retractionin": NoticeKind.RETRACTION,
    "partialretractionin": NoticeKind.RETRACTION,
    "retractedandrepublishedin": NoticeKind.RETRACTION,
    "erratumin": NoticeKind.CORRECTION,
    "correctedandrepublishedin": NoticeKind.CORRECTION,
    "expressionofconcernin": NoticeKind.CONCERN,
    "updatein": NoticeKind.NEW_VERSION,
    "preprintof": NoticeKind.NEW_VERSION,
}
_WITHOUT_LINK: Mapping[str, NoticeKind] = {
    "retractedpublication": NoticeKind.RETRACTION,
    "withdrawnpublication": NoticeKind.WITHDRAWAL,
}
# publication types -> CSL, the first that a record bears; what is none of them is an article
_TYPES: Mapping[str, str] = {
    "preprint": "article",
    "dataset": "dataset",
    "newspaperarticle": "article-newspaper",
    "interview": "interview",
    "congress": "book",
    "technicalreport": "report",
    "academicdissertation": "thesis",
    "lecture": "speech",
}
# MEDLINE's codes of the languages it holds most of -> BCP 47, https://www.nlm.nih.gov/bsd/language_table.html
_LANGUAGES: Mapping[str, str] = {
    "ara": "ar",
    "chi": "zh",
    "cze": "cs",
    "dan": "da",
    "dut": "nl",
    "eng": "en",
    "fin": "fi",
    "fre": "fr",
    "ger": "de",
    "heb": "he",
    "hun": "hu",
    "ice": "is",
    "ita": "it",
    "jpn": "ja",
    "kor": "ko",
    "nor": "no",
    "pol": "pl",
    "por": "pt",
    "rus": "ru",
    "spa": "es",
    "swe": "sv",
    "tur": "tr",
    "ukr": "uk",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A record's link to another.

    Attributes:
        kind: the source's word ("RetractionIn", "Retraction in").
        reference: the other record in a line ("Lancet. 2010 Feb 6;375(9713):445"); "" when not given.
        pmid: of the other record; None when it has none.
        note: what the source adds; None when it adds nothing.
    """

    kind: str
    reference: str = ""
    pmid: str | None = None
    note: str | None = None


def notices_from(links: Iterable[Link], types: Iterable[str], source: SourceName) -> Iterator[Notice]:
    """Yield the notices among a record's links; without such a link, what its publication types say of it.

    The notice's place and PMID stand in `said`, after the source's word.
    """
    told = set()
    for link in links:
        kind = _KINDS.get(_letters(link.kind))
        if kind is None:
            continue
        told.add(kind)
        where = ", ".join(filter(None, (link.reference, f"pmid:{link.pmid}" if link.pmid else "")))
        said = f"{link.kind}: {where}" if where else link.kind
        reasons = (link.note,) if link.note else ()
        yield Notice(kind, said, date_of(link.reference), _doi(link.reference), source, reasons)
    for one in types:
        kind = _WITHOUT_LINK.get(_letters(one))
        if kind is not None and kind not in told:
            yield Notice(kind, one, source=source)


def date_of(said: str | None) -> Date | None:
    """Return the date at which a text like "1998 Dec-1999 Jan" or "Lancet. 2010 Feb 6;375" begins; None without one."""
    for match in _DATE.finditer(said or ""):
        month = _MONTHS.get((match["month"] or "").lower())
        day = int(match["day"]) if match["day"] and month else None
        if int(match["year"]):
            return Date(int(match["year"]), month, day if day and 1 <= day <= _LAST_DAY else None)
    return None


def language_of(said: str | None) -> str | None:
    """Return a language's tag ("sv"), or MEDLINE's code where it has none here; None for one that is not determined."""
    code = (said or "").strip().lower()
    return _LANGUAGES.get(code, code) if code not in {"", "und"} else None


def title_of(said: str | None) -> str | None:
    """Return a title without the full stop MEDLINE puts after each, but not after an abbreviation's ("et al.")."""
    title = (said or "").strip()
    if title.endswith(".") and not title.endswith("..") and not _ABBREVIATED.search(title):
        title = title[:-1].rstrip()
    elif title.endswith(".]"):
        title = f"{title[:-2]}]"
    return title or None


def type_of(types: Iterable[str], *, in_journal: bool) -> str:
    """Return the CSL type that publication types tell, https://www.nlm.nih.gov/mesh/pubtypes.html."""
    words = {_letters(one) for one in types}
    told = next((csl for word, csl in _TYPES.items() if word in words), None)
    if told and not (in_journal and told in {"book", "speech", "report", "interview"}):
        return told
    return "article-journal" if in_journal else "book"


def month_of(said: str | None) -> int | None:
    """Return the month that "Feb", "February", "2" or "02" is; None for what is none."""
    words = (said or "").strip().lower()
    if words.isdecimal() and len(words) <= 2:  # noqa: PLR2004
        return int(words) if 1 <= int(words) <= _LAST_MONTH else None
    return _MONTHS.get(words[:3])


def _letters(words: str) -> str:
    return re.sub(r"[^a-z]", "", words.lower())


def _doi(reference: str) -> Doi | None:
    match = _DOI.search(reference)
    return identified(Doi.parse, match[1].rstrip(".,;")) if match else None
