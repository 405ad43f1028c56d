"""One audit with everything in it that reporters must get right."""

from dataclasses import replace

from magcite.identifiers import Doi
from magcite.model import (
    AuditReport,
    Change,
    ChangeKind,
    Date,
    Notice,
    NoticeKind,
    Place,
    SecondHop,
    Severity,
    SourceName,
    Unasked,
)

__all__ = ["AUDIT"]

_PLACE = Place("references/ek, 2012.md", 3)
_NOTICE = Notice(
    NoticeKind.RETRACTION,
    "Retraction",
    Date(2026, 11, 20),
    Doi.parse("10.5555/notice"),
    SourceName.CROSSREF,
    ("Data invented", "Authors \x1b[31mred"),
    "Retraction Watch",
)
_RETRACTED = Change(
    ChangeKind.NEW_NOTICE,
    Severity.ERROR,
    "ek2012",
    "ek2012: new notice: retraction, doi:10.5555/notice",
    "doi:10.5555/ek",
    after=_NOTICE.label,
    told_by=("Retraction Watch, through Crossref", "PubMed"),
    notice=_NOTICE,
    help="cite another work",
    place=_PLACE,
)
_DRIFT = Change(
    ChangeKind.FIELD_CHANGED,
    Severity.WARNING,
    "ek2012",
    "ek2012: Crossref states another title",
    "doi:10.5555/ek",
    "title",
    "Sömn & hälsa",
    "Sömn,\nhälsa: 100 %\x07",
    ("Crossref",),
    help="see which is right",
    place=_PLACE,
)
_SILENT = Unasked("al2001", "doi:10.5555/al", "doi.org", "it answered 503, 3 times")

AUDIT = AuditReport(
    changes=(
        _RETRACTED,
        _DRIFT,
        replace(_DRIFT, field="volume", message="ek2012: Crossref states no volume", before="3", after=None),
        Change(
            ChangeKind.RESTS_ON,
            Severity.INFO,
            "al2001",
            "al2001 itself cites doi:10.5555/old (retracted 2019)",
            "doi:10.5555/old",
            after="Old tea",
            told_by=("Crossref",),
            notice=replace(_NOTICE, reasons=(), date=Date(2019)),
            place=Place(),
        ),
    ),
    unasked=(_SILENT, replace(_SILENT, citekey="bo2002"), Unasked("book", None, None, "it has no identifier")),
    references=4,
    links={"alive": 2, "gone": 0, "unknown": 1},
    second_hop=SecondHop(works=2, without_list=2, cited=61, without_doi=5, unseen=3, left_out=1),
)
